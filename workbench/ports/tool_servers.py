"""Programs that bring tools, started as children and spoken to over the Model Context Protocol."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from workbench.domain.tool_server import StartedServer, ToolOutput, ToolServer


class ToolServers(Protocol):
    """Thread-safe; the calls block. Each server has a child of its own that starts it."""

    def start(self, server: ToolServer, is_cancelled: Callable[[], bool]) -> StartedServer:
        """Start it, without network where the system can take it away, and ask for its tools.

        Its files are compared with `server.allowed` once more, right before it is run. Raises
        InputError if they differ or it cannot be run or does not speak the protocol,
        LimitExceeded if that takes too long.
        """

    def call(
        self, name: str, tool: str, arguments: str, is_cancelled: Callable[[], bool]
    ) -> ToolOutput:
        """Raises InputError if the server is not started or what it sends is no answer,
        LimitExceeded if it takes too long or sends too much; Cancelled. It is ended then.
        """

    def started(self) -> tuple[str, ...]:
        """Names of those that are running. Never blocks."""

    def stop(self, name: str) -> None:
        """End it and what it started; nothing if it is not running."""

    def close(self) -> None:
        """End all."""
