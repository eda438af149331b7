"""What the card of rights asks for: opens the dialogs, each over the same view model."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.desktop.rights.card import RightsCard
from ui.desktop.rights.report_dialog import ReportDialog
from ui.desktop.rights.retention_dialog import RetentionDialog
from ui.desktop.rights.subject_dialog import SubjectDialog
from ui.desktop.rights.view_model import RightsViewModel
from ui.desktop.theme import ThemeController
from workbench.app import Workbench


class RightsDesk(QObject):
    notice = Signal(str)

    def __init__(self, theme: ThemeController, page: QWidget) -> None:
        super().__init__(page)
        self._theme = theme
        self._page = page
        self.view_model = RightsViewModel(self)
        self.card = RightsCard(theme)
        self.card.person_wanted.connect(self.open_person)
        self.card.retention_wanted.connect(self.open_retention)
        self.card.report_wanted.connect(self.open_report)

    def attach(self, workbench: Workbench) -> None:
        self.view_model.attach(workbench)

    def detach(self) -> None:
        self.view_model.attach(None)

    @Slot()
    def open_person(self) -> SubjectDialog:
        dialog = SubjectDialog(self._page, self._theme, self.view_model)
        dialog.open()
        return dialog

    @Slot()
    def open_retention(self) -> RetentionDialog:
        dialog = RetentionDialog(self._page, self._theme, self.view_model)
        dialog.open()
        return dialog

    @Slot()
    def open_report(self) -> ReportDialog:
        dialog = ReportDialog(self._page, self._theme, self.view_model)
        dialog.open()
        return dialog
