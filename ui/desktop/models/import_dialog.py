"""How a model is to be carried in: kept where, and compared with what."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from ui.desktop.language import tr
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import ComboBox, GhostButton, Label, LineEdit, PrimaryButton
from ui.desktop.widgets.dialogs import Dialog
from workbench.domain.model_file import Keep, split_name
from workbench.services.models.carry_in import Wish

_WAYS = (
    (Keep.IN_PLACE, tr("Use it where it is"), tr("Nothing is copied: keep the file where it is.")),
    (
        Keep.COPY,
        tr("Copy it into the workspace"),
        tr("From a stick: the file can be taken away again."),
    ),
    (
        Keep.LINK,
        tr("Link it into the workspace"),
        tr("Same drive only: takes no space of its own."),
    ),
)


class ImportDialog(Dialog):
    """`agreed` carries the wish."""

    agreed = Signal(object)  # Wish

    def __init__(self, parent: QWidget, theme: ThemeController, path: Path) -> None:
        split = split_name(path.name)
        parts = tr(" All {count} parts are read.", count=split.count) if split else ""
        super().__init__(
            parent,
            theme,
            tr("Import {name}", name=path.name),
            tr("The file is read whole, and its SHA-256 kept.{parts}", parts=parts),
        )
        self._path = path
        self.setMinimumWidth(520)
        self.keep = ComboBox(theme, tr("How the file is kept"))
        for keep, label, _hint in _WAYS:
            self.keep.addItem(label, keep)
        self._hint = Label(theme, _WAYS[0][2], tone="muted", size_px=12, wrap=True)
        self.keep.currentIndexChanged.connect(self._on_way)
        self.sha256 = LineEdit(theme, "SHA-256", tr("64 hexadecimal digits, if you know them"))
        self.manifest = LineEdit(
            theme, tr("Manifest"), tr("a JSON file that lists this one, if there is")
        )
        self._choose = GhostButton(theme, tr("Choose…"), "folder-open")
        self._choose.clicked.connect(self._on_choose)
        self._build(theme)
        beside = path.with_name("manifest.json")
        if beside.is_file():
            self.manifest.setText(str(beside))

    def _build(self, theme: ThemeController) -> None:
        column = self.column
        column.addSpacing(8)
        column.addWidget(self.keep)
        column.addWidget(self._hint)
        column.addSpacing(8)
        column.addWidget(Label(theme, tr("Compare with (optional)"), size_px=13))
        column.addWidget(self.sha256)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.manifest, 1)
        row.addWidget(self._choose)
        column.addLayout(row)
        column.addWidget(
            Label(
                theme,
                tr(
                    "With neither, the model is shown as unverified. A file that"
                    " differs is refused."
                ),
                tone="muted",
                size_px=12,
                wrap=True,
            )
        )
        cancel = GhostButton(theme, tr("Cancel"))
        cancel.clicked.connect(self.reject)
        act = PrimaryButton(theme, tr("Import"))
        act.clicked.connect(self.accept)
        act.setDefault(True)
        self._choose.setAutoDefault(False)
        cancel.setAutoDefault(False)
        self.add_buttons(cancel, act)
        self.accepted.connect(self._on_accepted)

    @Slot(int)
    def _on_way(self, index: int) -> None:
        self._hint.setText(_WAYS[index][2])

    @Slot()
    def _on_choose(self) -> None:
        dialog = QFileDialog(
            self, tr("Choose a manifest"), str(self._path.parent), tr("JSON (*.json)")
        )
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.manifest.setText)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    @Slot()
    def _on_accepted(self) -> None:
        manifest = self.manifest.text().strip()
        self.agreed.emit(
            Wish(
                self._path,
                keep=_WAYS[self.keep.currentIndex()][0],
                sha256s=tuple(self.sha256.text().split()),
                manifest=Path(manifest) if manifest else None,
            )
        )
