"""The column of collections: all documents first, then each collection with its count."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPoint,
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
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from ui.desktop import icons
from ui.desktop.direction import directed
from ui.desktop.documents.document_list_model import Index
from ui.desktop.fonts import sans
from ui.desktop.language import tr, tr_n
from ui.desktop.painting import focus_ring, frame
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import IconButton, SectionLabel, use_thin_scroll_bars
from workbench.domain.document import Collection

WIDTH = 248
_ROW_HEIGHT = 52


class CollectionListModel(QAbstractListModel):
    """Row 0 stands for all documents and carries None."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._collections: tuple[Collection, ...] = ()

    def set_collections(self, collections: Sequence[Collection]) -> None:
        if [c.id for c in collections] == [c.id for c in self._collections]:
            self._collections = tuple(collections)
            self.dataChanged.emit(self.index(0), self.index(len(collections)))
            return
        self.beginResetModel()
        self._collections = tuple(collections)
        self.endResetModel()

    def collection_at(self, index: Index) -> Collection | None:
        row = index.row() - 1
        return self._collections[row] if 0 <= row < len(self._collections) else None

    def row_of(self, collection_id: str | None) -> int:
        """0 (all documents) if it is not known."""
        rows = (n for n, c in enumerate(self._collections, 1) if c.id == collection_id)
        return next(rows, 0)

    def words(self, index: Index) -> tuple[str, str]:
        """Name and quiet line."""
        collection = self.collection_at(index)
        if collection is None:
            n = sum(c.n_documents for c in self._collections)
            return tr("All documents"), tr_n("{n:,} document", "{n:,} documents", n)
        return collection.name, tr_n("{n:,} document", "{n:,} documents", collection.n_documents)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._collections) + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self.words(index)[0]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(self.words(index))
        return None


class _Delegate(QStyledItemDelegate):
    def __init__(self, theme: ThemeController, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(100, _ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter = directed(painter, option.rect)
        model = index.model()
        if not isinstance(model, CollectionListModel):
            return
        theme = self._theme.current
        state = option.state
        rect: QRect = option.rect.adjusted(0, 1, 0, -1)
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        if is_chosen:
            frame(painter, rect, fill=theme.card_selected, radius=10)
        elif state & QStyle.StateFlag.State_MouseOver:
            frame(painter, rect, fill=theme.card_hover, radius=10)
        if state & QStyle.StateFlag.State_HasFocus:
            focus_ring(painter, rect, theme.accent_text)
        name, line = model.words(index)
        icon = "folder" if index.row() else "layers"
        tint = theme.accent_text if is_chosen else theme.muted
        painter.drawPixmap(rect.left() + 12, rect.top() + 16, icons.pixmap(icon, tint, 18))
        left, width = rect.left() + 42, rect.width() - 52
        for text, font, color, top in (
            (name, sans(13, QFont.Weight.Medium), theme.text, 7),
            (line, sans(12), theme.muted, 26),
        ):
            painter.setFont(font)
            painter.setPen(color)
            painter.drawText(
                QRect(left, rect.top() + top, width, 18),
                Qt.AlignmentFlag.AlignVCenter,
                QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, width),
            )
        painter.restore()


class _View(QListView):
    rename_wanted = Signal()
    delete_wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_F2:
                self.rename_wanted.emit()
            case Qt.Key.Key_Delete:
                self.delete_wanted.emit()
            case _:
                super().keyPressEvent(event)


class CollectionList(QWidget):
    """`chosen` carries a collection's id, or None for all documents."""

    chosen = Signal(object)
    create_wanted = Signal()
    rename_wanted = Signal(object)  # Collection
    settings_wanted = Signal(object)  # Collection
    delete_wanted = Signal(object)  # Collection

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFixedWidth(WIDTH)
        self.model = CollectionListModel(self)
        self.view = _View(self)
        self.view.setModel(self.model)
        self.view.setItemDelegate(_Delegate(theme, self.view))
        self.view.setMouseTracking(True)
        self.view.setUniformItemSizes(True)
        self.view.setAccessibleName(tr("Collections"))
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._show_menu)
        self.view.rename_wanted.connect(self._on_rename)
        self.view.delete_wanted.connect(self._on_delete)
        use_thin_scroll_bars(self.view, theme)
        self.view.viewport().setAutoFillBackground(False)
        self.new = IconButton(theme, "folder-plus", tr("New collection"))
        self.new.clicked.connect(self.create_wanted)
        self.more = IconButton(
            theme, "ellipsis", tr("Settings, name and removal of this collection")
        )
        self.more.clicked.connect(self._show_menu_of_button)
        head = QHBoxLayout()
        head.setContentsMargins(8, 0, 0, 0)
        head.setSpacing(0)
        head.addWidget(SectionLabel(theme, tr("Collections")))
        head.addStretch(1)
        head.addWidget(self.more)
        head.addWidget(self.new)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 16, 13, 12)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.view, 1)
        self.view.selectionModel().currentChanged.connect(self._on_current)
        self.show_collections((), None)

    @property
    def collection(self) -> Collection | None:
        return self.model.collection_at(self.view.currentIndex())

    def show_collections(self, collections: Sequence[Collection], chosen_id: str | None) -> None:
        self.model.set_collections(collections)
        index = self.model.index(self.model.row_of(chosen_id))
        choice = self.view.selectionModel()
        was_blocked = choice.blockSignals(True)
        choice.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        choice.blockSignals(was_blocked)
        self.more.setEnabled(self.collection is not None)
        self.view.viewport().update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme.current
        painter = directed(QPainter(self), self.rect())
        painter.fillRect(self.rect(), QColor(theme.panel))
        painter.fillRect(self.width() - 1, 0, 1, self.height(), QColor(theme.border))
        painter.end()

    @Slot()
    def _on_current(self) -> None:
        collection = self.collection
        self.more.setEnabled(collection is not None)
        self.chosen.emit(collection.id if collection is not None else None)

    @Slot(QPoint)
    def _show_menu(self, at: QPoint) -> None:
        index = self.view.indexAt(at)
        if index.isValid():
            self.view.setCurrentIndex(index)
        self._menu().popup(self.view.viewport().mapToGlobal(at))

    @Slot()
    def _show_menu_of_button(self) -> None:
        self._menu().popup(self.more.mapToGlobal(QPoint(0, self.more.height())))

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(tr("New collection…"), self.create_wanted.emit)
        rename = menu.addAction(tr("Rename…\tF2"), self._on_rename)
        delete = menu.addAction(tr("Delete…\tDel"), self._on_delete)
        settings = menu.addAction(tr("Settings…"), self._on_settings)
        for action in (rename, delete, settings):
            action.setEnabled(self.collection is not None)
        return menu

    @Slot()
    def _on_rename(self) -> None:
        if self.collection is not None:
            self.rename_wanted.emit(self.collection)

    @Slot()
    def _on_settings(self) -> None:
        if self.collection is not None:
            self.settings_wanted.emit(self.collection)

    @Slot()
    def _on_delete(self) -> None:
        if self.collection is not None:
            self.delete_wanted.emit(self.collection)
