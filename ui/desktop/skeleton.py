"""What stands in the window until the first page is there: its outlines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.desktop.language import tr
from ui.desktop.painting import frame

if TYPE_CHECKING:
    from ui.desktop.theme import ThemeController

_COLUMN = 244
_COMPOSER = 780


class Skeleton(QWidget):
    """`painted` is emitted once, after the first paint."""

    painted = Signal()

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_painted = False
        self.setAccessibleName(tr("Starting"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme.current
        painter = QPainter(self)
        painter.fillRect(0, 0, _COLUMN, self.height(), QColor(theme.panel))
        painter.fillRect(_COLUMN, 0, 1, self.height(), QColor(theme.border))
        painter.fillRect(_COLUMN, 59, self.width() - _COLUMN, 1, QColor(theme.border))
        frame(painter, QRect(12, 14, _COLUMN - 24, 36), fill=theme.card_hover, radius=9)
        frame(painter, QRect(12, 58, _COLUMN - 24, 36), border=theme.border, radius=9)
        room = self.width() - _COLUMN
        wide = min(_COMPOSER, room - 48)
        left = _COLUMN + (room - wide) // 2
        place = QRect(left, self.height() - 122, wide, 89)
        frame(painter, place, fill=theme.card, border=theme.border, radius=14)
        painter.end()
        if not self._is_painted:
            self._is_painted = True
            self.painted.emit()
