"""The page of documents: collections at the left, the list, and one document's details."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFont,
    QKeyEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui.desktop.documents.collection_dialog import CollectionDialog
from ui.desktop.documents.collection_list import CollectionList
from ui.desktop.documents.collection_settings import CollectionSettings
from ui.desktop.documents.collection_uses import CollectionUsesDesk
from ui.desktop.documents.collection_wish import CollectionChoices, CollectionWish
from ui.desktop.documents.detail_panel import WIDTH as DETAIL_WIDTH
from ui.desktop.documents.detail_panel import DetailPanel
from ui.desktop.documents.document_list import DocumentList
from ui.desktop.documents.document_list_model import SORTS
from ui.desktop.documents.folder_cards import FolderCards
from ui.desktop.documents.import_strip import ImportStrip
from ui.desktop.documents.index_banner import IndexBanner
from ui.desktop.documents.linked_folders import LinkedFoldersModel
from ui.desktop.documents.reindex_strip import ReindexStrip
from ui.desktop.documents.rules_dialog import RulesDialog
from ui.desktop.documents.unlink_dialog import UnlinkDialog
from ui.desktop.documents.view_model import DocumentsViewModel
from ui.desktop.documents.wording import report_line, skipped_details
from ui.desktop.errors import present
from ui.desktop.language import tr, tr_n
from ui.desktop.reading.entry import ReadingEntry
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import (
    Action,
    Banner,
    ComboBox,
    ElidedLabel,
    EmptyState,
    GhostButton,
    Label,
    PrimaryButton,
    SearchField,
    ask_text,
    confirm,
)
from ui.desktop.widgets.drop_cover import DropCover
from ui.desktop.widgets.password_dialog import PasswordDialog
from workbench.app import Workbench
from workbench.domain.document import DEFAULT_COLLECTION, Collection, Document
from workbench.domain.ingestion import IngestReport
from workbench.domain.linked_folder import LinkedFolder
from workbench.domain.locked import is_locked

_NARROW = 720  # pixels; below it three buttons of the header show their icons alone
_FORMATS = tr("PDF, Office, OpenDocument, web pages, mail, e-books, archives, code and text")


class _Main(QWidget):
    """The middle; tells how wide it is."""

    resized = Signal(int)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit(self.width())


class DocumentsPage(QWidget):
    ask_requested = Signal(str)  # collection id
    survey_requested = Signal(str)  # collection id; empty: all
    notice = Signal(str)  # a word for the foot of the window

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.view_model = DocumentsViewModel(self)
        self.settings = CollectionSettings(self)
        self.uses = CollectionUsesDesk(theme, self)
        self.linked = LinkedFoldersModel(self)
        self.setAcceptDrops(True)
        self.collections = CollectionList(theme)
        self.list = DocumentList(theme)
        self.detail = DetailPanel(theme)
        self.banner = Banner(theme)
        self.index_banner = IndexBanner(theme)
        self.strip = ImportStrip(theme)
        self.reindexing = ReindexStrip(theme)
        self.folders = FolderCards(theme)
        self.empty = EmptyState(theme, "library", tr("Opening the workspace…"), "")
        self._title = ElidedLabel(
            theme, tr("All documents"), size_px=18, weight=QFont.Weight.DemiBold
        )
        self._line = Label(theme, tone="muted", size_px=13)
        self._ask = GhostButton(theme, tr("Ask in chat"), "message-square")
        self._ask.setAccessibleName(tr("Ask about these documents in chat"))
        self._ask_all = GhostButton(theme, tr("Ask all…"), "table")
        self._ask_all.setToolTip(tr("A question that every document is read for"))
        self._add_files = PrimaryButton(theme, tr("Add files…"), "plus")
        self._add_folder = GhostButton(theme, tr("Add folder…"), "folder-plus")
        self._link_folder = GhostButton(theme, tr("Link a folder…"), "refresh-cw")
        self._link_folder.setToolTip(tr("Follow a folder: what changes there changes here"))
        self._filter = SearchField(theme, tr("Filter documents by name"), tr("Filter by name"))
        self._sort = ComboBox(theme, tr("Sort documents"))
        self.reading = ReadingEntry(self, theme, self._shown_collection)
        self._delete = GhostButton(theme, tr("Delete…"), "trash-2", tone="danger")
        self._tools = QWidget()
        self._stack = QStackedWidget()
        self._cover = DropCover(theme, self)
        self._build()
        self._bind()
        self._show_state()

    def attach(self, workbench: Workbench) -> None:
        self.detail.attach(workbench)
        self.reading.attach(workbench)
        self.view_model.attach(workbench)
        self.settings.attach(workbench)
        self.uses.attach(workbench)
        self.linked.attach(workbench)
        self.index_banner.attach(workbench)
        self._show_state()

    def detach(self) -> None:
        self.index_banner.detach()
        self.linked.detach()
        self.settings.detach()
        self.uses.detach()
        self.view_model.detach()
        self.detail.detach()
        self.reading.detach()

    # -- building

    def _build(self) -> None:
        titles = QVBoxLayout()
        titles.setSpacing(2)
        titles.addWidget(self._title)
        titles.addWidget(self._line)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addLayout(titles, 1)
        quiet = (self._ask, self._ask_all, self._link_folder, self._add_folder)
        for button in (*quiet, self._add_files):
            head.addWidget(button)
        self._sort.addItems(list(SORTS))
        tools = QHBoxLayout(self._tools)
        tools.setContentsMargins(0, 0, 0, 0)
        tools.setSpacing(8)
        tools.addWidget(self._filter, 1)
        tools.addWidget(self._delete)
        tools.addWidget(self._sort)
        tools.addWidget(self.reading.button)
        self._delete.hide()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.list)
        main = _Main()
        main.resized.connect(self._fit_header)
        column = QVBoxLayout(main)
        column.setContentsMargins(24, 20, 20, 16)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self._tools)
        column.addWidget(self.banner)
        column.addWidget(self.index_banner)
        column.addWidget(self.folders)
        column.addWidget(self._stack, 1)
        column.addWidget(self.reindexing)
        column.addWidget(self.strip)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(main)
        self._splitter.addWidget(self.detail)
        self._splitter.setStretchFactor(0, 1)
        self._splitter.setSizes([900, DETAIL_WIDTH])
        main.setMinimumWidth(420)
        self.detail.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.collections)
        row.addWidget(self._splitter, 1)

    def _bind(self) -> None:
        model = self.view_model
        model.collections_changed.connect(self._on_collections)
        model.documents_changed.connect(self._on_documents)
        model.progress_changed.connect(self.strip.show_progress)
        model.held_changed.connect(self.strip.show_held)
        model.importing_changed.connect(self._on_importing)
        model.import_ended.connect(self._on_import_ended)
        model.failed.connect(lambda error: present(error, self.banner))
        self.collections.chosen.connect(self._on_collection_chosen)
        self.collections.create_wanted.connect(self._create_collection)
        self.collections.rename_wanted.connect(self._rename_collection)
        self.collections.delete_wanted.connect(self._delete_collection)
        self.collections.settings_wanted.connect(lambda one: self.settings.read(one.id))
        self.settings.choices_read.connect(self._show_settings)
        self.settings.progress_changed.connect(self.reindexing.show_progress)
        self.settings.failed.connect(lambda error: present(error, self.banner))
        self.uses.failed.connect(lambda error: present(error, self.banner))
        self.linked.folders_changed.connect(self.folders.show_folders)
        self.linked.progress_changed.connect(self.folders.show_progress)
        self.linked.watching_changed.connect(self.folders.show_watching)
        self.linked.linked_into.connect(model.choose)
        self.linked.failed.connect(lambda error: present(error, self.banner))
        self.folders.sync_wanted.connect(self.linked.sync_now)
        self.folders.pause_wanted.connect(self.linked.set_paused)
        self.folders.unlink_wanted.connect(self._unlink)
        self.folders.rules_wanted.connect(self._edit_rules)
        self.reindexing.give_up_wanted.connect(self.settings.give_up)
        self.list.chosen_changed.connect(self._on_chosen)
        self.list.open_wanted.connect(self._on_open)
        self.list.retry_wanted.connect(self._retry)
        self.list.delete_wanted.connect(self._delete_documents)
        self.detail.closed.connect(self._close_detail)
        self.detail.room_wanted.connect(self.reading.open_room)
        self.detail.retry_wanted.connect(model.retry)
        self.detail.password_wanted.connect(self._ask_password)
        self.detail.delete_wanted.connect(self._delete_documents)
        self.strip.cancel_wanted.connect(model.cancel)
        self.strip.pause_wanted.connect(model.set_paused)
        self._add_files.clicked.connect(self.choose_files)
        self._add_folder.clicked.connect(self.choose_folder)
        self._link_folder.clicked.connect(self.choose_folder_to_link)
        self._ask.clicked.connect(self._on_ask)
        self._ask_all.clicked.connect(self._on_ask_all)
        self._delete.clicked.connect(lambda: self._delete_documents(self.list.chosen))
        self._filter.textChanged.connect(self._on_filter)
        self._sort.currentTextChanged.connect(self.list.documents.set_sort)

    @Slot(int)
    def _fit_header(self, width: int) -> None:
        for button in (self._ask, self._ask_all, self._add_folder, self._link_folder):
            button.set_compact(width < _NARROW)
        self.reading.button.set_compact(width < _NARROW)

    # -- state to picture

    def _show_state(self) -> None:
        is_attached = self.view_model.is_attached
        n_all = self.list.documents.n_all
        collection = self.view_model.collection
        self._title.setText(collection.name if collection else tr("All documents"))
        self._line.setText(
            tr_n("{n:,} document", "{n:,} documents", n_all) if n_all else tr("No documents yet")
        )
        for button in (self._add_files, self._add_folder, self._link_folder):
            button.setEnabled(is_attached)
            button.setVisible(n_all > 0)
        self._ask.setVisible(n_all > 0)
        self._ask_all.setVisible(n_all > 0)
        self._ask.setEnabled(collection is not None or len(self.view_model.collections) == 1)
        self._tools.setVisible(n_all > 0)
        if n_all and self.list.documents.rowCount():
            self._stack.setCurrentWidget(self.list)
            return
        if not is_attached:
            self.empty.set(
                "library", tr("Opening the workspace…"), tr("Your documents appear here.")
            )
        elif n_all:
            text = tr("No document's name contains what you typed.")
            clear = Action(tr("Clear the filter"), self._filter.clear, "x")
            self.empty.set("search", tr("Nothing found"), text, (clear,))
        else:
            self._show_nothing_yet(collection)
        self._stack.setCurrentWidget(self.empty)

    def _show_nothing_yet(self, collection: Collection | None) -> None:
        if self.view_model.is_importing:
            self.empty.set(
                "library",
                tr("Reading documents…"),
                tr("They appear here as soon as they are read."),
            )
            return
        where = tr("to “{name}”", name=collection.name) if collection else tr("to begin")
        self.empty.set(
            "library",
            tr("Add documents {where}", where=where),
            tr(
                "Drop files or folders anywhere on this page, or choose them. {formats} are read"
                " on this computer, and nothing leaves it.",
                formats=_FORMATS,
            ),
            (
                Action(tr("Add files…"), self.choose_files, "plus"),
                Action(tr("Add folder…"), self.choose_folder, "folder-plus"),
                Action(tr("Link a folder…"), self.choose_folder_to_link, "refresh-cw"),
            ),
        )

    @Slot(tuple)
    def _on_collections(self, collections: tuple[Collection, ...]) -> None:
        chosen = self.view_model.collection
        self.collections.show_collections(collections, chosen.id if chosen else None)
        self.linked.choose(chosen.id if chosen else None)
        self._show_state()

    @Slot(tuple)
    def _on_documents(self, documents: tuple[Document, ...]) -> None:
        self.list.show_documents(documents)
        self._show_state()

    @Slot(object)
    def _on_collection_chosen(self, collection_id: str | None) -> None:
        self.list.clearSelection()
        self._filter.clear()
        self.view_model.choose(collection_id)
        self.linked.choose(collection_id)

    @Slot(str)
    def _on_filter(self, text: str) -> None:
        self.list.documents.set_filter(text)
        self._show_state()

    @Slot(tuple)
    def _on_chosen(self, chosen: tuple[Document, ...]) -> None:
        self._delete.setVisible(len(chosen) > 1)
        self._delete.setText(
            tr("Delete {amount}…", amount=tr_n("{n:,} document", "{n:,} documents", len(chosen)))
        )
        if len(chosen) == 1:
            self.detail.show_document(chosen[0])
            self.detail.show()
        else:
            self.detail.hide()

    @Slot(object)
    def _on_open(self, document: Document) -> None:
        self.detail.show_document(document)
        self.detail.show()

    @Slot(tuple)
    def _retry(self, document_ids: tuple[str, ...]) -> None:
        """One that is encrypted needs its password first."""
        one = self.list.documents.document(document_ids[0]) if len(document_ids) == 1 else None
        if one is not None and is_locked(one):
            self._ask_password(one)
        else:
            self.view_model.retry(document_ids)

    @Slot(object)
    def _ask_password(self, document: Document) -> None:
        dialog = PasswordDialog(self, self._theme, document.name)
        dialog.given.connect(lambda text: self.view_model.retry_with(document.id, text))
        dialog.open()

    @Slot()
    def _close_detail(self) -> None:
        self.list.clearSelection()
        self.detail.hide()
        self.list.setFocus()

    @Slot(bool)
    def _on_importing(self, is_importing: bool) -> None:
        if is_importing:
            self.banner.clear()
            self.strip.start()
        else:
            self.strip.hide()
        self._show_state()

    @Slot(object)
    def _on_import_ended(self, report: IngestReport | None) -> None:
        if report is None:
            self.notice.emit(tr("The import was stopped. What was read is kept."))
            return
        if not report.skipped and not report.failed and report.added:
            self.notice.emit(report_line(report))
            return
        hint = tr("Select a failed document to see why it failed.") if report.failed else ""
        known = report.skipped and all(item.reason == "duplicate" for item in report.skipped)
        if known and not report.failed:
            hint = tr("Duplicates are files whose content is already in this collection.")
        is_calm = bool(known) and not report.failed
        self.banner.show_message(
            report_line(report),
            hint,
            kind="info" if is_calm else "warn",
            details=skipped_details(report.skipped),
        )

    # -- what the person wants

    @Slot()
    def choose_files(self) -> None:
        dialog = QFileDialog(self, tr("Add files"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(self._add)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    @Slot()
    def choose_folder(self) -> None:
        dialog = QFileDialog(self, tr("Add a folder and everything below it"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.filesSelected.connect(self._add)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    @Slot()
    def choose_folder_to_link(self) -> None:
        dialog = QFileDialog(self, tr("Link a folder and follow what changes in it"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(lambda name: self.linked.link(Path(name)))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _shown_collection(self) -> Collection | None:
        return self.view_model.collection

    @Slot(object)
    def _edit_rules(self, folder: LinkedFolder) -> None:
        dialog = RulesDialog(self, self._theme, folder)
        dialog.agreed.connect(self.linked.set_rules)
        dialog.open()

    @Slot(object)
    def _unlink(self, folder: LinkedFolder) -> None:
        dialog = UnlinkDialog(self, self._theme, folder)
        dialog.agreed.connect(self.linked.unlink)
        dialog.open()

    @Slot(list)
    def _add(self, names: list[str]) -> None:
        self.view_model.add([Path(name) for name in names])

    @Slot()
    def _on_ask(self) -> None:
        known = self.view_model.collections
        collection = self.view_model.collection or (known[0] if len(known) == 1 else None)
        if collection is not None:
            self.ask_requested.emit(collection.id)

    @Slot()
    def _on_ask_all(self) -> None:
        collection = self.view_model.collection
        self.survey_requested.emit(collection.id if collection is not None else "")

    @Slot()
    def _create_collection(self) -> None:
        ask_text(
            self,
            self._theme,
            tr("New collection"),
            tr("Name of the collection"),
            tr("Create"),
            self.view_model.create_collection,
        )

    @Slot(object)
    def _rename_collection(self, collection: Collection) -> None:
        ask_text(
            self,
            self._theme,
            tr("Rename collection"),
            tr("Name of the collection"),
            tr("Rename"),
            lambda name: self.view_model.rename_collection(collection.id, name),
            text=collection.name,
        )

    @Slot(object)
    def _show_settings(self, choices: CollectionChoices) -> None:
        def save(wish: CollectionWish) -> None:
            self.settings.save(choices.collection.id, wish)

        dialog = CollectionDialog(self, self._theme, choices)
        dialog.agreed.connect(save)
        dialog.uses_wanted.connect(lambda: self.uses.open_for(choices.collection))
        dialog.open()

    @Slot(object)
    def _delete_collection(self, collection: Collection) -> None:
        confirm(
            self,
            self._theme,
            tr("Delete “{name}”?", name=collection.name),
            tr(
                "{amount} in it and everything that was read from"
                " them are removed from the workspace. Your original files stay where they are.",
                amount=tr_n("{n:,} document", "{n:,} documents", collection.n_documents),
            ),
            tr("Delete collection"),
            lambda: self.view_model.delete_collection(collection.id),
        )

    @Slot(tuple)
    def _delete_documents(self, documents: tuple[Document, ...]) -> None:
        if not documents:
            return
        what = (
            f"“{documents[0].name}”"
            if len(documents) == 1
            else tr_n("{n:,} document", "{n:,} documents", len(documents))
        )
        confirm(
            self,
            self._theme,
            tr("Delete {what}?", what=what),
            tr(
                "The copy in the workspace, its text and its index entries are removed for good."
                " Your original files stay where they are."
            ),
            tr("Delete"),
            lambda: self.view_model.remove([document.id for document in documents]),
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.detail.isVisible():
            self._close_detail()
            return
        super().keyPressEvent(event)

    # -- dropping

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.view_model.is_attached and _local_paths(event):
            collection = self.view_model.collection
            name = collection.name if collection else DEFAULT_COLLECTION
            self._cover.show_over(self.rect(), tr("Drop to add to “{name}”", name=name))
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._cover.hide()
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        self._cover.hide()
        paths = _local_paths(event)
        if paths:
            event.acceptProposedAction()
            self.view_model.add(paths)


def _local_paths(event: QDropEvent) -> list[Path]:
    urls = event.mimeData().urls()
    return [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
