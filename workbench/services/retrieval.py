"""Find the passages that answer a question: by meaning, by words, and both fused.

Knows nothing of prompts and answers; every reason why a hit is used or not is in the trace.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, replace

from workbench.domain.document import DocumentStatus, Passage
from workbench.domain.rank_fusion import reciprocal_rank_fusion
from workbench.domain.retrieval import Hit, RetrievalTrace
from workbench.errors import EngineError
from workbench.ports.embedder import Embedder
from workbench.ports.vector_index import VectorIndex
from workbench.storage.document_store import DocumentStore

_CANDIDATES = 4  # times k, from each search
_MOST_OVERLAP = 0.5
_USEFUL_COSINE = 0.2


@dataclass(frozen=True, slots=True)
class _Dense:
    ranking: list[tuple[int, float]]
    failure: str = ""


class Retrieval:
    """Thread-safe; the calls block for some ten milliseconds, the first one for seconds."""

    def __init__(self, *, documents: DocumentStore, embedder: Embedder, index: VectorIndex) -> None:
        self._documents = documents
        self._embedder = embedder
        self._index = index

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
        hits = _mark_used(self._fuse(dense.ranking, keyword, k), use)
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
            return _Dense([], f"Only words were searched, not meaning: {error.message}")
        found.sort(key=lambda hit: (-hit[1], hit[0]))
        known = self._documents.chunks.vectors([number for number, _ in found], self._embedder.name)
        return _Dense([hit for hit in found if hit[0] in known][:k])

    def _fuse(
        self, dense: list[tuple[int, float]], keyword: list[tuple[int, float]], k: int
    ) -> list[Hit]:
        by_meaning = {number: (rank, score) for rank, (number, score) in enumerate(dense, 1)}
        by_words = {number: (rank, score) for rank, (number, score) in enumerate(keyword, 1)}
        fused = reciprocal_rank_fusion([list(by_meaning), list(by_words)])
        passages = self._documents.chunks.passages([number for number, _ in fused])
        hits: list[Hit] = []
        for number, score in fused:
            passage = passages.get(number)
            if passage is None or any(_repeats(passage, hit.passage) for hit in hits):
                continue
            dense_rank, dense_score = by_meaning.get(number, (None, None))
            keyword_rank, keyword_score = by_words.get(number, (None, None))
            hits.append(
                Hit(
                    replace(passage, score=score),
                    dense_rank,
                    dense_score,
                    keyword_rank,
                    keyword_score,
                    score,
                )
            )
            if len(hits) == k:
                break
        return hits

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


def _mark_used(hits: Sequence[Hit], use: int) -> tuple[Hit, ...]:
    marked: list[Hit] = []
    for hit in hits:
        if use > 0 and _is_useful(hit):
            marked.append(replace(hit, used=True))
            use -= 1
        else:
            marked.append(hit)
    return tuple(marked)


def _is_useful(hit: Hit) -> bool:
    return hit.keyword_rank is not None or (
        hit.dense_score is not None and hit.dense_score >= _USEFUL_COSINE
    )


def _repeats(passage: Passage, better: Passage) -> bool:
    """The same words again, or mostly the same span of the same document."""
    if passage.document_id != better.document_id:
        return passage.text == better.text
    shared = min(passage.end, better.end) - max(passage.start, better.start)
    shorter = min(passage.end - passage.start, better.end - better.start)
    return shared > _MOST_OVERLAP * shorter
