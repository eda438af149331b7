"""A pane with a text and its marked spans; what is selected or clicked can be asked for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtGui import QColor, QPalette, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from ui.desktop.fonts import sans
from ui.desktop.privacy.colours import ground
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import use_thin_scroll_bars

Mark = tuple[str, int, int, str]  # type, start, end, tool tip


class TextPane(QTextEdit):
    def __init__(self, theme: ThemeController, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._marks: Sequence[Mark] = ()
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFont(sans(13))
        self.setAccessibleName(name)
        use_thin_scroll_bars(self, theme)
        theme.changed.connect(self._dress)
        self._dress()

    def mark(self, marks: Sequence[Mark]) -> None:
        self._marks = marks
        self._paint()

    def selected(self) -> str:
        """What is selected, as it stands in the text."""
        return self.textCursor().selectedText().replace("\u2029", "\n").strip()

    def show_span(self, start: int, end: int) -> None:
        cursor = self._cursor(start, end)
        if cursor is not None:
            self.setTextCursor(cursor)

    @Slot()
    def _dress(self) -> None:
        theme = self._theme.current
        colours = self.palette()
        colours.setColor(QPalette.ColorRole.Base, QColor(theme.card))
        colours.setColor(QPalette.ColorRole.Text, QColor(theme.text))
        colours.setColor(QPalette.ColorRole.PlaceholderText, QColor(theme.faint))
        self.setPalette(colours)
        self._paint()

    def _paint(self) -> None:
        extra = []
        for kind, start, end, tip in self._marks:
            cursor = self._cursor(start, end)
            if cursor is None:
                continue
            one = QTextEdit.ExtraSelection()
            form = QTextCharFormat()
            form.setBackground(ground(kind, self._theme.current))
            form.setForeground(QColor(self._theme.current.text))
            form.setToolTip(tip)
            one.cursor, one.format = cursor, form
            extra.append(one)
        self.setExtraSelections(extra)

    def _cursor(self, start: int, end: int) -> QTextCursor | None:
        """Qt counts in UTF-16; the spans are code points."""
        text = self.toPlainText()
        if end > len(text):
            return None
        first = len(text[:start].encode("utf-16-le", "surrogatepass")) // 2
        size = len(text[start:end].encode("utf-16-le", "surrogatepass")) // 2
        cursor = QTextCursor(self.document())
        cursor.setPosition(first)
        cursor.setPosition(first + size, QTextCursor.MoveMode.KeepAnchor)
        return cursor
