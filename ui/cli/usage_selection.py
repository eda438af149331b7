"""What the commands about requests have in common: which of them, and where a file of them goes."""

from __future__ import annotations

import argparse
from datetime import tzinfo
from typing import get_args

from workbench.domain.request_fact import FEATURES, ErrorKind, Guard, Status
from workbench.domain.time_buckets import read_moment, stored, zone_named
from workbench.domain.usage import Selection


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


def zone_of(options: argparse.Namespace) -> tuple[str, tzinfo]:
    from workbench.services.usage.usage import local_zone_name  # noqa: PLC0415 - the window without

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
