"""The run that is open: what it is, how far it is, its overview and its matrix."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.desktop.evaluation import wording
from ui.desktop.evaluation.compare_view import CompareView
from ui.desktop.evaluation.matrix_view import MatrixView
from ui.desktop.evaluation.overview import Overview
from ui.desktop.evaluation.view_model import RunView
from ui.desktop.language import tr
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import (
    ComboBox,
    ElidedLabel,
    GhostButton,
    IconButton,
    Label,
    ProgressBar,
    SearchField,
)
from ui.desktop.widgets.segments import Segments
from workbench.domain.evaluation import Run
from workbench.services.evaluation.evaluation import COMPARED, EvalProgress

OVERVIEW, CASES, SIDE_BY_SIDE = range(3)
_ORDERS = (
    ("flips", tr("Flips first")),
    ("worst", tr("Worst first")),
    ("as asked", tr("As asked")),
)
_NARROW = 760


class RunPanel(QWidget):
    pause_wanted = Signal(str)  # id of the run
    resume_wanted = Signal(object)  # Run
    pin_wanted = Signal(object, bool)  # Run, whether it shall be pinned
    report_wanted = Signal()
    delete_wanted = Signal()
    compare_wanted = Signal(str)  # id of a run, or empty for none
    row_wanted = Signal(str)  # key of a case

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: RunView | None = None
        self._under_way = False
        self.title = ElidedLabel(theme, "", size_px=18, weight=QFont.Weight.DemiBold)
        self.line = ElidedLabel(theme, "", tone="muted", size_px=13)
        self.go = GhostButton(theme, tr("Pause"), "circle-stop")
        self.pin = GhostButton(theme, tr("Pin as baseline"), "star")
        self.report = GhostButton(theme, tr("Report"), "file-text")
        self.delete = IconButton(theme, "trash-2", tr("Delete this run"), tr("Delete this run"))
        self.bar = ProgressBar(theme, tr("How far the run is"))
        self.left = Label(theme, "", tone="muted", size_px=12)
        self.tabs = Segments(theme, (tr("Overview"), tr("Cases"), tr("Side by side")))
        self.other = ComboBox(theme, tr("Compare with"))
        self.order = ComboBox(theme, tr("Order of the cases"))
        for order, word in _ORDERS:
            self.order.addItem(word, order)
        self.search = SearchField(theme, tr("Find a case"), tr("Find a case"))
        self.overview = Overview(theme)
        self.matrix = MatrixView(theme)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.overview)
        self.stack.addWidget(self.matrix)
        self.compare = CompareView(theme)
        self.stack.addWidget(self.compare)
        self._build()
        self._bind()

    @property
    def run(self) -> Run | None:
        return self._view.run if self._view is not None else None

    def show_run(self, view: RunView, *, is_under_way: bool) -> None:
        is_same = self._view is not None and self._view.run.id == view.run.id
        self._view = view
        run = view.run
        self.title.setText(run.source)
        columns = ", ".join(one.label for one in run.columns)
        note = f" · {run.note}" if run.note else ""
        judge = (
            tr(" · judged by {name}", name=run.settings.judge.name)
            if run.settings.judge.name
            else ""
        )
        self.line.setText(f"{wording.when(run)} · {columns}{judge}{note}")
        self.pin.setText(tr("Unpin") if run.is_pinned else tr("Pin as baseline"))
        self.delete.setEnabled(not is_under_way)
        self.show_state(is_under_way=is_under_way)
        self.overview.show_run(view)
        place = self.matrix.currentIndex() if is_same else None
        scrolled = self.matrix.verticalScrollBar().value() if is_same else 0
        self.matrix.matrix.show_grid(view.grid)
        if place is not None and place.isValid():
            was_blocked = self.matrix.selectionModel().blockSignals(True)
            self.matrix.choose(place.row(), place.column())
            self.matrix.selectionModel().blockSignals(was_blocked)
        self.matrix.verticalScrollBar().setValue(scrolled)
        if (not is_same and run.source == COMPARED) or self.tabs.current == SIDE_BY_SIDE:
            self.tabs.choose(SIDE_BY_SIDE)

    def show_others(self, runs: tuple[Run, ...]) -> None:
        """Runs that the open one can be compared with."""
        view = self._view
        was_blocked = self.other.blockSignals(True)
        self.other.clear()
        self.other.addItem(tr("Compare with nothing"), "")
        for run in runs:
            if view is not None and run.id != view.run.id:
                star = "★ " if run.is_pinned else ""
                self.other.addItem(f"{star}{run.source}, {wording.when(run)}", run.id)
        chosen = view.other.id if view is not None and view.other is not None else ""
        self.other.setCurrentIndex(max(0, self.other.findData(chosen)))
        self.other.blockSignals(was_blocked)
        self.other.updateGeometry()

    def show_state(self, *, is_under_way: bool) -> None:
        run = self.run
        is_open = run is not None and (is_under_way or run.n_done < run.n_cells)
        self._under_way = is_under_way
        self.go.setVisible(is_open)
        self.go.setText(tr("Pause") if is_under_way else tr("Go on"))
        self.go.set_icon_name("circle-stop" if is_under_way else "play")
        self.bar.setVisible(is_open)
        self.left.setVisible(is_open)
        if run is not None and is_open:
            self.bar.set_fraction(run.n_done / max(1, run.n_cells))
            self.left.setText(wording.how_far(run))

    def show_progress(self, event: EvalProgress) -> None:
        self.bar.set_fraction(event.n_done / max(1, event.n_cells))
        left = wording.time_left(event.seconds_left)
        pace = (
            tr("{n_now:.1f} a second", n_now=event.n_now / event.seconds)
            if event.seconds > 0
            else ""
        )
        told = [
            tr("{n_done:,} of {n_cells:,} answers", n_done=event.n_done, n_cells=event.n_cells),
            pace,
            left,
        ]
        self.left.setText(" · ".join(one for one in told if one))

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self.title)
        texts.addWidget(self.line)
        head.addLayout(texts, 1)
        for button in (self.go, self.pin, self.report, self.delete):
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        tools = QHBoxLayout()
        tools.setSpacing(8)
        tools.addWidget(self.tabs)
        tools.addWidget(self.order)
        tools.addWidget(self.search, 1)
        tools.addStretch(0)
        tools.addWidget(self.other)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 16, 12)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self.bar)
        column.addWidget(self.left)
        column.addLayout(tools)
        column.addWidget(self.stack, 1)
        self._on_tab(OVERVIEW)

    def _bind(self) -> None:
        self.tabs.chosen.connect(self._on_tab)
        self.go.clicked.connect(self._on_go)
        self.pin.clicked.connect(self._on_pin)
        self.report.clicked.connect(self.report_wanted)
        self.delete.clicked.connect(self.delete_wanted)
        self.order.activated.connect(
            lambda at: self.matrix.matrix.set_order(self.order.itemData(at))
        )
        self.search.textChanged.connect(self.matrix.matrix.search)
        self.other.activated.connect(lambda at: self.compare_wanted.emit(self.other.itemData(at)))

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        for button in (self.pin, self.report):
            button.set_compact(self.width() < _NARROW)

    @Slot(int)
    def _on_tab(self, number: int) -> None:
        self.stack.setCurrentIndex(number)
        for widget in (self.order, self.search):
            widget.setVisible(number == CASES)
        if number == SIDE_BY_SIDE:
            self.row_wanted.emit(
                self.matrix.matrix.key_at(max(0, self.matrix.currentIndex().row()))
            )

    @Slot()
    def _on_go(self) -> None:
        run = self.run
        if run is not None and self._under_way:
            self.pause_wanted.emit(run.id)
        elif run is not None:
            self.resume_wanted.emit(run)

    @Slot()
    def _on_pin(self) -> None:
        if self.run is not None:
            self.pin_wanted.emit(self.run, not self.run.is_pinned)
