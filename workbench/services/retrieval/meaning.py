"""The passages nearest to a question by meaning: from the index, or compared one by one.

Asking is apart from judging: the question is embedded and the index asked while words are looked
for, and what came of it is compared with the stored vectors afterwards.
"""

from __future__ import annotations

import contextvars
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from workbench.domain.rank_fusion import reciprocal_rank_fusion
from workbench.errors import IndexFailure, Unreachable, WorkbenchError
from workbench.ports.embedder import Embedder
from workbench.ports.vector_index import VectorIndex
from workbench.services.documents.index_health import IndexHealth
from workbench.services.documents.text_models import Embedders
from workbench.services.documents.vector_sheet import VectorSheets
from workbench.services.retrieval.exact_search import ExactSearch
from workbench.services.retrieval.search_rows import SearchRows
from workbench.storage.chunk_ranges import Chosen
from workbench.storage.document_store import DocumentStore

if TYPE_CHECKING:
    from workbench.ports.embedder import Float32Matrix
    from workbench.storage.chunk_ranges import Ids

# Chunks that a filter leaves: then their vectors are compared without the index, in 7 ms. Asked for
# as many as a fifth of 100,000 demands, the index takes 10; for a tenth 18.
FEW = 20_000
_MORE = 1.5  # times as many are asked of an index that knows no filters as should be enough
_AGAIN = 8  # times as many again if they were not
_MOST = 20_000  # asked of it at once
_FILLING = "The search index is being filled; many passages were found by their words alone."

Ranking = list[tuple[int, float]]


@dataclass(frozen=True, slots=True)
class Dense:
    """Nearest by meaning, best first; `vectors` are the question's, by embedder."""

    ranking: Ranking = field(default_factory=list)
    vectors: dict[str, Float32Matrix] = field(default_factory=dict)
    failure: str = ""


@dataclass(frozen=True, slots=True)
class _Asked:
    """By one embedder: the question's vector, and what the index said or why it did not."""

    indexes: Mapping[str, str]  # of each collection
    embedder: Embedder | None = None
    vector: Float32Matrix | None = None
    found: Ranking | WorkbenchError | None = None  # None: the index need not be asked
    failure: WorkbenchError | None = None


@dataclass(frozen=True, slots=True)
class Asking:
    """A question that is being embedded and asked. `judged` waits and compares what came of it."""

    embedders: tuple[str, ...]
    judged: Callable[[SearchRows], Dense]
    is_aside: bool  # somebody else is at it, so that there is time for something else


class Meaning:
    """Thread-safe."""

    def __init__(
        self,
        documents: DocumentStore,
        embedders: Embedders,
        index: VectorIndex,
        health: IndexHealth | None = None,
        aside: Executor | None = None,
    ) -> None:
        """`aside` asks while the caller does something else; without it asking waits until then."""
        self._documents = documents
        self._embedders = embedders
        self._index = index
        self._health = health
        self._aside = aside
        self._exact = ExactSearch(documents.chunks)
        self._sheets = VectorSheets(documents.chunks)

    def ask(self, query: str, collections: Sequence[str], k: int, inside: Chosen | None) -> Asking:
        """Begin; what is returned waits for the answers.

        Each embedder's collections are searched with its own vector of the question.
        """
        opened = self._opened(collections)

        def act() -> list[_Asked]:
            return [self._ask(one, query, k, inside) for one in opened]

        answers: Callable[[], list[_Asked]] = act
        if self._aside is not None:
            answers = self._aside.submit(contextvars.copy_context().run, act).result

        def judge(rows: SearchRows) -> Dense:
            return self._judged(answers(), k, inside, rows)

        names = tuple(one.embedder.name for one in opened if one.embedder is not None)
        return Asking(names, judge, is_aside=self._aside is not None)

    def nearest(self, ids: Ids, embedder: str, vector: Float32Matrix, k: int) -> Ranking:
        """The k best of these chunks, by their stored vectors."""
        return self._sheets.nearest(ids, embedder, vector, k)

    def _opened(self, collections: Sequence[str]) -> list[_Asked]:
        places: dict[str, dict[str, str]] = {}  # the index of each collection, by embedder
        generations = self._documents.collections.generations(collections)
        for collection, (choice, index) in generations.items():
            places.setdefault(choice, {})[collection] = index
        opened: list[_Asked] = []
        for choice, indexes in places.items():
            try:
                opened.append(_Asked(indexes, self._embedders.of(choice)))
            except WorkbenchError as error:
                opened.append(_Asked(indexes, failure=error))
        return opened

    def _ask(self, one: _Asked, query: str, k: int, inside: Chosen | None) -> _Asked:
        if one.embedder is None:
            return one
        try:
            vector = one.embedder.embed_query(query)
        except WorkbenchError as error:
            return _Asked(one.indexes, failure=error)
        if inside is not None and inside.n <= FEW:
            return _Asked(one.indexes, one.embedder, vector)
        try:
            places = one.indexes.values()
            hits = [hit for index in places for hit in self._nearest_in(index, vector, k, inside)]
        except WorkbenchError as error:
            return _Asked(one.indexes, one.embedder, vector, error)
        return _Asked(one.indexes, one.embedder, vector, hits)

    def _judged(
        self, answers: Sequence[_Asked], k: int, inside: Chosen | None, rows: SearchRows
    ) -> Dense:
        rankings: list[Ranking] = []
        asked: dict[str, Float32Matrix] = {}
        failure = ""
        for one in answers:
            if one.embedder is None or one.vector is None:
                failure = _unsearched(one.failure)
                continue
            try:
                ranking, note = self._nearest(one, one.embedder.name, one.vector, k, inside, rows)
            except WorkbenchError as error:
                failure = _unsearched(error)
                continue
            failure = failure or note
            rankings.append(ranking)
            asked[one.embedder.name] = one.vector
        return Dense(_merged(rankings)[:k], asked, failure)

    def _nearest(
        self,
        one: _Asked,
        embedder: str,
        vector: Float32Matrix,
        k: int,
        inside: Chosen | None,
        rows: SearchRows,
    ) -> tuple[Ranking, str]:
        """Best first, and what to say if some could not be looked at."""
        if inside is not None and one.found is None:
            return self._sheets.nearest(inside.all(), embedder, vector, k), ""
        try:
            found = self._checked(one, embedder, vector, inside, rows)
        except (IndexFailure, Unreachable) as error:
            if self._health is not None and isinstance(error, IndexFailure):
                self._health.found_damaged()
            every = self._compare(embedder, vector, one.indexes, k, inside, missing_only=False)
            if every is None:
                raise
            return every, ""
        missing = self._compare(embedder, vector, one.indexes, k, inside, missing_only=True)
        if not missing:
            return found, "" if missing is not None else _FILLING
        both = dict(found) | dict(missing)
        return sorted(both.items(), key=lambda hit: (-hit[1], hit[0]))[:k], ""

    def _checked(
        self,
        one: _Asked,
        embedder: str,
        vector: Float32Matrix,
        inside: Chosen | None,
        rows: SearchRows,
    ) -> Ranking:
        """Raises IndexFailure, also for an index that holds nothing or other vectors."""
        if isinstance(one.found, WorkbenchError):
            raise one.found
        found = list(one.found or ())
        chunks = self._documents.chunks
        if not found and inside is None and chunks.has_indexed(list(one.indexes)):
            raise IndexFailure("The search index is empty.", hint="It is made anew.")
        found.sort(key=lambda hit: (-hit[1], hit[0]))
        true = rows.cosines([number for number, _ in found], embedder, vector)
        self._exact.check(found, true)
        return [hit for hit in found if hit[0] in true]

    def _compare(
        self,
        embedder: str,
        vector: Float32Matrix,
        collections: Iterable[str],
        k: int,
        inside: Chosen | None,
        *,
        missing_only: bool,
    ) -> Ranking | None:
        within = None if inside is None else inside.of
        return self._exact.nearest(
            list(collections), embedder, vector, k, within, missing_only=missing_only
        )

    def _nearest_in(
        self, index: str, vector: Float32Matrix, k: int, inside: Chosen | None
    ) -> Ranking:
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


def _unsearched(error: WorkbenchError | None) -> str:
    return f"Only words were searched, not meaning: {error.message if error is not None else ''}"


def _merged(rankings: Sequence[Ranking]) -> Ranking:
    """One ranking. Cosines of different embedders cannot be compared, so ranks decide."""
    if len(rankings) < 2:
        return [hit for ranking in rankings for hit in ranking]
    cosines = {number: cosine for ranking in rankings for number, cosine in ranking}
    fused = reciprocal_rank_fusion([[number for number, _ in ranking] for ranking in rankings])
    return [(number, cosines[number]) for number, _ in fused]
