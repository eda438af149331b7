"""The child that starts one tool server and speaks the Model Context Protocol with it.

It has no network itself, and what it starts has none either, where the system can do that. The
protocol is the official SDK's; the pipe is our own, with a limit for what a server sends at once.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import threading
from collections.abc import Mapping, Sequence
from concurrent.futures import Future
from typing import TYPE_CHECKING, Any, Final

from engines.child_loop import Answer, Handler, serve
from workbench.egress.seccomp import no_sockets
from workbench.errors import InputError, LimitExceeded

if TYPE_CHECKING:
    from mcp import Client

MOST_TOOLS: Final = 200
MOST_TEXT: Final = 200_000  # characters of a result
_MOST_PAGES: Final = 20
_MOST_SCHEMA: Final = 20_000
_ANSWER_S: Final = 110.0
_CONNECT_S: Final = 45.0


def main() -> int:
    return serve(_build)


def _build() -> Mapping[str, Handler]:
    is_shut = no_sockets()
    import mcp  # noqa: F401 - what is dear is imported before the child is ready

    worker = _Worker(is_shut)
    return {"start": worker.start, "call": worker.call}


class _Worker:
    """The protocol runs on a loop of its own thread, since the calls come one by one."""

    def __init__(self, is_shut: bool) -> None:
        self._network = "closed" if is_shut else "open"
        self._loop = asyncio.new_event_loop()
        self._client: Client | None = None
        threading.Thread(target=self._loop.run_forever, name="protocol", daemon=True).start()

    def start(self, params: Mapping[str, Any], _blobs: Sequence[bytes]) -> Answer:
        ready: Future[Client] = Future()
        asyncio.run_coroutine_threadsafe(self._live(params, ready), self._loop)
        try:
            self._client = ready.result(_CONNECT_S)
        except TimeoutError as error:
            raise LimitExceeded(
                "The server did not answer in time.", hint="Try it in a terminal."
            ) from error
        told = self._done(self._tools(self._client))
        info = self._client.server_info
        return Answer(
            {
                "title": _short(info.title or info.name if info is not None else "", 100),
                "version": _short(info.version if info is not None else "", 40),
                "tools": told,
                "network": self._network,
            }
        )

    def call(self, params: Mapping[str, Any], _blobs: Sequence[bytes]) -> Answer:
        client = self._client
        if client is None:
            raise InputError("The server is not started.")
        text, is_error = self._done(self._called(client, params["tool"], params["arguments"]))
        return Answer({"text": text, "is_error": is_error})

    def _done(self, work: Any) -> Any:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(_ANSWER_S)

    async def _live(self, params: Mapping[str, Any], ready: Future[Client]) -> None:
        """Holds the connection open until the process ends."""
        from mcp import Client
        from mcp.types import Implementation

        from engines.tool_servers.pipe import program_pipe

        try:
            pipe = program_pipe(params)
            info = Implementation(name="ai-workbench", version="1")
            async with Client(pipe, client_info=info, cache=None) as client:
                ready.set_result(client)
                await asyncio.Event().wait()
        except Exception as error:  # noqa: BLE001 - of a foreign program; the caller is told
            if not ready.done():
                ready.set_exception(_unusable(error))

    async def _tools(self, client: Client) -> list[dict[str, str]]:
        found: list[dict[str, str]] = []
        cursor: str | None = None
        for _ in range(_MOST_PAGES):
            page = await client.list_tools(cursor=cursor)
            for tool in page.tools[: MOST_TOOLS - len(found)]:
                schema = json.dumps(tool.input_schema, ensure_ascii=False)
                found.append(
                    {
                        "name": _short(tool.name, 100),
                        "description": _short(tool.description or tool.title or "", 1_000),
                        "parameters": schema if len(schema) <= _MOST_SCHEMA else "{}",
                    }
                )
            cursor = page.next_cursor
            if cursor is None or len(found) >= MOST_TOOLS:
                break
        return found

    async def _called(
        self, client: Client, tool: str, arguments: dict[str, Any]
    ) -> tuple[str, bool]:
        from mcp import MCPError

        try:
            result = await client.call_tool(tool, arguments, read_timeout_seconds=_ANSWER_S)
        except MCPError as error:
            return _short(str(error), 2_000), True
        texts = [
            text if isinstance(text := getattr(block, "text", None), str) else f"({block.type})"
            for block in result.content
        ]
        joined = "\n".join(texts)
        if not joined and result.structured_content is not None:
            joined = json.dumps(result.structured_content, ensure_ascii=False)
        return joined[:MOST_TEXT], result.is_error


def _unusable(error: Exception) -> InputError:
    kinds = [type(error).__name__]
    with contextlib.suppress(AttributeError):
        kinds += [type(one).__name__ for one in error.exceptions]  # type: ignore[attr-defined]
    return InputError(
        "The program could not be started, or does not speak the protocol.",
        hint="Try its command line in a terminal; look at its files if they have changed.",
        details=", ".join(kinds),
    )


def _short(text: str, longest: int) -> str:
    return "".join(c if c.isprintable() or c == "\n" else " " for c in text)[:longest]
