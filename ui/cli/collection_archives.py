"""`workbench collections export` and `import`: a collection as one file, and back."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from ui.cli.context import Context
from ui.cli.output import Output
from ui.cli.progress import bar
from workbench.domain.collection_archive import SUFFIX
from workbench.jobs import JobContext, plain_context
from workbench.services.documents.collection_archives import ArchiveProgress


def register(verbs: Any, common: argparse.ArgumentParser) -> None:
    """Into the verbs of `collections`."""
    out = verbs.add_parser(
        "export", parents=[common], help="write a collection with everything in it to one file"
    )
    out.add_argument("name")
    out.add_argument("file", type=Path, metavar="FILE", help=f"usually NAME{SUFFIX}")
    out.set_defaults(run=run_export)

    back = verbs.add_parser("import", parents=[common], help="bring in what export wrote")
    back.add_argument("file", type=Path, metavar="FILE")
    back.add_argument("--into", default="", metavar="NAME", help="merge into this collection")
    back.add_argument(
        "--reread",
        action="store_true",
        help="take files and tags only, and read every file here",
    )
    back.set_defaults(run=run_import)


def run_export(options: argparse.Namespace, context: Context, output: Output) -> int:
    workbench = context.workbench
    collection = workbench.library.collection_named(options.name)
    path = options.file.expanduser().absolute()
    done = workbench.reading.archives.export(collection.id, path, _telling(output))
    output.end_status()
    if output.as_json:
        shape = {"path": str(done.path), "documents": done.n_documents, "bytes": done.n_bytes}
        output.json({"collection": collection.name, **shape})
    else:
        output.line(f"{done.n_documents:,} documents, {done.n_bytes:,} bytes: {done.path}")
        output.note("The archive is not encrypted.")
    return 0


def run_import(options: argparse.Namespace, context: Context, output: Output) -> int:
    workbench = context.workbench
    path = options.file.expanduser().absolute()
    done = workbench.reading.archives.bring_in(
        path, _telling(output), options.into, read_anew=options.reread
    )
    output.end_status()
    if output.as_json:
        output.json(
            {
                "collection": done.collection.name,
                "id": done.collection.id,
                "added": done.n_added,
                "known": done.n_known,
                "read_here": done.n_to_read,
                "vectors": done.n_vectors,
                "documents": done.collection.n_documents,
                "chunks": done.collection.n_chunks,
            }
        )
    else:
        known = f", {done.n_known:,} were there already" if done.n_known else ""
        output.line(f"{done.n_added:,} documents came into “{done.collection.name}”{known}")
    return 0


def _telling(output: Output) -> JobContext:
    def show(event: object) -> None:
        if isinstance(event, ArchiveProgress):
            share = event.done / event.total if event.total else 1.0
            output.status(bar(f"{event.step} {event.done:,} of {event.total:,}", share, None))

    return plain_context(show)
