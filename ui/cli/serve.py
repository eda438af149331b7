"""`workbench serve`: the local API on this machine's loopback, until Ctrl+C.

The socket was opened before the network was closed; nothing else can be opened here.
"""

from __future__ import annotations

import argparse
import contextlib
from typing import Any

from ui.cli.context import Context
from ui.cli.output import Output
from workbench.egress.door import API_PORT, door
from workbench.errors import ResourceError


def register(commands: Any, common: argparse.ArgumentParser) -> None:
    parser = commands.add_parser(
        "serve",
        parents=[common],
        help="answer other programs on this machine",
        description="OpenAI's and Anthropic's protocols on 127.0.0.1, for programs that carry a "
        "token (`workbench tokens add`). Ends with Ctrl+C.",
    )
    parser.add_argument(
        "--port", type=int, default=API_PORT, metavar="P", help="default: %(default)s; 0: any"
    )
    parser.set_defaults(run=run)


def run(_options: argparse.Namespace, context: Context, output: Output) -> int:
    from ui.api.server import ApiServer  # noqa: PLC0415 - FastAPI, for this alone

    listener, problem = door()
    if listener is None:
        raise ResourceError(
            "The port could not be opened.",
            hint="Choose another with --port, from 0 to 65535.",
            details=problem,
        )
    with contextlib.closing(listener):
        workbench = context.workbench
        server = ApiServer(workbench, listener)
        tokens = [one for one in workbench.access.list() if not one.revoked_at]
        if output.as_json:
            output.json({"address": server.address, "tokens": len(tokens)})
        output.line(f"Answering at {server.address} until Ctrl+C; only this machine can ask.")
        if not tokens:
            output.note("Nobody has a token yet: `workbench tokens add NAME` makes one.")
        output.flush()
        workbench.resume_in_background()
        server.run()
    return 0
