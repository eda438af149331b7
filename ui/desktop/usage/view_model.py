"""State of the usage page: the period, the filters, and what was found for them.

Asks the services on a lane of its own and never waits. Knows no widgets.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from datetime import date, tzinfo
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from ui.desktop.lane_calls import LaneCalls
from workbench.app import Workbench
from workbench.changes import Change, Kind
from workbench.domain.request_fact import RequestFact
from workbench.domain.time_buckets import zone_named
from workbench.domain.trace import Step
from workbench.domain.usage import (
    Figures,
    GroupBy,
    Metric,
    Selection,
    Summary,
    Tally,
    TimeUnit,
)
from workbench.domain.usage_cost import Prices
from workbench.domain.usage_period import UNITS, Period, PeriodName, bounds_of, today
from workbench.jobs import Lane
from workbench.services.usage.usage import local_zone_name

SHOWN: tuple[Metric, ...] = ("first_token_s", "total_s", "tokens_per_second")
PARTS: tuple[GroupBy, ...] = ("model", "feature")
FILTERS: tuple[GroupBy, ...] = (
    "model",
    "feature",
    "prompt",
    "collection",
    "release",
    "status",
    "profile",
    "adapter",
)
LISTED = 200
_AGAIN_MS = 2_000


@dataclass(frozen=True, slots=True)
class Overview:
    """The figures of a period, by its units, and those of the period before."""

    period: Period
    unit: TimeUnit
    zone: str
    selection: Selection
    summary: Summary
    before: Figures | None
    prices: Prices


class UsageViewModel(QObject):
    overview_ready = Signal(object)  # Overview
    part_ready = Signal(str, object)  # what the requests are grouped by, tuple[Tally, ...]
    choices_ready = Signal(str, tuple)  # a filter's name, tuple[tuple[str, str], ...]
    requests_ready = Signal(str, object, tuple)  # title, Selection, tuple[RequestFact, ...]
    steps_ready = Signal(object, tuple)  # RequestFact, tuple[Step, ...]
    prices_changed = Signal(object)  # Prices
    failed = Signal(object)  # an exception
    _changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workbench: Workbench | None = None
        self._lane: Lane | None = None
        self._calls = LaneCalls(self)
        self._unsubscribe: Callable[[], None] = lambda: None
        self.zone_name = local_zone_name()
        self.zone: tzinfo = zone_named(self.zone_name)
        self.period = Period("month", today(self.zone))
        self.unit: TimeUnit = UNITS["month"][0]
        self.filters = Selection()
        self.overview: Overview | None = None
        self._asked = 0  # numbers what is asked, so that a late reply to an old one is dropped
        self._is_watched = False
        self._is_old = True
        self._changed.connect(self._on_change)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(_AGAIN_MS)
        self._again.timeout.connect(self.look)

    # -- life

    @property
    def is_attached(self) -> bool:
        return self._workbench is not None

    def attach(self, workbench: Workbench) -> None:
        self._workbench = workbench
        self._lane = Lane("usage-page")
        self._calls = LaneCalls(self)
        self._unsubscribe = workbench.changes.subscribe(self._changed.emit)
        self._is_old = True

    def detach(self) -> None:
        """Safe to call twice."""
        self._unsubscribe()
        self._unsubscribe = lambda: None
        self._again.stop()
        self._calls.close()
        if self._lane is not None:
            self._lane.close()
            self._lane = None
        self._workbench = None

    def watch(self, is_watched: bool) -> None:
        """Whether somebody is looking: nothing is asked for nobody."""
        self._is_watched = is_watched
        if is_watched and self._is_old:
            self.look()

    # -- what is looked at

    @property
    def last_day(self) -> date:
        return today(self.zone)

    @property
    def selection(self) -> Selection:
        return self.period.within(self.filters, self.zone)

    def choose_period(self, name: PeriodName) -> None:
        self.period = Period(name, today(self.zone))
        self.unit = UNITS[name][0]
        self.look()

    def move(self, period: Period | None) -> None:
        if period is not None:
            self.period = period
            self.look()

    def choose_unit(self, unit: TimeUnit) -> None:
        self.unit = unit
        self.look()

    def choose(self, name: str, value: str) -> None:
        """Filter by a field; empty: by none."""
        if name in {item.name for item in fields(Selection)}:
            chosen: dict[str, Any] = {name: value}
            self.filters = replace(self.filters, **chosen)
            self.look()

    def clear_filters(self) -> None:
        self.filters = Selection()
        self.look()

    @Slot()
    def look(self) -> None:
        """Ask for everything anew."""
        if self._workbench is None:
            return
        self._is_old = False
        self._asked += 1
        asked, selection, unit, period = self._asked, self.selection, self.unit, self.period
        zone, zone_name = self.zone, self.zone_name
        before = period.before.within(self.filters, zone) if period.before is not None else None

        def overview(workbench: Workbench) -> Overview:
            usage = workbench.usage
            summary = usage.summary(selection, unit, zone, SHOWN)
            earlier = usage.summary(before, None, zone, SHOWN).total if before else None
            prices = usage.prices.read()
            return Overview(period, unit, zone_name, selection, summary, earlier, prices)

        self._ask(asked, overview, self._on_overview)
        for by in PARTS:
            self._ask(
                asked,
                partial(_tallies, selection=selection, by=by),
                partial(self.part_ready.emit, by),
            )
        everything = period.within(Selection(), zone)
        for by in FILTERS:
            self._ask(
                asked,
                partial(_choices, selection=everything, by=by),
                partial(self.choices_ready.emit, by),
            )

    # -- what is behind a figure

    def open_requests(self, title: str, **narrower: Any) -> None:
        """The newest of the requests that a figure is made of."""
        selection = replace(self.selection, **narrower)
        self._ask(
            None,
            lambda workbench: tuple(workbench.usage.requests(selection, LISTED)),
            lambda found: self.requests_ready.emit(title, selection, found),
        )

    def open_bucket(self, key: str, title: str) -> None:
        """The requests of an hour, day, week or month, as far as it lies in the period."""
        since, until = bounds_of(key, self.unit, self.zone)
        now = self.selection
        self.open_requests(
            title,
            since=max(since, now.since),
            until=min(until, now.until) if now.until else until,
        )

    def open_steps(self, fact: RequestFact) -> None:
        def then(steps: tuple[Step, ...]) -> None:
            self.steps_ready.emit(fact, steps)

        self._ask(None, lambda workbench: workbench.traces.steps(fact.begin.id), then)

    def keep_prices(self, prices: Prices) -> None:
        def work(workbench: Workbench) -> Prices:
            workbench.usage.prices.write(prices)
            return prices

        def then(kept: Prices) -> None:
            self.prices_changed.emit(kept)
            self.look()

        self._ask(None, work, then)

    def _ask(
        self, asked: int | None, work: Callable[[Workbench], Any], then: Callable[[Any], None]
    ) -> None:
        """`asked` None: wanted whatever is asked meanwhile."""
        workbench, lane = self._workbench, self._lane
        if workbench is None or lane is None:
            return

        def made() -> Any:
            is_late = asked is not None and asked != self._asked
            return None if is_late else work(workbench)

        def arrived(result: Any) -> None:
            if asked is None or asked == self._asked:
                then(result)

        self._calls.read(lane, made, arrived, self.failed.emit)

    def _on_overview(self, overview: Overview) -> None:
        self.overview = overview
        self.overview_ready.emit(overview)

    @Slot(object)
    def _on_change(self, change: Change) -> None:
        if change.kind is Kind.CONVERSATIONS:
            self._is_old = True
            if self._is_watched and not self._again.isActive():
                self._again.start()


def _tallies(workbench: Workbench, selection: Selection, by: GroupBy) -> tuple[Tally, ...]:
    return workbench.usage.tallies(selection, by)


def _choices(
    workbench: Workbench, selection: Selection, by: GroupBy
) -> tuple[tuple[str, str], ...]:
    found = workbench.usage.tallies(selection, by)
    return tuple((item.key, item.label) for item in found if item.key)
