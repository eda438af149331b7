"""What the models page has of fine-tuning: one button, and the window behind it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from ui.desktop.language import tr
from ui.desktop.theme import ThemeController
from ui.desktop.training.dialog import TrainingDialog
from ui.desktop.training.view_model import TrainingViewModel
from ui.desktop.widgets import GhostButton
from workbench.app import Workbench


class TrainingDesk(QObject):
    def __init__(self, theme: ThemeController, page: QWidget) -> None:
        super().__init__(page)
        self._theme = theme
        self._page = page
        self.view_model = TrainingViewModel(self)
        self.opener = GhostButton(theme, tr("Fine-tuning…"), "sparkles")
        self.opener.setEnabled(False)
        self.opener.clicked.connect(self.open)

    def attach(self, workbench: Workbench) -> None:
        self.view_model.attach(workbench)
        self.opener.setEnabled(True)

    def detach(self) -> None:
        self.view_model.detach()
        self.opener.setEnabled(False)

    @Slot()
    def open(self) -> TrainingDialog:
        dialog = TrainingDialog(self._page, self._theme, self.view_model)
        dialog.open()
        dialog.begin.setFocus()
        return dialog
