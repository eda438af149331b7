"""Rights of persons, retention and reports for the window: work on lanes, results as signals."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from ui.desktop.lane_calls import LaneCalls
from ui.desktop.language import tr
from workbench.app import Workbench
from workbench.domain.dossier.paper import replay_sheet
from workbench.domain.dossier.replay import Replay
from workbench.domain.rights.findings import ErasurePlan, Findings
from workbench.domain.rights.person import Person
from workbench.domain.work_progress import WorkProgress
from workbench.errors import Cancelled
from workbench.jobs import Done, Failed, Job, JobContext, Lane, Outcome
from workbench.services.rights.paper_files import write_bytes, write_sheet


class RightsViewModel(QObject):
    failed = Signal(object)
    told = Signal(str)
    busy_changed = Signal(bool)
    progressed = Signal(object)  # WorkProgress
    found = Signal(object)  # Findings
    erased = Signal(object)  # Erased
    retention_found = Signal(object, bool, tuple)  # RetentionPlan, daily, holds
    dossier_made = Signal(object)  # dict
    replayed = Signal(object)  # Replay

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workbench: Workbench | None = None
        self._calls = LaneCalls(self)
        self._job: Job | None = None

    def attach(self, workbench: Workbench | None) -> None:
        self._workbench = workbench

    def stop(self) -> None:
        """What is under way, if it may be stopped."""
        if self._job is not None:
            self._job.cancel()

    # -- a person

    def find(self, person: Person) -> None:
        workbench = self._workbench
        if workbench is not None:
            subjects = workbench.rights.subjects
            self._run(
                workbench.io_lane, lambda context: subjects.find(person, context), self.found.emit
            )

    def export(self, person: Person, findings: Findings, folder: Path) -> None:
        workbench = self._workbench
        if workbench is not None:
            exports, originals = workbench.rights.exports, workbench.reading.originals
            self._run(
                workbench.io_lane,
                lambda context: exports.write(person, findings, folder, originals, context),
                lambda made: self.told.emit(
                    tr("{units:,} things are in {folder}", units=made.units, folder=made.folder)
                ),
            )

    def plan(self, findings: Findings, acts: dict[str, Any], keep: list[str]) -> ErasurePlan | None:
        workbench = self._workbench
        if workbench is None:
            return None
        return workbench.rights.subjects.plan(findings, acts=acts, keep=keep)

    def erase(self, person: Person, plan: ErasurePlan) -> None:
        workbench = self._workbench
        if workbench is not None:
            subjects = workbench.rights.subjects
            self._run(
                workbench.index_lane,
                lambda context: subjects.erase(person, plan, context),
                self.erased.emit,
            )

    # -- retention

    def look(self) -> None:
        workbench = self._workbench
        if workbench is None:
            return
        retention, holds = workbench.rights.retention, workbench.rights.holds

        def read(_context: JobContext) -> tuple[Any, bool, tuple[Any, ...]]:
            return retention.plan(), retention.is_daily, holds.all()

        self._run(workbench.io_lane, read, lambda found: self.retention_found.emit(*found))

    def set_rule(self, kind: str, days: int | None) -> None:
        self._change(lambda rights: rights.retention.set(kind, days))

    def set_daily(self, is_daily: bool) -> None:
        self._change(lambda rights: rights.retention.set_daily(is_daily))

    def pin(self, kind: str, key: str, is_pinned: bool) -> None:
        def change(rights: Any) -> None:
            if is_pinned:
                rights.retention.pin(kind, key)
            else:
                rights.retention.unpin(kind, key)

        self._change(change)

    def hold(self, name: str, reason: str, scopes: list[str]) -> None:
        self._change(lambda rights: rights.holds.set(name, reason, scopes))

    def release(self, name: str) -> None:
        self._change(lambda rights: rights.holds.release(name))

    def purge(self) -> None:
        workbench = self._workbench
        if workbench is not None:
            retention = workbench.rights.retention

            def done(made: Any) -> None:
                told = ", ".join(f"{n:,} {kind}" for kind, n in made.counts.items())
                self.told.emit(tr("Deleted: {told}.", told=told or tr("nothing")))
                self.look()

            self._run(workbench.index_lane, retention.run, done)

    # -- reports

    def report(self, since: date, until: date, path: Path) -> None:
        workbench = self._workbench
        if workbench is not None:
            compliance = workbench.rights.compliance

            def work(_context: JobContext) -> Path:
                sheet = compliance.sheet(compliance.report(since, until))
                return write_sheet(sheet, path, workbench.leaving.files)

            self._run(
                workbench.io_lane,
                work,
                lambda made: self.told.emit(tr("Written to {made}", made=made)),
            )

    # -- an answer

    def explain(self, turn_id: str) -> None:
        workbench = self._workbench
        if workbench is not None:
            dossiers = workbench.rights.dossiers
            self._run(
                workbench.io_lane,
                lambda _context: dossiers.make(dossiers.find(turn_id).id),
                self.dossier_made.emit,
            )

    def save_dossier(self, dossier: dict[str, Any], content: bytes, path: Path) -> None:
        """`content` is its JSON, for a path that ends so."""
        workbench = self._workbench
        if workbench is not None:
            dossiers = workbench.rights.dossiers

            def work(_context: JobContext) -> Path:
                files = workbench.leaving.files
                if path.suffix.lower() == ".json":
                    return write_bytes(path, content, files)
                return write_sheet(dossiers.sheet(dossier), path, files)

            self._run(
                workbench.io_lane,
                work,
                lambda place: self.told.emit(tr("Written to {path}", path=place)),
            )

    def replay(self, turn_id: str) -> None:
        workbench = self._workbench
        if workbench is not None:
            rights = workbench.rights
            self._run(
                workbench.chat_lane,
                lambda context: rights.replays.run(rights.dossiers.find(turn_id).id, context),
                self.replayed.emit,
            )

    def save_replay(self, question: str, replay: Replay, path: Path) -> None:
        workbench = self._workbench
        if workbench is not None:
            self._run(
                workbench.io_lane,
                lambda _context: write_sheet(
                    replay_sheet(question, replay), path, workbench.leaving.files
                ),
                lambda place: self.told.emit(tr("Written to {path}", path=place)),
            )

    # -- private

    def _change(self, change: Callable[[Any], object]) -> None:
        workbench = self._workbench
        if workbench is not None:
            rights = workbench.rights
            self._run(workbench.io_lane, lambda _: change(rights), lambda _: self.look())

    def _run(
        self, lane: Lane, work: Callable[[JobContext], Any], then: Callable[[Any], object]
    ) -> None:
        def on_done(outcome: Outcome) -> None:
            self._job = None
            self.busy_changed.emit(False)
            match outcome:
                case Done(result):
                    then(result)
                case Failed(error) if not isinstance(error, Cancelled):
                    self.failed.emit(error)

        def on_event(event: object) -> None:
            if isinstance(event, WorkProgress):
                self.progressed.emit(event)

        self.busy_changed.emit(True)
        self._job = self._calls.submit(lane, work, on_event=on_event, on_done=on_done)
        if self._job is None:
            self.busy_changed.emit(False)
