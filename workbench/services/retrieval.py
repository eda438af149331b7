"""Find the passages that answer a question: by meaning, by words, and both fused.

Knows nothing of prompts and answers; every reason why a hit is used or not is in the trace.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from workbench.domain.document import DocumentStatus, Passage
from workbench.domain.rank_fusion import reciprocal_rank_fusion
from workbench.domain.relevance import question_words, useful
from workbench.domain.retrieval import Hit, RetrievalTrace
from workbench.errors import EngineError
from workbench.ports.embedder import Embedder
from workbench.ports.vector_index import VectorIndex
from workbench.services.indexing import to_matrix
from workbench.storage.document_store import DocumentStore
from workbench.storage.search import stop_words

if TYPE_CHECKING:
    from workbench.ports.embedder import Float32Matrix

_CANDIDATES = 4  # times k, from each search
_MOST_OVERLAP = 0.5


@dataclass(frozen=True, slots=True)
class _Dense:
    """Nearest by meaning, best first; `vector` is the question's, None if the search failed."""

    ranking: list[tuple[int, float]]
    vector: Float32Matrix | None
    failure: str = ""


class Retrieval:
    """Thread-safe; the calls block for some ten milliseconds, the first one for seconds."""

    def __init__(self, *, documents: DocumentStore, embedder: Embedder, index: VectorIndex) -> None:
        self._documents = documents
        self._embedder = embedder
        self._index = index

    def warm_up(self) -> None:
        """Start the embedder if there is anything to search, and return at once."""
        if any(collection.n_documents for collection in self._documents.collections.all()):
            self._embedder.warm_up()

    def search(
        self, query: str, collection_ids: Sequence[str], k: int = 8, use: int = 4
    ) -> RetrievalTrace:
        """The k best passages, best first; the first `use` useful ones are marked used.

        If the vector search fails, the words alone decide, and the note says so.
        """
        began = time.perf_counter()
        chosen = tuple(dict.fromkeys(collection_ids))
        if not query.strip() or not chosen:
            reason = "No collection is chosen." if query.strip() else "The question is empty."
            return RetrievalTrace(query, chosen, (), time.perf_counter() - began, reason)
        dense = self._by_meaning(query, chosen, k * _CANDIDATES)
        keyword = self._documents.chunks.keyword_hits(query, chosen, k * _CANDIDATES)
        hits = _mark_used(self._fuse(dense, keyword, k), query, use)
        note = self._note(hits, chosen, dense.failure)
        return RetrievalTrace(query, chosen, hits, time.perf_counter() - began, note)

    def _by_meaning(self, query: str, collections: Sequence[str], k: int) -> _Dense:
        try:
            vector = self._embedder.embed_query(query)
            found = [
                hit
                for collection in collections
                for hit in self._index.query(collection, vector, k)
            ]
        except EngineError as error:
            return _Dense([], None, f"Only words were searched, not meaning: {error.message}")
        found.sort(key=lambda hit: (-hit[1], hit[0]))
        known = self._documents.chunks.vectors([number for number, _ in found], self._embedder.name)
        return _Dense([hit for hit in found if hit[0] in known][:k], vector)

    def _fuse(self, dense: _Dense, keyword: list[tuple[int, float]], k: int) -> list[Hit]:
        by_meaning = {number: rank for rank, (number, _) in enumerate(dense.ranking, 1)}
        by_words = {number: (rank, score) for rank, (number, score) in enumerate(keyword, 1)}
        fused = reciprocal_rank_fusion([list(by_meaning), list(by_words)])
        passages = self._documents.chunks.passages([number for number, _ in fused])
        cosines = self._cosines(dense, by_words)
        hits: list[Hit] = []
        for number, score in fused:
            passage = passages.get(number)
            if passage is None or any(_repeats(passage, hit.passage) for hit in hits):
                continue
            keyword_rank, keyword_score = by_words.get(number, (None, None))
            hits.append(
                Hit(
                    replace(passage, score=score),
                    by_meaning.get(number),
                    cosines.get(number),
                    keyword_rank,
                    keyword_score,
                    score,
                )
            )
            if len(hits) == k:
                break
        return hits

    def _cosines(self, dense: _Dense, by_words: Iterable[int]) -> dict[int, float]:
        """Likeness in meaning, also of what only its words have found."""
        cosines = dict(dense.ranking)
        if dense.vector is None:
            return cosines
        others = [number for number in by_words if number not in cosines]
        stored = self._documents.chunks.vectors(others, self._embedder.name)
        if stored:
            rows = to_matrix(list(stored.values()))  # (found, dimension)
            found = rows @ dense.vector.reshape(-1)
            cosines.update(zip(stored, found.tolist(), strict=True))
        return cosines

    def _note(self, hits: Sequence[Hit], collections: Sequence[str], failure: str) -> str:
        if failure:
            return failure
        if any(hit.used for hit in hits):
            return ""
        if hits:
            return "Nothing in the chosen collections comes close to this question."
        statuses = {
            document.status
            for collection in collections
            for document in self._documents.all(collection)
        }
        if not statuses:
            return "The chosen collections hold no documents yet."
        if statuses & {DocumentStatus.WAITING, DocumentStatus.PENDING}:
            return "The documents are still being read, and nothing read so far fits the question."
        return "No passage of the chosen collections fits this question."


def _mark_used(hits: Sequence[Hit], query: str, use: int) -> tuple[Hit, ...]:
    marked: list[Hit] = []
    for hit, is_useful in zip(hits, useful(hits, question_words(query, stop_words())), strict=True):
        is_used = is_useful and use > 0
        use -= is_used
        marked.append(replace(hit, used=is_used))
    return tuple(marked)


def _repeats(passage: Passage, better: Passage) -> bool:
    """The same words again, or mostly the same span of the same document."""
    if passage.document_id != better.document_id:
        return passage.text == better.text
    shared = min(passage.end, better.end) - max(passage.start, better.start)
    shorter = min(passage.end - passage.start, better.end - better.start)
    return shared > _MOST_OVERLAP * shorter
