"""A new token for a program that may ask over the local API; and its secret, shown once."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.desktop.language import tr
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import ComboBox, GhostButton, Label, LineEdit, PrimaryButton
from ui.desktop.widgets.dialogs import Dialog
from workbench.domain.api_token import Scope

_PACES = (0, 10, 60, 600)


class TokenDialog(Dialog):
    """`wanted` carries a name and a Scope."""

    wanted = Signal(str, object)

    def __init__(self, parent: QWidget, theme: ThemeController) -> None:
        super().__init__(
            parent,
            theme,
            tr("New token"),
            tr("One for each program, so that each can be ended alone."),
        )
        self.name = LineEdit(theme, tr("Name of the program"), tr("My editor"))
        self.documents = ComboBox(theme, tr("Which documents it may ask"))
        self.documents.addItem(tr("All collections"), True)
        self.documents.addItem(tr("No documents"), False)
        self.pace = ComboBox(theme, tr("How often it may ask"))
        for pace in _PACES:
            self.pace.addItem(
                tr("{pace:,} times a minute", pace=pace) if pace else tr("As often as it likes"),
                pace,
            )
        for label, field in (
            (tr("Program"), self.name),
            (tr("Documents"), self.documents),
            (tr("Pace"), self.pace),
        ):
            self.column.addSpacing(8)
            self.column.addWidget(Label(theme, label, size_px=13))
            self.column.addWidget(field)
        cancel = GhostButton(theme, tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.make = PrimaryButton(theme, tr("Make token"))
        self.make.clicked.connect(self._on_make)
        self.make.setDefault(True)
        self.make.setEnabled(False)
        self.name.textChanged.connect(lambda text: self.make.setEnabled(bool(text.strip())))
        self.add_buttons(cancel, self.make)

    @Slot()
    def _on_make(self) -> None:
        scope = Scope(may_search=self.documents.currentData(), per_minute=self.pace.currentData())
        self.wanted.emit(self.name.text(), scope)
        self.accept()


class SecretDialog(Dialog):
    """Shows a secret that nobody can show again."""

    def __init__(
        self, parent: QWidget, theme: ThemeController, name: str, secret: str, address: str
    ) -> None:
        super().__init__(
            parent,
            theme,
            tr("The token of “{name}”", name=name),
            tr("Give it to the program now: it cannot be shown again.")
            + (tr(" The address is {address}/v1.", address=address) if address else ""),
        )
        self.setMinimumWidth(560)
        self.secret = LineEdit(theme, tr("The secret"))
        self.secret.setText(secret)
        self.secret.setReadOnly(True)
        self.copy = GhostButton(theme, tr("Copy"), "copy")
        self.copy.clicked.connect(self._on_copy)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.secret, 1)
        row.addWidget(self.copy)
        self.column.addSpacing(8)
        self.column.addLayout(row)
        done = PrimaryButton(theme, tr("Done"))
        done.clicked.connect(self.accept)
        self.add_buttons(done)

    @Slot()
    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.secret.text())
        self.copy.setText(tr("Copied"))
