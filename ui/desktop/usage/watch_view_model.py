"""State of what watches over the answers: quality, drift, troubles, self-tests, advice.

Asks the services on a lane of its own and never waits. Knows no widgets.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import tzinfo
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from ui.desktop.lane_calls import LaneCalls
from ui.desktop.language import tr
from workbench.app import Workbench
from workbench.domain.drift import Trouble
from workbench.domain.usage import Selection, TimeUnit
from workbench.jobs import Done, Failed, Job, JobContext, Lane, Outcome
from workbench.services.usage.drift import TroubleGroup

WEEKS = 26
TESTS = 12
_LOOK_MS = 3_600_000
_FIRST_MS = 60_000


class WatchViewModel(QObject):
    quality_ready = Signal(object)  # Quality
    drift_ready = Signal(tuple)  # tuple[DriftLook, ...], the newest week first
    troubles_ready = Signal(str, tuple)  # Trouble, tuple[TroubleGroup, ...]
    tests_ready = Signal(tuple)  # tuple[tuple[SelfTest, Comparison], ...], the newest first
    advice_ready = Signal(object)  # Advice
    requests_ready = Signal(str, object, tuple)  # title, None, tuple[RequestFact, ...]
    busy = Signal(str)  # what is being done, empty: nothing
    looked = Signal()  # something was found that alerts may be about
    failed = Signal(object)  # an exception

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workbench: Workbench | None = None
        self._lane: Lane | None = None
        self._slow: Lane | None = None
        self._job: Job | None = None
        self._calls = LaneCalls(self)
        self._weekly = QTimer(self)
        self._weekly.setInterval(_FIRST_MS)
        self._weekly.timeout.connect(self.do_what_is_due)

    def attach(self, workbench: Workbench) -> None:
        self._workbench = workbench
        self._lane, self._slow = Lane("watch"), Lane("watch-slow")
        self._calls = LaneCalls(self)
        self._weekly.setInterval(_FIRST_MS)
        self._weekly.start()

    def detach(self) -> None:
        """Safe to call twice."""
        self._weekly.stop()
        self._calls.close()
        if self._job is not None:
            self._job.cancel()
            self._job = None
        for lane in (self._lane, self._slow):
            if lane is not None:
                lane.close()
        self._lane = self._slow = None
        self._workbench = None

    # -- what is looked at

    def look_at_quality(self, selection: Selection, unit: TimeUnit, zone: tzinfo) -> None:
        self._ask(
            lambda workbench: workbench.monitoring.quality.look(selection, unit, zone),
            self.quality_ready.emit,
        )

    def look_at_drift(self) -> None:
        """What was found in earlier weeks, and the self-tests."""
        self._ask(
            lambda workbench: workbench.monitoring.drift.history(WEEKS), self.drift_ready.emit
        )
        self.look_at_tests()

    def look_at_tests(self) -> None:
        def work(workbench: Workbench) -> tuple[Any, ...]:
            tests = workbench.monitoring.self_tests
            return tuple((one, tests.comparison(one)) for one in tests.history(TESTS))

        self._ask(work, self.tests_ready.emit)

    def look_at_advice(self, selection: Selection) -> None:
        self._ask(
            lambda workbench: workbench.monitoring.adviser.look(selection), self.advice_ready.emit
        )

    def open_group(self, group: TroubleGroup) -> None:
        self._ask(
            lambda workbench: workbench.usage.some(group.request_ids),
            lambda found: self.requests_ready.emit(group.name, None, found),
        )

    # -- what takes a while

    def group_troubles(self, trouble: Trouble, selection: Selection) -> None:
        def work(workbench: Workbench, context: JobContext) -> Any:
            drift = workbench.monitoring.drift
            return drift.troubles(trouble, selection.since, selection.until, context)

        self._do(
            tr("Grouping the questions"),
            work,
            lambda found: self.troubles_ready.emit(trouble, found),
        )

    @Slot()
    def compare_weeks(self) -> None:
        def work(workbench: Workbench, context: JobContext) -> Any:
            workbench.monitoring.drift.look(context)
            return workbench.monitoring.drift.history(WEEKS)

        def then(found: Any) -> None:
            self.drift_ready.emit(found)
            self.looked.emit()

        self._do(tr("Comparing this week with the four before"), work, then)

    @Slot()
    def run_self_test(self) -> None:
        def then(_found: Any) -> None:
            self.look_at_tests()
            self.looked.emit()

        self._do(
            tr("Asking the pinned suite"),
            lambda workbench, context: workbench.monitoring.self_tests.run(context),
            then,
        )

    @Slot()
    def do_what_is_due(self) -> None:
        """Once an hour, a minute after the start at first: what a week's end asks for."""
        self._weekly.setInterval(_LOOK_MS)

        def work(workbench: Workbench) -> tuple[bool, bool]:
            watching = workbench.monitoring
            return watching.drift.is_due() and watching.drift.has_requests, (
                watching.self_tests.is_due()
            )

        def then(due: tuple[bool, bool]) -> None:
            if due[0]:
                self.compare_weeks()
            if due[1]:
                self.run_self_test()

        self._ask(work, then)

    # -- private

    def _ask(self, work: Callable[[Workbench], Any], then: Callable[[Any], None]) -> None:
        workbench = self._workbench
        if workbench is not None and self._lane is not None:
            self._calls.read(self._lane, lambda: work(workbench), then, self.failed.emit)

    def _do(
        self,
        words: str,
        work: Callable[[Workbench, JobContext], Any],
        then: Callable[[Any], None],
    ) -> None:
        workbench = self._workbench
        if workbench is None or self._slow is None:
            return

        def on_done(outcome: Outcome) -> None:
            self.busy.emit("")
            match outcome:
                case Done(found):
                    then(found)
                case Failed(error):
                    self.failed.emit(error)

        self.busy.emit(words)
        self._job = self._calls.submit(
            self._slow, lambda context: work(workbench, context), on_done=on_done
        )
