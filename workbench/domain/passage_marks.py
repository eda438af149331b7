"""Name every sentence of a numbered passage: `2b` is the second sentence of passage 2.

Pure. In a prompt each sentence stands on a line of its own behind its mark, `[2b] …`, and an answer
names the sentence that it leans on by the same mark. `[2]` names the passage as a whole.
"""

from __future__ import annotations

import re
import string
from dataclasses import dataclass

from workbench.domain.sentences import statements

_ALPHABET = string.ascii_lowercase
_NAME = r"\d{1,3}[A-Za-z]{0,2}"
_LOOSE_NAME = r"\d{1,3}(?:\s*[A-Za-z]{1,2})?"

# One or several marks in one pair of brackets; `marks_in` reads group 1.
BRACKETS = re.compile(rf"\[\s*({_NAME}(?:\s*[,;]\s*{_NAME})*)\s*\]")
# What a model could take for that, too.
_IMITATION = re.compile(rf"\[(\s*{_LOOSE_NAME}(?:\s*[,;]\s*{_LOOSE_NAME})*\s*)\]")


@dataclass(frozen=True, slots=True)
class Mark:
    """Passage `number` of the prompt, and the sentence of it that `letters` names, if any."""

    number: int
    letters: str = ""

    def __str__(self) -> str:
        return f"{self.number}{self.letters}"


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


def marks_in(inside: str) -> tuple[Mark, ...]:
    """Return the marks in the text between two brackets, which `BRACKETS` has found."""
    return tuple(
        Mark(int(number), found.lower())
        for number, found in re.findall(r"(\d{1,3})([A-Za-z]*)", inside)
    )


def read_mark(text: str) -> Mark | None:
    """Return the one mark that `text`, without brackets, spells; None if it is none."""
    return marks_in(text)[0] if re.fullmatch(_NAME, text) else None


def without_imitations(text: str) -> str:
    """Return `text` with round brackets where its own words look like a mark: `(1b)`.

    A document must not be able to pass a sentence off as another one of the prompt.
    """
    return _IMITATION.sub(r"(\1)", text)


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
