"""Is the vector index whole? Whoever finds it damaged says so here, and it is made anew once.

SQLite holds every vector, so nothing is lost meanwhile. Knows neither index nor threads.
"""

from __future__ import annotations

import threading
from collections.abc import Callable

from workbench.changes import Changes, Kind

DAMAGED = "The search index was damaged."
HINT = (
    "It is being made anew from the stored documents. Nothing is lost; until it is done every"
    " stored vector is compared instead, which takes a little longer."
)


class IndexHealth:
    """Thread-safe."""

    def __init__(self, changes: Changes) -> None:
        self._changes = changes
        self._repair: Callable[[], object] | None = None
        self._is_whole = True
        self._is_asked = False
        self._lock = threading.Lock()

    @property
    def is_whole(self) -> bool:
        """False from the moment that damage was found until the index is complete again."""
        return self._is_whole

    def repair_with(self, repair: Callable[[], object]) -> None:
        """`repair` is called once for each damage, by who found it, and must not wait."""
        self._repair = repair

    def found_damaged(self) -> None:
        """A search found that the index cannot be trusted: have it made anew."""
        with self._lock:
            repair = None if self._is_asked else self._repair
            self._is_asked = self._is_asked or repair is not None
        self.begun_anew()
        if repair is not None:
            repair()

    def begun_anew(self) -> None:
        """The index is empty and will be filled."""
        self._set(is_whole=False)

    def filled(self) -> None:
        """Nothing is missing in it."""
        with self._lock:
            self._is_asked = False
        self._set(is_whole=True)

    def _set(self, *, is_whole: bool) -> None:
        with self._lock:
            changed, self._is_whole = self._is_whole != is_whole, is_whole
        if changed:
            self._changes.publish(Kind.INDEX)
