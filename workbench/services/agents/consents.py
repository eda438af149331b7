"""Calls that wait for a person, and the person's replies."""

from __future__ import annotations

import threading

from workbench.domain.agent.consent import Reply
from workbench.errors import NotFound

Key = tuple[str, int]


class Consents:
    """Thread-safe. One who waits asks again and again; nobody is called back."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._waiting: dict[Key, Reply | None] = {}

    def ask(self, run_id: str, position: int) -> None:
        """From now on a reply is taken."""
        with self._lock:
            self._waiting[run_id, position] = None

    def reply(self, run_id: str, position: int, reply: Reply) -> None:
        """Raises NotFound if nothing waits there (any more)."""
        with self._lock:
            if (run_id, position) not in self._waiting:
                raise NotFound("This call does not wait for you.", hint="Look at the run again.")
            self._waiting[run_id, position] = reply

    def replied(self, run_id: str, position: int) -> Reply | None:
        with self._lock:
            return self._waiting.get((run_id, position))

    def forget(self, run_id: str, position: int) -> None:
        with self._lock:
            self._waiting.pop((run_id, position), None)
