"""Whether the workspace is encrypted, and what can be changed about that."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.desktop.language import tr
from ui.desktop.locking.passphrase_dialog import PassphraseDialog
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import Card, ComboBox, GhostButton, Label
from workbench.services.workspace.encryption import EncryptionStatus

_PLAIN = tr(
    "Not encrypted: whoever can read the folder can read it all. With a passphrase, database,"
    " documents, search index and keys are encrypted, and nothing of them lies in the clear."
)
_LOST = tr("Whoever loses passphrase and recovery key loses the content.")
_MINUTES = (0, 5, 15, 30, 60, 120)
_WAYS = {
    "passphrase": tr("a passphrase"),
    "recovery": tr("a recovery key"),
    "keyring": tr("the system's keyring"),
}


class EncryptionCard(Card):
    encrypt_wanted = Signal(str)  # the passphrase
    rekey_wanted = Signal(str)
    lock_wanted = Signal()
    passphrase_changed = Signal(str, str)  # the old, or the recovery key; the new
    recovery_wanted = Signal(str)
    keyring_wanted = Signal(str)  # empty: no longer
    idle_chosen = Signal(int)  # minutes

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self.status = EncryptionStatus(False)
        self._text = Label(theme, _PLAIN, tone="muted", size_px=13, wrap=True)
        self.encrypt = GhostButton(theme, tr("Encrypt…"), "lock")
        self.lock = GhostButton(theme, tr("Lock now"), "lock")
        self.change = GhostButton(theme, tr("Change passphrase…"))
        self.recovery = GhostButton(theme, tr("New recovery key…"))
        self.rekey = GhostButton(theme, tr("New key…"))
        self.rekey.setToolTip(tr("Write everything anew under another key"))
        self.keyring = GhostButton(theme, tr("Use the keyring…"))
        self.minutes = ComboBox(theme, tr("Lock after"))
        for minutes in _MINUTES:
            words = (
                tr("Lock after {minutes} idle minutes", minutes=minutes)
                if minutes
                else tr("Never lock by itself")
            )
            self.minutes.addItem(words, minutes)
        self._build()
        self.minutes.activated.connect(self._on_minutes)
        self.encrypt.clicked.connect(self.ask_to_encrypt)
        self.lock.clicked.connect(self.lock_wanted)
        self.change.clicked.connect(self._on_change)
        self.recovery.clicked.connect(self._on_recovery)
        self.rekey.clicked.connect(self._on_rekey)
        self.keyring.clicked.connect(self._on_keyring)
        self.show_status(self.status)

    @property
    def theme(self) -> ThemeController:
        return self._theme

    @Slot(object)
    def show_status(self, status: EncryptionStatus) -> None:
        self.status = status
        ways = ", ".join(_WAYS[way] for way in status.ways)
        self._text.setText(
            tr("Encrypted; opened by {ways}. {lost}", ways=ways, lost=_LOST) if ways else _PLAIN
        )
        self.encrypt.setVisible(not status.is_encrypted)
        for widget in (self.lock, self._more):
            widget.setVisible(status.is_encrypted)
        has_keyring = "keyring" in status.ways
        self.keyring.setText(tr("Forget in the keyring") if has_keyring else tr("Use the keyring…"))
        if status.is_encrypted and self.minutes.findData(status.idle_minutes) < 0:
            words = tr("Lock after {idle_minutes} idle minutes", idle_minutes=status.idle_minutes)
            self.minutes.addItem(words, status.idle_minutes)
        self.minutes.setCurrentIndex(self.minutes.findData(status.idle_minutes))

    @Slot()
    def ask_to_encrypt(self) -> None:
        self._ask(
            tr("Encrypt this workspace"),
            tr(
                "Everything is written anew, then the old is removed. What flash memory or a backup"
                " still holds of it is beyond this program. {lost}",
                lost=_LOST,
            ),
            tr("Encrypt"),
            lambda _current, new: self.encrypt_wanted.emit(new),
            asks_current=False,
        )

    def _build(self) -> None:
        titles = QVBoxLayout()
        titles.setSpacing(2)
        titles.addWidget(
            Label(self._theme, tr("Encryption"), size_px=15, weight=QFont.Weight.DemiBold)
        )
        titles.addWidget(self._text)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addLayout(titles, 1)
        row.addWidget(self.encrypt, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.lock, 0, Qt.AlignmentFlag.AlignVCenter)
        self.body.addLayout(row)
        self._more = QWidget()
        below = QVBoxLayout(self._more)
        below.setContentsMargins(0, 4, 0, 0)
        below.setSpacing(8)
        below.addWidget(self.minutes, 0, Qt.AlignmentFlag.AlignLeft)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.change, self.recovery, self.rekey, self.keyring):
            buttons.addWidget(button)
        buttons.addStretch(1)
        below.addLayout(buttons)
        self.body.addWidget(self._more)

    def _ask(
        self, title: str, text: str, action: str, on_given: object, *,
        asks_current: bool = True, asks_new: bool = True,
    ) -> None:  # fmt: skip
        dialog = PassphraseDialog(
            self.window(), self._theme, title, text, action, on_given,  # type: ignore[arg-type]
            asks_current=asks_current, asks_new=asks_new,
        )  # fmt: skip
        dialog.open()

    @Slot(int)
    def _on_minutes(self, index: int) -> None:
        self.idle_chosen.emit(self.minutes.itemData(index))

    @Slot()
    def _on_change(self) -> None:
        self._ask(
            tr("Change the passphrase"),
            tr("Only the wrap of the key is written anew. The recovery key stays as it is."),
            tr("Change"),
            self.passphrase_changed.emit,
        )

    @Slot()
    def _on_recovery(self) -> None:
        self._ask(
            tr("New recovery key"),
            tr("It takes the place of the one before and is shown once."),
            tr("Make it"),
            lambda current, _new: self.recovery_wanted.emit(current),
            asks_new=False,
        )

    @Slot()
    def _on_rekey(self) -> None:
        self._ask(
            tr("New key"),
            tr(
                "If somebody may know the key: everything is written anew under another one. The"
                " passphrase stays; there will be a new recovery key."
            ),
            tr("Write anew"),
            lambda current, _new: self.rekey_wanted.emit(current),
            asks_new=False,
        )

    @Slot()
    def _on_keyring(self) -> None:
        if "keyring" in self.status.ways:
            self.keyring_wanted.emit("")
            return
        self._ask(
            tr("Use the system's keyring"),
            tr(
                "Whoever is signed in to this account can open the workspace then;"
                " after it has locked"
                " itself the passphrase is asked for all the same."
            ),
            tr("Use it"),
            lambda current, _new: self.keyring_wanted.emit(current),
            asks_new=False,
        )
