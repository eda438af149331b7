"""`workbench collections uses`: what a collection may be used for, and on what ground."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from typing import Any

from ui.cli.context import Context
from ui.cli.output import Output
from workbench.domain.rights.uses import GROUNDS, USES, CollectionUses, cleaned_purpose
from workbench.errors import InputError


def register(verbs: Any, common: argparse.ArgumentParser) -> None:
    uses = verbs.add_parser("uses", parents=[common], help="consent and purpose of a collection")
    uses.add_argument("name", nargs="?", default="", help="default: all of which something is said")
    uses.add_argument("--ground", choices=GROUNDS, help="why it may be here")
    uses.add_argument(
        "--allow", action="append", default=[], choices=list(USES), help="beside asking it"
    )
    uses.add_argument(
        "--for",
        dest="purposes",
        action="append",
        default=[],
        metavar="PURPOSE",
        help="it may be asked for this alone; may be repeated",
    )
    uses.add_argument(
        "--outside", choices=("ask", "refuse"), default="ask",
        help="a question for something else: is noted when it says for what (default), or refused",
    )  # fmt: skip
    uses.add_argument("--note", default="", help="whose consent, which contract")
    uses.add_argument("--until", default="", metavar="DATE", help="from then on only asking")
    uses.add_argument("--clear", action="store_true", help="say nothing of it any more")
    uses.set_defaults(run=run_uses)


def run_uses(options: argparse.Namespace, context: Context, output: Output) -> int:
    workbench = context.workbench
    purposes = workbench.rights.purposes
    if options.name and (options.ground or options.clear):
        collection = workbench.library.collection_named(options.name)
        if options.clear:
            purposes.clear(collection.id)
        else:
            purposes.set(
                CollectionUses(
                    collection.id, options.ground, tuple(dict.fromkeys(options.allow)),
                    options.note, options.until, "",
                    tuple(dict.fromkeys(map(cleaned_purpose, options.purposes))), options.outside,
                )
            )  # fmt: skip
    elif options.allow or options.note or options.until or options.purposes:
        raise InputError("A use needs a ground.", hint="Add --ground consent, contract, …")
    found = [one for one in purposes.all() if not options.name or one.collection == options.name]
    if output.as_json:
        output.json([{"collection": one.collection, **asdict(one.uses)} for one in found])
        return 0
    rows = [
        (
            one.collection,
            one.uses.told,
            {"ask": "noted", "refuse": "refused"}[one.uses.outside] if one.uses.purposes else "",
            one.uses.ground,
            one.uses.note[:50],
        )
        for one in found
    ]
    if rows:
        output.table(("COLLECTION", "MAY BE USED FOR", "OTHER QUESTIONS", "GROUND", "NOTE"), rows)
    else:
        output.line("Nothing is said of it: it may be used for everything.")
    return 0
