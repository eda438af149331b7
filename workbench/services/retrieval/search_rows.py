"""What one search reads of its hits, once however often it is asked for: passages, neighbours and
vectors.

A search compares its hits with the question, with each other and with what stands beside them, and
reads what was found by words while meaning is still being asked for. Knows no index and no ranking.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from workbench.domain.document import Passage
from workbench.storage.chunk_store import ChunkStore

LONG = 8  # chunks of a document in which neighbours tell more than likeness to the first hits

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from workbench.ports.embedder import Float32Matrix

    Row = npt.NDArray[np.float32]


class SearchRows:
    """Of one search; not thread-safe."""

    def __init__(self, chunks: ChunkStore) -> None:
        self._chunks = chunks
        self._known: dict[str, dict[int, Row | None]] = {}  # None: has none by this embedder
        self._passages: dict[int, Passage | None] = {}  # None: it is gone
        self._beside: dict[int, list[int]] = {}

    def read_ahead(self, ids: Sequence[int], embedders: Iterable[str]) -> None:
        """What will be asked for if these are among the hits."""
        self.passages(ids)
        beside = self.beside(ids)
        for name in embedders:
            self.vectors([*ids, *(near for group in beside.values() for near in group)], name)

    def passages(self, ids: Sequence[int]) -> dict[int, Passage]:
        """By id; those that are gone are left out."""
        if new := [number for number in ids if number not in self._passages]:
            self._passages.update(dict.fromkeys(new))
            self._passages.update(self._chunks.passages(new))
        found = ((number, self._passages[number]) for number in ids)
        return {number: passage for number, passage in found if passage is not None}

    def beside(self, ids: Sequence[int]) -> dict[int, list[int]]:
        """Of each in a long document those right before and after it, and itself."""
        if new := [number for number in ids if number not in self._beside]:
            self._beside.update({number: [] for number in new})
            self._beside.update(self._chunks.beside(new, LONG))
        return {number: self._beside[number] for number in ids if self._beside[number]}

    def vectors(self, ids: Iterable[int], embedder: str) -> dict[int, Row]:
        """By id, in their order; those without a vector are left out."""
        import numpy as np

        known = self._known.setdefault(embedder, {})
        wanted = list(ids)
        if new := [number for number in wanted if number not in known]:
            known.update(dict.fromkeys(new))
            stored = self._chunks.vectors(new, embedder)
            known.update({n: np.frombuffer(row, dtype="<f4") for n, row in stored.items()})
        found = ((number, known[number]) for number in wanted)
        return {number: row for number, row in found if row is not None}

    def cosines(self, ids: Iterable[int], embedder: str, query: Float32Matrix) -> dict[int, float]:
        """Likeness of each to the question."""
        import numpy as np

        rows = self.vectors(ids, embedder)
        if not rows:
            return {}
        found = np.stack(list(rows.values())) @ query.reshape(-1)
        return dict(zip(rows, found.tolist(), strict=True))

    def together(
        self, groups: dict[int, list[int]], embedder: str, query: Float32Matrix
    ) -> dict[int, float]:
        """Likeness of the question to the sum of each group; of those with two vectors or more."""
        import numpy as np

        rows = self.vectors({number for group in groups.values() for number in group}, embedder)
        place = {number: at for at, number in enumerate(rows)}
        kept = {
            key: places
            for key, group in groups.items()
            if len(places := [place[number] for number in group if number in place]) > 1
        }
        if not kept:
            return {}
        every = np.stack(list(rows.values()))
        sizes = np.array([len(places) for places in kept.values()])
        order = [at for places in kept.values() for at in places]
        sums = np.add.reduceat(every[order], np.cumsum(sizes) - sizes, axis=0)
        lengths = np.linalg.norm(sums, axis=1)
        found = (sums @ query.reshape(-1)) / np.where(lengths == 0, 1, lengths)
        return dict(zip(kept, found.tolist(), strict=True))

    def likeness(self, ids: Sequence[int], embedders: Iterable[str]) -> npt.NDArray[np.floating]:
        """Cosines of all pairs; 0 where one has no vector, or another embedder's."""
        import numpy as np

        likeness = np.zeros((len(ids), len(ids)), dtype=np.float32)
        at = {number: place for place, number in enumerate(ids)}
        for name in embedders:
            if rows := self.vectors(ids, name):
                places = [at[number] for number in rows]
                matrix = np.stack(list(rows.values()))
                likeness[np.ix_(places, places)] = np.clip(matrix @ matrix.T, 0.0, 1.0)
        return likeness
