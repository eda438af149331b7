"""Bytes of tokens to text that may be shown: whole characters, and nothing of a stop string.

Pure: knows neither tokens nor llama.cpp.
"""

from __future__ import annotations

import codecs
from collections.abc import Sequence


class AnswerText:
    """Feed it the bytes of each token; it returns what is certain to belong to the answer."""

    def __init__(self, stop: Sequence[str]) -> None:
        self._decoder = codecs.getincrementaldecoder("utf-8")(errors="replace")
        self._stop = tuple(text for text in stop if text)
        self._held = ""
        self.stopped = False

    def push(self, data: bytes) -> str:
        """Text to emit now, possibly empty. After a stop string was met, nothing more comes."""
        return self._release(self._decoder.decode(data))

    def finish(self) -> str:
        """What was held back, when no more tokens come."""
        text = self._release(self._decoder.decode(b"", final=True))
        if not self.stopped:
            text += self._held
        self._held = ""
        return text

    def _release(self, text: str) -> str:
        if self.stopped:
            return ""
        if not self._stop:
            return text
        text = self._held + text
        met = [at for at in (text.find(stop) for stop in self._stop) if at >= 0]
        if met:
            self.stopped = True
            self._held = ""
            return text[: min(met)]
        keep = max(_overlap(text, stop) for stop in self._stop)
        cut = len(text) - keep
        self._held = text[cut:]
        return text[:cut]


def _overlap(text: str, stop: str) -> int:
    """Length of the longest end of `text` that begins `stop`."""
    for length in range(min(len(text), len(stop) - 1), 0, -1):
        if stop.startswith(text[-length:]):
            return length
    return 0
