"""Tell hits that may answer a question from those that are merely the nearest there is.

Pure. Something is always nearest, so a rank says nothing about use; likeness of meaning and shared
words do. The bounds were measured on MS MARCO and Cranfield, against their own and each other's
questions: see `tests/benchmarks/retrieval.py`.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from workbench.domain.retrieval import Hit

# all-MiniLM-L6-v2: one of a hundred relevant passages is less like its question than this.
LEAST_COSINE = 0.12
# One of a hundred German questions that can be answered has no passage as like it as this, of
# English ones none; of those that a collection cannot answer, a quarter to a half have none.
LEAST_BEST_COSINE = 0.28
MOST_WORDS = 0.5  # of the question's; a passage that holds more than this is useful as it is

_WORD = re.compile(r"\w+")
_LEAST_STEM = 4


def question_words(question: str, stop_words: Collection[str]) -> tuple[str, ...]:
    """The words that carry the question, lower case, each once."""
    words = dict.fromkeys(_WORD.findall(question.casefold()))
    return tuple(word for word in words if word not in stop_words)


def is_foreign(question: str) -> bool:
    """Whether most of its letters are of another script than Latin."""
    letters = [character for character in question if character.isalpha()]
    n_latin = sum(character < "\u0250" for character in letters)
    return n_latin < len(letters) / 2


def useful(
    hits: Sequence[Hit], words: Sequence[str], *, is_calibrated: bool = True
) -> tuple[bool, ...]:
    """For each hit whether it may answer the question that has these `words`.

    The bounds are those of the bundled embedder; where another one took part (`is_calibrated` is
    off), what its meaning found counts as useful. A hit whose likeness in meaning is unknown is
    judged by its words, and useful with any where no likeness is known at all.
    """
    by_words = [_shares_words(hit, words) for hit in hits]
    if not is_calibrated:
        return tuple(
            shares or hit.dense_rank is not None for hit, shares in zip(hits, by_words, strict=True)
        )
    cosines = [hit.dense_score for hit in hits if hit.dense_score is not None]
    if not cosines:
        return tuple(hit.keyword_rank is not None for hit in hits)
    if max(cosines) < LEAST_BEST_COSINE:
        return tuple(by_words)
    return tuple(
        shares or (hit.dense_score is not None and hit.dense_score >= LEAST_COSINE)
        for hit, shares in zip(hits, by_words, strict=True)
    )


def _shares_words(hit: Hit, words: Sequence[str]) -> bool:
    if hit.keyword_rank is None or not words:
        return False
    passage = hit.passage
    found = set(_WORD.findall(f"{passage.heading} {passage.text}".casefold()))
    n_shared = sum(word in found or _is_inflected(word, found) for word in words)
    return n_shared > MOST_WORDS * len(words)


def _is_inflected(word: str, others: Collection[str]) -> bool:
    """Whether one of them differs in the ending alone. Words with digits mean one thing only."""
    if not word.isalpha():
        return False
    beginning = word[:_LEAST_STEM]  # what no two of a kind differ in, so few are looked at closer
    for other in others:
        if other[:_LEAST_STEM] == beginning:
            n_same = max(_LEAST_STEM, min(len(word), len(other)) - 1)
            if word[:n_same] == other[:n_same]:
                return True
    return False
