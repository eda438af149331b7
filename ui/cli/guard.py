"""`workbench guard`: check a text by the rails, and show or change their policy."""

from __future__ import annotations

import argparse
import contextlib
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ui.cli import guard_rules, oversight
from ui.cli.context import Context
from ui.cli.output import Output
from workbench.domain.guard.finding import (
    DIRECTIONS,
    FAMILIES,
    SEVERITIES,
    Finding,
    GuardAction,
    strictest,
    suspicion,
)
from workbench.domain.guard.meaning import Like
from workbench.domain.guard.policy import GuardPolicy, policy_shape
from workbench.errors import InputError
from workbench.paths import WorkspacePaths

if TYPE_CHECKING:
    from workbench.services.privacy.guard_classifier import Embed
    from workbench.services.privacy.guardrails import Guardrails

_ACTIONS = tuple(action.value for action in GuardAction)


def register(commands: Any, common: argparse.ArgumentParser) -> None:
    group = commands.add_parser("guard", parents=[common], help="rails: what a text tries")
    verbs = group.add_subparsers(dest="verb", metavar="VERB", required=True)
    check = verbs.add_parser("check", parents=[common], help="look at one text")
    check.add_argument("file", nargs="?", default="-", metavar="FILE", help="- reads the input")
    check.add_argument("--direction", choices=DIRECTIONS, default="in")
    check.add_argument("--family", choices=FAMILIES, action="append", help="only these")
    check.add_argument("--system", type=Path, metavar="FILE", help="the text that must not leak")
    check.add_argument("--collection", action="append", default=[], metavar="C")
    check.add_argument("--rules-only", action="store_true", help="without the classifiers")
    check.set_defaults(run=run_check)
    oversight.register(verbs, common)
    policy = verbs.add_parser("policy", parents=[common], help="what is done about what is found")
    what = policy.add_subparsers(dest="what", metavar="WHAT", required=True)
    show = what.add_parser("show", parents=[common], help="workspace and collections")
    show.set_defaults(run=run_show)
    change = what.add_parser("set", parents=[common], help="change one entry")
    change.add_argument("direction", choices=DIRECTIONS)
    change.add_argument("family", choices=FAMILIES)
    change.add_argument("action", choices=_ACTIONS)
    change.add_argument("--collection", default="", metavar="C", help="for this one, in addition")
    change.add_argument("--limit", type=int, metavar="N", help="characters, for length")
    change.add_argument("--words", type=Path, metavar="FILE", help="one a line, for lists")
    change.set_defaults(run=run_set)
    rate = what.add_parser("rate", parents=[common], help="questions of one profile")
    rate.add_argument("--per-minute", type=int, metavar="N")
    rate.add_argument("--per-day", type=int, metavar="N")
    rate.set_defaults(run=run_rate)
    guard_rules.register(what, common)
    reset = what.add_parser("reset", parents=[common], help="back to the default")
    reset.set_defaults(run=run_reset)


def run_check(options: argparse.Namespace, context: Context, output: Output) -> int:
    """Exit code 1 if something of medium or high severity, or held by the policy, was found."""
    from ui.cli.texts import read_text  # noqa: PLC0415

    context.admit("rails", "check")
    text = read_text(options.file)
    families = options.family or FAMILIES
    ids = [context.workbench.library.collection_named(name).id for name in options.collection]
    with contextlib.ExitStack() as closing:
        embed = None
        if not options.rules_only:
            from ui.compose import bundled_embedder  # noqa: PLC0415 - for few

            embed = closing.enter_context(bundled_embedder(context.root)).embed_documents
        rails = _rails(context, embed)
        found = rails.check(
            text,
            options.direction,
            rails.policy(ids),
            families=families,
            system=read_text(str(options.system)) if options.system else "",
        )
        scores = rails.scores(text, options.direction, families)
        likes = nearest_by_name(rails.likes(text, options.direction, rails.policy(ids)))
    action = strictest(one.action for one in found)
    if output.as_json:
        output.json(
            {
                "direction": options.direction,
                "action": action.value,
                "score": round(suspicion(found), 4),
                "classifiers": {name: round(value, 4) for name, value in scores.items()},
                "likeness": {name: round(value, 4) for name, value in likes.items()},
                "findings": [finding_shape(one) for one in found],
            }
        )
    elif found:
        rows = [
            (one.family, one.severity, f"{one.start}-{one.end}", one.action.value, one.explanation)
            for one in found
        ]
        output.table(("FAMILY", "SEVERITY", "WHERE", "ACTION", "WHY"), rows)
    else:
        output.line("Nothing was found.")
    if scores and not output.as_json:
        told = ", ".join(f"{name} {value:.2f}" for name, value in scores.items())
        output.line(f"classifiers: {told}")
    if likes and not output.as_json:
        told = ", ".join(f"{name} {value:.2f}" for name, value in likes.items())
        output.line(f"likeness: {told}")
    return int(action.stops or any(one.severity != SEVERITIES[0] for one in found))


def nearest_by_name(likes: list[Like]) -> dict[str, float]:
    """How near the nearest sentence comes to each entry of the policy."""
    best: dict[str, float] = {}
    for one in likes:
        best[one.meaning.name] = max(one.likeness, best.get(one.meaning.name, -1.0))
    return best


def finding_shape(one: Finding) -> dict[str, Any]:
    return {
        "family": one.family,
        "rule": one.rule,
        "severity": one.severity,
        "start": one.start,
        "end": one.end,
        "explanation": one.explanation,
        "action": one.action.value,
    }


def run_show(_options: argparse.Namespace, context: Context, output: Output) -> int:
    context.admit("rails", "policies")
    policies = _rails(context).policies()
    if output.as_json:
        output.json(
            {
                "workspace": policy_shape(policies.workspace),
                "collections": {
                    name: policy_shape(one) for name, one in policies.collections.items()
                },
            }
        )
        return 0
    _print(policies.workspace, output)
    for name, one in policies.collections.items():
        output.line(f"\nIn addition for the collection {name}:")
        _print(one, output)
    return 0


def _print(policy: GuardPolicy, output: Output) -> None:
    rows = [(family, *(policy.action(d, family).value for d in DIRECTIONS)) for family in FAMILIES]
    output.table(("FAMILY", *(direction.upper() for direction in DIRECTIONS)), rows)
    for direction, limit in policy.longest.items():
        output.line(f"longest, {direction}: {limit:,} characters")
    for span, most in policy.rate.items():
        output.line(f"questions of a profile, {span.replace('_', ' ')}: {most:,}")
    for family, words in policy.words.items():
        output.line(f"{family}: {len(words)} words")
    for line in guard_rules.told_lines(policy):
        output.line(line)


def run_set(options: argparse.Namespace, context: Context, output: Output) -> int:
    from ui.cli.texts import read_text  # noqa: PLC0415

    workbench = context.workbench
    collection_id = ""
    if options.collection:
        collection_id = workbench.library.collection_named(options.collection).id
    words = read_text(str(options.words)).splitlines() if options.words else None
    changed = workbench.rails.set_action(
        options.direction,
        options.family,
        GuardAction(options.action),
        collection_id=collection_id,
        longest=options.limit,
        words=words,
    )
    if output.as_json:
        output.json(policy_shape(changed))
    output.line(f"{options.family} ({options.direction}): {options.action}")
    return 0


def run_rate(options: argparse.Namespace, context: Context, output: Output) -> int:
    """Without a number there is no limit."""
    wanted = {"per_minute": options.per_minute, "per_day": options.per_day}
    limits = {name: most for name, most in wanted.items() if most is not None}
    changed = context.workbench.rails.set_rate(limits)
    if output.as_json:
        output.json(policy_shape(changed))
    told = ", ".join(f"{most:,} {name.replace('_', ' ')}" for name, most in limits.items())
    output.line(f"questions of a profile: {told or 'any number'}")
    return 0


def run_reset(_options: argparse.Namespace, context: Context, output: Output) -> int:
    context.workbench.rails.reset()
    if output.as_json:
        output.json({"reset": True})
    output.line("The default is in force.")
    return 0


def _rails(context: Context, embed: Embed | None = None) -> Guardrails:
    """Looking needs no lock on the workspace."""
    from workbench.services.privacy.guardrails import opened_rails  # noqa: PLC0415

    root = context.root.expanduser().absolute()
    if root.exists() and not root.is_dir():
        raise InputError("The workspace is no folder.", hint="Choose another with --workspace.")
    return opened_rails(WorkspacePaths(root), context.key, embed)
