"""From files to something that can be asked: copy, parse, chunk, store, embed, index.

Every step leaves SQLite in a state from which `resume` goes on, so a kill loses nothing that was
acknowledged. One file's failure is that file's status, never the end of the run.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Sequence
from pathlib import Path, PurePath

from workbench.changes import Changes
from workbench.domain.audit import Action, Event, Facts
from workbench.domain.chunking import chunk_document
from workbench.domain.collection_settings import reading_of
from workbench.domain.document import Document, DocumentStatus, ParsedDocument
from workbench.domain.document_filter import DATE, LANGUAGE
from workbench.domain.ingestion import FileSkipped, IngestReport
from workbench.errors import (
    EngineError,
    InputError,
    LimitExceeded,
    UnreadableDocument,
    WorkbenchError,
)
from workbench.jobs import AnswerGate, JobContext
from workbench.ports.document_parser import DocumentParser, ParseLimits
from workbench.ports.vector_index import VectorIndex
from workbench.services.documents.collection_privacy import CollectionPrivacy
from workbench.services.documents.index_health import IndexHealth
from workbench.services.documents.indexing import Indexing
from workbench.services.documents.ingest_progress import IngestRun
from workbench.services.documents.passwords import Passwords
from workbench.services.documents.properties import day_of, language_said
from workbench.services.documents.reading_ahead import Parsing, ReadingAhead
from workbench.services.documents.scan import reason_of, scan, shown
from workbench.services.documents.text_models import Embedders
from workbench.services.workspace.audit import Audit
from workbench.storage.blobs import BlobStore, StoredBlob, hash_file, opening
from workbench.storage.document_store import DocumentStore, NewDocument

_ENOUGH_CHUNKS = 32  # parsed and waiting: then it pays to embed them


class Ingest:
    """Call from one lane: two runs at once would only wait for each other."""

    def __init__(  # noqa: PLR0913 - what a file goes through
        self,
        *,
        documents: DocumentStore,
        blobs: BlobStore,
        parser: DocumentParser,
        privacy: CollectionPrivacy,
        embedders: Embedders,
        index: VectorIndex,
        gate: AnswerGate,
        audit: Audit,
        changes: Changes,
        health: IndexHealth | None = None,
        passwords: Passwords | None = None,
    ) -> None:
        self._passwords = passwords or Passwords()
        self._documents = documents
        self._blobs = blobs
        self._parser = parser
        self._privacy = privacy
        self._embedders = embedders
        self._gate = gate
        self._audit = audit
        self._changes = changes
        self._indexing = Indexing(
            documents=documents, embedders=embedders, index=index, gate=gate, health=health
        )

    def add(
        self, paths: Sequence[Path], collection_id: str, context: JobContext, password: str = ""
    ) -> IngestReport:
        """Add files and everything below folders; reports IngestEvent.

        `password` opens those that are encrypted, also those that failed for want of one before.
        It is kept in memory alone.

        What is done when it ends early is kept, and `resume` finishes it. Raises Cancelled,
        NotFound for the collection, DiskFull, WorkspaceReadOnly, EngineError.
        """
        collection = self._documents.collections.get(collection_id)
        run = IngestRun(self._documents, context, self._changes)
        try:
            files = self._scan(paths, context, run)
            run.begin(len(files), self._documents.chunks.n_unindexed())
            if files:
                self._warm_up(collection.embedder)  # gets ready while the first files are parsed
            sizes = self._documents.sizes(collection_id)
            with self._ahead(run, password) as ahead:
                for path in files:
                    context.check()
                    run.show(path.name)
                    document = self._acknowledge(path, collection_id, sizes, run, password)
                    if document is None:
                        run.file_done()
                    else:
                        ahead.take(document, is_known=self._twin(document) is not None)
                ahead.rest()
            self._index(run)
            return run.report()
        finally:
            run.end()

    def resume(self, context: JobContext) -> int:
        """Finish what a kill left: erasures, documents unread, vectors missing, files orphaned.

        Returns how many documents were not ready. Raises Cancelled, EngineError, DiskFull.
        """
        self._clean_up()
        waiting = self._documents.with_status(DocumentStatus.WAITING)
        pending = self._documents.with_status(DocumentStatus.PENDING)
        self.read(waiting, context)
        return len(waiting) + len(pending)

    def read(self, waiting: Sequence[str], context: JobContext) -> None:
        """Read these documents that wait, and index them and whatever else the index lacks.

        Waits while an answer is written. Raises Cancelled, EngineError, DiskFull.
        """
        run = IngestRun(self._documents, context, self._changes)
        try:
            run.begin(len(waiting), self._documents.chunks.n_unindexed())
            with self._ahead(run) as ahead:
                for document_id in waiting:
                    self._gate.wait_until_free(context)
                    document = self._documents.get(document_id)
                    ahead.take(document, is_known=self._twin(document) is not None)
                ahead.rest()
            self._index(run)
        finally:
            run.end()

    def rebuild_index(self, context: JobContext) -> None:
        """Empty the index and fill it with the stored vectors. Raises like `read`."""
        self._indexing.start_over()
        self.read((), context)

    def retry(self, document_id: str, context: JobContext, password: str = "") -> Document:
        """Read a failed document again, or go on where another stopped. Raises NotFound."""
        document = self._documents.get(document_id)
        run = IngestRun(self._documents, context, self._changes)
        try:
            run.begin(1, self._documents.chunks.n_unindexed())
            if document.status is DocumentStatus.FAILED:
                self._documents.wait(document_id)
                document = self._documents.get(document_id)
                run.changed(document.id)
            if document.status is DocumentStatus.WAITING:
                self._read(document, run, password)
            run.file_done()
            self._index(run)
        finally:
            run.end()
        return self._documents.get(document_id)

    def _scan(self, paths: Sequence[Path], context: JobContext, run: IngestRun) -> list[Path]:
        files: list[Path] = []
        for found in scan(paths, self._parser.suffixes, context.check, self._parser.unavailable):
            if isinstance(found, FileSkipped):
                run.skipped(found)
            else:
                files.append(found)
            run.scanning(len(files))
        return files

    def _acknowledge(
        self, path: Path, collection_id: str, sizes: set[int], run: IngestRun, password: str
    ) -> Document | None:
        """A WAITING row whose bytes are safe; None if the file is skipped."""
        check = run.context.check
        try:
            if path.stat().st_size in sizes:  # perhaps known: look before copying
                known = self._documents.same_content(collection_id, hash_file(path, check))
                if known is not None:
                    return self._known(known, path, run, password)
            day = day_of(path.stat().st_mtime_ns)
            blob = self._blobs.put(path, check)
            with self._blobs.guard:
                known = self._documents.same_content(collection_id, blob.sha256)
                if known is not None:
                    return self._known(known, path, run, password)
                if not self._blobs.has(blob.sha256):  # erased since, with another document
                    blob = self._blobs.put(path, check)
                with self._audit.together():
                    document = self._documents.add(collection_id, _new(path, blob))
                    self._audit.record(document_added(document))
                    self._documents.properties.read_from_file(document.id, {DATE: day})
        except OSError as error:
            run.skipped(FileSkipped(shown(path), "unreadable", reason_of(error)))
            return None
        sizes.add(blob.size_bytes)
        run.added(document)
        return document

    def _known(self, known: Document, path: Path, run: IngestRun, password: str) -> Document | None:
        """A duplicate is skipped, unless it was left unread or this password may open it."""
        if known.status is DocumentStatus.FAILED and password:
            self._documents.wait(known.id)
            known = self._documents.get(known.id)
        if known.status is DocumentStatus.WAITING and not run.has(known.id):
            run.added(known)
            return known
        detail = f"The same content is here as “{known.name}”."
        if known.status is DocumentStatus.FAILED:
            detail = f"It was added before as “{known.name}” and could not be read: {known.error}"
        run.skipped(FileSkipped(shown(path), "duplicate", detail))
        return None

    def _ahead(self, run: IngestRun, password: str = "") -> ReadingAhead:
        def parse(document: Document, is_cancelled: Callable[[], bool]) -> ParsedDocument:
            return self._parse(document, password, is_cancelled)

        def finish(document: Document, parsing: Parsing | None) -> None:
            self._read(document, run, password, parsing)
            run.file_done()
            self._index(run, at_least=_ENOUGH_CHUNKS)

        return ReadingAhead(parse, finish, lambda: run.context.cancelled)

    def _twin(self, document: Document) -> Document | None:
        """The same content, read by the same rules in another collection, if it may be copied."""
        settings = self._documents.collections.get(document.collection_id).settings
        if settings.privacy:  # each collection has placeholders of its own
            return None
        return self._documents.parsed_elsewhere(document, reading_of(settings))

    def _read(
        self,
        document: Document,
        run: IngestRun,
        password: str = "",
        parsing: Parsing | None = None,
    ) -> None:
        """Parse, redact, chunk and store: PENDING, or FAILED with the reason.

        `parsing`: it is parsed already, or just being so.
        """
        collection = self._documents.collections.get(document.collection_id)
        settings = collection.settings
        reading = reading_of(settings)
        twin = self._twin(document) if parsing is None else None
        if twin is not None:
            self._documents.store_as(document.id, twin)
            text = self._documents.text(document.id)
            self._note_language(document.id, text, settings.language)
            run.parsed(document.id, twin.n_chunks)
            return
        try:
            if parsing is None:
                parsed = self._parse(document, password, lambda: run.context.cancelled)
            else:
                parsed = parsing.result()
            parsed = self._privacy.redacted(parsed, collection, run.context.check)
            chunks = chunk_document(parsed, settings)
            if not chunks:
                raise UnreadableDocument(
                    "This file holds no text.", hint="Choose another file, or one with text in it."
                )
        except (InputError, LimitExceeded, EngineError) as error:
            self._documents.fail(document.id, error.message, error.hint)
            run.settled(document.id)
            return
        self._documents.store_parsed(document.id, parsed, chunks, reading)
        self._note_language(document.id, parsed.text, settings.language)
        run.parsed(document.id, len(chunks))

    def _note_language(self, document_id: str, text: str, given: str = "") -> None:
        """As its collection says, else as its words tell."""
        said = {LANGUAGE: given or language_said(text)}
        self._documents.properties.read_from_file(document_id, said)

    def _parse(
        self, document: Document, password: str, is_cancelled: Callable[[], bool]
    ) -> ParsedDocument:
        path = self._blobs.path(document.sha256)
        if not path.is_file():
            raise UnreadableDocument(
                "The workspace's copy of this file is gone.",
                hint="Remove this entry and add the file again.",
            )
        suffix = PurePath(document.name).suffix.lower()
        seal = opening(self._blobs, document.sha256)
        password = password or self._passwords.of(document.sha256)
        parsed = self._parser.parse(path, suffix, ParseLimits(), is_cancelled, password, seal)
        self._passwords.remember(document.sha256, password)
        return parsed

    def _warm_up(self, choice: str) -> None:
        with contextlib.suppress(WorkbenchError):  # the run tells, when it comes to that
            self._embedders.of(choice).warm_up()

    def _index(self, run: IngestRun, at_least: int = 1) -> None:
        if run.chunks_waiting >= at_least:
            self._indexing.run(run.context, run.indexed)

    def _clean_up(self) -> None:
        """Finish erasures that were cut short; bring index and files in line with SQLite."""
        unfinished = self._documents.erasures()
        if unfinished:
            self._documents.optimize_after_delete()
            for collection in self._documents.collections.all():
                self._privacy.prune(collection.id, self._documents.texts_of(collection.id))
        self._privacy.tidy()
        self._indexing.reconcile(compact=bool(unfinished))
        self._blobs.sweep(self._documents.uses_blob)
        self._documents.finish_erasing(unfinished)
        for document_id, beginning in self._documents.properties.without_language():
            self._note_language(document_id, beginning)


def _new(path: Path, blob: StoredBlob) -> NewDocument:
    return NewDocument(shown(path.name), shown(path), blob.sha256, blob.size_bytes)


def document_added(document: Document) -> Event:
    """What the audit log says of it."""
    facts: Facts = {
        "sha256": document.sha256,
        "collection": document.collection_id,
        "bytes": document.size_bytes,
    }
    return Event(Action.DOCUMENT_ADDED, document.id, facts)
