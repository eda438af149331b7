"""What the card of exports asks for, done on a lane."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from ui.desktop.lane_calls import LaneCalls
from ui.desktop.language import tr
from ui.desktop.workspace.exports_card import ExportsCard
from ui.desktop.workspace.view_model import WorkspaceViewModel
from workbench.app import Workbench
from workbench.services.privacy.export_sealing import SealedExports, open_export


class ExportsDesk(QObject):
    notice = Signal(str)
    failed = Signal(object)

    def __init__(
        self, card: ExportsCard, model: WorkspaceViewModel, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._card = card
        self._calls = LaneCalls(self)
        self._workbench: Workbench | None = None
        card.passphrase_given.connect(self._set_passphrase)
        card.switched.connect(self._switch)
        card.open_wanted.connect(self._open)
        model.attached.connect(self.attach)

    @Slot(object)
    def attach(self, workbench: Workbench | None) -> None:
        self._workbench = workbench
        if workbench is not None:
            self._look()

    @Slot(str)
    def _set_passphrase(self, passphrase: str) -> None:
        def work(sealed: SealedExports) -> None:
            sealed.set_passphrase(passphrase)

        self._do(work, lambda _: self.notice.emit(tr("The passphrase for exports is set.")))

    @Slot(bool)
    def _switch(self, is_on: bool) -> None:
        self._do(lambda sealed: sealed.switch(is_on))

    @Slot(str, str, str)
    def _open(self, sealed: str, passphrase: str, to: str) -> None:
        place = Path(to)
        self._do(
            lambda _sealed: open_export(Path(sealed), passphrase, place),
            lambda _bytes: self.notice.emit(tr("Saved as {name}.", name=place.name)),
        )

    def _do(
        self,
        work: Callable[[SealedExports], Any],
        then: Callable[[Any], None] = lambda _result: None,
    ) -> None:
        def done(result: Any) -> None:
            then(result)
            self._look()

        def failed(error: BaseException) -> None:
            self.failed.emit(error)
            self._look()  # the switch stands as it is

        workbench = self._workbench
        if workbench is not None:
            sealed = workbench.sealed_exports
            self._calls.read(workbench.io_lane, lambda: work(sealed), done, failed)

    def _look(self) -> None:
        workbench = self._workbench
        if workbench is not None:
            self._calls.read(
                workbench.io_lane,
                workbench.sealed_exports.status,
                self._card.show_status,
                self.failed.emit,
            )
