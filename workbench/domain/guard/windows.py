"""Stretches of a text that are looked at one by one: windows of a message, units of a document.

Pure. Every character of a short text lies in a window; of a long one so many windows are looked at,
from its beginning and its end, where attacks stand.
"""

from __future__ import annotations

import re
from typing import Final

WINDOW: Final = 500  # characters
MOST_WINDOWS: Final = 8
LONGEST_UNIT: Final = 400
LEAST_LETTERS: Final = 8
_END = re.compile(r"(?<=[.!?:;。！？])[\"'”’)\]]{0,2}\s+|\n+")
Span = tuple[int, int]


def units(text: str) -> list[Span]:
    """Sentences and lines, in order; long ones cut, those with hardly a letter left out."""
    found: list[Span] = []
    at = 0
    for gap in (*_END.finditer(text), None):
        start, at_next = at, (gap.end() if gap else len(text))
        end = gap.start() if gap else len(text)
        for first in range(start, end, LONGEST_UNIT):
            last = min(end, first + LONGEST_UNIT)
            if sum(c.isalpha() for c in text[first:last]) >= LEAST_LETTERS:
                found.append((first, last))
        at = at_next
    return found


def windows(text: str) -> list[Span]:
    """Sentences joined up to `WINDOW` characters; of more than `MOST_WINDOWS` the outer ones."""
    joined: list[Span] = []
    for start, end in units(text):
        if joined and end - joined[-1][0] <= WINDOW:
            joined[-1] = joined[-1][0], end
        else:
            joined.append((start, end))
    if len(joined) <= MOST_WINDOWS:
        return joined
    last = MOST_WINDOWS // 4
    return [*joined[: MOST_WINDOWS - last], *joined[-last:]]
