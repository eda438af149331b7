"""What the encryption card asks for, done on a lane: ways in, and when the window locks itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from ui.desktop.lane_calls import LaneCalls
from ui.desktop.language import tr
from ui.desktop.widgets import tell
from ui.desktop.workspace.encryption_card import EncryptionCard
from ui.desktop.workspace.view_model import WorkspaceViewModel
from workbench.app import Workbench
from workbench.services.workspace.encryption import Encryption

_SHOWN_ONCE = tr(
    "Write it down and keep it apart from this machine. It takes the place of the one before and is"
    " shown this once."
)


class EncryptionDesk(QObject):
    notice = Signal(str)
    failed = Signal(object)
    idle_changed = Signal(int)

    def __init__(
        self, card: EncryptionCard, model: WorkspaceViewModel, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._card = card
        self._calls = LaneCalls(self)
        self._workbench: Workbench | None = None
        card.passphrase_changed.connect(self._change)
        card.recovery_wanted.connect(self._make_recovery_key)
        card.keyring_wanted.connect(self._use_keyring)
        card.idle_chosen.connect(self._lock_after)
        model.attached.connect(self.attach)

    @Slot(object)
    def attach(self, workbench: Workbench | None) -> None:
        self._workbench = workbench
        if workbench is not None:
            self._look()

    @Slot(str, str)
    def _change(self, current: str, new: str) -> None:
        self._ask(
            lambda service: service.change_passphrase(current, new),
            lambda _: self.notice.emit(tr("The passphrase is changed.")),
        )

    @Slot(str)
    def _make_recovery_key(self, current: str) -> None:
        def show(code: str) -> None:
            window, theme = self._card.window(), self._card.theme
            tell(window, theme, tr("Recovery key"), _SHOWN_ONCE, code)

        self._ask(lambda service: service.new_recovery_key(current), show)

    @Slot(str)
    def _use_keyring(self, current: str) -> None:
        def work(service: Encryption) -> None:
            if current:
                service.remember(current)
            else:
                service.forget()

        self._ask(work, lambda _: self._look())

    @Slot(int)
    def _lock_after(self, minutes: int) -> None:
        def done(_result: object) -> None:
            self.idle_changed.emit(minutes)
            self._look()

        self._ask(lambda service: service.lock_after(minutes), done)

    def _look(self) -> None:
        self._ask(lambda service: service.status(), self._card.show_status)

    def _ask(self, work: Callable[[Encryption], Any], then: Callable[[Any], None]) -> None:
        workbench = self._workbench
        if workbench is None:
            return
        service = Encryption(workbench.paths)
        self._calls.read(workbench.io_lane, lambda: work(service), then, self.failed.emit)
