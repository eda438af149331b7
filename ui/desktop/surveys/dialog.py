"""The window of surveys: a question, how far it is, its answer, and a table whose rows open."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt, Slot
from PySide6.QtGui import QFont, QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QHeaderView, QSplitter, QVBoxLayout, QWidget

from ui.desktop.charts.table import RowsModel, table_view
from ui.desktop.errors import present
from ui.desktop.language import tr
from ui.desktop.passage.panel import PassagePanel
from ui.desktop.purposes import asks_purpose
from ui.desktop.surveys.group_table import group_rows
from ui.desktop.surveys.view_model import SurveysViewModel, SurveyView
from ui.desktop.surveys.wording import progress_line, state_line
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import (
    Banner,
    ComboBox,
    GhostButton,
    Label,
    LineEdit,
    PrimaryButton,
    ProgressBar,
)
from ui.desktop.widgets.dialogs import Dialog
from ui.desktop.widgets.switch import Switch
from workbench.app import Workbench
from workbench.domain.survey.survey import ResultRow, Survey, SurveyProgress

_PASSAGE_COLUMN_PX = 320
_AIR_PX = 14  # beside the text of a column
_NEW = tr("Earlier questions…")


class SurveyDialog(Dialog):
    """Stays open beside the main window; closing it leaves the work going."""

    def __init__(
        self,
        parent: QWidget,
        theme: ThemeController,
        view_model: SurveysViewModel,
        workbench: Workbench,
        collections: Sequence[tuple[str, str]],
    ) -> None:
        """`collections`: ids and names of those that are gone through; none: all."""
        names = ", ".join(name for _, name in collections) or tr("all collections")
        super().__init__(
            parent,
            theme,
            tr("Ask all documents"),
            tr("Every document of {names} is read, one by one.", names=names),
        )
        self._collections = tuple(identity for identity, _ in collections)
        self._rows: tuple[ResultRow, ...] = ()
        self._survey: Survey | None = None
        self.view_model = view_model
        self.resize(1080, 720)
        self.question = LineEdit(
            theme, tr("Question about all documents"), tr("How many contracts end…")
        )
        self.ask = PrimaryButton(theme, tr("Go through all"))
        self.model = Switch(theme, tr("Ask the model for what rules cannot read"))
        self.model.setChecked(True)
        self.earlier = ComboBox(theme, tr("Earlier questions"))
        self.banner = Banner(theme)
        self.bar = ProgressBar(theme, tr("Documents read"))
        self.line = Label(theme, tone="muted", size_px=12)
        self.pause = GhostButton(theme, tr("Pause"))
        self.stop = GhostButton(theme, tr("Stop"), tone="danger")
        self.resume = GhostButton(theme, tr("Go on"), "play")
        self.answer = Label(theme, size_px=16, weight=QFont.Weight.DemiBold, wrap=True)
        self.facts = Label(theme, tone="muted", size_px=12, wrap=True)
        self.groups = table_view(theme, tr("Groups"), is_even=False)
        self.table = table_view(theme, tr("What the documents say"), is_even=False)
        self.passage = PassagePanel(theme)
        self.passage.attach(workbench)
        self.delete = GhostButton(theme, tr("Delete"), "trash-2", tone="danger")
        self.export = GhostButton(theme, tr("Export…"), "download")
        self.close_button = PrimaryButton(theme, tr("Close"))
        self._build()
        self._bind()
        self._show(None)
        view_model.list()

    def begin(self, question: str) -> None:
        """Ask as if it had been typed."""
        self.question.setText(question)
        self._ask()

    # -- building

    def _build(self) -> None:
        theme = self._theme
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.question, 1)
        top.addWidget(self.ask)
        options = QHBoxLayout()
        options.setSpacing(8)
        options.addWidget(self.model)
        options.addWidget(Label(theme, tr("Ask the model for what rules cannot read"), size_px=13))
        options.addStretch(1)
        options.addWidget(self.earlier)
        working = QHBoxLayout()
        working.setSpacing(8)
        working.addWidget(self.line, 1)
        for act in (self.pause, self.resume, self.stop):
            working.addWidget(act)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.groups)
        column.addWidget(self.table, 1)
        self.groups.setMaximumHeight(170)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(left)
        split.addWidget(self.passage)
        split.setSizes([680, 360])
        for item in (top, options):
            self.column.addLayout(item)
        self.column.addWidget(self.banner)
        self.column.addWidget(self.bar)
        self.column.addLayout(working)
        self.column.addWidget(self.answer)
        self.column.addWidget(self.facts)
        self.column.addWidget(split, 1)
        for button in (self.delete, self.export, self.close_button, self.ask):
            button.setAutoDefault(False)
        self.add_buttons(self.delete, self.export, self.close_button)
        for view in (self.groups, self.table):
            view.setWordWrap(False)
            view.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.groups.horizontalHeader().setStretchLastSection(False)
        self.groups.horizontalHeader().setMinimumSectionSize(120)
        modes = QHeaderView.ResizeMode
        self.table.horizontalHeader().setSectionResizeMode(modes.Interactive)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        if not asks_purpose(error, self, self._theme, self.view_model.state_purpose):
            present(error, self.banner)

    def _bind(self) -> None:
        model = self.view_model
        model.shown.connect(self._show)
        model.progressed.connect(self._on_progress)
        model.working_changed.connect(lambda _busy: self._show_state())
        model.surveys_changed.connect(self._on_surveys)
        model.failed.connect(self._on_failed)
        model.exported.connect(lambda path: self.line.setText(tr("Exported to {path}", path=path)))
        self.ask.clicked.connect(self._ask)
        self.question.returnPressed.connect(self._ask)
        self.pause.clicked.connect(model.pause)
        self.stop.clicked.connect(model.stop)
        self.resume.clicked.connect(model.resume)
        self.earlier.activated.connect(self._on_earlier)
        self.delete.clicked.connect(self._on_delete)
        self.export.clicked.connect(self._on_export)
        self.close_button.clicked.connect(self.close)
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            shortcut = QShortcut(QKeySequence(key), self.table)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(lambda: self._open(self.table.currentIndex()))
        self.table.clicked.connect(self._open)

    # -- showing

    @Slot(object)
    def _show(self, view: SurveyView | None) -> None:
        self._survey = view.survey if view is not None else None
        self._rows = view.rows if view is not None else ()
        if view is None:
            self.answer.setText("")
            self.facts.setText("")
            self.table.hide()
            self.groups.hide()
            self.passage.hide()
        else:
            self.answer.setText(view.answer.sentence)
            texts = [
                view.answer.coverage,
                tr("Understood as: {understood}", understood=view.understood),
            ]
            self.facts.setText("\n".join(t for t in (*texts, view.survey.overview) if t))
            self._fill(view)
        self._show_state()

    def _fill(self, view: SurveyView) -> None:
        self.table.setModel(RowsModel(view.table, (), self.table))
        self.table.show()
        self.table.resizeColumnsToContents()
        for column in range(len(view.table[0])):
            wanted = self.table.columnWidth(column) + _AIR_PX
            self.table.setColumnWidth(column, min(wanted, _PASSAGE_COLUMN_PX))
        selection = self.table.selectionModel()
        selection.currentRowChanged.connect(self._open)
        groups = group_rows(view.answer.groups)
        self.groups.setVisible(len(groups) > 1)
        if len(groups) > 1:
            self.groups.setModel(RowsModel(groups, (1, 2), self.groups))
        self.passage.setVisible(bool(view.rows))

    def _show_state(self) -> None:
        survey, is_working = self._survey, self.view_model.works_on_shown
        can_go_on = survey is not None and not is_working and survey.state != "complete"
        self.bar.setVisible(is_working)
        self.pause.setVisible(is_working)
        self.stop.setVisible(is_working)
        self.resume.setVisible(can_go_on and not self.view_model.is_working)
        self.ask.setEnabled(not self.view_model.is_working)
        self.export.setEnabled(survey is not None)
        self.delete.setEnabled(survey is not None)
        if not is_working:
            self.line.setText(state_line(survey))

    @Slot(object)
    def _on_progress(self, progress: SurveyProgress) -> None:
        if not self.view_model.works_on_shown:
            return
        self.bar.set_fraction(progress.done / max(1, progress.total))
        self.line.setText(progress_line(progress))

    @Slot(tuple)
    def _on_surveys(self, surveys: tuple[Survey, ...]) -> None:
        self.earlier.blockSignals(True)
        self.earlier.clear()
        self.earlier.addItem(_NEW, "")
        for one in surveys:
            self.earlier.addItem(one.question[:60], one.id)
        self.earlier.setEnabled(bool(surveys))
        self.earlier.blockSignals(False)

    # -- what the person does

    @Slot()
    def _ask(self) -> None:
        question = self.question.text().strip()
        if question and not self.view_model.is_working:
            self.banner.clear()
            self.view_model.begin(question, self._collections, uses_model=self.model.isChecked())

    @Slot(int)
    def _on_earlier(self, place: int) -> None:
        survey_id = self.earlier.itemData(place)
        if survey_id:
            self.view_model.open(survey_id)

    @Slot()
    def _on_delete(self) -> None:
        if self._survey is not None:
            self.view_model.delete(self._survey.id)

    @Slot()
    def _on_export(self) -> None:
        dialog = QFileDialog(self, tr("Export the table"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([tr("Table (*.csv)"), tr("Markdown (*.md)"), tr("JSON (*.json)")])
        dialog.selectFile("answer.csv")
        dialog.fileSelected.connect(lambda name: self.view_model.export(Path(name)))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex, _before: QModelIndex | None = None) -> None:
        if index.isValid() and index.row() < len(self._rows):
            one = self._rows[index.row()]
            self.passage.show_document(one.document.document_id, one.row.start, one.row.end)

    def done(self, result: int) -> None:
        self.passage.detach()
        super().done(result)
