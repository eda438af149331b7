"""Questions that are answered by going through every document, as work that can be paused.

What came of each document is on disk before the next one is opened, so that a survey that was
paused or killed goes on where it was. Waits while an answer is being written in chat.
"""

from __future__ import annotations

import threading
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import PurePath
from typing import Any

from workbench.changes import Changes, Kind
from workbench.domain.audit import Action, Event, Facts
from workbench.domain.clock import new_id, now
from workbench.domain.document import Document, DocumentStatus, Passage
from workbench.domain.document_filter import DocumentFilter
from workbench.domain.rights.uses import cleaned_purpose
from workbench.domain.survey.plan import SurveyPlan
from workbench.domain.survey.question import as_survey, recognise
from workbench.domain.survey.summing_up import SurveyAnswer, sum_up, wanted_cell
from workbench.domain.survey.survey import (
    Survey,
    SurveyDocument,
    SurveyProgress,
    SurveyState,
    rows_of,
)
from workbench.domain.survey.words import stem, words_of
from workbench.errors import (
    Cancelled,
    DiskFull,
    InputError,
    ModelFileMissing,
    NotEnoughMemory,
    NotFound,
    StorageError,
    WorkbenchError,
)
from workbench.jobs import AnswerGate, JobContext
from workbench.services.chat.generate import Generate
from workbench.services.documents.survey_words import survey_words
from workbench.services.models.models import Models
from workbench.services.privacy import stated
from workbench.services.privacy.guardrails import Guardrails
from workbench.services.surveys.survey_export import TableFormat, as_table, survey_shape
from workbench.services.surveys.survey_model import SurveyModel
from workbench.services.surveys.survey_rails import SurveyRails
from workbench.services.surveys.survey_reader import SurveyReader
from workbench.services.workspace.audit import Audit
from workbench.storage.document_store import DocumentStore
from workbench.storage.survey_store import SurveyStore

_LEAST_NAMES = 3  # documents whose names share a word make it a kind of document
_MOST_IN_OVERVIEW = 200
EVERYTHING = DocumentFilter()


def local_day() -> date:
    """The day that it is for the person at this computer."""
    return datetime.now().astimezone().date()


@dataclass(frozen=True, slots=True)
class SurveyWish:
    """What somebody wants to know of all documents. Without `uses_model` rules alone read.
    `purpose`: what the documents are asked for; empty: what this program was told, if anything.
    """

    question: str
    collection_ids: tuple[str, ...]
    only: DocumentFilter = EVERYTHING
    uses_model: bool = True
    model_id: str = ""
    purpose: str = ""


@dataclass(frozen=True, slots=True)
class SurveyOffer:
    """The question seems to ask about all `n_documents`."""

    plan: SurveyPlan
    n_documents: int


class Surveys:
    """The calls that work block; the rest is quick. One survey at a time is worked on."""

    def __init__(  # noqa: PLR0913 - what reading every document takes
        self,
        *,
        store: SurveyStore,
        documents: DocumentStore,
        models: Models,
        generate: Generate,
        gate: AnswerGate,
        audit: Audit,
        rails: Guardrails,
        changes: Changes,
        today: Callable[[], date] = local_day,
    ) -> None:
        self._today = today
        self._audit = audit
        self._rails = rails
        self._store = store
        self._documents = documents
        self._models = models
        self._generate = generate
        self._gate = gate
        self._changes = changes
        self.leaving: Callable[[str, str], str] = lambda text, _kind: text
        self.may_ask: Callable[[Sequence[str]], None] = lambda _collections: None
        self._paused: set[str] = set()
        self._working = threading.Lock()
        self._last_text: tuple[str, str] | None = None
        store.recover()

    # -- whether, and what

    def offer(self, question: str, collection_ids: Sequence[str]) -> SurveyOffer | None:
        """What a question asks of all documents of these collections; None if of a few passages."""
        if not collection_ids or not question.strip():
            return None
        documents = self._chosen(collection_ids, EVERYTHING)
        if len(documents) < 2:
            return None
        plan = recognise(question, survey_words(), self._today(), _shared_words(documents))
        return SurveyOffer(plan, len(documents)) if plan is not None else None

    def begin(self, wish: SurveyWish) -> Survey:
        """Note the survey with all its documents, none of them read. Raises InputError,
        PurposeNeeded, AccessDenied.
        """
        if not wish.question.strip():
            raise InputError("The question is empty.", hint="Type a question first.")
        purpose = cleaned_purpose(wish.purpose) if wish.purpose.strip() else stated.purpose()
        with stated.said(purpose):
            self.may_ask(wish.collection_ids)
        documents = self._chosen(wish.collection_ids, wish.only)
        if not documents:
            raise InputError(
                "There are no documents to go through.",
                hint="Choose a collection that holds documents, or another filter.",
            )
        model = self._models.get(wish.model_id) if wish.model_id else self._models.current()
        if wish.uses_model:
            self._models.check_usable(model)
        plan = as_survey(wish.question, survey_words(), self._today(), _shared_words(documents))
        survey = Survey(
            id=new_id(),
            created_at=now(),
            ended_at="",
            state="running",
            plan=plan,
            collections=tuple(wish.collection_ids),
            filter=tuple(map(str, wish.only.conditions)),
            model_id=model.id if wish.uses_model else "",
            model=model.name if wish.uses_model else "",
            purpose=purpose,
        )
        begun = self._store.begin(survey, [document.id for document in documents])
        self._tell(begun.id)
        return begun

    # -- working

    def work(self, survey: Survey, context: JobContext) -> Survey:
        """Read what waits, reporting SurveyProgress after each document; the survey as it is then.

        Cancelling stops it after the document that is being read, `pause` likewise; both can go on.
        Raises what ends all reading, such as a full disk or a model that cannot be loaded.
        """
        with self._working:
            self._paused.discard(survey.id)
            self._move(survey.id, "running")
            try:
                self._read_waiting(survey, context)
                self._write_overview(survey, context)
            except Cancelled:
                self._move(survey.id, "paused" if survey.id in self._paused else "stopped")
            except WorkbenchError as error:
                if self._is_gone(survey.id):
                    raise Cancelled from error
                self._move(survey.id, "failed", error.message)
                raise
            except BaseException:
                self._move(survey.id, "paused")
                raise
            else:
                self._move(survey.id, "complete")
            finally:
                self._paused.discard(survey.id)
            if self._is_gone(survey.id):
                raise Cancelled
        return self._store.get(survey.id)

    def pause(self, survey_id: str) -> None:
        """Stop after the document that is being read, to go on later."""
        self._paused.add(survey_id)

    def resume(self, survey_id: str, purpose: str = "") -> Survey:
        """Make it ready to go on; what could not be read is tried again. Raises AccessDenied,
        PurposeNeeded where its documents may not be asked for that any more.
        """
        survey = self._store.get(survey_id)
        said = cleaned_purpose(purpose) if purpose.strip() else stated.purpose() or survey.purpose
        with stated.said(said):
            self.may_ask(survey.collections)
        self._store.retry_failed(survey_id, said)
        return self._store.get(survey_id)

    def _read_waiting(self, survey: Survey, context: JobContext) -> None:
        model: SurveyModel | None = None
        reader = SurveyReader(survey.plan, survey_words())
        rails = SurveyRails(self._rails, survey.collections, survey.question)
        begun, waiting = time.monotonic(), self._store.waiting(survey.id)
        for n_now, one in enumerate(waiting):
            if survey.id in self._paused:
                raise Cancelled
            self._gate.wait_until_free(context)
            left = (time.monotonic() - begun) / n_now * (len(waiting) - n_now) if n_now else None
            self._report(survey.id, one.name, left, None, context)
            started = time.monotonic()
            try:
                document = self._documents.get(one.document_id)
                _check_readable(document)
                text = self._documents.text(document.id)
                passages = self._documents.chunks.of_document(document.id)
                if survey.model_id and model is None and reader.needs_model(document.name, text):
                    model = self._model(survey, context)
                allowed = rails.let_through(passages) if model is not None else passages
                result = reader.read(document.name, text, allowed, model)
                n_held = len(passages) - len(allowed)
                if n_held and result.asked_model:
                    held = f"{n_held} passages were held back by the rails."
                    result = replace(result, note=f"{result.note} {held}".strip())
            except (DiskFull, StorageError, NotEnoughMemory, ModelFileMissing):
                raise
            except WorkbenchError as error:
                self._store.failed(
                    survey.id, one.position, error.message, time.monotonic() - started
                )
            else:
                self._store.read(survey.id, one.position, result, time.monotonic() - started)
            self._report(survey.id, one.name, left, one.position, context)
        self._tell(survey.id)

    def _model(self, survey: Survey, context: JobContext) -> SurveyModel:
        return SurveyModel(
            self._models,
            self._generate,
            survey.model_id,
            survey_words(),
            context.telling(lambda _event: None),
        )

    def _write_overview(self, survey: Survey, context: JobContext) -> None:
        """Of a folder that was summarised: what its documents are about as a whole."""
        if survey.plan.kind != "summarise" or not survey.model_id:
            return
        model = self._model(survey, context)
        if model.is_demo:
            return
        rows = rows_of(self._store.documents(survey.id))[:_MOST_IN_OVERVIEW]
        texts = [
            f"{one.document.name}: {cell.text}"
            for one in rows
            if (cell := wanted_cell(survey.plan, one)) is not None
        ]
        if texts:
            self._store.write_overview(survey.id, model.overview(texts))

    def _report(
        self,
        survey_id: str,
        current: str,
        left: float | None,
        position: int | None,
        context: JobContext,
    ) -> None:
        survey = self._store.get(survey_id)
        latest: SurveyDocument | None = None
        if position is not None:
            latest = self._store.document(survey_id, position)
        done = survey.n_read + survey.n_failed
        context.report(SurveyProgress(survey, done, survey.n_documents, current, left, latest))

    # -- looking

    def all(self) -> tuple[Survey, ...]:
        """The newest first."""
        return self._store.all()

    def find(self, beginning: str) -> Survey:
        """By the beginning of its id. Raises NotFound, InputError."""
        return self._store.find(beginning)

    def get(self, survey_id: str) -> Survey:
        """Raises NotFound."""
        return self._store.get(survey_id)

    def documents(self, survey_id: str) -> tuple[SurveyDocument, ...]:
        return self._store.documents(survey_id)

    def answer(self, survey_id: str) -> SurveyAnswer:
        """What came of it so far."""
        self._last_text = None
        survey = self._store.get(survey_id)
        return sum_up(survey, self._store.documents(survey_id), survey_words())

    def quote(self, document_id: str, start: int, end: int) -> tuple[str, int | None]:
        """The text of a place in a document, and its page."""
        known = self._last_text
        if known is None or known[0] != document_id:  # rows of one document follow each other
            known = (document_id, self._documents.text(document_id))
            self._last_text = known
        text = known[1]
        pages = self._documents.pages(document_id)
        page = next((page.number for page in pages if page.start <= start < page.end), None)
        return text[start:end], page

    def passage(self, document_id: str, start: int) -> Passage | None:
        """The chunk that a place lies in, as it is shown and opened."""
        chunks = self._documents.chunks.of_document(document_id)
        return next((one for one in chunks if one.start <= start < one.end), None)

    def table(self, survey_id: str, kind: TableFormat) -> str:
        """The result as CSV, JSON or Markdown, as it may leave."""
        survey, documents = self._store.get(survey_id), self._store.documents(survey_id)
        made = as_table(survey, self.answer(survey_id), documents, self.quote, kind)
        return self.leaving(made, kind)

    def shape(self, survey_id: str) -> dict[str, Any]:
        """The result as plain values."""
        survey, documents = self._store.get(survey_id), self._store.documents(survey_id)
        return survey_shape(survey, self.answer(survey_id), documents, self.quote)

    def delete(self, survey_id: str) -> None:
        self._paused.add(survey_id)
        with self._audit.telling(Event(Action.SURVEY_DELETED, survey_id)):
            self._store.delete(survey_id)
        self._tell(survey_id)

    def _chosen(self, collection_ids: Sequence[str], only: DocumentFilter) -> tuple[Document, ...]:
        documents = [
            document
            for collection_id in dict.fromkeys(collection_ids)
            for document in self._documents.all(collection_id)
        ]
        if not only:
            return tuple(documents)
        inside = set(self._documents.properties.fitting(only, list(collection_ids)))
        return tuple(document for document in documents if document.id in inside)

    def _move(self, survey_id: str, state: SurveyState, problem: str = "") -> None:
        if state == "running":
            self._store.move(survey_id, state, problem)
        elif not self._is_gone(survey_id):
            survey = self._store.get(survey_id)
            facts: Facts = {
                "model": survey.model_id,
                "collections": survey.collections,
                "documents": survey.n_documents,
                "read": survey.n_read,
                "failed": survey.n_failed,
            }
            with self._audit.telling(Event(Action.SURVEY_MADE, survey_id, facts, state)):
                self._store.move(survey_id, state, problem)
        self._tell(survey_id)

    def _is_gone(self, survey_id: str) -> bool:
        """Whether it was deleted while it was worked on."""
        try:
            self._store.get(survey_id)
        except NotFound:
            return True
        return False

    def _tell(self, survey_id: str) -> None:
        self._changes.publish(Kind.SURVEYS, survey_id)


def _check_readable(document: Document) -> None:
    if document.status is DocumentStatus.FAILED:
        raise InputError(document.error or "The file could not be read.", hint=document.hint)
    if document.status is DocumentStatus.WAITING:
        raise InputError("It is not read yet.", hint="Resume when its file has been read.")


def _shared_words(documents: Sequence[Document]) -> frozenset[str]:
    """Words that the names of several documents share, such as the “invoice” of invoice-017.pdf."""
    counts = Counter(
        word
        for document in documents
        for word in {
            stem(word)
            for word in words_of(PurePath(document.name).stem.replace("_", " ").replace("-", " "))
            if not any(character.isdigit() for character in word) and len(word) > 3
        }
    )
    least = max(_LEAST_NAMES, len(documents) // 50)
    return frozenset(word for word, n in counts.items() if n >= least)
