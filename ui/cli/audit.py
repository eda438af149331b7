"""`workbench audit`: what was done in this workspace, and whether the log of it still fits."""

from __future__ import annotations

import argparse
import contextlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from ui.cli.context import Context
from ui.cli.output import Output
from workbench.domain.audit import Checkpoint, Entry, Verification
from workbench.errors import AccessDenied, InputError, WorkspaceReadOnly
from workbench.paths import WorkspacePaths
from workbench.services.profiles.audit_reading import opened_trail
from workbench.services.profiles.auditors_trail import AuditorsTrail
from workbench.services.rights.paper_files import write_bytes, write_sheet
from workbench.services.workspace.audit_export import audit_sheet, check_export, signature_of
from workbench.services.workspace.audit_trail import AuditTrail, facts_of, write_checkpoint

_MOST = 1_000_000


def register(commands: Any, common: argparse.ArgumentParser) -> None:
    group = commands.add_parser("audit", parents=[common], help="the log of what was done")
    verbs = group.add_subparsers(dest="verb", metavar="VERB", required=True)
    listing = verbs.add_parser("list", parents=[common], help="the newest entries")
    listing.add_argument("--action", default="", metavar="A", help="model.removed, or just model")
    listing.add_argument("--subject", default="", metavar="ID", help="an id or hash")
    listing.add_argument("--limit", type=int, default=50, metavar="N")
    listing.set_defaults(run=run_list)
    verify = verbs.add_parser("verify", parents=[common], help="find the first place that is wrong")
    verify.add_argument("--checkpoint", type=Path, metavar="FILE", help="one that was kept apart")
    verify.add_argument("--export", type=Path, metavar="FILE", help="an exported log, by itself")
    verify.set_defaults(run=run_verify)
    export = verbs.add_parser("export", parents=[common], help="write it: JSON Lines, HTML or PDF")
    export.add_argument(
        "--out", type=Path, metavar="FILE", help="default: standard output; .pdf and .html to print"
    )
    export.set_defaults(run=run_export)
    checkpoint = verbs.add_parser("checkpoint", parents=[common], help="sign it as it is now")
    checkpoint.add_argument("--out", type=Path, metavar="FILE", help="a copy to keep apart")
    checkpoint.set_defaults(run=run_checkpoint)


def run_list(options: argparse.Namespace, context: Context, output: Output) -> int:
    if not 1 <= options.limit <= _MOST:
        raise InputError(f"--limit must lie between 1 and {_MOST:,}.", hint="Give another number.")
    with _trail(context) as trail:
        found = trail.list(options.limit, options.action, options.subject)
    if output.as_json:
        output.json([{**asdict(entry), "facts": facts_of(entry)} for entry in found])
        return 0
    rows = [
        (
            str(entry.number),
            entry.at[:19].replace("T", " "),
            entry.who,
            entry.action,
            entry.outcome,
            entry.subject[:26],
            _words(entry),
        )
        for entry in found
    ]
    if rows:
        headings = ("NO", "WHEN (UTC)", "WHO", "ACTION", "OUTCOME", "SUBJECT", "FACTS")
        output.table(headings, rows)
    else:
        output.line("Nothing in the log fits.")
    return 0


def run_verify(options: argparse.Namespace, context: Context, output: Output) -> int:
    """Exit code 1 if something does not fit."""
    if options.export is not None:
        return _verify_export(options.export, output)
    with _trail(context) as trail:
        result = trail.verify(options.checkpoint)
    if output.as_json:
        output.json({"fits": result.fits, **asdict(result)})
    elif result.misfit is not None:
        output.line(f"The audit log does not fit: {result.misfit.explanation}")
    else:
        output.line(_praise(result))
    return 0 if result.fits else 1


def run_export(options: argparse.Namespace, context: Context, output: Output) -> int:
    with _trail(context) as trail:
        if options.out is None:
            for line in trail.export():
                print(line)
            return 0
        if options.out.suffix.lower() in {".pdf", ".html"}:
            write_sheet(audit_sheet(trail.verify(), trail.export()), options.out)
            _said(output, {"written": str(options.out)}, f"Written to {options.out}")
            return 0
        n_entries = _write(options.out, trail.export())
        if isinstance(trail, AuditTrail):
            signature = json.dumps(signature_of(trail, options.out)) + "\n"
            write_bytes(options.out.with_name(options.out.name + ".sig"), signature.encode())
    if output.as_json:
        output.json({"written": str(options.out), "entries": n_entries})
    else:
        output.line(f"{n_entries:,} entries written to {options.out}")
    return 0


def _verify_export(path: Path, output: Output) -> int:
    result, signature = check_export(path)
    is_right = result.fits and signature != "wrong"
    words = "The chain in the file fits" if result.fits else "The chain in the file does not fit"
    told = f": {result.misfit.explanation}" if result.misfit is not None else ""
    _said(
        output,
        {"fits": result.fits, "signature": signature, **asdict(result)},
        f"{words}{told}; {result.entries:,} entries; signature: {signature}.",
    )
    return 0 if is_right else 1


def _said(output: Output, shape: dict[str, Any], words: str) -> None:
    if output.as_json:
        output.json(shape)
    else:
        output.line(words)


def run_checkpoint(options: argparse.Namespace, context: Context, output: Output) -> int:
    with _trail(context) as trail:
        made = _signed(trail)
    if options.out is not None:
        write_checkpoint(made, options.out)
    if output.as_json:
        output.json(asdict(made))
    else:
        output.line(f"The first {made.entries:,} entries are signed, SHA-256 {made.head}")
        if options.out is not None:
            output.line(f"Keep {options.out} where nobody who uses this machine can change it.")
    return 0


def _praise(result: Verification) -> str:
    if not result.entries:
        return "The audit log is empty."
    later = result.entries - result.signed_entries
    signed = (
        f"the first {result.signed_entries:,} are under a signature"
        if result.signed_entries
        else "none is under a signature yet"
    )
    unseen = f"; if some of the last {later:,} were cut off, nobody would see it" if later else ""
    return f"All {result.entries:,} entries fit; {signed}{unseen}."


def _words(entry: Entry) -> str:
    facts = facts_of(entry)
    if not isinstance(facts, dict):
        return "damaged"
    return " ".join(
        f"{name}={','.join(map(str, value)) if isinstance(value, list) else str(value)[:16]}"
        for name, value in facts.items()
    )


def _write(path: Path, lines: Iterable[str]) -> int:
    n_entries = 0
    try:
        with path.open("w", encoding="utf-8", newline="\n") as file:
            for n_entries, line in enumerate(lines, start=1):  # noqa: B007 - the last one counts
                file.write(line + "\n")
    except OSError as error:
        raise WorkspaceReadOnly(
            f"{path} cannot be written.", hint="Choose another place.", details=str(error)
        ) from error
    return n_entries


@contextlib.contextmanager
def _trail(context: Context) -> Iterator[AuditTrail | AuditorsTrail]:
    """The log, or the copy of it that an auditor's key opens. Raises AccessDenied."""
    found = context.unlocking.profile_key()
    if found is not None and found.audit is not None:
        yield AuditorsTrail(_paths(context), found.profile, found.audit)
        return
    key = found.content if found is not None else context.key
    with opened_trail(_paths(context), key, context.unlocking.sign_in()) as trail:
        yield trail


def _signed(trail: AuditTrail | AuditorsTrail) -> Checkpoint:
    if isinstance(trail, AuditorsTrail):
        raise AccessDenied(
            "The key of an auditor does not sign the audit log.",
            hint="It is signed whenever somebody closes the workspace who may see its content.",
        )
    return trail.checkpoint()


def _paths(context: Context) -> WorkspacePaths:
    return WorkspacePaths(context.root.expanduser().absolute())
