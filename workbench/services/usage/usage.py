"""How the workspace was used: figures over all requests, the requests themselves, files of both.

Reads what chat and generation recorded; records nothing.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Iterator, Sequence
from datetime import tzinfo
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.domain.advice import Speed, Traffic
from workbench.domain.clock import now
from workbench.domain.request_fact import RequestFact
from workbench.domain.usage import METRICS, GroupBy, Metric, Selection, Summary, Tally
from workbench.errors import NotFound
from workbench.storage.price_file import PriceFile
from workbench.storage.usage_rollup import HOUR, UsageRollup
from workbench.storage.usage_store import UsageStore

if TYPE_CHECKING:
    from workbench.services.usage.usage_summaries import Summaries

_LOCAL_TIME = Path("/etc/localtime")
_ZONES = "zoneinfo/"


class RequestHistory:
    """Thread-safe; call from a lane."""

    def __init__(
        self,
        store: UsageStore,
        rollup: UsageRollup,
        prices: PriceFile,
        clock: Callable[[], str] = now,
    ) -> None:
        self.prices = prices
        self._store = store
        self._rollup = rollup
        self._clock = clock
        self._made: Summaries | None = None

    def summary(
        self,
        selection: Selection,
        by: GroupBy | None,
        zone: tzinfo,
        metrics: Sequence[Metric] = METRICS,
    ) -> Summary:
        """The figures of all selected requests, and for each group of them.

        Groups are ordered by time, or by the number of requests. A request over two collections
        counts in both; without a collection it is in no group by collection. Buckets of time
        without a request are there, with zeros, between the first and the last that have any.
        Percentiles are only taken of `metrics`.
        """
        self.fold()
        return self._summaries().make(selection, by, zone, metrics)

    def tallies(self, selection: Selection, by: GroupBy) -> tuple[Tally, ...]:
        """How many of the selected requests each group has, the most first; not by time."""
        self.fold()
        return self._summaries().tallies(selection, by)

    def traffic(self, selection: Selection) -> tuple[tuple[Traffic, ...], dict[str, Speed]]:
        """The kinds of the selected requests; and how quick each model was in their time."""
        self.fold()
        return self._summaries().traffic(selection)

    def metrics(self) -> str:
        """All requests as counters and histograms, in Prometheus' text format."""
        self.fold()
        return self._summaries().metrics()

    def fold(self) -> int:
        """Pack the hours that are over, as far as they have changed; returns how many."""
        return self._rollup.fold(but_not=self._clock()[:HOUR])

    def requests(self, selection: Selection, limit: int = -1) -> Iterator[RequestFact]:
        """The newest first."""
        return self._store.facts(selection, limit)

    def some(self, request_ids: Sequence[str]) -> tuple[RequestFact, ...]:
        """In this order; what is gone is left out."""
        found: list[RequestFact] = []
        for request_id in request_ids:
            with contextlib.suppress(NotFound):
                found.append(self._store.fact(request_id))
        return tuple(found)

    def _summaries(self) -> Summaries:
        if self._made is None:
            from workbench.services.usage.usage_summaries import Summaries  # noqa: PLC0415 - numpy

            self._made = Summaries(self._store, self._rollup)
        return self._made


def local_zone_name() -> str:
    """The name of this machine's time zone; UTC where it does not tell."""
    name = os.environ.get("TZ", "").removeprefix(":")
    if not name and _LOCAL_TIME.is_symlink():
        _, _, name = str(_LOCAL_TIME.resolve()).rpartition(_ZONES)
    return name or "UTC"
