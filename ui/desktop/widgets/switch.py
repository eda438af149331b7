"""On or off: a painted switch that is a check box to whoever cannot see it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QWidget

from ui.desktop.direction import directed
from ui.desktop.painting import MIN_TARGET, focus_ring, frame
from ui.desktop.theme import ThemeController

_WIDTH, _HEIGHT, _KNOB = 36, 20, 14


class Switch(QCheckBox):
    """Space and Enter turn it; `name` says what it turns."""

    def __init__(self, theme: ThemeController, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH + 8, MIN_TARGET)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, _position: object) -> bool:  # noqa: N802 - Qt's name
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme.current
        painter = directed(QPainter(self), self.rect())
        track = QRectF(4, (self.height() - _HEIGHT) / 2, _WIDTH, _HEIGHT)
        is_on = self.isChecked()
        fill = theme.accent if is_on else theme.card_hover
        frame(painter, track, fill=fill, border=theme.border, radius=_HEIGHT / 2)
        if self.hasFocus():
            focus_ring(painter, track.adjusted(-3, -3, 3, 3), theme.accent_text, _HEIGHT / 2 + 3)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.on_accent if is_on else theme.muted))
        gap = (_HEIGHT - _KNOB) / 2
        left = track.right() - gap - _KNOB if is_on else track.left() + gap
        painter.drawEllipse(QRectF(left, track.top() + gap, _KNOB, _KNOB))
        painter.end()
