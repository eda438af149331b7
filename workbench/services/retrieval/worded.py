"""Narrow what is searched to passages that hold phrases and none of what is excluded.

The full-text index says where the words stand, near enough; whether a passage fits is then read in
the passage itself. So words and meaning are searched in the same passages.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from workbench.domain.search_query import SearchQuery, is_unspaced
from workbench.storage.chunk_ranges import Chosen
from workbench.storage.chunk_store import ChunkStore

if TYPE_CHECKING:
    from workbench.storage.chunk_ranges import Ids, Mask

_BATCH = 4_000  # passages read at once


class Worded(Chosen):
    """Those of `base` that are `allowed`, if that is known, and not `excluded`."""

    def __init__(
        self, base: Chosen, allowed: frozenset[int] | None, excluded: frozenset[int]
    ) -> None:
        self._base = base
        self._allowed = allowed
        self._excluded = excluded

    @property
    def n(self) -> int:
        if self._allowed is not None:
            return len(self._allowed)
        return max(0, self._base.n - len(self._excluded))

    @property
    def share(self) -> float:
        return self._base.share * max(1, self.n) / max(1, self._base.n)

    @property
    def is_everything(self) -> bool:
        return self._allowed is None and not self._excluded and self._base.is_everything

    def of(self, ids: Sequence[int] | Ids) -> set[int]:
        kept = self._base.of(ids) - self._excluded
        return kept if self._allowed is None else kept & self._allowed

    def holds(self, numbers: Ids) -> Mask:
        import numpy as np

        kept = self._base.holds(numbers)
        if self._allowed is not None:
            kept &= np.isin(numbers, _array(self._allowed))
        if self._excluded:
            kept &= ~np.isin(numbers, _array(self._excluded))
        return kept

    def all(self) -> Ids:
        import numpy as np

        if self._allowed is not None:
            return np.array(sorted(self._allowed), dtype=np.int64)
        return np.setdiff1d(self._base.all(), _array(self._excluded))


def _array(numbers: frozenset[int]) -> Ids:
    import numpy as np

    return np.fromiter(numbers, dtype=np.int64, count=len(numbers))


def worded(chunks: ChunkStore, query: SearchQuery, base: Chosen) -> Worded:
    """Reads only passages in which the words stand somehow."""
    allowed: frozenset[int] | None = None
    for phrase in query.phrases:
        found = base.of(_holding(chunks, phrase))
        allowed = frozenset(found if allowed is None else allowed & found)
    if allowed is not None:
        whole = SearchQuery("", query.phrases, query.excluded)
        return Worded(base, _fitting(chunks, sorted(allowed), whole), frozenset())
    gone: set[int] = set()
    for words in query.excluded:
        near = sorted(base.of(_holding(chunks, words)))
        gone |= set(near) - _fitting(chunks, near, SearchQuery("", (), (words,)))
    return Worded(base, None, frozenset(gone))


def _holding(chunks: ChunkStore, words: str) -> Sequence[int] | Ids:
    """Chunks that may hold these words. Where blanks do not part words no index knows them."""
    return chunks.holding_text(words) if is_unspaced(words) else chunks.holding_words(words)


def _fitting(chunks: ChunkStore, ids: Sequence[int], query: SearchQuery) -> frozenset[int]:
    fitting: set[int] = set()
    for begin in range(0, len(ids), _BATCH):
        for number, passage in chunks.passages(ids[begin : begin + _BATCH]).items():
            if query.allows(passage.heading, passage.text):
                fitting.add(number)
    return frozenset(fitting)
