"""Put the hits of a search in order again: by a model that reads question and passage together, by
their scores and words, and against repetition.

Knows neither how hits are found nor what becomes of them.
"""

from __future__ import annotations

import functools
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from workbench.domain.chunking import embedding_text
from workbench.domain.document import Collection
from workbench.domain.document_naming import Naming
from workbench.domain.late_fusion import late_fusion
from workbench.domain.page_spread import spread_over_pages
from workbench.domain.retrieval import Hit
from workbench.domain.search_options import FUSION, OFF, SearchOptions, checked_variety
from workbench.domain.variety import maximal_marginal_relevance
from workbench.errors import WorkbenchError
from workbench.services.documents.text_models import Rerankers
from workbench.services.retrieval.search_rows import SearchRows
from workbench.settings import SettingsFile
from workbench.storage.chunk_store import ChunkStore

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from workbench.ports.embedder import Float32Matrix

CANDIDATES = 64  # as many hits are put in order again
_ENOUGH = 16  # with fewer hits there is nothing to learn from the first ones, unless it is wished
NAMED = 3.0  # how much a document that the question names outweighs what scores tell
_READ = 32  # as many of them by a model, which takes its time with each


@dataclass(frozen=True, slots=True)
class Order:
    """What will be done: a way to rerank, and how much against repetition."""

    rerank: str = OFF
    variety: float = 0.0
    is_wished: bool = True  # by the search or its collection; else it is the settings' way

    @property
    def changes(self) -> bool:
        return self.rerank != OFF or self.variety > 0


@dataclass(frozen=True, slots=True)
class Reordered:
    hits: list[Hit]
    reranker: str = ""  # as people call it; empty: none
    took_s: float = 0.0
    note: str = ""


class Reordering:
    def __init__(
        self, *, chunks: ChunkStore, rerankers: Rerankers, settings: SettingsFile | None = None
    ) -> None:
        self._chunks = chunks
        self._rerankers = rerankers
        self._settings = settings

    def order(self, options: SearchOptions, collections: Sequence[Collection]) -> Order:
        """What was asked for; else what the first collection with a wish says; else the settings.

        Raises InputError, and why a reranking model cannot be used if it was asked for.
        """
        rerank = self.choice(options.rerank) if options.rerank is not None else None
        variety = checked_variety(options.variety)
        if rerank is None:
            rerank = next((one.rerank for one in collections if one.rerank is not None), None)
        if variety is None:
            variety = next((one.variety for one in collections if one.variety is not None), None)
        usual = Order()
        if self._settings is not None:
            settings = self._settings.current
            usual = Order(settings.rerank, settings.variety)
        return Order(
            usual.rerank if rerank is None else rerank,
            usual.variety if variety is None else variety,
            is_wished=rerank is not None or variety is not None,
        )

    def choice(self, text: str) -> str:
        """What a person wrote, as it is stored. Raises why it cannot be used."""
        word = text.strip().casefold()
        return word if word in (OFF, FUSION) else self._rerankers.choice(text)

    def label(self, rerank: str) -> str:
        return rerank if rerank in (OFF, FUSION) else self._rerankers.label(rerank)

    def apply(
        self,
        query: str,
        hits: Sequence[Hit],
        order: Order,
        asked: Mapping[str, Float32Matrix],
        naming: Naming | None = None,
        rows: SearchRows | None = None,
    ) -> Reordered:
        """The hits in their new order. A reranker that fails leaves them as they are and says so.

        `asked`: the question's vector by the embedder that made it; its vectors tell how much two
        hits are alike, too. `naming`: which documents the question names. `rows`: what the search
        has read already.
        """
        embedders = list(asked)
        if not order.changes or not hits or (not order.is_wished and len(hits) < _ENOUGH):
            return Reordered(list(hits))
        began = time.perf_counter()
        rows = rows or SearchRows(self._chunks)
        likeness = _Likeness(hits, rows, embedders)
        found, label, note = list(hits), "", ""
        if order.rerank != OFF:
            label = self.label(order.rerank)
            try:
                found = self._reranked(query, found, order.rerank, asked, naming, rows, likeness)
            except WorkbenchError as error:
                label, note = "", f"The hits were not reranked: {error.message}"
        if order.variety > 0:
            found = _spread(_varied(found, order.variety, likeness), order.variety)
        return Reordered(found, label, time.perf_counter() - began, note)

    def _reranked(
        self,
        query: str,
        hits: list[Hit],
        rerank: str,
        asked: Mapping[str, Float32Matrix],
        naming: Naming | None,
        rows: SearchRows,
        likeness: _Likeness,
    ) -> list[Hit]:
        """Hits beyond those that a model reads keep their places behind them."""
        read, rest = hits, list[Hit]()
        if rerank == FUSION:
            cosines = [hit.dense_score for hit in hits]
            words = [hit.keyword_score for hit in hits]
            around = _around(hits, asked, rows)
            scores = late_fusion(cosines, words, likeness.of(hits), around=around)
            if naming is not None:
                scores = [
                    score + NAMED * naming.fit.get(hit.passage.document_id, 0.0)
                    for score, hit in zip(scores, hits, strict=True)
                ]
        else:
            read, rest = hits[:_READ], hits[_READ:]
            texts = [embedding_text(hit.passage.heading, hit.passage.text) for hit in read]
            scores = self._rerankers.of(rerank).score(query, texts)
        order = sorted(range(len(read)), key=lambda at: (-scores[at], at))
        return [*(replace(read[at], rerank_score=scores[at]) for at in order), *rest]


class _Likeness:
    """Of all pairs of hits, worked out at most once, in whatever order they are asked for."""

    def __init__(self, hits: Sequence[Hit], rows: SearchRows, embedders: Sequence[str]) -> None:
        self._at = {hit.passage.chunk_id: place for place, hit in enumerate(hits)}
        self._rows = rows
        self._embedders = embedders

    @functools.cached_property
    def _all(self) -> npt.NDArray[np.floating]:
        return self._rows.likeness(list(self._at), self._embedders)

    def of(self, hits: Sequence[Hit]) -> npt.NDArray[np.floating]:
        import numpy as np

        places = [self._at[hit.passage.chunk_id] for hit in hits]
        return self._all[np.ix_(places, places)]


def _varied(hits: list[Hit], variety: float, likeness: _Likeness) -> list[Hit]:
    """Those that a model has read among themselves; the others stay behind them."""
    scores = [hit.rerank_score for hit in hits if hit.rerank_score is not None]
    relevance = scores or [hit.fused_score for hit in hits]
    first, rest = hits[: len(relevance)], hits[len(relevance) :]
    order = maximal_marginal_relevance(relevance, likeness.of(first), variety)
    return [*(first[at] for at in order), *rest]


def _around(
    hits: Sequence[Hit], asked: Mapping[str, Float32Matrix], rows: SearchRows
) -> list[float | None]:
    """Cosine of the question to each passage and its neighbours together; None in short
    documents."""
    beside = rows.beside([hit.passage.chunk_id for hit in hits])
    found: dict[int, float] = {}
    for name, vector in asked.items():
        found |= rows.together(beside, name, vector)
    return [found.get(hit.passage.chunk_id) for hit in hits]


def _spread(hits: Sequence[Hit], variety: float) -> list[Hit]:
    """Over the pages of their documents, where they have any."""
    pages = [
        None if hit.passage.page is None else (hit.passage.document_id, hit.passage.page)
        for hit in hits
    ]
    return [hits[at] for at in spread_over_pages(pages, variety)]
