"""Where questions are written: the field, what is asked, send or stop."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ui.desktop import icons
from ui.desktop.chat.collection_chooser import CollectionChooser
from ui.desktop.chat.growing_edit import GrowingEdit
from ui.desktop.chat.prompt_chip import PromptChip
from ui.desktop.chat.tools_chooser import ToolsChooser
from ui.desktop.chat.verbatim_switch import VerbatimSwitch
from ui.desktop.language import tr
from ui.desktop.painting import focus_ring, frame, mixed
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import GhostButton, IconButton, Label
from workbench.domain.document import Collection

_TOO_LONG = tr("Too long to paste here. Save it as a file and add it to your documents.")


class _RoundButton(QPushButton):
    """Send, or stop while an answer is being written."""

    def __init__(self, theme: ThemeController, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_stop = False
        self.setFixedSize(38, 36)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.show_stop(False)

    def show_stop(self, is_stop: bool) -> None:
        self._is_stop = is_stop
        self.setAccessibleName(tr("Stop answering") if is_stop else tr("Send question"))
        self.setToolTip(tr("Stop (Esc)") if is_stop else tr("Send (Enter)"))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme.current
        painter = QPainter(self)
        if self.isEnabled():
            shade = 0.86 if self.isDown() else 0.93 if self.underMouse() else 1.0
            frame(painter, self.rect(), fill=mixed(theme.accent, "#000000", shade), radius=10)
        else:
            frame(painter, self.rect(), fill=theme.card_hover, border=theme.border, radius=10)
        if self.hasFocus():
            focus_ring(painter, self.rect(), theme.text, 10)
        color = theme.on_accent if self.isEnabled() else theme.faint
        if self._is_stop:
            square = QRect(0, 0, 12, 12)
            square.moveCenter(self.rect().center())
            frame(painter, square, fill=color, radius=2.5)
        else:
            side = 17
            painter.drawPixmap(
                (self.width() - side) // 2,
                (self.height() - side) // 2,
                icons.pixmap("send", color, side),
            )
        painter.end()


class Composer(QWidget):
    """Tells what was written and chosen; holds no state of the conversation."""

    submitted = Signal(str)
    stop_asked = Signal()
    edited = Signal(str)
    editing_cancelled = Signal()
    chosen = Signal(tuple)
    add_documents_asked = Signal()
    agents_asked = Signal()

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_busy = False
        self._can_send = False
        self.field = GrowingEdit(theme)
        self.field.setAccessibleName(tr("Question"))
        self.field.setPlaceholderText(tr("Ask about your documents…"))
        self.chooser = CollectionChooser(theme)
        self.verbatim = VerbatimSwitch(theme)
        self.verbatim.hide()
        self.tools = ToolsChooser(theme)
        self._attach = IconButton(theme, "upload", tr("Add documents"), tr("Add documents…"))
        self._agents = IconButton(
            theme, "sparkles", tr("Agents"), tr("Agents: plan, call tools, report…")
        )
        self._button = _RoundButton(theme, self)
        self._state = Label(theme, tone="muted", size_px=12)
        self._notice = Label(theme, tone="warn", size_px=12, wrap=True)
        self._notice.hide()
        self._editing = QWidget()
        self.prompt = PromptChip(theme)
        self._build()
        self.field.submitted.connect(self._submit)
        self.field.escaped.connect(self._escape)
        self.field.refused.connect(self._on_refused)
        self.field.textChanged.connect(self._on_text)
        self.field.installEventFilter(self)
        self._button.clicked.connect(self._on_button)
        self.chooser.chosen.connect(self.chosen)
        self.chooser.manage_asked.connect(self.add_documents_asked)
        self._attach.clicked.connect(self.add_documents_asked)
        self._agents.clicked.connect(self.agents_asked)
        self._refresh()

    @property
    def text(self) -> str:
        return self.field.toPlainText()

    @property
    def is_editing(self) -> bool:
        """An earlier question is being rewritten."""
        return not self._editing.isHidden()

    def set_text(self, text: str) -> None:
        """Replace what is written without telling anybody."""
        self.field.blockSignals(True)
        self.field.setPlainText(text)
        self.field.moveCursor(self.field.textCursor().MoveOperation.End)
        self.field.blockSignals(False)
        self.field._grow()  # noqa: SLF001
        self._refresh()

    def set_editing(self, is_editing: bool) -> None:
        self._editing.setVisible(is_editing)
        self._button.setToolTip(tr("Ask again (Enter)") if is_editing else tr("Send (Enter)"))

    def set_busy(self, is_busy: bool, note: str = "") -> None:
        """While an answer is written the button stops it."""
        self._is_busy = is_busy
        self._button.show_stop(is_busy)
        self._state.setText(note)
        self._refresh()

    def set_can_send(self, can_send: bool) -> None:
        """False until a workspace is open."""
        self._can_send = can_send
        self._refresh()

    def show_collections(self, collections: Sequence[Collection], chosen: Sequence[str]) -> None:
        self.chooser.show_collections(collections, chosen)
        self.verbatim.setVisible(bool(chosen))
        self.field.setPlaceholderText(
            tr("Ask about your documents…") if chosen else tr("Write a message…")
        )
        self.field.viewport().update()  # Qt repaints a changed placeholder only in part

    def focus_field(self) -> None:
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def sizeHint(self) -> QSize:
        return QSize(640, super().sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme.current
        painter = QPainter(self)
        has_focus = self.field.hasFocus()
        frame(
            painter,
            self.rect(),
            fill=theme.card,
            border=theme.accent_text if has_focus else theme.border,
            radius=14,
            width=1.5 if has_focus else 1,
        )
        painter.end()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return False

    def _build(self) -> None:
        theme = self._theme
        row = QHBoxLayout(self._editing)
        row.setContentsMargins(4, 0, 0, 2)
        text = tr("Editing an earlier question. Sending it makes a new branch; the old one stays.")
        label = Label(theme, text, tone="accent_text", size_px=12, wrap=True)
        cancel = GhostButton(theme, tr("Cancel"))
        cancel.clicked.connect(self._cancel_editing)
        row.addWidget(label, 1)
        row.addWidget(cancel)
        self._editing.hide()

        tools = QHBoxLayout()
        tools.setSpacing(6)
        tools.addWidget(self._attach)
        tools.addWidget(self._agents)
        tools.addWidget(self.chooser)
        tools.addWidget(self.tools)
        tools.addWidget(self.verbatim)
        tools.addStretch(1)
        tools.addWidget(self._state)
        tools.addSpacing(4)
        tools.addWidget(self._button)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 10, 10)
        column.setSpacing(6)
        column.addWidget(self._editing)
        column.addWidget(self.prompt)
        column.addWidget(self.field)
        column.addWidget(self._notice)
        column.addLayout(tools)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        QWidget.setTabOrder(self.field, self._button)

    def _refresh(self) -> None:
        text = self.text
        self._button.setEnabled(self._is_busy or (bool(text.strip()) and self._can_send))

    @Slot()
    def _on_text(self) -> None:
        self._notice.hide()
        self._refresh()
        self.edited.emit(self.text)

    @Slot()
    def _on_refused(self) -> None:
        self._notice.setText(_TOO_LONG)
        self._notice.show()

    @Slot()
    def _on_button(self) -> None:
        if self._is_busy:
            self.stop_asked.emit()
        else:
            self._submit()

    @Slot()
    def _submit(self) -> None:
        if self._button.isEnabled() and not self._is_busy:
            self.submitted.emit(self.text)

    @Slot()
    def _escape(self) -> None:
        if self._is_busy:
            self.stop_asked.emit()
        elif self.is_editing:
            self._cancel_editing()

    @Slot()
    def _cancel_editing(self) -> None:
        self.set_editing(False)
        self.editing_cancelled.emit()
