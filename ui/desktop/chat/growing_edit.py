"""A text field that grows with its text: Enter sends, Shift+Enter begins a new line."""

from __future__ import annotations

import math

from PySide6.QtCore import QMimeData, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy, QWidget

from ui.desktop.fonts import sans
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import use_thin_scroll_bars

LONGEST = 100_000  # characters
_LONGEST_WORD = 5_000  # breaking 200,000 characters without a space took Qt half a minute
_MOST_LINES = 8
_MARGIN = 4


class GrowingEdit(QPlainTextEdit):
    """Plain text only; files dropped on it are left to the page."""

    submitted = Signal()
    escaped = Signal()
    refused = Signal()  # a paste that belongs into a document

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        use_thin_scroll_bars(self, theme)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setTabChangesFocus(True)
        self.setFont(sans(14))
        self.document().setDocumentMargin(_MARGIN)
        self.viewport().setAutoFillBackground(False)
        self.textChanged.connect(self._grow)
        theme.changed.connect(self._dress)
        self._dress()
        self._grow()

    def sizeHint(self) -> QSize:
        return QSize(320, self._wanted_height())

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self._line_height() + 2 * _MARGIN)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_return = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if is_return and modifiers in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.ControlModifier,
        ):
            self.submitted.emit()
        elif is_return and modifiers == Qt.KeyboardModifier.ShiftModifier:
            self.textCursor().insertText("\n")
            self.ensureCursorVisible()
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText() and not source.hasUrls()

    def insertFromMimeData(self, source: QMimeData) -> None:
        text = source.text() if source.hasText() else ""
        if not can_hold(text) or len(text) + self.document().characterCount() > LONGEST:
            self.refused.emit()
        elif text:
            self.insertPlainText(text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._grow()

    def _line_height(self) -> int:
        return math.ceil(self.fontMetrics().lineSpacing())

    def _wanted_height(self) -> int:
        # QPlainTextEdit's document counts its height in lines
        lines = max(1, min(_MOST_LINES, round(self.document().size().height())))
        return lines * self._line_height() + 2 * _MARGIN + 2

    @Slot()
    def _grow(self) -> None:
        height = self._wanted_height()
        is_full = self.document().size().height() > _MOST_LINES
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAsNeeded if is_full else policy.ScrollBarAlwaysOff
        )
        if self.height() != height or self.maximumHeight() != height:
            self.setFixedHeight(height)

    @Slot()
    def _dress(self) -> None:
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, QColor(0, 0, 0, 0))
        palette.setColor(QPalette.ColorRole.Text, QColor(self._theme.current.text))
        palette.setColor(QPalette.ColorRole.PlaceholderText, QColor(self._theme.current.faint))
        self.setPalette(palette)


def can_hold(text: str) -> bool:
    """False for text that would make the field slow."""
    return len(text) <= LONGEST and all(len(word) <= _LONGEST_WORD for word in text.split())
