"""The `ToolServers` port: one child for each server, so that one that hangs ends alone."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Sequence
from typing import Any, Final

from engines.child import Call, Child, ChildDied, ChildFailed
from workbench.domain.tool_server import OfferedTool, StartedServer, ToolOutput, ToolServer
from workbench.errors import Cancelled, InputError, LimitExceeded

START_S: Final = 60.0
CALL_S: Final = 120.0
_MEMORY_BYTES: Final = 600_000_000  # of the child that reads what the server sends


class ChildToolServers:
    def __init__(self, child_command: Sequence[str]) -> None:
        self._command = tuple(child_command)
        self._lock = threading.Lock()
        self._children: dict[str, Child] = {}

    def start(self, server: ToolServer, is_cancelled: Callable[[], bool]) -> StartedServer:
        self.stop(server.name)
        child = Child(self._command, "tool-server")
        params = {
            "launcher": [*self._command, "tool-program"],
            "command": list(server.command),
            "environment": dict(server.environment),
            "folder": server.folder,
            "files": [[one.path, one.sha256] for one in server.allowed],
        }
        try:
            told = self._asked(child, Call("start", params, timeout_s=START_S), is_cancelled)
        except BaseException:
            child.close()
            raise
        with self._lock:
            self._children[server.name] = child
        tools = tuple(OfferedTool(**one) for one in told["tools"])
        return StartedServer(told["title"], told["version"], tools, told["network"])

    def call(
        self, name: str, tool: str, arguments: str, is_cancelled: Callable[[], bool]
    ) -> ToolOutput:
        with self._lock:
            child = self._children.get(name)
        if child is None:
            raise InputError(f"The server {name} is not running.", hint="Start it first.")
        params = {"tool": tool, "arguments": json.loads(arguments)}
        try:
            told = self._asked(child, Call("call", params, timeout_s=CALL_S), is_cancelled)
        except (LimitExceeded, Cancelled, ChildDied):
            self.stop(name)
            raise
        return ToolOutput(told["text"], told["is_error"])

    def started(self) -> tuple[str, ...]:
        with self._lock:
            return tuple(self._children)

    def stop(self, name: str) -> None:
        with self._lock:
            child = self._children.pop(name, None)
        if child is not None:
            child.close()

    def close(self) -> None:
        for name in self.started():
            self.stop(name)

    def _asked(self, child: Child, call: Call, is_cancelled: Callable[[], bool]) -> dict[str, Any]:
        bounded = Call(
            call.method, call.params, timeout_s=call.timeout_s, memory_bytes=_MEMORY_BYTES
        )
        try:
            return dict(child.call(bounded, is_cancelled).header)
        except ChildFailed as error:
            raise InputError(
                "The server did not answer as the protocol demands.",
                hint="Look at its documentation, or try another version.",
                details=error.details,
            ) from error
        except ChildDied as error:
            raise InputError(
                "The server ended.", hint="Try it in a terminal.", details=error.details
            ) from error
