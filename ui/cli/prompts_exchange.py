"""`workbench prompts import` and `export`: folders, JSON, promptfoo, signed packs."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from ui.cli.context import Context
from ui.cli.output import Output
from workbench.errors import InputError
from workbench.services.prompts.prompt_exchange import Format


def register(verbs: Any, common: argparse.ArgumentParser) -> None:
    bring = verbs.add_parser("import", parents=[common], help="bring prompts in")
    bring.add_argument(
        "path",
        nargs="?",
        type=Path,
        help="a folder of prompt files, .json, .promptpack, a promptfoo .yaml, or one text",
    )
    bring.add_argument("--starter", action="store_true", help="those that come with the program")
    bring.add_argument("--single-braces", action="store_true", help="{name} marks a variable")
    bring.add_argument("--signer", default="", metavar="F", help="accept a pack by this key only")
    bring.set_defaults(run=run_import)

    export = verbs.add_parser("export", parents=[common], help="write prompts to files")
    export.add_argument("prompts", nargs="*", metavar="PROMPT", help="default: all")
    export.add_argument("--out", type=Path, required=True, metavar="PATH")
    export.add_argument("--format", choices=("folder", "json", "promptfoo", "pack"))
    export.add_argument("--label", default="", metavar="L", help="the version with this label")
    export.add_argument("--key", type=Path, metavar="FILE", help="signs a pack; made if missing")
    export.set_defaults(run=run_export)


def run_import(options: argparse.Namespace, context: Context, output: Output) -> int:
    """Exit code 1 if something was not taken in."""
    from workbench.services.prompts.prompts import starter_folder  # noqa: PLC0415 - rarely

    path = starter_folder() if options.starter else options.path
    if path is None:
        raise InputError("Nothing to import was named.", hint="Name a path, or use --starter.")
    report = context.workbench.prompt_exchange.import_from(
        path, single_braces=options.single_braces, signer=options.signer
    )
    if output.as_json:
        output.json(
            {
                "created": list(report.created),
                "updated": list(report.updated),
                "same": list(report.same),
                "unread": [{"what": one.what, "why": one.why} for one in report.unread],
                "signer": report.signer,
            }
        )
    else:
        for one in report.unread:
            output.note(f"{one.what}: not imported. {one.why}")
        if report.signer:
            output.line(f"Signed by {report.signer}")
        output.line(
            f"{len(report.created)} new, {len(report.updated)} with a new version, "
            f"{len(report.same)} as they were, {len(report.unread)} not imported"
        )
    return 1 if report.unread else 0


def run_export(options: argparse.Namespace, context: Context, output: Output) -> int:
    workbench = context.workbench
    names = options.prompts
    chosen = [workbench.prompts.find(name) for name in names] if names else workbench.prompts.list()
    kinds: dict[str, Format] = {
        ".json": "json",
        ".yaml": "promptfoo",
        ".yml": "promptfoo",
        ".promptpack": "pack",
    }
    kind: Format = options.format or kinds.get(options.out.suffix.lower(), "folder")
    written = workbench.prompt_exchange.export_to(
        options.out, chosen, kind, label=options.label, key=options.key
    )
    if output.as_json:
        output.json({"format": kind, "path": str(options.out), "written": list(written)})
    else:
        files = f", {len(written)} files changed" if kind == "folder" else ""
        output.line(f"{len(chosen)} prompts written to {options.out}{files}")
    return 0
