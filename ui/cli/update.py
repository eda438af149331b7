"""`workbench update`: a new version from a file, checked and tried before it takes its place."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from ui.cli.context import Context
from ui.cli.output import Output
from workbench.jobs import plain_context


def register(commands: Any, common: argparse.ArgumentParser) -> None:
    update = commands.add_parser("update", help="a new version of the program, from a file")
    verbs = update.add_subparsers(dest="verb", required=True, metavar="VERB")
    check = verbs.add_parser("check", parents=[common], help="who signed it, and is it whole")
    check.add_argument("file", type=Path, metavar="FILE", help="SHA256SUMS and .sig lie beside it")
    check.set_defaults(run=run_check)
    install = verbs.add_parser(
        "install", parents=[common], help="check it, try it, put it in place"
    )
    install.add_argument("file", type=Path, metavar="FILE")
    install.set_defaults(run=run_install)
    back = verbs.add_parser("rollback", parents=[common], help="the version before, again")
    back.set_defaults(run=run_rollback)


def run_check(options: argparse.Namespace, context: Context, output: Output) -> int:
    found = context.workbench.updates.check(options.file)
    if output.as_json:
        output.json(
            {
                "version": found.version,
                "edition": found.edition,
                "sha256": found.sha256,
                "signer": found.signer,
            }
        )
    else:
        output.line(f"AI Workbench {found.version} ({found.edition}), signed by {found.signer}.")
        output.line(f"SHA-256 {found.sha256}")
    return 0


def run_install(options: argparse.Namespace, context: Context, output: Output) -> int:
    told = plain_context(lambda event: output.status(f"{event} …"))
    package, before = context.workbench.updates.install(options.file, told)
    output.end_status()
    if output.as_json:
        output.json({"version": package.version, "before": str(before)})
    else:
        output.line(f"AI Workbench {package.version} starts from now on.")
        output.line(f"The version before lies in {before}: workbench update rollback")
    return 0


def run_rollback(_options: argparse.Namespace, context: Context, output: Output) -> int:
    newer = context.workbench.updates.roll_back()
    if output.as_json:
        output.json({"newer": str(newer)})
    else:
        output.line(f"The version before starts from now on; the newer one lies in {newer}.")
    return 0
