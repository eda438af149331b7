"""`workbench network`: what may use the network, and what did."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from typing import Any

from ui.cli.context import Context
from ui.cli.output import Output
from workbench import egress
from workbench.services.workspace.network import NetworkStatus
from workbench.services.workspace.network_statement import origins, totals

_MOST = 1_000_000
_NEXT = "It counts from the next command, and for an open window from its next start."


def register(commands: Any, common: argparse.ArgumentParser) -> None:
    group = commands.add_parser("network", parents=[common], help="what may use the network")
    verbs = group.add_subparsers(dest="verb", metavar="VERB", required=True)
    status = verbs.add_parser("status", parents=[common], help="what is permitted, what was tried")
    status.set_defaults(run=run_status)
    statement = verbs.add_parser("statement", parents=[common], help="all of it, to be printed")
    statement.set_defaults(run=run_statement)
    allow = verbs.add_parser("allow", parents=[common], help="permit one action")
    allow.add_argument("action", choices=tuple(egress.ACTIONS))
    allow.add_argument(
        "hosts", nargs="*", metavar="HOST", help="host, host:port or *.domain; default: the usual"
    )
    allow.add_argument("--hub", default=None, metavar="URL", help="the hub to ask for models")
    allow.set_defaults(run=run_allow)
    deny = verbs.add_parser("deny", parents=[common], help="permit one action no longer, or none")
    deny.add_argument("action", nargs="?", choices=tuple(egress.ACTIONS))
    deny.set_defaults(run=run_deny)


def run_status(options: argparse.Namespace, context: Context, output: Output) -> int:
    del options
    status = context.workbench.network.status()
    seal = context.seal
    if output.as_json:
        output.json(
            {
                **_shape(status),
                "sealed": seal.is_closed,
                "seal": seal.reason,
                "native_listed": seal.listing.is_live,
                "native": seal.listing.sentence,
                "tally": asdict(egress.tally(status.attempts)),
                "attempts": [asdict(attempt) for attempt in status.attempts],
            }
        )
        return 0
    closed = "closed in the kernel" if seal.is_closed else "guarded in Python only"
    output.line(f"The program itself: {closed} ({seal.reason}).")
    output.line(status.sentence)
    rows = [
        (item.action.name, item.action.title, ", ".join(item.hosts_next) or "not permitted")
        for item in status.actions
    ]
    output.table(("ACTION", "WHAT FOR", "HOSTS"), rows)
    output.table(
        ("WALL", "STATE", "WHAT IT DOES HERE"),
        [(one.name, one.state, one.told) for one in context.workbench.egress_report.walls()],
    )
    tried = egress.tally(status.attempts)
    output.line(f"Connections attempted in this run: {tried.connections}")
    listed = f"Sockets that native code asked for, all refused: {tried.sockets}"
    output.line(listed if seal.listing.is_live else f"{listed} ({seal.listing.sentence})")
    for line in origins(status.attempts):
        output.line(f"  {line}")
    output.line("What was done before: workbench audit list --action network")
    return 0


def run_statement(options: argparse.Namespace, context: Context, output: Output) -> int:
    """Exit code 1 if the audit log, which the statement is made from, does not fit."""
    del options
    workbench = context.workbench
    entries = workbench.audit_trail.list(_MOST, "network")
    verification = workbench.audit_trail.verify()
    status = workbench.network.status()
    if output.as_json:
        output.json(
            {
                **_shape(status),
                "sealed": context.seal.is_closed,
                "native_listed": context.seal.listing.is_live,
                "tally": asdict(egress.tally(status.attempts)),
                "uses": [asdict(total) for total in totals(entries)],
                "walls": [asdict(wall) for wall in workbench.egress_report.walls()],
                "log_fits": verification.fits,
                "log_entries": verification.entries,
            }
        )
    else:
        output.line(workbench.egress_report.statement())
    return 0 if verification.fits else 1


def run_allow(options: argparse.Namespace, context: Context, output: Output) -> int:
    named = tuple(options.hosts)
    if options.hub is not None:
        host = context.workbench.network.choose_hub(options.action, options.hub)
        named = (*named, host) if options.hub else named  # the public hub is among the usual
    hosts = context.workbench.network.allow(options.action, named)
    if output.as_json:
        output.json({"action": options.action, "hosts": list(hosts)})
        return 0
    title = egress.ACTIONS[options.action].title
    output.line(f"Permitted: to {title}; hosts: {', '.join(hosts)}")
    output.line(_NEXT)
    return 0


def run_deny(options: argparse.Namespace, context: Context, output: Output) -> int:
    denied = [options.action] if options.action else list(egress.ACTIONS)
    for action in denied:
        context.workbench.network.deny(action)
    if output.as_json:
        output.json({"denied": denied})
        return 0
    for action in denied:
        output.line(f"Permitted no longer: to {egress.ACTIONS[action].title}")
    output.line(_NEXT)
    return 0


def _shape(status: NetworkStatus) -> dict[str, Any]:
    return {
        "sentence": status.sentence,
        "decided_by": status.by,
        "gatekeeper": status.is_open,
        "actions": [
            {
                "action": item.action.name,
                "title": item.action.title,
                "hosts": list(item.hosts),
                "hosts_next": list(item.hosts_next),
            }
            for item in status.actions
        ],
    }
