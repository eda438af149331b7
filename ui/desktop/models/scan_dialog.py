"""Found on this machine: models of other programs and of folders, ticked and imported in place."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from ui.desktop.language import tr
from ui.desktop.models.carry_strip import CarryStrip
from ui.desktop.models.found_list import FoundList, is_new
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import GhostButton, Label, PrimaryButton
from ui.desktop.widgets.dialogs import Dialog
from workbench.services.models.carry_in import Wish
from workbench.services.models.model_scan import FoundModel

_PLACES = tr("Ollama, LM Studio, GPT4All, Jan, llama.cpp and the Hugging Face cache")


class ScanDialog(Dialog):
    """`folder_wanted` asks for another look; `agreed` carries the wishes, one after the other."""

    agreed = Signal(object)  # Wish
    folder_wanted = Signal(object)  # Path
    stop_wanted = Signal()

    def __init__(self, parent: QWidget, theme: ThemeController) -> None:
        super().__init__(
            parent,
            theme,
            tr("Found on this machine"),
            tr(
                "Looks where {places} keep their models. They are used where they are.",
                places=_PLACES,
            ),
        )
        self.resize(680, 520)
        self.list = FoundList(theme)
        self.strip = CarryStrip(theme)
        self.strip.cancel_wanted.connect(self.stop_wanted)
        self._line = Label(theme, "", tone="muted", size_px=13, wrap=True)
        self.folder = GhostButton(theme, tr("Look in a folder…"), "folder-open")
        self.folder.clicked.connect(self._on_folder)
        self.act = PrimaryButton(theme, tr("Import"))
        self.act.setEnabled(False)
        self.act.clicked.connect(self.accept)
        self.list.found.dataChanged.connect(self._on_ticked)
        self.accepted.connect(self._on_accepted)
        self.column.addSpacing(8)
        self.column.addWidget(self.list, 1)
        self.column.addWidget(self._line)
        self.column.addWidget(self.strip)
        cancel = GhostButton(theme, tr("Cancel"))
        cancel.clicked.connect(self.reject)
        for button in (self.folder, cancel):
            button.setAutoDefault(False)
        self.add_buttons(self.folder, cancel, self.act)

    @Slot(object)
    def show_found(self, items: tuple[FoundModel, ...]) -> None:
        self.list.found.show_items(items)
        n_new = sum(map(is_new, items))
        self._line.setText(
            tr(
                "{n_new:,} new of {n_items:,} found. Space ticks a row.",
                n_new=n_new,
                n_items=len(items),
            )
            if items
            else tr("Nothing found there. Look in a folder of your own.")
        )
        self.act.setEnabled(False)
        if items:
            self.list.setCurrentIndex(self.list.found.index(0))
            self.list.setFocus()

    @Slot()
    def _on_ticked(self) -> None:
        n_ticked = len(self.list.found.ticked)
        self.act.setEnabled(n_ticked > 0)
        self.act.setText(tr("Import {n_ticked}", n_ticked=n_ticked) if n_ticked else tr("Import"))

    @Slot()
    def _on_folder(self) -> None:
        dialog = QFileDialog(self, tr("Look for models in a folder"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda name: self.folder_wanted.emit(Path(name)))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    @Slot()
    def _on_accepted(self) -> None:
        for item in self.list.found.ticked:
            named = item.name if item.sha256 else ""  # a blob's file name says nothing
            self.agreed.emit(Wish(Path(item.path), name=named))
