"""State of the local API in the window: whether it answers, and who has a token. No widgets."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from ui.api.house import ApiHouse
from ui.desktop.lane_calls import LaneCalls
from workbench.app import Workbench
from workbench.domain.api_token import ApiToken, Scope
from workbench.egress.door import door


class LocalApiModel(QObject):
    address_changed = Signal(str)  # empty: nobody is answered
    tokens_found = Signal(tuple)  # tuple[ApiToken, ...]
    token_made = Signal(str, str)  # name, secret
    failed = Signal(object)  # an exception

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._calls = LaneCalls(self)
        self._workbench: Workbench | None = None
        self._house: ApiHouse | None = None

    @property
    def address(self) -> str:
        return self._house.address if self._house is not None else ""

    def attach(self, workbench: Workbench) -> None:
        self._workbench = workbench
        self._house = ApiHouse(workbench, door)

    def detach(self) -> None:
        """Nobody is answered once the workspace is closed."""
        self._calls.close()
        if self._house is not None:
            self._house.stop()
        self._workbench = self._house = None

    def look(self) -> None:
        workbench = self._workbench
        if workbench is not None:
            self._calls.read(
                workbench.io_lane, workbench.access.list, self.tokens_found.emit, self.failed.emit
            )
        self.address_changed.emit(self.address)

    def switch(self, is_on: bool) -> None:
        """Begin or end answering, on a lane: the server's libraries take a second to import."""
        workbench, house = self._workbench, self._house
        if workbench is None or house is None:
            return

        def work() -> str:
            if is_on:
                return house.start()
            house.stop()
            return ""

        def on_error(error: BaseException) -> None:
            self.failed.emit(error)
            self.address_changed.emit(self.address)

        self._calls.read(workbench.io_lane, work, self.address_changed.emit, on_error)

    def make(self, name: str, scope: Scope) -> None:
        workbench = self._workbench
        if workbench is None:
            return

        def made(result: tuple[ApiToken, str]) -> None:
            token, secret = result
            self.token_made.emit(token.name, secret)
            self.look()

        self._calls.read(
            workbench.io_lane,
            lambda: workbench.access.create(name, scope),
            made,
            self.failed.emit,
        )

    def revoke(self, token: ApiToken) -> None:
        workbench = self._workbench
        if workbench is not None:
            self._calls.read(
                workbench.io_lane,
                lambda: workbench.access.revoke(token.id),
                lambda _none: self.look(),
                self.failed.emit,
            )
