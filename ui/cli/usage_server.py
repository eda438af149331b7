"""`workbench usage serve-metrics`: figures for Prometheus on this machine's loopback, until Ctrl+C.

The socket was opened before the network was closed; nothing else can be opened here.
"""

from __future__ import annotations

import argparse
import contextlib
import socket
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler
from typing import Any

from ui.cli.context import Context
from ui.cli.output import Output
from workbench.egress.door import door
from workbench.errors import ResourceError, WorkbenchError
from workbench.paths import WorkspacePaths

_PATH = "/metrics"
_TYPE = "text/plain; version=0.0.4; charset=utf-8"
_PATIENCE_S = 5.0
_LONGEST_HEADER = 100


def run_serve(_options: argparse.Namespace, context: Context, output: Output) -> int:
    from workbench.services.opening.usage_opening import opened_history  # noqa: PLC0415 - for this alone

    listener, problem = door()
    if listener is None:
        raise ResourceError(
            "The port could not be opened.",
            hint="Choose another with --port, from 0 to 65535.",
            details=problem,
        )
    context.admit("usage", "metrics")
    paths = WorkspacePaths(context.root.expanduser().absolute())
    with contextlib.closing(listener), opened_history(paths, context.key) as history:
        port = listener.getsockname()[1]
        history.metrics()  # what cannot be read is said now
        address = f"http://127.0.0.1:{port}{_PATH}"
        if output.as_json:
            output.json({"address": address})
        output.line(
            f"Figures are at {address} until Ctrl+C; nobody else than this machine sees them."
        )
        output.flush()
        serve(listener, history.metrics)
    return 0


def serve(
    listener: socket.socket, text: Callable[[], str], is_over: Callable[[], bool] = lambda: False
) -> None:
    """Answer one after the other."""
    port = listener.getsockname()[1]
    while not is_over():
        connection, address = listener.accept()
        with contextlib.closing(connection), contextlib.suppress(OSError):
            connection.settimeout(_PATIENCE_S)
            _handler(text, port)(connection, address, None)  # type: ignore[arg-type]


def _handler(text: Callable[[], str], port: int) -> type[BaseHTTPRequestHandler]:
    names = {f"127.0.0.1:{port}", f"localhost:{port}", "127.0.0.1", "localhost"}

    class Handler(BaseHTTPRequestHandler):
        server_version = "workbench"
        sys_version = ""

        def do_GET(self) -> None:  # noqa: N802 - the base class looks for this name
            # A web page that had its name point here would send its own name.
            if self.headers.get("Host", "") not in names:
                self._answer(403, "Ask for 127.0.0.1.\n")
            elif self.path != _PATH:
                self._answer(404, f"There is only {_PATH}.\n")
            else:
                self._answer_figures()

        def _answer_figures(self) -> None:
            try:
                figures = text()
            except WorkbenchError as error:
                self._answer(503, f"{error.message[:_LONGEST_HEADER]}\n")
            else:
                self._answer(200, figures)

        def _answer(self, status: int, body: str) -> None:
            data = body.encode()
            self.send_response(status)
            self.send_header("Content-Type", _TYPE)
            self.send_header("Content-Length", str(len(data)))
            self.send_header("Cache-Control", "no-store")
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the base's name
            """Nobody reads it."""

    return Handler
