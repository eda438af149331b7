"""State of the linked folders that the page shows: which, how far a sync has come, what to do.

Asks the services on lanes and never waits. Knows no widgets.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from ui.desktop.lane_calls import LaneCalls
from workbench.app import Workbench
from workbench.changes import Change, Kind
from workbench.domain.document import DEFAULT_COLLECTION
from workbench.domain.folder_watching import FolderWatching
from workbench.domain.linked_folder import IgnoreRules, LinkedFolder
from workbench.jobs import Failed, JobContext, Outcome

_RELOAD_MS = 300
_LOOK_MS = 500


class LinkedFoldersModel(QObject):
    folders_changed = Signal(tuple)  # tuple[LinkedFolder, ...] of the chosen collection, or all
    progress_changed = Signal(object)  # SyncProgress | None
    watching_changed = Signal(object)  # dict[str, FolderWatching] of every folder, by id
    linked_into = Signal(str)  # the id of the collection that a folder was linked to
    failed = Signal(object)  # an exception
    _changed = Signal(object)  # a Change, from any thread

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workbench: Workbench | None = None
        self._calls = LaneCalls(self)
        self._unsubscribe: Callable[[], None] = lambda: None
        self._collection_id: str | None = None
        self._numbers: tuple[str, ...] = ()
        self._watching: dict[str, FolderWatching] = {}
        self._reload = QTimer(self)
        self._reload.setSingleShot(True)
        self._reload.setInterval(_RELOAD_MS)
        self._reload.timeout.connect(self._read)
        self._look = QTimer(self)
        self._look.setInterval(_LOOK_MS)
        self._look.timeout.connect(self._on_look)
        self._changed.connect(self._on_change)

    def attach(self, workbench: Workbench) -> None:
        self._workbench = workbench
        self._unsubscribe = workbench.changes.subscribe(self._changed.emit)
        self._look.start()
        self._read()

    def detach(self) -> None:
        self._unsubscribe()
        self._reload.stop()
        self._look.stop()
        self._calls.close()
        self._workbench = None

    def choose(self, collection_id: str | None) -> None:
        """Show the folders of this collection, or of all."""
        if collection_id != self._collection_id:
            self._collection_id = collection_id
            self._read()

    # -- what the person wants

    def link(self, path: Path) -> None:
        """To the chosen collection, else to the default one; the first sync follows at once."""
        chosen = self._collection_id

        def work(workbench: Workbench) -> LinkedFolder:
            library = workbench.library
            into = chosen or library.collection_named(DEFAULT_COLLECTION, create=True).id
            return workbench.linked_folders.link(path, into)

        def then(folder: LinkedFolder) -> None:
            self.linked_into.emit(folder.collection_id)
            self._watch()

        self._ask(work, then)

    def sync_now(self, folder_id: str) -> None:
        """Failed files are read again, too."""

        def work(context: JobContext) -> None:
            if workbench is not None:
                workbench.folder_sync.sync(folder_id, context, patience_s=2.0, retry=True)

        workbench = self._workbench
        if workbench is not None:
            self._calls.submit(workbench.index_lane, work, on_done=self._on_done)

    def set_paused(self, folder_id: str, is_paused: bool) -> None:
        def then(_folder: LinkedFolder) -> None:
            self._watch()

        self._ask(lambda bench: bench.linked_folders.set_paused(folder_id, is_paused), then)

    def set_rules(self, folder_id: str, rules: IgnoreRules) -> None:
        """What is left out; the folder is brought in line with it at once."""

        def then(_folder: LinkedFolder) -> None:
            self.sync_now(folder_id)

        self._ask(lambda bench: bench.linked_folders.set_rules(folder_id, rules), then)

    def unlink(self, folder_id: str, keep: bool) -> None:
        workbench = self._workbench
        if workbench is None:
            return
        linked = workbench.linked_folders

        def work(context: JobContext) -> int:
            return linked.unlink(folder_id, keep=keep, context=context)

        self._calls.submit(workbench.index_lane, work, on_done=self._on_done)

    # -- private

    def _watch(self) -> None:
        if self._workbench is not None:
            self._workbench.folder_watch.start()
            self._workbench.folder_watch.look_now()

    def _ask(self, work: Callable[[Workbench], object], then: Callable[..., None]) -> None:
        workbench = self._workbench
        if workbench is not None:
            self._calls.read(workbench.io_lane, lambda: work(workbench), then, self.failed.emit)

    def _on_done(self, outcome: Outcome) -> None:
        if isinstance(outcome, Failed):
            self.failed.emit(outcome.error)
        self._read()

    @Slot(object)
    def _on_change(self, change: Change) -> None:
        shown = (Kind.FOLDERS, Kind.DOCUMENTS, Kind.COLLECTIONS)
        if change.kind in shown and not self._reload.isActive():
            self._reload.start()

    @Slot()
    def _on_look(self) -> None:
        if self._workbench is not None:
            self.progress_changed.emit(self._workbench.folder_sync.progress)
            self._look_at_watching(self._workbench)

    def _look_at_watching(self, workbench: Workbench) -> None:
        found = {number: workbench.folder_watch.watching(number) for number in self._numbers}
        watching = {number: one for number, one in found.items() if one is not None}
        if watching != self._watching:
            self._watching = watching
            self.watching_changed.emit(watching)

    @Slot()
    def _read(self) -> None:
        chosen = self._collection_id

        def work(workbench: Workbench) -> tuple[LinkedFolder, ...]:
            every = workbench.linked_folders.all()
            return tuple(one for one in every if chosen in (None, one.collection_id))

        def then(folders: tuple[LinkedFolder, ...]) -> None:
            if chosen == self._collection_id:
                self._numbers = tuple(folder.id for folder in folders)
                self.folders_changed.emit(folders)

        self._ask(work, then)
