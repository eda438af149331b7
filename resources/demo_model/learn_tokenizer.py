"""Learn the tokenizer: `python -m resources.demo_model.learn_tokenizer --data TEXT --out DIR`."""

import argparse
import random
from collections.abc import Iterator
from pathlib import Path

from .chat import small_talk
from .corpus import books
from .documents import DocumentSamples
from .sample import prompt, render_passages
from .tables import TableSamples
from .tokenizer import train_tokenizer

VOCAB_SIZE = 4096
BOOK_CHARACTERS = 12_000_000
N_SAMPLES = 6_000
SEED = 20261121


def texts(data: Path) -> Iterator[str]:
    """Yield natural text and made-up documents of the training split, roughly half and half."""
    rng = random.Random(SEED)
    paragraphs = [part for book in books(data, "train") for part in book.paragraphs]
    rng.shuffle(paragraphs)
    taken = 0
    while paragraphs and taken < BOOK_CHARACTERS:
        taken += len(paragraphs[-1])
        yield paragraphs.pop()
    makers = (DocumentSamples(rng, "train").sample, TableSamples(rng, "train").labelled)
    for number in range(N_SAMPLES):
        sample = makers[number % 4 == 3](rng.randint(1, 4), rng.randint(30, 250))
        yield from render_passages(sample.passages)
        for question in sample.questions:
            yield prompt()["user"].format(passages="", question=question.text)
            yield question.reply(sample.passages)
    for group in small_talk()["groups"]:
        yield from group["asks"]
        yield group["answer"]
    yield from prompt().values()


def main() -> None:
    """Read the command line, learn and save."""
    parser = argparse.ArgumentParser(description="Learn the tokenizer of the demo model.")
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    given = parser.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    train_tokenizer(texts(given.data), VOCAB_SIZE).save(str(given.out / "tokenizer.json"))


if __name__ == "__main__":
    main()
