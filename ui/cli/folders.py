"""`workbench docs sync`, `watch`, `unlink`: folders that a collection follows."""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from ui.cli.context import Context
from ui.cli.output import Output
from workbench.app import Workbench
from workbench.domain.document import DEFAULT_COLLECTION
from workbench.domain.folder_watching import FolderWatching
from workbench.domain.linked_folder import IgnoreRules, LinkedFolder, SyncProgress, SyncReport
from workbench.errors import InputError
from workbench.jobs import JobContext, plain_context

_PATIENCE_S = 10.0  # for files that are being written when somebody waits for the end
_EVERY_S = 5.0  # between two looks at whether a folder was unlinked or paused
_MB = 1_000_000


def register(verbs: Any, common: argparse.ArgumentParser) -> None:
    """Into the verbs of `docs`."""
    sync = verbs.add_parser(
        "sync", parents=[common], help="link a folder and bring its collection in line with it"
    )
    sync.add_argument("folder", nargs="?", metavar="FOLDER", help="without one: every linked one")
    sync.add_argument("--collection", "-c", metavar="C")
    _add_rules(sync)
    sync.add_argument("--retry", action="store_true", help="read failed files again")
    switch = sync.add_mutually_exclusive_group()
    switch.add_argument("--pause", action="store_true", help="follow it no more, until --resume")
    switch.add_argument("--resume", action="store_true", help="follow it again")
    sync.set_defaults(run=run_sync)

    watch = verbs.add_parser(
        "watch", parents=[common], help="keep linked folders in sync until Ctrl+C"
    )
    watch.add_argument("folder", nargs="?", metavar="FOLDER")
    watch.add_argument("--collection", "-c", metavar="C")
    watch.add_argument("--for", dest="for_s", type=float, metavar="SECONDS", help="then end")
    _add_rules(watch)
    watch.set_defaults(run=run_watch)

    unlink = verbs.add_parser("unlink", parents=[common], help="follow a folder no more")
    unlink.add_argument("folder", metavar="FOLDER")
    unlink.add_argument("--collection", "-c", metavar="C")
    unlink.add_argument(
        "--remove", action="store_true", help="remove the documents that it brought, too"
    )
    unlink.set_defaults(run=run_unlink)


def _add_rules(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--ignore",
        action="append",
        metavar="PATTERN",
        help="leave out names like *.bak, or paths like drafts/*; may be repeated",
    )
    parser.add_argument(
        "--hidden", action=argparse.BooleanOptionalAction, help="hidden files too, or not"
    )
    parser.add_argument("--max-mb", type=float, metavar="N", help="leave out larger files; 0: none")


def run_sync(options: argparse.Namespace, context: Context, output: Output) -> int:
    """Exit code 1 if a file failed or a folder is away."""
    workbench = context.workbench
    chosen = _chosen(options, workbench)
    if options.pause or options.resume:
        chosen = [workbench.linked_folders.set_paused(one.id, options.pause) for one in chosen]
        if options.pause:
            return _tell_folders(workbench, chosen, output)
    reports = []
    for one in chosen:
        if one.is_paused and not options.folder:
            continue
        if one.is_paused:
            raise InputError(
                f"The folder {one.path} is paused.", hint="Go on with: docs sync FOLDER --resume"
            )
        reports.append(
            workbench.folder_sync.sync(
                one.id, _telling(output), patience_s=_PATIENCE_S, retry=options.retry
            )
        )
        output.end_status()
        _tell(reports[-1], output)
    if output.as_json:
        output.json([report_shape(report) for report in reports])
    elif not chosen:
        output.line("No folder is linked. Link one with: workbench docs sync FOLDER -c C")
    return 1 if any(report.failed or report.away for report in reports) else 0


def run_watch(options: argparse.Namespace, context: Context, output: Output) -> int:
    """One line, or one JSON object a line, for each sync that did something."""
    import time  # noqa: PLC0415

    workbench = context.workbench
    until = None if options.for_s is None else time.monotonic() + options.for_s
    following: dict[str, LinkedFolder] = {one.id: one for one in _chosen(options, workbench)}
    if not following:
        raise InputError("No folder is linked.", hint="Name one: workbench docs watch FOLDER -c C")
    if not output.as_json:
        output.note(f"Following {len(following)} folder(s); Ctrl+C ends it")
    said = dict[str, FolderWatching]()
    while True:
        following = {number: workbench.linked_folders.get(number) for number in following}
        for report in workbench.folder_watch.turn(following, _telling(output)):
            output.end_status()
            away = following[report.folder_id].away
            if report.did_something or report.failed or report.away != away:
                _tell(report, output)
                if output.as_json:
                    print(json.dumps(report_shape(report), ensure_ascii=False), flush=True)
        _tell_watching(workbench, following, said, output)
        if until is not None and time.monotonic() >= until:
            return 0
        left = _EVERY_S if until is None else until - time.monotonic()
        workbench.folder_watch.wait(max(0.0, min(_EVERY_S, left)))


def _tell_watching(
    workbench: Workbench,
    following: Mapping[str, LinkedFolder],
    said: dict[str, FolderWatching],
    output: Output,
) -> None:
    """How each folder is followed, once, and again when that changes."""
    for number, folder in following.items():
        watching = workbench.folder_watch.watching(number)
        before = said.get(number)
        if watching is None or (before is not None and before.unheard is watching.unheard):
            continue
        said[number] = watching
        output.note(f"{folder.path}: {watching.sentence}")


def run_unlink(options: argparse.Namespace, context: Context, output: Output) -> int:
    workbench = context.workbench
    collection = _collection_id(options.collection, workbench)
    n = 0
    for one in workbench.linked_folders.found(options.folder, collection):
        n += workbench.linked_folders.unlink(
            one.id, keep=not options.remove, context=plain_context()
        )
    if output.as_json:
        output.json({"unlinked": options.folder, "removed": n})
    else:
        output.line(f"Unlinked; {n} documents removed" if n else "Unlinked; documents are kept")
    return 0


def linked_at(workbench: Workbench, text: str) -> LinkedFolder | None:
    """The linked folder of this path, or of this whole id."""
    path = str(Path(text).expanduser().absolute())
    every = workbench.linked_folders.all()
    return next((one for one in every if text == one.id or path == one.path), None)


def run_show(workbench: Workbench, folder: LinkedFolder, output: Output) -> int:
    """How it is followed, and whether the collection is what the folder is. Looks through it."""
    watching, is_alike = workbench.folder_watch.assess(folder.id, plain_context())
    shape = folder_shape(workbench, folder)
    if output.as_json:
        unheard = watching.unheard.value if watching.unheard else None
        output.json({**shape, "told": watching.is_told, "unheard": unheard, "in_step": is_alike})
        return 0
    left_out = ", ".join(f"{n} {reason}" for reason, n in sorted(folder.left_out.items()))
    rows = (
        ("Folder", folder.path),
        ("Collection", shape["collection"]),
        ("State", f"{shape['state']} {shape['reason']}".strip()),
        ("Files", f"{folder.n_files}, {folder.n_failed} failed"),
        ("Last sync (UTC)", folder.synced_at[:16].replace("T", " ") or "never"),
        ("In step", "yes" if is_alike else "no"),
        ("Changes", watching.sentence),
        ("Left out", left_out or "nothing"),
    )
    width = max(len(name) for name, _ in rows)
    for name, value in rows:
        output.line(f"{name.ljust(width)}  {value}")
    return 0


def folder_shape(workbench: Workbench, value: LinkedFolder) -> dict[str, Any]:
    return {
        "id": value.id,
        "path": value.path,
        "collection": workbench.library.collection(value.collection_id).name,
        "state": value.state.value,
        "reason": value.away or value.problem,
        "files": value.n_files,
        "failed": value.n_failed,
        "synced_at": value.synced_at,
        "rules": asdict(value.rules),
        "left_out": dict(value.left_out),
    }


def report_shape(value: SyncReport) -> dict[str, Any]:
    return {
        **asdict(value),
        "failed": [{"path": path, "reason": reason} for path, reason in value.failed],
    }


def run_list(workbench: Workbench, collection_id: str | None, output: Output) -> int:
    found = _of(workbench, collection_id)
    if not found and not output.as_json:
        output.line("No folder is linked. Link one with: workbench docs sync FOLDER -c C")
        return 0
    return _tell_folders(workbench, found, output)


def print_folders(workbench: Workbench, collection_id: str | None, output: Output) -> None:
    """Under a list of documents: the folders that bring some of them."""
    folders = _of(workbench, collection_id)
    if folders:
        output.line()
        _tell_folders(workbench, folders, output)


def _of(workbench: Workbench, collection_id: str | None) -> list[LinkedFolder]:
    every = workbench.linked_folders.all()
    return [one for one in every if collection_id in (None, one.collection_id)]


def _tell_folders(workbench: Workbench, folders: list[LinkedFolder], output: Output) -> int:
    if output.as_json:
        output.json([folder_shape(workbench, one) for one in folders])
        return 0
    shapes = [folder_shape(workbench, one) for one in folders]
    rows = [
        (
            one["path"],
            one["collection"],
            one["state"],
            str(one["files"]),
            str(one["failed"] or ""),
            one["synced_at"][:16].replace("T", " "),
            one["reason"],
        )
        for one in shapes
    ]
    headings = ("LINKED FOLDER", "COLLECTION", "STATE", "FILES", "FAILED", "LAST SYNC (UTC)", "")
    output.table(headings, rows)
    return 0


def _chosen(options: argparse.Namespace, workbench: Workbench) -> list[LinkedFolder]:
    """The linked folders that are meant; one that is not linked yet is linked."""
    linked = workbench.linked_folders
    collection = options.collection
    known = _collection_id(collection, workbench, create=bool(options.folder))
    if options.folder is None:
        if options.ignore or options.hidden is not None or options.max_mb is not None:
            raise InputError("Rules are set for one folder.", hint="Name the folder.")
        return [one for one in linked.all() if known in (None, one.collection_id)]
    found = list(linked.find(options.folder, known))
    if not found:
        library = workbench.library
        into = known or library.collection_named(DEFAULT_COLLECTION, create=True).id
        return [linked.link(Path(options.folder), into, _rules(options, IgnoreRules()))]
    return [
        one
        if (rules := _rules(options, one.rules)) == one.rules
        else linked.set_rules(one.id, rules)
        for one in found
    ]


def _rules(options: argparse.Namespace, before: IgnoreRules) -> IgnoreRules:
    size = options.max_mb
    if size is not None and size < 0:
        raise InputError("--max-mb cannot be negative.", hint="0 sets no limit.")
    return IgnoreRules(
        before.patterns if options.ignore is None else tuple(filter(None, options.ignore)),
        before.with_hidden if options.hidden is None else options.hidden,
        before.max_bytes if size is None else round(size * _MB),
    )


def _collection_id(name: str | None, workbench: Workbench, *, create: bool = False) -> str | None:
    return workbench.library.collection_named(name, create=create).id if name else None


def _telling(output: Output) -> JobContext:
    def show(event: object) -> None:
        if isinstance(event, SyncProgress):
            output.status(f"{event.done} of {event.total} files: {event.current}")

    return plain_context(show)


def _tell(report: SyncReport, output: Output) -> None:
    for path, reason in report.failed:
        output.note(f"{path}: {reason}")
    if report.away:
        output.note(f"{report.path} is away: {report.away} Nothing was removed.")
        return
    counts = (
        ("added", report.added),
        ("changed", report.changed),
        ("renamed", report.renamed),
        ("removed", report.removed),
        ("unchanged", report.unchanged),
        ("failed", len(report.failed)),
        ("being written", len(report.busy)),
    )
    said = ", ".join(f"{n} {word}" for word, n in counts if n) or "nothing there to read"
    output.line(f"{report.path}: {said}")
