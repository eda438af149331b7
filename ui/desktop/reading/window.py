"""A large window beside the page: as large as the screen allows, kept while the page lives."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from ui.desktop.theme import ThemeController
from ui.desktop.widgets.dialogs import Dialog

SMALLEST = QSize(820, 560)
_SHARE = 0.92  # of the window that it belongs to, at most
_LARGEST = QSize(1440, 960)


class ReadingWindow(Dialog):
    def __init__(self, parent: QWidget, theme: ThemeController, title: str, text: str = "") -> None:
        super().__init__(parent, theme, title, text)
        self.setModal(False)
        self.setMinimumSize(SMALLEST)
        self.column.setContentsMargins(20, 16, 20, 16)
        self.setSizeGripEnabled(True)
        self.resize(self._fitting())

    def _fitting(self) -> QSize:
        owner = self.parentWidget()
        room = owner.window().size() if owner is not None else _LARGEST
        screen = QGuiApplication.primaryScreen()
        if screen is not None:
            room = room.boundedTo(screen.availableSize())
        wanted = QSize(round(room.width() * _SHARE), round(room.height() * _SHARE))
        return wanted.boundedTo(_LARGEST).expandedTo(SMALLEST)
