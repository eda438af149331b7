"""Merge adapters into a copy: which ones, how strongly, in which format, under which name."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from ui.desktop.language import tr
from ui.desktop.models.text_choice import TextChoice
from ui.desktop.models.workshop_orders import MergeWish
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import (
    ComboBox,
    GhostButton,
    Label,
    LineEdit,
    NumberField,
    PrimaryButton,
)
from ui.desktop.widgets.dialogs import Dialog
from ui.desktop.widgets.tick_box import TickBox
from workbench.domain.adapter import LARGEST_SCALE
from workbench.domain.model import RegisteredModel
from workbench.domain.quantisation import FORMATS, UNQUANTISED


class MergeDialog(Dialog):
    """`agreed` carries the wish."""

    agreed = Signal(object)  # MergeWish

    def __init__(
        self,
        parent: QWidget,
        theme: ThemeController,
        model: RegisteredModel,
        adapters: Sequence[tuple[str, str]] = (),
    ) -> None:
        """`adapters` are names and places of those that fit."""
        super().__init__(
            parent,
            theme,
            tr("Merge an adapter into {name}", name=model.name),
            tr(
                "Makes a model of its own that writes as this one does with the"
                " adapter on. Neither of"
                " them changes."
            ),
        )
        self._model = model
        self._uses: dict[str, float] = {}
        self.setMinimumWidth(560)
        self.adapter = ComboBox(theme, tr("Adapter"))
        self.adapter.addItem(tr("Choose an adapter"), "")
        for name, place in adapters:
            self.adapter.addItem(name, place)
        self.file = GhostButton(theme, tr("File…"), "folder-open")
        self.file.clicked.connect(self._on_file)
        self.scale = NumberField(
            theme, tr("Scale"), low=-LARGEST_SCALE, high=LARGEST_SCALE, step=0.1, is_whole=False
        )
        self.scale.set_value(1.0)
        self.more = GhostButton(theme, tr("Add"), "plus")
        self.more.clicked.connect(self._on_add)
        self.fewer = GhostButton(theme, tr("Start over"), "undo-2")
        self.fewer.clicked.connect(self._on_clear)
        self.line = Label(theme, "", tone="muted", size_px=13, wrap=True)
        self.format = ComboBox(theme, tr("Format of the merged model"))
        self.format.addItem(
            tr("As the model: {quantization}", quantization=model.header.quantization), ""
        )
        for item in FORMATS:
            self.format.addItem(f"{item.name}: {item.note}", item.name)
        self.again = TickBox(
            theme,
            tr("Quantise its {quantization} weights again", quantization=model.header.quantization),
        )
        self.name = LineEdit(theme, tr("Name of the merged model"), tr("Name of the merged model"))
        self.text = TextChoice(theme)
        cancel = GhostButton(theme, tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.act = PrimaryButton(theme, tr("Merge"))
        self.act.setDefault(True)
        self.act.clicked.connect(self.accept)
        for button in (cancel, self.file, self.more, self.fewer):
            button.setAutoDefault(False)
        self._build(theme)
        self.again.setVisible(model.header.quantization not in UNQUANTISED)
        self.add_buttons(cancel, self.act)
        self.adapter.currentIndexChanged.connect(self._show)
        self.scale.edited.connect(self._show)
        self.format.currentIndexChanged.connect(self._show)
        self.again.toggled.connect(self._show)
        self.accepted.connect(self._on_accepted)
        self._show()

    def _build(self, theme: ThemeController) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.adapter, 1)
        row.addWidget(self.file)
        strength = QHBoxLayout()
        strength.setSpacing(8)
        label = Label(theme, tr("Scale"), size_px=13)
        label.setBuddy(self.scale)
        hint = Label(theme, tr("1: as it was trained"), tone="muted", size_px=12)
        for widget in (label, self.scale, hint):
            strength.addWidget(widget)
        strength.addStretch(1)
        strength.addWidget(self.more)
        strength.addWidget(self.fewer)
        column = self.column
        column.addSpacing(8)
        column.addLayout(row)
        column.addLayout(strength)
        column.addWidget(self.line)
        column.addSpacing(4)
        column.addWidget(self.format)
        column.addWidget(self.again)
        column.addWidget(self.name)
        column.addWidget(self.text)

    @property
    def loras(self) -> tuple[str, ...]:
        """What was added, and what is being chosen."""
        uses = dict(self._uses)
        place, scale = self.adapter.currentData(), self.scale.value
        if place and scale is not None and place not in uses:
            uses[place] = float(scale)
        return tuple(f"{place}:{scale:g}" for place, scale in uses.items())

    def use_file(self, path: Path) -> None:
        place = str(path)
        if self.adapter.findData(place) < 0:
            self.adapter.addItem(path.stem, place)
        self.adapter.setCurrentIndex(self.adapter.findData(place))

    def _name_of(self, place: str) -> str:
        return self.adapter.itemText(self.adapter.findData(place))

    @Slot()
    def _on_file(self) -> None:
        dialog = QFileDialog(
            self, tr("Choose a LoRA adapter"), "", tr("Adapters (*.gguf);;All files (*)")
        )
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.use_file(Path(name)))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    @Slot()
    def _on_add(self) -> None:
        place, scale = self.adapter.currentData(), self.scale.value
        if place and scale is not None:
            self._uses[place] = float(scale)
            self.adapter.setCurrentIndex(0)
            self.scale.set_value(1.0)
            self._show()

    @Slot()
    def _on_clear(self) -> None:
        self._uses.clear()
        self.adapter.setCurrentIndex(0)
        self._show()

    @Slot()
    def _show(self) -> None:
        added = [f"{self._name_of(place)} × {scale:g}" for place, scale in self._uses.items()]
        also = (
            tr("with what is chosen above")
            if self.adapter.currentData()
            else tr("and nothing else")
        )
        self.line.setText(
            tr("Merged: {added}, {also}.", added=", ".join(added), also=also)
            if added
            else tr("What is chosen above is merged; “Add” keeps it and asks for another one.")
        )
        self.fewer.setVisible(bool(added))
        is_chosen = bool(self.adapter.currentData()) and self.scale.value is not None
        self.more.setEnabled(is_chosen)
        own = self._model.header.quantization
        wanted = self.format.currentData() or own
        is_again = own not in UNQUANTISED and wanted not in UNQUANTISED
        self.again.setEnabled(is_again)
        is_agreed = self.again.isChecked() or not is_again
        self.act.setEnabled(bool(self.loras) and not self.scale.problem and is_agreed)

    @Slot()
    def _on_accepted(self) -> None:
        self.agreed.emit(
            MergeWish(
                self._model.id,
                self.loras,
                self.format.currentData(),
                self.name.text().strip(),
                self.again.isChecked(),
                self.text.path,
            )
        )
