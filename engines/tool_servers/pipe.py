"""The pipe to a tool server's program: lines of JSON, none longer than a limit.

A transport for the SDK's client. The program runs in a group of its own that is ended with it.
"""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import AsyncGenerator, Mapping
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from anyio.abc import Process
    from mcp.client._transport import TransportStreams

LONGEST_LINE: Final = 4_000_000  # bytes
WISH: Final = "AI_WORKBENCH_TOOL_PROGRAM"
_KEPT: Final = (
    ("PATH", "HOME", "LANG", "LC_ALL", "LC_CTYPE", "TMPDIR")
    if sys.platform != "win32"
    else ("PATH", "PATHEXT", "SYSTEMROOT", "SYSTEMDRIVE", "TEMP", "USERPROFILE", "APPDATA")
)


@contextlib.asynccontextmanager
async def program_pipe(params: Mapping[str, Any]) -> AsyncGenerator[TransportStreams, None]:
    """Start the program of `params` and yield what it says and what is said to it."""
    import anyio
    from mcp.shared.message import SessionMessage

    with tempfile.TemporaryDirectory(prefix="tool-server-") as own:
        wish = {
            "command": params["command"],
            "environment": scrubbed(os.environ) | params["environment"],
            "folder": params["folder"] or own,
            "files": params["files"],
        }
        process = await anyio.open_process(
            params["launcher"],
            env={**os.environ, WISH: json.dumps(wish)},
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        to_us, read = anyio.create_memory_object_stream[SessionMessage | Exception](0)
        write, from_us = anyio.create_memory_object_stream[SessionMessage](0)
        try:
            async with anyio.create_task_group() as group:
                group.start_soon(_listen, process, to_us)
                group.start_soon(_speak, process, from_us)
                yield read, write
                group.cancel_scope.cancel()
        finally:
            _end(process)


def scrubbed(environment: Mapping[str, str]) -> dict[str, str]:
    """The little that every program needs; no key, token or setting of ours."""
    return {name: environment[name] for name in _KEPT if name in environment}


async def _listen(process: Process, to_us: Any) -> None:
    import anyio
    from mcp.shared.message import SessionMessage
    from mcp.types import jsonrpc_message_adapter

    assert process.stdout is not None
    rest = bytearray()
    async with to_us:
        with contextlib.suppress(anyio.EndOfStream, anyio.BrokenResourceError):
            while True:
                rest += await process.stdout.receive()
                if len(rest) > LONGEST_LINE:
                    _end(process)
                    return
                *lines, rest = rest.split(b"\n")
                for line in lines:
                    try:
                        message = jsonrpc_message_adapter.validate_json(bytes(line), by_name=False)
                    except ValueError as error:
                        await to_us.send(error)
                    else:
                        await to_us.send(SessionMessage(message))


async def _speak(process: Process, from_us: Any) -> None:
    import anyio

    assert process.stdin is not None
    async with from_us:
        with contextlib.suppress(anyio.BrokenResourceError, anyio.ClosedResourceError):
            async for message in from_us:
                text = message.message.model_dump_json(by_alias=True, exclude_unset=True)
                await process.stdin.send(f"{text}\n".encode())


def _end(process: Process) -> None:
    with contextlib.suppress(ProcessLookupError, PermissionError):
        if sys.platform == "win32":
            process.kill()
        else:
            os.killpg(process.pid, signal.SIGKILL)
