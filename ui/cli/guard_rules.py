"""`workbench guard policy meaning|schema|judge|revise`: what is named by example, the form of
answers, and what the model judges and revises."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path
from typing import Any

from ui.cli.context import Context
from ui.cli.output import Output
from workbench.domain.guard.meaning import (
    FAMILIES_BY_EXAMPLE,
    Meaning,
    meaning_shape,
    usual_likeness,
)
from workbench.domain.guard.policy import JUDGED_AT, GuardPolicy, policy_shape
from workbench.errors import InputError, NotFound


def register(what: Any, common: argparse.ArgumentParser) -> None:
    meaning = what.add_parser("meaning", parents=[common], help="a topic, claim or tone by example")
    meaning.add_argument("name", metavar="NAME")
    meaning.add_argument("--family", choices=FAMILIES_BY_EXAMPLE, default="off_topic")
    meaning.add_argument("--examples", type=Path, metavar="FILE", help="sentences, one a line")
    meaning.add_argument("--example", action="append", default=[], metavar="TEXT")
    meaning.add_argument(
        "--wanted", action="store_true", help="questions have to be about this; for off_topic"
    )
    meaning.add_argument("--likeness", type=float, default=None, metavar="N", help="0.1 to 0.99")
    meaning.add_argument("--remove", action="store_true")
    meaning.set_defaults(run=run_meaning)
    schema = what.add_parser("schema", parents=[common], help="the form that answers must have")
    schema.add_argument("file", nargs="?", default="", metavar="FILE", help="none: any form")
    schema.set_defaults(run=run_schema)
    judge = what.add_parser("judge", parents=[common], help="what the model judges in chats")
    judge.add_argument("direction", choices=JUDGED_AT)
    judge.add_argument("policy", nargs="*", metavar="P", help="none: nothing")
    judge.add_argument(
        "--ask", action="append", default=[], metavar="NAME=QUESTION", help="a policy of your own"
    )
    judge.set_defaults(run=run_judge)
    revise = what.add_parser("revise", parents=[common], help="rewrite answers by the principles")
    revise.add_argument("state", choices=("on", "off"))
    revise.set_defaults(run=run_revise)
    for one in (meaning, schema, judge, revise):
        one.add_argument("--collection", default="", metavar="C", help="for this one, in addition")


def run_meaning(options: argparse.Namespace, context: Context, output: Output) -> int:
    """Add one, or exchange the one of this name; what is not given stays as it was."""
    rails, collection = context.workbench.rails, _collection(options, context)
    known = rails.policies()
    policy = known.collections.get(collection, GuardPolicy()) if collection else known.workspace
    old = next((one for one in policy.meanings if _is(one, options)), None)
    others = [one for one in policy.meanings if not _is(one, options)]
    if options.remove:
        if old is None:
            raise NotFound(f"Nothing is called “{options.name[:60]}”.", hint="See `policy show`.")
        rails.set_meanings(others, collection_id=collection)
        output.line(f"{old.name}: removed")
        return 0
    examples = [*options.example, *_lines(options.examples)]
    if not examples and old is None:
        raise InputError("There are no examples.", hint="Give --examples FILE or --example TEXT.")
    made = Meaning(options.name, options.family, tuple(examples), options.wanted)
    if old is not None:
        made = replace(old, examples=tuple(examples) or old.examples)
    likeness = options.likeness
    if likeness is None:
        usual = usual_likeness(is_wanted=options.wanted)
        likeness = old.likeness if old is not None else usual
    changed = rails.set_meanings(
        [*others, replace(made, likeness=likeness)], collection_id=collection
    )
    if output.as_json:
        output.json([meaning_shape(one) for one in changed.meanings])
    output.line(f"{options.name}: {len(made.examples)} examples, from a likeness of {likeness:g}")
    if (
        changed.action("in", made.family).value
        == changed.action("out", made.family).value
        == ("allow")
    ):
        output.note(f"Nothing looks for it yet: guard policy set in {made.family} ACTION")
    return 0


def run_schema(options: argparse.Namespace, context: Context, output: Output) -> int:
    text = "\n".join(_lines(Path(options.file))) if options.file else ""
    changed = context.workbench.rails.set_schema(text, collection_id=_collection(options, context))
    if output.as_json:
        output.json(policy_shape(changed))
    output.line("form of answers: " + ("demanded" if changed.schemas else "any"))
    return 0


def run_judge(options: argparse.Namespace, context: Context, output: Output) -> int:
    asks = None
    if options.ask:
        pairs = [one.partition("=") for one in options.ask]
        asks = {name.strip(): question for name, _, question in pairs}
    changed = context.workbench.rails.set_judged(
        options.direction, options.policy, asks=asks, collection_id=_collection(options, context)
    )
    if output.as_json:
        output.json(policy_shape(changed))
    told = ", ".join(changed.judged.get(options.direction, ())) or "nothing"
    output.line(f"judged ({options.direction}): {told}")
    if changed.judged.get(options.direction) and not changed.judges(options.direction):
        output.note(f"Nothing is done by it yet: guard policy set {options.direction} judge ACTION")
    return 0


def run_revise(options: argparse.Namespace, context: Context, output: Output) -> int:
    changed = context.workbench.rails.set_revises(
        options.state == "on", collection_id=_collection(options, context)
    )
    if output.as_json:
        output.json(policy_shape(changed))
    output.line(f"answers are revised before they are shown: {options.state}")
    return 0


def told_lines(policy: GuardPolicy) -> list[str]:
    """What a policy names besides actions, for people."""
    lines = [
        f"{one.family}: {'wanted ' if one.is_wanted else ''}“{one.name}” by {len(one.examples)}"
        f" examples, from a likeness of {one.likeness:g}"
        for one in policy.meanings
    ]
    lines += [
        f"judged ({way}): {', '.join(names)}" for way, names in policy.judged.items() if names
    ]
    lines += [f"own question to the judge, {name}: {asks}" for name, asks in policy.asks.items()]
    if policy.schemas:
        lines.append("answers must have a form")
    if policy.revises:
        lines.append("answers are revised before they are shown")
    return lines


def _is(one: Meaning, options: argparse.Namespace) -> bool:
    name = " ".join(options.name.split()).casefold()
    return one.name.casefold() == name and one.family == options.family


def _collection(options: argparse.Namespace, context: Context) -> str:
    if not options.collection:
        return ""
    return context.workbench.library.collection_named(options.collection).id


def _lines(path: Path | None) -> list[str]:
    from ui.cli.texts import read_text  # noqa: PLC0415

    return read_text(str(path)).splitlines() if path is not None else []
