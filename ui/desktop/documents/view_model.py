"""State of the documents page: which collection, which documents, which import is under way.

Asks the services on lanes and never waits. Knows no widgets.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from ui.desktop.lane_calls import LaneCalls
from workbench.app import Workbench
from workbench.changes import Change, Kind
from workbench.domain.document import (
    DEFAULT_COLLECTION,
    Collection,
    Document,
    DocumentId,
)
from workbench.domain.ingestion import IngestEvent, IngestProgress, IngestReport, Scanning
from workbench.jobs import Done, Failed, Job, JobContext, Outcome, WasCancelled

_RELOAD_MS = 300
_LOOK_MS = 500


class DocumentsViewModel(QObject):
    collections_changed = Signal(tuple)  # tuple[Collection, ...]
    documents_changed = Signal(tuple)  # tuple[Document, ...] of the chosen collection
    progress_changed = Signal(object)  # Scanning | IngestProgress | None
    importing_changed = Signal(bool)
    held_changed = Signal(bool)  # the import waits while an answer is written
    import_ended = Signal(object)  # IngestReport, or None if the person stopped it
    imported_into = Signal(str)  # the id of the collection that an import went to
    failed = Signal(object)  # an exception
    _changed = Signal(object)  # a Change, from any thread

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workbench: Workbench | None = None
        self._calls = LaneCalls(self)
        self._unsubscribe: Callable[[], None] = lambda: None
        self._collection_id: str | None = None
        self._collections: tuple[Collection, ...] = ()
        self._jobs: list[Job] = []
        self._reload = QTimer(self)
        self._reload.setSingleShot(True)
        self._reload.setInterval(_RELOAD_MS)
        self._reload.timeout.connect(self._read)
        self._look = QTimer(self)
        self._look.setInterval(_LOOK_MS)
        self._look.timeout.connect(self._look_at_gate)
        self._changed.connect(self._on_change)

    # -- state

    @property
    def is_attached(self) -> bool:
        return self._workbench is not None

    @property
    def is_importing(self) -> bool:
        return bool(self._jobs)

    @property
    def collections(self) -> tuple[Collection, ...]:
        return self._collections

    @property
    def collection(self) -> Collection | None:
        """The chosen one; None means all documents."""
        found = (c for c in self._collections if c.id == self._collection_id)
        return next(found, None)

    def attach(self, workbench: Workbench) -> None:
        self._workbench = workbench
        self._unsubscribe = workbench.changes.subscribe(self._changed.emit)
        self._read()

    def detach(self) -> None:
        self._unsubscribe()
        self._reload.stop()
        self._look.stop()
        self.cancel()
        self._calls.close()
        self._workbench = None

    # -- collections

    def choose(self, collection_id: str | None) -> None:
        """Show this collection, or all documents."""
        if collection_id != self._collection_id:
            self._collection_id = collection_id
            self._read()

    def create_collection(self, name: str) -> None:
        def then(created: Collection) -> None:
            self._collection_id = created.id
            self._read()

        self._ask(lambda workbench: workbench.library.create_collection(name), then)

    def rename_collection(self, collection_id: str, name: str) -> None:
        self._ask(lambda workbench: workbench.library.rename_collection(collection_id, name))

    def delete_collection(self, collection_id: str) -> None:
        def work(workbench: Workbench, context: JobContext) -> None:
            workbench.library.delete_collection(collection_id, context)

        self._work(work)

    # -- documents

    def add(self, paths: Sequence[Path], collection_name: str = "") -> None:
        """Import files and folders into the named collection, else the chosen, else the default."""
        workbench = self._workbench
        if workbench is None or not paths:
            return
        chosen = tuple(paths)
        target = None if collection_name else self._collection_id
        name = collection_name or DEFAULT_COLLECTION

        def work(context: JobContext) -> tuple[str, IngestReport]:
            into = target or workbench.library.collection_named(name, create=True).id
            return into, workbench.ingest.add(chosen, into, context)

        job = self._calls.submit(
            workbench.index_lane,
            work,
            on_event=self._on_event,
            on_done=lambda outcome: self._on_import_done(job, outcome),
        )
        if job is not None:
            self._jobs.append(job)
            self.progress_changed.emit(None)
            self.importing_changed.emit(True)
            self._look.start()

    def cancel(self) -> None:
        """Stop what is being imported and what waits behind it; what is done is kept."""
        for job in self._jobs:
            job.cancel()

    def set_paused(self, is_paused: bool) -> None:
        """The import under way waits behind its file or batch, and those behind it with it."""
        for job in self._jobs:
            if is_paused:
                job.pause()
            else:
                job.go_on()

    def retry(self, document_ids: Sequence[str]) -> None:
        for document_id in document_ids:
            self._retry(DocumentId(document_id))

    def retry_with(self, document_id: str, password: str) -> None:
        """Read an encrypted document again."""
        self._retry(DocumentId(document_id), password)

    def remove(self, document_ids: Sequence[str]) -> None:
        ids = tuple(document_ids)

        def work(workbench: Workbench, context: JobContext) -> None:
            workbench.library.remove(ids, context)

        self._work(work)

    # -- private

    def _retry(self, document_id: DocumentId, password: str = "") -> None:
        def work(workbench: Workbench, context: JobContext) -> Document:
            return workbench.ingest.retry(document_id, context, password)

        self._work(work)

    def _on_event(self, event: IngestEvent) -> None:
        if isinstance(event, (Scanning, IngestProgress)) and self._jobs:
            self.progress_changed.emit(event)

    def _on_import_done(self, job: Job | None, outcome: Outcome) -> None:
        if job in self._jobs:
            self._jobs.remove(job)
        if not self._jobs:
            self._look.stop()
            self.importing_changed.emit(False)
        self._read()
        match outcome:
            case Done((collection_id, report)):
                self.import_ended.emit(report)
                self.imported_into.emit(collection_id)
            case WasCancelled():
                self.import_ended.emit(None)
            case Failed(error):
                self.failed.emit(error)

    def _ask(
        self,
        work: Callable[[Workbench], object],
        then: Callable[..., None] = lambda _result: None,
    ) -> None:
        workbench = self._workbench
        if workbench is not None:
            self._calls.read(workbench.io_lane, lambda: work(workbench), then, self.failed.emit)

    def _work(self, work: Callable[[Workbench, JobContext], object]) -> None:
        """Something that writes to the index: behind the import, in order."""
        workbench = self._workbench
        if workbench is None:
            return

        def on_done(outcome: Outcome) -> None:
            self._read()
            if isinstance(outcome, Failed):
                self.failed.emit(outcome.error)

        self._calls.submit(
            workbench.index_lane, lambda context: work(workbench, context), on_done=on_done
        )

    @Slot(object)
    def _on_change(self, change: Change) -> None:
        if change.kind in (Kind.DOCUMENTS, Kind.COLLECTIONS) and not self._reload.isActive():
            self._reload.start()

    @Slot()
    def _look_at_gate(self) -> None:
        if self._workbench is not None:
            self.held_changed.emit(self._workbench.gate.is_answering)

    @Slot()
    def _read(self) -> None:
        collection_id = self._collection_id

        def work(
            workbench: Workbench,
        ) -> tuple[str | None, tuple[Collection, ...], tuple[Document, ...]]:
            collections = workbench.library.collections()
            known = any(c.id == collection_id for c in collections)
            shown = collection_id if known else None
            return shown, collections, workbench.library.documents(shown)

        def then(
            found: tuple[str | None, tuple[Collection, ...], tuple[Document, ...]],
        ) -> None:
            if collection_id != self._collection_id:
                return  # another one was chosen meanwhile; its answer is on the way
            self._collection_id, self._collections, documents = found
            self.collections_changed.emit(self._collections)
            self.documents_changed.emit(documents)

        self._ask(work, then)
