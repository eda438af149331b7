"""A new legal hold: its name, why, and what it keeps."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.desktop.language import tr
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import ComboBox, GhostButton, Label, LineEdit, PrimaryButton
from ui.desktop.widgets.dialogs import Dialog

_WHAT = (
    (tr("Everything"), "all"),
    (tr("All chats"), "place:chats"),
    (tr("All documents"), "place:documents"),
    (tr("All training runs"), "place:training runs"),
    (tr("All evaluations"), "place:evaluation runs"),
    (tr("Only what is named below"), ""),
)


class HoldDialog(Dialog):
    """`wanted` carries a name, a reason and scopes."""

    wanted = Signal(str, str, list)

    def __init__(self, parent: QWidget, theme: ThemeController) -> None:
        super().__init__(
            parent,
            theme,
            tr("New legal hold"),
            tr("What it keeps is neither erased nor deleted by a rule until somebody releases it."),
        )
        self.name = LineEdit(theme, tr("Name of the case"), tr("Case 7"))
        self.reason = LineEdit(theme, tr("Reason"), tr("Order of a court, claim, audit"))
        self.what = ComboBox(theme, tr("What it keeps"))
        for words, scope in _WHAT:
            self.what.addItem(words, scope)
        self.more = LineEdit(theme, tr("Named one by one"), "conversation:ID; document:ID")
        for label, field in (
            (tr("Name"), self.name),
            (tr("Reason"), self.reason),
            (tr("Keeps"), self.what),
            (tr("And, one by one"), self.more),
        ):
            self.column.addSpacing(6)
            self.column.addWidget(Label(theme, label, size_px=13))
            self.column.addWidget(field)
        cancel = GhostButton(theme, tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.make = PrimaryButton(theme, tr("Hold"))
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
