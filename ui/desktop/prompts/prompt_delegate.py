"""Draws one prompt of the library: title, name and folder, version, labels, favourite."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.desktop import icons
from ui.desktop.direction import directed
from ui.desktop.fonts import sans
from ui.desktop.painting import focus_ring, frame
from ui.desktop.prompts.prompt_list_model import CHANGED_ROLE, PROMPT_ROLE, Index
from ui.desktop.theme import ThemeController
from workbench.domain.prompt import Prompt

ROW_HEIGHT = 56


class PromptDelegate(QStyledItemDelegate):
    def __init__(self, theme: ThemeController, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title_font = sans(13, QFont.Weight.Medium)
        self._line_font = sans(12)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(120, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter = directed(painter, option.rect)
        prompt = index.data(PROMPT_ROLE)
        if not isinstance(prompt, Prompt):
            return
        theme = self._theme.current
        state = option.state
        rect: QRect = option.rect.adjusted(0, 1, 0, -1)
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            frame(painter, rect, fill=theme.card_selected, radius=10)
        elif state & QStyle.StateFlag.State_MouseOver:
            frame(painter, rect, fill=theme.card_hover, radius=10)
        if state & QStyle.StateFlag.State_HasFocus:
            focus_ring(painter, rect, theme.accent_text)
        left, right = rect.left() + 12, rect.right() - 12
        if prompt.is_favourite:
            star = icons.pixmap("star", theme.warn, 15)
            painter.drawPixmap(right - 15, rect.top() + 10, star)
            right -= 22
        if index.data(CHANGED_ROLE):
            frame(painter, QRect(right - 8, rect.top() + 14, 8, 8), fill=theme.warn, radius=4)
            right -= 16
        self._text(
            painter, prompt.title or prompt.name, self._title_font, theme.text,
            QRect(left, rect.top() + 8, right - left, 19),
        )  # fmt: skip
        right = rect.right() - 12
        version = f"v{prompt.latest}"
        width = QFontMetrics(self._line_font).horizontalAdvance(version) + 4
        self._text(
            painter, version, self._line_font, theme.muted,
            QRect(right - width, rect.top() + 29, width, 18),
        )  # fmt: skip
        labels = " · ".join(label for label, _ in prompt.labels)
        line = f"/{prompt.name}" + (f" · {labels}" if labels else "")
        self._text(
            painter, line, self._line_font, theme.muted,
            QRect(left, rect.top() + 29, right - width - 8 - left, 18),
        )  # fmt: skip
        painter.restore()

    def _text(self, painter: QPainter, text: str, font: QFont, color: str, area: QRect) -> None:
        painter.setFont(font)
        painter.setPen(color)
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, shown)
