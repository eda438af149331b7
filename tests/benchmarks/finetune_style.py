"""Does training on 300 examples make the demo model answer in JSON, without a grammar?

    python -m tests.benchmarks.finetune_style --data DIR --run DIR [--threads N]

`DIR` of the data holds train.csv and test.csv of Banking77. Questions are what customers wrote, the
answers JSON objects with three keys: the intent's name, what it is about, whether it was asked as a
question. 300 of the training file train it; 300 of the test file, which nothing was chosen by, are
asked before and after, freely, through llama.cpp. An answer counts if it is one JSON object with
exactly those keys; told beside it is how often the values are right as well.

`--copied` is another task, harder for a small model: orders in made-up sentences, whose names and
things have to be copied; asked with sentences, names and things that training never met.
"""

from __future__ import annotations

import argparse
import itertools
import json
import random
import sys
from collections.abc import Sequence
from pathlib import Path

from tests.benchmarks.finetune_banking import rows
from tests.benchmarks.finetune_room import DEMO, answers, share, trained, write
from tests.benchmarks.made_up_orders import examples as orders
from workbench.domain.training import TrainingSettings

TOPICS = ("top_up", "transfer", "pin", "card", "cash", "payment", "exchange", "identity", "refund")
N = 300
SEED = 5
Asked = Sequence[tuple[str, str]]


def topic(intent: str) -> str:
    return next((one for one in TOPICS if one in intent.casefold()), "other")


def example(text: str, intent: str) -> tuple[str, str]:
    is_question = text.strip().endswith("?")
    said = {"intent": intent, "about": topic(intent), "question": is_question}
    return text.strip(), json.dumps(said)


def drawn(path: Path) -> list[tuple[str, str]]:
    found = rows(path)
    random.Random(SEED).shuffle(found)
    return [example(*row) for row in found[:N]]


def scores(adapter: Path | None, asked: Asked) -> tuple[int, int]:
    """How many are JSON of that form, and how many are right."""
    n_valid = n_right = 0
    said = answers(DEMO, adapter, [question for question, _ in asked], 60)
    for text, (_, wanted) in zip(said, asked, strict=True):
        try:
            found = json.loads(text)
        except ValueError:
            continue
        n_valid += isinstance(found, dict) and set(found) == set(json.loads(wanted))
        n_right += found == json.loads(wanted)
    return n_valid, n_right


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path)
    parser.add_argument("--run", type=Path, required=True)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--copied", action="store_true")
    given = parser.parse_args()
    if given.copied:
        taught, asked = orders(N, is_test=False), orders(N, is_test=True)
    else:
        taught, asked = drawn(given.data / "train.csv"), drawn(given.data / "test.csv")
    turns = [(("user", question), ("assistant", text)) for question, text in taught]
    write(given.run, "train.jsonl", turns)
    write(given.run, "validation.jsonl", itertools.islice(turns, 20))
    settings = TrainingSettings(
        method="rslora", rank=32, alpha=16, learning_rate=1e-3, batch=16, pass_tokens=1024,
        epochs=12, longest=256, validate_every=50, checkpoint_every=50, threads=given.threads,
    )  # fmt: skip
    before = scores(None, asked)
    took = trained(given.run, settings)
    after = scores(given.run / "adapter.gguf", asked)
    print(f"{took['steps']:.0f} steps, {took['cpu_min']:.1f} min of processor time in this go")
    print(f"valid JSON before: {share(before[0], N)}; after: {share(after[0], N)}")
    print(f"right values before: {share(before[1], N)}; after: {share(after[1], N)}")
    return int(not (before[0] < 0.2 * N and after[0] > 0.95 * N))


if __name__ == "__main__":
    sys.exit(main())
