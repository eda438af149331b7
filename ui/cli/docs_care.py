"""`workbench docs verify`, `stats` and `open`: look after the documents that are there."""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ui.cli import shapes
from ui.cli.context import Context
from ui.cli.output import Output
from ui.cli.progress import bar
from workbench.app import Workbench
from workbench.domain.library_stats import CollectionStats, together
from workbench.domain.verification import Finding, VerifyProgress, VerifyReport
from workbench.errors import ResourceError
from workbench.jobs import JobContext, plain_context

_MOST = 20  # findings that are told one by one


def register(verbs: Any, common: argparse.ArgumentParser) -> None:
    """Into the verbs of `docs`."""
    verify = verbs.add_parser(
        "verify",
        parents=[common],
        help="do database, full text, index and files agree",
        description="Exit code 1 if something is wrong. --repair makes anew what can be made anew.",
    )
    verify.add_argument("--collection", "-c", metavar="C")
    verify.add_argument("--repair", action="store_true", help="repair what was found")
    verify.set_defaults(run=run_verify)

    stats = verbs.add_parser(
        "stats", parents=[common], help="how much there is, how fresh, how well it can be found"
    )
    stats.add_argument("--collection", "-c", metavar="C")
    stats.set_defaults(run=run_stats)

    opening = verbs.add_parser(
        "open", parents=[common], help="open a document's file with the program for its kind"
    )
    opening.add_argument("document", help="id, the beginning of an id, or the file's name")
    opening.add_argument("--to", type=Path, metavar="FILE", help="keep a copy there instead")
    opening.add_argument("--where", action="store_true", help="only say which file it is")
    opening.set_defaults(run=run_open)


def tell_damage(workbench: Workbench, output: Output) -> None:
    """After a search: that its index was damaged, and what makes it anew. Hits are whole anyway."""
    if not workbench.index_health.is_whole:
        output.note(
            "The search index was damaged; every stored vector was compared instead."
            " Make it anew with: workbench docs verify --repair"
        )


def run_verify(options: argparse.Namespace, context: Context, output: Output) -> int:
    """Exit code 1 if something is wrong, or stays so after a repair."""
    workbench = context.workbench
    chosen = (
        workbench.library.collection_named(options.collection).id if options.collection else None
    )
    verification = workbench.reading.verification
    report = verification.check(_telling(output), chosen)
    output.end_status()
    repaired: tuple[Finding, ...] = ()
    if options.repair and report.can_be_repaired:
        _tell_findings(report, output)
        before, report = report, verification.repair(report, _telling(output))
        output.end_status()
        left = {(one.trouble, one.id) for one in report.findings}
        repaired = tuple(one for one in before.findings if (one.trouble, one.id) not in left)
    if output.as_json:
        output.json(verify_shape(report, repaired))
        return 0 if report.is_sound else 1
    if repaired:
        output.line(f"{len(repaired)} repaired")
    _tell_findings(report, output)
    output.line(
        f"{report.n_documents:,} documents, {report.n_chunks:,} passages, {report.n_indexed:,} in"
        f" the index, {report.n_waiting:,} documents waiting; {report.took_s:.1f} s"
    )
    if report.is_sound:
        output.line("Database, full text, index and files agree")
    elif report.can_be_repaired and not options.repair:
        output.line("Repair with: workbench docs verify --repair")
    return 0 if report.is_sound else 1


def run_stats(options: argparse.Namespace, context: Context, output: Output) -> int:
    workbench = context.workbench
    if options.collection:
        found = workbench.library.collection_named(options.collection)
        each: tuple[CollectionStats, ...] = (workbench.reading.stats.of(found.id),)
    else:
        each = workbench.reading.stats.all()
    total = together(each, "all")
    if output.as_json:
        output.json({**stats_shape(total), "collections": [stats_shape(one) for one in each]})
        return 0
    for one in each if len(each) == 1 else (*each, total):
        output.line(one.name)
        for name, value in _lines(one):
            output.line(f"  {name:<12} {value}")
    return 0


def run_open(options: argparse.Namespace, context: Context, output: Output) -> int:
    workbench = context.workbench
    document = workbench.library.find(options.document)
    originals = workbench.reading.originals
    if options.to is not None:
        path, is_copy = originals.save(document.id, options.to.expanduser().absolute()), True
    else:
        found = originals.to_open(document.id)
        path, is_copy = found.path, found.is_copy
        if not options.where:
            _start(path)
    if output.as_json:
        shape = {"path": str(path), "is_copy": is_copy, "document": shapes.document(document)}
        output.json(shape)
    else:
        output.line(str(path))
    return 0


def verify_shape(report: VerifyReport, repaired: tuple[Finding, ...] = ()) -> dict[str, Any]:
    return {
        "ok": report.is_sound,
        "documents": report.n_documents,
        "chunks": report.n_chunks,
        "indexed": report.n_indexed,
        "waiting": report.n_waiting,
        "seconds": round(report.took_s, 3),
        "findings": [_finding_shape(one) for one in report.findings],
        "repaired": [_finding_shape(one) for one in repaired],
    }


def stats_shape(one: CollectionStats) -> dict[str, Any]:
    coverage = one.coverage
    return {
        "name": one.name,
        "documents": one.n_documents,
        "pages": one.n_pages,
        "chunks": one.n_chunks,
        "characters": one.n_chars,
        "bytes": one.n_bytes,
        "statuses": dict(one.statuses),
        "types": dict(one.types),
        "languages": dict(one.languages),
        "freshness": {
            **dict(one.freshness),
            "first_added": one.first_added or None,
            "last_added": one.last_added or None,
            "last_sync": one.last_sync or None,
        },
        "coverage": {
            "by_words": round(coverage.by_words, 4),
            "by_meaning": round(coverage.by_meaning, 4),
            "of_text": round(coverage.of_text, 4),
            "left_out": one.n_left_out,
        },
    }


def _finding_shape(one: Finding) -> dict[str, Any]:
    return {
        "trouble": one.trouble.name.lower(),
        "what": one.trouble.value,
        "where": one.where,
        "id": one.id,
        "count": one.n,
        "detail": one.detail,
        "can_be_repaired": one.trouble.can_be_repaired,
    }


def _tell_findings(report: VerifyReport, output: Output) -> None:
    for one in report.findings[:_MOST]:
        n = f" ({one.n:,})" if one.n > 1 else ""
        detail = f": {one.detail}" if one.detail else ""
        cannot = "" if one.trouble.can_be_repaired else " (cannot be repaired here)"
        output.note(f"{one.where}: {one.trouble.value}{n}{detail}{cannot}")
    if len(report.findings) > _MOST:
        output.note(f"and {len(report.findings) - _MOST:,} more")


def _lines(one: CollectionStats) -> list[tuple[str, str]]:
    coverage = one.coverage
    counts = [
        ("documents", f"{one.n_documents:,}  ({_said(one.statuses) or 'none'})"),
        ("pages", f"{one.n_pages:,}"),
        ("passages", f"{one.n_chunks:,}"),
        ("text", f"{one.n_chars:,} characters"),
        ("files", f"{one.n_bytes:,} bytes  ({_said(one.types)})"),
        ("languages", _said(one.languages)),
        ("freshness", _said(one.freshness)),
        ("last added", one.last_added[:16].replace("T", " ")),
    ]
    if one.last_sync:
        counts.append(("last sync", one.last_sync[:16].replace("T", " ")))
    if one.n_left_out:
        counts.append(("left out", f"{one.n_left_out:,} files of linked folders"))
    said = (
        f"words {coverage.by_words:.0%}, meaning {coverage.by_meaning:.0%},"
        f" text in passages {coverage.of_text:.1%}"
    )
    return [*counts, ("coverage", said)]


def _said(counts: Mapping[str, int]) -> str:
    return ", ".join(f"{n:,} {word}" for word, n in counts.items())


def _start(path: Path) -> None:
    """Hand the file to the desktop. Raises ResourceError."""
    if sys.platform == "win32":
        os.startfile(path)  # noqa: S606 - no shell, and nothing that would run: see `to_open`
        return
    program = shutil.which("open" if sys.platform == "darwin" else "xdg-open")
    if program is None:
        raise ResourceError(
            "There is no program here that opens files.", hint=f"The file is {path}"
        )
    subprocess.Popen(
        [program, str(path)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def _telling(output: Output) -> JobContext:
    def show(event: object) -> None:
        if isinstance(event, VerifyProgress) and event.total:
            output.status(bar(f"Looking at {event.step}", event.done / event.total, None))

    return plain_context(show)
