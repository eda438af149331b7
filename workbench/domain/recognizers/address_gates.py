"""Say cheaply where a rule for addresses may match, so that it is not tried on every line.

Pure. A gate looks only at what stands directly before and after a number; it lets through more than
its rules match, never less.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

EDGES = re.compile(
    r"(?<![^\W_])\d{1,5}[A-Za-z]?(?:[-/]\d{1,4}[A-Za-z]?)?(?![^\W_])"
    r"(?P<then>,? (?:bis |ter )?(?=(?P<next>[^\W_][^\s,;:()]{0,40})))?"
)
BEFORE = re.compile(r"(?P<word>[^\s,;:()\"<>]{1,40}?)[.]?,?(?: n[°º])? \Z")
LINES_BEYOND = 2
FARTHEST_PREFIX = 240  # characters before a number that its street can take
STREETS = (
    "utca", "út", "útja", "tér", "tere", "köz", "rakpart", "körút", "sétány", "tee", "mnt", "pst",
    "ulice", "nábřeží", "sokak", "caddesi", "bulvarı", "gatvė", "iela", "prospekt", "street",
    "avenue", "road", "straße", "strasse", "platz", "allee", "weg", "gasse", "ring", "damm",
    "markt", "plads", "torg",
)  # fmt: skip
Span = tuple[int, int]
Line = tuple[int, int, int]  # start, end, digits that stand together


@dataclass(frozen=True, slots=True)
class Everywhere:
    """No gate at all: for texts without capitals, which lack the signs that gates look at."""

    text: str
    lines: Sequence[Line]

    def spans(self, _gate: str, _needs: Sequence[str], *, digits: bool) -> Sequence[Span]:
        if not digits:
            return ((0, len(self.text)),)
        return [(start, end) for start, end, _ in self.lines]


class Gates:
    def __init__(self, streets: Mapping[str, Any], states: Sequence[str]) -> None:
        self.particles = frozenset(streets["particles"])
        self.prefixes = frozenset(streets["prefix"])
        self.glued = tuple(streets["glued"])
        self.states = frozenset(states)

    def open(self, text: str, lines: Sequence[Line]) -> _Open:
        return _Open(self, text, lines)


class _Open:
    """The gates of one text, worked out in one pass over its numbers."""

    def __init__(self, gates: Gates, text: str, lines: Sequence[Line]) -> None:
        self._text = text
        self._low = text.lower()
        self._words = "\n".join(set(self._low.split()))
        self._lines = lines
        self._starts = [start for start, _, _ in self._lines]
        self._is_same_length = len(self._low) == len(text)
        self._through: dict[str, set[int]] = {}
        for place, (start, end, _) in enumerate(self._lines):
            for name in _signs(gates, text, start, end):
                self._through.setdefault(name, set()).add(place)

    def spans(self, gate: str, needs: Sequence[str], *, digits: bool) -> Sequence[Span]:
        if gate:
            chosen = sorted(self._through.get(gate, ()))
            return [self._span(place, digits=digits) for place in chosen]
        if not self._is_same_length:  # a letter that has two in lower case
            return Everywhere(self._text, self._lines).spans(gate, needs, digits=digits)
        if digits:
            return [self._span(place, digits=True) for place in sorted(self._near(needs))]
        return self._around(needs)

    def _span(self, place: int, *, digits: bool) -> Span:
        """The line; for a rule that looks beyond its end, also the next two."""
        start, end, _ = self._lines[place]
        if digits:
            return start, end
        for _ in range(LINES_BEYOND):
            end = self._text.find("\n", end) + 1 or len(self._text)
        return start, end

    def _there(self, needs: Sequence[str]) -> list[str]:
        """Those whose parts are all somewhere in the text; its different words are few."""
        return [one for one in needs if all(part in self._words for part in one.split())]

    def _near(self, needs: Sequence[str]) -> set[int]:
        """Lines with digits that hold one of `needs`."""
        found: set[int] = set()
        for needle in self._there(needs):
            at = self._low.find(needle)
            while at >= 0:
                place = bisect.bisect_right(self._starts, at) - 1
                if place >= 0 and at < self._lines[place][1]:
                    found.add(place)
                    at = self._low.find(needle, self._lines[place][1])
                else:
                    after = place + 1
                    if after >= len(self._starts):
                        break
                    at = self._low.find(needle, self._starts[after])
        return found

    def _around(self, needs: Sequence[str]) -> Sequence[Span]:
        """Lines that hold one of `needs`, with the next one."""
        found: set[Span] = set()
        for needle in self._there(needs):
            at = self._low.find(needle)
            while at >= 0:
                start = self._text.rfind("\n", 0, at) + 1
                end = self._text.find("\n", at) + 1 or len(self._text)
                found.add((start, self._text.find("\n", end) + 1 or len(self._text)))
                at = self._low.find(needle, end) if end < len(self._text) else -1
        return sorted(found)


def _signs(gates: Gates, text: str, start: int, end: int) -> set[str]:
    """Which gates the numbers of one line open."""
    found: set[str] = set()
    for match in EDGES.finditer(text, start, end):
        following = match["next"] or "a"
        if not following[0].islower() or following in gates.particles:
            found.add("number_then_capital")
        if following.lower() in gates.prefixes:
            found.add("number_then_prefix")
        at = match.start()
        if at > start and text[at - 1] == " ":
            found |= _signs_before(gates, text, start, at)
    return found


def _signs_before(gates: Gates, text: str, start: int, at: int) -> set[str]:
    """Which gates the word before the number at `at` opens."""
    found: set[str] = set()
    before = BEFORE.search(text, max(start, at - 48), at)
    if before is None:
        return found
    word = before["word"]
    low = word.lower()
    if low.endswith(STREETS):
        found.add("street_then_number")
    if word[0].islower() and not word[-1].isdigit():
        return found
    if low.endswith(gates.glued):
        found.add("glued_then_number")
    if word in gates.states:
        found.add("state_then_number")
    words = (
        text[max(start, at - FARTHEST_PREFIX) : at]
        .lower()
        .replace(".", ". ")
        .replace("/", "/ ")
        .split()
    )
    if not gates.prefixes.isdisjoint(words):
        found.add("capital_then_number")
    return found
