"""Models on their way in: imports, scans and verifications with progress, one after the other.

Asks the services on the lane for model files and never waits. Knows no widgets.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from ui.desktop.lane_calls import LaneCalls
from workbench.app import Workbench
from workbench.domain.model import ModelId
from workbench.domain.stage import Stage
from workbench.jobs import Done, Failed, Job, JobContext, Outcome
from workbench.services.models.carry_in import Wish


class CarryViewModel(QObject):
    busy_changed = Signal(bool)
    progressed = Signal(object)  # CarryProgress or Looking
    imported = Signal(object)  # RegisteredModel
    verified = Signal(object)  # RegisteredModel
    found = Signal(object)  # tuple of FoundModel
    failed = Signal(object)  # an exception

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workbench: Workbench | None = None
        self._calls = LaneCalls(self)
        self._jobs: list[Job] = []

    @property
    def is_busy(self) -> bool:
        return bool(self._jobs)

    def attach(self, workbench: Workbench) -> None:
        self._workbench = workbench

    def detach(self) -> None:
        self.cancel()
        self._calls.close()
        self._workbench = None

    def bring_in(self, wish: Wish) -> None:
        self._submit(
            lambda workbench, context: workbench.carry_in.bring_in(wish, context),
            self.imported.emit,
        )

    def verify(self, model_id: ModelId) -> None:
        self._submit(
            lambda workbench, context: workbench.carry_in.verify(model_id, context),
            self.verified.emit,
        )

    def scan(self, folders: Sequence[Path] = ()) -> None:
        """In these folders; without any, where other programs keep their models."""
        self._submit(
            lambda workbench, context: workbench.model_scan.scan(folders, context),
            self.found.emit,
        )

    def promote(self, model_id: ModelId, stage: Stage, reason: str) -> None:
        self._submit(
            lambda workbench, _context: workbench.registry.promote(model_id, stage, reason)
        )

    def roll_back(self, model_id: ModelId, reason: str) -> None:
        self._submit(lambda workbench, _context: workbench.registry.rollback(model_id, reason))

    def run(
        self,
        work: Callable[[Workbench, JobContext], Any],
        then: Callable[[Any], object] = lambda _result: None,
    ) -> None:
        """Long work on model files that others ask for, in the line with the rest."""
        self._submit(work, then)

    def cancel(self) -> None:
        """Stop what is under way and what waits behind it."""
        for job in self._jobs:
            job.cancel()

    def _submit(
        self,
        work: Callable[[Workbench, JobContext], Any],
        then: Callable[[Any], object] = lambda _result: None,
    ) -> None:
        workbench = self._workbench
        if workbench is None:
            return
        job: Job | None = None

        def on_done(outcome: Outcome) -> None:
            self._jobs = [other for other in self._jobs if other is not job]
            if not self._jobs:
                self.busy_changed.emit(False)
            match outcome:
                case Done(result):
                    then(result)
                case Failed(error):
                    self.failed.emit(error)
                case _:
                    return

        job = self._calls.submit(
            workbench.carry_lane,
            lambda context: work(workbench, context),
            on_event=self.progressed.emit,
            on_done=on_done,
        )
        if job is not None and not job.is_finished:
            self._jobs.append(job)
            self.busy_changed.emit(True)
