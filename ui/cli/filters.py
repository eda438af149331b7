"""`--filter` of searches and questions, and `workbench docs set`: tags and properties."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import Any

from ui.cli.context import Context
from ui.cli.output import Output
from workbench.domain.document import Document
from workbench.domain.document_filter import DocumentFilter, parse_filter
from workbench.errors import InputError
from workbench.services.documents.library import Library


def add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--filter",
        "-f",
        action="append",
        default=[],
        dest="filters",
        metavar="KEY=VALUE",
        help="only documents with this tag, author, date, language, folder, type or name; != takes"
        " away, >= and <= compare dates; may be repeated",
    )


def of(options: argparse.Namespace) -> DocumentFilter:
    """Raises InputError."""
    return parse_filter(options.filters)


def fitting(
    library: Library, documents: Sequence[Document], options: argparse.Namespace
) -> Sequence[Document]:
    only = of(options)
    if not only:
        return documents
    inside = library.properties.fitting(only, list({item.collection_id for item in documents}))
    return [item for item in documents if item.id in inside]


def register(verbs: Any, common: argparse.ArgumentParser) -> None:
    """Into the verbs of `docs`."""
    change = verbs.add_parser("set", parents=[common], help="tags and properties of documents")
    change.add_argument("documents", nargs="+", metavar="DOCUMENT")
    change.add_argument("--tag", action="append", default=[], metavar="T", help="add a tag")
    change.add_argument("--untag", action="append", default=[], metavar="T", help="remove a tag")
    for name in ("author", "date", "language"):
        change.add_argument(f"--{name}", metavar=name[0].upper(), help="empty takes it back")
    change.set_defaults(run=run_set)


def run_set(options: argparse.Namespace, context: Context, output: Output) -> int:
    library = context.workbench.library
    found = [library.find(name) for name in options.documents]
    ids = [item.id for item in found]
    values = {
        name: value
        for name in ("author", "date", "language")
        if (value := getattr(options, name)) is not None
    }
    if not values and not options.tag and not options.untag:
        raise InputError("Nothing to change was given.", hint="Give --tag, --author or the like.")
    library.properties.give(ids, values)
    library.properties.tag(ids, options.tag, options.untag)
    known = library.properties.of(ids)
    if output.as_json:
        output.json(
            [
                {"id": item.id, "name": item.name, "properties": known.get(item.id, {})}
                for item in found
            ]
        )
        return 0
    for item in found:
        said = ", ".join(
            f"{key}: {', '.join(each)}" for key, each in known.get(item.id, {}).items()
        )
        output.line(f"{item.name}: {said or 'nothing is known'}")
    return 0
