"""Keep count of one ingestion and tell about it, often enough to watch, seldom enough to paint."""

from __future__ import annotations

import time
from collections.abc import Sequence

from workbench.changes import Changes, Kind
from workbench.domain.document import Document, DocumentId
from workbench.domain.ingestion import (
    FileIngested,
    FileSkipped,
    IngestProgress,
    IngestReport,
    Scanning,
)
from workbench.jobs import JobContext
from workbench.storage.document_store import DocumentStore

_TELL_EVERY_S = 0.1
_PUBLISH_EVERY_S = 0.3


class IngestRun:
    """The counts, events and change notices of one run. Used by one thread."""

    def __init__(self, documents: DocumentStore, context: JobContext, changes: Changes) -> None:
        self.context = context
        self._documents = documents
        self._changes = changes
        self._added: dict[DocumentId, None] = {}
        self._skipped: list[FileSkipped] = []
        self._changed: dict[DocumentId, None] = {}
        self._files_done = self._files_total = 0
        self._chunks_done = self._chunks_total = self._pages = 0
        self._current = ""
        self._told_at = self._published_at = float("-inf")
        self._clock = _Clock()

    @property
    def chunks_waiting(self) -> int:
        return self._chunks_total - self._chunks_done

    def scanning(self, found: int) -> None:
        if self._is_due():
            self.context.report(Scanning(found))

    def begin(self, n_files: int, n_chunks: int) -> None:
        """`n_chunks` wait from before."""
        self._files_total, self._chunks_total = n_files, n_chunks
        self._clock.start()
        self._tell()

    def show(self, name: str) -> None:
        self._current = name
        if self._is_due():
            self._tell()

    def skipped(self, skipped: FileSkipped) -> None:
        self._skipped.append(skipped)
        self.context.report(skipped)

    def added(self, document: Document) -> None:
        self._added[document.id] = None
        self.changed(document.id)

    def parsed(self, document_id: DocumentId, n_chunks: int) -> None:
        self._chunks_total += n_chunks
        self._pages += self._documents.get(document_id).n_pages
        self.settled(document_id)

    def has(self, document_id: DocumentId) -> bool:
        """Whether this run has taken it on."""
        return document_id in self._added

    def settled(self, document_id: DocumentId) -> None:
        """It reached a lasting state."""
        self.context.report(FileIngested(self._documents.get(document_id)))
        self.changed(document_id)

    def file_done(self) -> None:
        self._files_done += 1
        self._clock.files()

    def indexed(self, n_chunks: int, name: str, ready: Sequence[DocumentId]) -> None:
        self._chunks_done = min(self._chunks_done + n_chunks, self._chunks_total)
        self._clock.chunks()
        self._current = name
        for document_id in ready:
            self.settled(document_id)
        self._tell()

    def changed(self, document_id: DocumentId) -> None:
        self._changed[document_id] = None
        if time.monotonic() - self._published_at >= _PUBLISH_EVERY_S:
            self._publish()

    def report(self) -> IngestReport:
        """What it came to, as the documents are now."""
        return IngestReport(
            tuple(self._documents.get(number) for number in self._added), tuple(self._skipped)
        )

    def end(self) -> None:
        """However it ended: the last counts and the changes not yet told."""
        self._tell()
        if self._changed:
            self._publish()

    def _publish(self) -> None:
        self._published_at = time.monotonic()
        changed, self._changed = tuple(self._changed), {}
        self._changes.publish(Kind.DOCUMENTS, *changed)

    def _is_due(self) -> bool:
        now = time.monotonic()
        if now - self._told_at < _TELL_EVERY_S:
            return False
        self._told_at = now
        return True

    def _tell(self) -> None:
        self.context.report(
            IngestProgress(
                self._files_done,
                self._files_total,
                self._chunks_done,
                self._chunks_total,
                self._current,
                self._seconds_left(),
                self._pages,
            )
        )

    def _seconds_left(self) -> float | None:
        files_left = self._files_total - self._files_done
        if not files_left and not self.chunks_waiting:
            return 0.0
        if not self._files_done or not self._chunks_done:
            return None
        to_come = files_left * self._chunks_total / self._files_done
        return (
            files_left * self._clock.files_s / self._files_done
            + (self.chunks_waiting + to_come) * self._clock.chunks_s / self._chunks_done
        )


class _Clock:
    """How long files and chunks took so far, in seconds."""

    def __init__(self) -> None:
        self.files_s = self.chunks_s = 0.0
        self._at = time.monotonic()

    def start(self) -> None:
        self._at = time.monotonic()

    def files(self) -> None:
        self.files_s += self._lap()

    def chunks(self) -> None:
        self.chunks_s += self._lap()

    def _lap(self) -> float:
        before, self._at = self._at, time.monotonic()
        return self._at - before
