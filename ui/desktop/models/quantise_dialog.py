"""Make a smaller copy: which format, under which name, measured on what."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.desktop.language import tr
from ui.desktop.models.format_list import FormatList
from ui.desktop.models.text_choice import TextChoice
from ui.desktop.models.workshop_orders import CopyWish
from ui.desktop.said import said_of
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import GhostButton, Label, LineEdit, PrimaryButton
from ui.desktop.widgets.dialogs import Dialog
from ui.desktop.widgets.tick_box import TickBox
from workbench.domain.model import RegisteredModel
from workbench.errors import WorkbenchError
from workbench.services.models.workshop import Offer


class QuantiseDialog(Dialog):
    """`agreed` carries the wish."""

    agreed = Signal(object)  # CopyWish

    def __init__(self, parent: QWidget, theme: ThemeController, model: RegisteredModel) -> None:
        super().__init__(
            parent,
            theme,
            tr("Make a smaller copy of {name}", name=model.name),
            tr(
                "Fewer bits for each weight: less memory, more speed, some loss. The"
                " model itself stays"
                " as it is."
            ),
        )
        self._model = model
        self.resize(640, 640)
        self.list = FormatList(theme)
        self.list.selectionModel().currentChanged.connect(self._on_chosen)
        self.list.doubleClicked.connect(self._on_double_click)
        self.line = Label(theme, tr("Looking at the model…"), tone="muted", size_px=13, wrap=True)
        self.again = TickBox(theme, tr("Quantise it again all the same"))
        self.again.toggled.connect(self._show_ready)
        self.again.hide()
        self.name = LineEdit(theme, tr("Name of the copy"), tr("Name of the copy"))
        self._named = ""
        self.text = TextChoice(theme)
        cancel = GhostButton(theme, tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.act = PrimaryButton(theme, tr("Make"))
        self.act.setDefault(True)
        self.act.setEnabled(False)
        self.act.clicked.connect(self.accept)
        cancel.setAutoDefault(False)
        column = self.column
        column.addSpacing(4)
        column.addWidget(self.line)
        column.addWidget(self.list, 1)
        column.addWidget(self.again)
        column.addWidget(self.name)
        column.addWidget(self.text)
        self.add_buttons(cancel, self.act)
        self.accepted.connect(self._on_accepted)
        self._is_quantised = False

    @Slot(object)
    def show_offer(self, offer: Offer) -> None:
        if offer.model.id != self._model.id:
            return
        self._is_quantised = offer.is_quantised
        self.again.setVisible(offer.is_quantised)
        self.list.formats.show_offer(offer)
        self.list.choose(offer.recommended)
        self.list.setFocus()
        self.line.setText(
            tr(
                "This model is quantised already ({quantization}). What is made of"
                " it is worse than the same format made of the original.",
                quantization=self._model.header.quantization,
            )
            if offer.is_quantised
            else tr(
                "The file has {quantization} now. The marks compare with the"
                " memory that is free at this moment.",
                quantization=self._model.header.quantization,
            )
        )
        self.line.set_tone("danger" if offer.is_quantised else "muted")
        self._show_ready()

    @Slot(object)
    def show_problem(self, error: BaseException) -> None:
        if isinstance(error, WorkbenchError):
            self.line.setText(said_of(error))
            self.line.set_tone("danger")

    @Slot()
    def _on_chosen(self) -> None:
        choice = self.list.chosen
        if choice is None:
            return
        if self.name.text() == self._named:
            self._named = f"{self._model.name} {choice.quantisation.name}"
            self.name.setText(self._named)
        self._show_ready()

    @Slot()
    def _on_double_click(self) -> None:
        if self.act.isEnabled():
            self.accept()

    @Slot()
    def _show_ready(self) -> None:
        is_agreed = self.again.isChecked() or not self._is_quantised
        choice, own = self.list.chosen, self._model.header.quantization
        is_other = choice is not None and choice.quantisation.name != own
        self.act.setEnabled(is_other and is_agreed)

    @Slot()
    def _on_accepted(self) -> None:
        choice = self.list.chosen
        if choice is None:
            return
        self.agreed.emit(
            CopyWish(
                self._model.id,
                choice.quantisation.name,
                self.name.text().strip(),
                self.again.isChecked(),
                self.text.path,
            )
        )
