"""Rows of two lines with a mark at the right, to choose one of: Enter or a click."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui.desktop.direction import directed
from ui.desktop.fonts import sans
from ui.desktop.painting import focus_ring, frame
from ui.desktop.theme import ThemeController
from ui.desktop.widgets.labels import Tone
from ui.desktop.widgets.scrolling import use_thin_scroll_bars

_ROW_HEIGHT = 56
_VALUE = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Row:
    title: str
    below: str
    mark: str
    tone: Tone
    value: Any  # what is chosen with it


class _Rows(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()

    def show_rows(self, rows: Sequence[Row]) -> None:
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.title
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                return ", ".join(part for part in (row.title, row.below, row.mark) if part)
            case Qt.ItemDataRole.UserRole:
                return row
            case _:
                return None


class _Delegate(QStyledItemDelegate):
    def __init__(self, theme: ThemeController, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(200, _ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter = directed(painter, option.rect)
        theme, row = self._theme.current, index.data(_VALUE)
        rect: QRect = option.rect.adjusted(2, 1, -4, -1)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        is_over = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        fill = theme.card_hover if is_over or is_chosen else theme.card
        border = theme.accent_text if is_chosen else theme.border
        frame(painter, rect, fill=fill, border=border, radius=9)
        if option.state & QStyle.StateFlag.State_HasFocus:
            focus_ring(painter, rect, theme.accent_text, 9)
        mark_font = sans(12, QFont.Weight.Medium)
        mark_width = QFontMetrics(mark_font).horizontalAdvance(row.mark)
        painter.setFont(mark_font)
        painter.setPen(getattr(theme, row.tone))
        painter.drawText(
            QRect(rect.right() - mark_width - 14, rect.top(), mark_width + 2, rect.height()),
            Qt.AlignmentFlag.AlignVCenter,
            row.mark,
        )
        width = rect.width() - mark_width - 44
        for text, font, colour, top in (
            (row.title, sans(13, QFont.Weight.Medium), theme.text, 8),
            (row.below, sans(12), theme.muted, 28),
        ):
            painter.setFont(font)
            painter.setPen(colour)
            painter.drawText(
                QRect(rect.left() + 14, rect.top() + top, width, 20),
                Qt.AlignmentFlag.AlignVCenter,
                QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideMiddle, width),
            )
        painter.restore()


class RowList(QListView):
    """`chosen` carries the value of the row that is current; `opened` after Enter or a click."""

    chosen = Signal(object)
    opened = Signal(object)

    def __init__(self, theme: ThemeController, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model_of_rows = _Rows(self)
        self.setModel(self.model_of_rows)
        self.setSpacing(3)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setItemDelegate(_Delegate(theme, self))
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setAccessibleName(name)
        use_thin_scroll_bars(self, theme)
        self.selectionModel().currentChanged.connect(self._on_current)
        self.clicked.connect(self._on_opened)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self._on_opened(self.currentIndex())
            return
        super().keyPressEvent(event)

    def show_rows(self, rows: Sequence[Row], current: int = -1) -> None:
        self.model_of_rows.show_rows(rows)
        if 0 <= current < len(rows):
            self.setCurrentIndex(self.model_of_rows.index(current))

    @property
    def value(self) -> Any:
        index = self.currentIndex()
        return index.data(_VALUE).value if index.isValid() else None

    @Slot(QModelIndex, QModelIndex)
    def _on_current(self, index: QModelIndex, _before: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(index.data(_VALUE).value)

    @Slot(QModelIndex)
    def _on_opened(self, index: QModelIndex) -> None:
        self.opened.emit(index.data(_VALUE).value)
