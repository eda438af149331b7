"""The page of evaluations: puts its parts together and binds them to the view model."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QHideEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QFileDialog, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from ui.desktop.errors import present
from ui.desktop.evaluation.case_panel import CasePanel
from ui.desktop.evaluation.dataset_panel import DatasetPanel
from ui.desktop.evaluation.drafts_dialog import DraftsDialog
from ui.desktop.evaluation.judges_dialog import JudgesDialog
from ui.desktop.evaluation.run_dialog import RunDialog
from ui.desktop.evaluation.run_list import DATASETS, RUNS, Row, RunList, dataset_row, run_row
from ui.desktop.evaluation.run_panel import CASES, RunPanel
from ui.desktop.evaluation.schedules_dialog import SchedulesDialog
from ui.desktop.evaluation.trials_dialog import TrialsDialog
from ui.desktop.evaluation.view_model import (
    CellView,
    Choices,
    DatasetView,
    EvaluationViewModel,
    RunView,
)
from ui.desktop.language import tr
from ui.desktop.purposes import asks_purpose
from ui.desktop.theme import ThemeController
from ui.desktop.usage import report
from ui.desktop.widgets import Action, Banner, EmptyState, ask_text, confirm
from workbench.app import Workbench
from workbench.domain.evaluation import Run
from workbench.domain.schedule import Schedule, ScheduledRun
from workbench.errors import WorkbenchError
from workbench.services.evaluation.datasets import ImportReport

_DATA = tr("Data sets (*.csv *.jsonl *.json *.yaml *.yml *.parquet);;All files (*)")


class EvaluationPage(QWidget):
    notice = Signal(str)  # a word for the foot of the window

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.view_model = EvaluationViewModel(self)
        self.list = RunList(theme)
        self.run_panel = RunPanel(theme)
        self.dataset_panel = DatasetPanel(theme)
        self.case_panel = CasePanel(theme)
        self.banner = Banner(theme)
        self.alerts = Banner(theme)
        self.empty = EmptyState(theme, "circle-check", tr("Looking"), "")
        self._stack = QStackedWidget()
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._source = ""  # of the run that is about to be described
        self._build()
        self._bind()

    def attach(self, workbench: Workbench) -> None:
        self.view_model.attach(workbench)
        if self.isVisible():
            self.view_model.watch(True)

    def detach(self) -> None:
        self.view_model.detach()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(0, self, partial(self.view_model.watch, True))

    def hideEvent(self, event: QHideEvent) -> None:
        self.view_model.watch(False)
        super().hideEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.current.window))
        painter.end()

    # -- building

    def _build(self) -> None:
        for widget in (self.empty, self.run_panel, self.dataset_panel):
            self._stack.addWidget(widget)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.alerts)
        column.addWidget(self.banner)
        column.addWidget(self._stack, 1)
        middle.setMinimumWidth(380)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        for part in (self.list, middle, self.case_panel):
            self._splitter.addWidget(part)
        self._splitter.setStretchFactor(1, 3)
        self._splitter.setStretchFactor(2, 2)
        self._splitter.setSizes([272, 700, 420])
        self.case_panel.hide()
        row = QVBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._splitter)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        if not asks_purpose(error, self, self._theme, self.view_model.state_purpose):
            present(error, self.banner)

    def _bind(self) -> None:
        model, run = self.view_model, self.run_panel
        model.listed.connect(self._on_listed)
        model.opened.connect(self._on_opened)
        model.cell_opened.connect(self._on_cell)
        model.dataset_opened.connect(self._on_dataset)
        model.judged.connect(run.matrix.matrix.set_cell)
        model.progressed.connect(self._on_progress)
        model.begun.connect(self._on_begun)
        model.ended.connect(lambda _id: self._on_listed())
        model.choices_ready.connect(self._ask_for_run)
        model.imported.connect(self._on_imported)
        model.reported.connect(self._write_report)
        model.removed.connect(self._on_removed)
        model.failed.connect(self._on_failed)
        self.list.kind_chosen.connect(self._on_kind)
        self.list.chosen.connect(self._on_chosen)
        self.list.searched.connect(self._on_listed)
        self.list.run_wanted.connect(self.new_run)
        self.list.import_wanted.connect(self.choose_data)
        self.list.delete_wanted.connect(self._on_delete)
        self.list.judges.clicked.connect(self.show_judges)
        self.list.schedules.clicked.connect(self.show_schedules)
        self.list.trials.clicked.connect(self.show_trials)
        self.list.bias.clicked.connect(self.show_bias)
        self.list.chart.clicked.connect(self.show_chart)
        model.alerted.connect(self._show_alerts)
        run.matrix.cell_chosen.connect(model.open_cell)
        run.overview.case_chosen.connect(self._show_case)
        run.row_wanted.connect(model.open_row)
        model.row_opened.connect(run.compare.show_cells)
        run.compare.winner_chosen.connect(model.label_prompt)
        model.prompt_labelled.connect(
            lambda name: self.notice.emit(tr("{name} is in production.", name=name))
        )
        run.pause_wanted.connect(model.pause)
        run.resume_wanted.connect(model.resume)
        run.pin_wanted.connect(model.pin)
        run.compare_wanted.connect(self._on_compare)
        run.report_wanted.connect(self._ask_for_report)
        run.delete_wanted.connect(self._on_delete)
        run.overview.groups_wanted.connect(model.look_for_groups)
        model.groups_found.connect(run.overview.show_groups)
        data = self.dataset_panel
        data.run_wanted.connect(self.new_run)
        data.import_wanted.connect(self.choose_data)
        data.drafts_wanted.connect(self.show_drafts)
        data.delete_wanted.connect(lambda _name: self._on_delete())
        self.case_panel.closed.connect(self._close_case)

    # -- state to picture

    @Slot()
    def _on_listed(self) -> None:
        model = self.view_model
        if self.list.kind == RUNS:
            rows = [run_row(one, model.is_under_way(one.id)) for one in model.runs]
            chosen = model.open.run.id if model.open is not None else ""
        else:
            rows = [dataset_row(one) for one in model.datasets]
            shown = self.dataset_panel.view_shown
            chosen = shown.version.name if shown is not None else ""
        self.list.show_rows(rows, chosen)
        self.run_panel.show_others(model.runs)
        is_run = self.list.kind == RUNS
        if is_run and model.open is not None:
            self.run_panel.show_state(is_under_way=model.is_under_way(model.open.run.id))
            self._stack.setCurrentWidget(self.run_panel)
        elif not is_run and self.dataset_panel.view_shown is not None:
            self._stack.setCurrentWidget(self.dataset_panel)
        elif rows:
            self._on_chosen(rows[0])
        else:
            self._show_nothing()

    def _show_nothing(self) -> None:
        bring = Action(tr("Import a data set…"), self.choose_data, "upload")
        if self.view_model.datasets:
            self.empty.set(
                "circle-check",
                tr("Is the answer right?"),
                tr(
                    "A run asks every case of a data set and judges each answer by rules or by a"
                    " model. Two runs can be compared, with how sure the difference is."
                ),
                (Action(tr("New run"), self.new_run, "play"), bring),
            )
        else:
            self.empty.set(
                "circle-check",
                tr("Cases that answers are held against"),
                tr(
                    "Import questions with what is expected of their answers: CSV, JSON lines,"
                    " Parquet, or the tests of a promptfoo configuration."
                ),
                (bring, Action(tr("Run a suite…"), self.new_run, "play")),
            )
        self.case_panel.hide()
        self._stack.setCurrentWidget(self.empty)

    @Slot(object)
    def _on_opened(self, view: RunView) -> None:
        is_new = self.run_panel.run is None or self.run_panel.run.id != view.run.id
        if is_new:
            self.case_panel.hide()
        is_under_way = self.view_model.is_under_way(view.run.id)
        self.run_panel.show_run(view, is_under_way=is_under_way)
        self.run_panel.show_others(self.view_model.runs)
        progress = self.view_model.progress
        if is_under_way and progress is not None and progress.run_id == view.run.id:
            self.run_panel.show_progress(progress)
        if self.list.kind == RUNS:
            self._stack.setCurrentWidget(self.run_panel)
            rows = [run_row(o, self.view_model.is_under_way(o.id)) for o in self.view_model.runs]
            self.list.show_rows(rows, view.run.id)

    @Slot(object)
    def _on_cell(self, view: CellView) -> None:
        self.case_panel.show_cell(view)
        if self.list.kind == RUNS:
            self.case_panel.show()

    @Slot(object)
    def _on_dataset(self, view: DatasetView) -> None:
        self.dataset_panel.show_dataset(view)
        if self.list.kind == DATASETS:
            self._stack.setCurrentWidget(self.dataset_panel)

    @Slot(object)
    def _on_progress(self, event: object) -> None:
        run = self.run_panel.run
        if run is not None and run.id == event.run_id:  # type: ignore[attr-defined]
            self.run_panel.show_progress(event)  # type: ignore[arg-type]

    # -- what the person wants

    @Slot(int)
    def _on_kind(self, kind: int) -> None:
        self.banner.clear()
        self.case_panel.hide()
        if kind == DATASETS:
            self.dataset_panel.view_shown = None
        self._on_listed()

    @Slot(object)
    def _on_chosen(self, row: Row) -> None:
        self.banner.clear()
        if isinstance(row.value, Run):
            self.view_model.open_run(row.value.id)
        else:
            self.view_model.open_dataset(row.key)

    @Slot(int, str)
    def _show_case(self, column: int, key: str) -> None:
        self.view_model.open_cell(column, key)

    @Slot(tuple)
    def _show_alerts(self, found: tuple[tuple[Schedule, ScheduledRun], ...]) -> None:
        if not found:
            self.alerts.clear()
            return
        schedule, run = found[0]
        more = tr("And {n_found} more.", n_found=len(found) - 1) if len(found) > 1 else ""
        actions = (
            Action(tr("Show"), partial(self.view_model.open_run, run.run_id), "arrow-right"),
            Action(tr("Seen"), self.view_model.acknowledge, "check"),
        )
        line = f"“{schedule.name}”: {'; '.join(run.reasons)}."
        self.alerts.show_message(line, more, kind="warn", actions=actions)

    @Slot()
    def show_schedules(self) -> None:
        SchedulesDialog(self.window(), self._theme, self.view_model).open()

    @Slot()
    def show_trials(self) -> None:
        TrialsDialog(self.window(), self._theme, self.view_model).open()

    @Slot()
    def show_bias(self) -> None:
        from ui.desktop.evaluation.bias_dialog import BiasDialog  # noqa: PLC0415 - rarely

        BiasDialog(self.window(), self._theme, self.view_model).open()

    @Slot()
    def show_chart(self) -> None:
        from ui.desktop.evaluation.runs_chart import RunsChart  # noqa: PLC0415 - rarely

        RunsChart(self.window(), self._theme, self.view_model).open()

    @Slot(str)
    def show_drafts(self, dataset: str) -> None:
        DraftsDialog(self.window(), self._theme, self.view_model, dataset).open()

    @Slot()
    def show_judges(self) -> None:
        JudgesDialog(self.window(), self._theme, self.view_model).open()

    @Slot()
    def _close_case(self) -> None:
        self.case_panel.hide()
        self.run_panel.matrix.setFocus()

    @Slot(str)
    def _on_compare(self, other_id: str) -> None:
        run = self.run_panel.run
        if run is not None:
            self.view_model.open_run(run.id, other_id or run.id)

    @Slot(object)
    def _on_begun(self, run: Run) -> None:
        self.list.kinds.choose(RUNS)
        self.view_model.open_run(run.id)

    @Slot(str)
    def new_run(self, source: str = "") -> None:
        self._source = source
        self.view_model.look_up_choices()

    @Slot(object)
    def _ask_for_run(self, choices: Choices) -> None:
        dialog = RunDialog(self.window(), self._theme, choices, self._source)
        dialog.agreed.connect(self.view_model.begin)
        dialog.open()

    @Slot(str)
    def choose_data(self, name: str = "") -> None:
        dialog = QFileDialog(self, tr("Import a data set"), "", _DATA)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda path: self.take_file(Path(path), name))
        dialog.open()

    def take_file(self, path: Path, name: str = "") -> None:
        """Import it as the next version of `name`, or ask for a name."""
        if name:
            self.view_model.import_dataset(name, path)
            return
        take = partial(self._import_as, path)
        ask_text(
            self.window(),
            self._theme,
            tr("Import a data set"),
            tr("Name"),
            tr("Import"),
            take,
            text=path.stem,
        )

    def _import_as(self, path: Path, name: str) -> None:
        self.view_model.import_dataset(name, path)

    @Slot(object)
    def _on_imported(self, found: ImportReport) -> None:
        self.dataset_panel.view_shown = None
        self.list.kinds.choose(DATASETS)
        line = tr(
            "{reference} has {n_cases:,} cases.",
            reference=found.version.reference,
            n_cases=found.version.n_cases,
        )
        if found.unread:
            details = "\n".join(f"{one.what}: {one.why}" for one in found.unread)
            said = tr(
                "{n_unread:,} things were not taken as they stand.", n_unread=len(found.unread)
            )
            self.banner.show_message(line, said, kind="warn", details=details)
        else:
            self.notice.emit(line)

    @Slot(str)
    def _on_removed(self, text: str) -> None:
        self.case_panel.hide()
        self.dataset_panel.view_shown = None
        self.notice.emit(text)
        self.view_model.look()

    @Slot()
    def _on_delete(self) -> None:
        run, shown = self.run_panel.run, self.dataset_panel.view_shown
        if self.list.kind == RUNS and run is not None:
            confirm(
                self.window(),
                self._theme,
                tr("Delete this run?"),
                tr(
                    "The run of {source} with its {n_done:,} judged answers is deleted for good.",
                    source=run.source,
                    n_done=run.n_done,
                ),
                tr("Delete"),
                partial(self.view_model.remove_run, run),
            )
        elif self.list.kind == DATASETS and shown is not None:
            name = shown.version.name
            confirm(
                self.window(),
                self._theme,
                tr("Delete “{name}”?", name=name),
                tr("All its versions are deleted for good. Runs of it stay."),
                tr("Delete"),
                partial(self.view_model.remove_dataset, name),
            )

    @Slot()
    def _ask_for_report(self) -> None:
        dialog = QFileDialog(self.window(), tr("Save the report"), "", report.FILTER)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile("evaluation.pdf")
        dialog.fileSelected.connect(lambda path: self.view_model.report(Path(path)))
        dialog.open()

    @Slot(str, object)
    def _write_report(self, page: str, path: Path) -> None:
        try:
            place = report.write(page, path, self.view_model.export_files)
        except WorkbenchError as error:
            present(error, self.banner)
        else:
            self.notice.emit(tr("The report is in {name}.", name=place.name))

    def show_run(self, run_id: str) -> None:
        """Open a run, wherever it was asked for."""
        self.list.kinds.choose(RUNS)
        self.view_model.open_run(run_id)

    def show_cases(self) -> None:
        """The matrix in place of the overview."""
        self.run_panel.tabs.choose(CASES)
