"""Cut a text into words, and group capitalised words into runs that may be names.

Pure. A text without any capital letter is read as if every uncommon word had one, so that chat
messages typed in lower case are not passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

WORD = re.compile(r"[^\W\d_]{1,40}(?:['’\-][^\W\d_]{1,40}){0,4}")
SENTENCE_END = frozenset('.!?:;\n"“”„»«>*#|•-–—([{')


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The word lists, folded to lower case."""

    common: frozenset[str]
    first_names: frozenset[str]
    last_names: frozenset[str]
    cities: frozenset[str]
    countries: frozenset[str]
    people: Mapping[str, Any]
    places: Mapping[str, Any]
    organisations: Mapping[str, Any]
    streets: Mapping[str, Any]
    address_rules: Sequence[Mapping[str, Any]]


class Word(NamedTuple):
    text: str
    low: str
    start: int
    end: int
    opens_sentence: bool


class Run(NamedTuple):
    """Words that stand side by side on one line, each of which may be part of a name."""

    words: tuple[Word, ...]
    start: int
    end: int


class View:
    """One text as the recognisers of names look at it. What is asked twice is worked out once."""

    def __init__(self, text: str, common: frozenset[str], particles: frozenset[str]) -> None:
        self.text = text
        self.is_lower = text.islower()
        self._particles = particles
        self._lead: dict[int, frozenset[str]] = {}
        self._follow: dict[int, frozenset[str]] = {}
        has_case = not (self.is_lower or text.isupper())
        self.words = list(_capitals(text) if has_case else _uncommon(text, common))
        self.runs = self._runs()

    def lead(self, start: int) -> frozenset[str]:
        """The last one to four words before `start`, in lower case, as phrases."""
        known = self._lead.get(start)
        if known is None:
            before = self.text[max(0, start - 40) : start].lower().replace("’", "'")
            words = before.rstrip(" \t\n\"'“„*:(,>-–").split()[-4:]
            known = frozenset(" ".join(words[n:]) for n in range(len(words)))
            self._lead[start] = known
        return known

    def follow(self, end: int) -> frozenset[str]:
        """The first one to three words after `end`, in lower case, as phrases; or “'s”."""
        known = self._follow.get(end)
        if known is None:
            after = self.text[end : end + 40].lower().replace("’", "'")
            words = after.strip(' ,:"”)').split()[:3]
            phrases = {" ".join(words[:n]).rstrip(".,!?") for n in range(1, len(words) + 1)}
            known = frozenset({"'s"} if after.startswith("'s") else phrases)
            self._follow[end] = known
        return known

    def _runs(self) -> list[Run]:
        """Group the words; initials and particles (van, de la) hold a run together."""
        runs: list[Run] = []
        current: list[Word] = []
        for word in self.words:
            if current:
                between = self._between(current[-1], word)
                if between is None:
                    runs.append(_run(current))
                    current = []
                else:
                    current += between
            if word.low.endswith("'s"):  # a possessive ends a name
                plain = word._replace(text=word.text[:-2], low=word.low[:-2], end=word.end - 2)
                runs.append(_run([*current, plain]))
                current = []
            else:
                current.append(word)
        if current:
            runs.append(_run(current))
        return runs

    def _between(self, left: Word, right: Word) -> list[Word] | None:
        """The particles between two words of one run; None if the words do not touch."""
        gap = self.text[left.end : right.start]
        if gap == " " or (len(left.text) <= 4 and gap in {". ", "."}):
            return []
        if len(gap) > 16 or gap[:1] != " " or gap[-1:] != " ":
            return None
        particles = gap.split()
        if not particles or not self._particles.issuperset(particles):
            return [] if gap == "  " else None
        found, at = [], left.end
        for particle in particles:
            at = self.text.index(particle, at)
            found.append(Word(particle, particle, at, at + len(particle), False))
            at += len(particle)
        return found


def _run(words: list[Word]) -> Run:
    return Run(tuple(words), words[0].start, words[-1].end)


def _capitals(text: str) -> Iterator[Word]:
    """Words that begin with a capital, or are in a script that has none."""
    for match in WORD.finditer(text):
        value = match[0]
        if not value[0].islower():
            yield _word(text, value, match.start(), match.end())


def _uncommon(text: str, common: frozenset[str]) -> Iterator[Word]:
    for match in WORD.finditer(text):
        value = match[0]
        if len(value) > 1 and value.lower() not in common:
            yield _word(text, value, match.start(), match.end())


def _word(text: str, value: str, start: int, end: int) -> Word:
    before = text[max(0, start - 3) : start].rstrip(" ")
    opens = start == 0 or not before or before[-1] in SENTENCE_END
    return Word(value, value.lower().replace("’", "'"), start, end, opens)
