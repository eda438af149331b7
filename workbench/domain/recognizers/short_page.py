"""A short text as all recognisers look at it: as `Page`, by plain searches.

Pure. A hundred characters are searched in less time than one array takes to be made.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property

from workbench.domain.recognizers.needles import Needles
from workbench.domain.recognizers.page import APART, Line, Span, lowered

LONGEST = 600  # characters of a text that is short
DIGITS = re.compile(r"\d+")
TOGETHER = re.compile(rf"\d(?:[^\n\d]{{0,{APART}}}\d){{0,400}}")
WORD = re.compile(r"[^\s\d]*\d\S*")  # that holds a digit
NUMBER = re.compile(r"(?<![^\W_])\d+")


class ShortPage:
    def __init__(self, text: str, needles: Needles) -> None:
        self.text = text
        self.low = lowered(text)
        self._needles = needles
        self._windows: dict[int, list[Span]] = {}  # by how many they are

    @cached_property
    def hits(self) -> Mapping[str, list[int]]:
        return self._needles.find_each(self.low)

    @cached_property
    def lines(self) -> list[Line]:
        found: list[Line] = []
        for match in TOGETHER.finditer(self.text):
            n = sum(map(len, DIGITS.findall(match[0])))
            if found and match.start() < found[-1][1]:
                found[-1] = (*found[-1][:2], max(n, found[-1][2]))
            else:
                found.append((*self.line_around(match.start()), n))
        return found

    def line_around(self, at: int) -> Span:
        return self.text.rfind("\n", 0, at) + 1, self.text.find("\n", at) + 1 or len(self.text)

    def lines_around(self, at: int) -> Span:
        start, end = self.line_around(at)
        above = self.text.rfind("\n", 0, max(start - 1, 0)) + 1
        return above, self.text.find("\n", end) + 1 or len(self.text)

    def windows(self, least: int) -> list[Span]:
        """The lines with digits of which `least` or more stand together."""
        found = [(start, end) for start, end, n in self.lines if n >= least]
        return self._windows.setdefault(len(found), found)

    def long_words(self, least: int) -> list[Span]:
        return [span for span in self._words if span[1] - span[0] >= least]

    @cached_property
    def _words(self) -> list[Span]:
        """Words with a digit."""
        return [match.span() for match in WORD.finditer(self.text)] if self.lines else []

    def numbers(self) -> Iterator[tuple[int, int, Span]]:
        for start, end, _ in self.lines:
            for match in NUMBER.finditer(self.text, start, end):
                yield match.start(), match.end(), (start, end)

    def n_digits(self, start: int, end: int) -> int:
        return sum(map(len, DIGITS.findall(self.text, start, end)))
