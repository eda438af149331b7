"""Bring the vector index in line with SQLite: embed what has no vector, add what is missing.

SQLite holds every vector, so an index that was lost or damaged is filled without embedding again.
Each collection is embedded by its own embedder. Knows nothing of files and parsing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.domain.chunking import embedding_text
from workbench.domain.document import Collection, DocumentId
from workbench.errors import EngineError, IndexFailure, Unreachable, WorkbenchError
from workbench.jobs import AnswerGate, JobContext
from workbench.ports.embedder import Embedder
from workbench.ports.vector_index import VectorIndex
from workbench.services.documents.index_health import IndexHealth
from workbench.services.documents.text_models import Embedders
from workbench.storage.chunk_store import ChunkStore, UnindexedChunk
from workbench.storage.document_store import DocumentStore

if TYPE_CHECKING:
    from workbench.ports.embedder import Float32Matrix

EMBED_BATCH = 64  # between two batches an answer may go first; fewer leave cores waiting
_INDEX_BATCH = 256  # of vectors that are there already

OnIndexed = Callable[[int, str, tuple[DocumentId, ...]], None]


@dataclass(frozen=True, slots=True)
class _Embedding:
    """A batch whose vectors are being made; `rows` is None where it has all of them."""

    batch: Sequence[UnindexedChunk]
    lacking: Mapping[str, UnindexedChunk]
    rows: Future[Float32Matrix] | None


class Indexing:
    def __init__(
        self,
        *,
        documents: DocumentStore,
        embedders: Embedders,
        index: VectorIndex,
        gate: AnswerGate,
        health: IndexHealth | None = None,
    ) -> None:
        self._documents = documents
        self._chunks = documents.chunks
        self._embedders = embedders
        self._index = index
        self._gate = gate
        self._health = health

    def run(self, context: JobContext, on_indexed: OnIndexed = lambda *_: None) -> None:
        """Embed and index every chunk that is not yet.

        `on_indexed(n, document, ready)` tells after each batch how many chunks it was, the name
        of the last document, and which documents became ready. An index that fails is emptied
        and filled again once; a second failure is raised. A collection whose embedder cannot be
        used waits, and the others do not wait for it. Raises EngineError, Cancelled, and why an
        embedder cannot be used.
        """
        may_reset = True
        unusable: dict[str, WorkbenchError] = {}  # by collection, and why
        while waiting := [
            found for found in self._chunks.collections_unindexed() if found not in unusable
        ]:
            collection = self._documents.collections.get(waiting[0])
            try:
                embedder = self._embedders.of(collection.embedder)
            except WorkbenchError as error:
                unusable[collection.id] = error
                continue
            try:
                self._fill(collection, embedder, context, on_indexed)
            except IndexFailure:
                if not may_reset:
                    raise
                may_reset = False
                self.start_over()
            except Unreachable as error:
                unusable[collection.id] = error
        if unusable:
            raise next(iter(unusable.values()))
        if self._health is not None:
            self._health.filled()

    def start_over(self) -> None:
        """Empty the index and note that it lacks everything."""
        if self._health is not None:
            self._health.begun_anew()
        self._index.reset()
        self._chunks.mark_all_missing()

    def reconcile(self, *, compact: bool = False) -> None:
        """Make SQLite's notes about the index true, and the index free of what is gone.

        What it lacks is noted as missing, for `run`; what SQLite does not know is removed, and
        its bytes with it. `compact` removes the bytes of earlier removals too.
        """
        try:
            changed = [self._compare(found) for found in self._documents.collections.all()]
            if any(changed) or compact:
                self._index.compact()
        except IndexFailure:
            self.start_over()
        except Unreachable:  # nothing can be said about it; `run`, which comes next, tells
            return

    def _fill(
        self,
        collection: Collection,
        embedder: Embedder,
        context: JobContext,
        on_indexed: OnIndexed,
    ) -> None:
        """The next batch is embedded while the one before it is written."""
        before: _Embedding | None = None
        with ThreadPoolExecutor(1, "embedding") as ahead:
            for batch in self._batches(collection, embedder):
                self._gate.wait_until_free(context)
                lacking = _lacking(batch)
                rows = ahead.submit(_embedded, embedder, lacking) if lacking else None
                if before is not None:
                    self._finish(collection, embedder, before, on_indexed)
                before = _Embedding(batch, lacking, rows)
            if before is not None:
                self._finish(collection, embedder, before, on_indexed)

    def _batches(
        self, collection: Collection, embedder: Embedder
    ) -> Iterator[Sequence[UnindexedChunk]]:
        """What the index lacks, oldest first; small batches where something is to be embedded."""
        last = 0
        while found := self._chunks.unindexed(
            _INDEX_BATCH, embedder.name, collection.id, after=last
        ):
            last = found[-1].id
            n_lacking = sum(not chunk.vector for chunk in found)
            if n_lacking:
                embedder.warm_up(n_lacking)
            size = EMBED_BATCH if n_lacking else len(found)
            for begin in range(0, len(found), size):
                yield found[begin : begin + size]

    def _finish(
        self, collection: Collection, embedder: Embedder, under_way: _Embedding, tell: OnIndexed
    ) -> None:
        if under_way.rows is not None:
            rows = under_way.rows.result()
            _store(self._chunks, embedder, under_way.lacking, rows)
        batch = under_way.batch
        tell(len(batch), batch[-1].document, self._add(collection, embedder, batch))

    def _compare(self, collection: Collection) -> bool:
        """True if something was removed from the index."""
        try:
            embedder = self._embedders.of(collection.embedder).name
        except WorkbenchError:  # its model is gone: nothing can be said about its vectors
            return False
        # What a kill left of an index that is not searched, or not any more.
        if collection.generation:
            self._index.drop(collection.earlier_index)
        if collection.next_embedder is None:
            self._index.drop(collection.next_index)
        if self._chunks.mark_not_embedded(collection.id, embedder):
            self._index.drop(collection.index)  # its vectors are another embedder's
            return True
        held = self._index.ids(collection.index)
        known = self._chunks.ids(collection.id)
        unknown = held - known.keys()
        if unknown:
            self._index.remove(collection.index, sorted(unknown))
        missing = {number for number, indexed in known.items() if indexed} - held
        if missing:
            self._chunks.mark_missing(sorted(missing))
        return bool(unknown)

    def _add(
        self, collection: Collection, embedder: Embedder, batch: Sequence[UnindexedChunk]
    ) -> tuple[DocumentId, ...]:
        stored = add(self._chunks, embedder, self._index, collection.index, batch)
        documents = dict.fromkeys(chunk.document_id for chunk in batch)
        return self._chunks.mark_indexed(stored, documents)


def embed(chunks: ChunkStore, embedder: Embedder, batch: Sequence[UnindexedChunk]) -> None:
    """Store a vector for those of `batch` that have none. Raises EngineError."""
    lacking = _lacking(batch)
    _store(chunks, embedder, lacking, _embedded(embedder, lacking))


def _lacking(batch: Sequence[UnindexedChunk]) -> dict[str, UnindexedChunk]:
    """What is to be embedded, and a chunk that holds it."""
    return {embedding_text(chunk.heading, chunk.text): chunk for chunk in batch if not chunk.vector}


def _embedded(embedder: Embedder, lacking: Mapping[str, UnindexedChunk]) -> Float32Matrix:
    rows = embedder.embed_documents(list(lacking))
    if len(rows) != len(lacking):
        raise EngineError(
            "The embedder returned another number of vectors than it was given texts.",
            hint="Try again; report it if it happens again.",
        )
    return rows


def _store(
    chunks: ChunkStore,
    embedder: Embedder,
    lacking: Mapping[str, UnindexedChunk],
    rows: Float32Matrix,
) -> None:
    vectors = {chunk.id: to_bytes(row) for chunk, row in zip(lacking.values(), rows, strict=True)}
    chunks.store_vectors(vectors, embedder.name)


def add(
    chunks: ChunkStore,
    embedder: Embedder,
    index: VectorIndex,
    name: str,
    batch: Sequence[UnindexedChunk],
) -> list[int]:
    """Put the stored vectors of `batch` into the index `name`; which chunks those are."""
    stored = chunks.vectors([chunk.id for chunk in batch], embedder.name)
    if stored:  # a document may have been removed meanwhile
        index.add(name, list(stored), to_matrix(list(stored.values())))
    return list(stored)


def to_bytes(row: Float32Matrix) -> bytes:
    """A vector as it is stored: little-endian 32-bit floats."""
    return bytes(row.astype("<f4").tobytes())


def to_matrix(vectors: Sequence[bytes]) -> Float32Matrix:
    """Stored vectors, one a row."""
    import numpy as np

    return np.frombuffer(b"".join(vectors), dtype="<f4").reshape(len(vectors), -1).copy()
