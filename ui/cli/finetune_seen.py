"""`workbench finetune seen`: which runs and adapters learned from a text, a turn or a document."""

from __future__ import annotations

import argparse
from typing import Any

from ui.cli.context import Context
from ui.cli.output import Output
from workbench.errors import NotFound
from workbench.services.training.training import SeenBy


def register(verbs: Any, common: argparse.ArgumentParser) -> None:
    seen = verbs.add_parser(
        "seen",
        parents=[common],
        help="the adapters that learned from a text, an answer or a document",
        description="Exit code 1 if there are any: erasing that does not take it out of them.",
    )
    what = seen.add_mutually_exclusive_group(required=True)
    what.add_argument("text", nargs="?", default="", metavar="WORDS", help="in an example")
    what.add_argument("--document", default="", metavar="D", help="by id or name")
    what.add_argument("--turn", default="", metavar="T", help="an answer, by its id")
    seen.set_defaults(run=run_seen)


def run_seen(options: argparse.Namespace, context: Context, output: Output) -> int:
    workbench = context.workbench
    wanted = options.text or options.turn
    if options.document:
        wanted = workbench.library.find(options.document).id
    found = workbench.training.saw(wanted)
    if output.as_json:
        output.json([shape(one, context) for one in found])
        return int(bool(found))
    if not found:
        output.line("No run has learned from it.")
        return 0
    for one in found:
        source = ", named as a source" if one.is_source else ""
        output.line(f"{one.run.name} ({one.run.id}): {one.n_examples:,} examples{source}")
        for name in names(one, context):
            output.line(f"  adapter {name}")
    output.line("Nobody can take examples out of weights: train anew without them.")
    return 1


def shape(one: SeenBy, context: Context) -> dict[str, Any]:
    return {
        "run": one.run.id,
        "name": one.run.name,
        "examples": one.n_examples,
        "is_source": one.is_source,
        "adapters": [
            {"id": adapter, "name": name}
            for adapter, name in zip(one.adapters, names(one, context), strict=True)
        ],
    }


def names(one: SeenBy, context: Context) -> list[str]:
    """Of its adapters; the id of one that was removed."""
    found = []
    for adapter in one.adapters:
        try:
            found.append(context.workbench.models.get(adapter).name)
        except NotFound:
            found.append(f"{adapter} (removed)")
    return found
