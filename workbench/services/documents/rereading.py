"""Read documents again that were read by other rules than their collection's now.

One document after the other: it is parsed and cut anew, its passages are embedded, and only then do
they take the place of the old ones, which are searched until that moment. What did not change is
not embedded again. A kill leaves documents by old and by new rules, and the next run goes on.
Documents that cannot be parsed again (a file that asks for its password) are cut anew from the text
that is there. What a new privacy policy took out is then gone from the files of database and index.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from workbench.changes import Changes, Kind
from workbench.domain.chunking import chunk_document, embedding_text
from workbench.domain.collection_settings import reading_of
from workbench.domain.document import Chunk, Collection, Document, ParsedDocument
from workbench.errors import EngineError, InputError, LimitExceeded
from workbench.jobs import AnswerGate, JobContext
from workbench.ports.document_parser import DocumentParser, ParseLimits
from workbench.ports.embedder import Embedder
from workbench.ports.vector_index import VectorIndex
from workbench.services.documents.collection_privacy import CollectionPrivacy
from workbench.services.documents.indexing import EMBED_BATCH, Indexing, to_bytes
from workbench.services.documents.text_models import Embedders
from workbench.storage.blobs import BlobStore, opening
from workbench.storage.chunk_store import content_of
from workbench.storage.document_store import DocumentStore


@dataclass(frozen=True, slots=True)
class RereadProgress:
    """`done` of `total` documents of a collection were read by its rules."""

    collection_id: str
    collection: str
    done: int
    total: int


class Rereading:
    """Call `run` from the index lane."""

    def __init__(
        self,
        *,
        documents: DocumentStore,
        blobs: BlobStore,
        parser: DocumentParser,
        privacy: CollectionPrivacy,
        embedders: Embedders,
        index: VectorIndex,
        gate: AnswerGate,
        changes: Changes,
    ) -> None:
        self._documents = documents
        self._blobs = blobs
        self._parser = parser
        self._privacy = privacy
        self._embedders = embedders
        self._index = index
        self._gate = gate
        self._changes = changes
        self._indexing = Indexing(documents=documents, embedders=embedders, index=index, gate=gate)

    def ask(self, collection_id: str) -> int:
        """Let documents be read again that need it; how many that are. Raises NotFound."""
        collection = self._documents.collections.get(collection_id)
        n = len(self._stale(collection))
        if n:
            self._documents.collections.set_rereading(collection_id, True)
        return n

    def waiting(self) -> tuple[Collection, ...]:
        return tuple(one for one in self._documents.collections.all() if one.is_rereading)

    def run(
        self,
        context: JobContext,
        until: float | None = None,
        show: Callable[[RereadProgress], None] = lambda _progress: None,
    ) -> bool:
        """Read what waits; True if there is more to do when the clock says `until`.

        Waits while an answer is written. Raises Cancelled, EngineError, and why an embedder cannot
        be used.
        """
        waiting = self.waiting()
        if waiting:
            self._documents.chunks.forget_orphans()
        for collection in waiting:
            embedder = self._embedders.of(collection.embedder)
            stale = self._stale(collection)
            for done, document_id in enumerate(stale):
                context.check()
                self._gate.wait_until_free(context)
                if until is not None and time.monotonic() >= until:
                    return True
                progress = RereadProgress(collection.id, collection.name, done, len(stale))
                show(progress)
                context.report(progress)
                self._again(self._documents.get(document_id), collection, embedder, context)
            if collection.settings.privacy:
                self._sweep(collection.id)
            if self._documents.collections.get(collection.id).settings == collection.settings:
                self._documents.collections.set_rereading(collection.id, False)
            self._changes.publish(Kind.COLLECTIONS, collection.id)
        return bool(self.waiting())

    def _sweep(self, collection_id: str) -> None:
        """Leave nothing of the texts that were there before."""
        self._documents.chunks.forget_orphans()
        self._documents.optimize_after_delete()
        self._index.compact()
        self._privacy.prune(collection_id, self._documents.texts_of(collection_id))

    def _stale(self, collection: Collection) -> tuple[str, ...]:
        return self._documents.read_otherwise(collection.id, reading_of(collection.settings))

    def _again(
        self, document: Document, collection: Collection, embedder: Embedder, context: JobContext
    ) -> None:
        reading = reading_of(collection.settings)
        parsed = self._parsed(document, context)
        if not parsed.text.strip():
            parsed = self._documents.as_parsed(document.id)
        parsed = self._privacy.redacted(parsed, collection, context.check)
        chunks = chunk_document(parsed, collection.settings)
        if not chunks:  # what is there is better than nothing
            self._documents.set_reading(document.id, reading)
            return
        self._embed(chunks, embedder, context)
        old = self._documents.chunks.ids_of_documents([document.id]).get(collection.id, [])
        self._documents.store_parsed(document.id, parsed, chunks, reading)
        self._indexing.run(context)
        self._index.remove(collection.index, old)
        self._changes.publish(Kind.DOCUMENTS, document.id)

    def _parsed(self, document: Document, context: JobContext) -> ParsedDocument:
        """From the file; else from what is known of it."""
        path = self._blobs.path(document.sha256)
        try:
            if path.is_file():
                suffix = PurePath(document.name).suffix.lower()
                return self._parser.parse(
                    path,
                    suffix,
                    ParseLimits(),
                    lambda: context.cancelled,
                    "",
                    opening(self._blobs, document.sha256),
                )
        except (InputError, LimitExceeded, EngineError):
            pass  # it was readable once, and its text is here
        return self._documents.as_parsed(document.id)

    def _embed(self, chunks: Sequence[Chunk], embedder: Embedder, context: JobContext) -> None:
        """Vectors for what has none, ahead of the passages."""
        texts = {
            content_of(chunk.heading, chunk.text): embedding_text(chunk.heading, chunk.text)
            for chunk in chunks
        }
        known = self._documents.chunks.known_contents(list(texts), embedder.name)
        lacking = [content for content in texts if content not in known]
        for begin in range(0, len(lacking), EMBED_BATCH):
            context.check()
            self._gate.wait_until_free(context)
            batch = lacking[begin : begin + EMBED_BATCH]
            rows = embedder.embed_documents([texts[content] for content in batch])
            vectors = {content: to_bytes(row) for content, row in zip(batch, rows, strict=True)}
            self._documents.chunks.store_contents(vectors, embedder.name)
