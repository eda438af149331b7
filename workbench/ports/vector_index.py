"""The nearest vectors to a vector. A disposable shadow of SQLite: ids and vectors, no text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from workbench.ports.embedder import Float32Matrix


class VectorIndex(Protocol):
    """Keyed by collection id. Thread-safe; the calls block, so make them from a lane.

    Raises IndexFailure when its files cannot be read or written: `reset` then makes it usable
    again, and the caller fills it from SQLite. One that lies on a server raises Unreachable while
    that does not answer, and NetworkRefused if it is not permitted.
    """

    def add(self, collection: str, ids: Sequence[int], vectors: Float32Matrix) -> None:
        """Insert or replace; durable when it returns."""

    def query(self, collection: str, vector: Float32Matrix, k: int) -> list[tuple[int, float]]:
        """The k nearest as (id, cosine similarity), best first; [] for an unknown collection."""

    def remove(self, collection: str, ids: Sequence[int]) -> None:
        """Forget these ids; unknown ones are ignored. Bytes may stay on disk until `compact`."""

    def ids(self, collection: str) -> set[int]:
        """Every id of the collection, for reconciliation with SQLite."""

    def drop(self, collection: str) -> None: ...

    def compact(self) -> None:
        """Write a new generation holding only what lives, then unlink the old files."""

    def reset(self) -> None:
        """Unlink everything and begin empty."""

    def close(self) -> None: ...
