"""Which chunks belong to which documents, in memory: a filter is applied to thousands of hits in no
time, where asking SQLite about each costs more than the search.

The chunks of a document are written together, so each document has one range of numbers, and one
more each time it is read again. Numbers are never given twice, so only newer ones are read; those
of removed chunks stay and are asked for in vain.
"""

from __future__ import annotations

import itertools
import threading
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from workbench.storage.database import Database

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Ids = npt.NDArray[np.int64]
    Mask = npt.NDArray[np.bool_]


_UNKNOWN = -1  # the number of documents without chunks; the last place of a mask, cut off again


@dataclass(frozen=True, slots=True)
class _Ranges:
    """`low[i]` to `high[i]` are chunks of the document number `owner[i]`, ascending."""

    low: Ids
    high: Ids
    owner: Ids
    numbers: dict[str, int] = field(default_factory=dict)  # of the documents
    collections: dict[str, list[int]] = field(default_factory=dict)  # numbers by collection
    last: int = 0  # the newest chunk that was looked at


class Chosen:
    """The chunks of some documents."""

    def __init__(self, ranges: _Ranges, owners: Mask) -> None:
        self._ranges = ranges
        self._owners = owners
        self._n: int | None = None

    @property
    def n(self) -> int:
        """How many that are; chunks that are gone since may be among them."""
        if self._n is None:
            chosen = self._owners[self._ranges.owner]
            self._n = int((self._ranges.high - self._ranges.low + 1)[chosen].sum())
        return self._n

    def is_of(self, ranges: _Ranges) -> bool:
        """Whether no chunk came since it was chosen."""
        return self._ranges is ranges

    @property
    def share(self) -> float:
        """Of all chunks; never 0."""
        every = int((self._ranges.high - self._ranges.low + 1).sum())
        return max(1, self.n) / max(1, every)

    @property
    def is_everything(self) -> bool:
        return bool(self._owners.all())

    def of(self, ids: Sequence[int] | Ids) -> set[int]:
        """Those of these chunks that are chosen."""
        import numpy as np

        numbers = np.asarray(ids, dtype=np.int64)
        return set(numbers[self.holds(numbers)].tolist())

    def holds(self, numbers: Ids) -> Mask:
        """Of each of these chunks whether it is chosen."""
        import numpy as np

        if not len(self._ranges.low):
            return np.zeros(len(numbers), dtype=np.bool_)
        at = np.searchsorted(self._ranges.low, numbers, side="right") - 1
        is_in = (at >= 0) & (numbers <= self._ranges.high[at])
        kept: Mask = is_in & self._owners[self._ranges.owner[at]]
        return kept

    def all(self) -> Ids:
        """Every chosen chunk, ascending."""
        import numpy as np

        chosen = self._owners[self._ranges.owner]
        low, sizes = self._ranges.low[chosen], (self._ranges.high - self._ranges.low + 1)[chosen]
        before = np.cumsum(sizes) - sizes
        return np.repeat(low - before, sizes) + np.arange(int(sizes.sum()), dtype=np.int64)


class ChunkRanges:
    """Thread-safe."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._lock = threading.Lock()
        self._ranges: _Ranges | None = None
        self._whole: dict[tuple[str, ...], Chosen] = {}  # of collections, of these ranges

    def of_documents(self, document_ids: Iterable[str]) -> Chosen:
        ranges = self._current()
        owners = list(map(ranges.numbers.get, document_ids, itertools.repeat(_UNKNOWN)))
        return _chosen(ranges, owners)

    def of_collections(self, collection_ids: Iterable[str]) -> Chosen:
        ranges, wanted = self._current(), tuple(collection_ids)
        known = self._whole.get(wanted)
        if known is None or not known.is_of(ranges):
            owners = [n for one in wanted for n in ranges.collections.get(one, ())]
            known = self._whole[wanted] = _chosen(ranges, owners)
        return known

    def is_current(self, chosen: Chosen) -> bool:
        """Whether no chunk came since."""
        return chosen.is_of(self._current())

    def _current(self) -> _Ranges:
        newest = self._database.read_one("SELECT seq FROM sqlite_sequence WHERE name = 'chunks'")
        last = int(newest["seq"]) if newest is not None else 0
        with self._lock:
            if self._ranges is None or self._ranges.last != last:
                self._ranges = self._read_on(self._ranges, last)
                self._whole = {}
            return self._ranges

    def _read_on(self, before: _Ranges | None, last: int) -> _Ranges:
        """With the chunks that came since; whoever has the older arrays keeps them as they are."""
        import numpy as np

        if before is None or last < before.last:
            nothing = np.empty(0, dtype=np.int64)
            before = _Ranges(nothing, nothing, nothing)
        numbers = dict(before.numbers)
        collections = {name: list(owners) for name, owners in before.collections.items()}
        found: list[tuple[int, int, int]] = []
        for row in self._database.read(
            "SELECT k.document_id, d.collection_id, MIN(k.id) AS low, MAX(k.id) AS high,"
            " COUNT(*) AS n FROM chunks k JOIN documents d ON d.id = k.document_id"
            " WHERE k.id > ? AND k.id <= ? GROUP BY k.document_id",
            (before.last, last),
        ):
            number = numbers.get(row["document_id"])
            if number is None:
                number = numbers[row["document_id"]] = len(numbers)
                collections.setdefault(row["collection_id"], []).append(number)
            if row["n"] == row["high"] - row["low"] + 1:
                found.append((row["low"], row["high"], number))
            else:
                found += [(n, n, number) for n in self._of(row["document_id"], before.last, last)]
        rows = np.array(sorted(found), dtype=np.int64).reshape(-1, 3)
        return _Ranges(
            np.concatenate([before.low, rows[:, 0]]),
            np.concatenate([before.high, rows[:, 1]]),
            np.concatenate([before.owner, rows[:, 2]]),
            numbers,
            collections,
            last,
        )

    def _of(self, document_id: str, after: int, last: int) -> list[int]:
        rows = self._database.read(
            "SELECT id FROM chunks WHERE document_id = ? AND id > ? AND id <= ?",
            (document_id, after, last),
        )
        return [row["id"] for row in rows]


def _chosen(ranges: _Ranges, owners: Sequence[int]) -> Chosen:
    import numpy as np

    mask = np.zeros(len(ranges.numbers) + 1, dtype=np.bool_)
    mask[np.asarray(owners, dtype=np.int64)] = True
    return Chosen(ranges, mask[:_UNKNOWN])
