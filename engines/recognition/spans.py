"""From probabilities of tokens to named spans.

Pure NumPy. Tokens of one word are judged together; a word that two windows saw is judged by the one
in which it stood farther from an edge; words of one kind that follow each other are one span unless
a new one begins.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from engines.recognition.folders import parted
from workbench.domain.recognizers.larger import Labelled

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Floats = npt.NDArray[np.float32]

FAR = 3  # signs between two words of one span
LEAST = 0.2  # what scores less is not even a find


@dataclass(frozen=True, slots=True)
class Word:
    start: int
    end: int
    probabilities: Floats  # (classes,), the mean of its tokens
    begins: float  # how probable it is that its first token begins a span
    depth: int  # tokens between it and the nearer edge of its window


def words_of(
    offsets: Sequence[tuple[int, int]],
    word_ids: Sequence[int | None],
    probabilities: Floats,
    classes: Sequence[str],
) -> list[Word]:
    """The words of one window: where their tokens stand, and what they may be."""
    starting = [n for n, name in enumerate(classes) if parted(name)[0] in {"B", "S", "U"}]
    found: list[Word] = []
    at, n = 0, len(word_ids)
    while at < n:
        end = at + 1
        if word_ids[at] is None:
            at = end
            continue
        while end < n and word_ids[end] == word_ids[at]:
            end += 1
        start, stop = offsets[at][0], offsets[end - 1][1]
        if stop > start:
            mean = probabilities[at:end].mean(axis=0)
            begins = float(probabilities[at][starting].sum()) if starting else 0.0
            found.append(Word(start, stop, mean, begins, min(at, n - end)))
        at = end
    return found


def best(words: Sequence[Word]) -> list[Word]:
    """One of each word, by position."""
    chosen: dict[int, Word] = {}
    for word in words:
        other = chosen.get(word.start)
        if other is None or word.depth > other.depth:
            chosen[word.start] = word
    ordered: list[Word] = []
    for start in sorted(chosen):
        if not ordered or start >= ordered[-1].end:
            ordered.append(chosen[start])
    return ordered


def spans(text: str, words: Sequence[Word], classes: Sequence[str]) -> list[Labelled]:
    kinds = list(dict.fromkeys(kind for _, kind in map(parted, classes) if kind))
    of_kind = {
        kind: [n for n, name in enumerate(classes) if parted(name)[1] == kind] for kind in kinds
    }
    found: list[Labelled] = []
    open_kind, scores, end = "", [0.0], 0
    start = 0

    def close() -> None:
        if open_kind:
            first = start + len(text[start:end]) - len(text[start:end].lstrip())
            last = first + len(text[first:end].rstrip())
            score = sum(scores) / len(scores)
            if last > first and score >= LEAST:
                found.append(Labelled(open_kind, first, last, round(min(score, 0.98), 3)))

    for word in words:
        sums = {kind: float(word.probabilities[rows].sum()) for kind, rows in of_kind.items()}
        kind = max(sums, key=lambda name: sums[name])
        inside = sums[kind]
        if inside <= 1 - sum(sums.values()):
            close()
            open_kind = ""
            continue
        follows = (
            kind == open_kind and word.start - end <= FAR and "\n" not in text[end : word.start]
        )
        if follows and word.begins <= inside / 2:
            scores.append(inside)
        else:
            close()
            open_kind, start, scores = kind, word.start, [inside]
        end = word.end
    close()
    return found
