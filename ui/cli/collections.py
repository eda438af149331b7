"""`workbench collections`: list, create, set and show; what each is searched with."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from typing import Any

from ui.cli import collection_archives, collection_options, collection_taking, collection_uses
from ui.cli.context import Context
from ui.cli.output import Output
from workbench.app import Workbench
from workbench.domain.collection_settings import CollectionSettings
from workbench.domain.document import Collection
from workbench.domain.search_options import checked_variety
from workbench.errors import InputError
from workbench.jobs import plain_context
from workbench.services.documents.reindexing import ReindexProgress
from workbench.services.documents.rereading import RereadProgress

_SETTINGS = "settings"  # a person's word for: as the settings say


def register(commands: Any, common: argparse.ArgumentParser) -> None:
    group = commands.add_parser("collections", parents=[common], help="sets of documents")
    verbs = group.add_subparsers(dest="verb", metavar="VERB", required=True)

    listing = verbs.add_parser("list", parents=[common], help="list collections")
    listing.set_defaults(run=run_list)

    create = verbs.add_parser("create", parents=[common], help="make an empty collection")
    create.add_argument("name")
    _add_search(create)
    collection_options.add(create)
    create.set_defaults(run=run_create)

    change = verbs.add_parser("set", parents=[common], help="change a collection")
    change.add_argument("name")
    change.add_argument("--name", dest="new_name", metavar="NEW", help="rename it")
    _add_search(change)
    collection_options.add(change)
    change.add_argument(
        "--later", action="store_true", help="leave a new index to the next start of the program"
    )
    change.set_defaults(run=run_set)

    show = verbs.add_parser("show", parents=[common], help="show one collection")
    show.add_argument("name")
    show.set_defaults(run=run_show)
    collection_archives.register(verbs, common)
    collection_taking.register(verbs, common)
    collection_uses.register(verbs, common)


def _add_search(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--embedder",
        metavar="E",
        help="bundled, library (the same, run by sentence-transformers), a registered embedding"
        " model, or a folder",
    )
    parser.add_argument(
        "--rerank",
        metavar="R",
        help="off, fusion, a registered reranking model, a folder, or settings",
    )
    parser.add_argument("--variety", metavar="V", help="against repetition, 0 to 1, or settings")


def run_list(options: argparse.Namespace, context: Context, output: Output) -> int:
    del options
    workbench = context.workbench
    found = workbench.library.collections()
    if output.as_json:
        output.json([shape(workbench, item) for item in found])
        return 0
    if not found:
        output.line("No collections yet. Make one with: workbench collections create NAME")
        return 0
    rows = [
        (
            item.name,
            str(item.n_documents),
            str(item.n_chunks),
            workbench.embedders.label(item.embedder),
            _under_way(workbench, item),
        )
        for item in found
    ]
    output.table(("NAME", "DOCUMENTS", "PASSAGES", "EMBEDDER", ""), rows)
    return 0


def run_create(options: argparse.Namespace, context: Context, output: Output) -> int:
    workbench = context.workbench
    wishes = _wishes(workbench, options)
    settings = collection_options.wanted(options, CollectionSettings())
    created = workbench.library.create_collection(options.name)
    workbench.library.set_settings(created.id, settings)
    _apply(workbench, created, wishes, output, later=False)
    return _tell(workbench, created.id, output)


def run_set(options: argparse.Namespace, context: Context, output: Output) -> int:
    workbench = context.workbench
    collection = workbench.library.collection_named(options.name)
    wishes = _wishes(workbench, options)
    settings = collection_options.wanted(options, collection.settings)
    if not wishes and options.new_name is None and not collection_options.is_given(options):
        raise InputError(
            "Nothing to change was given.",
            hint="Give --name, --embedder, --rerank, --variety, --chunk-tokens, --overlap, --by,"
            " --language, --instructions, --purpose or --privacy.",
        )
    if options.new_name is not None:
        workbench.library.rename_collection(collection.id, options.new_name)
    _apply(workbench, collection, wishes, output, later=options.later)
    if collection_options.is_given(options):
        now = workbench.library.set_settings(collection.id, settings)
        if now.is_rereading and not options.later:
            output.note(f"{now.n_documents} documents are read again; the old passages answer.")
            reindex(workbench, output)
    return _tell(workbench, collection.id, output)


def run_show(options: argparse.Namespace, context: Context, output: Output) -> int:
    workbench = context.workbench
    return _tell(workbench, workbench.library.collection_named(options.name).id, output)


def shape(workbench: Workbench, collection: Collection) -> dict[str, Any]:
    embedders, rerank = workbench.embedders, collection.rerank
    return {
        **asdict(collection),
        "embedder_name": embedders.label(collection.embedder),
        "next_embedder_name": None
        if collection.next_embedder is None
        else embedders.label(collection.next_embedder),
        "rerank_name": None if rerank is None else workbench.reordering.label(rerank),
    }


def reindex(workbench: Workbench, output: Output) -> None:
    """Build every index that waits, telling about it; what is done stays when it is stopped."""

    def show(event: object) -> None:
        if isinstance(event, ReindexProgress):
            left = f", {event.seconds_left:.0f} s left" if event.seconds_left is not None else ""
            done = f"{event.done} of {event.total} {event.of}"
            output.status(f"{event.collection}: {done}{left}")
        elif isinstance(event, RereadProgress):
            output.status(f"{event.collection}: {event.done} of {event.total} documents")

    context = plain_context(show)
    while workbench.reindexing.run(context):
        continue
    workbench.ingest.resume(context)  # what was added meanwhile
    output.end_status()


def _wishes(workbench: Workbench, options: argparse.Namespace) -> dict[str, Any]:
    """What was given, checked before anything is changed."""
    wishes: dict[str, Any] = {}
    if options.embedder is not None:
        wishes["embedder"] = workbench.embedders.choice(options.embedder)
    if options.rerank is not None:
        unset = options.rerank == _SETTINGS
        wishes["rerank"] = None if unset else workbench.reordering.choice(options.rerank)
    if options.variety is not None:
        wishes["variety"] = _variety(options.variety)
    return wishes


def _variety(text: str) -> float | None:
    if text == _SETTINGS:
        return None
    try:
        return checked_variety(float(text))
    except ValueError as error:
        raise InputError(
            f"“{text}” is no variety.", hint="Give a number from 0 to 1, or settings."
        ) from error


def _apply(
    workbench: Workbench,
    collection: Collection,
    wishes: dict[str, Any],
    output: Output,
    *,
    later: bool,
) -> None:
    if wishes.keys() & {"rerank", "variety"}:
        workbench.library.set_search(
            collection.id,
            wishes.get("rerank", collection.rerank),
            wishes.get("variety", collection.variety),
        )
    if "embedder" in wishes:
        workbench.reindexing.choose(collection.id, wishes["embedder"])
        if not later:
            reindex(workbench, output)


def _tell(workbench: Workbench, collection_id: str, output: Output) -> int:
    collection = workbench.library.collection(collection_id)
    if output.as_json:
        output.json(shape(workbench, collection))
        return 0
    rerank, variety = collection.rerank, collection.variety
    rows = [
        ("id", collection.id),
        ("name", collection.name),
        ("documents", str(collection.n_documents)),
        ("passages", str(collection.n_chunks)),
        ("embedder", workbench.embedders.label(collection.embedder)),
        ("under way", _under_way(workbench, collection) or "nothing"),
        ("rerank", "as in the settings" if rerank is None else workbench.reordering.label(rerank)),
        ("variety", "as in the settings" if variety is None else f"{variety:g}"),
        *collection_options.rows(collection),
    ]
    output.table(("FIELD", "VALUE"), rows)
    return 0


def _under_way(workbench: Workbench, collection: Collection) -> str:
    if collection.is_rereading:
        return "documents are read again"
    if collection.next_embedder is None:
        return ""
    return f"a new index with {workbench.embedders.label(collection.next_embedder)}"
