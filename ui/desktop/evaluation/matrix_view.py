"""The matrix of cases x subjects: every row as high as the next, each cell painted when seen."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QRect, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ui.desktop import icons
from ui.desktop.evaluation import wording
from ui.desktop.evaluation.matrix_model import CELL_ROLE, FLIP_ROLE, Index, MatrixModel
from ui.desktop.fonts import sans
from ui.desktop.language import tr
from ui.desktop.painting import focus_ring, frame, mixed
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import use_thin_scroll_bars

_ROW_PX = 34
_KEY_PX = 150
_CELL_PX = 132


class _Delegate(QStyledItemDelegate):
    def __init__(self, theme: ThemeController, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._font = sans(12, QFont.Weight.Medium)
        self._plain = sans(13)
        self._metrics = QFontMetrics(self._plain)
        self._widths = {
            word: QFontMetrics(self._font).horizontalAdvance(word)
            for word in wording.OUTCOMES.values()
        }

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = self._theme.current
        rect: QRect = option.rect
        state = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(theme.card_selected))
        elif index.row() % 2:
            painter.fillRect(rect, QColor(theme.panel))
        if index.column() == 0:
            painter.setFont(self._plain)
            painter.setPen(QColor(theme.text))
            area = rect.adjusted(14, 0, -6, 0)
            text = self._metrics.elidedText(
                index.data() or "", Qt.TextElideMode.ElideMiddle, area.width()
            )
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, text)
        else:
            self._paint_cell(painter, rect, index)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.save()
            focus_ring(painter, rect.adjusted(1, 1, -1, -1), theme.accent_text, 6)
            painter.restore()

    def _paint_cell(self, painter: QPainter, rect: QRect, index: Index) -> None:
        theme = self._theme.current
        done = index.data(CELL_ROLE)
        painter.setFont(self._font)
        if done is None:
            painter.setPen(QColor(theme.faint))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, "·")
            return
        outcome = done.result.outcome
        word, color = wording.OUTCOMES[outcome], str(getattr(theme, wording.TONES[outcome]))
        left, middle = rect.left() + 10, rect.center().y()
        pill = QRect(left, middle - 10, self._widths[word] + 16, 21)
        painter.save()
        frame(painter, pill, fill=mixed(color, theme.card, 0.14), radius=10)
        painter.restore()
        painter.setPen(QColor(color))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, word)
        flip = index.data(FLIP_ROLE)
        if flip:
            name = "arrow-down" if flip == "worse" else "chevron-up"
            painter.drawPixmap(pill.right() + 5, middle - 7, icons.pixmap(name, color, 14))
        if outcome in ("pass", "fail"):
            painter.setPen(QColor(theme.muted))
            score = QRect(rect.right() - 50, rect.top(), 42, rect.height())
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(score, right, f"{done.result.score:.2f}")


class MatrixView(QTableView):
    """`cell_chosen` carries the number of the run's column and the key of the case."""

    cell_chosen = Signal(int, str)

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.matrix = MatrixModel(self)
        self.setModel(self.matrix)
        self.setItemDelegate(_Delegate(theme, self))
        self.setFont(sans(13))
        self.setAccessibleName(tr("Cases and what was judged of them"))
        self.setShowGrid(False)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)
        rows, columns = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(_ROW_PX)
        columns.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        columns.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        columns.setHighlightSections(False)
        columns.setFixedHeight(36)
        columns.setMinimumSectionSize(90)
        columns.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        use_thin_scroll_bars(self, theme)
        self.selectionModel().currentChanged.connect(self._on_current)
        self.matrix.modelReset.connect(self._widen)
        self.clicked.connect(self._tell)

    def choose(self, row: int, column: int = 1) -> None:
        if 0 <= row < self.matrix.rowCount():
            self.setCurrentIndex(self.matrix.index(row, column))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._tell(self.currentIndex())
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._widen()

    @Slot()
    def _widen(self) -> None:
        """Columns share the width that there is, as long as a verdict fits."""
        n = self.matrix.columnCount() - 1
        if n < 1:
            return
        key = max(_KEY_PX, min(280, self.viewport().width() // 4))
        self.setColumnWidth(0, key)
        each = max(_CELL_PX, (self.viewport().width() - key) // n)
        for column in range(1, n + 1):
            self.setColumnWidth(column, min(each, 360))

    @Slot(QModelIndex, QModelIndex)
    def _on_current(self, index: QModelIndex, _before: QModelIndex) -> None:
        self._tell(index)

    @Slot(QModelIndex)
    def _tell(self, index: QModelIndex) -> None:
        if index.isValid():
            number = self.matrix.number_at(index.column())
            self.cell_chosen.emit(number, self.matrix.key_at(index.row()))
