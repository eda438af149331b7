"""Asks what becomes of the documents of a folder that is unlinked."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.desktop.language import tr, tr_n
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import GhostButton, PrimaryButton
from ui.desktop.widgets.dialogs import Dialog
from workbench.domain.linked_folder import LinkedFolder


class UnlinkDialog(Dialog):
    """`agreed` carries the folder's id, and whether its documents are kept."""

    agreed = Signal(str, bool)

    def __init__(self, parent: QWidget, theme: ThemeController, folder: LinkedFolder) -> None:
        super().__init__(
            parent,
            theme,
            tr("Unlink this folder?"),
            tr(
                "{path} is followed no more. It brought {amount}."
                " Kept documents stay as if you had added them by hand; removed ones leave the"
                " workspace for good. The files in the folder stay as they are in any case.",
                path=folder.path,
                amount=tr_n("{n:,} file", "{n:,} files", folder.n_files),
            ),
        )
        self._folder_id = folder.id
        cancel = GhostButton(theme, tr("Cancel"))
        cancel.clicked.connect(self.reject)
        remove = GhostButton(theme, tr("Remove documents"), tone="danger")
        remove.clicked.connect(self._on_remove)
        keep = PrimaryButton(theme, tr("Keep documents"))
        keep.clicked.connect(self._on_keep)
        keep.setDefault(True)
        self.add_buttons(cancel, remove, keep)

    @Slot()
    def _on_keep(self) -> None:
        self.agreed.emit(self._folder_id, True)
        self.accept()

    @Slot()
    def _on_remove(self) -> None:
        self.agreed.emit(self._folder_id, False)
        self.accept()
