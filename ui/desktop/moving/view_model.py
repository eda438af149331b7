"""State of backups in the window: a folder of them, what is in it, and what is being done.

Asks the services on a lane of its own and never waits. Knows no widgets.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib.metadata import version
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from ui.desktop.lane_calls import LaneCalls
from workbench.app import Workbench
from workbench.domain.backup import Snapshot
from workbench.jobs import Done, Failed, Job, JobContext, Lane, Outcome
from workbench.services.moving.backup_merge import Merged, MergeProgress
from workbench.services.workspace import backups
from workbench.services.workspace.backups import BackupMade, BackupProgress


class BackupsViewModel(QObject):
    """Signals carry plain values and frozen objects."""

    listed = Signal(tuple)  # tuple[Snapshot, ...], the newest first
    is_new = Signal(bool)  # there are no backups in this folder yet
    progressed = Signal(int, int)
    busy_changed = Signal(bool)
    made = Signal(object)  # BackupMade
    checked = Signal()
    previewed = Signal(str, object)  # a snapshot's id, what it would bring
    merged = Signal(object)  # Merged
    failed = Signal(object)  # an exception

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workbench: Workbench | None = None
        self._lane: Lane | None = None
        self._calls = LaneCalls(self)
        self._job: Job | None = None

    def attach(self, workbench: Workbench) -> None:
        self._workbench = workbench
        self._lane = Lane("backups")
        self._calls = LaneCalls(self)

    def detach(self) -> None:
        """What runs is stopped. Safe to call twice."""
        self.stop()
        self._calls.close()
        if self._lane is not None:
            self._lane.close()
            self._lane = None
        self._workbench = None
        self._job = None

    @property
    def is_busy(self) -> bool:
        return self._job is not None

    def look(self, folder: Path, passphrase: str) -> None:
        """What is in this folder; nothing where nothing was begun."""

        def work(_context: JobContext) -> tuple[bool, tuple[Snapshot, ...]]:
            if not backups.is_there(folder):
                return True, ()
            opened = backups.open_folder(folder, passphrase)
            return False, tuple(opened.read(one) for one in opened.snapshots())

        def then(found: tuple[bool, tuple[Snapshot, ...]]) -> None:
            self.is_new.emit(found[0])
            self.listed.emit(found[1])

        self._do(work, then)

    def make(self, folder: Path, passphrase: str, *, with_models: bool) -> None:
        workbench = self._workbench
        if workbench is None:
            return

        def then(made: BackupMade) -> None:
            self.made.emit(made)
            self.look(folder, passphrase)

        self._do(
            lambda context: workbench.backups.make(
                folder, passphrase, context, program=version("ai-workbench"),
                with_models=with_models,
            ),
            then,
        )  # fmt: skip

    def check(self, folder: Path, passphrase: str, snapshot_id: str) -> None:
        """Read all of a snapshot."""

        def work(context: JobContext) -> None:
            opened = backups.open_folder(folder, passphrase)

            def report(n: int, of: int) -> None:
                context.check()
                context.report(MergeProgress(n, of))

            backups.verify(opened, backups.newest(opened, snapshot_id), report)

        self._do(work, lambda _done: self.checked.emit())

    def preview(self, folder: Path, passphrase: str, snapshot_id: str) -> None:
        workbench = self._workbench
        if workbench is None:
            return

        def work(_context: JobContext) -> Mapping[str, int]:
            opened = backups.open_folder(folder, passphrase)
            snapshot = backups.newest(opened, snapshot_id)
            return workbench.backup_merge.preview(opened, snapshot)

        self._do(work, lambda counts: self.previewed.emit(snapshot_id, counts))

    def merge(self, folder: Path, passphrase: str, snapshot_id: str) -> None:
        workbench = self._workbench
        if workbench is None:
            return

        def work(context: JobContext) -> Merged:
            opened = backups.open_folder(folder, passphrase)
            snapshot = backups.newest(opened, snapshot_id)
            return workbench.backup_merge.merge(opened, snapshot, context)

        self._do(work, self.merged.emit)

    @Slot()
    def stop(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _do(self, work: Callable[[JobContext], Any], then: Callable[[Any], None]) -> None:
        if self._lane is None or self.is_busy:
            return

        def done(outcome: Outcome) -> None:
            self._job = None
            self.busy_changed.emit(False)
            match outcome:
                case Done(result):
                    then(result)
                case Failed(error):
                    self.failed.emit(error)
                case _:
                    return

        self._job = self._calls.submit(self._lane, work, on_event=self._hear, on_done=done)
        self.busy_changed.emit(True)

    def _hear(self, event: object) -> None:
        if isinstance(event, (BackupProgress, MergeProgress)):
            self.progressed.emit(event.done, event.total)
