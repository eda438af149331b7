"""The column at the left: runs or data sets, and the ways to begin one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from ui.desktop import icons
from ui.desktop.direction import directed
from ui.desktop.evaluation import wording
from ui.desktop.fonts import sans
from ui.desktop.language import tr, tr_n
from ui.desktop.painting import focus_ring, frame
from ui.desktop.prompts.prompt_list_model import Index
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import GhostButton, Label, PrimaryButton, SearchField, use_thin_scroll_bars
from ui.desktop.widgets.segments import Segments
from workbench.domain.dataset import DatasetVersion
from workbench.domain.evaluation import Run

RUNS, DATASETS = range(2)
ROW_ROLE: Final = Qt.ItemDataRole.UserRole + 1
_NOWHERE: Final = QModelIndex()


@dataclass(frozen=True, slots=True)
class Row:
    """`value` is a Run or a DatasetVersion."""

    key: str
    title: str
    line: str
    icon: str
    value: Run | DatasetVersion

    @property
    def spoken(self) -> str:
        return f"{self.title}, {self.line}"

    @property
    def sought(self) -> str:
        """What a search looks in: also subjects, prompts, the note and the id."""
        more = ""
        if isinstance(self.value, Run):
            labels = " ".join(f"{one.label} {one.release}" for one in self.value.columns)
            more = f"{labels} {self.value.note} {self.value.id} {self.value.settings.judge.name}"
        return f"{self.spoken} {more}".casefold()


def run_row(run: Run, is_under_way: bool) -> Row:
    state = tr("Running") if is_under_way else wording.STATES[run.state]
    line = f"{wording.when(run)} · {wording.how_far(run)}"
    if is_under_way or run.state != "complete":
        line = f"{state} · {wording.how_far(run)}"
    icon = "loader-circle" if is_under_way else "star" if run.is_pinned else ""
    return Row(run.id, run.source, line, icon, run)


def dataset_row(version: DatasetVersion) -> Row:
    line = tr_n(
        "version {number} · {n:,} case",
        "version {number} · {n:,} cases",
        version.n_cases,
        number=version.number,
    )
    return Row(version.name, version.name, line, "", version)


class RowsModel(QAbstractListModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()

    def show_rows(self, rows: Sequence[Row]) -> None:
        keys = [one.key for one in self.rows]
        if keys == [one.key for one in rows]:
            self.rows = tuple(rows)
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def row_of(self, key: str) -> int:
        return next((n for n, one in enumerate(self.rows) if one.key == key), -1)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not 0 <= index.row() < len(self.rows):
            return None
        row = self.rows[index.row()]
        match role:
            case _ if role == ROW_ROLE:
                return row
            case Qt.ItemDataRole.DisplayRole:
                return row.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return row.spoken
            case _:
                return None


class _Delegate(QStyledItemDelegate):
    def __init__(self, theme: ThemeController, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title, self._line = sans(13, QFont.Weight.Medium), sans(12)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(120, 54)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter = directed(painter, option.rect)
        row = index.data(ROW_ROLE)
        if not isinstance(row, Row):
            return
        theme, rect, state = self._theme.current, option.rect.adjusted(0, 1, 0, -1), option.state
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            frame(painter, rect, fill=theme.card_selected, radius=10)
        elif state & QStyle.StateFlag.State_MouseOver:
            frame(painter, rect, fill=theme.card_hover, radius=10)
        if state & QStyle.StateFlag.State_HasFocus:
            focus_ring(painter, rect, theme.accent_text)
        left, right = rect.left() + 12, rect.right() - 12
        if row.icon:
            color = theme.warn if row.icon == "star" else theme.accent_text
            picture = icons.pixmap(row.icon, color, 15)
            painter.drawPixmap(right - 15, rect.top() + 9, picture)
        lines = (
            (row.title, self._title, theme.text, 7, right - left - (22 if row.icon else 0)),
            (row.line, self._line, theme.muted, 27, right - left),
        )
        for text, font, color, top, width in lines:
            painter.setFont(font)
            painter.setPen(QColor(color))
            shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, width)
            area = QRect(left, rect.top() + top, width, 19)
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, shown)
        painter.restore()


class _View(QListView):
    delete_wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.delete_wanted.emit()
            return
        super().keyPressEvent(event)


class RunList(QWidget):
    """Tells what is chosen; keeps no more than it shows."""

    kind_chosen = Signal(int)  # RUNS or DATASETS
    chosen = Signal(object)  # Row
    run_wanted = Signal()
    import_wanted = Signal()
    delete_wanted = Signal()
    searched = Signal()

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFixedWidth(272)
        self.kinds = Segments(theme, (tr("Runs"), tr("Data sets")))
        self.new = PrimaryButton(theme, tr("New run"), "play")
        self.bring = GhostButton(theme, tr("Import a data set…"), "upload")
        self.judges = GhostButton(theme, tr("Judges"), "shield-check")
        self.schedules = GhostButton(theme, tr("Schedules"), "clock")
        self.trials = GhostButton(theme, tr("Tried in use"), "layers")
        self.bias = GhostButton(theme, tr("Bias"), "circle-alert")
        self.chart = GhostButton(theme, tr("Plot runs"), "chart-column")
        self.search = SearchField(theme, tr("Find a run"), tr("Find"))
        self.model = RowsModel(self)
        self.view = _View()
        self.view.setModel(self.model)
        self.view.setItemDelegate(_Delegate(theme, self.view))
        self.view.setUniformItemSizes(True)
        self.view.setMouseTracking(True)
        self.view.setAccessibleName(tr("Runs"))
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        use_thin_scroll_bars(self.view, theme)
        self.view.viewport().setAutoFillBackground(False)
        self.nothing = Label(theme, tone="muted", size_px=13, wrap=True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 14, 13, 10)
        column.setSpacing(8)
        for widget in (self.new, self.bring, self.kinds, self.search, self.nothing):
            column.addWidget(widget)
        column.addWidget(self.view, 1)
        column.addStretch(0)
        foot = QHBoxLayout()
        foot.setSpacing(6)
        foot.addWidget(self.judges, 1)
        foot.addWidget(self.schedules, 1)
        column.addLayout(foot)
        more = QHBoxLayout()
        more.setSpacing(6)
        more.addWidget(self.bias, 1)
        more.addWidget(self.chart, 1)
        column.addLayout(more)
        column.addWidget(self.trials)
        self.new.clicked.connect(self.run_wanted)
        self.bring.clicked.connect(self.import_wanted)
        self.kinds.chosen.connect(self.kind_chosen)
        self.search.textChanged.connect(lambda _text: self.searched.emit())
        self.view.delete_wanted.connect(self.delete_wanted)
        self.view.selectionModel().currentChanged.connect(self._on_current)

    @property
    def kind(self) -> int:
        return self.kinds.current

    def show_rows(self, rows: Sequence[Row], chosen_key: str) -> None:
        """Those that fit what is searched for; the chosen one stays chosen without being told
        again.
        """
        words = self.search.text().casefold().split()
        rows = [row for row in rows if all(word in row.sought for word in words)]
        self.model.show_rows(rows)
        choice = self.view.selectionModel()
        was_blocked = choice.blockSignals(True)
        at = self.model.row_of(chosen_key)
        if at >= 0:
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
            choice.setCurrentIndex(self.model.index(at), flags)
        else:
            choice.clear()
        choice.blockSignals(was_blocked)
        is_runs = self.kind == RUNS
        is_searched = bool(self.search.text().strip())
        self.view.setAccessibleName(tr("Runs") if is_runs else tr("Data sets"))
        none = tr("No runs yet.") if is_runs else tr("No data sets yet.")
        self.nothing.setText(tr("Nothing fits.") if is_searched else none)
        self.nothing.setVisible(not rows)
        self.view.setVisible(bool(rows))
        self.view.viewport().update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme.current
        painter = directed(QPainter(self), self.rect())
        painter.fillRect(self.rect(), QColor(theme.panel))
        painter.fillRect(self.width() - 1, 0, 1, self.height(), QColor(theme.border))
        painter.end()

    @Slot(QModelIndex)
    def _on_current(self, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE)
        if isinstance(row, Row):
            self.chosen.emit(row)
