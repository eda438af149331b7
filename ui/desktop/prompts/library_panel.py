"""The column at the left: search, folder, tag and favourites, the list, new and import."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QListView, QMenu, QSizePolicy, QVBoxLayout, QWidget

from ui.desktop.language import tr
from ui.desktop.prompts.prompt_delegate import PromptDelegate
from ui.desktop.prompts.prompt_list_model import PromptListModel
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import (
    ComboBox,
    IconButton,
    Label,
    PrimaryButton,
    SearchField,
    use_thin_scroll_bars,
)
from workbench.domain.prompt import Prompt

WIDTH = 272
ALL_FOLDERS, ALL_TAGS = tr("All folders"), tr("All tags")


class _View(QListView):
    delete_wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.delete_wanted.emit()
            return
        super().keyPressEvent(event)


class LibraryPanel(QWidget):
    """Tells what is searched, filtered and chosen; keeps no prompts beyond those it shows."""

    searched = Signal(str)
    filtered = Signal(str, str, bool)  # folder, tag, favourites only; empty: all
    chosen = Signal(object)  # Prompt
    new_wanted = Signal()
    import_file_wanted = Signal()
    import_folder_wanted = Signal()
    starter_wanted = Signal()
    export_wanted = Signal()
    delete_wanted = Signal()

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFixedWidth(WIDTH)
        self.search = SearchField(theme, tr("Search prompts"), tr("Search prompts"))
        self.folder = ComboBox(theme, tr("Folder"))
        self.tag = ComboBox(theme, tr("Tag"))
        for box, first in ((self.folder, ALL_FOLDERS), (self.tag, ALL_TAGS)):
            box.addItem(first)
            box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            box.currentTextChanged.connect(self._tell_filter)
        self.favourites = IconButton(theme, "star", tr("Favourites only"))
        self.favourites.setCheckable(True)
        self.favourites.toggled.connect(self._tell_filter)
        self.new = PrimaryButton(theme, tr("New prompt"), "plus")
        self.more = IconButton(theme, "ellipsis", tr("Import and export"), tr("Import and export"))
        self.model = PromptListModel(self)
        self.view = _View()
        self.view.setModel(self.model)
        self.view.setItemDelegate(PromptDelegate(theme, self.view))
        self.view.setUniformItemSizes(True)
        self.view.setMouseTracking(True)
        self.view.setAccessibleName(tr("Prompts"))
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        use_thin_scroll_bars(self.view, theme)
        self.view.viewport().setAutoFillBackground(False)
        self.nothing = Label(theme, tone="muted", size_px=13, wrap=True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.nothing.hide()
        self._build()
        self.search.textChanged.connect(self.searched)
        self.new.clicked.connect(self.new_wanted)
        self.more.clicked.connect(self._show_menu)
        self.view.delete_wanted.connect(self.delete_wanted)
        self.view.selectionModel().currentChanged.connect(self._on_current)

    @property
    def current(self) -> Prompt | None:
        return self.model.prompt_at(self.view.currentIndex())

    def show_prompts(self, prompts: Sequence[Prompt], chosen_id: str, *, is_filtered: bool) -> None:
        """New rows; the chosen one stays chosen without being told again."""
        self.model.show_prompts(prompts)
        choice = self.view.selectionModel()
        was_blocked = choice.blockSignals(True)
        row = self.model.row_of(chosen_id)
        if row >= 0:
            index = self.model.index(row)
            choice.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.view.scrollTo(index)
        else:
            choice.clear()
        choice.blockSignals(was_blocked)
        self.nothing.setText(tr("Nothing found.") if is_filtered else tr("No prompts yet."))
        self.nothing.setVisible(not prompts)
        self.view.setVisible(bool(prompts))
        self.view.viewport().update()

    def show_choices(self, folders: Sequence[str], tags: Sequence[str]) -> None:
        """What can be filtered by; a choice that is still there stays."""
        for box, first, names in (
            (self.folder, ALL_FOLDERS, folders),
            (self.tag, ALL_TAGS, tags),
        ):
            if [box.itemText(n) for n in range(1, box.count())] == list(names):
                continue
            was = box.currentText()
            was_blocked = box.blockSignals(True)
            box.clear()
            box.addItems([first, *names])
            box.setCurrentText(was if was in names else first)
            box.blockSignals(was_blocked)
            if box.currentText() != was:
                self._tell_filter()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme.current
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.panel))
        painter.fillRect(self.width() - 1, 0, 1, self.height(), QColor(theme.border))
        painter.end()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(self.new, 1)
        head.addWidget(self.more)
        filters = QHBoxLayout()
        filters.setSpacing(6)
        filters.addWidget(self.folder, 1)
        filters.addWidget(self.tag, 1)
        filters.addWidget(self.favourites)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 14, 13, 10)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.search)
        column.addLayout(filters)
        column.addWidget(self.nothing)
        column.addWidget(self.view, 1)
        column.addStretch(0)

    @Slot()
    def _tell_filter(self) -> None:
        folder, tag = self.folder.currentText(), self.tag.currentText()
        self.filtered.emit(
            "" if folder == ALL_FOLDERS else folder,
            "" if tag == ALL_TAGS else tag,
            self.favourites.isChecked(),
        )

    @Slot()
    def _on_current(self) -> None:
        if self.current is not None:
            self.chosen.emit(self.current)

    @Slot()
    def _show_menu(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(tr("Import a file…"), self.import_file_wanted.emit)
        menu.addAction(tr("Import a folder…"), self.import_folder_wanted.emit)
        menu.addAction(tr("Add the starter prompts"), self.starter_wanted.emit)
        menu.addSeparator()
        export = menu.addAction(tr("Export as a folder…"), self.export_wanted.emit)
        export.setEnabled(self.model.rowCount() > 0)
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height() + 2)))
