"""Held-out examples for measuring: one question each, over passages of varied number and length.

Pure given the seed. Templates, phrasings and values are those that training never saw.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from .cloze import ClozeSamples
from .corpus import Book, shelf_weights
from .documents import DocumentSamples
from .sample import Passage, Question, Sample, with_extra_passages
from .tables import TableSamples

UNANSWERABLE_SHARE = 0.4


@dataclass(frozen=True, slots=True)
class Example:
    material: str
    passages: tuple[Passage, ...]
    question: Question


def examples(material: str, count: int, seed: int, books: Sequence[Book] = ()) -> Iterator[Example]:
    """Yield `count` examples of `documents`, `paraphrased`, `labelled`, `tables` or `cloze`.

    Questions on `documents` share a telling word with the sentence that answers them, those that
    are `paraphrased` share none. With `books`, some samples carry passages of natural text that
    answer nothing.
    """
    rng = random.Random(f"{seed}:{material}:evaluation")
    weights = list(accumulate(shelf_weights(books)))
    cloze = ClozeSamples(rng, "held_out", books, weights)
    makers = {
        "documents": DocumentSamples(rng, "held_out", 0.0).sample,
        "paraphrased": DocumentSamples(rng, "held_out", 1.0).sample,
        "labelled": TableSamples(rng, "held_out").labelled,
        "tables": TableSamples(rng, "held_out").tables,
        "cloze": cloze.sample,
    }
    made = 0
    while made < count:
        n_passages = rng.randint(2, 5)
        n_words = n_passages * rng.randint(20, 90)
        sample = makers[material](n_passages, n_words)
        if books and material != "cloze" and n_passages < 5 and rng.random() < 0.4:
            extra = [cloze.passage(n_words // n_passages)]
            sample = with_extra_passages(sample, extra, rng)
        question = choose(sample, rng)
        if question:
            made += 1
            yield Example(material, sample.passages, question)


def choose(sample: Sample, rng: random.Random) -> Question | None:
    """Return one question of a sample: unanswerable in a fixed share of the cases."""
    unanswerable = rng.random() < UNANSWERABLE_SHARE
    fitting = [q for q in sample.questions if (q.passage == 0) == unanswerable]
    return rng.choice(fitting) if fitting else None
