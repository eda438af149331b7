"""Does training on 300 examples make the demo model answer in JSON, without a grammar?

    python -m tests.benchmarks.finetune_style --run DIR [--threads N]

Questions are orders in plain English, the answers JSON objects with three keys. 300 examples train
it; 300 others, with other names, things and sentences, are asked before and after, freely, through
llama.cpp. An answer counts if it is one JSON object with exactly those keys; told beside it is how
often the values are right as well.
"""

from __future__ import annotations

import argparse
import itertools
import json
import random
import sys
from pathlib import Path

from tests.benchmarks.finetune_room import DEMO, answers, share, trained, write
from workbench.domain.training import TrainingSettings

PEOPLE = (
    "Anna", "Ben", "Clara", "David", "Emma", "Frank", "Grace", "Henry", "Irene", "Jack", "Kate",
    "Leo", "Mary", "Noah", "Olive", "Paul", "Rose", "Sam", "Tom", "Vera", "Alice", "Bert",
    "Carl", "Diana", "Edward", "Fiona", "George", "Hannah", "Ivan", "Julia", "Karl", "Laura",
    "Martin", "Nora", "Oscar", "Peter", "Ruth", "Simon", "Theo", "Ursula", "Adam", "Bella",
    "Conrad", "Dora", "Eric", "Flora", "Gilbert", "Helen", "Isaac", "Jane", "Kevin", "Lucy",
    "Max", "Nina", "Otto", "Rachel", "Stella", "Victor", "Walter", "Zoe",
)  # fmt: skip
THINGS = (
    "apples", "books", "chairs", "lamps", "pens", "stones", "boxes", "cups", "shoes", "keys",
    "bags", "tables", "letters", "horses", "flowers", "windows", "doors", "shirts", "plates",
    "ropes", "bottles", "candles", "baskets", "birds", "blankets", "bricks", "brushes",
    "buttons", "cakes", "cards", "clocks", "coats", "coins", "desks", "drums", "eggs",
    "feathers", "forks", "gates", "glasses", "gloves", "hammers", "hats", "jars", "knives",
    "ladders", "maps", "mirrors", "nails", "needles", "papers", "pears", "pillows", "rings",
    "rugs", "shelves", "spoons", "stamps", "tickets", "wheels",
)  # fmt: skip
KNOWN = 45  # names and things that training meets; the rest are the test's
SENTENCES = (
    "{who} wants {n} {what}.",
    "Please send {n} {what} to {who}.",
    "{n} {what} for {who}, please.",
    "Write down that {who} ordered {n} {what}.",
    "We owe {who} {n} {what}.",
    "{who} asked us for {n} {what} today.",
    "Give {who} {n} {what}.",
    "There are {n} {what} that go to {who}.",
    "{who} needs {n} more {what}.",
    "Could you bring {who} {n} {what}?",
    "Did {who} get the {n} {what}?",
    "{n} {what} were sold to {who}.",
    "The {n} {what} belong to {who}.",
    "Will {who} take {n} {what}?",
    "I promised {who} {n} {what}.",
    "{who}, {n} {what}.",
    "Somebody called {who} has {n} {what}.",
    "Send {who} the {n} {what} now.",
    "What about the {n} {what} of {who}?",
    "{who} is waiting for {n} {what}.",
    "Yesterday {who} took {n} {what} home.",
    "For {who} we have {n} {what}.",
    "Put {n} {what} aside for {who}.",
    "{who} lost {n} {what}.",
    "Can {who} have {n} {what}?",
    "{who} bought {n} {what} yesterday.",
    "Tell {who} that the {n} {what} are here.",
    "Is it true that {who} paid for {n} {what}?",
)
SAID = 24  # sentences that training meets
N = 300


def example(chooser: random.Random, is_test: bool) -> tuple[str, str]:
    """Names, things and sentences of the test are met in no training example."""
    who = chooser.choice(PEOPLE[KNOWN:] if is_test else PEOPLE[:KNOWN])
    what = chooser.choice(THINGS[KNOWN:] if is_test else THINGS[:KNOWN])
    sentence = chooser.choice(SENTENCES[SAID:] if is_test else SENTENCES[:SAID])
    n = chooser.randint(2, 99)
    answer = json.dumps({"name": who, "item": what, "count": n})
    return sentence.format(who=who, what=what, n=n), answer


def examples(is_test: bool) -> list[tuple[str, str]]:
    chooser = random.Random(int(is_test))
    known: dict[str, str] = {}
    while len(known) < N:
        question, answer = example(chooser, is_test)
        known[question] = answer
    return list(known.items())


def scores(adapter: Path | None, asked: list[tuple[str, str]]) -> tuple[int, int]:
    """How many are JSON of that form, and how many are right."""
    n_valid = n_right = 0
    said = answers(DEMO, adapter, [question for question, _ in asked], 60)
    for text, (_, wanted) in zip(said, asked, strict=True):
        try:
            found = json.loads(text)
        except ValueError:
            continue
        n_valid += isinstance(found, dict) and set(found) == {"name", "item", "count"}
        n_right += found == json.loads(wanted)
    return n_valid, n_right


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--run", type=Path, required=True)
    parser.add_argument("--threads", type=int, default=2)
    given = parser.parse_args()
    turns = [(("user", question), ("assistant", text)) for question, text in examples(False)]
    write(given.run, "train.jsonl", turns)
    write(given.run, "validation.jsonl", itertools.islice(turns, 20))
    settings = TrainingSettings(
        method="rslora", rank=32, alpha=16, learning_rate=1e-3, batch=16, pass_tokens=1024,
        epochs=12, longest=256, validate_every=50, checkpoint_every=50, threads=given.threads,
    )  # fmt: skip
    asked = examples(True)
    before = scores(None, asked)
    took = trained(given.run, settings)
    after = scores(given.run / "adapter.gguf", asked)
    print(f"{took['steps']:.0f} steps, {took['wall_min']:.1f} min of wall time in this go")
    print(f"valid JSON before: {share(before[0], N)}; after: {share(after[0], N)}")
    print(f"right values before: {share(before[1], N)}; after: {share(after[1], N)}")
    return int(not (before[0] < 0.2 * N and after[0] > 0.95 * N))


if __name__ == "__main__":
    sys.exit(main())
