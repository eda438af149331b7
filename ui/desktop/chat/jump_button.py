"""A round button over the transcript that goes back to its end."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.desktop import icons
from ui.desktop.language import tr
from ui.desktop.painting import focus_ring, frame
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import IconButton

_SIDE_PX = 36


class JumpButton(IconButton):
    """Floats at the foot of its parent while the end is out of sight."""

    def __init__(self, theme: ThemeController, parent: QWidget) -> None:
        super().__init__(theme, "arrow-down", tr("Go to the latest answer"), parent=parent)
        self._controller = theme
        self.setFixedSize(_SIDE_PX, _SIDE_PX)
        parent.installEventFilter(self)
        self.hide()

    def show_when(self, is_wanted: bool) -> None:
        self.setVisible(is_wanted)
        if is_wanted:
            self._place()
            self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self.parent():
            self._place()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._controller.current
        painter = QPainter(self)
        fill = theme.card_hover if self.underMouse() else theme.card
        frame(painter, self.rect(), fill=fill, border=theme.border, radius=_SIDE_PX / 2)
        if self.hasFocus():
            focus_ring(painter, self.rect(), theme.accent_text, _SIDE_PX / 2)
        picture = icons.pixmap("arrow-down", theme.text, 18)
        painter.drawPixmap((_SIDE_PX - 18) // 2, (_SIDE_PX - 18) // 2, picture)
        painter.end()

    def _place(self) -> None:
        parent = self.parentWidget()
        if parent is not None:
            self.move((parent.width() - _SIDE_PX) // 2, parent.height() - _SIDE_PX - 10)
