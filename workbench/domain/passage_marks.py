"""Name every sentence of a numbered passage: `2b` is the second sentence of passage 2.

Pure. In a prompt each sentence stands on a line of its own behind its mark, `[2b] …`, and an answer
names the sentence that it leans on by the same mark.
"""

from __future__ import annotations

import string
from dataclasses import dataclass

from workbench.domain.sentences import statements

_ALPHABET = string.ascii_lowercase


@dataclass(frozen=True, slots=True)
class MarkedSentence:
    """`text[start:end]` of the passage, which `mark` names; the mark comes without brackets."""

    mark: str
    start: int
    end: int


def marked_sentences(text: str, number: int) -> tuple[MarkedSentence, ...]:
    """Return the sentences and lines of passage `number`, in order, each with its mark."""
    return tuple(
        MarkedSentence(f"{number}{letters(place)}", start, end)
        for place, (start, end) in enumerate(statements(text))
    )


def letters(place: int) -> str:
    """Return the letters of the sentence at `place`, from 0: a to z, then aa, ab and so on."""
    found = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, len(_ALPHABET))
        found = _ALPHABET[rest] + found
    return found


def place_of(found: str) -> int:
    """Return the place, from 0, that `letters` names."""
    place = 0
    for letter in found:
        place = place * len(_ALPHABET) + _ALPHABET.index(letter) + 1
    return place - 1
