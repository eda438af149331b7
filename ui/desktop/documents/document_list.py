"""The list of documents: choose one or many, delete, retry, and a menu for each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QPoint,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QMenu, QWidget

from ui.desktop.documents.document_delegate import DocumentDelegate
from ui.desktop.documents.document_list_model import DocumentListModel
from ui.desktop.language import tr
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import use_thin_scroll_bars
from workbench.domain.document import Document, DocumentStatus


class DocumentList(QListView):
    chosen_changed = Signal(tuple)  # tuple[Document, ...]
    open_wanted = Signal(object)  # Document
    retry_wanted = Signal(tuple)  # document ids
    delete_wanted = Signal(tuple)  # tuple[Document, ...]

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.documents = DocumentListModel(self)
        self.setModel(self.documents)
        delegate = DocumentDelegate(theme, self)
        delegate.retry_clicked.connect(lambda document_id: self.retry_wanted.emit((document_id,)))
        self.setItemDelegate(delegate)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(tr("Documents"))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._show_menu)
        use_thin_scroll_bars(self, theme)
        self.viewport().setAutoFillBackground(False)

    @property
    def chosen(self) -> tuple[Document, ...]:
        rows = sorted(index.row() for index in self.selectedIndexes())
        found = (self.documents.document_at(self.documents.index(row)) for row in rows)
        return tuple(document for document in found if document is not None)

    def show_documents(self, documents: Sequence[Document]) -> None:
        """New rows; what was chosen stays chosen, what was seen stays in sight."""
        chosen = [document.id for document in self.chosen]
        place = self.verticalScrollBar().value()
        self.documents.set_documents(documents)
        if chosen and not self.selectionModel().hasSelection():
            self._choose(chosen)
        self.verticalScrollBar().setValue(place)
        if chosen:
            self.chosen_changed.emit(self.chosen)

    def selectionChanged(self, chosen: QItemSelection, before: QItemSelection) -> None:
        super().selectionChanged(chosen, before)
        self.chosen_changed.emit(self.chosen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Delete if self.chosen:
                self.delete_wanted.emit(self.chosen)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if self.chosen:
                self.open_wanted.emit(self.chosen[0])
            case _:
                super().keyPressEvent(event)

    def _choose(self, document_ids: Sequence[str]) -> None:
        rows = sorted(self.documents.rows_of(document_ids))
        if not rows:
            return
        selection = QItemSelection()
        first = rows[0]
        for row, following in zip(rows, [*rows[1:], -1], strict=True):
            if following != row + 1:  # one range for each run of neighbours
                selection.append(
                    QItemSelectionRange(self.documents.index(first), self.documents.index(row))
                )
                first = following
        model = self.selectionModel()
        model.setCurrentIndex(
            self.documents.index(rows[0]), QItemSelectionModel.SelectionFlag.NoUpdate
        )
        model.select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    @Slot(QPoint)
    def _show_menu(self, at: QPoint) -> None:
        chosen = self.chosen
        if not chosen:
            return
        failed = tuple(d.id for d in chosen if d.status is DocumentStatus.FAILED)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        show = menu.addAction(tr("Show\tEnter"), lambda: self.open_wanted.emit(chosen[0]))
        show.setEnabled(len(chosen) == 1)
        retry = menu.addAction(tr("Retry"), lambda: self.retry_wanted.emit(failed))
        retry.setEnabled(bool(failed))
        menu.addSeparator()
        menu.addAction(tr("Delete…\tDel"), lambda: self.delete_wanted.emit(chosen))
        menu.popup(self.viewport().mapToGlobal(at))
