"""Bring the vector index in line with SQLite: embed what has no vector, add what is missing.

SQLite holds every vector, so an index that was lost or damaged is filled without embedding again.
Knows nothing of files and parsing.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from workbench.domain.chunking import embedding_text
from workbench.domain.document import DocumentId
from workbench.errors import EngineError, IndexFailure
from workbench.jobs import AnswerGate, JobContext
from workbench.ports.embedder import Embedder
from workbench.ports.vector_index import VectorIndex
from workbench.storage.chunk_store import UnindexedChunk
from workbench.storage.document_store import DocumentStore

if TYPE_CHECKING:
    from workbench.ports.embedder import Float32Matrix

_EMBED_BATCH = 32  # between two batches an answer may go first
_INDEX_BATCH = 256  # of vectors that are there already

OnIndexed = Callable[[int, str, tuple[DocumentId, ...]], None]


class Indexing:
    def __init__(
        self,
        *,
        documents: DocumentStore,
        embedder: Embedder,
        index: VectorIndex,
        gate: AnswerGate,
    ) -> None:
        self._documents = documents
        self._chunks = documents.chunks
        self._embedder = embedder
        self._index = index
        self._gate = gate

    def run(self, context: JobContext, on_indexed: OnIndexed = lambda *_: None) -> None:
        """Embed and index every chunk that is not yet.

        `on_indexed(n, document, ready)` tells after each batch how many chunks it was, the name
        of the last document, and which documents became ready. An index that fails is emptied
        and filled again once; a second failure is raised. Raises EngineError, Cancelled.
        """
        may_reset = True
        while batch := self._chunks.unindexed(_INDEX_BATCH, self._embedder.name):
            self._gate.wait_until_free(context)
            if not all(chunk.vector for chunk in batch):
                batch = batch[:_EMBED_BATCH]
                self._embed([chunk for chunk in batch if not chunk.vector])
            try:
                ready = self._add(batch)
            except IndexFailure:
                if not may_reset:
                    raise
                may_reset = False
                self.start_over()
                continue
            on_indexed(len(batch), batch[-1].document, ready)

    def start_over(self) -> None:
        """Empty the index and note that it lacks everything."""
        self._index.reset()
        self._chunks.mark_all_missing()

    def reconcile(self, *, compact: bool = False) -> None:
        """Make SQLite's notes about the index true, and the index free of what is gone.

        What it lacks is noted as missing, for `run`; what SQLite does not know is removed, and
        its bytes with it. `compact` removes the bytes of earlier removals too.
        """
        if self._chunks.forget_vectors_not_by(self._embedder.name):
            self.start_over()
            return
        try:
            if self._compare() or compact:
                self._index.compact()
        except IndexFailure:
            self.start_over()

    def _compare(self) -> bool:
        """True if something was removed from the index."""
        removed = False
        for collection in self._documents.collections.all():
            held = self._index.ids(collection.id)
            known = self._chunks.ids(collection.id)
            unknown = held - known.keys()
            if unknown:
                self._index.remove(collection.id, sorted(unknown))
                removed = True
            missing = {number for number, indexed in known.items() if indexed} - held
            if missing:
                self._chunks.mark_missing(sorted(missing))
        return removed

    def _embed(self, chunks: Sequence[UnindexedChunk]) -> None:
        rows = self._embedder.embed_documents(
            [embedding_text(chunk.heading, chunk.text) for chunk in chunks]
        )
        if len(rows) != len(chunks):
            raise EngineError(
                "The embedder returned another number of vectors than it was given texts.",
                hint="Try again; report it if it happens again.",
            )
        vectors = {chunk.id: to_bytes(row) for chunk, row in zip(chunks, rows, strict=True)}
        self._chunks.store_vectors(vectors, self._embedder.name)

    def _add(self, batch: Sequence[UnindexedChunk]) -> tuple[DocumentId, ...]:
        ids = [chunk.id for chunk in batch]
        stored = self._chunks.vectors(ids, self._embedder.name)
        by_collection: dict[str, list[int]] = {}
        for chunk in batch:
            if chunk.id in stored:  # its document may have been removed meanwhile
                by_collection.setdefault(chunk.collection_id, []).append(chunk.id)
        for collection_id, some in by_collection.items():
            self._index.add(collection_id, some, to_matrix([stored[number] for number in some]))
        documents = dict.fromkeys(chunk.document_id for chunk in batch)
        return self._chunks.mark_indexed(list(stored), documents)


def to_bytes(row: Float32Matrix) -> bytes:
    """A vector as it is stored: little-endian 32-bit floats."""
    return bytes(row.astype("<f4").tobytes())


def to_matrix(vectors: Sequence[bytes]) -> Float32Matrix:
    """Stored vectors, one a row."""
    import numpy as np

    return np.frombuffer(b"".join(vectors), dtype="<f4").reshape(len(vectors), -1).copy()
