"""Who is let in: this machine's own names only, no web page, a token, and no more than a limit.

A web page whose name points to this machine sends its own name as `Host`, and every page that a
script asks from sends an `Origin`: both are refused, so that no page in a browser reaches the API.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Final

from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ui.api.problems import Problem, body_for

MOST_BODY_BYTES: Final = 32 << 20
MOST_AT_ONCE: Final = 256  # requests; connections that wait cost next to nothing
_LOCAL: Final = ("127.0.0.1", "localhost", "[::1]")


class Doorkeeper:
    """Refuses before anything of a request is read."""

    def __init__(self, app: ASGIApp, port: Callable[[], int]) -> None:
        self._app = app
        self._port = port
        self._lock = threading.Lock()
        self._n_inside = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            if scope["type"] == "lifespan":
                await self._app(scope, receive, send)
            return  # a web socket is not answered
        request = Request(scope)
        problem = self._problem(request)
        if problem is None and not self._enter():
            problem = Problem(
                503, "overloaded", f"{MOST_AT_ONCE} requests are under way.", retry_after_s=1.0
            )
        if problem is not None:
            body = body_for(request.url.path, problem)
            await JSONResponse(body, problem.status, problem.headers)(scope, receive, send)
            return
        try:
            await self._app(scope, _counted(receive), send)
        finally:
            with self._lock:
                self._n_inside -= 1

    def _problem(self, request: Request) -> Problem | None:
        host = request.headers.get("host", "")
        if host not in {name for one in _LOCAL for name in (one, f"{one}:{self._port()}")}:
            return Problem(403, "wrong_host", "Ask for 127.0.0.1 or localhost.")
        if request.headers.get("origin") or request.headers.get("sec-fetch-site", "none") != "none":
            return Problem(403, "web_page", "Web pages may not ask this API.")
        length = request.headers.get("content-length", "0")
        if not length.isascii() or not length.isdecimal() or int(length) > MOST_BODY_BYTES:
            return _too_large()
        return None

    def _enter(self) -> bool:
        with self._lock:
            if self._n_inside >= MOST_AT_ONCE:
                return False
            self._n_inside += 1
            return True


def _too_large() -> Problem:
    return Problem(413, "too_large", f"A request may have {MOST_BODY_BYTES >> 20} MB.")


def _counted(receive: Receive) -> Receive:
    """For bodies that do not tell their length ahead."""
    n_bytes = 0

    async def counted() -> Message:
        nonlocal n_bytes
        message = await receive()
        n_bytes += len(message.get("body", b""))
        if n_bytes > MOST_BODY_BYTES:
            raise _too_large()
        return message

    return counted


def secret_of(request: Request) -> str:
    """The token of a request: `Authorization: Bearer`, or `x-api-key` as Anthropic's clients."""
    scheme, _, secret = request.headers.get("authorization", "").partition(" ")
    if scheme.casefold() == "bearer":
        return secret.strip()
    return request.headers.get("x-api-key", "").strip()
