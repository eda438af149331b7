"""The nearest of the stored vectors, all compared one by one.

For chunks that the index lacks while it is made anew, and for all of them when it cannot be
trusted: then an answer takes longer and misses nothing. Knows no index.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING

from workbench.errors import IndexFailure
from workbench.services.documents.indexing import to_matrix
from workbench.storage.chunk_store import ChunkStore

if TYPE_CHECKING:
    from workbench.ports.embedder import Float32Matrix

MOST = 200_000  # compared for one question; more would take seconds
_BLOCK = 4_096
_ROUNDING = 0.01  # between the index's cosine and the true one

Inside = Callable[[Sequence[int]], AbstractSet[int]]


class ExactSearch:
    """Thread-safe."""

    def __init__(self, chunks: ChunkStore, most: int = MOST) -> None:
        self._chunks = chunks
        self._most = most

    def check(self, found: Sequence[tuple[int, float]], true: Mapping[int, float]) -> None:
        """Raise IndexFailure if cosines that the index told are not those of the stored vectors."""
        if any(abs(true[number] - told) > _ROUNDING for number, told in found if number in true):
            raise IndexFailure(
                "The search index does not hold the stored vectors.",
                hint="It is made anew from the stored documents; nothing of yours is lost.",
            )

    def nearest(
        self,
        collections: Sequence[str],
        embedder: str,
        vector: Float32Matrix,
        k: int,
        inside: Inside | None,
        *,
        missing_only: bool,
    ) -> list[tuple[int, float]] | None:
        """The k best of what the index lacks, or of everything; None: there are too many."""
        if missing_only and self._chunks.n_unindexed(self._most + 1) > self._most:
            return None
        best: list[tuple[float, int]] = []
        last = n = 0
        query = vector.reshape(-1)
        while block := self._chunks.vectors_after(
            last, collections, embedder, _BLOCK, missing_only=missing_only
        ):
            last, n = block[-1][0], n + len(block)
            if n > self._most:
                return None
            kept = block if inside is None else _kept(block, inside)
            if kept:
                cosines = (to_matrix([row for _, row in kept]) @ query).tolist()
                ids = (-number for number, _ in kept)
                best = heapq.nlargest(k, (*best, *zip(cosines, ids, strict=True)))
        return [(-number, cosine) for cosine, number in best]


def _kept(block: Sequence[tuple[int, bytes]], inside: Inside) -> list[tuple[int, bytes]]:
    fitting = inside([number for number, _ in block])
    return [row for row in block if row[0] in fitting]
