"""State of the check: figures of the collections, what a look at everything found, a repair.

Asks the services on lanes and never waits. Knows no widgets.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from ui.desktop.lane_calls import LaneCalls
from workbench.app import Workbench
from workbench.domain.library_stats import CollectionStats
from workbench.domain.verification import VerifyProgress, VerifyReport
from workbench.jobs import Done, Failed, Job, JobContext, Outcome


class CareViewModel(QObject):
    counted = Signal(tuple)  # tuple[CollectionStats, ...]
    checked = Signal(object)  # VerifyReport
    working_changed = Signal(bool)
    progress_changed = Signal(object)  # VerifyProgress
    failed = Signal(object)  # an exception

    def __init__(self, workbench: Workbench, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._calls = LaneCalls(self)
        self._job: Job | None = None
        self._report: VerifyReport | None = None

    def close(self) -> None:
        self._calls.close()
        if self._job is not None:
            self._job.cancel()

    def count(self) -> None:
        def then(found: tuple[CollectionStats, ...]) -> None:
            self.counted.emit(found)

        stats = self._workbench.reading.stats
        self._calls.read(self._workbench.io_lane, stats.all, then, self.failed.emit)

    def check(self) -> None:
        self._work(self._workbench.reading.verification.check)

    def repair(self) -> None:
        report, verification = self._report, self._workbench.reading.verification
        if report is not None:
            self._work(lambda context: verification.repair(report, context))

    def _work(self, work: Callable[[JobContext], VerifyReport]) -> None:
        """On the lane that indexes, so that nothing changes meanwhile."""
        if self._job is not None:
            return

        def on_event(event: object) -> None:
            if isinstance(event, VerifyProgress):
                self.progress_changed.emit(event)

        def on_done(outcome: Outcome) -> None:
            self._job = None
            self.working_changed.emit(False)
            match outcome:
                case Done(report):
                    self._report = report
                    self.checked.emit(report)
                case Failed(error):
                    self.failed.emit(error)

        self._job = self._calls.submit(
            self._workbench.index_lane, work, on_event=on_event, on_done=on_done
        )
        self.working_changed.emit(self._job is not None)
