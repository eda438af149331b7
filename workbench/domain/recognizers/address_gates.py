"""Say cheaply where a rule for addresses may match, so that it is not tried on every line.

Pure. A gate looks only at what stands directly before and after a number; it lets through more than
its rules match, never less.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from workbench.domain.recognizers.page import Looks, Span, united

NUMBER = re.compile(
    r"\d{1,5}[A-Za-z]?(?:[-/]\d{1,4}[A-Za-z]?)?(?![^\W_])"
    r"(?P<then>,? (?:bis |ter )?(?=(?P<next>[^\W_][^\s,;:()]{0,40})))?"
)
AROUND_WORD = '"<>():;,'
LINES_BEYOND = 2
FARTHEST_PREFIX = 240  # characters before a number that its street can take
STREETS = (
    "utca", "út", "útja", "tér", "tere", "köz", "rakpart", "körút", "sétány", "tee", "mnt", "pst",
    "ulice", "nábřeží", "sokak", "caddesi", "bulvarı", "gatvė", "iela", "prospekt", "street",
    "avenue", "road", "straße", "strasse", "platz", "allee", "weg", "gasse", "ring", "damm",
    "markt", "plads", "torg",
)  # fmt: skip
MARK_OF_NUMBER = (" n°", " nº")


class Everywhere:
    """No gate at all, to compare with."""

    def __init__(self, page: Looks) -> None:
        self._whole = [(0, len(page.text))]
        self._lines = [(start, end) for start, end, _ in page.lines]

    def spans(self, _gate: str, _needs: Collection[str], *, digits: bool) -> Sequence[Span]:
        return self._lines if digits else self._whole


class Gates:
    def __init__(self, streets: Mapping[str, Any], states: Sequence[str]) -> None:
        self.particles = frozenset(streets["particles"])
        self.prefixes = frozenset(streets["prefix"])
        self.in_lower = self.particles | self.prefixes | {"bis", "ter"}
        self.glued = tuple(streets["glued"])
        self.states = frozenset(states)
        self.before = lru_cache(maxsize=4096)(self._before)

    def open(self, page: Looks, *, caseless: bool = False) -> _Open:
        """`caseless`: the text has capitals only or none, so they say nothing."""
        return _Open(self, page, caseless=caseless)

    def _before(self, word: str, caseless: bool) -> tuple[frozenset[str], bool]:
        """Which gates a word before a number opens, and whether it may end a street's name."""
        found: set[str] = set()
        word = word.rstrip(",").removesuffix(".")
        for sign in AROUND_WORD:
            word = word.rpartition(sign)[2]
        if not word:
            return frozenset(), False
        low = word.lower()
        if low.endswith(STREETS):
            found.add("street_then_number")
        if word[0].islower() and not word[-1].isdigit() and not caseless:
            return frozenset(found), False
        if low.endswith(self.glued):
            found.add("glued_then_number")
        if (word.upper() if caseless else word) in self.states:
            found.add("state_then_number")
        return frozenset(found), True


class _Open:
    """The gates of one text, worked out in one pass over its numbers."""

    def __init__(self, gates: Gates, page: Looks, *, caseless: bool) -> None:
        self._page = page
        self._text = page.text
        self._lines = page.lines
        self._through: dict[str, set[Span]] = {}
        self._known: dict[tuple[str, bool], Sequence[Span]] = {}
        for start, end, line in page.numbers():
            for name in _signs(gates, self._text, (start, end, line[0]), caseless=caseless):
                self._through.setdefault(name, set()).add(line)

    def spans(self, gate: str, needs: Collection[str], *, digits: bool) -> Sequence[Span]:
        """The same list for the same gate, while the text is looked at."""
        if gate:
            if (gate, digits) not in self._known:
                lines = sorted(self._through.get(gate, ()))
                self._known[gate, digits] = [self._span(line, digits=digits) for line in lines]
            return self._known[gate, digits]
        if digits:
            hit = {self._page.line_around(at) for at in self._places(needs)}
            return [(start, end) for start, end, _ in self._lines if (start, end) in hit]
        return united([self._two_lines(at) for at in self._places(needs)])

    def _places(self, needs: Collection[str]) -> Iterator[int]:
        for needle in needs:
            if needle in self._page.hits:
                yield from self._page.hits[needle]

    def _span(self, line: Span, *, digits: bool) -> Span:
        """The line; for a rule that looks beyond its end, also the next two."""
        start, end = line
        if digits:
            return start, end
        for _ in range(LINES_BEYOND):
            end = self._text.find("\n", end) + 1 or len(self._text)
        return start, end

    def _two_lines(self, at: int) -> Span:
        """The line of a place, and the next one."""
        start, end = self._page.line_around(at)
        return start, self._text.find("\n", end) + 1 or len(self._text)


def _signs(gates: Gates, text: str, place: tuple[int, int, int], *, caseless: bool) -> set[str]:
    """Which gates a number opens: where it starts, its digits end, and its line begins."""
    at, end, line = place
    found: set[str] = set()
    if caseless or _may_go_on(gates, text, end):
        match = NUMBER.match(text, at)
        if match is not None:
            following = match["next"] or "a"
            if caseless or not following[0].islower() or following in gates.particles:
                found.add("number_then_capital")
            if following.lower() in gates.prefixes:
                found.add("number_then_prefix")
    if at > line and text[at - 1] == " ":
        until = at - 1
        if text[at - 4 : at - 1] in MARK_OF_NUMBER:
            until = at - 4
        word = text[max(line, text.rfind(" ", line, until) + 1) : until]
        opened, may_end = gates.before(word[-40:], caseless)
        found |= opened
        if may_end and _has_prefix(gates, text[max(line, at - FARTHEST_PREFIX) : at]):
            found.add("capital_then_number")
    return found


def _may_go_on(gates: Gates, text: str, end: int) -> bool:
    """Whether what follows the digits can be a street: most often it is a word that cannot."""
    if text[end : end + 1] != " " or not text[end + 1 : end + 2].islower():
        return True
    return text[end + 1 : end + 24].partition(" ")[0].rstrip(",;:()\n") in gates.in_lower


def _has_prefix(gates: Gates, before: str) -> bool:
    words = before.lower().replace(".", ". ").replace("/", "/ ").split()
    return not gates.prefixes.isdisjoint(words)
