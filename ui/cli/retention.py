"""`workbench retention`: how long what is kept, what would go, holds and pins."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from typing import Any

from ui.cli.context import Context
from ui.cli.output import Output
from ui.cli.progress import progress_context
from workbench.domain.retention.rules import CLASSES, TOLD, Due
from workbench.errors import InputError
from workbench.services.retention.retention import RetentionPlan


def register(commands: Any, common: argparse.ArgumentParser) -> None:
    group = commands.add_parser("retention", parents=[common], help="how long what is kept")
    verbs = group.add_subparsers(dest="verb", metavar="VERB", required=True)
    plan = verbs.add_parser("plan", parents=[common], help="rules, and what would go; does nothing")
    plan.set_defaults(run=run_plan)
    run = verbs.add_parser("run", parents=[common], help="delete what is due")
    run.add_argument("--yes", action="store_true", help="without asking")
    run.set_defaults(run=run_run)
    setting = verbs.add_parser("set", parents=[common], help="how many days a class is kept")
    setting.add_argument("kind", metavar="CLASS", help=", ".join(CLASSES))
    setting.add_argument("days", metavar="DAYS", help="a number, or never")
    setting.set_defaults(run=run_set)
    daily = verbs.add_parser("daily", parents=[common], help="delete by itself, once a day")
    daily.add_argument("state", choices=("on", "off"))
    daily.set_defaults(run=run_daily)
    for verb, told in (
        ("pin", "it stays whatever its rule says"),
        ("unpin", "its rule holds again"),
    ):
        pin = verbs.add_parser(verb, parents=[common], help=told)
        pin.add_argument("kind", metavar="CLASS")
        pin.add_argument("key", metavar="KEY", help="as `retention plan --json` names it")
        pin.set_defaults(run=run_pin if verb == "pin" else run_unpin)
    hold = verbs.add_parser("hold", parents=[common], help="a legal hold: beats erasure and rules")
    hold.add_argument("name")
    hold.add_argument("--reason", required=True, metavar="TEXT")
    hold.add_argument(
        "--on", action="append", required=True, metavar="SCOPE",
        help="all, place:chats, conversation:ID, document:ID, collection:ID, run:ID, …",
    )  # fmt: skip
    hold.set_defaults(run=run_hold)
    release = verbs.add_parser("release", parents=[common], help="end a legal hold")
    release.add_argument("name")
    release.set_defaults(run=run_release)
    holds = verbs.add_parser("holds", parents=[common], help="legal holds, those in force first")
    holds.set_defaults(run=run_holds)
    runs = verbs.add_parser("runs", parents=[common], help="what was deleted, and when")
    runs.set_defaults(run=run_runs)


def run_plan(options: argparse.Namespace, context: Context, output: Output) -> int:
    del options
    retention = context.workbench.rights.retention
    plan = retention.plan()
    if output.as_json:
        output.json({**_plan(plan), "daily": retention.is_daily})
        return 0
    rows = [
        (rule.kind, "never" if rule.days is None else f"{rule.days:,} days",
         "policy" if rule.by_policy else "", TOLD[rule.kind])
        for rule in plan.rules
    ]  # fmt: skip
    output.table(("CLASS", "GOES AFTER", "", "WHAT IT IS"), rows)
    output.line(f"Runs by itself once a day: {'yes' if retention.is_daily else 'no'}.")
    output.line()
    if not plan.due:
        output.line("Nothing is due.")
        return 0
    due = [(one.kept.kind, one.kept.at[:10], _fate(one), one.kept.title[:50]) for one in plan.due]
    output.table(("CLASS", "LAST", "", "WHAT"), due)
    return 0


def run_run(options: argparse.Namespace, context: Context, output: Output) -> int:
    retention = context.workbench.rights.retention
    plan = retention.plan()
    if plan.going and not options.yes:
        raise InputError(
            f"{len(plan.going):,} things would be deleted for good.",
            hint="Look at `retention plan`, then say --yes.",
        )
    made = retention.run(progress_context(output))
    output.end_status()
    if output.as_json:
        output.json({**asdict(made), "kept": [_due(one) for one in plan.staying]})
        return 0
    told = ", ".join(f"{n:,} {kind}" for kind, n in made.counts.items()) or "nothing"
    output.line(f"Deleted: {told}. Kept by holds and pins: {len(plan.staying):,}.")
    return 0


def run_set(options: argparse.Namespace, context: Context, output: Output) -> int:
    if options.days != "never" and not options.days.isdecimal():
        raise InputError("DAYS is a number, or never.", hint="For example: retention set chats 365")
    days = None if options.days == "never" else int(options.days)
    context.workbench.rights.retention.set(options.kind, days)
    _done(output, {"class": options.kind, "days": days}, "The rule holds from now on.")
    return 0


def run_daily(options: argparse.Namespace, context: Context, output: Output) -> int:
    context.workbench.rights.retention.set_daily(options.state == "on")
    _done(output, {"daily": options.state == "on"}, f"Once a day: {options.state}.")
    return 0


def run_pin(options: argparse.Namespace, context: Context, output: Output) -> int:
    context.workbench.rights.retention.pin(options.kind, options.key)
    _done(output, {"pinned": options.key}, "It stays.")
    return 0


def run_unpin(options: argparse.Namespace, context: Context, output: Output) -> int:
    was = context.workbench.rights.retention.unpin(options.kind, options.key)
    _done(output, {"unpinned": was}, "Its rule holds again." if was else "It was not pinned.")
    return 0


def run_hold(options: argparse.Namespace, context: Context, output: Output) -> int:
    made = context.workbench.rights.holds.set(options.name, options.reason, options.on)
    _done(output, asdict(made), f"“{made.name}” holds until it is released.")
    return 0


def run_release(options: argparse.Namespace, context: Context, output: Output) -> int:
    one = context.workbench.rights.holds.release(options.name)
    _done(output, {"released": one.id}, f"“{one.name}” holds no longer.")
    return 0


def run_holds(options: argparse.Namespace, context: Context, output: Output) -> int:
    del options
    found = context.workbench.rights.holds.all(with_released=True)
    if output.as_json:
        output.json([asdict(one) for one in found])
        return 0
    rows = [
        (one.name, one.at[:10], one.released_at[:10] or "in force", ", ".join(one.scopes)[:50],
         one.reason[:40])
        for one in found
    ]  # fmt: skip
    if rows:
        output.table(("NAME", "SINCE", "UNTIL", "HOLDS", "REASON"), rows)
    else:
        output.line("There are no legal holds.")
    return 0


def run_runs(options: argparse.Namespace, context: Context, output: Output) -> int:
    del options
    found = context.workbench.rights.retention.runs()
    if output.as_json:
        output.json([asdict(one) for one in found])
        return 0
    rows = [
        (
            one.at[:16].replace("T", " "),
            ", ".join(f"{n:,} {kind}" for kind, n in one.counts.items()),
        )
        for one in found
    ]
    if rows:
        output.table(("AT (UTC)", "DELETED"), rows)
    else:
        output.line("Nothing was deleted by rules yet.")
    return 0


def _plan(plan: RetentionPlan) -> dict[str, Any]:
    return {
        "rules": [asdict(rule) for rule in plan.rules],
        "due": [_due(one) for one in plan.due],
        "n_going": len(plan.going),
    }


def _due(one: Due) -> dict[str, Any]:
    return {
        "class": one.kept.kind, "key": one.kept.key, "title": one.kept.title, "at": one.kept.at,
        "goes": one.goes, "held": one.held, "pinned": one.is_pinned,
    }  # fmt: skip


def _fate(one: Due) -> str:
    if one.held:
        return f"held: {one.held}"
    return "pinned" if one.is_pinned else "goes"


def _done(output: Output, shape: dict[str, Any], words: str) -> None:
    if output.as_json:
        output.json(shape)
    else:
        output.line(words)
