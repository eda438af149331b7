"""`workbench exports`: whether what is handed out leaves sealed, and opening what was."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from pathlib import Path
from typing import Any

from ui.cli.context import Context
from ui.cli.output import Output
from workbench.domain.sealed_export import SUFFIX
from workbench.errors import InputError
from workbench.services.privacy.export_sealing import ExportSealing, open_export


def register(commands: Any, common: argparse.ArgumentParser) -> None:
    group = commands.add_parser("exports", help="exports that only a passphrase opens")
    verbs = group.add_subparsers(dest="verb", metavar="VERB", required=True)
    status = verbs.add_parser("status", parents=[common], help="whether exports leave sealed")
    status.set_defaults(run=run_status)
    passphrase = verbs.add_parser(
        "passphrase", parents=[common], help="set what opens exports; they are sealed from then on"
    )
    _add_passphrase(passphrase)
    passphrase.set_defaults(run=run_passphrase)
    seal = verbs.add_parser("seal", parents=[common], help="switch it on or off")
    seal.add_argument("state", choices=("on", "off"))
    seal.set_defaults(run=run_seal)
    opening = verbs.add_parser("open", parents=[common], help="open a sealed export, from anywhere")
    opening.add_argument("file", type=Path, metavar="FILE")
    opening.add_argument("--to", type=Path, metavar="FILE", help="default: without “.sealed”")
    _add_passphrase(opening)
    opening.set_defaults(run=run_open)


def _add_passphrase(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--passphrase-file", type=Path, metavar="F", help="its first line is it")


def run_status(_options: argparse.Namespace, context: Context, output: Output) -> int:
    _tell(context.workbench.sealed_exports.status(), output)
    return 0


def run_passphrase(options: argparse.Namespace, context: Context, output: Output) -> int:
    sealed = context.workbench.sealed_exports
    sealed.set_passphrase(_passphrase(options, context, "A passphrase for exports: "))
    _tell(sealed.status(), output)
    return 0


def run_seal(options: argparse.Namespace, context: Context, output: Output) -> int:
    sealed = context.workbench.sealed_exports
    sealed.switch(options.state == "on")
    _tell(sealed.status(), output)
    return 0


def run_open(options: argparse.Namespace, context: Context, output: Output) -> int:
    """Needs no workspace: the file and its passphrase are enough."""
    file = options.file.expanduser()
    to = options.to.expanduser() if options.to is not None else file.with_suffix("")
    if options.to is None and file.suffix != SUFFIX:
        raise InputError(f"{file.name} does not end with “{SUFFIX}”.", hint="Say --to FILE.")
    passphrase = _passphrase(options, context, f"The passphrase of {file.name}: ")
    n_bytes = open_export(file, passphrase, to)
    if output.as_json:
        output.json({"written": str(to), "bytes": n_bytes})
    else:
        output.line(f"Written to {to}, {n_bytes:,} bytes.")
    return 0


def _tell(found: ExportSealing, output: Output) -> None:
    if output.as_json:
        output.json(asdict(found))
        return
    if not found.is_on:
        output.line("Exports are written in the clear.")
    elif found.has_passphrase:
        output.line("Exports are sealed; their passphrase opens them.")
    else:
        output.line("Exports are to be sealed, and there is no passphrase for them yet.")
    if found.is_demanded:
        output.line("The policy of the workspace demands it.")


def _passphrase(options: argparse.Namespace, context: Context, question: str) -> str:
    if options.passphrase_file is None:
        typed = context.unlocking.asked(question)
        if not typed:
            raise InputError(
                "There is no passphrase.", hint="Type one, or name a file: --passphrase-file F."
            )
        return str(typed)
    try:
        lines = options.passphrase_file.expanduser().read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(
            "The file with the passphrase cannot be read.", hint="Check its path."
        ) from error
    if not lines or not lines[0]:
        raise InputError("The file holds no passphrase.", hint="Write it into the first line.")
    return str(lines[0])
