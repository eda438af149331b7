"""The reading room: a document's passages, its text or pages, facts, and what a passage is like."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, QUrl, Slot
from PySide6.QtGui import QCloseEvent, QDesktopServices, QFont, QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from ui.desktop.charts.table import table_view
from ui.desktop.errors import present
from ui.desktop.language import tr, tr_n
from ui.desktop.passage.panel import PassagePanel
from ui.desktop.reading import wording
from ui.desktop.reading.room_view_model import Opened, RoomViewModel
from ui.desktop.reading.tables import fill
from ui.desktop.reading.window import ReadingWindow
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import (
    Banner,
    ElidedLabel,
    GhostButton,
    IconButton,
    Label,
    Pill,
    SectionLabel,
)
from workbench.app import Workbench
from workbench.domain.document import DocumentStatus, Passage
from workbench.errors import NotFound
from workbench.services.documents.originals import Original
from workbench.services.documents.reading_room import Neighbour, Sheet

_LEFT, _RIGHT = 310, 310


class ReadingRoomWindow(ReadingWindow):
    def __init__(self, parent: QWidget, theme: ThemeController, workbench: Workbench) -> None:
        super().__init__(parent, theme, tr("Reading room"))
        self.view_model = RoomViewModel(workbench, self)
        self._passages: tuple[Passage, ...] = ()
        self._neighbours: tuple[Neighbour, ...] = ()
        self.back = IconButton(theme, "chevron-left", tr("Back to the document before"), tr("Back"))
        self.name = ElidedLabel(theme, "", size_px=15, weight=QFont.Weight.DemiBold)
        self.state = Pill(theme, "")
        self.freshness = Pill(theme, "")
        self.retry = GhostButton(theme, tr("Retry"), "rotate-cw")
        self.open_file = GhostButton(theme, tr("Open the file"), "file-text")
        self.banner = Banner(theme)
        self.passages = table_view(theme, tr("Passages of the document"), is_even=False)
        self.panel = PassagePanel(theme)
        self.panel.attach(workbench)
        self.facts = QGridLayout()
        self.nearest = table_view(theme, tr("Nearest passages"), is_even=False)
        self.nearest_note = Label(theme, "", tone="muted", size_px=12, wrap=True)
        self._build(theme)
        self._bind()

    def show_document(self, document_id: str, chunk: int | None = None) -> None:
        self.view_model.open(document_id, chunk)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._end()
        super().closeEvent(event)

    def done(self, result: int) -> None:
        self._end()
        super().done(result)

    # -- building

    def _build(self, theme: ThemeController) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.back)
        head.addWidget(self.name, 1)
        for shown in (self.state, self.freshness, self.retry, self.open_file):
            head.addWidget(shown)
        for button in (self.retry, self.open_file):
            button.setAutoDefault(False)
        self.retry.hide()
        self.column.addLayout(head)
        self.column.addWidget(self.banner)
        left = _column(SectionLabel(theme, tr("Passages")), self.passages)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self.facts.setHorizontalSpacing(12)
        self.facts.setVerticalSpacing(4)
        self.facts.setColumnStretch(1, 1)
        column.addWidget(SectionLabel(theme, tr("Facts")))
        column.addLayout(self.facts)
        column.addWidget(SectionLabel(theme, tr("Nearest to the passage")))
        column.addWidget(self.nearest_note)
        column.addWidget(self.nearest, 1)
        for view in (self.passages, self.nearest):
            view.setWordWrap(False)
            view.horizontalHeader().setStretchLastSection(True)
            view.setMinimumWidth(200)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(12)
        for widget in (left, self.panel, right):
            split.addWidget(widget)
        split.setStretchFactor(1, 1)
        split.setSizes([_LEFT, max(300, self.width() - _LEFT - _RIGHT), _RIGHT])
        self.column.addWidget(split, 1)

    def _bind(self) -> None:
        model = self.view_model
        model.opened.connect(self._show)
        model.neighbours_found.connect(self._show_neighbours)
        model.file_found.connect(self._open_file)
        model.failed.connect(self._on_failed)
        self.back.clicked.connect(model.back)
        self.retry.clicked.connect(model.retry)
        self.open_file.clicked.connect(model.find_file)
        self.nearest.doubleClicked.connect(self._follow)
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            shortcut = QShortcut(QKeySequence(key), self.nearest)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(lambda: self._follow(self.nearest.currentIndex()))
        QShortcut(QKeySequence(QKeySequence.StandardKey.Back), self, model.back)

    # -- showing

    @Slot(object)
    def _show(self, opened: Opened) -> None:
        sheet = opened.sheet
        document = sheet.document
        self.banner.clear()
        self.name.setText(document.name)
        self.setWindowTitle(tr("{name} – reading room", name=document.name))
        self.back.setEnabled(self.view_model.can_go_back)
        self.state.set(*wording.STATES[document.status])
        self.freshness.set(*wording.FRESHNESS[sheet.freshness])
        has_failed = document.status is DocumentStatus.FAILED
        self.retry.setVisible(has_failed)
        if has_failed:
            self.banner.show_message(document.error, document.hint, kind="error")
        self._show_facts(sheet)
        self._passages = opened.passages
        rows = [
            [f"{number}", wording.place(one), wording.snippet(one.text)]
            for number, one in enumerate(opened.passages, start=1)
        ]
        fill(
            self.passages,
            ("", tr("Place"), tr("Text")),
            rows,
            (0,),
            widths={0: 36, 1: 96},
            stretch=2,
        )
        self.passages.selectionModel().currentRowChanged.connect(self._on_passage)
        self._show_neighbours(0, ())
        self.nearest_note.setText(tr("Looking for them…"))
        if not opened.passages:
            self.panel.show_document(document.id)
            self.nearest_note.setText(tr("This document has no passages yet."))
            return
        at = next(
            (row for row, one in enumerate(opened.passages) if one.chunk_id == opened.chunk), 0
        )
        self.passages.selectRow(at)
        self.passages.setFocus()

    def _show_facts(self, sheet: Sheet) -> None:
        document = sheet.document
        facts = [
            (tr("Collection"), sheet.collection),
            (tr("Type"), f"{wording.kind(document)}, {wording.megabytes(document.size_bytes)}"),
            (tr("Text"), tr_n("{n:,} character", "{n:,} characters", document.n_chars)),
            (
                tr("Passages"),
                tr(
                    "{n_chunks:,}, {n_indexed:,} in the index",
                    n_chunks=document.n_chunks,
                    n_indexed=sheet.n_indexed,
                ),
            ),
            (tr("Embedder"), sheet.embedder),
            (tr("Added"), wording.moment(document.added_at)),
            *((key.capitalize(), ", ".join(each)) for key, each in sheet.properties.items()),
            (tr("From"), document.source_path),
        ]
        if document.n_pages:
            facts.insert(2, (tr("Pages"), f"{document.n_pages:,}"))
        while (item := self.facts.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for row, (name, value) in enumerate(facts):
            left = Label(self._theme, name, tone="muted", size_px=12)
            right = ElidedLabel(self._theme, value, size_px=12)
            self.facts.addWidget(left, row, 0)
            self.facts.addWidget(right, row, 1)

    @Slot(QModelIndex)
    def _on_passage(self, index: QModelIndex) -> None:
        if index.isValid() and index.row() < len(self._passages):
            passage = self._passages[index.row()]
            self.panel.show_document(passage.document_id, passage.start, passage.end)
            self.view_model.choose(passage.chunk_id)

    @Slot(int, tuple)
    def _show_neighbours(self, _chunk: int, found: tuple[Neighbour, ...]) -> None:
        self._neighbours = found
        rows = [
            [
                f"{one.likeness:.3f}",
                tr("here") if one.is_here else one.passage.document,
                wording.snippet(one.passage.text),
            ]
            for one in found
        ]
        widths = {0: 64, 1: 104}
        fill(self.nearest, ("", tr("Document"), tr("Text")), rows, (0,), widths=widths, stretch=2)
        self.nearest_note.setText(
            tr("By meaning, in the whole collection. Enter opens one.")
            if found
            else tr("None yet: the passage is not in the index.")
        )

    @Slot(QModelIndex)
    def _follow(self, index: QModelIndex) -> None:
        if index.isValid() and index.row() < len(self._neighbours):
            passage = self._neighbours[index.row()].passage
            self.view_model.open(passage.document_id, passage.chunk_id)

    @Slot(object)
    def _open_file(self, original: Original) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(original.path)))

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, NotFound) and not self._passages:
            self.retry.hide()
        present(error, self.banner)

    def _end(self) -> None:
        self.view_model.close()
        self.panel.detach()


def _column(*widgets: QWidget) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(8)
    for at, widget in enumerate(widgets):
        column.addWidget(widget, at)
    return made
