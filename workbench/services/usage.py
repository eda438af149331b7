"""How the workspace was used: figures over all requests, the requests themselves, files of both.

Reads what chat and generation recorded; records nothing.
"""

from __future__ import annotations

import os
from array import array
from collections.abc import Iterator
from datetime import timedelta, tzinfo
from pathlib import Path

from workbench.domain.request_fact import RequestFact
from workbench.domain.time_buckets import Stretch, from_stored, stretches
from workbench.domain.usage import (
    METRICS,
    NOTHING,
    Counts,
    Figures,
    Group,
    GroupBy,
    Metric,
    Selection,
    Summary,
    TimeUnit,
    spread_of,
)
from workbench.storage.usage_store import UsageStore, Values

_LOCAL_TIME = Path("/etc/localtime")
_ZONES = "zoneinfo/"


class RequestHistory:
    """Thread-safe; a million requests take seconds, so call from a lane."""

    def __init__(self, store: UsageStore) -> None:
        self._store = store

    def summary(self, selection: Selection, by: GroupBy | None, zone: tzinfo) -> Summary:
        """The figures of all selected requests, and for each group of them.

        Groups are ordered by time, or by the number of requests. A request over two collections
        counts in both; without a collection it is in no group by collection. Buckets of time
        without a request are there, with zeros, between the first and the last that have any.
        """
        totals = self._store.counts(selection)
        if by is None or "" not in totals:
            return Summary(_figures("", totals, self._store.values(selection)), ())
        within: tuple[Stretch, ...] = ()
        match by:
            case "hour" | "day" | "week" | "month":
                within = self._stretches(selection, by, zone)
        counts = self._store.counts(selection, by, within)
        values = self._store.values(selection, by, within)
        is_partition = by != "collection"  # each request is in exactly one group
        every = {"": _together(values)} if is_partition else self._store.values(selection)
        if within:
            keys = list(dict.fromkeys(item.key for item in within))
        else:
            keys = sorted(counts, key=lambda key: (-counts[key].requests, key))
        labels = self._store.labels(by, keys)
        groups = (Group(key, labels.get(key, key), _figures(key, counts, values)) for key in keys)
        return Summary(_figures("", totals, every), tuple(groups))

    def requests(self, selection: Selection, limit: int = -1) -> Iterator[RequestFact]:
        """The newest first."""
        return self._store.facts(selection, limit)

    def _stretches(self, selection: Selection, unit: TimeUnit, zone: tzinfo) -> tuple[Stretch, ...]:
        """From the first request to the last."""
        span = self._store.span(selection)
        if span is None:
            return ()
        first, last = map(from_stored, span)
        return stretches(first, last + timedelta(microseconds=1), unit, zone)


def local_zone_name() -> str:
    """The name of this machine's time zone; UTC where it does not tell."""
    name = os.environ.get("TZ", "").removeprefix(":")
    if not name and _LOCAL_TIME.is_symlink():
        _, _, name = str(_LOCAL_TIME.resolve()).rpartition(_ZONES)
    return name or "UTC"


def _figures(key: str, counts: dict[str, Counts], values: Values) -> Figures:
    measured = values.get(key, {})
    spreads = {
        metric: spread
        for metric in METRICS
        if metric in measured and (spread := spread_of(measured[metric])) is not None
    }
    return Figures(counts.get(key, NOTHING), spreads)


def _together(values: Values) -> dict[Metric, array[float]]:
    every: dict[Metric, array[float]] = {metric: array("d") for metric in METRICS}
    for measured in values.values():
        for metric, some in measured.items():
            every[metric].extend(some)
    return every
