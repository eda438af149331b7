"""Where the workspace's page meets backups: the card, and the window, opened once."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget

from ui.desktop.language import tr
from ui.desktop.moving.dialog import BackupsDialog
from ui.desktop.moving.view_model import BackupsViewModel
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import Card, GhostButton, Label
from workbench.app import Workbench

_TEXT = tr(
    "A copy of everything on another disk, encrypted, and what is missing back from it. A whole"
    " workspace is restored with the command “workbench workspace restore”."
)


class BackupsDesk(QObject):
    def __init__(self, theme: ThemeController, page: QWidget) -> None:
        super().__init__(page)
        self._theme = theme
        self._page = page
        self._is_attached = False
        self.view_model = BackupsViewModel(self)
        self.window: BackupsDialog | None = None
        self.card = Card(theme)
        self.card.body.addWidget(
            Label(theme, tr("Backups"), size_px=15, weight=QFont.Weight.DemiBold)
        )
        self.card.body.addWidget(Label(theme, _TEXT, tone="muted", size_px=13, wrap=True))
        self.button = GhostButton(theme, tr("Backups…"), "download")
        self.button.clicked.connect(self.open)
        self.card.body.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)

    def attach(self, workbench: Workbench) -> None:
        self._is_attached = True
        self.view_model.attach(workbench)

    def detach(self) -> None:
        self._is_attached = False
        if self.window is not None:
            self.window.close()
        self.view_model.detach()

    @Slot()
    def open(self) -> BackupsDialog | None:
        if not self._is_attached:
            return None
        if self.window is None:
            self.window = BackupsDialog(self._page.window(), self._theme, self.view_model)
            self.window.destroyed.connect(self._forget)
        self.window.show()
        self.window.activateWindow()
        return self.window

    @Slot()
    def _forget(self) -> None:
        self.window = None
