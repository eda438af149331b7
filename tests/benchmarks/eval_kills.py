"""`workbench eval run`, killed again and again, beside a run that was left alone.

Run: `python -m tests.benchmarks.eval_kills [--kills N] [--cases N] [--temperature T]`. kill -9 with
the real engine and the demo model, each time after a drawn number of scores and a drawn moment.
Prints how much was kept at each kill, and which cases differ in outcome, score or answer.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import random
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

_STEP_S = 0.02


def command(root: Path, *words: str) -> list[str]:
    return [sys.executable, "-P", "-m", "ui", "--workspace", str(root), *words, "--json"]


def told(root: Path, *words: str) -> Any:
    out = subprocess.run(
        command(root, *words), check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    return json.loads(out.stdout)


def n_done(root: Path, but: str) -> int:
    """Cells of other runs that are on disk."""
    place = f"file:{root / 'workbench.db'}?mode=ro"
    with contextlib.closing(sqlite3.connect(place, uri=True, timeout=30)) as found:
        rows = found.execute(
            "SELECT count(*) FROM eval_cells WHERE is_done = 1 AND run_id <> ?", (but,)
        )
        return int(rows.fetchone()[0])


def killed(root: Path, words: tuple[str, ...], but: str, cells: int, after: float) -> None:
    """Begin the command; kill it `after` seconds from when so many more cells were on disk."""
    wanted = n_done(root, but) + cells
    process = subprocess.Popen(
        command(root, *words), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    while process.poll() is None and n_done(root, but) < wanted:
        time.sleep(_STEP_S)
    time.sleep(after)
    process.kill()
    process.wait()


def scores(root: Path, run_id: str) -> dict[str, tuple[str, float, str, int]]:
    cells = told(root, "eval", "show", run_id)["cells"]
    return {
        one["case"]: (one["outcome"], one["score"], one["answer"], one["seed"]) for one in cells
    }


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--kills", type=int, default=10)
    parser.add_argument("--cases", type=int, default=120)
    parser.add_argument("--temperature", type=float, default=0.8)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    chance = random.Random(options.seed)
    with tempfile.TemporaryDirectory() as folder:
        root, table = Path(folder) / "workspace", Path(folder) / "gold.csv"
        rows = "".join(
            f"Name a fruit that begins like word {n}.,regex: [aeiou]{{2}}\n"
            for n in range(options.cases)
        )
        table.write_text(f"question,__expected\n{rows}", "utf-8")
        told(root, "datasets", "import", "gold", str(table))
        subject = f"default?temperature={options.temperature}&max_tokens=24"
        words = ("eval", "run", "gold", "--subject", subject, "--seed", "7", "--parallel", "4")
        begun = time.monotonic()
        whole = told(root, *words)["run"]
        whole_s = time.monotonic() - begun
        print(f"left alone: {whole_s:.1f} s, {options.cases} cases", flush=True)

        todo, run = words, ""
        most = max(1, options.cases // (options.kills + 1))
        for number in range(1, options.kills + 1):
            killed(root, todo, whole, chance.randint(1, most), chance.uniform(0.0, 0.3))
            found = next(one for one in told(root, "eval", "list") if one["run"] != whole)
            run, todo = found["run"], ("eval", "resume", found["run"])
            kept = f"{found['done']} of {found['cells']} kept, {found['state']}"
            print(f"kill {number}: {kept}", flush=True)
        told(root, "eval", "resume", run)
        one, other = scores(root, whole), scores(root, run)
        verdicts = [key for key in one if one[key][:2] != other[key][:2]]
        texts = [key for key in one if one[key] != other[key]]
        print(
            f"after {options.kills} kills: {len(other)} of {len(one)} cases; outcome or score"
            f" differ in {len(verdicts)}, the answer's text in {len(texts)}"
        )


if __name__ == "__main__":
    main()
