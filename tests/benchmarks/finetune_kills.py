"""Kill a run that is trained, again and again: does it always resume, and to the same bits?

    python -m tests.benchmarks.finetune_kills [--kills N]

A run over a tiny random model is trained by a process of its own, as `finetune start` begins one,
which is killed with signal 9 at random moments: while it loads, steps, or writes a checkpoint. Then
it is let to its end. Its adapter must be, bit for bit, that of the same run without a kill, and no
kill may have cost more steps than lie between two checkpoints. Exit code 1 otherwise.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from engines.training.checkpoint import kept, load
from tests.benchmarks.finetune_room import write
from tests.tiny_architectures import write_tiny_model
from workbench.domain.training import RunState, TrainingSettings
from workbench.domain.training_run import TrainingRun
from workbench.storage.run_folder import RunFolder

EVERY = 10
SETTINGS = TrainingSettings(
    rank=4, alpha=8, batch=4, pass_tokens=256, steps=200, learning_rate=1e-3, dropout=0.1,
    precision="float32", validate_every=50, checkpoint_every=EVERY, threads=1,
)  # fmt: skip


def made(workspace: Path, base: Path, run_id: str) -> RunFolder:
    folder = RunFolder(workspace / "training" / run_id)
    folder.path.parent.mkdir(parents=True, exist_ok=True)
    run = TrainingRun(
        run_id, "Killed", "2026-01-01T00:00:00", "", "Tiny", str(base), "", "", "made up", "", 120,
        20, 0, False, "quick", replace(SETTINGS),
    )  # fmt: skip
    folder.create(run, ())
    turns = [
        (("user", "q" * (1 + n % 9)), ("assistant", f"yes {n % 5}" + "!" * (n % 4)))
        for n in range(140)
    ]
    write(folder.path, "train.jsonl", turns[20:])
    write(folder.path, "validation.jsonl", turns[:20])
    return folder


def drive(workspace: Path, run_id: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "ui", "--workspace", str(workspace), "finetune", "drive"]
    return subprocess.Popen(
        [*command, run_id], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )


def finished(workspace: Path, run_id: str) -> None:
    process = drive(workspace, run_id)
    if process.wait(600) != 0:
        raise SystemExit("The run cannot be resumed.")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    chooser = random.Random(given.seed)
    with tempfile.TemporaryDirectory() as place:
        workspace = Path(place)
        base = workspace / "tiny.gguf"
        write_tiny_model("llama", base)
        whole, cut = (made(workspace, base, name) for name in ("whole", "cut"))
        begun = time.monotonic()
        finished(workspace, "whole")
        longest = time.monotonic() - begun
        print(f"without a kill: {longest:.1f} s, {whole.status.step} steps", flush=True)
        most_lost = n_met = 0
        number = 0
        while n_met < given.kills:  # a moment after its end counts for nothing
            number += 1
            process = drive(workspace, "cut")
            moment = chooser.uniform(0.0, 1.2 * longest)
            try:
                process.wait(moment)
            except subprocess.TimeoutExpired:
                n_met += 1
            process.kill()
            process.wait()
            while cut.is_training:  # the child ends itself when its parent is gone
                time.sleep(0.05)
            points = [one.step for one in cut.points() if one.loss is not None]
            checkpoints = kept(cut.path / "checkpoints")
            last = checkpoints[-1].step if checkpoints else 0
            lost = max(points, default=0) - last
            most_lost = max(most_lost, lost)
            print(f"kill {number} after {moment:.1f} s: at {last}, {lost} lost", flush=True)
            if cut.status.state is RunState.DONE:
                cut.remove()
                cut = made(workspace, base, "cut")
        finished(workspace, "cut")
        left = load(kept(whole.path / "checkpoints")[-1].folder)
        right = load(kept(cut.path / "checkpoints")[-1].folder)
        equal = all(left["adapter"][name].equal(right["adapter"][name]) for name in left["adapter"])
        steps = [one.step for one in cut.points() if one.loss is not None]
        is_whole = steps == list(range(1, SETTINGS.steps + 1))
    print(json.dumps({"kills": n_met, "most_steps_lost": most_lost, "same_bits": equal}))
    return int(not (equal and is_whole and most_lost <= EVERY))


if __name__ == "__main__":
    sys.exit(main())
