"""A piece of a document as text, its passage tinted and the quoted sentence marked."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from ui.desktop.fonts import sans
from ui.desktop.language import tr
from ui.desktop.passage.spans import Span, Window, utf16_offset
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import use_thin_scroll_bars

_LINE_HEIGHT = 145.0


class PassageTextView(QTextEdit):
    """Read-only plain text; can be selected and copied."""

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._window = Window("", 0)
        self._quote = self._passage = Span(0, 0)
        self.setReadOnly(True)
        self.setAcceptRichText(False)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setFont(sans(13))
        self.setAccessibleName(tr("Document text"))
        self.document().setDocumentMargin(14)
        self.viewport().setAutoFillBackground(False)
        use_thin_scroll_bars(self, theme)
        self._center = QTimer(self)
        self._center.setSingleShot(True)
        self._center.setInterval(0)
        self._center.timeout.connect(self._scroll_to_quote)
        theme.changed.connect(self._mark)

    def show_window(self, window: Window, quote: Span, passage: Span) -> None:
        """`quote` and `passage` are offsets into the document that the window is cut from."""
        self._window = window
        end = window.start + len(window.text)
        self._quote = quote.within(window.start, end).moved(-window.start)
        self._passage = passage.within(window.start, end).moved(-window.start)
        self.setPlainText(window.text)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        fmt = QTextBlockFormat()
        fmt.setLineHeight(_LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.mergeBlockFormat(fmt)
        self._mark()
        self._center.start()

    @property
    def marked_text(self) -> str:
        """The text that stands marked."""
        return self._window.text[self._quote.start : self._quote.end]

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.createStandardContextMenu()
        menu.popup(event.globalPos())

    @Slot()
    def _mark(self) -> None:
        theme = self._theme.current
        selections = []
        if self._passage != self._quote:
            tint = QTextCharFormat()
            tint.setBackground(QColor(theme.accent_soft))
            selections.append(self._selection(self._passage, tint))
        mark = QTextCharFormat()
        mark.setBackground(QColor(theme.highlight))
        mark.setForeground(QColor(theme.highlight_text))
        selections.append(self._selection(self._quote, mark))
        self.setExtraSelections(selections)

    def _selection(self, span: Span, fmt: QTextCharFormat) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        cursor.setPosition(utf16_offset(self._window.text, span.start))
        end = utf16_offset(self._window.text, span.end)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        selection.cursor = cursor
        selection.format = fmt
        return selection

    @Slot()
    def _scroll_to_quote(self) -> None:
        cursor = QTextCursor(self.document())
        cursor.setPosition(utf16_offset(self._window.text, self._quote.start))
        self.setTextCursor(cursor)
        top = self.cursorRect(cursor).top() + self.verticalScrollBar().value()
        self.verticalScrollBar().setValue(top - self.viewport().height() // 4)
