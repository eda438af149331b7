"""Running heads, page numbers and other lines that pages repeat at their top and bottom. Pure."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

MARGIN = 0.09  # of the page's height: where people put such lines
_NUMBER = re.compile(r"\d+|\b[ivxlc]{1,7}\b")
_PLACES = 100  # lines at the same height, to a hundredth of the page
_MANY_PAGES = 8
_SHARE = 0.05  # of the pages of a long document: chapters have heads of their own
_MAX_CHARS = 200


@dataclass(frozen=True, slots=True)
class MarginLine:
    """A line in a page's margin: `start:end` in its text, `height` from 0 at the page's top."""

    start: int
    end: int
    height: float
    text: str


def repeated_lines(pages: Sequence[Sequence[MarginLine]]) -> list[list[MarginLine]]:
    """Of each page the lines that other pages have too, whatever number stands in them."""
    seen: Counter[tuple[str, int]] = Counter()
    for lines in pages:
        seen.update({key for line in lines for key in _keys(line)})
    needed = 2 if len(pages) < _MANY_PAGES else max(3, round(_SHARE * len(pages)))
    return [
        [
            line
            for line in lines
            if len(line.text) <= _MAX_CHARS and max(seen[key] for key in _keys(line)) >= needed
        ]
        for lines in pages
    ]


def is_in_margin(height: float) -> bool:
    return height < MARGIN or height > 1 - MARGIN


def _keys(line: MarginLine) -> list[tuple[str, int]]:
    """Alike are lines with the same words at the same height, one hundredth more or less."""
    words = _NUMBER.sub("#", " ".join(line.text.casefold().split()))
    place = round(line.height * _PLACES)
    return [(words, place), (words, place + 1)]
