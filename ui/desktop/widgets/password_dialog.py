"""Asks for the password of an encrypted file."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.desktop.language import tr
from ui.desktop.theme import ThemeController
from ui.desktop.widgets.buttons import GhostButton, PrimaryButton
from ui.desktop.widgets.dialogs import Dialog
from ui.desktop.widgets.fields import LineEdit


class PasswordDialog(Dialog):
    """`given` carries what was typed; it is not empty."""

    given = Signal(str)

    def __init__(
        self, parent: QWidget, theme: ThemeController, name: str, *, is_read: bool = False
    ) -> None:
        kept = tr("The password is kept in memory until the program is closed, and nowhere else.")
        plain = "" if is_read else tr(" The text that is read is stored as plain as any other.")
        super().__init__(
            parent,
            theme,
            tr("Password of this file"),
            tr("{name} is encrypted. {kept}{plain}", name=name, kept=kept, plain=plain),
        )
        self.field = LineEdit(theme, tr("Password"))
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.textChanged.connect(self._on_typed)
        self.column.addWidget(self.field)
        cancel = GhostButton(theme, tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.act = PrimaryButton(theme, tr("Open"))
        self.act.clicked.connect(self._on_open)
        self.act.setDefault(True)
        self.act.setEnabled(False)
        self.add_buttons(cancel, self.act)
        self.field.setFocus()

    @Slot(str)
    def _on_typed(self, text: str) -> None:
        self.act.setEnabled(bool(text))

    @Slot()
    def _on_open(self) -> None:
        self.given.emit(self.field.text())
        self.accept()
