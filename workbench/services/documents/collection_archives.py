"""A collection as one file, and back: documents, texts, passages, vectors, settings and hashes.

What comes in is checked whole before anything is written, and every document is then added in one
transaction, so that a kill leaves whole documents; importing again brings the rest.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from workbench.changes import Changes, Kind
from workbench.domain.audit import Action, Event
from workbench.domain.clock import now
from workbench.domain.collection_archive import (
    VECTORS,
    ArchivedChunk,
    ArchivedDocument,
    Manifest,
    Member,
    file_member,
)
from workbench.domain.document import Chunk, Collection, Document, DocumentStatus, ParsedDocument
from workbench.domain.search_options import WITHOUT_MODEL
from workbench.errors import InputError, WorkbenchError
from workbench.jobs import JobContext
from workbench.services.documents.archive_file import ArchiveReader, ArchiveWriter
from workbench.services.documents.collection_privacy import policy_of
from workbench.services.documents.ingest import Ingest, document_added
from workbench.services.documents.originals import Originals, safe_name
from workbench.services.documents.text_models import Embedders
from workbench.services.workspace.audit import Audit
from workbench.storage.archive_rows import ArchiveRows
from workbench.storage.blobs import BlobStore
from workbench.storage.document_store import DocumentStore, NewDocument
from workbench.storage.export_files import IN_THE_CLEAR, ExportFiles

_VECTORS_AT_ONCE = 1_000
CHECKING, READING, WRITING, INDEXING = "Checking", "Reading", "Writing", "Indexing"


@dataclass(frozen=True, slots=True)
class ArchiveProgress:
    step: str
    done: int  # documents
    total: int


@dataclass(frozen=True, slots=True)
class Exported:
    path: Path
    n_documents: int
    n_bytes: int


@dataclass(frozen=True, slots=True)
class Imported:
    collection: Collection
    n_added: int
    n_known: int  # whose content was in the collection already
    n_to_read: int  # that came without text, or were to be read anew
    n_vectors: int  # that came with it, so that nothing is embedded


class CollectionArchives:
    """Call from the lane that indexes: blocks for as long as files take to be copied."""

    def __init__(
        self,
        *,
        documents: DocumentStore,
        rows: ArchiveRows,
        blobs: BlobStore,
        originals: Originals,
        embedders: Embedders,
        ingest: Ingest,
        audit: Audit,
        changes: Changes,
    ) -> None:
        self._documents = documents
        self._rows = rows
        self._blobs = blobs
        self._originals = originals
        self._embedders = embedders
        self._ingest = ingest
        self._audit = audit
        self._changes = changes
        self.export_files: ExportFiles = IN_THE_CLEAR
        self.may_export: Callable[[str], None] = lambda _collection: None  # or it raises

    # -- out

    def export(self, collection_id: str, path: Path, context: JobContext) -> Exported:
        """Write the whole collection to `path`. It is sealed where exports are, and else
        not encrypted.

        Reports ArchiveProgress. Raises NotFound, InputError if something is there already,
        DiskFull, Corrupt for a damaged copy of a file, Cancelled; then nothing is left.
        """
        collection = self._documents.collections.get(collection_id)
        self.may_export(collection_id)
        place = self.export_files.place(path)
        if place.exists():
            raise InputError(f"{place} is there already.", hint="Choose another name.")
        documents = self._documents.all(collection_id)
        try:
            embedder = self._embedders.of(collection.embedder).name
        except WorkbenchError:  # its model is gone, its vectors of no use
            embedder = ""
        dimension = 0
        with ArchiveWriter(path, self.export_files) as writer:
            for at, document in enumerate(documents):
                context.check()
                context.report(ArchiveProgress(WRITING, at, len(documents)))
                writer.put(file_member(document.sha256), self._originals.pieces(document))
                writer.put_document(self._archived(document))
            vectors = self._rows.vectors(collection_id, embedder)
            first = next(vectors, None)
            if first is not None:
                dimension = len(first[1]) // 4
                writer.put(VECTORS, _joined(first, vectors, context))

            def manifest(members: tuple[Member, ...]) -> Manifest:
                rerank = collection.rerank if collection.rerank in WITHOUT_MODEL else None
                return Manifest(
                    collection.name,
                    now(),
                    embedder,
                    dimension,
                    members,
                    rerank,
                    collection.variety,
                    collection.settings,
                )

            event = Event(Action.COLLECTION_EXPORTED, collection_id, {"documents": len(documents)})
            with self._audit.telling(event):
                writer.finish(manifest)
        return Exported(place, len(documents), place.stat().st_size)

    # -- in

    def bring_in(
        self, path: Path, context: JobContext, into: str = "", *, read_anew: bool = False
    ) -> Imported:
        """Check the archive whole, then add what it holds to the collection named `into`.

        Without `into` a new collection is made, called like the archived one. Documents whose
        content is there are left as they are. `read_anew`: only files and properties are taken,
        and every file is read here, so that nobody else's reading has to be trusted. So it is with
        what was redacted, or is to be: placeholders mean something in one workspace only.
        Reports ArchiveProgress. Raises InputError, Corrupt for a damaged archive, before anything
        is written; DiskFull, EngineError, Cancelled: whole documents are kept.
        """
        with ArchiveReader(path) as archive:

            def progress(done: int, total: int) -> None:
                context.check()
                context.report(ArchiveProgress(CHECKING, done, total))

            archive.check(progress)
            collection = self._target(archive.manifest, into)
            hashes = archive.hashes
            n_added = n_to_read = n_vectors = 0
            for at, sha256 in enumerate(hashes):
                context.check()
                context.report(ArchiveProgress(READING, at, len(hashes)))
                if self._documents.same_content(collection.id, sha256) is not None:
                    continue
                found = archive.document(sha256)
                is_read = found.is_read and not read_anew and not found.edits
                is_read = is_read and not collection.settings.privacy
                self._add(collection, found, archive.file(sha256), context, is_read=is_read)
                n_added += 1
                n_to_read += not is_read
            if not read_anew and not collection.settings.privacy:
                n_vectors = self._add_vectors(archive, collection, context)
        event = Event(
            Action.COLLECTION_IMPORTED,
            collection.id,
            {"documents": n_added, "known": len(hashes) - n_added},
        )
        self._audit.record(event)
        self._changes.publish(Kind.DOCUMENTS)
        self._changes.publish(Kind.COLLECTIONS, collection.id)
        context.report(ArchiveProgress(INDEXING, 0, 0))
        self._ingest.resume(context)
        return Imported(
            self._documents.collections.get(collection.id),
            n_added,
            len(hashes) - n_added,
            n_to_read,
            n_vectors,
        )

    # -- private

    def _archived(self, document: Document) -> ArchivedDocument:
        properties = self._rows.properties(document.id)
        is_read = document.status in (DocumentStatus.READY, DocumentStatus.PENDING)
        if not is_read or not document.n_chunks:
            return ArchivedDocument(
                document.sha256, document.name, document.size_bytes, False, properties=properties
            )
        title, reading = self._rows.title_and_reading(document.id)
        layout = self._documents.layouts.of(document.id)
        return ArchivedDocument(
            document.sha256,
            document.name,
            document.size_bytes,
            True,
            document.media_type,
            title,
            reading,
            self._documents.text(document.id),
            self._documents.pages(document.id),
            layout.headings if layout else (),
            layout.origins if layout else (),
            layout.furniture if layout else (),
            layout.edits if layout else (),
            tuple(
                ArchivedChunk(one.start, one.end, one.page, one.heading)
                for one in self._documents.chunks.of_document(document.id)
            ),
            properties,
        )

    def _target(self, manifest: Manifest, into: str) -> Collection:
        collections = self._documents.collections
        if into.strip():
            return collections.named(into) or collections.create(into)
        name, n = manifest.name, 1
        while collections.named(name) is not None:
            n += 1
            name = f"{manifest.name} ({n})"
        policy_of(manifest.settings)
        made = collections.create(name)
        rerank = manifest.rerank if manifest.rerank in WITHOUT_MODEL else None
        collections.set_search(made.id, rerank, manifest.variety)
        collections.set_settings(made.id, manifest.settings, rereads=False)
        return collections.get(made.id)

    def _add(
        self,
        collection: Collection,
        found: ArchivedDocument,
        file: Iterator[bytes],
        context: JobContext,
        *,
        is_read: bool,
    ) -> None:
        """Its bytes, then its rows in one transaction."""
        with self._blobs.guard:
            self._blobs.put_from(file, found.sha256, context.check)
            name = safe_name(found.name)
            with self._audit.together():
                new = NewDocument(name, name, found.sha256, found.size_bytes)
                document = self._documents.add(collection.id, new)
                self._audit.record(document_added(document))
                self._rows.set_properties(document.id, found.properties)
                if is_read:
                    self._documents.store_parsed(
                        document.id, _parsed(found), _chunks(found), found.reading
                    )

    def _add_vectors(
        self, archive: ArchiveReader, collection: Collection, context: JobContext
    ) -> int:
        """Only if the collection's embedder made them."""
        try:
            embedder = self._embedders.of(collection.embedder)
        except WorkbenchError:
            return 0
        manifest = archive.manifest
        if (manifest.embedder, manifest.dimension) != (embedder.name, embedder.dimension):
            return 0
        rows: list[tuple[bytes, bytes]] = []
        n = 0
        for row in archive.vectors():
            rows.append(row)
            if len(rows) == _VECTORS_AT_ONCE:
                context.check()
                self._rows.add_vectors(rows, embedder.name)
                n, rows = n + len(rows), []
        self._rows.add_vectors(rows, embedder.name)
        return n + len(rows)


def _parsed(found: ArchivedDocument) -> ParsedDocument:
    return ParsedDocument(
        found.text,
        found.media_type,
        found.title,
        found.pages,
        found.headings,
        (),
        found.origins,
        found.furniture,
        found.edits,
    )


def _chunks(found: ArchivedDocument) -> list[Chunk]:
    return [
        Chunk(ordinal, one.start, one.end, found.text[one.start : one.end], one.page, one.heading)
        for ordinal, one in enumerate(found.chunks)
    ]


def _joined(
    first: tuple[bytes, bytes], rest: Iterator[tuple[bytes, bytes]], context: JobContext
) -> Iterator[bytes]:
    yield b"".join(first)
    for row in rest:
        context.check()
        if len(row[1]) == len(first[1]):
            yield b"".join(row)
