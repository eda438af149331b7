"""Ask for passphrases: the one that is, a new one twice, or both."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from ui.desktop.language import tr
from ui.desktop.locking.secret_field import SecretField
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import GhostButton, Label, PrimaryButton
from ui.desktop.widgets.dialogs import Dialog

FEWEST = 8  # the service has the last word
ADVICE = tr("Four or more words that do not belong together are easy to keep and hard to guess.")


class PassphraseDialog(Dialog):
    """Calls `on_given(current, new)` once; what was not asked for is empty."""

    def __init__(
        self,
        parent: QWidget,
        theme: ThemeController,
        title: str,
        text: str,
        action: str,
        on_given: Callable[[str, str], object],
        *,
        asks_current: bool,
        asks_new: bool,
    ) -> None:
        super().__init__(parent, theme, title, text)
        self._on_given = on_given
        self.current = (
            SecretField(theme, tr("Passphrase or recovery key")) if asks_current else None
        )
        self.new = SecretField(theme, tr("New passphrase")) if asks_new else None
        self.again = SecretField(theme, tr("New passphrase, again")) if asks_new else None
        self.problem = Label(theme, tone="danger", size_px=12, wrap=True)
        self.act = PrimaryButton(theme, action)
        self.act.setEnabled(False)
        for field in self._fields:
            self.column.addWidget(field)
            field.edited.connect(self._on_edited)
            field.returned.connect(self._on_act)
        if asks_new:
            self.column.addWidget(Label(theme, ADVICE, tone="muted", size_px=12, wrap=True))
        self.column.addWidget(self.problem)
        cancel = GhostButton(theme, tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.act.clicked.connect(self._on_act)
        for button in (cancel, self.act, *(field.show_button for field in self._fields)):
            button.setAutoDefault(False)
        self.add_buttons(cancel, self.act)
        self._fields[0].setFocus()

    @property
    def _fields(self) -> tuple[SecretField, ...]:
        return tuple(field for field in (self.current, self.new, self.again) if field is not None)

    @property
    def what_is_missing(self) -> str:
        """One sentence, or empty."""
        if self.new is None or self.again is None:
            return ""
        if self.new.text and len(self.new.text) < FEWEST:
            return tr("A passphrase has {fewest} characters at least.", fewest=FEWEST)
        if self.again.text and self.new.text != self.again.text:
            return tr("These are two different passphrases.")
        return ""

    @Slot()
    def _on_edited(self) -> None:
        missing = self.what_is_missing
        self.problem.setText(missing)
        self.act.setEnabled(not missing and all(field.text for field in self._fields))

    @Slot()
    def _on_act(self) -> None:
        if not self.act.isEnabled():
            return
        current = self.current.text if self.current is not None else ""
        new = self.new.text if self.new is not None else ""
        for field in self._fields:
            field.clear()
        self.accept()
        self._on_given(current, new)
