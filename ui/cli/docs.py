"""`workbench docs`: add, list, show, search and remove documents."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from ui.cli import (
    collections,
    docs_care,
    docs_eval,
    docs_passages,
    filters,
    folders,
    reveal,
    shapes,
    spans,
)
from ui.cli.context import Context
from ui.cli.output import Output
from workbench.domain.document import DEFAULT_COLLECTION
from workbench.domain.ingestion import FileIngested, FileSkipped, IngestProgress, Scanning
from workbench.domain.search_options import FUSION, MODES, SearchOptions
from workbench.errors import InputError
from workbench.jobs import plain_context


def register(commands: Any, common: argparse.ArgumentParser) -> None:
    group = commands.add_parser("docs", parents=[common], help="documents to ask")
    verbs = group.add_subparsers(dest="verb", metavar="VERB", required=True)

    add = verbs.add_parser("add", parents=[common], help="add files and folders")
    add.add_argument("paths", nargs="+", type=Path, metavar="PATH")
    add.add_argument("--collection", "-c", default=DEFAULT_COLLECTION, metavar="C")
    add.add_argument(
        "--password-file", type=Path, metavar="FILE", help="opens encrypted files; its first line"
    )
    add.set_defaults(run=run_add)

    listing = verbs.add_parser("list", parents=[common], help="list documents")
    listing.add_argument("--collection", "-c", metavar="C")
    filters.add(listing)
    listing.add_argument("--folders", action="store_true", help="linked folders and their state")
    listing.set_defaults(run=run_list)

    show = verbs.add_parser(
        "show",
        parents=[common],
        help="show one document's text, or how a linked folder is followed",
    )
    show.add_argument(
        "document", help="id, the beginning of an id, or the file's name; or a linked folder"
    )
    piece = show.add_mutually_exclusive_group()
    piece.add_argument("--span", metavar="A:B", help="characters A to B, and where they stand")
    piece.add_argument("--passages", action="store_true", help="what it was cut into")
    piece.add_argument(
        "--near", type=int, metavar="N", help="the passages that mean the most like its Nth"
    )
    reveal.add(show)
    show.set_defaults(run=run_show)

    search = verbs.add_parser("search", parents=[common], help="find passages")
    search.add_argument("query")
    search.add_argument("--collection", "-c", action="append", default=[], metavar="C")
    search.add_argument("--mode", choices=MODES, default="hybrid", help="by what is searched")
    search.add_argument("-k", type=int, default=8, metavar="N", help="passages at most")
    search.add_argument(
        "--rerank",
        nargs="?",
        const=FUSION,
        metavar="R",
        help="off, fusion (without a word after it), a reranking model, or a folder",
    )
    search.add_argument("--variety", type=float, metavar="V", help="against repetition, 0 to 1")
    filters.add(search)
    reveal.add(search)
    search.set_defaults(run=run_search)

    reindex = verbs.add_parser(
        "reindex", parents=[common], help="finish a new index, or build the index of -c C anew"
    )
    reindex.add_argument("--collection", "-c", metavar="C")
    reindex.set_defaults(run=run_reindex)

    remove = verbs.add_parser("remove", parents=[common], help="remove documents for good")
    remove.add_argument("documents", nargs="+", metavar="DOCUMENT")
    remove.set_defaults(run=run_remove)
    folders.register(verbs, common)
    filters.register(verbs, common)
    docs_eval.register(verbs, common)
    docs_care.register(verbs, common)


def run_add(options: argparse.Namespace, context: Context, output: Output) -> int:
    """Add and index. Exit code 1 if a file failed."""
    for path in options.paths:
        if not path.exists():
            raise InputError(f"There is no file or folder {path}.", hint="Check the path.")
    workbench = context.workbench
    collection = workbench.library.collection_named(options.collection, create=True)

    def show(event: object) -> None:
        match event:
            case Scanning(found):
                output.status(f"{found} files found")
            case IngestProgress(files, files_total, chunks, chunks_total, current, left, pages):
                time = f", {left:.0f} s left" if left is not None else ""
                output.status(
                    f"{files} of {files_total} files, {f'{pages} pages, ' if pages else ''}"
                    f"{chunks} of {chunks_total} chunks{time}: "
                    f"{current}"
                )
            case FileIngested(document) if document.error:
                output.end_status()
                output.note(f"{document.name}: {document.error} {document.hint}".rstrip())
            case FileSkipped(path, reason, detail):
                output.end_status()
                output.note(f"{Path(path).name}: skipped, {reason}. {detail}".rstrip())

    paths = [path.absolute() for path in options.paths]
    password = read_password(options.password_file) if options.password_file else ""
    report = workbench.ingest.add(paths, collection.id, plain_context(show), password)
    output.end_status()
    if output.as_json:
        output.json(
            {
                "collection": collection.name,
                "added": [shapes.document(item) for item in report.added],
                "skipped": [
                    {"path": item.path, "reason": item.reason, "detail": item.detail}
                    for item in report.skipped
                ],
            }
        )
    else:
        good = len(report.added) - len(report.failed)
        output.line(
            f"{good} added to “{collection.name}”, {len(report.skipped)} skipped, "
            f"{len(report.failed)} failed"
        )
    return 1 if report.failed else 0


def read_password(path: Path) -> str:
    """The first line of the file. Raises InputError."""
    try:
        lines = path.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(
            f"The password file {path} cannot be read.", hint="It is a text file with one line."
        ) from error
    if not lines or not lines[0]:
        raise InputError(
            f"The password file {path} is empty.", hint="Its first line is the password."
        )
    return lines[0]


def run_list(options: argparse.Namespace, context: Context, output: Output) -> int:
    library = context.workbench.library
    chosen = library.collection_named(options.collection).id if options.collection else None
    if options.folders:
        return folders.run_list(context.workbench, chosen, output)
    documents = filters.fitting(library, library.documents(chosen), options)
    if output.as_json:
        properties = library.properties.of([item.id for item in documents])
        output.json(
            [
                {**shapes.document(item), "properties": properties.get(item.id, {})}
                for item in documents
            ]
        )
        return 0
    if not documents:
        output.line("No documents yet. Add some with: workbench docs add PATH")
        folders.print_folders(context.workbench, chosen, output)
        return 0
    names = {item.id: item.name for item in library.collections()}
    rows = [
        (
            item.id[:13],
            item.name,
            names.get(item.collection_id, ""),
            item.status.value,
            str(item.n_pages or ""),
            str(item.n_chunks),
        )
        for item in documents
    ]
    output.table(("ID", "NAME", "COLLECTION", "STATUS", "PAGES", "CHUNKS"), rows)
    folders.print_folders(context.workbench, chosen, output)
    return 0


def run_show(options: argparse.Namespace, context: Context, output: Output) -> int:
    library = context.workbench.library
    folder = folders.linked_at(context.workbench, options.document)
    if folder is not None:
        return folders.run_show(context.workbench, folder, output)
    document = library.find(options.document)
    if options.span:
        return spans.run_show(
            context.workbench, document, options.span, output, is_revealed=options.reveal
        )

    def told(text: str) -> str:
        ids = [document.collection_id]
        return library.privacy.reveal(text, ids).text if options.reveal else text

    if options.passages:
        return docs_passages.run_passages(context.workbench, document, output, told)
    if options.near is not None:
        return docs_passages.run_near(context.workbench, document, options.near, output, told)
    text = library.text(document.id)
    if options.reveal:
        text = library.privacy.reveal(text, [document.collection_id]).text
    if output.as_json:
        known = library.properties.of([document.id]).get(document.id, {})
        output.json({**shapes.document(document), "properties": known, "text": text})
    else:
        output.line(text)
    return 0


def run_search(options: argparse.Namespace, context: Context, output: Output) -> int:
    workbench = context.workbench
    library = workbench.library
    if options.k < 1:
        raise InputError("-k must be at least 1.", hint="Ask for one passage or more.")
    if options.collection:
        chosen = [library.collection_named(name).id for name in options.collection]
    else:
        chosen = [item.id for item in library.collections()]
    wishes = SearchOptions(options.rerank, options.variety, options.mode)
    trace = workbench.retrieval.search(
        options.query, chosen, k=options.k, options=wishes, only=filters.of(options)
    )
    docs_care.tell_damage(workbench, output)
    if options.reveal:
        trace = reveal.trace(library, trace)
    if output.as_json:
        output.json([shapes.hit(item) for item in trace.hits])
        return 0
    for rank, item in enumerate(trace.hits, start=1):
        page = f", page {item.passage.page}" if item.passage.page else ""
        output.line(f"{rank}. {item.passage.document}{page}  ({item.fused_score:.4f})")
        output.line(f"   {' '.join(item.passage.text.split())[:300]}")
    if trace.note:
        output.line(trace.note)
    if trace.reranker:
        output.line(f"Put in order by {trace.reranker} in {trace.rerank_s * 1000:.0f} ms")
    return 0


def run_reindex(options: argparse.Namespace, context: Context, output: Output) -> int:
    """Without a collection only what is under way is finished."""
    workbench = context.workbench
    library = workbench.library
    if options.collection:
        collection = library.collection_named(options.collection)
        workbench.reindexing.read_again(collection.id)
        workbench.reindexing.rebuild(collection.id)
    waiting = workbench.reindexing.waiting()
    collections.reindex(workbench, output)
    built = [library.collection(one.id) for one in waiting]
    if output.as_json:
        output.json([collections.shape(workbench, one) for one in built])
        return 0
    names = ", ".join(f"“{one.name}”" for one in built)
    output.line(f"The index of {names} is new" if names else "Nothing was under way")
    return 0


def run_remove(options: argparse.Namespace, context: Context, output: Output) -> int:
    library = context.workbench.library
    found = [library.find(name) for name in options.documents]
    library.remove([item.id for item in found], plain_context())
    if output.as_json:
        output.json({"removed": [item.id for item in found]})
    else:
        output.line(f"{len(found)} removed")
    return 0
