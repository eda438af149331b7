"""A short word in a rounded frame: a state, a kind, a number."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.desktop import icons
from ui.desktop.direction import directed
from ui.desktop.fonts import sans
from ui.desktop.painting import frame, mixed
from ui.desktop.theme import Theme, ThemeController
from ui.desktop.widgets.labels import Tone

HEIGHT = 24
_ICON = 14


class Pill(QWidget):
    def __init__(
        self,
        theme: ThemeController,
        text: str,
        *,
        tone: Tone = "muted",
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = text
        self._tone: Tone = tone
        self._icon = icon
        self.setFont(sans(12, QFont.Weight.Medium))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)

    @property
    def text(self) -> str:
        return self._text

    def set(self, text: str, tone: Tone | None = None, icon: str | None = None) -> None:
        self._text = text
        self._tone = tone if tone is not None else self._tone
        self._icon = icon if icon is not None else self._icon
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(width_of(self._text, self.font(), bool(self._icon)), HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = directed(QPainter(self), self.rect())
        painter.setFont(self.font())
        paint(painter, self._theme.current, self.rect(), self._text, self._tone, self._icon)
        painter.end()


def width_of(text: str, font: QFont, has_icon: bool = False) -> int:
    return QFontMetrics(font).horizontalAdvance(text) + 20 + (_ICON + 6 if has_icon else 0)


def paint(
    painter: QPainter, theme: Theme, rect: QRect, text: str, tone: Tone, icon: str = ""
) -> None:
    """Draw a pill with the painter's font; for delegates as well as for the widget."""
    color = str(getattr(theme, tone))
    is_plain = tone in ("text", "muted", "faint")
    border = theme.border if is_plain else mixed(color, theme.card, 0.38)
    frame(painter, rect, fill=theme.card, border=border, radius=rect.height() / 2)
    left = rect.left() + 10
    if icon:
        top = rect.top() + (rect.height() - _ICON) // 2
        painter.drawPixmap(left, top, icons.pixmap(icon, color, _ICON))
        left += _ICON + 6
    painter.setPen(color)
    painter.drawText(
        QRect(left, rect.top(), rect.right() - left, rect.height()),
        Qt.AlignmentFlag.AlignVCenter,
        text,
    )
