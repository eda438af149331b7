"""The window of backups: a folder and its passphrase, what is in it, and what to do with it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QWidget

from ui.desktop.errors import present
from ui.desktop.language import tr
from ui.desktop.moving.view_model import BackupsViewModel
from ui.desktop.moving.wording import counts_line, snapshot_row
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import Banner, GhostButton, Label, LineEdit, PrimaryButton, ProgressBar
from ui.desktop.widgets.dialogs import Dialog
from ui.desktop.widgets.row_list import RowList
from ui.desktop.widgets.tick_box import TickBox
from workbench.domain.backup import Snapshot
from workbench.services.moving.backup_merge import Merged
from workbench.services.workspace.backups import BackupMade

_TEXT = tr(
    "One state of the whole workspace, while you go on working. Only what is new is written;"
    " everything is encrypted with the passphrase of the folder."
)


class BackupsDialog(Dialog):
    def __init__(self, parent: QWidget, theme: ThemeController, model: BackupsViewModel) -> None:
        super().__init__(parent, theme, tr("Backups"), _TEXT)
        self.setMinimumSize(640, 560)
        self._model = model
        self._brings = ""  # the snapshot that a merge was looked at for
        self.banner = Banner(theme)
        self.folder = LineEdit(theme, tr("Folder of the backups"), tr("On another disk"))
        self.choose = GhostButton(theme, tr("Choose…"), "folder-open")
        self.passphrase = LineEdit(theme, tr("Passphrase of the backups"), tr("Passphrase"))
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.plain = TickBox(theme, tr("Without a passphrase: anybody with the folder can read it"))
        self.models = TickBox(theme, tr("Models, too"))
        self.look = GhostButton(theme, tr("Look"))
        self.make = PrimaryButton(theme, tr("Back up now"))
        self.rows = RowList(theme, tr("Backups in this folder"))
        self.empty = Label(theme, tr("Choose a folder."), tone="muted", wrap=True)
        self.said = Label(theme, "", wrap=True)
        self.progress = ProgressBar(theme, tr("How far it is"))
        self.check = GhostButton(theme, tr("Check it"))
        self.bring = GhostButton(theme, tr("Bring what is missing…"))
        self.stop = GhostButton(theme, tr("Stop"))
        self._build()
        self._bind()
        self._refresh()

    @property
    def place(self) -> Path | None:
        text = self.folder.text().strip()
        return Path(text).expanduser() if text else None

    def _build(self) -> None:
        self.column.addWidget(self.banner)
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(self.folder, 1)
        first.addWidget(self.choose)
        second = QHBoxLayout()
        second.setSpacing(8)
        second.addWidget(self.passphrase, 1)
        second.addWidget(self.look)
        third = QHBoxLayout()
        third.setSpacing(8)
        third.addWidget(self.models)
        third.addStretch(1)
        third.addWidget(self.make)
        for row in (first, second):
            self.column.addLayout(row)
        self.column.addWidget(self.plain)
        self.column.addLayout(third)
        self.column.addWidget(self.empty)
        self.column.addWidget(self.rows, 1)
        self.column.addWidget(self.progress)
        self.column.addWidget(self.said)
        close = GhostButton(self._theme, tr("Close"))
        close.clicked.connect(self.close)
        self.add_buttons(self.stop, self.check, self.bring, close)
        self.plain.hide()
        self.progress.hide()

    def _bind(self) -> None:
        model = self._model
        self.choose.clicked.connect(self._on_choose)
        self.folder.textChanged.connect(self._on_place)
        self.passphrase.textChanged.connect(self._refresh)
        self.passphrase.returnPressed.connect(self._on_look)
        self.plain.toggled.connect(self._refresh)
        self.look.clicked.connect(self._on_look)
        self.make.clicked.connect(self._on_make)
        self.check.clicked.connect(self._on_check)
        self.bring.clicked.connect(self._on_bring)
        self.stop.clicked.connect(model.stop)
        self.rows.chosen.connect(self._on_row)
        model.listed.connect(self._on_listed)
        model.is_new.connect(self._on_new)
        model.progressed.connect(self._on_progress)
        model.busy_changed.connect(self._refresh)
        model.made.connect(self._on_made)
        model.checked.connect(lambda: self.said.setText(tr("This backup is whole.")))
        model.previewed.connect(self._on_preview)
        model.merged.connect(self._on_merged)
        model.failed.connect(self._on_failed)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._model.stop()
        super().closeEvent(event)

    @Slot()
    def _refresh(self, *_args: object) -> None:
        busy, has_place = self._model.is_busy, self.place is not None
        chosen = self.rows.value is not None
        needs = not self.plain.isHidden() and not self.passphrase.text()
        self.look.setEnabled(has_place and not busy)
        self.make.setEnabled(has_place and not busy and (not needs or self.plain.isChecked()))
        self.check.setEnabled(chosen and not busy)
        self.bring.setEnabled(chosen and not busy)
        self.stop.setVisible(busy)
        self.progress.setVisible(busy)
        if not busy:
            self.progress.set_fraction(None)

    @Slot()
    def _on_choose(self) -> None:
        dialog = QFileDialog(self, tr("Folder of the backups"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self.folder.setText)
        dialog.fileSelected.connect(lambda _path: self._on_look())
        dialog.open()

    @Slot()
    def _on_place(self) -> None:
        """Another folder: what was said of the one before is over."""
        self._forget()
        self.rows.show_rows(())
        self.plain.hide()
        self.empty.show()
        self._refresh()

    @Slot()
    def _on_look(self) -> None:
        if self.place is not None:
            self.banner.hide()
            self._model.look(self.place, self.passphrase.text())

    @Slot()
    def _on_make(self) -> None:
        if self.place is not None:
            self._begin()
            self._model.make(
                self.place, self.passphrase.text(), with_models=self.models.isChecked()
            )

    @Slot()
    def _on_check(self) -> None:
        if self.place is not None:
            self._begin()
            self._model.check(self.place, self.passphrase.text(), self.rows.value)

    @Slot()
    def _on_bring(self) -> None:
        """First what would come; the second time, it comes."""
        if self.place is None:
            return
        snapshot, agreed = self.rows.value, self._brings
        self._begin()
        if agreed == snapshot:
            self._model.merge(self.place, self.passphrase.text(), snapshot)
        else:
            self._model.preview(self.place, self.passphrase.text(), snapshot)

    @Slot(tuple)
    def _on_listed(self, found: tuple[Snapshot, ...]) -> None:
        self.rows.show_rows([snapshot_row(one) for one in found], 0 if found else -1)
        self.empty.setVisible(not found)
        self._refresh()

    @Slot(bool)
    def _on_new(self, is_new: bool) -> None:
        self.plain.setVisible(is_new)
        self.empty.setText(
            tr("There are no backups in this folder yet. Choose a passphrase for them.")
            if is_new
            else tr("There are no backups in this folder.")
        )

    @Slot(object)
    def _on_row(self, _value: object) -> None:
        self._forget()
        self._refresh()

    @Slot(int, int)
    def _on_progress(self, done: int, total: int) -> None:
        self.progress.set_fraction(done / total if total else None)

    @Slot(object)
    def _on_made(self, made: BackupMade) -> None:
        self.said.setText(
            tr(
                "Done: {files:,} files, {new:,} of them new here, {megabytes:,.1f} MB.",
                files=len(made.snapshot.files),
                new=made.n_new,
                megabytes=made.new_bytes / 1e6,
            )
        )

    @Slot(str, object)
    def _on_preview(self, snapshot_id: str, counts: Mapping[str, int]) -> None:
        if not any(counts.values()):
            self.said.setText(tr("The workspace has everything that this backup holds."))
            return
        self._brings = snapshot_id
        self.bring.setText(tr("Bring it"))
        self.said.setText(
            tr(
                "It would bring {what}. What the workspace has stays as it is, and a copy of its"
                " database is put aside.",
                what=counts_line(counts),
            )
        )

    @Slot(object)
    def _on_merged(self, merged: Merged) -> None:
        self._forget()
        self.said.setText(tr("Brought {what}.", what=counts_line(merged.counts)))

    @Slot(object)
    def _on_failed(self, error: BaseException) -> None:
        present(error, self.banner)

    def _begin(self) -> None:
        self.banner.hide()
        self._forget()

    def _forget(self) -> None:
        self._brings = ""
        self.bring.setText(tr("Bring what is missing…"))
        self.said.setText("")
