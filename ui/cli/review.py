"""`workbench review`: answers that wait for a person."""

from __future__ import annotations

import argparse
import sys
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from ui.cli.context import Context
from ui.cli.output import Output
from workbench.domain.ai_mark import by_model
from workbench.domain.review import DECISIONS, REASONS, SOURCES, Reason, Review, ReviewRules
from workbench.errors import InputError

_WATCHED: tuple[Reason, ...] = ("flagged", "unsupported", "abstained")


def register(commands: Any, common: argparse.ArgumentParser) -> None:
    group = commands.add_parser("review", parents=[common], help="answers that wait for a person")
    verbs = group.add_subparsers(dest="verb", metavar="VERB", required=True)
    shown = verbs.add_parser("list", parents=[common], help="what waits, the oldest first")
    shown.add_argument("--all", action="store_true", help="what was decided as well")
    shown.set_defaults(run=run_list)
    one = verbs.add_parser("show", parents=[common], help="question, answer and why it waits")
    one.add_argument("review", metavar="ID")
    one.set_defaults(run=run_show)
    for name, told in (
        ("approve", "it stands as it is"),
        ("refuse", "a sentence stands in its place"),
        ("edit", "other words stand in its place"),
        ("reopen", "take a decision back"),
    ):
        verb = verbs.add_parser(name, parents=[common], help=told)
        verb.add_argument("review", metavar="ID")
        if name != "reopen":
            verb.add_argument("--note", default="", metavar="TEXT", help="why")
        if name == "edit":
            verb.add_argument("--text", default=None, metavar="TEXT", help="the answer")
            verb.add_argument("--file", type=Path, metavar="FILE", help="the answer; - is input")
        if name in {"approve", "edit"}:
            verb.add_argument(
                "--keep-out", action="store_true", help="do not make a case and example of it"
            )
        verb.set_defaults(run=run_decide, decision=name)
    assign = verbs.add_parser("assign", parents=[common], help="let a named reviewer decide")
    assign.add_argument("review", metavar="ID")
    assign.add_argument("profile", nargs="?", default="", help="none: anybody who may review")
    assign.set_defaults(run=run_assign)
    rules = verbs.add_parser("rules", parents=[common], help="what waits, for whom, how long")
    for watched in _WATCHED:
        rules.add_argument(f"--{watched}", choices=("on", "off"), default=None)
    rules.add_argument("--reviewer", default=None, metavar="NAME", help="empty: anybody who may")
    rules.add_argument("--escalate-to", default=None, metavar="NAME", help="after its time")
    rules.add_argument("--hours", type=int, default=None, metavar="N", help="0: never passed on")
    rules.set_defaults(run=run_rules)


def run_list(options: argparse.Namespace, context: Context, output: Output) -> int:
    workbench = context.workbench
    found = workbench.reviews.list(waiting_only=not options.all)
    if output.as_json:
        output.json([asdict(one) for one in found])
        return 0
    if not found:
        output.line("Nothing waits for review.")
        return 0
    name = workbench.profiles.name_of
    rows = [
        (
            one.id[-8:],
            one.made_at[:16].replace("T", " "),
            DECISIONS[one.decision] + (" (passed on)" if one.waits and one.escalated_at else ""),
            ", ".join(one.reasons),
            name(one.assigned_to) or "anybody",
            name(one.asked_by) or "owner",
        )
        for one in found
    ]
    output.table(("ID", "SINCE (UTC)", "STATE", "WHY", "WAITS FOR", "ASKED BY"), rows)
    return 0


def run_show(options: argparse.Namespace, context: Context, output: Output) -> int:
    shown = context.workbench.reviews.find(_id(options, context))
    if output.as_json:
        output.json(asdict(shown))
        return 0
    review = shown.review
    output.line(f"{review.id}: {DECISIONS[review.decision]}")
    if review.source != "chat":
        output.line(f"  Of {SOURCES[review.source]}")
    for reason in review.reasons:
        output.line(f"  {REASONS[reason]}")
    for line in (*shown.rails, *(f"Not borne out: {one}" for one in shown.unsupported)):
        output.line(f"  {line}")
    if review.decided_at:
        output.line(f"  {shown.decided_by or 'the owner'}, {review.decided_at[:16]}: {review.note}")
    output.line(f"\nQuestion of {shown.asked_by or 'the owner'}:\n{shown.question}")
    by = by_model(shown.model) if shown.model else "No model was asked"
    output.line(f"\nAnswer ({by}):\n{shown.answer}")
    return 0


def run_decide(options: argparse.Namespace, context: Context, output: Output) -> int:
    reviews, wanted = context.workbench.reviews, _id(options, context)
    match options.decision:
        case "approve":
            done = reviews.approve(wanted, options.note, learns=not options.keep_out)
        case "edit":
            text = _text(options)
            done = reviews.edit(wanted, text, options.note, learns=not options.keep_out)
        case "refuse":
            done = reviews.refuse(wanted, options.note)
        case _:
            done = reviews.reopen(wanted)
    return _told(output, done)


def run_assign(options: argparse.Namespace, context: Context, output: Output) -> int:
    done = context.workbench.reviews.assign(_id(options, context), options.profile)
    return _told(output, done)


def run_rules(options: argparse.Namespace, context: Context, output: Output) -> int:
    reviews = context.workbench.reviews
    rules: ReviewRules = reviews.rules()
    changed: dict[str, Any] = {
        name: getattr(options, name) == "on"
        for name in _WATCHED
        if getattr(options, name) is not None
    }
    for name in ("reviewer", "escalate_to", "hours"):
        if getattr(options, name) is not None:
            changed[name] = getattr(options, name)
    if changed:
        rules = reviews.set_rules(replace(rules, **changed))
    if output.as_json:
        output.json(asdict(rules))
        return 0
    name_of = context.workbench.profiles.name_of
    for watched in _WATCHED:
        output.line(f"{REASONS[watched]}: {'waits' if getattr(rules, watched) else 'passes'}")
    output.line(f"Waits for: {name_of(rules.reviewer) or 'anybody who may review'}")
    after = f"after {rules.hours} hours" if rules.hours else "never"
    output.line(f"Passed on {after} to: {name_of(rules.escalate_to) or 'anybody who may review'}")
    return 0


def _id(options: argparse.Namespace, context: Context) -> str:
    """Whole, its beginning, or the end of one that waits, as the list shows it."""
    given: str = options.review
    for one in context.workbench.reviews.list(waiting_only=False):
        if one.id.endswith(given) and len(given) >= 6:
            return one.id
    return given


def _text(options: argparse.Namespace) -> str:
    if options.text is not None:
        return str(options.text)
    if options.file is None:
        raise InputError("What the answer shall be is missing.", hint="Use --text or --file.")
    try:
        if str(options.file) == "-":
            return sys.stdin.read()
        return str(options.file.read_text("utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(
            f"{options.file.name} cannot be read as text.", hint="Save it as UTF-8."
        ) from error


def _told(output: Output, review: Review) -> int:
    if output.as_json:
        output.json(asdict(review))
    else:
        output.line(f"{review.id[-8:]}: {DECISIONS[review.decision]}.")
    return 0
