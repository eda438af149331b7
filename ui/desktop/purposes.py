"""What documents are asked for: a dialog where a collection wants to know before it is read."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.desktop.language import tr
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import GhostButton, Label, LineEdit, PrimaryButton
from ui.desktop.widgets.dialogs import Dialog
from workbench.errors import PurposeNeeded


class PurposeDialog(Dialog):
    """`stated` carries the purpose; empty takes it back."""

    stated = Signal(str)

    def __init__(
        self,
        parent: QWidget,
        theme: ThemeController,
        *,
        title: str,
        text: str,
        said: str = "",
        purposes: Sequence[str] = (),
        may_be_other: bool = True,
    ) -> None:
        super().__init__(parent, theme, title, text)
        self.field = LineEdit(theme, tr("Purpose"), tr("For example: hiring"))
        self.field.setText(said)
        self.choices: list[GhostButton] = []
        for purpose in purposes:
            button = GhostButton(theme, purpose)
            button.setAccessibleName(tr("State the purpose {purpose}", purpose=purpose))
            button.clicked.connect(lambda _=False, chosen=purpose: self._on_chosen(chosen))
            self.choices.append(button)
            self.column.addWidget(button)
        if may_be_other:
            if purposes:
                hint = tr("Or something else, which is noted as beside the collection's purposes:")
                self.column.addWidget(Label(theme, hint, tone="muted", size_px=12, wrap=True))
            self.column.addWidget(self.field)
        cancel = GhostButton(theme, tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.say = PrimaryButton(theme, tr("State it"))
        self.say.clicked.connect(lambda: self._on_chosen(self.field.text().strip()))
        self.field.setVisible(may_be_other)
        self.say.setVisible(may_be_other)
        self.field.returnPressed.connect(self.say.click)
        if purposes:  # something has to be stated; else nothing takes it back
            self.say.setEnabled(False)
            self.field.textChanged.connect(lambda text: self.say.setEnabled(bool(text.strip())))
        self.add_buttons(cancel, self.say)

    def _on_chosen(self, purpose: str) -> None:
        self.stated.emit(purpose)
        self.accept()


def asks_purpose(
    error: BaseException, parent: QWidget, theme: ThemeController, state: Callable[[str], None]
) -> bool:
    """Whether the error is a question for the purpose, which is asked then; `state` goes on."""
    if not isinstance(error, PurposeNeeded):
        return False
    dialog = PurposeDialog(
        parent,
        theme,
        title=tr("What are the documents asked for?"),
        text=error.message,
        purposes=error.purposes,
        may_be_other=error.may_be_other,
    )
    dialog.stated.connect(state)
    dialog.open()
    return True
