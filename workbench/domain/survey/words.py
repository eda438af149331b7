"""The words that questions about all documents are made of, and what they stand for.

A pure value; the lists are data of the program (`resources/survey/words.json`).
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from typing import Final, Literal

ValueKind = Literal["date", "amount", "duration", "text"]

WORD: Final = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_ENDINGS: Final = ("ungen", "ung", "ing", "ies", "es", "en", "ed", "er", "e", "s")
_LEAST_STEM: Final = 3


@dataclass(frozen=True, slots=True)
class DocumentKind:
    """A kind of document, such as contracts; `plurals` say that several are meant."""

    key: str
    words: tuple[str, ...]
    plurals: tuple[str, ...]
    is_any: bool = False  # “documents”, “files”: every document is one


@dataclass(frozen=True, slots=True)
class Concept:
    """Something that a document may tell, such as when it ends."""

    key: str
    label: str  # heading of its column
    value: ValueKind
    words: tuple[str, ...]  # what a question or a sentence says; may hold blanks
    labels: tuple[str, ...] = ()  # what a labelled field or a column says besides
    question: str = ""  # asked of one document, with `{subject}`
    is_last: bool = False  # of a span of time, its end is meant


@dataclass(frozen=True, slots=True)
class Triggers:
    """Regular expressions, each over a question in lower case."""

    count: tuple[str, ...]
    listing: tuple[str, ...]
    compare: tuple[str, ...]
    summarise: tuple[str, ...]
    total: tuple[str, ...]
    average: tuple[str, ...]
    most: tuple[str, ...]
    least: tuple[str, ...]
    scope: tuple[str, ...]  # “across all documents”, “in this folder”
    every: tuple[str, ...]  # “all”, “every”
    personal: tuple[str, ...]  # “do I need”: asks for advice, not for a list
    spending: tuple[str, ...]  # makes “per month” a sum over documents
    per_month: tuple[str, ...]
    per_quarter: tuple[str, ...]
    per_year: tuple[str, ...]
    per_value: tuple[str, ...]  # group 1 names what the rows are grouped by


@dataclass(frozen=True, slots=True)
class SurveyWords:
    kinds: tuple[DocumentKind, ...]
    concepts: tuple[Concept, ...]
    triggers: Triggers
    ends_phrase: tuple[str, ...]  # words at which the first noun phrase of a question ends
    empty: tuple[str, ...]  # words that say nothing of what is looked for
    tells_german: tuple[str, ...]  # in a question with one of these a capital makes no name
    durations: tuple[tuple[str, int], ...]  # units of time in days, months as thirty
    numerals: tuple[tuple[str, int], ...]
    months: tuple[tuple[str, ...], ...]  # twelve, each with its spellings

    def concept(self, key: str) -> Concept | None:
        return next((one for one in self.concepts if one.key == key), None)

    def kind(self, key: str) -> DocumentKind | None:
        return next((one for one in self.kinds if one.key == key), None)


@functools.lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """The word without what it takes on in plurals and tenses; crude, the same for both sides."""
    word = word.casefold()
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST_STEM:
            cut = word[: -len(ending)]
            return stem(cut + "y" if ending == "ies" else cut)
    return word


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text in order, lower case."""
    return tuple(found.casefold() for found in WORD.findall(text))


def stems_of(text: str) -> tuple[str, ...]:
    return tuple(stem(word) for word in words_of(text))
