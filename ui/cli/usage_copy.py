"""`workbench usage anonymised`: the figures of use for those who count, without persons."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from ui.cli.context import Context
from ui.cli.output import Output
from workbench.services.rights.anonymous import LEAST


def register(verbs: Any, common: argparse.ArgumentParser) -> None:
    copy = verbs.add_parser(
        "anonymised", parents=[common], help="a copy of requests and feedback without persons"
    )
    copy.add_argument("out", type=Path, metavar="FILE", help="a new SQLite file")
    copy.add_argument("--pseudonyms", action="store_true", help="profiles as marks, not left out")
    copy.add_argument(
        "--least", type=int, default=LEAST, metavar="N", help="requests that have to be alike"
    )
    copy.set_defaults(run=run_copy)


def run_copy(options: argparse.Namespace, context: Context, output: Output) -> int:
    made = context.workbench.rights.anonymous.write(
        options.out.absolute(), pseudonyms=options.pseudonyms, least=options.least
    )
    if output.as_json:
        output.json({"written": str(made.path), "rows": made.rows, "left_out": made.left_out})
    else:
        output.line(
            f"{made.rows:,} requests in {made.path}; {made.left_out:,} were left out because fewer"
            f" than {options.least} are like them."
        )
    return 0
