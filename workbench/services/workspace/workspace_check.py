"""Look through a closed workspace: is everything readable, and, encrypted, does nothing lie bare?

Changes nothing. Reads every page of the database and every copy of a document.
"""

from __future__ import annotations

import contextlib
import hashlib
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from workbench.domain.sealing import HEAD_BYTES, Unsealable, is_sealed, unseal
from workbench.errors import NotFound, WorkbenchError
from workbench.paths import WorkspacePaths
from workbench.storage import sqlite
from workbench.storage.blobs import BlobStore
from workbench.storage.chat_columns import used_marks
from workbench.storage.chat_vault import ChatVault
from workbench.storage.database import translated
from workbench.storage.database_copy import problems
from workbench.storage.header_file import HeaderFile
from workbench.storage.private_files import PrivateFiles
from workbench.storage.sealing_state import settle
from workbench.storage.workspace_key import WorkspaceKey
from workbench.storage.workspace_lock import WorkspaceLock

_SQLITE = b"SQLite format 3\0"
_PIECE = 1 << 20


@dataclass(frozen=True, slots=True)
class Flaw:
    where: str  # a path in the workspace
    what: str


@dataclass(frozen=True, slots=True)
class WorkspaceCheck:
    is_encrypted: bool
    documents: int
    backups: int
    flaws: tuple[Flaw, ...]


def check_workspace(
    paths: WorkspacePaths,
    key: WorkspaceKey | None,
    check: Callable[[], None] = lambda: None,
    told: Callable[[str, int, int], None] = lambda *_: None,
) -> WorkspaceCheck:
    """Raises NotFound, WorkspaceLocked, WorkspaceSealed, Corrupt, and what `check` raises."""
    if not paths.database.is_file() and not HeaderFile(paths).exists():
        raise NotFound(
            f"There is no workspace in {paths.root}.", hint="Name another with --workspace."
        )
    lock = WorkspaceLock(paths.lock, wait_s=2.0)
    try:
        settle(paths, key)
        backups = sorted(paths.backups.glob("*.db")) if paths.backups.is_dir() else []
        flaws: list[Flaw] = []
        for path in (paths.database, *backups):
            check()
            told("database", 0, 1)
            flaws += [Flaw(_name(paths, path), what) for what in _database(path, key)]
        hashes = BlobStore(paths.blobs, key).all()
        for number, sha256 in enumerate(hashes):
            check()
            told("documents", number, len(hashes))
            flaws += _document(paths, key, sha256)
        flaws += _missing(paths, key, frozenset(hashes))
        flaws += _small_files(paths, key)
        flaws += _hidden_chats(paths, key)
        if key is not None:
            flaws += _bare(paths, key)
        told("documents", len(hashes), len(hashes))
        return WorkspaceCheck(key is not None, len(hashes), len(backups), tuple(flaws))
    finally:
        lock.release()


def _database(path: Path, key: WorkspaceKey | None) -> tuple[str, ...]:
    if not path.is_file():
        return ("is missing",)
    try:
        with translated(), contextlib.closing(sqlite.connect(path, key)) as connection:
            return problems(connection, is_encrypted=key is not None)
    except WorkbenchError as error:
        return (error.message,)


def _document(paths: WorkspacePaths, key: WorkspaceKey | None, sha256: str) -> Iterator[Flaw]:
    store = BlobStore(paths.blobs, key)
    path = store.path(sha256)
    digest = hashlib.sha256()
    try:
        opening = store.opening(sha256)
        with path.open("rb") as file:
            stored = iter(lambda: file.read(_PIECE), b"")
            for piece in stored if opening is None else unseal(file.read, opening):
                digest.update(piece)
    except (OSError, Unsealable) as error:
        yield Flaw(_name(paths, path), f"cannot be read: {error}")
        return
    if digest.hexdigest() != sha256:
        yield Flaw(_name(paths, path), "is not what was added")


def _missing(
    paths: WorkspacePaths, key: WorkspaceKey | None, hashes: frozenset[str]
) -> Iterator[Flaw]:
    """Documents without their copy."""
    try:
        with (
            translated(),
            contextlib.closing(sqlite.connect(paths.database, key)) as connection,
        ):
            rows = connection.execute("SELECT DISTINCT sha256 FROM documents").fetchall()
    except WorkbenchError:
        return  # told already
    for row in rows:
        if row[0] not in hashes:
            yield Flaw(_name(paths, paths.blobs), f"lacks the copy {row[0][:16]}…")


def _small_files(paths: WorkspacePaths, key: WorkspaceKey | None) -> Iterator[Flaw]:
    files = PrivateFiles(paths.root, key)
    for path in paths.private_files:
        try:
            with contextlib.suppress(FileNotFoundError):
                files.read(path)
        except (WorkbenchError, OSError):
            yield Flaw(_name(paths, path), "cannot be read")


def _hidden_chats(paths: WorkspacePaths, key: WorkspaceKey | None) -> Iterator[Flaw]:
    """Marks in chats without what they stand for."""
    vault = ChatVault(paths.chats_vault, paths.vault_key, PrivateFiles(paths.root, key))
    try:
        with (
            translated(),
            contextlib.closing(sqlite.connect(paths.database, key)) as connection,
        ):
            used = frozenset(used_marks(connection))
        known = {(label, number) for label, number, _ in vault.entries()} if used else set()
        if lost := len(used - known):
            yield Flaw(_name(paths, paths.chats_vault), f"lacks {lost} originals of stored chats")
    except sqlite3.OperationalError:
        return  # of an earlier version: it has not all of these tables yet
    except WorkbenchError as error:
        if paths.chats_vault.is_file():
            yield Flaw(_name(paths, paths.chats_vault), error.message)
    finally:
        vault.close()


def _bare(paths: WorkspacePaths, key: WorkspaceKey) -> Iterator[Flaw]:
    """What lies in the clear in an encrypted workspace and should not."""
    for path in sorted(paths.root.rglob("*")):
        if not path.is_file() or path.is_symlink():
            continue
        with path.open("rb") as file:
            head = file.read(HEAD_BYTES)
        inside = path.relative_to(paths.root).parts[0]
        if head.startswith(_SQLITE):
            yield Flaw(_name(paths, path), "is a database in the clear")
        elif inside == paths.blobs.name and not is_sealed(head):
            yield Flaw(_name(paths, path), "is a copy of a document in the clear")
        elif inside == paths.blobs.name and key.sha256_of(path.name) is None:
            yield Flaw(_name(paths, path), "is sealed with another key")
        elif inside == paths.index.name or path.name.endswith((".old", ".next")):
            yield Flaw(_name(paths, path), "was left over")


def _name(paths: WorkspacePaths, path: Path) -> str:
    return path.relative_to(paths.root).as_posix()
