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
    dimensions: tuple[Dimension, ...]
    rows: Array | None = None  # None: all, in order of time

    def __len__(self) -> int:
        return len(self.columns["at"]) if self.rows is None else len(self.rows)

    def __getitem__(self, name: str) -> Array:
        values = self.columns[name]
        return values if self.rows is None else values[self.rows]

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
    last hour was folded."""

    def __init__(self, rollup: UsageRollup) -> None:
        self._rollup = rollup
        self._lock = threading.Lock()
        self._version = (-1, -1)
        self._span = (_FIRST, _FIRST)
        self._kept = _unpacked(())
        self._dimensions: dict[int, Dimension] = {}

    def get(self, selection: Selection) -> Columns:
        """All requests of the period of `selection`, whatever else it says."""
        import numpy as np

        start = selection.since[:HOUR] or _FIRST
        stop = selection.until[:HOUR] + _BEHIND_ALL  # the hour of the end is in it
        with self._lock:
            found = self._with_stale(start, stop)
        at = found["at"]
        begin, end = 0, len(at)
        if selection.since:
            begin = int(np.searchsorted(at, microseconds(from_stored(selection.since))))
        if selection.until:
            end = int(np.searchsorted(at, microseconds(from_stored(selection.until))))
        return found.between(begin, max(begin, end))

    def _with_stale(self, start: str, stop: str) -> Columns:
        # Before the packed hours are read: what is folded in between is merely read afresh.
        import numpy as np

        stale = [hour for hour in self._rollup.stale_hours() if start <= hour < stop]
        self._load(start, stop)
        if not stale:
            return Columns(self._kept, _listed(self._dimensions))
        numbers = {item: number for number, item in self._dimensions.items()}
        highest = max(self._dimensions, default=0)

        def number_of(item: Dimension) -> int:
            return numbers.setdefault(item, len(numbers) + 1 + highest)

        at = self._kept["at"]
        pieces: list[dict[str, Array]] = []
        place = 0
        for hour in sorted(stale):
            begin = microseconds(_beginning(hour))
            before, after = np.searchsorted(at, (begin, begin + 3_600_000_000))
            fresh = _unpacked([self._rollup.pack_now(hour, number_of)])
            pieces += [_cut(self._kept, place, int(before)), fresh]
            place = int(after)
        pieces.append(_cut(self._kept, place, len(at)))
        return Columns(_joined(pieces), _listed({number: item for item, number in numbers.items()}))

    def _load(self, start: str, stop: str) -> None:
        """Have at least this period in memory, as it was folded last."""
        version = self._rollup.version()
        if version != self._version:
            self._kept, self._span = _unpacked(()), (start, start)
            self._version = version
        first, behind = self._span
        if first == behind:
            first = behind = start
        pieces = [self._kept]
        if start < first:
            pieces.insert(0, _unpacked(list(self._rollup.packed(start, first))))
        if behind < stop:
            pieces.append(_unpacked(list(self._rollup.packed(behind, stop))))
        if len(pieces) > 1:
            self._kept = _joined(pieces)
            # After the hours: one that was folded just now has the dimensions that it needs.
            self._dimensions |= self._rollup.dimensions(max(self._dimensions, default=0))
        self._span = (min(start, first), max(stop, behind))


def lookup(dimensions: tuple[Dimension, ...], of: Callable[[Dimension], Any], kind: Any) -> Array:
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


_UNKNOWN: Final = Dimension("chat", "", "", "", None, "", "open", "", False, ())


def _listed(by_number: dict[int, Dimension]) -> tuple[Dimension, ...]:
    """With the number as place; no request has a number that is missing."""
    return tuple(
        by_number.get(number, _UNKNOWN) for number in range(max(by_number, default=-1) + 1)
    )
