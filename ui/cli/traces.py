"""`workbench traces`: the steps of a request, for people and for OpenTelemetry."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from ui.cli.context import Context
from ui.cli.handing_out import new_file
from ui.cli.output import Output
from ui.cli.usage_selection import add_selection, selection_of, zone_of
from ui.cli.usage_shapes import request_cells, step_cells
from workbench.errors import InputError

_EXPORTED = 1_000
_REQUEST = ("WHEN", "FEATURE", "MODEL", "STATUS", "TOKENS IN", "TOKENS OUT", "FIRST", "TOTAL")
_STEPS = ("STEP", "BEGAN", "TOOK", "", "FACTS")


def register(commands: Any, common: argparse.ArgumentParser) -> None:
    group = commands.add_parser("traces", parents=[common], help="the steps of each request")
    verbs = group.add_subparsers(dest="verb", metavar="VERB", required=True)
    show = verbs.add_parser("show", parents=[common], help="one request, step by step")
    show.add_argument("id", metavar="ID", help="of the request or of its turn, or how it begins")
    show.set_defaults(run=run_show)
    export = verbs.add_parser("export", parents=[common], help="OTLP JSON, one document a line")
    export.add_argument("--limit", type=int, default=_EXPORTED, metavar="N", help="the newest N")
    export.add_argument("--out", type=Path, metavar="FILE", help="default: standard output")
    add_selection(export)
    export.set_defaults(run=run_export)


def run_show(options: argparse.Namespace, context: Context, output: Output) -> int:
    """With --json as OTLP."""
    _, zone = zone_of(options)
    fact, steps = context.workbench.traces.find(options.id)
    if output.as_json:
        output.json(json.loads(context.workbench.traces.as_otlp([(fact, steps)])))
        return 0
    output.table(_REQUEST, [request_cells(fact, zone)])
    output.line()
    if steps:
        output.table(_STEPS, [step_cells(step) for step in steps])
    else:
        output.line("This request kept no steps.")
    return 0


def run_export(options: argparse.Namespace, context: Context, output: Output) -> int:
    """Written beside its place and moved there when it is whole."""
    if options.limit < 1:
        raise InputError("--limit must be at least 1.", hint="Leave it out for the newest 1000.")
    _, zone = zone_of(options)
    traces, selection = context.workbench.traces, selection_of(options, zone)
    if options.out is None:
        traces.export(selection, sys.stdout, options.limit)
        return 0
    out, files = options.out.expanduser().absolute(), context.workbench.leaving.files
    with new_file(out, files) as stream:
        n = traces.export(selection, stream, options.limit)
    if output.as_json:
        output.json({"written": str(files.place(out)), "requests": n})
    else:
        output.line(f"Traces of {n:,} requests written to {files.place(out)}")
    return 0
