"""Find the passages that answer a question: by meaning, by words, both fused, put in order again.

Knows nothing of prompts and answers; every reason why a hit is used or not is in the trace.
"""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from workbench.domain.document import ChunkId, Citation, DocumentStatus, Passage
from workbench.domain.document_filter import DocumentFilter
from workbench.domain.document_naming import Naming
from workbench.domain.neighbours import Around
from workbench.domain.rank_fusion import reciprocal_rank_fusion
from workbench.domain.relevance import is_foreign, question_words, useful
from workbench.domain.retrieval import Hit, LeftOut, RetrievalTrace
from workbench.domain.search_options import SearchOptions
from workbench.domain.search_query import SearchQuery, read_query
from workbench.errors import IndexFailure, Unreachable, WorkbenchError
from workbench.ports.embedder import Embedder
from workbench.ports.vector_index import VectorIndex
from workbench.services.documents.citations import Citations
from workbench.services.documents.collection_privacy import CollectionPrivacy
from workbench.services.documents.document_cards import DocumentCards
from workbench.services.documents.index_health import IndexHealth
from workbench.services.documents.indexing import to_matrix
from workbench.services.documents.text_models import Embedders
from workbench.services.documents.vector_sheet import VectorSheets
from workbench.services.retrieval.exact_search import ExactSearch
from workbench.services.retrieval.neighbours import surroundings
from workbench.services.retrieval.reordering import CANDIDATES, Reordering
from workbench.services.retrieval.worded import worded
from workbench.storage.chunk_ranges import Chosen
from workbench.storage.document_store import DocumentStore
from workbench.storage.search import stop_words

if TYPE_CHECKING:
    from workbench.ports.embedder import Float32Matrix

AS_SET = SearchOptions()
_CANDIDATES = 4  # times k, from each search
_MOST_OVERLAP = 0.5
_READ_AT_ONCE = 96  # candidates; mostly no more are needed
_FEW = 10_000  # chunks that a filter leaves: then their vectors are compared without the index
_MORE = 1.5  # times as many are asked of an index that knows no filters as should be enough
_AGAIN = 8  # times as many again if they were not
_MOST = 20_000  # asked of it at once
_FILLING = "The search index is being filled; many passages were found by their words alone."
EVERYTHING = DocumentFilter()


@dataclass(frozen=True, slots=True)
class _Dense:
    """Nearest by meaning, best first; `vectors` are the question's, by embedder."""

    ranking: list[tuple[int, float]]
    vectors: dict[str, Float32Matrix]
    failure: str = ""


class Retrieval:
    """Thread-safe; the calls block for some ten milliseconds, the first one for seconds."""

    def __init__(
        self,
        *,
        documents: DocumentStore,
        embedders: Embedders,
        index: VectorIndex,
        reordering: Reordering,
        privacy: CollectionPrivacy,
        health: IndexHealth | None = None,
    ) -> None:
        self._documents = documents
        self._embedders = embedders
        self._index = index
        self._reordering = reordering
        self._privacy = privacy
        self._health = health
        self._exact = ExactSearch(documents.chunks)
        self._sheets = VectorSheets(documents.chunks)
        self._cards = DocumentCards(documents)
        self.may_ask: Callable[[Sequence[str]], None] = lambda _collections: None

    def warm_up(self) -> None:
        """Start the embedders of what can be searched, and return at once."""
        used = {one.embedder for one in self._documents.collections.all() if one.n_documents}
        for choice in used:
            with contextlib.suppress(WorkbenchError):  # the search tells, when it comes to that
                self._embedders.of(choice).warm_up()

    def instructions(self, collection_ids: Sequence[str]) -> str:
        """What these collections tell a model that answers from them; empty if nothing."""
        found = self._documents.collections.uncounted(collection_ids)
        return "\n\n".join(one.settings.instructions for one in found if one.settings.instructions)

    def hidden(self, question: str, collection_ids: Sequence[str]) -> str:
        """With the placeholders of these collections for what they hide."""
        return self._privacy.hidden(question, collection_ids)

    def surroundings(self, passages: Sequence[Passage]) -> dict[ChunkId, Around]:
        """What stands right before and after these passages, where a model may read it too."""
        return surroundings(self._documents.chunks, passages)

    def anchored(self, citations: Sequence[Citation]) -> tuple[Citation, ...]:
        """Citations of an answer, to be found again when their documents have changed."""
        return Citations(self._documents).anchored(citations)

    def search(
        self,
        query: str,
        collection_ids: Sequence[str],
        k: int = 8,
        use: int = 4,
        options: SearchOptions = AS_SET,
        only: DocumentFilter = EVERYTHING,
    ) -> RetrievalTrace:
        """The k best passages, best first; the first `use` useful ones are marked used.

        Only documents that fit `only` are looked at.

        If the index is damaged or not filled yet, every stored vector is compared instead; if
        meaning cannot be searched at all, the words alone decide, and the note says so. Raises
        InputError for options that cannot be, and why a reranker asked for cannot be used,
        AccessDenied where the purpose of a collection forbids the question.
        """
        began = time.perf_counter()
        chosen = tuple(dict.fromkeys(collection_ids))
        if not query.strip() or not chosen:
            reason = "No collection is chosen." if query.strip() else "The question is empty."
            return RetrievalTrace(query, chosen, (), time.perf_counter() - began, reason)
        self.may_ask(chosen)
        options = options.settled()
        known = self._documents.collections.uncounted(chosen)
        order = self._reordering.order(options, known)
        depth = max(k, CANDIDATES) if order.changes else k
        n_each = max(k * _CANDIDATES, 2 * depth)
        asked, query = query, self._privacy.hidden(query, chosen)
        query = (wish := read_query(query)).text
        inside = self._inside(only, chosen)
        if inside is not None and not inside.n:
            took = time.perf_counter() - began
            return RetrievalTrace(asked, chosen, (), took, f"No document fits {_said(only)}.")
        if wish.demands:
            chunks = self._documents.chunks
            inside = worded(chunks, wish, inside or chunks.ranges.of_collections(chosen))
            if not inside.n:
                took = time.perf_counter() - began
                return RetrievalTrace(asked, chosen, (), took, _unmet(wish))
        named = None
        if options.mode == "hybrid" and (named := self._cards.naming(query, chosen)):
            query = named.rest
        dense, keyword = _Dense([], {}), list[tuple[int, float]]()
        if options.mode != "keyword":
            dense = self._by_meaning(query, chosen, n_each, inside)
        if options.mode != "dense":
            keyword = self._documents.chunks.keyword_hits(query, chosen, n_each, inside)
        is_calibrated = set(dense.vectors) <= {self._embedders.bundled.name}
        if options.mode == "hybrid" and keyword and is_calibrated and is_foreign(query):
            dense = _Dense([], {}, dense.failure)  # the bundled embedder reads Latin letters only
        more = self._in_named(named, query, chosen, dense, n_each) if inside is None else []
        hits = self._fuse(dense, keyword, depth, more)
        again = self._reordering.apply(query, hits, order, dense.vectors, named)
        marked = _mark_used(again.hits[:k], query, use, is_calibrated=is_calibrated)
        note = self._note(marked, chosen, dense.failure or again.note)
        took = time.perf_counter() - began
        return RetrievalTrace(
            asked, chosen, marked, took, note, again.reranker, again.took_s, dense.failure
        )

    def _inside(self, only: DocumentFilter, collections: Sequence[str]) -> Chosen | None:
        """The chunks that may be found; None: all."""
        if not only:
            return None
        fitting = self._documents.properties.fitting(only, collections)
        return self._documents.chunks.ranges.of_documents(fitting)

    def _in_named(
        self,
        named: Naming | None,
        query: str,
        collections: Sequence[str],
        dense: _Dense,
        k: int,
    ) -> list[list[tuple[int, float]]]:
        """What the same searches find in the documents that the question names."""
        if named is None:
            return []
        inside = self._documents.chunks.ranges.of_documents(frozenset(named.first))
        if not inside.n or inside.n > _FEW:
            return []
        ids = inside.all()
        found = [self._sheets.nearest(ids, name, row, k) for name, row in dense.vectors.items()]
        return [*found, self._documents.chunks.keyword_hits(query, collections, k, inside)]

    def _by_meaning(
        self, query: str, collections: Sequence[str], k: int, inside: Chosen | None
    ) -> _Dense:
        """Each embedder's collections are searched with its own vector of the question."""
        places: dict[str, dict[str, str]] = {}  # the index of each collection, by embedder
        generations = self._documents.collections.generations(collections)
        for collection, (choice, index) in generations.items():
            places.setdefault(choice, {})[collection] = index
        rankings: list[list[tuple[int, float]]] = []
        vectors: dict[str, Float32Matrix] = {}
        failure = ""
        for choice, indexes in places.items():
            try:
                embedder = self._embedders.of(choice)
                vector = embedder.embed_query(query)
                ranking, note = self._nearest(embedder, vector, indexes, k, inside)
            except WorkbenchError as error:
                failure = f"Only words were searched, not meaning: {error.message}"
                continue
            failure = failure or note
            rankings.append(ranking)
            vectors[embedder.name] = vector
        return _Dense(_merged(rankings)[:k], vectors, failure)

    def _nearest(
        self,
        embedder: Embedder,
        vector: Float32Matrix,
        indexes: Mapping[str, str],
        k: int,
        inside: Chosen | None,
    ) -> tuple[list[tuple[int, float]], str]:
        """Best first, and what to say if some could not be looked at."""
        if inside is not None and inside.n <= _FEW:
            return self._sheets.nearest(inside.all(), embedder.name, vector, k), ""
        try:
            found = self._by_index(embedder, vector, indexes, k, inside)
        except (IndexFailure, Unreachable) as error:
            if self._health is not None and isinstance(error, IndexFailure):
                self._health.found_damaged()
            every = self._compare(embedder, vector, indexes, k, inside, missing_only=False)
            if every is None:
                raise
            return every, ""
        missing = self._compare(embedder, vector, indexes, k, inside, missing_only=True)
        if not missing:
            return found, "" if missing is not None else _FILLING
        both = dict(found) | dict(missing)
        return sorted(both.items(), key=lambda hit: (-hit[1], hit[0]))[:k], ""

    def _by_index(
        self,
        embedder: Embedder,
        vector: Float32Matrix,
        indexes: Mapping[str, str],
        k: int,
        inside: Chosen | None,
    ) -> list[tuple[int, float]]:
        """Raises IndexFailure, also for an index that holds nothing or other vectors."""
        places = indexes.values()
        found = [hit for index in places for hit in self._nearest_in(index, vector, k, inside)]
        if not found and inside is None and self._documents.chunks.has_indexed(list(indexes)):
            raise IndexFailure("The search index is empty.", hint="It is made anew.")
        found.sort(key=lambda hit: (-hit[1], hit[0]))
        known = self._documents.chunks.vectors([number for number, _ in found], embedder.name)
        self._exact.check(found, known, vector)
        return [hit for hit in found if hit[0] in known]

    def _compare(
        self,
        embedder: Embedder,
        vector: Float32Matrix,
        collections: Iterable[str],
        k: int,
        inside: Chosen | None,
        *,
        missing_only: bool,
    ) -> list[tuple[int, float]] | None:
        within = None if inside is None else inside.of
        return self._exact.nearest(
            list(collections), embedder.name, vector, k, within, missing_only=missing_only
        )

    def _nearest_in(
        self, index: str, vector: Float32Matrix, k: int, inside: Chosen | None
    ) -> list[tuple[int, float]]:
        """Of an index that knows no filters: more than are wanted, until enough of them fit."""
        if inside is None:
            return self._index.query(index, vector, k)
        n = min(_MOST, round(_MORE * k / inside.share))
        while True:
            found = self._index.query(index, vector, n)
            kept = inside.of([number for number, _ in found])
            fitting = [hit for hit in found if hit[0] in kept]
            if len(fitting) >= k or len(found) < n or n >= _MOST:
                return fitting[:k]
            n = min(_MOST, n * _AGAIN)

    def _fuse(
        self,
        dense: _Dense,
        keyword: list[tuple[int, float]],
        k: int,
        more: Sequence[list[tuple[int, float]]] = (),
    ) -> list[Hit]:
        by_meaning = {number: rank for rank, (number, _) in enumerate(dense.ranking, 1)}
        by_words: dict[int, tuple[int | None, float]] = {
            number: (rank, score) for rank, (number, score) in enumerate(keyword, 1)
        }
        rankings = [[number for number, _ in ranking] for ranking in more]
        fused = reciprocal_rank_fusion([list(by_meaning), list(by_words), *rankings])
        if more:  # the last of them are those that were found by words
            for number, score in more[-1]:
                by_words.setdefault(number, (None, score))
        cosines = self._cosines(dense, [*by_words, *(n for ranking in rankings for n in ranking)])
        hits: list[Hit] = []
        seen = _Seen()
        passages: dict[int, Passage] = {}
        for at, (number, score) in enumerate(fused):
            if at % _READ_AT_ONCE == 0:
                some = [later for later, _ in fused[at : at + _READ_AT_ONCE]]
                passages = dict(self._documents.chunks.passages(some))
            passage = passages.get(number)
            if passage is None or not seen.is_new(passage):
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
        others = [number for number in by_words if number not in cosines]
        for name, vector in dense.vectors.items():
            stored = self._documents.chunks.vectors(others, name) if others else {}
            if stored:
                rows = to_matrix(list(stored.values()))  # (found, dimension)
                found = rows @ vector.reshape(-1)
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


def _unmet(wish: SearchQuery) -> str:
    if not wish.phrases:
        return "Every passage holds a word that was excluded."
    phrases = " and ".join(f"“{phrase}”" for phrase in wish.phrases)
    without = " without the excluded words" if wish.excluded else ""
    return f"No passage holds {phrases}{without}; without quotation marks its words are looked for."


def _said(only: DocumentFilter) -> str:
    return " and ".join(f"“{condition}”" for condition in only.conditions)


def _merged(rankings: Sequence[list[tuple[int, float]]]) -> list[tuple[int, float]]:
    """One ranking. Cosines of different embedders cannot be compared, so ranks decide."""
    if len(rankings) < 2:
        return [hit for ranking in rankings for hit in ranking]
    cosines = {number: cosine for ranking in rankings for number, cosine in ranking}
    fused = reciprocal_rank_fusion([[number for number, _ in ranking] for ranking in rankings])
    return [(number, cosines[number]) for number, _ in fused]


def _mark_used(
    hits: Sequence[Hit], query: str, use: int, *, is_calibrated: bool
) -> tuple[Hit, ...]:
    marked: list[Hit] = []
    words = question_words(query, stop_words())
    may_answer = useful(hits, words, is_calibrated=is_calibrated)
    for hit, is_useful in zip(hits, may_answer, strict=True):
        is_used = is_useful and use > 0
        use -= is_used
        why: LeftOut = "" if is_used else "beyond" if is_useful else "unlike"
        marked.append(replace(hit, used=is_used, left_out=why))
    return tuple(marked)


class _Seen:
    """The better hits of a search, for telling what repeats one of them."""

    def __init__(self) -> None:
        self._texts: dict[str, str] = {}  # and a document that each stands in
        self._by_document: dict[str, list[Passage]] = {}

    def is_new(self, passage: Passage) -> bool:
        """Whether neither its words nor most of its span were seen; if so, they are from now on."""
        own = self._by_document.setdefault(passage.document_id, [])
        document = self._texts.get(passage.text, passage.document_id)
        if document != passage.document_id or any(_overlaps(passage, one) for one in own):
            return False
        self._texts[passage.text] = passage.document_id
        own.append(passage)
        return True


def _overlaps(passage: Passage, better: Passage) -> bool:
    """Mostly the same span of the same document."""
    shared = min(passage.end, better.end) - max(passage.start, better.start)
    shorter = min(passage.end - passage.start, better.end - better.start)
    return shared > _MOST_OVERLAP * shorter
