"""Swap the telling words of a sample for other words, alike in passages and questions.

Pure given the random generator. Templates are few and words are many: a model that has only seen
`deposit` in leases learns leases, one that has seen `lantern` in its place learns to look words up.
"""

import random
import re
from collections.abc import Sequence
from itertools import chain

from .corpus import Book
from .quoting import STEM_CHARS, stem
from .sample import Passage, Question, Sample

WORD = re.compile(r"[A-Za-z]{3,}")
NEW_WORD = re.compile(r"\b[a-z]{4,9}\b")
ENDINGS = frozenset(("s", "es", "ed", "ing", "er", "ers"))
PARAGRAPHS_OF_A_BOOK = 60
SWAPPED_SHARE = 0.7


def vocabulary(books: Sequence[Book]) -> list[str]:
    """Return the lower-case words of some paragraphs of every book, each once, in order."""
    found = {
        word
        for book in books
        for paragraph in book.paragraphs[:PARAGRAPHS_OF_A_BOOK]
        for word in NEW_WORD.findall(paragraph)
    }
    return sorted(found)


def renamed(sample: Sample, rng: random.Random, words: Sequence[str]) -> Sample:
    """Return the sample with most of its telling words swapped; values stay as they are.

    Words that begin alike stay alike: `chair` and `chaired` become `lantern` and `lanterned`.
    """
    kept = {stem(word) for question in sample.questions for word in WORD.findall(question.answer)}
    swaps: dict[str, str] = {}
    texts = chain(
        (passage.title for passage in sample.passages),
        (passage.text for passage in sample.passages),
        (question.text for question in sample.questions),
    )
    for text in texts:
        for word in WORD.findall(text):
            begins = stem(word)
            if begins and begins not in kept and begins not in swaps:
                swapped = rng.choice(words) if rng.random() < SWAPPED_SHARE else begins
                swaps[begins] = swapped

    def swap(match: re.Match[str]) -> str:
        word = match[0]
        new = swaps.get(stem(word))
        if new is None or new == stem(word):
            return word
        new += ending if (ending := word[STEM_CHARS:].lower()) in ENDINGS else ""
        return new.capitalize() if word[0].isupper() else new

    return Sample(
        sample.kind,
        tuple(Passage(WORD.sub(swap, p.title), WORD.sub(swap, p.text)) for p in sample.passages),
        tuple(Question(WORD.sub(swap, q.text), q.answer, q.passage) for q in sample.questions),
    )
