"""`workbench usage`: figures of all requests, the requests themselves, and both as files."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Mapping
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any, get_args

from ui.cli import monitoring, usage_copy
from ui.cli.context import Context
from ui.cli.handing_out import new_bytes, new_file
from ui.cli.output import Output
from ui.cli.usage_selection import (
    add_selection,
    selection_of,
    zone_of,
)
from ui.cli.usage_shapes import (
    EXPORTED,
    GROUP_HEADINGS,
    REQUEST_HEADINGS,
    fact_shape,
    group_cells,
    request_cells,
    summary_lines,
    summary_shape,
)
from workbench.domain.usage import GroupBy
from workbench.domain.usage_cost import Price
from workbench.egress.door import DEFAULT_PORT
from workbench.errors import InputError
from workbench.services.privacy.export_sealing import ExportFiles

_LISTED = 20


def register(commands: Any, common: argparse.ArgumentParser) -> None:
    group = commands.add_parser("usage", parents=[common], help="what was asked, and how it went")
    verbs = group.add_subparsers(dest="verb", metavar="VERB", required=True)
    summary = verbs.add_parser("summary", parents=[common], help="counts, tokens, percentiles")
    summary.add_argument("--by", choices=get_args(GroupBy), help="the same for each of these")
    add_selection(summary)
    summary.set_defaults(run=run_summary)
    requests = verbs.add_parser("requests", parents=[common], help="the requests, newest first")
    requests.add_argument("--limit", type=int, default=_LISTED, metavar="N", help="at most")
    add_selection(requests)
    requests.set_defaults(run=run_requests)
    export = verbs.add_parser("export", parents=[common], help="every request as a row of a file")
    export.add_argument("--format", choices=("csv", "json", "parquet"), help="default: csv")
    export.add_argument("--out", type=Path, metavar="FILE", help="default: standard output")
    add_selection(export)
    export.set_defaults(run=run_export)
    metrics = verbs.add_parser("metrics", parents=[common], help="in Prometheus' text format")
    metrics.add_argument("--out", type=Path, metavar="FILE", help="default: standard output")
    metrics.set_defaults(run=run_metrics)
    serve = verbs.add_parser(
        "serve-metrics", parents=[common], help="the same for this machine's loopback, until Ctrl+C"
    )
    serve.add_argument("--port", type=int, default=DEFAULT_PORT, metavar="P", help="0: any")
    serve.set_defaults(run=run_serve)
    monitoring.register(verbs, common)
    usage_copy.register(verbs, common)
    _add_prices(verbs.add_parser("prices", parents=[common], help="show or change the prices"))


def _add_prices(prices: argparse.ArgumentParser) -> None:
    prices.add_argument(
        "--set",
        nargs=4,
        metavar=("NAME", "READ", "REUSED", "WRITTEN"),
        help="a row: for a million tokens each",
    )
    prices.add_argument("--remove", default="", metavar="NAME", help="a row")
    prices.add_argument("--use", default="", metavar="NAME", help="the row to compare with")
    prices.add_argument("--currency", default="", metavar="TEXT")
    prices.add_argument("--watts", type=float, metavar="W", help="drawn while answering")
    prices.set_defaults(run=run_prices)


def run_summary(options: argparse.Namespace, context: Context, output: Output) -> int:
    name, zone = zone_of(options)
    usage = context.workbench.usage
    summary = usage.summary(selection_of(options, zone), options.by, zone)
    prices = usage.prices.read()
    if output.as_json:
        output.json(summary_shape(summary, options.by, name, prices))
        return 0
    for line in summary_lines(summary, prices):
        output.line(line)
    if summary.groups:
        output.line()
        output.table(
            (options.by.upper(), *GROUP_HEADINGS), [group_cells(item) for item in summary.groups]
        )
        if options.by in {"hour", "day", "week", "month"}:
            output.line(f"Time zone: {name}")
    return 0


def run_metrics(options: argparse.Namespace, context: Context, output: Output) -> int:
    """Written beside its place and moved there when it is whole."""
    text = context.workbench.usage.metrics()
    if options.out is None:
        sys.stdout.write(text)
        return 0
    with new_file(options.out.expanduser().absolute()) as stream:
        stream.write(text)
    if output.as_json:
        output.json({"written": str(options.out)})
    return 0


def run_serve(options: argparse.Namespace, context: Context, output: Output) -> int:
    from ui.cli import usage_server  # noqa: PLC0415 - for this alone

    return usage_server.run_serve(options, context, output)


def run_prices(options: argparse.Namespace, context: Context, output: Output) -> int:
    """Changes are kept together, or not at all."""
    file = context.workbench.usage.prices
    prices = before = file.read()
    if options.set:
        name, *values = options.set
        prices = prices.with_price(Price(name, *map(_price, values)))
    prices = replace(
        prices,
        used=options.use or prices.used,
        currency=options.currency or prices.currency,
        watts=prices.watts if options.watts is None else options.watts,
    )
    if options.remove:
        prices = prices.without(options.remove)
    if prices != before:
        file.write(prices)
    if output.as_json:
        output.json(asdict(prices))
        return 0
    output.line(f"For a million tokens, in {prices.currency}; {prices.watts:g} W while answering")
    rows = [
        [
            f"{item.name} (used)" if item.name == prices.used else item.name,
            *(f"{value:g}" for value in (item.input, item.reused, item.output)),
        ]
        for item in prices.prices
    ]
    output.table(("NAME", "READ", "REUSED", "WRITTEN"), rows)
    return 0


def _price(text: str) -> float:
    try:
        return float(text)
    except ValueError as error:
        raise InputError(f"“{text}” is no price.", hint="Write a number, such as 1.25.") from error


def run_requests(options: argparse.Namespace, context: Context, output: Output) -> int:
    if options.limit < 1:
        raise InputError("--limit must be at least 1.", hint="Leave it out for the newest 20.")
    _, zone = zone_of(options)
    found = list(context.workbench.usage.requests(selection_of(options, zone), options.limit))
    if output.as_json:
        output.json([fact_shape(item) for item in found])
    elif found:
        output.table(REQUEST_HEADINGS, [request_cells(item, zone) for item in found])
    else:
        output.line("No requests.")
    return 0


def run_export(options: argparse.Namespace, context: Context, output: Output) -> int:
    """Written beside its place and moved there when it is whole."""
    from workbench.services.usage.usage_export import EXPORTERS  # noqa: PLC0415 - the window without

    _, zone = zone_of(options)
    found = context.workbench.usage.requests(selection_of(options, zone))
    rows = context.workbench.leaving.rows(fact_shape(item) for item in found)
    as_json = output.as_json and options.out is None
    if options.format == "parquet":
        return _export_parquet(rows, options.out, context.workbench.leaving.files, output)
    write = EXPORTERS[options.format or ("json" if as_json else "csv")]
    if options.out is None:
        write(rows, EXPORTED, sys.stdout)
        return 0
    out, files = options.out.expanduser().absolute(), context.workbench.leaving.files
    with new_file(out, files) as stream:
        n_rows = write(rows, EXPORTED, stream)
    out = files.place(out)
    if output.as_json:
        output.json({"written": str(out), "requests": n_rows})
    else:
        output.line(f"{n_rows:,} requests written to {out}")
    return 0


def _export_parquet(
    rows: Iterator[Mapping[str, Any]], out: Path | None, files: ExportFiles, output: Output
) -> int:
    from workbench.services.usage.usage_parquet import write_parquet  # noqa: PLC0415 - the window without

    if out is None:
        raise InputError("Parquet goes into a file.", hint="Name one with --out.")
    out = out.expanduser().absolute()
    with new_bytes(out, files) as file:
        n_rows = write_parquet(rows, EXPORTED, file)
    out = files.place(out)
    if output.as_json:
        output.json({"written": str(out), "requests": n_rows})
    else:
        output.line(f"{n_rows:,} requests written to {out}")
    return 0
