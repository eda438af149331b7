"""`workbench workspace backup|backups|restore`: copies of a workspace, and the way back."""

from __future__ import annotations

import argparse
from importlib.metadata import version
from pathlib import Path
from typing import Any

from ui.cli.context import Context
from ui.cli.output import Output
from workbench.domain.backup import Snapshot
from workbench.errors import InputError
from workbench.jobs import plain_context


def register(verbs: Any, common: argparse.ArgumentParser) -> None:
    backup = verbs.add_parser("backup", parents=[common], help="a copy of it, while it is in use")
    backup.add_argument("target", type=Path, metavar="FOLDER", help="empty, or with backups")
    backup.add_argument("--with-models", action="store_true", help="model files, too")
    backup.add_argument("--keep", type=int, default=0, metavar="N", help="forget older ones")
    backup.add_argument("--plain", action="store_true", help="a new place without a passphrase")
    _add_passphrase(backup)
    backup.set_defaults(run=run_backup)
    listing = verbs.add_parser("backups", parents=[common], help="the copies in a folder")
    listing.add_argument("target", type=Path, metavar="FOLDER")
    listing.add_argument("--verify", action="store_true", help="read all of the newest one")
    _add_passphrase(listing)
    listing.set_defaults(run=run_backups)
    restore = verbs.add_parser("restore", parents=[common], help="bring a copy back")
    restore.add_argument("source", type=Path, metavar="FOLDER")
    restore.add_argument("--snapshot", default="", metavar="ID", help="default: the newest")
    restore.add_argument("--into", type=Path, metavar="DIR", help="default: the workspace")
    restore.add_argument("--replace", action="store_true", help="what is there is kept beside it")
    restore.add_argument(
        "--merge", action="store_true", help="bring what the open workspace lacks, keep the rest"
    )
    restore.add_argument("--preview", action="store_true", help="say what would come; do nothing")
    _add_passphrase(restore)
    restore.set_defaults(run=run_restore)


def _add_passphrase(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--passphrase-file", type=Path, metavar="F", help="its first line opens the backups"
    )


def run_backup(options: argparse.Namespace, context: Context, output: Output) -> int:
    from workbench.services.workspace import backups  # noqa: PLC0415 - for this alone

    passphrase = _passphrase(options, context, is_new=not backups.is_there(options.target))
    made = context.workbench.backups.make(
        options.target,
        passphrase,
        plain_context(lambda event: output.status(f"{event.done:,} of {event.total:,} files")),
        program=version("ai-workbench"),
        with_models=options.with_models,
    )
    output.end_status()
    freed = 0
    if options.keep:
        folder = backups.open_folder(options.target, passphrase)
        freed = backups.forget_all_but(folder, options.keep)
    if output.as_json:
        output.json(
            {
                **snapshot_shape(made.snapshot),
                "new_files": made.n_new,
                "new_bytes": made.new_bytes,
                "freed_bytes": freed,
            }
        )
    else:
        files, size = len(made.snapshot.files), made.snapshot.size_bytes
        output.line(f"{made.snapshot.id}: {files:,} files, {size / 1e6:,.1f} MB,")
        output.line(f"of which {made.n_new:,} are new here, {made.new_bytes / 1e6:,.1f} MB.")
    return 0


def run_backups(options: argparse.Namespace, context: Context, output: Output) -> int:
    from workbench.services.workspace import backups  # noqa: PLC0415 - for this alone

    folder = backups.open_folder(options.target, _passphrase(options, context, is_new=False))
    found = [folder.read(one) for one in folder.snapshots()]
    if options.verify and found:
        backups.verify(folder, found[0], lambda n, of: output.status(f"{n:,} of {of:,} files"))
        output.end_status()
    if output.as_json:
        output.json([snapshot_shape(one) for one in found])
    elif found:
        rows = [
            (
                one.id,
                one.created_at[:19],
                f"{len(one.files):,}",
                f"{one.size_bytes / 1e6:,.1f} MB",
                _counts(one),
            )
            for one in found
        ]
        output.table(("SNAPSHOT", "MADE", "FILES", "SIZE", "HOLDS"), rows)
        if options.verify:
            output.line("The newest one is whole.")
    else:
        output.line("There are no snapshots.")
    return 0


def run_restore(options: argparse.Namespace, context: Context, output: Output) -> int:
    from workbench.services.workspace import backups  # noqa: PLC0415 - for this alone

    folder = backups.open_folder(options.source, _passphrase(options, context, is_new=False))
    snapshot = backups.newest(folder, options.snapshot)
    if options.merge:
        return _merge(options, folder, snapshot, context, output)
    into = (options.into or context.root).expanduser().absolute()
    again = backups.erased_since(folder, snapshot, into)
    if options.preview:
        if output.as_json:
            output.json({**snapshot_shape(snapshot), "into": str(into), "erased_since": again})
        else:
            output.line(f"{snapshot.id} of {snapshot.created_at[:19]} would come to {into}:")
            output.line(f"{len(snapshot.files):,} files, {_counts(snapshot)}.")
            _tell_erased(again, output)
        return 0
    before = backups.restore(
        folder,
        snapshot,
        into,
        replace=options.replace,
        report=lambda n, of: output.status(f"{n:,} of {of:,} files"),
    )
    output.end_status()
    if output.as_json:
        output.json(
            {
                **snapshot_shape(snapshot),
                "into": str(into),
                "before": str(before or ""),
                "erased_since": again,
            }
        )
    else:
        output.line(f"{into} is as it was at {snapshot.created_at[:19]} UTC.")
        if before is not None:
            output.line(f"What was there is in {before}.")
        _tell_erased(again, output)
    return 0


def _tell_erased(again: int, output: Output) -> None:
    if again:
        told = "1 erasure is" if again == 1 else f"{again:,} erasures are"
        output.line(f"{told} newer than it, and done again when the workspace is opened.")


def _merge(
    options: argparse.Namespace,
    folder: Any,
    snapshot: Snapshot,
    context: Context,
    output: Output,
) -> int:
    if options.into is not None or options.replace:
        raise InputError("A merge goes into the workspace.", hint="Leave out --into and --replace.")
    service = context.workbench.backup_merge
    if options.preview:
        counts = service.preview(folder, snapshot)
        if output.as_json:
            output.json({**snapshot_shape(snapshot), "missing": dict(counts)})
        else:
            output.line(f"{snapshot.id} would bring {_listed(counts)}; nothing else changes.")
        return 0
    merged = service.merge(folder, snapshot, plain_context(lambda event: _tell(event, output)))
    output.end_status()
    if output.as_json:
        output.json(
            {
                **snapshot_shape(snapshot),
                "brought": dict(merged.counts),
                "erased_again": merged.n_erased,
                "before": merged.kept,
            }
        )
        return 0
    output.line(f"Brought {_listed(merged.counts)}.")
    if merged.kept:
        output.line(f"The database as it was before is {merged.kept}.")
    _tell_erased(merged.n_erased, output)
    return 0


def _tell(event: object, output: Output) -> None:
    from workbench.services.moving.backup_merge import MergeProgress  # noqa: PLC0415 - seldom

    if isinstance(event, MergeProgress):
        output.status(f"{event.done:,} of {event.total:,} files")


def _listed(counts: Any) -> str:
    said = [f"{n:,} {name.replace('_', ' ')}" for name, n in counts.items() if n]
    return ", ".join(said) or "nothing"


def snapshot_shape(one: Snapshot) -> dict[str, Any]:
    return {
        "id": one.id,
        "created_at": one.created_at,
        "program": one.program,
        "encrypted_workspace": one.is_encrypted,
        "with_models": one.with_models,
        "files": len(one.files),
        "bytes": one.size_bytes,
        "counts": dict(one.counts),
    }


def _counts(one: Snapshot) -> str:
    return ", ".join(f"{count:,} {name.replace('_', ' ')}" for name, count in one.counts.items())


def _passphrase(options: argparse.Namespace, context: Context, *, is_new: bool) -> str:
    """From the file, or typed. A new place needs one, or the word that it shall not have one."""
    if options.passphrase_file is not None:
        try:
            lines = options.passphrase_file.read_text("utf-8").splitlines()
        except (OSError, UnicodeDecodeError) as error:
            raise InputError(
                "The file with the passphrase cannot be read.", hint="Check its path."
            ) from error
        if not lines or not lines[0]:
            raise InputError("The file holds no passphrase.", hint="Write it into the first line.")
        return str(lines[0])
    if not is_new:
        return context.unlocking.asked("Passphrase of the backups (none: Enter): ") or ""
    if options.plain:
        return ""
    typed = context.unlocking.asked("A passphrase for the backups: ")
    if not typed:
        raise InputError(
            "A place for backups needs a passphrase.",
            hint="Give --passphrase-file F, or --plain for backups that anybody can read.",
        )
    if context.unlocking.asked("Again: ") != typed:
        raise InputError("These are two different passphrases.", hint="Try again.")
    return typed
