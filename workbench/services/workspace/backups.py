"""Backups of a workspace: a consistent state while it is in use, and the way back.

Everything but what can be made anew goes along (not the index, caches, logs, downloads). Models go
along on request. A workspace that is encrypted stays so: its own passphrase opens the copy.
"""

from __future__ import annotations

import contextlib
import shutil
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from workbench.domain.audit import Action, Event
from workbench.domain.backup import BackedFile, Snapshot
from workbench.domain.clock import new_id, now
from workbench.errors import Corrupt, DiskFull, InputError, NotFound
from workbench.jobs import JobContext
from workbench.paths import WorkspacePaths
from workbench.services.workspace.audit import Audit
from workbench.storage.backup_folder import BackupFolder
from workbench.storage.database import Database
from workbench.storage.erasure_list import ErasureList
from workbench.storage.private_files import sync_folder
from workbench.storage.rights_store import RightsStore
from workbench.storage.workspace_lock import WorkspaceLock

_LEFT_OUT: Final = frozenset({"index", "cache", "logs", "downloads", "backups", "workbench.lock"})
_DATABASE: Final = "workbench.db"
_JOURNAL: Final = "workbench.db-wal"
_SHARED: Final = "workbench.db-shm"
_ORIGINALS: Final = "chats.vault"  # what marks in the database stand for, of the same moment
_COUNTED: Final = ("conversations", "turns", "collections", "documents", "prompts", "eval_runs")
_TRIES: Final = 3  # where a document is removed while it is copied


@dataclass(frozen=True, slots=True)
class BackupProgress:
    done: int
    total: int
    path: str


@dataclass(frozen=True, slots=True)
class BackupMade:
    snapshot: Snapshot
    n_new: int
    new_bytes: int


class Backups:
    """Of the workspace that is open. Thread-safe; the calls block."""

    def __init__(
        self,
        paths: WorkspacePaths,
        database: Database,
        audit: Audit,
        *,
        is_encrypted: bool,
        ready: Callable[[], object] = lambda: None,
    ) -> None:
        """`ready` makes the secret with which past erasures are found again, if there is none."""
        self._paths = paths
        self._database = database
        self._audit = audit
        self._is_encrypted = is_encrypted
        self._ready = ready

    def make(
        self,
        target: Path,
        passphrase: str,
        context: JobContext,
        *,
        program: str,
        with_models: bool = False,
    ) -> BackupMade:
        """A new snapshot in `target`, which is begun if it is empty. Reports BackupProgress.

        Raises InputError, WorkspaceSealed, Corrupt, DiskFull, Cancelled.
        """
        target = target.expanduser().absolute()
        if target == self._paths.root or self._paths.root in target.parents:
            raise InputError(
                "A backup inside the workspace would be lost with it.",
                hint="Choose a folder on another disk.",
            )
        self._ready()
        is_begun = BackupFolder.is_there(target)
        folder = (
            BackupFolder.opened(target, passphrase)
            if is_begun
            else BackupFolder.begun(target, passphrase)
        )
        for _ in range(_TRIES):
            try:
                return self._made(folder, context, program, with_models=with_models)
            except FileNotFoundError:
                continue  # something was removed meanwhile: the state before it is no state
        raise InputError(
            "Documents were removed again and again while they were copied.",
            hint="Wait until nothing is removed any more, and try again.",
        )

    def _made(
        self, folder: BackupFolder, context: JobContext, program: str, *, with_models: bool
    ) -> BackupMade:
        with tempfile.TemporaryDirectory(dir=folder.root, prefix="copy-") as scratch:
            counts, step = self._copy_database(Path(scratch))
            found = [*_database_files(Path(scratch)), *self._others(with_models=with_models)]
            files, n_new, new_bytes = [], 0, 0
            for n, (name, source) in enumerate(found):
                context.report(BackupProgress(n, len(found), name))
                digest, size, is_new = folder.keep(source, context.check)
                files.append(BackedFile(name, digest, size))
                n_new += is_new
                new_bytes += size if is_new else 0
        snapshot = Snapshot(
            id=new_id(),
            created_at=now(),
            program=program,
            step=step,
            is_encrypted=self._is_encrypted,
            with_models=with_models,
            counts=counts,
            files=tuple(files),
        )
        facts = {"files": len(files), "bytes": snapshot.size_bytes, "sealed": int(folder.is_sealed)}
        with self._audit.telling(Event(Action.BACKUP_MADE, snapshot.id, facts)):
            folder.add(snapshot)
            _join_erasures(folder.root, self._paths.root)
            RightsStore(self._database).keep_place(str(folder.root), snapshot.id)
        context.report(BackupProgress(len(found), len(found), ""))
        return BackupMade(snapshot, n_new, new_bytes)

    def _copy_database(self, scratch: Path) -> tuple[dict[str, int], str]:
        """As it is at one moment: nobody writes while its files are copied."""
        self._database.checkpoint()
        try:
            with self._database.write() as connection:
                for name in (_DATABASE, _JOURNAL, _ORIGINALS):
                    source = self._paths.root / name
                    if source.exists():
                        shutil.copyfile(source, scratch / name)
                counts = {
                    table: int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])  # noqa: S608
                    for table in _COUNTED
                }
                row = connection.execute(
                    "SELECT name FROM _sqlite_migrations ORDER BY id DESC LIMIT 1"
                ).fetchone()
        except OSError as error:
            raise DiskFull(
                "There is no room for the copy of the database.",
                hint="Free some space where the backup goes.",
                details=str(error),
            ) from error
        return counts, str(row[0])

    def _others(self, *, with_models: bool) -> Iterator[tuple[str, Path]]:
        root = self._paths.root
        left_out = (
            _LEFT_OUT
            | {_DATABASE, _JOURNAL, _SHARED, _ORIGINALS}
            | (set() if with_models else {"models"})
        )
        for top in sorted(root.iterdir()):
            if top.name in left_out or top.name.endswith(".partial") or top.is_symlink():
                continue
            for path in sorted(top.rglob("*")) if top.is_dir() else [top]:
                if path.is_file() and not path.is_symlink() and not path.name.endswith(".partial"):
                    yield path.relative_to(root).as_posix(), path


def _database_files(scratch: Path) -> list[tuple[str, Path]]:
    names = (_DATABASE, _JOURNAL, _ORIGINALS)
    return [(name, scratch / name) for name in names if (scratch / name).exists()]


def verify(
    folder: BackupFolder, snapshot: Snapshot, report: Callable[[int, int], None] = lambda *_: None
) -> None:
    """Read every content of a snapshot. Raises Corrupt."""
    for n, one in enumerate(snapshot.files):
        report(n, len(snapshot.files))
        size = sum(len(piece) for piece in folder.content(one.sha256))
        if size != one.size_bytes:
            raise Corrupt("The backup is damaged.", hint="Choose another.", details=one.path)
    report(len(snapshot.files), len(snapshot.files))


def restore(
    folder: BackupFolder,
    snapshot: Snapshot,
    into: Path,
    *,
    replace: bool,
    report: Callable[[int, int], None] = lambda *_: None,
) -> Path | None:
    """Bring a snapshot back; returns where what was there before is kept, if anything was.

    Everything is written and checked beside `into` first; what is there is touched only when all of
    it is right. What was erased after the snapshot is known beside it, and erased again when the
    workspace is opened. Raises InputError where something is in the way, Corrupt, DiskFull,
    WorkspaceLocked.
    """
    into = into.expanduser().absolute()
    is_taken = into.exists() and any(into.iterdir())
    if is_taken and not replace:
        raise InputError(
            f"There is something in {into}.",
            hint="Choose an empty folder, or say --replace: what is there is kept beside it.",
        )
    check_step(snapshot)
    coming = into.with_name(f"{into.name}.restoring")
    shutil.rmtree(coming, ignore_errors=True)
    try:
        coming.mkdir(parents=True)
        for n, one in enumerate(snapshot.files):
            report(n, len(snapshot.files))
            _bring(folder, one, coming)
        for known in (folder.root, into):
            _join_erasures(coming, known)
        report(len(snapshot.files), len(snapshot.files))
        return _swap(coming, into, is_taken=is_taken)
    except OSError as error:
        raise DiskFull(
            f"The backup cannot be restored to {into}.",
            hint="Free some space, or check the folder's permissions.",
            details=str(error),
        ) from error
    finally:
        shutil.rmtree(coming, ignore_errors=True)


def erased_since(folder: BackupFolder, snapshot: Snapshot, into: Path) -> int:
    """Erasures after the snapshot that are known of: done again when what was restored is opened.
    Raises Corrupt.
    """
    known = {one.id: one.at for at in (folder.root, into) for one in ErasureList(at).all()}
    return sum(at > snapshot.created_at for at in known.values())


def is_there(root: Path) -> bool:
    """Whether backups were begun in this folder."""
    return BackupFolder.is_there(root.expanduser().absolute())


def open_folder(root: Path, passphrase: str) -> BackupFolder:
    """Raises NotFound, WorkspaceSealed, InputError, Corrupt."""
    return BackupFolder.opened(root.expanduser().absolute(), passphrase)


def newest(folder: BackupFolder, snapshot_id: str = "") -> Snapshot:
    """This one, by its id or how it begins, or the newest. Raises NotFound, InputError, Corrupt."""
    known = folder.snapshots()
    found = [one for one in known if one.startswith(snapshot_id)]
    if not found:
        raise NotFound("There is no such snapshot.", hint="`workspace backups` lists them.")
    if snapshot_id and len(found) > 1:
        raise InputError("More than one snapshot begins so.", hint="Write more of its id.")
    return folder.read(found[0])


def forget_all_but(folder: BackupFolder, n: int) -> int:
    """Keep the newest `n` snapshots; the bytes that were freed. Raises InputError, Corrupt."""
    if n < 1:
        raise InputError("At least one snapshot stays.", hint="Say a number from 1.")
    known = folder.snapshots()
    in_use = {one.sha256 for keep in known[:n] for one in folder.read(keep).files}
    return sum(folder.forget(one, in_use) for one in known[n:])


def _join_erasures(into: Path, known: Path) -> None:
    """Raises Corrupt, OSError."""
    ErasureList(into).merge(ErasureList(known).all())


def _bring(folder: BackupFolder, one: BackedFile, coming: Path) -> None:
    place = coming / one.path
    place.parent.mkdir(parents=True, exist_ok=True)
    size = 0
    with place.open("wb") as file:
        for piece in folder.content(one.sha256):
            file.write(piece)
            size += len(piece)
    if size != one.size_bytes:
        raise Corrupt("The backup is damaged.", hint="Choose another.", details=one.path)
    if not one.path.startswith("documents/"):
        place.chmod(0o600)


def _swap(coming: Path, into: Path, *, is_taken: bool) -> Path | None:
    with contextlib.ExitStack() as held:
        before: Path | None = None
        if is_taken:
            lock = WorkspaceLock(WorkspacePaths(into).lock, wait_s=0.0)
            held.callback(lock.release)
            before = into.with_name(f"{into.name}.before-{now()[:19].replace(':', '')}")
            into.rename(before)
        elif into.exists():
            into.rmdir()
        coming.rename(into)
        sync_folder(into.parent)
    return before


def check_step(snapshot: Snapshot) -> None:
    """Raises InputError for what a newer version made."""
    from workbench.storage.steps import STEPS  # noqa: PLC0415 - only to compare

    if snapshot.step not in {step.__name__ for step in STEPS}:
        raise InputError(
            "The backup was made by a newer version of AI Workbench.",
            hint="Install that version, and restore with it.",
        )
