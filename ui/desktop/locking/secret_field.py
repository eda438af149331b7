"""One line whose characters are dots, with a button that shows them."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from ui.desktop.language import tr
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import GhostButton, LineEdit


class SecretField(QWidget):
    edited = Signal()
    returned = Signal()

    def __init__(self, theme: ThemeController, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.field = LineEdit(theme, name, name)
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.show_button = GhostButton(theme, tr("Show"))
        self.show_button.setAccessibleName(tr("Show {name}", name=name.lower()))
        self.show_button.setCheckable(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.field, 1)
        row.addWidget(self.show_button)
        self.setFocusProxy(self.field)
        self.field.textEdited.connect(lambda _text: self.edited.emit())
        self.field.returnPressed.connect(self.returned)
        self.show_button.toggled.connect(self._on_shown)

    @property
    def text(self) -> str:
        return self.field.text()

    def clear(self) -> None:
        self.field.clear()
        self.show_button.setChecked(False)

    @Slot(bool)
    def _on_shown(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.field.setEchoMode(mode)
        self.show_button.setText(tr("Hide") if shown else tr("Show"))
        self.show_button.setAccessibleName(
            f"{tr('Hide') if shown else tr('Show')} {self._name.lower()}"
        )
