"""A new legal hold: its name, why, and what it keeps."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.desktop.theme import ThemeController
from ui.desktop.widgets import ComboBox, GhostButton, Label, LineEdit, PrimaryButton
from ui.desktop.widgets.dialogs import Dialog

_WHAT = (
    ("Everything", "all"),
    ("All chats", "place:chats"),
    ("All documents", "place:documents"),
    ("All training runs", "place:training runs"),
    ("All evaluations", "place:evaluation runs"),
    ("Only what is named below", ""),
)


class HoldDialog(Dialog):
    """`wanted` carries a name, a reason and scopes."""

    wanted = Signal(str, str, list)

    def __init__(self, parent: QWidget, theme: ThemeController) -> None:
        super().__init__(
            parent,
            theme,
            "New legal hold",
            "What it keeps is neither erased nor deleted by a rule until somebody releases it.",
        )
        self.name = LineEdit(theme, "Name of the case", "Case 7")
        self.reason = LineEdit(theme, "Reason", "Order of a court, claim, audit")
        self.what = ComboBox(theme, "What it keeps")
        for words, scope in _WHAT:
            self.what.addItem(words, scope)
        self.more = LineEdit(theme, "Named one by one", "conversation:ID; document:ID")
        for label, field in (
            ("Name", self.name),
            ("Reason", self.reason),
            ("Keeps", self.what),
            ("And, one by one", self.more),
        ):
            self.column.addSpacing(6)
            self.column.addWidget(Label(theme, label, size_px=13))
            self.column.addWidget(field)
        cancel = GhostButton(theme, "Cancel")
        cancel.clicked.connect(self.reject)
        self.make = PrimaryButton(theme, "Hold")
        self.make.setDefault(True)
        self.make.clicked.connect(self._on_make)
        self.add_buttons(cancel, self.make)
        for field in (self.name, self.reason, self.more):
            field.textChanged.connect(self._check)
        self.what.activated.connect(self._check)
        self._check()

    @property
    def scopes(self) -> list[str]:
        named = [one.strip() for one in self.more.text().split(";") if one.strip()]
        return [scope for scope in (self.what.currentData(), *named) if scope]

    @Slot()
    def _check(self) -> None:
        is_whole = bool(self.name.text().strip() and self.reason.text().strip() and self.scopes)
        self.make.setEnabled(is_whole)

    @Slot()
    def _on_make(self) -> None:
        self.wanted.emit(self.name.text(), self.reason.text(), self.scopes)
        self.accept()
