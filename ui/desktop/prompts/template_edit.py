"""A field for template text: typewriter type, what stands in braces in another colour."""

from __future__ import annotations

import math
import re

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QSyntaxHighlighter,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from ui.desktop.fonts import mono, sans
from ui.desktop.painting import frame
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import use_thin_scroll_bars

_MARKS = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}")
_MARGIN = 10


class _Highlighter(QSyntaxHighlighter):
    def __init__(self, theme: ThemeController, document: QTextDocument) -> None:
        super().__init__(document)
        self._theme = theme

    def highlightBlock(self, text: str) -> None:
        theme = self._theme.current
        for match in _MARKS.finditer(text):
            look = QTextCharFormat()
            kind = match[0][1]
            look.setForeground(QColor(theme.accent_text if kind == "{" else theme.muted))
            self.setFormat(match.start(), match.end() - match.start(), look)


class TemplateEdit(QPlainTextEdit):
    """Grows with its text between two heights. Tab goes to the next field."""

    def __init__(
        self,
        theme: ThemeController,
        name: str,
        placeholder: str = "",
        *,
        least: int = 3,
        most: int = 14,
        is_code: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        """`least` and `most` are lines."""
        super().__init__(parent)
        self._theme = theme
        self._least, self._most = least, most
        use_thin_scroll_bars(self, theme)
        self.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFont(mono(13) if is_code else sans(13))
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(_MARGIN)
        self.viewport().setAutoFillBackground(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._highlighter = _Highlighter(theme, self.document()) if is_code else None
        self.textChanged.connect(self._grow)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        theme.changed.connect(self._dress)
        self._dress()
        self._grow()

    def show_text(self, text: str) -> None:
        """Replace the text without telling anybody; what could be undone is forgotten."""
        if text == self.toPlainText():
            return
        was_blocked = self.blockSignals(True)
        self.setPlainText(text)
        self.blockSignals(was_blocked)
        self._grow()

    def go_to_line(self, line: int) -> None:
        """Put the cursor at the beginning of a line, from 1, and take the focus."""
        block = self.document().findBlockByNumber(max(0, line - 1))
        cursor = QTextCursor(block)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def sizeHint(self) -> QSize:
        return QSize(320, self._wanted())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._grow()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme.current
        painter = QPainter(self.viewport())
        has_focus = self.hasFocus()
        frame(
            painter,
            self.viewport().rect(),
            fill=theme.code_background if self._highlighter else theme.card,
            border=theme.accent_text if has_focus else theme.border,
            radius=9,
            width=2.0 if has_focus else 1.0,
        )
        painter.end()
        super().paintEvent(event)

    def _n_lines(self) -> int:
        """Lines as they are wrapped; a block counts as one until it has been laid out."""
        layout = self.document().documentLayout()
        lines = 0
        block = self.document().begin()
        while block.isValid() and lines <= self._most:
            layout.blockBoundingRect(block)
            lines += max(1, block.layout().lineCount())
            block = block.next()
        return lines

    def _wanted(self) -> int:
        lines = max(self._least, min(self._most, self._n_lines()))
        return lines * math.ceil(self.fontMetrics().lineSpacing()) + 2 * _MARGIN + 2

    @Slot()
    def _grow(self) -> None:
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAsNeeded if self._n_lines() > self._most else policy.ScrollBarAlwaysOff
        )
        wanted = self._wanted()
        if self.height() != wanted or self.maximumHeight() != wanted:
            self.setFixedHeight(wanted)

    @Slot()
    def _dress(self) -> None:
        theme = self._theme.current
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, QColor(0, 0, 0, 0))
        palette.setColor(QPalette.ColorRole.Text, QColor(theme.text))
        palette.setColor(QPalette.ColorRole.PlaceholderText, QColor(theme.faint))
        self.setPalette(palette)
        if self._highlighter is not None:
            self._highlighter.rehighlight()
