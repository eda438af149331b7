"""`workbench doctor`: versions, hardware, what runs, what was probed, where things are stored."""

from __future__ import annotations

import argparse
from typing import Any

from ui.cli.context import Context
from ui.cli.output import Output


def register(commands: Any, common: argparse.ArgumentParser) -> None:
    parser = commands.add_parser("doctor", parents=[common], help="report on this installation")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace, context: Context, output: Output) -> int:
    del options
    sections = context.workbench.diagnostics.report()
    if output.as_json:
        output.json(
            [
                {"title": item.title, "rows": [{"name": n, "value": v} for n, v in item.rows]}
                for item in sections
            ]
        )
        return 0
    for section in sections:
        output.line(section.title)
        width = max((len(name) for name, _ in section.rows), default=0)
        for name, value in section.rows:
            output.line(f"  {name.ljust(width)}  {value}")
        output.line()
    return 0
