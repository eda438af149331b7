"""Passwords of encrypted files, for as long as the program runs: in memory, and nowhere else.

So that the pages of a file that was opened can be shown without asking each time.
"""

from __future__ import annotations

import threading


class Passwords:
    """By the SHA-256 of the file. Thread-safe."""

    def __init__(self) -> None:
        self._known: dict[str, str] = {}
        self._lock = threading.Lock()

    def remember(self, sha256: str, password: str) -> None:
        """It has opened this file. Nothing is kept of an empty one."""
        if password:
            with self._lock:
                self._known[sha256] = password

    def of(self, sha256: str) -> str:
        """Empty if none is known."""
        with self._lock:
            return self._known.get(sha256, "")
