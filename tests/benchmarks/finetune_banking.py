"""Does training teach the demo model to name the intent of a bank's customer? Banking77.

    python -m tests.benchmarks.finetune_banking --data DIR --run DIR [--threads N]

`DIR` of the data holds train.csv and test.csv. The model reads the question alone and writes the
intent's name freely; an answer counts if it is the name letter by letter. The test set is asked
before and after, through llama.cpp with the exported adapter. Run again, it goes on where it was.
"""

from __future__ import annotations

import argparse
import csv
import random
import sys
from pathlib import Path

from tests.benchmarks.finetune_room import DEMO, answers, share, trained, write
from workbench.domain.training import TrainingSettings

HELD_OUT = 500
WRITTEN = 24  # tokens of an answer, at most


def rows(path: Path) -> list[tuple[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return [(text, name) for text, name in list(csv.reader(lines))[1:]]


def n_right(adapter: Path | None, asked: list[tuple[str, str]]) -> int:
    said = answers(DEMO, adapter, [text for text, _ in asked], WRITTEN)
    return sum(one.strip() == name for one, (_, name) in zip(said, asked, strict=True))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--run", type=Path, required=True)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--epochs", type=float, default=7)
    parser.add_argument("--limit", type=int, default=0, help="of the test questions")
    parser.add_argument("--least", type=float, default=0.7, help="share after training")
    given = parser.parse_args()
    known = rows(given.data / "train.csv")
    random.Random(0).shuffle(known)
    asked = rows(given.data / "test.csv")[: given.limit or None]
    if not (given.run / "train.jsonl").is_file():
        turns = [(("user", text), ("assistant", name)) for text, name in known]
        write(given.run, "train.jsonl", turns[:-HELD_OUT])
        write(given.run, "validation.jsonl", turns[-HELD_OUT:])
    settings = TrainingSettings(
        method="rslora", rank=64, alpha=16, learning_rate=2e-3, batch=32, pass_tokens=2048,
        epochs=given.epochs, longest=512, validate_every=100, checkpoint_every=200,
        threads=given.threads, precision="auto",
    )  # fmt: skip
    took = trained(given.run, settings)
    print(f"trained: {took['steps']:.0f} steps, {took['wall_min']:.1f} min of wall time in this go")
    print(f"before: {share(n_right(None, asked), len(asked))}", flush=True)
    right = n_right(given.run / "adapter.gguf", asked)
    print(f"after:  {share(right, len(asked))}")
    return int(right < given.least * len(asked))


if __name__ == "__main__":
    sys.exit(main())
