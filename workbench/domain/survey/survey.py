"""A question put to every document: its state, how much was read, and what came of each document.

Pure values.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from workbench.domain.survey.found import DocumentResult, FoundRow, State
from workbench.domain.survey.plan import SurveyPlan

SurveyState = Literal["running", "paused", "stopped", "complete", "failed"]


@dataclass(frozen=True, slots=True)
class Survey:
    """`model_id` empty: no model is asked, rules alone read. `overview`: what a model wrote of all
    summaries.
    """

    id: str
    created_at: str
    ended_at: str
    state: SurveyState
    plan: SurveyPlan
    collections: tuple[str, ...]
    filter: tuple[str, ...]
    model_id: str
    model: str
    problem: str = ""
    overview: str = ""
    n_documents: int = 0
    n_read: int = 0
    n_failed: int = 0
    purpose: str = ""  # what the documents are asked for; empty: nobody said

    @property
    def question(self) -> str:
        return self.plan.question

    @property
    def n_waiting(self) -> int:
        return self.n_documents - self.n_read - self.n_failed


@dataclass(frozen=True, slots=True)
class SurveyDocument:
    """One document of a survey and what came of it."""

    position: int
    document_id: str
    collection_id: str
    name: str
    state: State
    reason: str = ""  # why it could not be read
    result: DocumentResult | None = None
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class SurveyProgress:
    """Reported after each document; `latest` is what came of it."""

    survey: Survey
    done: int
    total: int
    current: str
    seconds_left: float | None = None
    latest: SurveyDocument | None = None


@dataclass(frozen=True, slots=True)
class ResultRow:
    """A row of the result with its document."""

    document: SurveyDocument
    row: FoundRow


def rows_of(documents: Sequence[SurveyDocument]) -> tuple[ResultRow, ...]:
    """All rows in the order of the documents."""
    return tuple(
        ResultRow(document, row)
        for document in documents
        if document.result is not None
        for row in document.result.rows
    )


def coverage(survey: Survey, documents: Sequence[SurveyDocument]) -> str:
    """“Read 102 of 102 documents”, and by name what could not be read."""
    line = f"Read {survey.n_read:,} of {survey.n_documents:,} documents"
    failed = [document for document in documents if document.state == "failed"]
    if failed:
        names = ", ".join(document.name for document in failed[:5])
        more = f" and {len(failed) - 5} more" if len(failed) > 5 else ""
        line += f"; {len(failed)} could not be read: {names}{more}"
    return line + "."
