"""The numbers of many requests as arrays, kept in memory while the period that is asked for stays.

Reads packed hours; hours that are stale are read from the requests themselves, so that figures are
those of this moment. Knows no time zones. numpy is imported where something is computed, so that
opening a workspace does without.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final

from workbench.domain.time_buckets import from_stored, microseconds
from workbench.domain.usage import Selection
from workbench.domain.usage_dimension import Dimension
from workbench.services.usage.usage_dimensions import Dimensions
from workbench.storage.usage_rollup import HOUR, PACKED, REALS, UsageRollup

if TYPE_CHECKING:
    import numpy.typing as npt

    Array = npt.NDArray[Any]

COUNTS: Final = ("prompt_tokens", "completion_tokens", "reused_tokens", "n_citations")
_FIELDS: Final = (
    ("at", "<i8"),
    ("dimension", "<u4"),
    *((name, "<u4") for name in COUNTS),
    *((name, "<f8") for name in REALS),
)
_FIRST, _BEHIND_ALL = "0", "~"  # before and behind every hour, as text


@dataclass(frozen=True, slots=True)
class Columns:
    """One array a column, and which of its rows are meant; `dimensions` by their number."""

    columns: dict[str, Array]
    dimensions: Dimensions
    rows: Array | None = None  # None: all, in order of time

    def __len__(self) -> int:
        return len(self.columns["at"]) if self.rows is None else len(self.rows)

    def __getitem__(self, name: str) -> Array:
        values = self.columns[name]
        return values if self.rows is None else values.take(self.rows)

    def pick(self, rows: Array) -> Columns:
        """These rows, by their places among those that are meant."""
        return replace(self, rows=rows if self.rows is None else self.rows[rows])

    def between(self, start: int, end: int) -> Columns:
        """Of columns whose rows are all meant."""
        if (start, end) == (0, len(self)):
            return self
        return Columns(_cut(self.columns, start, end), self.dimensions)


class ColumnCache:
    """Thread-safe. Takes about 100 bytes a request of all periods that were asked for since the
    last hour was folded, and twice that while there are hours that lag behind.

    Dimensions have numbers of their own here, which stay: in the file they get one when their hour
    is folded. The same one may be there twice, from before and after.
    """

    def __init__(self, rollup: UsageRollup) -> None:
        self._rollup = rollup
        self._lock = threading.Lock()
        self._version = (-1, -1)
        self._span = (_FIRST, _FIRST)
        self._kept: dict[str, Array] = {}
        self._fresh: dict[str, bytes] = {}  # stale hours, as they were read last
        self._joined: dict[str, Array] = {}  # what is kept with these in their places
        self._known: list[Dimension] = []  # by number
        self._dimensions = Dimensions()
        self._of_stale: dict[Dimension, int] = {}  # those of hours that lag behind
        self._own: Array | None = None  # numbers here by those in the file; less than 0: unknown

    def get(self, selection: Selection) -> Columns:
        """All requests of the period of `selection`, whatever else it says."""
        import numpy as np

        start = selection.since[:HOUR] or _FIRST
        stop = selection.until[:HOUR] + _BEHIND_ALL  # the hour of the end is in it
        with self._lock:
            columns = self._with_stale(start, stop)
            if len(self._dimensions) < len(self._known):
                self._dimensions = Dimensions(self._known)
            found = Columns(columns, self._dimensions)
        at = found["at"]
        begin, end = 0, len(at)
        if selection.since:
            begin = int(np.searchsorted(at, microseconds(from_stored(selection.since))))
        if selection.until:
            end = int(np.searchsorted(at, microseconds(from_stored(selection.until))))
        return found.between(begin, max(begin, end))

    def _with_stale(self, start: str, stop: str) -> dict[str, Array]:
        # Before the packed hours are read: what is folded in between is merely read afresh.
        stale = sorted(hour for hour in self._rollup.stale_hours() if start <= hour < stop)
        self._load(start, stop)
        if not stale:
            return self._kept
        fresh = {hour: self._rollup.pack_now(hour, self._number_of) for hour in stale}
        if fresh != self._fresh:
            self._fresh, self._joined = fresh, self._with(fresh)
        return self._joined

    def _with(self, fresh: dict[str, bytes]) -> dict[str, Array]:
        """What is kept, with these hours in the places of theirs."""
        import numpy as np

        at = self._kept["at"]
        pieces: list[dict[str, Array]] = []
        place = 0
        for hour, packed in fresh.items():
            begin = microseconds(_beginning(hour))
            before, after = np.searchsorted(at, (begin, begin + 3_600_000_000))
            pieces += [_cut(self._kept, place, int(before)), _unpacked([packed])]
            place = int(after)
        pieces.append(_cut(self._kept, place, len(at)))
        return _joined(pieces)

    def _number_of(self, item: Dimension) -> int:
        number = self._of_stale.get(item)
        if number is None:
            number = self._of_stale[item] = len(self._known)
            self._known.append(item)
        return number

    def _load(self, start: str, stop: str) -> None:
        """Have at least this period in memory, as it was folded last."""
        version = self._rollup.version()
        if version != self._version or not self._kept:
            self._kept, self._span = _unpacked(()), (start, start)
            self._fresh, self._joined = {}, {}
            self._version = version
        first, behind = self._span
        if first == behind:
            first = behind = start
        wanted: list[tuple[bool, list[bytes]]] = []  # whether before what is there
        if start < first:
            wanted.append((True, list(self._rollup.packed(start, first))))
        if behind < stop:
            wanted.append((False, list(self._rollup.packed(behind, stop))))
        if any(blocks for _, blocks in wanted):
            # After the hours: one that was folded just now has the dimensions that it needs.
            pieces = [self._kept]
            for is_before, blocks in wanted:
                some = _unpacked(blocks)
                some["dimension"] = self._renumbered(some["dimension"])
                pieces.insert(0 if is_before else len(pieces), some)
            self._kept = _joined([one for one in pieces if len(one["at"])] or pieces[:1])
            self._fresh = {}
        self._span = (min(start, first), max(stop, behind))

    def _renumbered(self, numbers: Array) -> Array:
        """The numbers here for those in the file; what is not known yet is read."""
        import numpy as np

        highest = int(numbers.max(initial=0)) + 1
        own = self._own if self._own is not None else np.empty(0, np.int64)
        if len(own) < highest:
            own = np.concatenate((own, np.full(highest - len(own), -1, np.int64)))
        used = np.flatnonzero(np.bincount(numbers, minlength=len(own)))
        for number, item in self._rollup.dimensions(used[own[used] < 0].tolist()).items():
            own[number] = len(self._known)
            self._known.append(item)
        self._own = own
        found: Array = own.astype(np.uint32)[numbers]
        return found


def lookup(dimensions: Dimensions, of: Callable[[Dimension], Any], kind: Any) -> Array:
    """What `of` says of each dimension, by its number."""
    import numpy as np

    return np.fromiter((of(item) for item in dimensions), kind, len(dimensions))


def _joined(pieces: Sequence[dict[str, Array]]) -> dict[str, Array]:
    import numpy as np

    return {name: np.concatenate([piece[name] for piece in pieces]) for name in pieces[0]}


def _unpacked(blocks: Sequence[bytes]) -> dict[str, Array]:
    # One after the other instead of joined: a join of many megabytes would keep the interpreter
    # from everybody else.
    import numpy as np

    rows = np.empty(sum(map(len, blocks)) // PACKED.size, list(_FIELDS))
    place = 0
    for block in blocks:
        some = np.frombuffer(block, rows.dtype)
        rows[place : place + len(some)] = some
        place += len(some)
    found = {name: np.ascontiguousarray(rows[name]) for name, _ in _FIELDS}
    return found | _derived(found)


def _derived(columns: dict[str, Array]) -> dict[str, Array]:
    """What every summary adds up, so that it is made once: without gaps, nothing for what is not
    there."""
    import numpy as np

    lasted, waited, best = (columns[name] for name in ("total_s", "queue_s", "best_score"))
    busy_s, energy = np.nan_to_num(lasted - np.nan_to_num(waited, nan=0.0), nan=0.0), "energy_wh"
    return {
        "busy_s": busy_s,
        "measured_wh": np.nan_to_num(columns[energy], nan=0.0),
        "measured_s": np.where(np.isnan(columns[energy]), 0.0, busy_s),
        "searched": ~np.isnan(columns["retrieval_s"]),
        "scored": ~np.isnan(best),
        "score": np.nan_to_num(best, nan=0.0),
    }


def _cut(columns: dict[str, Array], start: int, end: int) -> dict[str, Array]:
    return {name: values[start:end] for name, values in columns.items()}


def _beginning(hour: str) -> datetime:
    return datetime.fromisoformat(f"{hour}:00").replace(tzinfo=UTC)
