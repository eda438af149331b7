"""Find the passages that answer a question: by meaning, by words, both fused, put in order again.

Knows nothing of prompts and answers; every reason why a hit is used or not is in the trace.
"""

from __future__ import annotations

import contextlib
import itertools
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Executor
from dataclasses import replace

from workbench.domain.document import ChunkId, Citation, DocumentStatus, Passage
from workbench.domain.document_filter import DocumentFilter
from workbench.domain.document_naming import Naming
from workbench.domain.neighbours import Around
from workbench.domain.rank_fusion import reciprocal_rank_fusion
from workbench.domain.relevance import is_foreign, question_words, useful
from workbench.domain.retrieval import Hit, LeftOut, RetrievalTrace
from workbench.domain.search_options import SearchOptions
from workbench.domain.search_query import SearchQuery, read_query
from workbench.errors import WorkbenchError
from workbench.ports.vector_index import VectorIndex
from workbench.services.documents.citations import Citations
from workbench.services.documents.collection_privacy import CollectionPrivacy
from workbench.services.documents.document_cards import DocumentCards
from workbench.services.documents.index_health import IndexHealth
from workbench.services.documents.text_models import Embedders
from workbench.services.retrieval.filtering import Filtering
from workbench.services.retrieval.meaning import FEW, Dense, Meaning, Ranking
from workbench.services.retrieval.neighbours import surroundings
from workbench.services.retrieval.reordering import CANDIDATES, Reordering
from workbench.services.retrieval.search_rows import SearchRows
from workbench.services.retrieval.worded import worded
from workbench.storage.document_store import DocumentStore
from workbench.storage.search import stop_words

AS_SET = SearchOptions()
_CANDIDATES = 4  # times k, from each search
_MOST_OVERLAP = 0.5
_READ_AT_ONCE = 96  # candidates; mostly no more are needed
_AHEAD = 48  # of those found by words, about as many as come to be put in order
EVERYTHING = DocumentFilter()


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
        aside: Executor | None = None,
    ) -> None:
        """`aside` embeds a question and asks the index while its words are looked for."""
        self._documents = documents
        self._embedders = embedders
        self._index = index
        self._reordering = reordering
        self._privacy = privacy
        self._aside = aside
        self._meaning = Meaning(documents, embedders, index, health, aside)
        self._filtering = Filtering(documents)
        self._cards = DocumentCards(documents)
        self.may_ask: Callable[[Sequence[str]], None] = lambda _collections: None

    def warm_up(self) -> None:
        """Start the embedders of what can be searched, and return at once; what the first search
        needs to know of all passages is read meanwhile."""
        used = {one.embedder for one in self._documents.collections.all() if one.n_documents}
        if used and self._aside is not None:
            self._aside.submit(self._get_ready)  # if that fails, the search does and tells why
        for choice in used:
            with contextlib.suppress(WorkbenchError):  # the search tells, when it comes to that
                self._embedders.of(choice).warm_up()

    def _get_ready(self) -> None:
        self._documents.chunks.words.warm_up()
        self._documents.chunks.ranges.of_collections(())

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
        inside = self._filtering.inside(only, chosen)
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
        rows = SearchRows(self._documents.chunks)
        dense, keyword = Dense(), Ranking()
        asking = None
        if options.mode != "keyword":
            asking = self._meaning.ask(query, chosen, n_each, inside)
        if options.mode != "dense":
            keyword = self._documents.chunks.keyword_hits(query, chosen, n_each, inside)
        if asking is not None:
            if asking.is_aside and order.changes:
                rows.read_ahead([number for number, _ in keyword[:_AHEAD]], asking.embedders)
            dense = asking.judged(rows)
        is_calibrated = set(dense.vectors) <= {self._embedders.bundled.name}
        if options.mode == "hybrid" and keyword and is_calibrated and is_foreign(query):
            dense = Dense(failure=dense.failure)  # the bundled embedder reads Latin letters only
        more = self._in_named(named, query, chosen, dense, n_each) if inside is None else []
        hits = self._fuse(dense, keyword, depth, rows, more)
        again = self._reordering.apply(query, hits, order, dense.vectors, named, rows)
        marked = _mark_used(again.hits[:k], query, use, is_calibrated=is_calibrated)
        note = self._note(marked, chosen, dense.failure or again.note)
        took = time.perf_counter() - began
        return RetrievalTrace(
            asked, chosen, marked, took, note, again.reranker, again.took_s, dense.failure
        )

    def _in_named(
        self,
        named: Naming | None,
        query: str,
        collections: Sequence[str],
        dense: Dense,
        k: int,
    ) -> list[Ranking]:
        """What the same searches find in the documents that the question names."""
        if named is None:
            return []
        inside = self._documents.chunks.ranges.of_documents(frozenset(named.first))
        if not inside.n or inside.n > FEW:
            return []
        ids = inside.all()
        found = [self._meaning.nearest(ids, name, row, k) for name, row in dense.vectors.items()]
        return [*found, self._documents.chunks.keyword_hits(query, collections, k, inside)]

    def _fuse(
        self,
        dense: Dense,
        keyword: Ranking,
        k: int,
        rows: SearchRows,
        more: Sequence[Ranking] = (),
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
        found: list[tuple[Passage, float]] = []
        seen = _Seen()
        for at in range(0, len(fused), _READ_AT_ONCE):
            some = fused[at : at + _READ_AT_ONCE]
            passages = rows.passages([number for number, _ in some])
            known = ((passages[number], score) for number, score in some if number in passages)
            new = (one for one in known if seen.is_new(one[0]))
            found += itertools.islice(new, k - len(found))
            if len(found) >= k:
                break
        cosines = dict(dense.ranking)  # and of what only its words have found
        others = [one.chunk_id for one, _ in found if one.chunk_id not in cosines]
        for name, vector in dense.vectors.items():
            cosines |= rows.cosines(others, name, vector)
        hits: list[Hit] = []
        for passage, score in found:
            number = passage.chunk_id
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


def _unmet(wish: SearchQuery) -> str:
    if not wish.phrases:
        return "Every passage holds a word that was excluded."
    phrases = " and ".join(f"“{phrase}”" for phrase in wish.phrases)
    without = " without the excluded words" if wish.excluded else ""
    return f"No passage holds {phrases}{without}; without quotation marks its words are looked for."


def _said(only: DocumentFilter) -> str:
    return " and ".join(f"“{condition}”" for condition in only.conditions)


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
