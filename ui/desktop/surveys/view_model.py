"""State of surveys in the window: the one that is shown, the one that is worked on, past ones.

Asks the service on lanes and never waits. Knows no widgets.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QElapsedTimer, QObject, Signal, Slot

from ui.desktop.exporting import write_export
from ui.desktop.lane_calls import LaneCalls
from workbench.app import Workbench
from workbench.changes import Change, Kind
from workbench.domain.survey.summing_up import SurveyAnswer
from workbench.domain.survey.survey import ResultRow, Survey, SurveyProgress
from workbench.jobs import Failed, Job, Lane, Outcome
from workbench.services.surveys.survey_export import TableFormat, cells_of, headings_of, understood
from workbench.services.surveys.surveys import SurveyOffer, SurveyWish

MOST_ROWS = 2_000  # in the window; a file holds all of them
_RELOAD_MS = 2_000  # between looks at what was found so far
_FORMATS: dict[str, TableFormat] = {".json": "json", ".md": "markdown", ".csv": "csv"}


@dataclass(frozen=True, slots=True)
class SurveyView:
    """What the window shows of one survey."""

    survey: Survey
    answer: SurveyAnswer
    understood: str
    table: list[list[str]]  # headings first
    rows: tuple[ResultRow, ...]  # behind the lines of the table


class SurveysViewModel(QObject):
    """Signals carry plain values and frozen objects."""

    offer_made = Signal(object)  # SurveyOffer: the question just sent asks about all documents
    surveys_changed = Signal(tuple)  # tuple[Survey, ...], the newest first
    shown = Signal(object)  # SurveyView | None
    progressed = Signal(object)  # SurveyProgress
    working_changed = Signal(bool)
    exported = Signal(str)
    failed = Signal(object)  # an exception
    _change_arrived = Signal(object)  # Change; comes from the thread that wrote

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workbench: Workbench | None = None
        self._reads: Lane | None = None
        self._calls = LaneCalls(self)
        self._unsubscribe: Callable[[], None] = lambda: None
        self._job: Job | None = None
        self._working_on = ""
        self._shown_id = ""
        self._since_reload = QElapsedTimer()
        self._refused: Callable[[str], None] = lambda _purpose: None
        self._change_arrived.connect(self._changed)

    def attach(self, workbench: Workbench) -> None:
        self._workbench = workbench
        self._reads = Lane("surveys-page")
        self._calls = LaneCalls(self)
        self._unsubscribe = workbench.changes.subscribe(self._change_arrived.emit)

    def detach(self) -> None:
        """What is worked on stops after its document and can go on. Safe to call twice."""
        self._unsubscribe()
        self._unsubscribe = lambda: None
        self.pause()
        self._calls.close()
        if self._reads is not None:
            self._reads.close()
            self._reads = None
        self._workbench = None

    # -- facts

    @property
    def is_working(self) -> bool:
        return self._job is not None

    @property
    def works_on_shown(self) -> bool:
        return self.is_working and self._working_on == self._shown_id

    # -- what the person wants

    def look_at(self, question: str, collection_ids: tuple[str, ...]) -> None:
        """`offer_made` if the question asks about all documents of these collections."""
        workbench = self._workbench
        if workbench is None or not collection_ids:
            return

        def then(offer: SurveyOffer | None) -> None:
            if offer is not None:
                self.offer_made.emit(offer)

        self._read(lambda: workbench.surveys.offer(question, collection_ids), then)

    def begin(
        self,
        question: str,
        collection_ids: tuple[str, ...],
        *,
        uses_model: bool = True,
        purpose: str = "",
    ) -> None:
        """Go through all documents of these collections, or of all if none is named."""
        workbench = self._workbench
        if workbench is None:
            return

        def work() -> Survey:
            chosen = collection_ids or tuple(
                one.id for one in workbench.library.collections() if one.n_documents
            )
            return workbench.surveys.begin(
                SurveyWish(question, chosen, uses_model=uses_model, purpose=purpose)
            )

        def again(said: str) -> None:
            self.begin(question, collection_ids, uses_model=uses_model, purpose=said)

        self._refused = again
        self._read(work, self._work)

    def state_purpose(self, purpose: str) -> None:
        """Do once more what was refused because nobody had said what documents are asked for."""
        self._refused(purpose)

    @Slot()
    def resume(self) -> None:
        """Go on with the survey that is shown."""
        shown = self._shown_id
        self._resume(shown)

    def _resume(self, survey_id: str, purpose: str = "") -> None:
        workbench = self._workbench
        self._refused = lambda said: self._resume(survey_id, said)
        if workbench is not None and survey_id:
            self._read(lambda: workbench.surveys.resume(survey_id, purpose), self._work)

    @Slot()
    def pause(self) -> None:
        if self._workbench is not None and self._working_on:
            self._workbench.surveys.pause(self._working_on)

    @Slot()
    def stop(self) -> None:
        if self._job is not None:
            self._job.cancel()

    @Slot(str)
    def open(self, survey_id: str) -> None:
        """Show a survey of the past, or the one that is worked on."""
        self._shown_id = survey_id
        self.reload()

    def delete(self, survey_id: str) -> None:
        workbench = self._workbench
        if workbench is None:
            return
        if survey_id == self._working_on:
            self.stop()
        if survey_id == self._shown_id:
            self._shown_id = ""
            self.shown.emit(None)
        self._read(lambda: workbench.surveys.delete(survey_id), lambda _: self.list())

    def export(self, path: Path) -> None:
        """Write the table of the survey that is shown, in the form that the suffix says."""
        workbench, shown = self._workbench, self._shown_id
        if workbench is not None and shown:
            kind = _FORMATS.get(path.suffix.lower(), "csv")
            files = workbench.leaving.files
            self._read(
                lambda: write_export(path, workbench.surveys.table(shown, kind), files),
                lambda place: self.exported.emit(str(place)),
            )

    @Slot()
    def list(self) -> None:
        if self._workbench is not None:
            self._read(self._workbench.surveys.all, self.surveys_changed.emit)

    @Slot()
    def reload(self) -> None:
        """Read what is shown again."""
        workbench, shown = self._workbench, self._shown_id
        if workbench is None or not shown:
            return

        def then(view: SurveyView) -> None:
            if view.survey.id == self._shown_id:
                self.shown.emit(view)

        self._read(lambda: view_of(workbench, shown), then)

    # -- working

    def _work(self, survey: Survey) -> None:
        workbench = self._workbench
        if workbench is None:
            return
        self._shown_id = self._working_on = survey.id
        self._since_reload.restart()
        self._job = self._calls.submit(
            workbench.survey_lane,
            lambda context: workbench.surveys.work(survey, context),
            on_event=self._on_event,
            on_done=self._on_done,
        )
        self.working_changed.emit(True)
        self.list()
        self.reload()

    def _on_event(self, event: object) -> None:
        if isinstance(event, SurveyProgress):
            self.progressed.emit(event)
            if self.works_on_shown and self._since_reload.elapsed() > _RELOAD_MS:
                self._since_reload.restart()
                self.reload()

    def _on_done(self, outcome: Outcome) -> None:
        self._job, self._working_on = None, ""
        self.working_changed.emit(False)
        if isinstance(outcome, Failed):
            self.failed.emit(outcome.error)
        self.list()
        self.reload()

    @Slot(object)
    def _changed(self, change: Change) -> None:
        if change.kind is Kind.SURVEYS:
            self.list()

    def _read(
        self, work: Callable[[], Any], then: Callable[[Any], None] = lambda _result: None
    ) -> None:
        if self._reads is not None:
            self._calls.read(self._reads, work, then, self.failed.emit)


def view_of(workbench: Workbench, survey_id: str) -> SurveyView:
    """The survey with its table, cut where it would be too long for a window."""
    surveys = workbench.surveys
    survey, answer = surveys.get(survey_id), surveys.answer(survey_id)
    parts = ((True, answer.rows), (None, answer.untold))
    listed = [(one, fits) for fits, part in parts for one in part][:MOST_ROWS]
    table = [headings_of(answer)]
    table += [cells_of(one, answer, surveys.quote, fits) for one, fits in listed]
    return SurveyView(survey, answer, understood(survey), table, tuple(one for one, _ in listed))
