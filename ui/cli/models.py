"""`workbench models`: list, import, show and remove models."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from ui.cli import shapes
from ui.cli.context import Context
from ui.cli.output import Output


def register(commands: Any, common: argparse.ArgumentParser) -> None:
    group = commands.add_parser("models", parents=[common], help="language models")
    verbs = group.add_subparsers(dest="verb", metavar="VERB", required=True)
    listing = verbs.add_parser("list", parents=[common], help="list models")
    listing.set_defaults(run=run_list)
    importing = verbs.add_parser("import", parents=[common], help="register a GGUF in place")
    importing.add_argument("file", type=Path, metavar="FILE")
    importing.add_argument("--use", action="store_true", help="and use it for chat from now on")
    importing.set_defaults(run=run_import)
    show = verbs.add_parser("show", parents=[common], help="show a model's header")
    show.add_argument("model", help="name or id")
    show.set_defaults(run=run_show)
    remove = verbs.add_parser("remove", parents=[common], help="forget a model; its file stays")
    remove.add_argument("model", help="name or id")
    remove.set_defaults(run=run_remove)


def run_list(options: argparse.Namespace, context: Context, output: Output) -> int:
    del options
    models = context.workbench.models
    found = models.list()
    current = models.current().id
    if output.as_json:
        output.json([{**shapes.model(item), "in_use": item.id == current} for item in found])
        return 0
    rows = [
        (
            "*" if item.id == current else " ",
            item.id[:13],
            item.name,
            item.header.architecture,
            item.header.quantization,
            f"{item.header.size_bytes / 2**20:,.0f} MiB",
            f"{item.header.context_length:,}",
        )
        for item in found
    ]
    output.table(("", "ID", "NAME", "ARCHITECTURE", "QUANTIZATION", "SIZE", "CONTEXT"), rows)
    return 0


def run_import(options: argparse.Namespace, context: Context, output: Output) -> int:
    models = context.workbench.models
    model = models.import_file(options.file.expanduser().absolute())
    if options.use:
        models.choose(model.id)
    if output.as_json:
        output.json(shapes.model(model))
    else:
        header = model.header
        output.line(
            f"{model.name}: {header.architecture}, {header.quantization}, "
            f"{header.n_params / 1e6:,.1f} M parameters, context {header.context_length:,}"
        )
    return 0


def run_show(options: argparse.Namespace, context: Context, output: Output) -> int:
    model = context.workbench.models.get(options.model)
    if output.as_json:
        output.json(
            {
                **shapes.model(model),
                "metadata": dict(model.header.metadata),
                "chat_template": model.header.chat_template,
            }
        )
        return 0
    rows = [(name, str(value)) for name, value in shapes.model(model).items()]
    output.table(("FIELD", "VALUE"), [*rows, *model.header.metadata])
    return 0


def run_remove(options: argparse.Namespace, context: Context, output: Output) -> int:
    models = context.workbench.models
    model = models.get(options.model)
    models.remove(model.id)
    if output.as_json:
        output.json({"removed": model.id})
    else:
        output.line(f"{model.name} is forgotten; its file {model.path} is where it was")
    return 0
