"""`workbench usage`: figures of all requests, the requests themselves, and both as files."""

from __future__ import annotations

import argparse
import contextlib
import sys
from collections.abc import Iterator
from dataclasses import asdict, replace
from datetime import tzinfo
from pathlib import Path
from typing import Any, TextIO, get_args

from ui.cli.context import Context
from ui.cli.output import Output
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
from workbench.domain.request_fact import FEATURES, ErrorKind, Guard, Status
from workbench.domain.time_buckets import read_moment, stored, zone_named
from workbench.domain.usage import GroupBy, Selection
from workbench.domain.usage_cost import Price
from workbench.egress.door import DEFAULT_PORT
from workbench.errors import InputError, WorkspaceReadOnly

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
    export.add_argument("--format", choices=("csv", "json"), help="default: csv")
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


def add_selection(parser: argparse.ArgumentParser) -> None:
    """Which requests."""
    parser.add_argument("--since", default="", metavar="DATE", help="2026-01-31 or with a time")
    parser.add_argument("--until", default="", metavar="DATE", help="a date alone: its whole day")
    parser.add_argument("--tz", default="", metavar="ZONE", help="default: this machine's")
    parser.add_argument("--feature", default="", metavar="F", help=", ".join(FEATURES))
    parser.add_argument("--model", "-m", default="", metavar="M", help="name or id, as recorded")
    parser.add_argument("--prompt", default="", metavar="P", help="NAME, NAME@VERSION or id")
    parser.add_argument("--collection", "-c", default="", metavar="C", help="name or id")
    parser.add_argument("--status", choices=get_args(Status), default="")
    parser.add_argument("--release", default="", metavar="R", help="NAME@VERSION")
    parser.add_argument("--error", choices=[k for k in get_args(ErrorKind) if k], default="")
    parser.add_argument("--profile", default="", metavar="P")
    parser.add_argument("--adapter", default="", metavar="A", help="its name")
    guards = ["any", *(k for k in get_args(Guard) if k)]
    parser.add_argument("--guard", choices=guards, default="", help="what rails found")


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
    from workbench.services.usage_export import EXPORTERS  # noqa: PLC0415 - the window without

    _, zone = zone_of(options)
    found = context.workbench.usage.requests(selection_of(options, zone))
    rows = (fact_shape(item) for item in found)
    as_json = output.as_json and options.out is None
    write = EXPORTERS[options.format or ("json" if as_json else "csv")]
    if options.out is None:
        write(rows, EXPORTED, sys.stdout)
        return 0
    with new_file(options.out.expanduser().absolute()) as stream:
        n_rows = write(rows, EXPORTED, stream)
    if output.as_json:
        output.json({"written": str(options.out), "requests": n_rows})
    else:
        output.line(f"{n_rows:,} requests written to {options.out}")
    return 0


@contextlib.contextmanager
def new_file(path: Path) -> Iterator[TextIO]:
    draft = path.with_name(f"{path.name}.part")
    try:
        with draft.open("w", encoding="utf-8", newline="") as stream:
            yield stream
        draft.replace(path)
    except OSError as error:
        raise WorkspaceReadOnly(
            f"{path} cannot be written.", hint="Choose another place.", details=str(error)
        ) from error
    finally:
        with contextlib.suppress(OSError):
            draft.unlink(missing_ok=True)


def zone_of(options: argparse.Namespace) -> tuple[str, tzinfo]:
    from workbench.services.usage import local_zone_name  # noqa: PLC0415 - the window without

    name = getattr(options, "tz", "") or local_zone_name()
    return name, zone_named(name)


def selection_of(options: argparse.Namespace, zone: tzinfo) -> Selection:
    since, until = options.since, options.until
    return Selection(
        since=stored(read_moment(since, zone)) if since else "",
        until=stored(read_moment(until, zone, is_end=True)) if until else "",
        feature=options.feature,
        model=options.model,
        prompt=options.prompt,
        collection=options.collection,
        status=options.status,
        error_kind=options.error,
        release=options.release,
        profile=options.profile,
        adapter=options.adapter,
        guard=options.guard,
    )
