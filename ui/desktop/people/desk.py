"""What the people's card asks for: opens the dialogs, each over the same view model."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.desktop.language import tr
from ui.desktop.locking.passphrase_dialog import PassphraseDialog
from ui.desktop.people.card import PeopleCard
from ui.desktop.people.log_dialog import LogDialog
from ui.desktop.people.profiles_dialog import ProfilesDialog
from ui.desktop.people.review_dialog import ReviewDialog
from ui.desktop.people.rules_dialog import ReviewRulesDialog
from ui.desktop.people.view_model import PeopleViewModel
from ui.desktop.theme import ThemeController
from workbench.app import Workbench


class PeopleDesk(QObject):
    notice = Signal(str)
    failed = Signal(object)

    def __init__(self, theme: ThemeController, page: QWidget) -> None:
        super().__init__(page)
        self._theme = theme
        self._page = page
        self._workbench: Workbench | None = None
        self.view_model = PeopleViewModel(self)
        self.card = PeopleCard(theme)
        self.card.profiles_wanted.connect(self.open_profiles)
        self.card.passphrase_wanted.connect(self.open_passphrase)
        self.card.reviews_wanted.connect(self.open_reviews)
        self.card.rules_wanted.connect(self.open_rules)
        self.card.log_wanted.connect(self.open_log)
        self.view_model.standing_found.connect(self.card.show_standing)
        self.view_model.told.connect(self.notice)
        self.view_model.failed.connect(self.failed)

    def attach(self, workbench: Workbench) -> None:
        self._workbench = workbench
        self.view_model.attach(workbench)

    def detach(self) -> None:
        self.view_model.detach()
        self._workbench = None

    @Slot()
    def open_profiles(self) -> ProfilesDialog | None:
        if self._workbench is None:
            return None
        sealed = self._workbench.files.is_sealed
        dialog = ProfilesDialog(self._page, self._theme, self.view_model, is_encrypted=sealed)
        dialog.open()
        return dialog

    @Slot()
    def open_passphrase(self) -> None:
        PassphraseDialog(
            self._page,
            self._theme,
            tr("Change your passphrase"),
            tr("It opens this workspace for you. Nobody else's changes."),
            tr("Change"),
            self.view_model.change_own_passphrase,
            asks_current=True,
            asks_new=True,
        ).open()

    @Slot()
    def open_reviews(self) -> ReviewDialog:
        dialog = ReviewDialog(self._page, self._theme, self.view_model)
        dialog.open()
        return dialog

    @Slot()
    def open_rules(self) -> ReviewRulesDialog:
        dialog = ReviewRulesDialog(self._page, self._theme, self.view_model)
        dialog.open()
        return dialog

    @Slot()
    def open_log(self) -> LogDialog:
        dialog = LogDialog(self._page, self._theme, self.view_model)
        dialog.open()
        return dialog
