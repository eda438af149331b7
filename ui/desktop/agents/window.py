"""The window of agents: begin a run, watch it, allow its calls, edit its plan, read its report."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QSplitter,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ui.desktop.agents import wording
from ui.desktop.agents.consent_card import ConsentCard
from ui.desktop.agents.plan_editor import PlanEditor
from ui.desktop.agents.reading import plain_text, report_view
from ui.desktop.agents.start_form import StartForm
from ui.desktop.agents.view_model import AgentsViewModel
from ui.desktop.charts.table import RowsModel, table_view
from ui.desktop.errors import present
from ui.desktop.language import tr
from ui.desktop.passage.panel import PassagePanel
from ui.desktop.purposes import asks_purpose
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import (
    Banner,
    EmptyState,
    GhostButton,
    Label,
    PrimaryButton,
    ProgressBar,
    SectionLabel,
    confirm,
)
from ui.desktop.widgets.dialogs import Dialog
from ui.desktop.widgets.row_list import Row, RowList
from ui.desktop.widgets.segments import Segments
from workbench.app import Workbench
from workbench.domain.agent.run import AgentRun, Budget, ConsentAsked, Told

_WHAT = tr(
    "Give an objective. A model makes a plan of it, calls tools on this machine for each item, and "
    "writes a report whose evidence opens. Whatever does more than read asks you first."
)
_PLAN, _STEPS, _REPORT = range(3)
_STEP_HEAD = ["#", tr("What"), tr("Arguments"), tr("What came of it")]
_EVIDENCE_HEAD = ["", tr("Document"), tr("Page"), tr("Passage")]
_COLUMN_PX = 240
_MORE = 2  # times as much to spend, where a budget ended a run


class AgentWindow(Dialog):
    """Stays open beside the main window; closing it leaves the work going."""

    def __init__(
        self,
        parent: QWidget,
        theme: ThemeController,
        view_model: AgentsViewModel,
        workbench: Workbench,
    ) -> None:
        super().__init__(parent, theme, tr("Agents"), "")
        self.view_model = view_model
        self._told: Told | None = None
        self.resize(1180, 760)
        self.form = StartForm(theme)
        self.banner = Banner(theme)
        self.history = RowList(theme, tr("Runs"))
        self.consent = ConsentCard(theme)
        self.objective = Label(theme, size_px=15, weight=QFont.Weight.DemiBold, wrap=True)
        self.state = Label(theme, tone="muted", size_px=12, wrap=True)
        self.bar = ProgressBar(theme, tr("Budget used"))
        self.cost = Label(theme, tone="muted", size_px=12, wrap=True)
        self.pause = GhostButton(theme, tr("Pause"), "clock")
        self.stop = GhostButton(theme, tr("Stop"), "circle-stop", tone="danger")
        self.resume = GhostButton(theme, tr("Go on"), "play")
        self.tabs = Segments(theme, (tr("Plan"), tr("Steps"), tr("Report")))
        self.plan = PlanEditor(theme)
        self.steps = table_view(theme, tr("Steps"), is_even=False)
        self.step = plain_text(theme, tr("The chosen step"))
        self.report = report_view(theme, tr("Report"))
        self.evidence = table_view(theme, tr("Evidence"), is_even=False)
        self.passage = PassagePanel(theme)
        self.passage.attach(workbench)
        self.empty = EmptyState(theme, "sparkles", tr("No run is shown"), _WHAT)
        self.delete = GhostButton(theme, tr("Delete…"), "trash-2", tone="danger")
        self.export = GhostButton(theme, tr("Export the report…"), "download")
        self.close_button = PrimaryButton(theme, tr("Close"))
        self._build()
        self._bind()
        self._show(None)
        view_model.look()
        self.form.objective.setFocus()

    # -- building

    def _build(self) -> None:
        self.column.addWidget(self.form)
        self.column.addWidget(self.banner)
        self.column.addWidget(self.consent)
        left = QWidget()
        side = QVBoxLayout(left)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(6)
        side.addWidget(SectionLabel(self._theme, tr("Runs")))
        side.addWidget(self.history, 1)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.empty)
        self.stack.addWidget(self._run_view())
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        for widget in (left, self.stack, self.passage):
            split.addWidget(widget)
        split.setSizes([230, 610, 320])
        split.setStretchFactor(1, 1)
        self.passage.hide()
        self.column.addWidget(split, 1)
        buttons = (self.delete, self.export, self.pause, self.resume, self.stop)
        for button in (*buttons, self.close_button):
            button.setAutoDefault(False)
        self.add_buttons(self.delete, self.export, self.close_button)

    def _run_view(self) -> QWidget:
        view = QWidget()
        column = QVBoxLayout(view)
        column.setContentsMargins(8, 0, 8, 0)
        column.setSpacing(6)
        column.addWidget(self.objective)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.state, 1)
        for button in (self.pause, self.resume, self.stop):
            row.addWidget(button)
        column.addLayout(row)
        column.addWidget(self.bar)
        column.addWidget(self.cost)
        column.addWidget(self.tabs)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.plan)
        self.pages.addWidget(_stacked(self.steps, self.step))
        self.pages.addWidget(_stacked(self.report, self.evidence))
        column.addWidget(self.pages, 1)
        return view

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        if not asks_purpose(error, self, self._theme, self.view_model.state_purpose):
            present(error, self.banner)

    def _bind(self) -> None:
        model = self.view_model
        model.shown.connect(self._show)
        model.runs_changed.connect(self._show_runs)
        model.collections_changed.connect(self.form.show_collections)
        model.consent_asked.connect(self._ask)
        model.working_changed.connect(lambda _busy: self._show_state())
        model.failed.connect(self._on_failed)
        model.exported.connect(lambda path: self.state.setText(tr("Exported to {path}", path=path)))
        self.form.begun.connect(self._begin)
        self.history.chosen.connect(model.open)
        self.consent.replied.connect(model.reply)
        self.plan.edited.connect(model.edit_plan)
        self.tabs.chosen.connect(self.pages.setCurrentIndex)
        self.pause.clicked.connect(model.pause)
        self.stop.clicked.connect(model.stop)
        self.resume.clicked.connect(self._resume)
        self.delete.clicked.connect(self._delete)
        self.export.clicked.connect(self._export)
        self.close_button.clicked.connect(self.close)
        self.evidence.clicked.connect(self._open)

    # -- showing

    @Slot(object)
    def _show(self, told: Told | None) -> None:
        is_other = told is None or self._told is None or told.run.id != self._told.run.id
        had_report = not is_other and self._told is not None and bool(self._told.run.report)
        self._told = told
        self.stack.setCurrentIndex(0 if told is None else 1)
        if is_other:
            self.passage.hide()
        if told is not None:
            self._fill(told)
            if told.run.report and not had_report:
                self._choose(_REPORT)
            elif is_other:
                self._choose(_PLAN)
        self._show_state()

    def _fill(self, told: Told) -> None:
        run = told.run
        self.objective.setText(run.objective)
        self.cost.setText(wording.cost_line(run))
        self.bar.set_fraction(wording.used(run))
        _rows(self.steps, [_STEP_HEAD, *map(wording.step_row, told.steps)], (0,), self)
        self.steps.selectionModel().currentRowChanged.connect(self._show_step)
        if told.steps:
            self.steps.scrollToBottom()
            self.step.setPlainText(wording.step_text(told.steps[-1]))
        self.report.setMarkdown(run.report or tr("*There is no report yet.*"))
        _rows(self.evidence, [_EVIDENCE_HEAD, *map(wording.evidence_row, told.evidence)], (), self)
        self.evidence.selectionModel().currentRowChanged.connect(self._open)

    def _show_state(self) -> None:
        run = self._told.run if self._told is not None else None
        is_ours = self.view_model.works_on_shown
        is_free = not self.view_model.is_working
        self.form.begin.setVisible(is_free)
        self.pause.setVisible(is_ours)
        self.stop.setVisible(is_ours)
        self.resume.setVisible(run is not None and is_free and _can_go_on(run))
        self.export.setEnabled(run is not None and bool(run.report))
        self.delete.setEnabled(run is not None)
        if run is not None:
            self.state.setText(wording.state_line(run))
            may_edit = not is_ours and run.state in {"paused", "stopped", "failed"}
            self.plan.show_run(run, may_edit=may_edit)

    @Slot(tuple)
    def _show_runs(self, runs: Sequence[AgentRun]) -> None:
        shown = self._told.run.id if self._told is not None else ""
        rows = [
            Row(
                one.objective,
                wording.history_line(one),
                wording.STATES[one.state],
                wording.tone_of(one),
                one.id,
            )
            for one in runs
        ]
        at = next((n for n, one in enumerate(runs) if one.id == shown), -1)
        self.history.blockSignals(True)
        self.history.show_rows(rows, at)
        self.history.blockSignals(False)

    @Slot(object)
    def _ask(self, asked: ConsentAsked | None) -> None:
        self.consent.ask(asked)

    @Slot(QModelIndex)
    def _show_step(self, index: QModelIndex, _before: QModelIndex | None = None) -> None:
        steps = self._told.steps if self._told is not None else ()
        if 0 <= index.row() < len(steps):
            self.step.setPlainText(wording.step_text(steps[index.row()]))

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex, _before: QModelIndex | None = None) -> None:
        evidence = self._told.evidence if self._told is not None else ()
        if index.isValid() and index.row() < len(evidence):
            passage = evidence[index.row()].passage
            self.passage.show()
            self.passage.show_document(passage.document_id, passage.start, passage.end)

    def _choose(self, page: int) -> None:
        self.tabs.choose(page)
        self.pages.setCurrentIndex(page)

    # -- what the person does

    @Slot(object)
    def _begin(self, wish: object) -> None:
        self.banner.clear()
        self.view_model.begin(wish)  # type: ignore[arg-type] # a signal carries any object

    @Slot()
    def _resume(self) -> None:
        self.banner.clear()
        run = self._told.run if self._told is not None else None
        if run is not None and run.spent.over(run.budget):
            old = run.budget
            more = Budget(_MORE * old.steps, _MORE * old.tokens, _MORE * old.minutes)
            self.view_model.resume(more)
        else:
            self.view_model.resume()

    @Slot()
    def _delete(self) -> None:
        if self._told is not None:
            run_id = self._told.run.id
            text = tr("Its plan, steps and report go for good. Files in the outbox stay.")
            confirm(
                self,
                self._theme,
                tr("Delete this run?"),
                text,
                tr("Delete"),
                lambda: self.view_model.delete(run_id),
            )

    @Slot()
    def _export(self) -> None:
        dialog = QFileDialog(self, tr("Export the report"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([tr("Markdown (*.md)")])
        dialog.selectFile("report.md")
        dialog.fileSelected.connect(lambda name: self.view_model.export(Path(name)))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def done(self, result: int) -> None:
        self.passage.detach()
        super().done(result)


def _stacked(above: QWidget, below: QWidget) -> QSplitter:
    split = QSplitter(Qt.Orientation.Vertical)
    split.setChildrenCollapsible(False)
    split.addWidget(above)
    split.addWidget(below)
    split.setSizes([320, 150])
    return split


def _rows(
    view: QTableView, rows: list[list[str]], numbers: tuple[int, ...], owner: QWidget
) -> None:
    view.setModel(RowsModel(rows, numbers, owner))
    view.setWordWrap(False)
    header = view.horizontalHeader()
    header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
    view.resizeColumnsToContents()
    for column in range(len(rows[0])):
        view.setColumnWidth(column, min(view.columnWidth(column) + 14, _COLUMN_PX))
    header.setStretchLastSection(True)


def _can_go_on(run: AgentRun) -> bool:
    return run.state in {"paused", "stopped", "failed"} or bool(run.spent.over(run.budget))
