"""State of the evaluation page: runs, data sets, the run that is open, the one under way.

Asks the services on a lane of its own and runs evaluations on another; never waits. Knows no
widgets.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from ui.desktop.evaluation.matrix_model import Grid, grid_of
from ui.desktop.lane_calls import LaneCalls
from ui.desktop.language import tr
from workbench.app import Workbench
from workbench.changes import Change, Kind
from workbench.domain.consistency import Consistency, consistency
from workbench.domain.dataset import Case, DatasetVersion
from workbench.domain.evaluation import (
    Cell,
    CellResult,
    Column,
    Outline,
    Run,
    Totals,
    Versus,
    by_tag,
    totals,
)
from workbench.domain.variants import SIGN
from workbench.errors import NotFound
from workbench.jobs import Done, Failed, Job, JobContext, Lane, Outcome
from workbench.services.evaluation.datasets import ImportReport, ImportWish
from workbench.services.evaluation.evaluation import EvalProgress, Evaluation, EvalWish
from workbench.services.evaluation.failure_groups import FailureView
from workbench.services.privacy.export_sealing import IN_THE_CLEAR, ExportFiles

_AGAIN_MS = 400
_TOTALS_MS = 1_500


@dataclass(frozen=True, slots=True)
class RunView:
    """A run without its texts, beside the one that it is compared with; added up already."""

    run: Run
    n_cases: int
    other: Run | None
    against: tuple[Versus, ...]
    grid: Grid
    variants: tuple[Consistency, ...]
    totals: Mapping[int, Totals]  # by number of a column
    tags: Mapping[int, Mapping[str, Totals]]


@dataclass(frozen=True, slots=True)
class CellView:
    """One answer with all its texts, and the same case of the run that it is compared with."""

    run: Run
    cell: Cell
    result: CellResult | None
    before: CellResult | None


@dataclass(frozen=True, slots=True)
class DatasetView:
    version: DatasetVersion
    cases: tuple[Case, ...]


@dataclass(frozen=True, slots=True)
class Choices:
    """What a new run can be made of."""

    datasets: tuple[str, ...]
    subjects: tuple[str, ...]
    prompts: tuple[str, ...]
    collections: tuple[str, ...] = ()


class EvaluationViewModel(QObject):
    listed = Signal()  # runs and data sets
    opened = Signal(object)  # RunView
    cell_opened = Signal(object)  # CellView
    row_opened = Signal(tuple)  # tuple[CellView, ...]: a case in every column
    prompt_labelled = Signal(str)  # NAME@N
    dataset_opened = Signal(object)  # DatasetView
    judged = Signal(object)  # workbench.domain.evaluation.Done of the run that is open
    progressed = Signal(object)  # EvalProgress
    ended = Signal(str)  # id of the run that is under way no more
    begun = Signal(object)  # Run
    choices_ready = Signal(object)  # Choices
    groups_found = Signal(str, object)  # id of the run, FailureView or why there is none
    imported = Signal(object)  # ImportReport
    reported = Signal(str, object)  # HTML, Path
    removed = Signal(str)  # what was removed, in words
    alerted = Signal(tuple)  # (Schedule, ScheduledRun), the newest first
    failed = Signal(object)  # an exception
    _changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workbench: Workbench | None = None
        self._lane: Lane | None = None
        self._run_lane: Lane | None = None
        self._side_lane: Lane | None = None  # long looks beside the runs: groups, judges of pairs
        self._calls = LaneCalls(self)
        self._unsubscribe: Callable[[], None] = lambda: None
        self.runs: tuple[Run, ...] = ()
        self.datasets: tuple[DatasetVersion, ...] = ()
        self.open: RunView | None = None
        self.progress: EvalProgress | None = None
        self._under_way: dict[str, Job] = {}
        self._grouping: Job | None = None
        self._asked = 0  # numbers what is opened, so that a late reply to an old one is dropped
        self._is_watched = False
        self._is_old = True
        self._refused: Callable[[str], None] = lambda _purpose: None
        self._changed.connect(self._on_change)
        self._again = self._timer(_AGAIN_MS, self.look)
        self._totals = self._timer(_TOTALS_MS, self._open_again)

    # -- life

    @property
    def is_attached(self) -> bool:
        return self._workbench is not None

    def attach(self, workbench: Workbench) -> None:
        self._workbench = workbench
        self._lane = Lane("evaluation-page")
        self._run_lane = Lane("evaluation-run")
        self._side_lane = Lane("evaluation-side")
        self._calls = LaneCalls(self)
        self._unsubscribe = workbench.changes.subscribe(self._changed.emit)
        self._is_old = True
        if self._is_watched:
            self.look()

    def detach(self) -> None:
        """A run that is under way is paused. Safe to call twice."""
        self._unsubscribe()
        self._unsubscribe = lambda: None
        self._again.stop()
        self._totals.stop()
        self._calls.close()
        for lane in (self._run_lane, self._side_lane, self._lane):
            if lane is not None:
                lane.close()
        self._lane = self._run_lane = self._side_lane = None
        self._under_way = {}
        self._workbench = None

    def watch(self, is_watched: bool) -> None:
        """Whether somebody is looking: nothing is asked for nobody."""
        self._is_watched = is_watched
        if is_watched and self._is_old:
            self.look()

    @Slot()
    def look(self) -> None:
        self._is_old = False

        def work(workbench: Workbench) -> Any:
            alerts = workbench.judging.schedules.alerts()
            return workbench.evaluation.list(), workbench.datasets.list(), alerts

        def then(found: Any) -> None:
            self.runs, self.datasets, alerts = found
            self.listed.emit()
            self.alerted.emit(alerts)

        self._ask(work, then)

    # -- a run

    def is_under_way(self, run_id: str) -> bool:
        return run_id in self._under_way

    def open_run(self, run_id: str, other_id: str = "") -> None:
        """Beside `other_id`, or beside its baseline."""
        self._asked += 1
        asked = self._asked

        def work(workbench: Workbench) -> RunView | None:
            return _run_view(workbench, run_id, other_id) if asked == self._asked else None

        def then(found: RunView | None) -> None:
            if found is not None and asked == self._asked:
                self.open = found
                self.opened.emit(found)

        self._ask(work, then)

    def open_cell(self, column: int, case_key: str) -> None:
        view = self.open
        if view is None:
            return
        self._ask(
            partial(_cell_view, view=view, column=column, key=case_key), self.cell_opened.emit
        )

    def open_row(self, case_key: str) -> None:
        """The case as every column answered it."""
        view = self.open
        if view is None:
            return

        def work(workbench: Workbench) -> tuple[CellView, ...]:
            numbers = [one.number for one in view.run.columns]
            return tuple(_cell_view(workbench, view, number, case_key) for number in numbers)

        self._ask(work, self.row_opened.emit)

    def label_prompt(self, column: Column, label: str = "production") -> None:
        """The prompt of a column is the one to be used from now on."""

        def work(workbench: Workbench) -> str:
            prompt, version = workbench.prompts.resolve(column.prompt)
            workbench.prompts.label(prompt.id, label, version.number)
            return f"{prompt.name}@{version.number}"

        self._ask(work, self.prompt_labelled.emit)

    def begin(self, wish: EvalWish) -> None:
        def then(run: Run) -> None:
            self.begun.emit(run)
            self._work(run)

        self._refused = lambda purpose: self.begin(replace(wish, purpose=purpose))
        self._ask(lambda workbench: workbench.evaluation.begin(wish), then)

    def state_purpose(self, purpose: str) -> None:
        """Begin once more what was refused because nobody had said what documents are asked for."""
        self._refused(purpose)

    def resume(self, run: Run) -> None:
        if not self.is_under_way(run.id):
            self._work(run)

    def pause(self, run_id: str) -> None:
        """What is being answered is given up; what was judged stays."""
        job = self._under_way.get(run_id)
        if job is not None:
            job.cancel()

    def pin(self, run: Run, is_pinned: bool) -> None:
        self._ask(
            lambda workbench: workbench.evaluation.pin(run, is_pinned=is_pinned),
            lambda _run: self._open_again(),
        )

    def note(self, run: Run, text: str) -> None:
        self._ask(
            lambda workbench: workbench.evaluation.note(run, text), lambda _run: self._open_again()
        )

    def remove_run(self, run: Run) -> None:
        def then(_nothing: None) -> None:
            if self.open is not None and self.open.run.id == run.id:
                self.open = None
            self.removed.emit(tr("The run of {source} was deleted.", source=run.source))

        self._ask(lambda workbench: workbench.evaluation.remove(run), then)

    def report(self, path: Path) -> None:
        """The page of the open run, as HTML; who hears of it writes it."""
        view = self.open
        if view is not None:
            run_id, other = view.run.id, view.other

            def then(outcome: Outcome) -> None:
                if isinstance(outcome, Done):
                    self.reported.emit(outcome.result, path)
                elif isinstance(outcome, Failed):
                    self.failed.emit(outcome.error)

            self.aside(
                lambda workbench, context: _report(workbench, run_id, other, context),
                lambda _at: None,
                then,
            )

    # -- data sets

    def open_dataset(self, name: str) -> None:
        def work(workbench: Workbench) -> DatasetView:
            version = workbench.datasets.resolve(name)
            return DatasetView(version, workbench.datasets.cases(version))

        self._ask(work, self.dataset_opened.emit)

    def import_dataset(self, name: str, path: Path) -> None:
        def then(report: ImportReport) -> None:
            self.imported.emit(report)
            self.open_dataset(report.version.name)

        wish = ImportWish(path)
        self._ask(lambda workbench: workbench.datasets.import_from(name, wish), then)

    def remove_dataset(self, name: str) -> None:
        self._ask(
            lambda workbench: workbench.datasets.remove(name),
            lambda _nothing: self.removed.emit(
                tr("“{name}” was deleted; its runs stay.", name=name)
            ),
        )

    def acknowledge(self) -> None:
        """Somebody saw the alerts of schedules."""
        self._ask(lambda workbench: workbench.judging.schedules.acknowledge(), lambda _n: None)

    def look_up_choices(self) -> None:
        self._ask(_choices, self.choices_ready.emit)

    # -- private

    def ask(self, work: Callable[[Workbench], Any], then: Callable[[Any], None]) -> None:
        """A short call of a part of the page."""
        self._ask(work, then)

    def aside(
        self,
        work: Callable[[Workbench, JobContext], Any],
        on_event: Callable[[Any], None],
        on_done: Callable[[Outcome], None],
    ) -> Job | None:
        """Something long of a part of the page; its job can be cancelled."""
        workbench, lane = self._workbench, self._side_lane
        if workbench is None or lane is None:
            return None
        return self._calls.submit(
            lane, lambda context: work(workbench, context), on_event=on_event, on_done=on_done
        )

    @property
    def export_files(self) -> ExportFiles:
        """How a report is written."""
        workbench = self._workbench
        return IN_THE_CLEAR if workbench is None else workbench.leaving.files

    @Slot(str)
    def look_for_groups(self, run_id: str) -> None:
        """What fails alike in a run. One that was asked for before is given up."""
        if self._grouping is not None:
            self._grouping.cancel()

        def work(workbench: Workbench, context: JobContext) -> FailureView:
            return workbench.judging.failures.of(workbench.evaluation.find(run_id), context)

        def then(outcome: Outcome) -> None:
            match outcome:
                case Done(found):
                    self.groups_found.emit(run_id, found)
                case Failed(error):
                    self.groups_found.emit(run_id, error)
                case _:
                    return

        self._grouping = self.aside(work, lambda _at: None, then)

    def _ask(self, work: Callable[[Workbench], Any], then: Callable[[Any], None]) -> None:
        workbench, lane = self._workbench, self._lane
        if workbench is not None and lane is not None:
            self._calls.read(lane, lambda: work(workbench), then, self.failed.emit)

    def _work(self, run: Run) -> None:
        workbench, lane = self._workbench, self._run_lane
        if workbench is None or lane is None:
            return

        def work(context: JobContext) -> Run:
            return workbench.evaluation.work(workbench.evaluation.find(run.id), context)

        job = self._calls.submit(
            lane, work, on_event=self._on_progress, on_done=partial(self._on_ended, run.id)
        )
        if job is not None:
            self._under_way[run.id] = job
            self.listed.emit()

    def _on_progress(self, event: EvalProgress) -> None:
        self.progress = event
        view = self.open
        if event.latest is not None and view is not None and view.run.id == event.run_id:
            self.judged.emit(event.latest)
            if not self._totals.isActive():
                self._totals.start()
        self.progressed.emit(event)

    def _on_ended(self, run_id: str, outcome: Outcome) -> None:
        self._under_way.pop(run_id, None)
        if isinstance(outcome, Failed):
            self.failed.emit(outcome.error)
        if isinstance(outcome, Done) and self.progress is not None:
            self.progress = None
        self.ended.emit(run_id)
        if self.open is not None and self.open.run.id == run_id:
            self._open_again()
        self.look()

    @Slot()
    def _open_again(self) -> None:
        view = self.open
        if view is not None:
            self.open_run(view.run.id, view.other.id if view.other else "")

    @Slot(object)
    def _on_change(self, change: Change) -> None:
        if change.kind is Kind.EVALUATIONS:
            self._is_old = True
            if self._is_watched and not self._again.isActive():
                self._again.start()

    def _timer(self, after_ms: int, act: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(after_ms)
        timer.timeout.connect(act)
        return timer


def _run_view(workbench: Workbench, run_id: str, other_id: str) -> RunView:
    service = workbench.evaluation
    run = service.find(run_id)
    beside = other_id or run.baseline
    other = service.find(beside) if beside and beside != run.id else None
    against = service.compare(other, run) if other is not None and run.n_done else ()
    outline = service.outline(run)
    mine = {n.number: [o for o in outline.done if o.cell.column == n.number] for n in run.columns}
    return RunView(
        run,
        len(outline.keys),
        other,
        against,
        grid_of(run.columns, outline, against),
        _variants(service, run, outline),
        {number: totals(done) for number, done in mine.items()},
        {number: by_tag(done) for number, done in mine.items()},
    )


def _variants(service: Evaluation, run: Run, outline: Outline) -> tuple[Consistency, ...]:
    """With the answers, whose likeness counts; a run without variants is not read for it."""
    if not any(SIGN in key for key in outline.keys):
        return ()
    return consistency(service.done(run))


def _cell_view(workbench: Workbench, view: RunView, column: int, key: str) -> CellView:
    service = workbench.evaluation
    cell, result = service.cell(view.run, column, key)
    before = None
    if view.other is not None:
        numbers = [one.number for one in view.other.columns]
        number = column if column in numbers and len(numbers) > 1 else numbers[0]
        with contextlib.suppress(NotFound):  # the other run has other cases
            before = service.cell(view.other, number, key)[1]
    return CellView(view.run, cell, result, before)


def _report(workbench: Workbench, run_id: str, other: Run | None, context: JobContext) -> str:
    from workbench.services.evaluation.eval_report import report_page  # noqa: PLC0415 - rarely needed

    service = workbench.evaluation
    run = service.find(run_id)
    against = service.compare(other, run) if other is not None else ()
    groups = workbench.judging.failures.of(run, context).groups
    told = (run, service.done(run), against, groups)
    return report_page(*workbench.leaving.value(told))


def _choices(workbench: Workbench) -> Choices:
    return Choices(
        tuple(one.name for one in workbench.datasets.list()),
        (
            *(one.name for one in workbench.models.list()),
            *(one.reference for one in workbench.releases.list()),
        ),
        tuple(one.name for one in workbench.prompts.list()),
        tuple(one.name for one in workbench.library.collections()),
    )
