"""Hold back a mark that is still being written, so that `[`, `[1`, `[1b` do not flicker.

Pure; knows pieces of text, not where they are shown.
"""

from __future__ import annotations

import re

_UNFINISHED = re.compile(r"\[\s{0,2}(?:\d{1,3}[A-Za-z]{0,2}(?:\s{0,2}[,;]?\s{0,2})?){0,4}\Z")
_LONGEST = 32  # characters; anything longer is no mark


class HeldMark:
    """One answer's text, piece by piece."""

    def __init__(self) -> None:
        self._held = ""

    def feed(self, piece: str) -> str:
        """Return what may be shown now; what looks like half a mark comes with a later piece."""
        text = self._held + piece
        found = _UNFINISHED.search(text, max(0, len(text) - _LONGEST))
        cut = found.start() if found else len(text)
        self._held = text[cut:]
        return text[:cut]
