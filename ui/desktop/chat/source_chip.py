"""A source below an answer: its number, document and page; Enter or a click opens the passage."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.desktop.chat.look import Look
from ui.desktop.fonts import sans
from ui.desktop.language import tr
from workbench.domain.document import Citation, Passage

HEIGHT_PX = 32
_GAP_PX = 8
_WIDEST_PX = 320


def place_text(passage: Passage) -> str:
    """Where a passage stands: page and heading, as far as they are known."""
    parts = [tr("Page {page}", page=passage.page)] if passage.page is not None else []
    if passage.heading:
        parts.append(passage.heading)
    return " · ".join(parts)


def source_text(passage: Passage) -> str:
    """The document and the page, in one line."""
    page = tr(", p. {page}", page=passage.page) if passage.page is not None else ""
    return f"{passage.document}{page}"


class SourceChip(QAbstractButton):
    def __init__(self, parent: QWidget, look: Look, on_open: Callable[[], None]) -> None:
        super().__init__(parent)
        self._look = look
        self.number = 0
        self._font = sans(12, QFont.Weight.Medium)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(on_open)

    def show_citation(self, citation: Citation) -> None:
        self.number = citation.number
        self.setText(source_text(citation.passage))
        self.setAccessibleName(
            tr("Source {number}: {what}", number=citation.number, what=self.text())
        )
        self.setToolTip(tr("{what}\nShow the passage", what=self.text()))
        self.setFont(self._font)
        advance = self.fontMetrics().horizontalAdvance(self.text())
        self.resize(min(_WIDEST_PX, advance + 50), HEIGHT_PX)

    def keyPressEvent(self, event: object) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):  # type: ignore[attr-defined]
            self.click()
        else:
            super().keyPressEvent(event)  # type: ignore[arg-type]

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Enter, QEvent.Type.Leave):
            self.update()
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.75, 1.75, -0.75, -1.75)
        painter.setBrush(QColor(theme.card_hover if self.underMouse() else theme.card))
        outline = theme.accent_text if self.hasFocus() else theme.border
        painter.setPen(QPen(QColor(outline), 1.6 if self.hasFocus() else 1))
        painter.drawRoundedRect(box, 9, 9)
        number = QRectF(7, 7, 20, HEIGHT_PX - 14)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.accent_soft))
        painter.drawRoundedRect(number, 5, 5)
        painter.setFont(sans(11, QFont.Weight.DemiBold))
        painter.setPen(QColor(theme.accent_text))
        painter.drawText(number, Qt.AlignmentFlag.AlignCenter, str(self.number))
        painter.setFont(self._font)
        painter.setPen(QColor(theme.text))
        room = self.width() - 34 - 10
        text = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideMiddle, room)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(QRectF(34, 0, room + 2, HEIGHT_PX), flags, text)


def flow(widgets: Sequence[QWidget], width: int) -> int:
    """Place widgets in lines that fit `width`; the height they take, with a gap below."""
    x = y = 0
    for widget in widgets:
        if x and x + widget.width() > width:
            x, y = 0, y + HEIGHT_PX + _GAP_PX
        if widget.width() > width:
            widget.resize(width, HEIGHT_PX)
        widget.move(x, y)
        x += widget.width() + _GAP_PX
    return y + HEIGHT_PX + _GAP_PX if widgets else 0
