"""Stored vectors in memory, a byte for each number, so that those that a filter leaves are compared
at once. Filled with what is asked for; the best are compared again with the vectors as stored.

A chunk's vector never changes and its number is never given again, so nothing here grows old.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from workbench.services.documents.indexing import to_matrix
from workbench.storage.chunk_store import ChunkStore

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from workbench.ports.embedder import Float32Matrix
    from workbench.storage.chunk_ranges import Ids

MOST_BYTES = 256_000_000
_AGAIN = 2  # times as many as are wanted are compared again
_BLOCK = 1_024  # rows at once: what stays in the cache of a core
_READ = 4_096


class _Sheet:
    """Of one embedder."""

    def __init__(self, dimension: int) -> None:
        import numpy as np

        self.n = 0
        self.codes: npt.NDArray[np.int8] = np.empty((_READ, dimension), dtype=np.int8)
        self.scales: npt.NDArray[np.float32] = np.empty(_READ, dtype=np.float32)
        self._place: npt.NDArray[np.int32] = np.full(_READ, -1, dtype=np.int32)  # by chunk

    def places(self, ids: Ids) -> npt.NDArray[np.int32]:
        """Where each chunk's row is; -1: nowhere."""
        import numpy as np

        found = np.full(len(ids), -1, dtype=np.int32)
        known = ids < len(self._place)
        found[known] = self._place[ids[known]]
        return found

    def add(self, ids: Ids, rows: Float32Matrix) -> None:
        import numpy as np

        end = self.n + len(ids)
        if end > len(self.codes):
            room = max(end, 2 * len(self.codes))
            self.codes = np.concatenate(
                [self.codes, np.empty((room - len(self.codes), rows.shape[1]), dtype=np.int8)]
            )
            self.scales = np.concatenate(
                [self.scales, np.empty(room - len(self.scales), dtype=np.float32)]
            )
        most = int(ids.max())
        if most >= len(self._place):
            more = np.full(max(most + 1, 2 * len(self._place)) - len(self._place), -1, np.int32)
            self._place = np.concatenate([self._place, more])
        scales = np.maximum(np.abs(rows).max(axis=1), 1e-12) / 127.0
        self.codes[self.n : end] = np.rint(rows / scales[:, None]).astype(np.int8)
        self.scales[self.n : end] = scales
        self._place[ids] = np.arange(self.n, end, dtype=np.int32)
        self.n = end

    def cosines(
        self, places: npt.NDArray[np.int32], vector: Float32Matrix
    ) -> npt.NDArray[np.float32]:
        import numpy as np

        found = np.empty(len(places), dtype=np.float32)
        for at in range(0, len(places), _BLOCK):
            some = places[at : at + _BLOCK]
            # Not "@": its threads wait for each other, 35 ms instead of 3 on a busy machine.
            rows = self.codes[some].astype(np.float32)
            found[at : at + _BLOCK] = np.einsum("ij,j->i", rows, vector)
            found[at : at + _BLOCK] *= self.scales[some]
        return found


class VectorSheets:
    """By embedder. Thread-safe; one search compares at a time."""

    def __init__(self, chunks: ChunkStore, most_bytes: int = MOST_BYTES) -> None:
        self._chunks = chunks
        self._most_bytes = most_bytes
        self._sheets: dict[str, _Sheet] = {}
        self._lock = threading.Lock()

    def nearest(
        self, ids: Ids, embedder: str, vector: Float32Matrix, k: int
    ) -> list[tuple[int, float]]:
        """The k best of these chunks as (chunk id, cosine), best first."""
        import numpy as np

        query = vector.reshape(-1)
        with self._lock:
            sheet = self._filled(ids, embedder, len(query))
            places = sheet.places(ids)
            ids, places = ids[places >= 0], places[places >= 0]
            cosines = sheet.cosines(places, query)
        n = min(_AGAIN * k, len(ids))
        if not n:
            return []
        best = np.argpartition(-cosines, n - 1)[:n]
        stored = self._chunks.vectors([int(number) for number in ids[best]], embedder)
        if not stored:
            return []
        true = (to_matrix(list(stored.values())) @ query).tolist()
        found = sorted(zip(stored, true, strict=True), key=lambda hit: (-hit[1], hit[0]))
        return found[:k]

    def _filled(self, ids: Ids, embedder: str, dimension: int) -> _Sheet:
        """With rows for all of these chunks that have a vector."""
        import numpy as np

        sheet = self._sheets.get(embedder)
        missing = ids if sheet is None else ids[sheet.places(ids) < 0]
        others = sum(one.n * one.codes.shape[1] for one in self._sheets.values())
        if sheet is None or others + len(missing) * dimension > self._most_bytes:
            if others + len(missing) * dimension > self._most_bytes:
                self._sheets.clear()  # begun anew with what is asked for now
            sheet = self._sheets[embedder] = _Sheet(dimension)
            missing = ids
        for at in range(0, len(missing), _READ):
            some = missing[at : at + _READ].tolist()
            stored = self._chunks.vectors(some, embedder)
            if stored:
                sheet.add(np.fromiter(stored, dtype=np.int64), to_matrix(list(stored.values())))
        return sheet
