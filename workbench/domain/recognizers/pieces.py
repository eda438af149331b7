"""Parts of a text side by side, so that an expression searches them at once.

Pure: remembers where each part came from.
"""

from __future__ import annotations

import bisect
import itertools
from collections.abc import Sequence

from workbench.domain.recognizers.page import Span

SEPARATOR = "\n\0\n"  # which no expression reaches across


class Pieces:
    """Parts of a text side by side, and where each came from."""

    def __init__(self, text: str, spans: Sequence[Span]) -> None:
        parts = [text[start:end] for start, end in spans]
        self.text = SEPARATOR.join(parts)
        self._spans = spans
        self._ends = list(itertools.accumulate([len(part) + len(SEPARATOR) for part in parts]))

    def shift(self, at: int) -> int:
        """How much further on in the text a place of these parts is."""
        place = bisect.bisect_right(self._ends, at)
        return self._spans[place][0] - (self._ends[place - 1] if place else 0)
