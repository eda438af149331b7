"""Summaries of selected requests: columns, the rows that fit, their groups, their figures.

numpy is imported where something is computed, so that opening a workspace does without.
"""

from __future__ import annotations

import functools
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta, tzinfo
from typing import TYPE_CHECKING, Final

from workbench.domain.advice import Speed, Traffic
from workbench.domain.time_buckets import Stretch, microseconds, stretches
from workbench.domain.usage import (
    NOTHING,
    Figures,
    Group,
    GroupBy,
    Metric,
    Selection,
    Summary,
    Tally,
    TimeUnit,
)
from workbench.services.usage.usage_columns import ColumnCache, Columns
from workbench.services.usage.usage_figures import figures_of
from workbench.services.usage.usage_metrics import exposition
from workbench.storage.usage_rollup import UsageRollup
from workbench.storage.usage_store import UsageStore

if TYPE_CHECKING:
    from workbench.services.usage.usage_columns import Array

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MOMENT: Final = timedelta(microseconds=1)


class Summaries:
    """Thread-safe."""

    def __init__(self, store: UsageStore, rollup: UsageRollup) -> None:
        self._store = store
        self._cache = ColumnCache(rollup)

    def make(
        self, selection: Selection, by: GroupBy | None, zone: tzinfo, metrics: Sequence[Metric]
    ) -> Summary:
        """See `RequestHistory.summary`."""
        columns = self._selected(selection)
        n = len(columns)
        if not n:
            return Summary(Figures(NOTHING, {}), ())
        (total,) = figures_of(columns, (0, n), metrics)
        if by is None:
            return Summary(total, ())
        keys, rows, bounds = self._grouped(columns, by, zone)
        figures = figures_of(columns if rows is None else columns.pick(rows), bounds, metrics)
        labels = self._store.labels(by, keys)
        groups = [
            Group(key, labels.get(key, key), item) for key, item in zip(keys, figures, strict=True)
        ]
        if by not in {"hour", "day", "week", "month"}:
            groups.sort(key=lambda item: (-item.figures.counts.requests, item.key))
        return Summary(total, tuple(groups))

    def tallies(self, selection: Selection, by: GroupBy) -> tuple[Tally, ...]:
        """See `RequestHistory.tallies`."""
        import numpy as np

        columns = self._selected(selection)
        if by in {"collection", "adapter"}:
            keys, _, bounds = _by_several(columns, by)
            numbers = np.diff(bounds).tolist()
        else:
            keys, groups = _by_dimension(columns, by)
            numbers = np.bincount(groups, minlength=len(keys)).tolist()
        labels = self._store.labels(by, keys)
        found = [Tally(key, labels.get(key, key), n) for key, n in zip(keys, numbers, strict=True)]
        return tuple(sorted(found, key=lambda item: (-item.n, item.key)))

    def metrics(self) -> str:
        """All requests in Prometheus' text format."""
        return exposition(self._cache)

    def traffic(self, selection: Selection) -> tuple[tuple[Traffic, ...], dict[str, Speed]]:
        """What kinds of requests there were, and how quick each model was in this time."""
        from workbench.services.usage.usage_traffic import speeds_of, traffic_of  # noqa: PLC0415

        return traffic_of(self._selected(selection)), speeds_of(self._cache.get(selection))

    def _selected(self, selection: Selection) -> Columns:
        import numpy as np

        columns = self._cache.get(selection)
        fits = columns.dimensions.fitting(self._store.wanted(selection))
        if fits is None or fits.all():
            return columns
        return columns.pick(np.flatnonzero(fits[columns["dimension"]]))

    def _grouped(
        self, columns: Columns, by: GroupBy, zone: tzinfo
    ) -> tuple[list[str], Array | None, Array]:
        """Keys of the groups, the rows of one after the other (None: as they are), their bounds."""
        import numpy as np

        match by:
            case "hour" | "day" | "week" | "month":
                keys, groups = _by_time(columns["at"], by, zone)
            case "collection" | "adapter":
                return _by_several(columns, by)
            case _:
                keys, groups = _by_dimension(columns, by)
        bounds = np.concatenate(([0], np.cumsum(np.bincount(groups, minlength=len(keys)))))
        is_sorted = bool((groups[1:] >= groups[:-1]).all())
        return keys, None if is_sorted else np.argsort(groups, kind="stable"), bounds


@functools.lru_cache(maxsize=64)
def _known_stretches(
    start: datetime, end: datetime, unit: TimeUnit, zone: tzinfo
) -> tuple[Stretch, ...]:
    return stretches(start, end, unit, zone)


def _by_time(at: Array, unit: TimeUnit, zone: tzinfo) -> tuple[list[str], Array]:
    """From the first to the last request; a bucket may have two stretches."""
    import numpy as np

    first, last = (_EPOCH + int(moment) * _MOMENT for moment in (at[0], at[-1]))
    hour = timedelta(hours=1)
    start = first.replace(minute=0, second=0, microsecond=0)
    end = last.replace(minute=0, second=0, microsecond=0) + hour
    # Whole hours, since the same ones come again and again.
    found = [
        item
        for item in _known_stretches(start, end, unit, zone)
        if first < item.end and item.start <= last
    ]
    keys = list(dict.fromkeys(item.key for item in found))
    places = {key: place for place, key in enumerate(keys)}
    starts = [microseconds(item.start) for item in found[1:]]
    edges = np.concatenate(([0], np.searchsorted(at, starts), [len(at)]))
    codes = np.asarray([places[item.key] for item in found], np.int32)
    return keys, np.repeat(codes, np.diff(edges))


def _by_dimension(columns: Columns, by: GroupBy) -> tuple[list[str], Array]:
    """Those that there are requests of."""
    import numpy as np

    keys, codes = columns.dimensions.groups(by)
    groups = codes[columns["dimension"]]
    used = np.bincount(groups, minlength=len(keys)) > 0
    if used.all():
        return list(keys), groups
    places = (np.cumsum(used) - 1).astype(np.int16)
    return [key for key, is_used in zip(keys, used, strict=True) if is_used], places[groups]


def _by_several(columns: Columns, by: GroupBy) -> tuple[list[str], Array, Array]:
    import numpy as np

    numbers = columns["dimension"]
    rows: dict[str, Array] = {}
    for key, is_of in columns.dimensions.members(by).items():
        found = np.flatnonzero(is_of[numbers])
        if len(found):
            rows[key] = found
    bounds = np.cumsum([0, *(len(some) for some in rows.values())])
    return list(rows), np.concatenate([np.empty(0, np.int64), *rows.values()]), bounds
