"""Runs the application on a socket that was opened before the network was closed."""

from __future__ import annotations

import asyncio
import logging
import socket
from typing import TYPE_CHECKING, Final

import uvicorn

from ui.api.app import create_app
from ui.api.bridge import Bridge
from ui.api.desk import Desk
from workbench.domain.audit import Action, Event

if TYPE_CHECKING:
    from workbench.app import Workbench

N_ANSWERS: Final = 32  # under way at once; the engine has a line of its own behind them
_GRACE_S: Final = 5
_IDLE_S: Final = 30
_MOST_CONNECTIONS: Final = 2_048


class ApiServer:
    """Blocks in `run`; `stop` may be called from any thread."""

    def __init__(self, workbench: Workbench, listener: socket.socket) -> None:
        self._workbench = workbench
        self._listener = listener
        self.port = int(listener.getsockname()[1])
        self._bridge = Bridge(N_ANSWERS)
        app = create_app(Desk(workbench, self._bridge), lambda: self.port)
        self._server = uvicorn.Server(
            uvicorn.Config(
                app,
                http="h11",
                ws="none",
                loop="asyncio",
                lifespan="off",
                access_log=False,  # paths and times of requests are in the figures
                log_config=None,
                log_level="critical",  # a trace could quote what was asked
                server_header=False,
                date_header=False,
                proxy_headers=False,
                limit_concurrency=_MOST_CONNECTIONS,
                timeout_keep_alive=_IDLE_S,
                timeout_graceful_shutdown=_GRACE_S,
                h11_max_incomplete_event_size=64 << 10,
            )
        )

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def run(self) -> None:
        """Serve until `stop`."""
        logging.getLogger("asyncio").setLevel(logging.ERROR)  # it warns of every client that left
        audit = self._workbench.audit
        audit.record(Event(Action.API_OPENED, "", {"port": self.port}))
        try:
            asyncio.run(self._server.serve([self._listener]))
        finally:
            self._bridge.close()
            audit.record(Event(Action.API_CLOSED, "", {"port": self.port}))

    def stop(self) -> None:
        self._server.should_exit = True
