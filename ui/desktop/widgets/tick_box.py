"""A box to tick, in the theme's colours."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from ui.desktop import icons
from ui.desktop.direction import directed
from ui.desktop.fonts import sans
from ui.desktop.painting import MIN_TARGET, focus_ring, frame
from ui.desktop.theme import ThemeController

_BOX = 18


class TickBox(QAbstractButton):
    """Space or a click ticks it; its text is its name."""

    def __init__(self, theme: ThemeController, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setCheckable(True)
        self.setText(text)
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        width = QFontMetrics(sans(13)).horizontalAdvance(self.text())
        return QSize(_BOX + 12 + width + 8, MIN_TARGET)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme.current
        painter = directed(QPainter(self), self.rect())
        box = QRect(2, (self.height() - _BOX) // 2, _BOX, _BOX)
        fill = theme.accent if self.isChecked() else theme.card
        frame(painter, box, fill=fill, border=theme.muted, radius=5)
        if self.isChecked():
            picture = icons.pixmap("check", theme.on_accent, 14)
            painter.drawPixmap(box.left() + 2, box.top() + 2, picture)
        if self.hasFocus():
            focus_ring(painter, box, theme.accent_text, 5)
        painter.setFont(sans(13))
        painter.setPen(QColor(theme.text if self.isEnabled() else theme.faint))
        place = self.rect().adjusted(_BOX + 12, 0, 0, 0)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.end()
