"""Does our trainer learn as well as a plain TRL SFTTrainer? Validation loss, seed by seed.

    PYTHONPATH=DIR python -m tests.benchmarks.finetune_loss --data FILE [--steps N] [--seeds 1,2,3]

`DIR` and FILE as in `tests.benchmarks.finetune`. Each seed is trained three times with the same
base, LoRA, batch, rate, steps and 32-bit numbers: by our trainer; by TRL with the same first
adapter, the same token rows and the same order of examples (`equal`, told pair by pair: what is
left is rounding); by TRL with its own template, order and first adapter (`plain`, told as mean and
spread over the seeds). All losses are computed by the same code on the same 200 questions. Exit
code 1 if a pair is further apart than 1 %.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from tests.benchmarks import finetune
from tests.benchmarks.finetune_room import DEMO, write
from workbench.domain.training import TrainingSettings

ADAPTER = "trl-adapter"
FIRST = "first.safetensors"
ROWS = "rows.json"


def settings(given: argparse.Namespace) -> TrainingSettings:
    return finetune.settings(given, given.schedule)


def ours(given: argparse.Namespace) -> dict[str, Any]:
    """Train; also write down what TRL needs to begin equally."""
    from safetensors.torch import save_file

    from engines.training import batches
    from engines.training.session import Session

    chosen = settings(given)
    spec = {"settings": chosen.plain(), "folder": str(given.folder), "base": str(DEMO)}
    session = Session({**spec, "device": "cpu"})
    first = {
        name.replace(".default.weight", ".weight"): one.detach().clone().contiguous()
        for name, one in session.model.named_parameters()
        if one.requires_grad
    }
    save_file(first, str(given.folder / FIRST))
    texts = session._train.texts
    rows: list[dict[str, list[int]]] = []
    number = 0
    while len(rows) < given.steps * chosen.batch:
        made = batches.epoch(
            [len(one.tokens) for one in texts], (), batch=chosen.batch,
            pass_tokens=chosen.pass_tokens, replay_share=0.0, seed=chosen.seed, number=number,
        )  # fmt: skip
        for step in made:
            for place in step.examples:
                text = texts[place]
                counted = zip(text.tokens, text.counts, strict=True)
                labels = [token if counts else -100 for token, counts in counted]
                rows.append({"input_ids": list(text.tokens), "labels": labels})
        number += 1
    (given.folder / ROWS).write_text(json.dumps(rows[: given.steps * chosen.batch]), "utf-8")
    while not session.has_ended:
        session.advance(5)
    shutil.rmtree(given.folder / "checkpoints")  # or the next seed would go on from here
    return {"loss": session.validation_loss()}


def equal(given: argparse.Namespace) -> dict[str, Any]:
    """TRL from our first adapter, over our rows, in our order."""
    from datasets import Dataset
    from safetensors.torch import load_file
    from torch.optim import AdamW
    from torch.optim.lr_scheduler import LambdaLR
    from trl import SFTTrainer

    from engines.training.schedule import rate

    chosen = settings(given)
    rows = json.loads((given.folder / ROWS).read_text("utf-8"))
    trainer = finetune.trl_trainer(
        SFTTrainer, given, chosen, Dataset.from_list(rows), train_sampling_strategy="sequential"
    )
    known = dict(trainer.model.named_parameters())
    import torch

    with torch.no_grad():
        for name, value in load_file(str(given.folder / FIRST)).items():
            known[name.replace(".weight", ".default.weight")].copy_(value)
    trained = [one for one in trainer.model.parameters() if one.requires_grad]
    trainer.optimizer = AdamW(trained, lr=chosen.learning_rate, weight_decay=0.0)
    trainer.lr_scheduler = LambdaLR(
        trainer.optimizer, lambda step: rate(step, given.steps, 1, chosen.schedule)
    )
    trainer.train()
    trainer.model.save_pretrained(given.folder / ADAPTER)
    return {}


def plain(given: argparse.Namespace) -> dict[str, Any]:
    """TRL as anybody would use it."""
    from datasets import Dataset
    from trl import SFTTrainer

    chosen = settings(given)
    rows = finetune.trl_rows(given.folder)
    trainer = finetune.trl_trainer(SFTTrainer, given, chosen, Dataset.from_list(rows))
    trainer.train()
    trainer.model.save_pretrained(given.folder / ADAPTER)
    return {}


def judged(given: argparse.Namespace) -> dict[str, Any]:
    return finetune.judgement(given, settings(given))


def prepared(given: argparse.Namespace) -> dict[str, Any]:
    finetune.write_base(given.folder / "base")
    return {}


ROLES = {"ours": ours, "equal": equal, "plain": plain, "judged": judged, "prepared": prepared}


def child(given: argparse.Namespace, role: str, folder: Path, seed: int) -> dict[str, Any]:
    command = [sys.executable, "-m", "tests.benchmarks.finetune_loss", "--role", role]
    command += ["--folder", str(folder), "--data", str(given.data), "--seed", str(seed)]
    for name in ("steps", "threads", "schedule"):
        command += [f"--{name}", str(getattr(given, name))]
    environment = {**os.environ, "HF_HUB_OFFLINE": "1", "OMP_NUM_THREADS": str(given.threads)}
    done = subprocess.run(command, stdout=subprocess.PIPE, check=True, env=environment)
    found: dict[str, Any] = json.loads(
        next(line for line in reversed(done.stdout.splitlines()) if line.startswith(b"{"))
    )
    return found


def spread(values: list[float]) -> str:
    if len(values) < 2:
        return f"{values[0]:.4f}"
    return f"{statistics.mean(values):.4f} ± {statistics.stdev(values):.4f}"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--steps", type=int, default=400)
    parser.add_argument("--schedule", choices=("constant", "linear"), default="constant")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--seeds", default="1,2,3")
    parser.add_argument("--no-plain", action="store_true", help="the equal side alone")
    parser.add_argument("--role", default="", help=argparse.SUPPRESS)
    parser.add_argument("--folder", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--seed", type=int, default=1, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.role:
        print(json.dumps(ROLES[given.role](given)))
        return 0
    examples = finetune.examples_of(given.data)
    sides = ("equal",) if given.no_plain else ("equal", "plain")
    losses: dict[str, list[float]] = {side: [] for side in ("ours", *sides)}
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        write(folder, "train.jsonl", examples[finetune.HELD_OUT :])
        write(folder, "validation.jsonl", examples[: finetune.HELD_OUT])
        child(given, "prepared", folder, 0)
        for seed in map(int, given.seeds.split(",")):
            losses["ours"].append(child(given, "ours", folder, seed)["loss"])
            for side in sides:
                child(given, side, folder, seed)
                losses[side].append(child(given, "judged", folder, seed)["theirs"])
            print(f"seed {seed}:", {side: round(one[-1], 4) for side, one in losses.items()},
                  flush=True)  # fmt: skip
    apart = [one / other - 1 for one, other in zip(losses["ours"], losses["equal"], strict=True)]
    for side, values in losses.items():
        print(f"{side:6} {spread(values)}")
    print("ours against equal, pair by pair:", ", ".join(f"{one:+.3%}" for one in apart))
    if "plain" in losses:
        ratio = statistics.mean(losses["ours"]) / statistics.mean(losses["plain"]) - 1
        print(f"ours against plain, of the means: {ratio:+.2%}")
    return int(any(abs(one) > finetune.LOSS for one in apart))


if __name__ == "__main__":
    sys.exit(main())
