"""`workbench collections take`: collections of GPT4All and Open WebUI."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from ui.cli.context import Context
from ui.cli.output import Output
from workbench.jobs import plain_context


def register(verbs: Any, common: argparse.ArgumentParser) -> None:
    """Into the verbs of `collections`."""
    taking = verbs.add_parser(
        "take", parents=[common], help="take over collections of GPT4All or Open WebUI"
    )
    taking.add_argument(
        "place", type=Path, metavar="FILE", help="localdocs_v3.db, webui.db, or their folder"
    )
    taking.add_argument(
        "--only", action="append", default=[], metavar="NAME", help="this one; may be repeated"
    )
    taking.add_argument("--link", action="store_true", help="follow folders that are still there")
    taking.add_argument("--preview", action="store_true", help="say what would come; do nothing")
    taking.set_defaults(run=run_take)


def run_take(options: argparse.Namespace, context: Context, output: Output) -> int:
    """Exit code 1 if of some files nothing is left."""
    service = context.workbench.collection_import
    if options.preview:
        return _preview(service.offered(options.place), output)
    taken = service.take(
        options.place,
        options.only,
        plain_context(lambda _event: output.status("Taking over…")),
        link=options.link,
    )
    output.end_status()
    if output.as_json:
        output.json(
            [
                {
                    "collection": one.name,
                    "id": one.collection_id,
                    "added": one.n_added,
                    "known": one.n_known,
                    "text_only": one.n_text,
                    "lost": list(one.lost),
                    "linked": list(one.linked),
                }
                for one in taken
            ]
        )
    for one in () if output.as_json else taken:
        known = f", {one.n_known:,} left out or here already" if one.n_known else ""
        text = f", {one.n_text:,} as the text that was left of them" if one.n_text else ""
        output.line(f"{one.name}: {one.n_added:,} documents{text}{known}.")
        for folder in one.linked:
            output.line(f"  follows {folder}; `workbench docs sync` brings it in line")
        for name in one.lost:
            output.note(f"  {name}: nothing is left of it")
    return int(any(one.lost for one in taken))


def _preview(offered: Any, output: Output) -> int:
    if output.as_json:
        output.json(
            [
                {
                    "program": one.collection.program,
                    "collection": one.collection.name,
                    "folders": list(one.collection.folders),
                    "there": one.n_there,
                    "text_only": one.n_text,
                    "lost": one.n_lost,
                }
                for one in offered
            ]
        )
        return 0
    rows = [
        (
            one.collection.name,
            one.collection.program,
            f"{one.n_there:,}",
            f"{one.n_text:,}",
            f"{one.n_lost:,}",
            ", ".join(one.collection.folders)[:60],
        )
        for one in offered
    ]
    if rows:
        output.table(("COLLECTION", "PROGRAM", "FILES", "TEXT ONLY", "LOST", "FOLDERS"), rows)
    else:
        output.line("There are no collections.")
    return 0
