"""`workbench mcp`: servers of tools that are registered here, and this workspace as a server."""

from __future__ import annotations

import argparse
import json
import shlex
import sys
from typing import TYPE_CHECKING, Any

from ui.cli.agent_consent import shown
from ui.cli.context import Context
from ui.cli.output import Output
from workbench.errors import AccessDenied, InputError
from workbench.jobs import plain_context

if TYPE_CHECKING:
    from workbench.domain.tool_server import Sight, StartedServer
    from workbench.services.agents.tool_servers import ToolServers


def register(commands: Any, common: argparse.ArgumentParser) -> None:
    parser = commands.add_parser("mcp", help="tools of other programs, and this one as a server")
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="VERB")

    add = verbs.add_parser(
        "add",
        parents=[common],
        help="register a server; nothing is started",
        description="workbench mcp add NAME -- PROGRAM ARGUMENTS",
    )
    add.add_argument("name", metavar="NAME")
    add.add_argument(
        "--env", action="append", default=[], metavar="N=V", help="a variable for the program"
    )
    add.add_argument("--folder", default="", metavar="DIR", help="where it is started")
    add.add_argument("line", nargs="+", metavar="PROGRAM")
    add.set_defaults(run=run_add)

    listing = verbs.add_parser("list", parents=[common], help="all servers, and who may be started")
    listing.set_defaults(run=run_list)

    remove = verbs.add_parser("remove", parents=[common], help="forget a server")
    remove.add_argument("name", metavar="NAME")
    remove.set_defaults(run=run_remove)

    allow = verbs.add_parser(
        "allow",
        parents=[common],
        help="look at the command line and the hashes, and allow just that to be started",
    )
    allow.add_argument("name", metavar="NAME")
    allow.add_argument("--yes", action="store_true", help="allow it as it is")
    allow.set_defaults(run=run_allow)

    tools = verbs.add_parser("tools", parents=[common], help="start a server and list its tools")
    tools.add_argument("name", metavar="NAME")
    tools.set_defaults(run=run_tools)

    call = verbs.add_parser("call", parents=[common], help="start a server and call one tool")
    call.add_argument("name", metavar="NAME")
    call.add_argument("tool", metavar="TOOL")
    call.add_argument("arguments", nargs="?", default="{}", metavar="JSON")
    call.set_defaults(run=run_call)

    serve = verbs.add_parser(
        "serve",
        parents=[common],
        help="offer search, passages and prompts over standard input and output",
    )
    serve.add_argument(
        "--collection", "-c", action="append", required=True, metavar="C", help="may be repeated"
    )
    serve.set_defaults(run=run_serve)


def run_add(options: argparse.Namespace, context: Context, output: Output) -> int:
    pairs = [one.partition("=") for one in options.env]
    if any(not equals for _, equals, _ in pairs):
        raise InputError("--env needs a name and a value.", hint="Write --env NAME=VALUE.")
    servers = context.workbench.agency.servers
    given = {name: value for name, _, value in pairs}
    server = servers.add(options.name, options.line, given, options.folder)
    if output.as_json:
        output.json(_shape(servers.sight(server.name)))
    else:
        _show(servers.sight(server.name), output)
        output.line(f"Nothing was started. Allow it with: workbench mcp allow {server.name}")
    return 0


def run_list(_options: argparse.Namespace, context: Context, output: Output) -> int:
    servers = context.workbench.agency.servers.all()
    if output.as_json:
        output.json(
            [
                {
                    "name": one.name,
                    "command": list(one.command),
                    "environment": [name for name, _ in one.environment],
                    "folder": one.folder or None,
                    "allowed_at": one.allowed_at or None,
                }
                for one in servers
            ]
        )
        return 0
    if not servers:
        output.line("No servers. Register one with: workbench mcp add NAME -- PROGRAM ARGUMENTS")
        return 0
    rows = [
        (one.name, one.allowed_at[:19] or "not allowed", shlex.join(one.command)[:100])
        for one in servers
    ]
    output.table(("SERVER", "ALLOWED (UTC)", "COMMAND LINE"), rows)
    return 0


def run_remove(options: argparse.Namespace, context: Context, output: Output) -> int:
    context.workbench.agency.servers.remove(options.name)
    if output.as_json:
        output.json({"removed": options.name})
    else:
        output.line("1 removed")
    return 0


def run_allow(options: argparse.Namespace, context: Context, output: Output) -> int:
    """Exit code 1 if it was not allowed."""
    servers = context.workbench.agency.servers
    sight = servers.sight(options.name)
    if not output.as_json:
        _show(sight, output)
    is_allowed = options.yes or _asked(output)
    if is_allowed:
        servers.allow(sight)
        sight = servers.sight(options.name)
    if output.as_json:
        output.json(_shape(sight))
    else:
        output.line("Allowed." if is_allowed else "Not allowed.")
    return 0 if is_allowed else 1


def run_tools(options: argparse.Namespace, context: Context, output: Output) -> int:
    started = start(context.workbench.agency.servers, options.name, output)
    if output.as_json:
        output.json(
            {
                "server": started.title,
                "version": started.version,
                "network": started.network,
                "tools": [
                    {
                        "name": one.name,
                        "description": one.description,
                        "parameters": json.loads(one.parameters),
                    }
                    for one in started.tools
                ],
            }
        )
        return 0
    output.line(f"{started.title} {started.version}, network {started.network}")
    rows = [(one.name, " ".join(one.description.split())[:90]) for one in started.tools]
    output.table(("TOOL", "WHAT THE SERVER SAYS OF IT"), rows)
    return 0


def run_call(options: argparse.Namespace, context: Context, output: Output) -> int:
    """Exit code 1 if the tool failed."""
    workbench = context.workbench
    servers = workbench.agency.servers
    try:
        if not isinstance(json.loads(options.arguments), dict):
            raise ValueError("no object")
    except ValueError as error:
        raise InputError(
            "The arguments are no JSON object.", hint='Write them like {"path": "a.txt"}.'
        ) from error
    start(servers, options.name, output)
    spec = workbench.agency.toolbox.spec(f"{options.name}.{options.tool}")
    if not workbench.agency.policy.read().permits(spec):
        raise AccessDenied("A policy of this workspace forbids this tool.", hint="Ask its keeper.")
    result = servers.call(spec.name, options.arguments, plain_context())
    if output.as_json:
        output.json({"text": result.text, "is_error": result.is_error})
    else:
        output.line(result.text)
    return 1 if result.is_error else 0


def run_serve(options: argparse.Namespace, context: Context, _output: Output) -> int:
    from ui.mcp_server.server import serve  # noqa: PLC0415 - the SDK takes a second to load

    library = context.workbench.library
    chosen = tuple(library.collection_named(name).id for name in options.collection)
    serve(context.workbench, chosen)
    return 0


def start(servers: ToolServers, name: str, output: Output) -> StartedServer:
    """Start it; at a terminal, a person is asked first if it is not allowed as it is."""
    sight = servers.sight(name)
    if not sight.is_allowed and sys.stdin.isatty():
        _show(sight, output)
        if _asked(output):
            servers.allow(sight)
    started = servers.start(name, plain_context())
    if started.network != "closed":
        output.note("This system cannot take the network away from the program.")
    return started


def _show(sight: Sight, output: Output) -> None:
    server = sight.server
    if sight.has_changed:
        output.note("Its files have changed since it was allowed.")
    output.note(f"Command line: {shown(shlex.join(server.command))}")
    for one in sight.files:
        output.note(f"SHA-256 {one.sha256}  {one.path}")
    if server.environment:
        output.note(f"Variables: {', '.join(name for name, _ in server.environment)}")
    output.note("It can read and write the files that you can; network is taken away on Linux.")


def _asked(output: Output) -> bool:
    if not sys.stdin.isatty():
        return False
    output.note("May it be started like this? y: yes, n: no")
    return sys.stdin.readline().strip().lower() in {"y", "yes"}


def _shape(sight: Sight) -> dict[str, Any]:
    return {
        "name": sight.server.name,
        "command": list(sight.server.command),
        "files": [{"path": one.path, "sha256": one.sha256} for one in sight.files],
        "is_allowed": sight.is_allowed,
        "has_changed": sight.has_changed,
    }
