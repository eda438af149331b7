"""Test sets of collections: their questions, their last figures, and how these went over time."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui.desktop.charts.card import ChartCard
from ui.desktop.charts.table import table_view
from ui.desktop.errors import present
from ui.desktop.language import tr, tr_n
from ui.desktop.purposes import asks_purpose
from ui.desktop.reading import wording
from ui.desktop.reading.tables import fill
from ui.desktop.reading.tests_view_model import Listed, Shown, TestsViewModel
from ui.desktop.reading.trends import FIGURES, trend
from ui.desktop.reading.window import ReadingWindow
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import (
    Action,
    Banner,
    ComboBox,
    EmptyState,
    GhostButton,
    Label,
    PrimaryButton,
    ProgressBar,
    SectionLabel,
    confirm,
)
from workbench.app import Workbench
from workbench.services.retrieval.search_quality import MeasureProgress

_FIGURES = (tr("At 10"), "nDCG", tr("Recall"), "MRR", tr("Median"), "p95")
_QUESTIONS = (tr("Question"), tr("Right"), tr("From"))
_ORIGINS = {
    "file": tr("a file"),
    "chat": tr("an answer"),
    "playground": tr("the playground"),
    "typed": tr("by hand"),
}
_WHAT = tr(
    "A test set is questions with what should be found for each. Mark a right passage in the search"
    " playground or under an answer, or import questions and judgements in BEIR's layout. Each run"
    " is kept, so you see what another embedder or order of hits brings."
)


class TestsWindow(ReadingWindow):
    __test__ = False  # for pytest: this is no test

    def __init__(
        self,
        parent: QWidget,
        theme: ThemeController,
        workbench: Workbench,
        collection_id: str | None,
    ) -> None:
        super().__init__(parent, theme, tr("Test sets"))
        self.view_model = TestsViewModel(workbench, self)
        self._collection_id = collection_id
        self._listed = Listed((), ())
        self._shown: Shown | None = None
        self.sets = ComboBox(theme, tr("Test set"))
        self.run = PrimaryButton(theme, tr("Run"), "play")
        self.stop = GhostButton(theme, tr("Stop"), "circle-stop")
        self.import_ = GhostButton(theme, tr("Import…"), "upload")
        self.import_.setToolTip(tr("A folder with queries.jsonl and qrels/test.tsv"))
        self.remove = GhostButton(theme, tr("Remove…"), "trash-2", tone="danger")
        self.banner = Banner(theme)
        self.progress = ProgressBar(theme, tr("Progress of the run"))
        self.line = Label(theme, "", tone="muted", size_px=12, wrap=True)
        self.figures = table_view(theme, tr("Figures of the last run"))
        self.trend = ChartCard(theme, tr("Figures over time"))
        self.over_time = ComboBox(theme, tr("Which figure is shown over time"))
        self.questions = table_view(theme, tr("Questions"), is_even=False)
        self.take_out = GhostButton(theme, tr("Take this question out"), "x")
        self.empty = EmptyState(theme, "check", tr("Test sets"), tr("Looking for them…"))
        self.stack = QStackedWidget()
        self._build(theme)
        self._bind()
        self.view_model.look()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.view_model.close()
        super().closeEvent(event)

    def done(self, result: int) -> None:
        self.view_model.close()
        super().done(result)

    # -- building

    def _build(self, theme: ThemeController) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.sets)
        head.addStretch(1)
        for button in (self.remove, self.import_, self.stop, self.run):
            button.setAutoDefault(False)
            head.addWidget(button)
        self.stop.hide()
        self.progress.hide()
        self.column.addLayout(head)
        self.column.addWidget(self.banner)
        self.column.addWidget(self.progress)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.line)
        row = QHBoxLayout()
        row.setSpacing(12)
        self.figures.setFixedHeight(140)
        self.figures.setMinimumWidth(360)
        self.trend.setFixedHeight(220)
        row.addWidget(self.figures, 1, Qt.AlignmentFlag.AlignTop)
        for figure in FIGURES:
            self.over_time.addItem(figure.title)
        drawn = QVBoxLayout()
        drawn.setSpacing(4)
        drawn.addWidget(self.over_time, 0, Qt.AlignmentFlag.AlignRight)
        drawn.addWidget(self.trend)
        row.addLayout(drawn, 1)
        column.addLayout(row)
        foot = QHBoxLayout()
        foot.addWidget(SectionLabel(theme, tr("Questions")))
        foot.addStretch(1)
        foot.addWidget(self.take_out)
        self.take_out.setAutoDefault(False)
        column.addLayout(foot)
        self.questions.setWordWrap(False)
        column.addWidget(self.questions, 1)
        self.stack.addWidget(self.empty)
        self.stack.addWidget(inside)
        self.column.addWidget(self.stack, 1)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        if not asks_purpose(error, self, self._theme, self.view_model.state_purpose):
            present(error, self.banner)

    def _bind(self) -> None:
        model = self.view_model
        model.listed.connect(self._show_listed)
        model.shown.connect(self._show)
        model.running_changed.connect(self._show_running)
        model.progress_changed.connect(self._show_progress)
        model.failed.connect(self._on_failed)
        self.trend.failed.connect(lambda error: present(error, self.banner))
        self.sets.activated.connect(self._on_set)
        self.over_time.currentIndexChanged.connect(self._draw)
        self.run.clicked.connect(self._on_run)
        self.stop.clicked.connect(model.cancel)
        self.import_.clicked.connect(self.choose_folder)
        self.remove.clicked.connect(self._on_remove)
        self.take_out.clicked.connect(self._on_take_out)
        delete = QShortcut(QKeySequence(Qt.Key.Key_Delete), self.questions)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._on_take_out)

    # -- what the person wants

    @Slot()
    def choose_folder(self) -> None:
        dialog = QFileDialog(self, tr("Import questions: queries.jsonl and qrels/test.tsv"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.import_folder(Path(name)))
        dialog.open()

    def import_folder(self, folder: Path) -> None:
        """Into the collection of the shown set, else the page's, else the first."""
        known = [one.id for one in self._listed.collections]
        of_shown = self._shown.test.collection_id if self._shown is not None else None
        wanted = of_shown or self._collection_id or (known[0] if known else None)
        if wanted is not None:
            self.banner.clear()
            self.view_model.import_folder(folder, wanted)

    @Slot(int)
    def _on_set(self, _index: int) -> None:
        self.view_model.choose(self.sets.currentData() or "")

    @Slot()
    def _on_run(self) -> None:
        self.banner.clear()
        self.view_model.run()

    @Slot()
    def _on_remove(self) -> None:
        if self._shown is not None:
            test = self._shown.test
            confirm(
                self,
                self._theme,
                tr("Remove “{name}”?", name=test.name),
                tr(
                    "Its {amount} and the results of all its runs"
                    " are removed. Documents stay as they are.",
                    amount=tr_n("{n:,} question", "{n:,} questions", test.n_questions),
                ),
                tr("Remove"),
                self.view_model.remove,
            )

    @Slot()
    def _on_take_out(self) -> None:
        row = self.questions.currentIndex().row()
        if self._shown is not None and 0 <= row < len(self._shown.questions):
            self.view_model.remove_question(self._shown.questions[row].key)

    # -- showing

    @Slot(object)
    def _show_listed(self, listed: Listed) -> None:
        self._listed = listed
        names: dict[str, str] = {one.id: one.name for one in listed.collections}
        chosen = self._shown.test.id if self._shown is not None else None
        self.sets.clear()
        for one in listed.tests:
            self.sets.addItem(f"{one.name} – {names.get(one.collection_id, '')}", one.id)
        self.sets.setVisible(bool(listed.tests))
        self.import_.setEnabled(bool(listed.collections))
        if not listed.tests:
            self._show(None)
            return
        here = [one.id for one in listed.tests if one.collection_id == self._collection_id]
        wanted = chosen or next(iter(here), listed.tests[0].id)
        at = max(0, self.sets.findData(wanted))
        self.sets.setCurrentIndex(at)
        if self._shown is None or self._shown.test.id != self.sets.itemData(at):
            self.view_model.choose(self.sets.itemData(at))

    @Slot(object)
    def _show(self, shown: Shown | None) -> None:
        self._shown = shown
        self.run.setEnabled(shown is not None and bool(shown.questions))
        self.remove.setEnabled(shown is not None)
        if shown is None:
            actions = [Action(tr("Import…"), self.choose_folder, "upload")]
            has_any = bool(self._listed.collections)
            self.empty.set("check", tr("No test sets yet"), _WHAT, actions if has_any else ())
            self.stack.setCurrentIndex(0)
            return
        self.stack.setCurrentIndex(1)
        last = shown.runs[-1] if shown.runs else None
        self.line.setText(
            wording.run_line(last) if last is not None else tr("Never run. Press Run to measure.")
        )
        rows = (
            [
                wording.figures_row(wording.MODES[mode], one)
                for mode, one in last.figures.modes.items()
            ]
            if last is not None
            else []
        )
        fill(self.figures, _FIGURES, rows, range(1, len(_FIGURES)))
        self._draw()
        fill(
            self.questions,
            _QUESTIONS,
            [
                [wording.snippet(one.text), wording.right_line(right), _ORIGINS[one.origin]]
                for one, right in zip(shown.questions, shown.right, strict=True)
            ],
            widths={1: max(200, self.width() // 3), 2: 110},
            stretch=0,
        )
        self.take_out.setEnabled(bool(shown.questions))

    @Slot()
    def _draw(self) -> None:
        if self._shown is not None:
            figure = FIGURES[max(0, self.over_time.currentIndex())]
            self.trend.set_data(trend(self._shown.runs, figure))
            self.trend.chart.setAccessibleName(figure.title)

    @Slot(bool)
    def _show_running(self, is_running: bool) -> None:
        self.run.setVisible(not is_running)
        self.stop.setVisible(is_running)
        self.progress.setVisible(is_running)
        self.progress.set_fraction(None)

    @Slot(object)
    def _show_progress(self, progress: MeasureProgress) -> None:
        self.progress.set_fraction(progress.done / max(1, progress.total))
        self.line.setText(
            tr(
                "{done:,} of {amount}",
                done=progress.done,
                amount=tr_n("{n:,} question", "{n:,} questions", progress.total),
            )
        )
