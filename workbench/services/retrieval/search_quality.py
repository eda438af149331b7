"""Measure a collection's search against judged questions: by words, by meaning, both.

Asks as the program asks, with the order of hits that the collection has. Knows no files and
stores nothing.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass

from workbench.domain.passage_sketch import sketch
from workbench.domain.ranking_quality import (
    DEPTH,
    RankingQuality,
    mean_quality,
    percentile,
    quality,
)
from workbench.domain.search_options import MODES, Mode, SearchOptions
from workbench.domain.search_test import (
    Found,
    JudgedQuestion,
    ModeFigures,
    SearchFigures,
    document_name,
    ranking,
)
from workbench.errors import EngineError, InputError
from workbench.jobs import AnswerGate, JobContext
from workbench.services.privacy import stated
from workbench.services.retrieval.retrieval import Retrieval
from workbench.storage.document_store import DocumentStore

_PASSAGES = 4 * DEPTH  # several may be of one document
_MOST_PASSAGES = 16 * _PASSAGES  # if they are of few documents


@dataclass(frozen=True, slots=True)
class MeasureProgress:
    done: int  # questions
    total: int


@dataclass(frozen=True, slots=True)
class _Asked:
    quality: RankingQuality
    took_s: float


class SearchQuality:
    """Call from a lane: a question takes tens of milliseconds."""

    def __init__(self, *, documents: DocumentStore, retrieval: Retrieval, gate: AnswerGate) -> None:
        self._documents = documents
        self._retrieval = retrieval
        self._gate = gate

    def measure(
        self, collection_id: str, questions: Sequence[JudgedQuestion], context: JobContext
    ) -> SearchFigures:
        """Reports MeasureProgress. Waits while an answer is written.

        Raises InputError if no question has a right answer, EngineError if meaning cannot be
        searched, NotFound, Cancelled, PurposeNeeded and AccessDenied where the collection may not
        be asked for what was stated.
        """
        judged = [one for one in questions if one.is_judged]
        if not judged:
            raise InputError(
                "No question has a right answer.", hint="Mark a passage, or import judgements."
            )
        self._documents.collections.get(collection_id)
        self._retrieval.may_ask([collection_id])
        self._ask(collection_id, judged[0], "hybrid")  # a model that was asleep is no slow search
        asked: dict[Mode, list[_Asked]] = {mode: [] for mode in MODES}
        missed: list[str] = []
        for at, question in enumerate(judged):
            self._gate.wait_until_free(context)
            context.report(MeasureProgress(at, len(judged)))
            for mode in MODES:
                asked[mode].append(self._ask(collection_id, question, mode))
            if not asked["hybrid"][-1].quality.recall:
                missed.append(question.key)
        context.report(MeasureProgress(len(judged), len(judged)))
        return SearchFigures(
            len(judged),
            keyword=_figures(asked["keyword"]),
            dense=_figures(asked["dense"]),
            hybrid=_figures(asked["hybrid"]),
            missed=tuple(missed),
            unknown=self._unknown(collection_id, judged),
        )

    def _ask(self, collection_id: str, question: JudgedQuestion, mode: Mode) -> _Asked:
        began = time.perf_counter()
        k = _PASSAGES
        while True:
            with stated.settled():  # once for the run, not for each question
                trace = self._retrieval.search(
                    question.text, [collection_id], k=k, options=SearchOptions(mode=mode)
                )
            took_s = time.perf_counter() - began
            if mode != "keyword" and trace.failure:
                raise EngineError(
                    "The search by meaning failed, so nothing was measured.",
                    hint="`workbench docs verify` looks for the reason.",
                    details=trace.failure,
                )
            found = [
                Found(
                    hit.passage.document,
                    hit.passage.chunk_id,
                    sketch(hit.passage.text) if question.by_passage else frozenset(),
                )
                for hit in trace.hits
            ]
            names = ranking(question, found)
            if len(names) >= DEPTH or len(found) < k or k >= _MOST_PASSAGES:
                break
            k *= 4
        judged = quality(names, question.grades)
        assert judged is not None, "questions without a right answer are not asked"
        return _Asked(judged, took_s)

    def _unknown(self, collection_id: str, questions: Sequence[JudgedQuestion]) -> tuple[str, ...]:
        """Documents that are right and not there: they cannot be found."""
        known = {document_name(one.name) for one in self._documents.all(collection_id)}
        right = {
            target.document
            for question in questions
            for target in question.targets
            if target.grade > 0 and not target.is_passage
        }
        return tuple(sorted(right - known))


def _figures(asked: Sequence[_Asked]) -> ModeFigures:
    mean = mean_quality(one.quality for one in asked)
    assert mean is not None
    times = [1000 * one.took_s for one in asked]
    return ModeFigures(
        mean.ndcg,
        mean.recall,
        mean.reciprocal_rank,
        percentile(times, 0.5),
        percentile(times, 0.95),
    )
