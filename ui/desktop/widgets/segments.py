"""Two or three tabs in a rounded frame."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from ui.desktop.fonts import sans
from ui.desktop.painting import focus_ring, frame
from ui.desktop.theme import ThemeController


class _Segment(QAbstractButton):
    def __init__(self, theme: ThemeController, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setText(text)
        self.setCheckable(True)
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(90, 32)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme.current
        painter = QPainter(self)
        if self.isChecked():
            frame(painter, self.rect(), fill=theme.card_hover, border=theme.border, radius=8)
        if self.hasFocus():
            focus_ring(painter, self.rect(), theme.accent_text, 8)
        is_strong = self.isChecked() or self.underMouse()
        painter.setFont(
            sans(13, QFont.Weight.DemiBold if self.isChecked() else QFont.Weight.Medium)
        )
        painter.setPen(theme.text if is_strong else theme.muted)
        painter.drawText(QRect(self.rect()), Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()


class Segments(QWidget):
    """Exactly one is chosen."""

    chosen = Signal(int)

    def __init__(
        self, theme: ThemeController, texts: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(3, 3, 3, 3)
        row.setSpacing(3)
        for number, text in enumerate(texts):
            segment = _Segment(theme, text, self)
            self._group.addButton(segment, number)
            row.addWidget(segment)
        self._group.button(0).setChecked(True)
        self._group.idClicked.connect(self.chosen)

    def choose(self, number: int) -> None:
        self._group.button(number).setChecked(True)
        self.chosen.emit(number)

    @property
    def current(self) -> int:
        return self._group.checkedId()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme.current
        painter = QPainter(self)
        frame(painter, self.rect(), fill=theme.card, border=theme.border, radius=11)
        painter.end()
