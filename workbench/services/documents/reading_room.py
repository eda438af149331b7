"""One document as the workspace holds it: facts, passages, and what each passage is nearest to.

Knows no widget; finds nothing by a question, which is `retrieval`'s.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from workbench.domain.document import Document, Passage
from workbench.domain.library_stats import Freshness
from workbench.errors import NotFound
from workbench.ports.vector_index import VectorIndex
from workbench.services.documents.indexing import to_matrix
from workbench.services.documents.library_stats import freshness_of
from workbench.services.documents.text_models import Embedders
from workbench.storage.document_store import DocumentStore
from workbench.storage.stats_rows import StatsRows


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is known of a document beside its text."""

    document: Document
    collection: str
    embedder: str  # as people call it
    freshness: Freshness
    n_indexed: int  # of its passages
    properties: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Neighbour:
    passage: Passage
    likeness: float  # cosine
    is_here: bool  # in the same document


class ReadingRoom:
    """Call from a lane: neighbours come from the index."""

    def __init__(
        self,
        *,
        documents: DocumentStore,
        rows: StatsRows,
        index: VectorIndex,
        embedders: Embedders,
    ) -> None:
        self._documents = documents
        self._rows = rows
        self._index = index
        self._embedders = embedders

    def sheet(self, document_id: str) -> Sheet:
        """Raises NotFound."""
        document = self._documents.get(document_id)
        collection = self._documents.collections.get(document.collection_id)
        known = self._documents.properties.of_documents([document_id])
        return Sheet(
            document,
            collection.name,
            self._embedders.label(collection.embedder),
            freshness_of(document),
            self._rows.n_indexed_of(document_id),
            known.get(document_id, {}),
        )

    def passages(self, document_id: str) -> tuple[Passage, ...]:
        """In the order of the text."""
        return self._documents.chunks.of_document(document_id)

    def neighbours(self, chunk_id: int, k: int = 10) -> tuple[Neighbour, ...]:
        """The passages of its collection that mean the most like it, itself left out.

        Empty while it has no vector. Raises NotFound, IndexFailure, and why the collection's
        embedder cannot be used.
        """
        chunks = self._documents.chunks
        passage = chunks.passages([chunk_id]).get(chunk_id)
        if passage is None:
            raise NotFound("This passage is no longer there.", hint="Its document was read anew.")
        document = self._documents.get(passage.document_id)
        collection = self._documents.collections.get(document.collection_id)
        embedder = self._embedders.of(collection.embedder)
        stored = chunks.vectors([chunk_id], embedder.name).get(chunk_id)
        if stored is None:
            return ()
        nearest = self._index.query(collection.index, to_matrix([stored]), k + 1)
        found = chunks.passages([number for number, _ in nearest])
        return tuple(
            Neighbour(found[number], likeness, found[number].document_id == document.id)
            for number, likeness in nearest
            if number != chunk_id and number in found
        )[:k]
