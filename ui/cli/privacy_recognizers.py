"""`workbench pii recognizers`: larger recognisers from local folders, beside the rules."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from ui.cli.context import Context
from ui.cli.output import Output
from ui.cli.texts import read_text
from workbench.errors import InputError
from workbench.services.privacy.larger import ListedRecognizer


def register(verbs: Any, common: argparse.ArgumentParser) -> None:
    group = verbs.add_parser(
        "recognizers", parents=[common], help="larger recognisers from local folders"
    )
    group.set_defaults(run=run_list)
    acts = group.add_subparsers(dest="act", metavar="ACT")
    listed = acts.add_parser("list", parents=[common], help="which are used, and what they name")
    listed.set_defaults(run=run_list)
    add = acts.add_parser("add", parents=[common], help="use the model in a folder")
    add.add_argument("folder", type=Path, metavar="FOLDER")
    add.add_argument(
        "--map", action="append", default=[], metavar="LABEL=TYPE",
        help="what a label stands for; LABEL=- leaves it out",
    )  # fmt: skip
    add.set_defaults(run=run_add)
    test = acts.add_parser("test", parents=[common], help="what they find in a text")
    test.add_argument("file", nargs="?", default="-", metavar="FILE", help="- reads the input")
    test.set_defaults(run=run_test)
    remove = acts.add_parser("remove", parents=[common], help="use it no more")
    remove.add_argument("name", metavar="NAME")
    remove.set_defaults(run=run_remove)


def run_list(_options: argparse.Namespace, context: Context, output: Output) -> int:
    return _told(context.workbench.privacy_desk.larger.listed(), output)


def run_add(options: argparse.Namespace, context: Context, output: Output) -> int:
    labels: dict[str, str] = {}
    for pair in options.map:
        label, sign, kind = pair.partition("=")
        if not (label and sign and kind):
            raise InputError(f"“{pair}” is no translation.", hint="Write LABEL=TYPE, or LABEL=-.")
        labels[label] = kind
    larger = context.workbench.privacy_desk.larger
    larger.add(options.folder, labels)
    return _told(larger.listed(), output)


def run_remove(options: argparse.Namespace, context: Context, output: Output) -> int:
    larger = context.workbench.privacy_desk.larger
    larger.remove(options.name)
    return _told(larger.listed(), output)


def run_test(options: argparse.Namespace, context: Context, output: Output) -> int:
    text = read_text(options.file)
    (found,) = context.workbench.privacy_desk.larger.find([text])
    if output.as_json:
        output.json(
            [
                {
                    "type": one.entity_type, "start": one.start, "end": one.end,
                    "score": one.score, "explanation": one.explanation,
                }
                for one in found
            ]
        )  # fmt: skip
        return 0
    rows = [
        (one.entity_type, f"{one.score:.2f}", text[one.start : one.end], one.explanation)
        for one in found
    ]
    output.table(("TYPE", "SCORE", "TEXT", "BY"), rows)
    return 0


def _told(listed: tuple[ListedRecognizer, ...], output: Output) -> int:
    if output.as_json:
        output.json(
            [
                {
                    "name": one.name, "folder": str(one.folder), "types": dict(one.types),
                    "unused": list(one.unused), "problem": one.problem,
                }
                for one in listed
            ]
        )  # fmt: skip
        return 0
    if not listed:
        output.line("No larger recogniser is used. Add one: workbench pii recognizers add FOLDER")
        return 0
    rows = [
        (
            one.name,
            one.problem or ", ".join(f"{label} as {kind}" for label, kind in one.types.items()),
            ", ".join(one.unused) or "-",
        )
        for one in listed
    ]
    output.table(("NAME", "FINDS", "NOT USED"), rows)
    return 0
