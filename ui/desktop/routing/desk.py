"""What the models page has of rules and other programs: one button, and the dialogs behind it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from ui.desktop.language import tr
from ui.desktop.routing.remote_dialog import RemoteDialog
from ui.desktop.routing.rules_dialog import RulesDialog
from ui.desktop.routing.view_model import RoutingViewModel
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import GhostButton
from workbench.app import Workbench


class RoutingDesk(QObject):
    def __init__(self, theme: ThemeController, page: QWidget) -> None:
        super().__init__(page)
        self._theme = theme
        self._page = page
        self.view_model = RoutingViewModel(self)
        self.opener = GhostButton(theme, tr("Rules and other programs…"), "layers")
        self.opener.setEnabled(False)
        self.opener.clicked.connect(self.open_rules)

    def attach(self, workbench: Workbench) -> None:
        self.view_model.attach(workbench)
        self.opener.setEnabled(True)

    def detach(self) -> None:
        self.view_model.detach()
        self.opener.setEnabled(False)

    @Slot()
    def open_rules(self) -> RulesDialog:
        dialog = RulesDialog(self._page, self._theme, self.view_model)
        dialog.remote_wanted.connect(lambda: self.open_remote(dialog))
        dialog.open()
        return dialog

    def open_remote(self, parent: QWidget) -> RemoteDialog:
        dialog = RemoteDialog(parent, self._theme, self.view_model)
        dialog.open()
        dialog.name.setFocus()
        return dialog
