"""`workbench alerts`: thresholds on figures, what was raised, and who has seen it."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from typing import Any, get_args

from ui.cli.context import Context
from ui.cli.output import Output
from workbench.domain.alert import (
    METRICS,
    AlertEvent,
    AlertMetric,
    AlertRule,
    Side,
    Window,
    spelled,
    told,
)
from workbench.domain.request_fact import FEATURES

_LISTED = 50


def register(commands: Any, common: argparse.ArgumentParser) -> None:
    group = commands.add_parser("alerts", parents=[common], help="thresholds on figures")
    verbs = group.add_subparsers(dest="verb", metavar="VERB", required=True)
    shown = verbs.add_parser("list", parents=[common], help="the alerts and their state")
    shown.set_defaults(run=run_list)
    _add_add(verbs.add_parser("add", parents=[common], help="a new one"))
    remove = verbs.add_parser("remove", parents=[common], help="one; its history stays")
    remove.add_argument("name", metavar="NAME")
    remove.set_defaults(run=run_remove)
    test = verbs.add_parser("test", parents=[common], help="what they see now; keeps nothing")
    test.add_argument("name", metavar="NAME", nargs="?", default="", help="default: all")
    test.set_defaults(run=run_test)
    check = verbs.add_parser("check", parents=[common], help="look, and keep what changed")
    check.set_defaults(run=run_check)
    history = verbs.add_parser("history", parents=[common], help="raised and cleared, newest first")
    history.add_argument("--limit", type=int, default=_LISTED, metavar="N", help="at most")
    history.set_defaults(run=run_history)
    seen = verbs.add_parser("acknowledge", parents=[common], help="say that it was seen")
    seen.add_argument("number", type=int, metavar="NUMBER", help="of the event")
    seen.add_argument("--note", default="", metavar="TEXT", help="what was done about it")
    seen.set_defaults(run=run_acknowledge)


def _add_add(add: argparse.ArgumentParser) -> None:
    add.add_argument("name", metavar="NAME")
    add.add_argument("metric", choices=get_args(AlertMetric), metavar="METRIC", help=_metrics())
    add.add_argument("side", choices=get_args(Side), metavar="above|below")
    add.add_argument("threshold", type=float, metavar="VALUE", help="rates as shares: 0.05")
    add.add_argument("--clear-at", type=float, metavar="VALUE", help="over when it is here again")
    add.add_argument("--window", choices=get_args(Window), default="hour")
    add.add_argument("--least", type=int, default=5, metavar="N", help="requests it needs to see")
    add.add_argument("--quiet", default="", metavar="HOURS", help="no banner: 22:00-07:00")
    add.add_argument("--feature", default="", metavar="F", help=", ".join(FEATURES))
    add.add_argument("--model", "-m", default="", metavar="M", help="name or id")
    add.set_defaults(run=run_add)


def _metrics() -> str:
    return ", ".join(METRICS)


def run_list(_options: argparse.Namespace, context: Context, output: Output) -> int:
    found = context.workbench.alerts.rules()
    if output.as_json:
        output.json([asdict(state) for state in found])
    elif found:
        rows = [
            [
                state.rule.name,
                "RAISED" if state.is_raised else "ok",
                told(state.rule),
                state.changed_at or "-",
            ]
            for state in found
        ]
        output.table(("NAME", "STATE", "RULE", "SINCE"), rows)
    else:
        output.line("No alerts.")
    return 0


def run_add(options: argparse.Namespace, context: Context, output: Output) -> int:
    clear_at = options.threshold if options.clear_at is None else options.clear_at
    added = context.workbench.alerts.add(
        AlertRule(
            options.name,
            options.metric,
            options.side,
            options.threshold,
            clear_at,
            options.window,
            options.least,
            options.feature,
            options.model,
            options.quiet,
        )
    )
    if output.as_json:
        output.json(asdict(added))
    output.line(f"{added.rule.name}: {told(added.rule)}")
    return 0


def run_remove(options: argparse.Namespace, context: Context, output: Output) -> int:
    removed = context.workbench.alerts.remove(options.name)
    if output.as_json:
        output.json({"removed": removed.rule.name})
    output.line(f"{removed.rule.name} is removed; its history stays.")
    return 0


def run_test(options: argparse.Namespace, context: Context, output: Output) -> int:
    found = context.workbench.alerts.look(options.name)
    if output.as_json:
        output.json(
            [
                {
                    "name": one.state.rule.name,
                    "value": one.value,
                    "requests": one.n,
                    "threshold": one.state.rule.threshold,
                    "would_be_raised": one.is_raised,
                }
                for one in found
            ]
        )
    else:
        rows = [
            [
                one.state.rule.name,
                spelled(one.state.rule.metric, one.value),
                f"{one.n:,}",
                told(one.state.rule),
                "RAISED" if one.is_raised else "ok",
            ]
            for one in found
        ]
        output.table(("NAME", "NOW", "REQUESTS", "RULE", "WOULD BE"), rows)
    return 0


def run_check(_options: argparse.Namespace, context: Context, output: Output) -> int:
    return _print_events(context.workbench.alerts.check(), output, "Nothing changed.")


def run_history(options: argparse.Namespace, context: Context, output: Output) -> int:
    return _print_events(context.workbench.alerts.history(options.limit), output, "No history.")


def run_acknowledge(options: argparse.Namespace, context: Context, output: Output) -> int:
    context.workbench.alerts.acknowledge(options.number, options.note)
    if output.as_json:
        output.json({"acknowledged": options.number})
    output.line(f"Event {options.number} is acknowledged.")
    return 0


def _print_events(events: Any, output: Output, nothing: str) -> int:
    found: list[AlertEvent] = list(events)
    if output.as_json:
        output.json([asdict(event) for event in found])
    elif found:
        rows = [
            [
                str(event.id),
                event.at,
                event.name,
                event.kind,
                f"{event.value:g}",
                event.acknowledged_at or "-",
                event.note,
            ]
            for event in found
        ]
        output.table(("NUMBER", "WHEN", "NAME", "", "VALUE", "ACKNOWLEDGED", "NOTE"), rows)
    else:
        output.line(nothing)
    return 0
