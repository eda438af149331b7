"""Whether what is handed out leaves sealed, and the passphrase that opens it elsewhere."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui.desktop.language import tr
from ui.desktop.locking.passphrase_dialog import PassphraseDialog
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import Card, GhostButton, Label
from ui.desktop.widgets.switch import Switch
from workbench.domain.sealed_export import SUFFIX
from workbench.services.privacy.export_sealing import ExportSealing

_CLEAR = tr(
    "Conversations, tables, reports, data sets and collections that you export are written in the"
    " clear. With a passphrase they are encrypted while they are written."
)
_SEALED = tr(
    "What you export is encrypted while it is written. Whoever receives it opens it with the"
    " passphrase, here or with `workbench exports open`. Tables and charts of figures, the audit"
    " log and receipts stay readable."
)
_WAITS = tr("Nothing can be exported before there is a passphrase for it.")
_DEMANDED = tr("The policy of this workspace demands it.")


class ExportsCard(Card):
    passphrase_given = Signal(str)
    switched = Signal(bool)
    open_wanted = Signal(str, str, str)  # the file, its passphrase, where to

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._text = Label(theme, _CLEAR, tone="muted", size_px=13, wrap=True)
        self.switch = Switch(theme, tr("Seal exports"))
        self.passphrase = GhostButton(theme, tr("Passphrase…"), "lock")
        self.open = GhostButton(theme, tr("Open a sealed export…"))
        self._has_passphrase = False
        self._build()
        self.switch.clicked.connect(self._on_switch)
        self.passphrase.clicked.connect(self._ask_passphrase)
        self.open.clicked.connect(self._choose_sealed)

    @Slot(object)
    def show_status(self, status: ExportSealing) -> None:
        self._has_passphrase = status.has_passphrase
        lines = [_SEALED if status.is_on else _CLEAR]
        if status.is_on and not status.has_passphrase:
            lines.append(_WAITS)
        if status.is_demanded:
            lines.append(_DEMANDED)
        self._text.setText(" ".join(lines))
        self.switch.setChecked(status.is_on)
        self.switch.setEnabled(not status.is_demanded)

    def _build(self) -> None:
        titles = QVBoxLayout()
        titles.setSpacing(2)
        titles.addWidget(
            Label(self._theme, tr("Exports"), size_px=15, weight=QFont.Weight.DemiBold)
        )
        titles.addWidget(self._text)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addLayout(titles, 1)
        row.addWidget(self.switch, 0, Qt.AlignmentFlag.AlignVCenter)
        self.body.addLayout(row)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.passphrase)
        buttons.addWidget(self.open)
        buttons.addStretch(1)
        self.body.addLayout(buttons)

    @Slot(bool)
    def _on_switch(self, is_on: bool) -> None:
        if is_on and not self._has_passphrase:
            self.switch.setChecked(False)  # until there is one
            self._ask_passphrase()
        else:
            self.switched.emit(is_on)

    @Slot()
    def _ask_passphrase(self) -> None:
        dialog = PassphraseDialog(
            self.window(),
            self._theme,
            tr("A passphrase for exports"),
            tr(
                "Not the one of this workspace: you tell it to those who receive what you export."
                " What was exported before keeps the passphrase that it was sealed with."
            ),
            tr("Use it"),
            lambda _current, new: self.passphrase_given.emit(new),
            asks_current=False,
            asks_new=True,
        )
        dialog.open()

    @Slot()
    def _choose_sealed(self) -> None:
        dialog = QFileDialog(
            self.window(),
            tr("Open a sealed export"),
            "",
            tr("Sealed exports (*{suffix})", suffix=SUFFIX),
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.ask_to_open)
        dialog.open()

    @Slot(str)
    def ask_to_open(self, sealed: str) -> None:
        """First where what is in it shall lie, then the passphrase."""
        name = Path(sealed).name.removesuffix(SUFFIX)
        to, _ = QFileDialog.getSaveFileName(
            self.window(), tr("Save what is in it"), str(Path(sealed).with_name(name))
        )
        if to:
            self.ask_passphrase_of(sealed, to)

    def ask_passphrase_of(self, sealed: str, to: str) -> PassphraseDialog:
        dialog = PassphraseDialog(
            self.window(),
            self._theme,
            tr("Open {name}", name=Path(sealed).name),
            tr("The passphrase is the one of whoever exported it."),
            tr("Open"),
            lambda current, _new: self.open_wanted.emit(sealed, current, to),
            asks_current=True,
            asks_new=False,
        )
        dialog.open()
        return dialog
