"""The conversations at the left: new chat, search, the list and what can be done with an entry."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QModelIndex, QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QListView,
    QMenu,
    QVBoxLayout,
    QWidget,
)

from ui.desktop.chat.conversation_delegate import ConversationDelegate
from ui.desktop.chat.conversation_list_model import ConversationListModel, Role
from ui.desktop.language import tr
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import Label, PrimaryButton, SearchField, confirm, use_thin_scroll_bars

WIDTH_PX = 244


class _List(QListView):
    """F2 renames, Delete deletes; a click or Enter opens."""

    delete_asked = Signal(str)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Delete):
            conversation_id = self.currentIndex().data(Role.CONVERSATION_ID)
            if conversation_id:
                self.delete_asked.emit(conversation_id)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and (
            self.state() is not QAbstractItemView.State.EditingState
        ):
            self.activated.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)


class Sidebar(QWidget):
    new_asked = Signal()
    opened = Signal(str)
    searched = Signal(str)
    deleted = Signal(str)
    export_asked = Signal(str, object)  # conversation id, Path
    import_asked = Signal()  # chats of other programs, from a file
    folder_import_asked = Signal()  # the same, from a folder

    def __init__(
        self,
        theme: ThemeController,
        model: ConversationListModel,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = model
        self._current = ""
        self._new = PrimaryButton(theme, tr("New chat"), "plus")
        self._new.setToolTip(tr("New chat (Ctrl+N)"))
        self.search = SearchField(theme, tr("Search conversations"), tr("Search conversations"))
        self.search.setToolTip(tr("Search titles and text (Ctrl+K)"))
        self.list = _List()
        self.list.setModel(model)
        self.list.setItemDelegate(ConversationDelegate(theme, self.list))
        self.list.setAccessibleName(tr("Conversations"))
        self.list.setMouseTracking(True)
        self.list.setUniformItemSizes(False)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        use_thin_scroll_bars(self.list, theme)
        self.list.viewport().setAutoFillBackground(False)
        self._empty = Label(theme, "", tone="faint", size_px=12, wrap=True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 14, 12, 12)
        column.setSpacing(8)
        column.addWidget(self._new)
        column.addWidget(self.search)
        column.addWidget(self._empty)
        column.addWidget(self.list, 1)
        self._new.clicked.connect(self.new_asked)
        self.search.textChanged.connect(self.searched)
        self.list.clicked.connect(self._open_index)
        self.list.activated.connect(self._open_index)
        self.list.delete_asked.connect(self.ask_delete)
        self.list.customContextMenuRequested.connect(self._menu_at)
        model.modelReset.connect(self._after_reset)
        model.dataChanged.connect(self._after_reset)
        self.setAutoFillBackground(True)
        theme.changed.connect(self._dress)
        self._dress()
        self._after_reset()

    def show_current(self, conversation_id: str) -> None:
        """Select the conversation that the page shows; an empty id selects none."""
        self._current = conversation_id
        index = self._model.index_of(conversation_id)
        if index.isValid():
            self.list.setCurrentIndex(index)
        else:
            self.list.clearSelection()
            self.list.setCurrentIndex(QModelIndex())

    def rename_current(self) -> None:
        index = self._model.index_of(self._current)
        if index.isValid():
            self.list.setFocus()
            self.list.edit(index)

    @Slot(str)
    def ask_delete(self, conversation_id: str) -> None:
        """Ask before deleting for good."""
        title = self._model.index_of(conversation_id).data() or tr("this conversation")
        confirm(
            self.window(),
            self._theme,
            tr("Delete this conversation?"),
            tr(
                "“{title}” and all its branches are removed from the workspace for good.",
                title=title,
            ),
            tr("Delete"),
            lambda: self.deleted.emit(conversation_id),
        )

    def ask_export(self, conversation_id: str) -> None:
        """Ask where to, as Markdown or JSON."""
        title = self._model.index_of(conversation_id).data() or "conversation"
        dialog = QFileDialog(self.window(), tr("Export conversation"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters(
            [tr("Markdown, the shown branch (*.md)"), tr("JSON, all branches (*.json)")]
        )
        dialog.setDefaultSuffix("md")
        dialog.filterSelected.connect(
            lambda chosen: dialog.setDefaultSuffix("json" if "json" in chosen else "md")
        )
        dialog.selectFile(_file_name(title))
        dialog.fileSelected.connect(
            lambda path: self.export_asked.emit(conversation_id, Path(path))
        )
        dialog.open()

    def sizeHint(self) -> QSize:
        return QSize(WIDTH_PX, 600)

    @Slot()
    def _dress(self) -> None:
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(self._theme.current.panel))
        self.setPalette(palette)

    @Slot()
    def _after_reset(self) -> None:
        has_items = self._model.n_items > 0
        if has_items:
            text = ""
        elif self.search.text().strip():
            text = tr("No conversation matches.")
        else:
            text = tr("Conversations appear here.")
        self._empty.setText(text)
        self._empty.setVisible(not has_items)
        index = self._model.index_of(self._current)
        if index.isValid() and self.list.currentIndex() != index:
            self.list.setCurrentIndex(index)

    @Slot(QModelIndex)
    def _open_index(self, index: QModelIndex) -> None:
        conversation_id = index.data(Role.CONVERSATION_ID)
        if conversation_id:
            self.opened.emit(conversation_id)

    @Slot(QPoint)
    def _menu_at(self, position: QPoint) -> None:
        index = self.list.indexAt(position)
        conversation_id = index.data(Role.CONVERSATION_ID)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if conversation_id:
            menu.addAction(tr("Open")).triggered.connect(lambda: self.opened.emit(conversation_id))
            menu.addAction(tr("Rename\tF2")).triggered.connect(lambda: self.list.edit(index))
            menu.addAction(tr("Export…")).triggered.connect(
                lambda: self.ask_export(conversation_id)
            )
            menu.addAction(tr("Delete…\tDel")).triggered.connect(
                lambda: self.ask_delete(conversation_id)
            )
            menu.addSeparator()
        menu.addAction(tr("Take over chats…")).triggered.connect(self.import_asked)
        menu.addAction(tr("Take over a folder of chats…")).triggered.connect(
            self.folder_import_asked
        )
        menu.popup(self.list.viewport().mapToGlobal(position))


def _file_name(title: str) -> str:
    kept = "".join(c if c.isalnum() or c in " -_." else " " for c in title)
    return (" ".join(kept.split())[:80] or "conversation") + ".md"
