"""The panel beside the list: facts of one document and its text or pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.desktop.documents.property_row import PropertyRow
from ui.desktop.documents.wording import day_of, kind_of, size_of, state_of
from ui.desktop.errors import present
from ui.desktop.language import tr, tr_n
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import Banner, GhostButton, IconButton, Label, Pill
from ui.desktop.widgets.empty_state import Action
from workbench.app import Workbench
from workbench.domain.document import Document, DocumentStatus
from workbench.domain.locked import is_locked

if TYPE_CHECKING:
    from ui.desktop.passage.panel import PassagePanel

WIDTH = 400


class DetailPanel(QWidget):
    closed = Signal()
    room_wanted = Signal(str)  # document id
    retry_wanted = Signal(tuple)
    password_wanted = Signal(object)  # Document
    delete_wanted = Signal(tuple)

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._workbench: Workbench | None = None
        self._document: Document | None = None
        self._passage: PassagePanel | None = None
        self.setMinimumWidth(320)
        self._name = Label(
            theme, size_px=15, weight=QFont.Weight.DemiBold, wrap=True, selectable=True
        )
        close = IconButton(theme, "x", tr("Close the details"), tr("Close (Escape)"))
        close.clicked.connect(self.closed)
        self._state = Pill(theme, "")
        self._delete = GhostButton(theme, tr("Delete…"), "trash-2", tone="danger")
        self._delete.clicked.connect(self._on_delete)
        self._room = GhostButton(theme, tr("Reading room"), "book-open")
        self._room.clicked.connect(self._on_room)
        self._reason = Banner(theme)
        self.properties = PropertyRow(theme)
        self.properties.failed.connect(lambda error: present(error, self._reason))
        self._facts = QGridLayout()
        self._facts.setHorizontalSpacing(16)
        self._facts.setVerticalSpacing(6)
        self._facts.setColumnStretch(1, 1)
        head = QHBoxLayout()
        head.addWidget(self._name, 1)
        head.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        acts = QHBoxLayout()
        acts.addWidget(self._state)
        acts.addStretch(1)
        acts.addWidget(self._room)
        acts.addWidget(self._delete)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(17, 16, 12, 12)
        self._column.setSpacing(12)
        self._column.addLayout(head)
        self._column.addLayout(acts)
        self._column.addWidget(self._reason)
        self._column.addWidget(self.properties)
        self._column.addLayout(self._facts)
        self._rest = QWidget()
        self._rest.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._column.addWidget(self._rest, 1)

    @property
    def document(self) -> Document | None:
        return self._document

    def attach(self, workbench: Workbench) -> None:
        self._workbench = workbench
        self.properties.attach(workbench)

    def detach(self) -> None:
        self.properties.detach()
        if self._passage is not None:
            self._passage.detach()
        self._workbench = None

    def show_document(self, document: Document) -> None:
        is_other = self._document is None or (document.id, document.status) != (
            self._document.id,
            self._document.status,
        )
        self._document = document
        word, tone, icon = state_of(document.status)
        self._name.setText(document.name)
        self._state.set(word, tone, icon)
        if document.status is DocumentStatus.FAILED:
            retry = Action(tr("Retry"), lambda: self.retry_wanted.emit((document.id,)), "rotate-cw")
            if is_locked(document):
                retry = Action(tr("Password…"), lambda: self.password_wanted.emit(document))
            self._reason.show_message(document.error, document.hint, kind="error", actions=(retry,))
        else:
            self._reason.clear()
        self._show_facts(document)
        self.properties.show_document(document.id)
        has_text = document.n_chunks > 0
        self._rest.setVisible(not has_text)
        if has_text and is_other:
            self._preview().show_document(document.id)
        if self._passage is not None:
            self._passage.setVisible(has_text)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme.current
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.panel))
        painter.fillRect(0, 0, 1, self.height(), QColor(theme.border))
        painter.end()

    def _preview(self) -> PassagePanel:
        if self._passage is None:
            from ui.desktop.passage.panel import PassagePanel  # noqa: PLC0415 - on first use

            self._passage = PassagePanel(self._theme)
            if self._workbench is not None:
                self._passage.attach(self._workbench)
            self._column.addWidget(self._passage, 4)
        return self._passage

    def _show_facts(self, document: Document) -> None:
        facts = [(tr("Type"), kind_of(document)), (tr("Size"), size_of(document.size_bytes))]
        if document.n_pages:
            facts.append((tr("Pages"), f"{document.n_pages:,}"))
        if document.n_chunks:
            facts.append((tr("Chunks"), f"{document.n_chunks:,}"))
            facts.append(
                (tr("Text"), tr_n("{n:,} character", "{n:,} characters", document.n_chars))
            )
        facts += [
            (tr("Added"), day_of(document.added_at)),
            (tr("From"), document.source_path),
            ("SHA-256", document.sha256[:16] + "…"),
        ]
        while (item := self._facts.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for row, (name, value) in enumerate(facts):
            left = Label(self._theme, name, tone="muted", size_px=12)
            right = Label(self._theme, _breakable(value), size_px=12, wrap=True)
            right.setToolTip(value)
            self._facts.addWidget(left, row, 0, Qt.AlignmentFlag.AlignTop)
            self._facts.addWidget(right, row, 1)

    @Slot()
    def _on_room(self) -> None:
        if self._document is not None:
            self.room_wanted.emit(self._document.id)

    @Slot()
    def _on_delete(self) -> None:
        if self._document is not None:
            self.delete_wanted.emit((self._document,))


def _breakable(text: str) -> str:
    """Lets a long path wrap behind its separators."""
    return text.replace("/", "/\u200b").replace("\\", "\\\u200b")
