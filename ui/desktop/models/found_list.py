"""What a scan found, as rows that can be ticked; what is here already or broken cannot."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
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

from ui.desktop import icons
from ui.desktop.direction import directed
from ui.desktop.fonts import sans
from ui.desktop.language import tr
from ui.desktop.models.wording import found_line
from ui.desktop.painting import focus_ring, frame
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import use_thin_scroll_bars
from workbench.services.models.model_scan import FoundModel

_ROW_HEIGHT = 56
Index = QModelIndex | QPersistentModelIndex


class FoundListModel(QAbstractListModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: tuple[FoundModel, ...] = ()
        self._ticked: set[str] = set()

    def show_items(self, items: tuple[FoundModel, ...]) -> None:
        """Those that can be imported come first."""
        self.beginResetModel()
        self._items = tuple(sorted(items, key=lambda item: not is_new(item)))
        self._ticked = set()
        self.endResetModel()

    @property
    def ticked(self) -> tuple[FoundModel, ...]:
        return tuple(item for item in self._items if item.path in self._ticked)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._items)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or not is_new(self._items[index.row()]):
            return Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        item = self._items[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return found_line(item)
            case Qt.ItemDataRole.ToolTipRole:
                return item.path
            case Qt.ItemDataRole.CheckStateRole if is_new(item):
                is_on = item.path in self._ticked
                return Qt.CheckState.Checked if is_on else Qt.CheckState.Unchecked
            case _:
                return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        path = self._items[index.row()].path
        if Qt.CheckState(value) is Qt.CheckState.Checked:
            self._ticked.add(path)
        else:
            self._ticked.discard(path)
        self.dataChanged.emit(index, index)
        return True


class _Delegate(QStyledItemDelegate):
    """Two lines and a box to tick, in the theme's colours."""

    def __init__(self, theme: ThemeController, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(200, _ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter = directed(painter, option.rect)
        theme = self._theme.current
        rect: QRect = option.rect.adjusted(2, 1, -4, -1)
        tick = index.data(Qt.ItemDataRole.CheckStateRole)
        is_current = bool(option.state & QStyle.StateFlag.State_HasFocus)
        is_over = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        fill = theme.card_hover if is_over and tick is not None else theme.card
        frame(painter, rect, fill=fill, border=theme.border, radius=9)
        if is_current:
            focus_ring(painter, rect, theme.accent_text, 9)
        if tick is not None:
            is_on = Qt.CheckState(tick) is Qt.CheckState.Checked
            box = QRect(rect.left() + 14, rect.top() + 17, 18, 18)
            box_fill = theme.accent if is_on else theme.card
            frame(painter, box, fill=box_fill, border=theme.muted, radius=5)
            if is_on:
                picture = icons.pixmap("check", theme.on_accent, 14)
                painter.drawPixmap(box.left() + 2, box.top() + 2, picture)
        title, _newline, below = str(index.data()).partition("\n")
        left = rect.left() + 46
        width = rect.right() - left - 12
        title_color = theme.text if tick is not None else theme.muted
        for text, font, color, top in (
            (title, sans(13, QFont.Weight.Medium), title_color, 7),
            (below, sans(12), theme.muted, 26),
        ):
            painter.setFont(font)
            painter.setPen(color)
            painter.drawText(
                QRect(left, rect.top() + top, width, 20),
                Qt.AlignmentFlag.AlignVCenter,
                QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideMiddle, width),
            )
        painter.restore()


class FoundList(QListView):
    """Space or a click ticks the row."""

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.found = FoundListModel(self)
        self.setModel(self.found)
        self.setSpacing(3)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setItemDelegate(_Delegate(theme, self))
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setAccessibleName(tr("Models found on this machine"))
        use_thin_scroll_bars(self, theme)
        self.clicked.connect(self._on_clicked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self._tick(self.currentIndex())
            return
        super().keyPressEvent(event)

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        self._tick(index)

    def _tick(self, index: Index) -> None:
        tick = index.data(Qt.ItemDataRole.CheckStateRole)
        if tick is not None:
            is_on = Qt.CheckState(tick) is Qt.CheckState.Checked
            wanted = Qt.CheckState.Unchecked if is_on else Qt.CheckState.Checked
            self.found.setData(index, wanted, Qt.ItemDataRole.CheckStateRole)


def is_new(item: FoundModel) -> bool:
    return item.header is not None and not item.registered_as
