"""What the rails' card asks for: opens the dialogs over one view model."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.desktop.rails.card import RailsCard
from ui.desktop.rails.policy_dialog import PolicyDialog
from ui.desktop.rails.redteam_dialog import RedTeamDialog
from ui.desktop.rails.view_model import RailsViewModel
from ui.desktop.theme import ThemeController
from workbench.app import Workbench


class RailsDesk(QObject):
    failed = Signal(object)

    def __init__(self, theme: ThemeController, page: QWidget) -> None:
        super().__init__(page)
        self._theme = theme
        self._page = page
        self._is_open = False
        self.view_model = RailsViewModel(self)
        self.card = RailsCard(theme)
        self.card.policy_wanted.connect(self.open_policy)
        self.card.run_wanted.connect(self.open_run)

    def attach(self, workbench: Workbench) -> None:
        self.view_model.attach(workbench)
        self._is_open = True

    def detach(self) -> None:
        self.view_model.detach()
        self._is_open = False

    @Slot()
    def open_policy(self) -> PolicyDialog | None:
        if not self._is_open:
            return None
        dialog = PolicyDialog(self._page, self._theme, self.view_model)
        dialog.open()
        return dialog

    @Slot()
    def open_run(self) -> RedTeamDialog | None:
        if not self._is_open:
            return None
        dialog = RedTeamDialog(self._page, self._theme, self.view_model)
        dialog.open()
        return dialog
