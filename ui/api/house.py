"""The local API inside the window's process: begun and ended by a person, on a thread of its own.

The socket is held since before the network was closed; only from `start` on somebody listens. Safe
to call from any thread.
"""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from workbench.errors import ResourceError

if TYPE_CHECKING:
    from ui.api.server import ApiServer
    from workbench.app import Workbench

_WAITING: Final = 1_024
_LATEST_S: Final = 8.0


class ApiHouse:
    def __init__(
        self,
        workbench: Workbench,
        door: Callable[[], tuple[socket.socket | None, str]],
    ) -> None:
        """`door` gives the socket that is held, or why there is none."""
        self._workbench = workbench
        self._door = door
        self._lock = threading.Lock()
        self._server: ApiServer | None = None
        self._thread: threading.Thread | None = None

    @property
    def address(self) -> str:
        """Where it answers; empty while it does not."""
        server = self._server
        return server.address if server is not None else ""

    def start(self) -> str:
        """Begin to answer; returns the address. Raises ResourceError."""
        from ui.api.server import ApiServer  # noqa: PLC0415 - FastAPI, when somebody wants it

        with self._lock:
            if self._server is not None:
                return self._server.address
            held, problem = self._door()
            if held is None:
                raise ResourceError(
                    "The port of the local API is taken by another program.",
                    hint="End that program and start this one again.",
                    details=problem,
                )
            try:
                held.listen(_WAITING)
            except OSError as error:
                raise ResourceError(
                    "Another window answers at the port of the local API.",
                    hint="Switch it off there first.",
                    details=str(error),
                ) from error
            server = ApiServer(self._workbench, held.dup())
            thread = threading.Thread(target=server.run, name="local-api", daemon=True)
            thread.start()
            self._server, self._thread = server, thread
            return server.address

    def stop(self) -> None:
        """Answer nobody any more; what runs is cancelled."""
        with self._lock:
            server, thread = self._server, self._thread
            self._server = self._thread = None
            if server is None or thread is None:
                return
            server.stop()
            thread.join(_LATEST_S)
            held, _ = self._door()
            if held is not None:
                # On Linux the socket is then bound and does not listen, as before.
                with contextlib.suppress(OSError):
                    held.shutdown(socket.SHUT_RDWR)
