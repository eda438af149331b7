"""Write a whole workspace anew under another key: database, documents, small files, backups.

Everything is written beside what is there, as `x.next`, so that a kill, a full disk or a change of
mind loses nothing; copies of documents that are complete are not written again. Only then does
`swapping` exchange them. Knows no passphrase.
"""

from __future__ import annotations

import errno
import json
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from workbench.domain.public_settings import public_part
from workbench.domain.sealing import Unsealable, unseal
from workbench.errors import Corrupt, DiskFull, WorkspaceReadOnly
from workbench.paths import WorkspacePaths
from workbench.storage.blobs import BlobStore
from workbench.storage.database_copy import copy_database
from workbench.storage.private_files import PrivateFiles, write_whole
from workbench.storage.swapping import next_of
from workbench.storage.workspace_key import WorkspaceKey

_SPARE_BYTES: Final = 64 << 20
_FULL: Final = frozenset({errno.ENOSPC, errno.EDQUOT})
Told = Callable[[str, int, int], None]  # what, how much of it is done, how much there is


class Conversion:
    def __init__(
        self, paths: WorkspacePaths, before: WorkspaceKey | None, after: WorkspaceKey
    ) -> None:
        self._paths = paths
        self._before = before
        self._after = after

    def check_space(self) -> None:
        """Raises DiskFull: everything is there twice for a while."""
        documents = next_of(self._paths.blobs)
        needed = sum(_size(path) for path in (*self._databases(), self._paths.blobs))
        needed += _SPARE_BYTES - (_size(documents) if documents.is_dir() else 0)
        free = shutil.disk_usage(self._paths.root).free
        if free < needed:
            raise DiskFull(
                f"This needs {needed / 2**20:,.0f} MiB of free space, because everything is"
                f" written anew before the old is removed; {free / 2**20:,.0f} MiB are free.",
                hint="Free some space and try again; nothing was changed.",
            )

    def copy(self, check: Callable[[], None], told: Told) -> None:
        """All of it. Raises DiskFull, WorkspaceReadOnly, Corrupt, and what `check` raises."""
        with _translated():
            for path in self._databases():
                told("database", 0, 1)
                copy_database(path, next_of(path), self._before, self._after, check)
            told("database", 1, 1)
            for path in self._paths.private_files:
                self._copy_file(path)
            if self._before is None:
                self._copy_settings()
            self._copy_documents(check, told)

    def _databases(self) -> tuple[Path, ...]:
        backups = sorted(self._paths.backups.glob("*.db")) if self._paths.backups.is_dir() else ()
        main = self._paths.database
        return (*((main,) if main.is_file() else ()), *backups)

    def _copy_file(self, path: Path) -> None:
        """It is bound to the name that it will have."""
        fresh = next_of(path)
        if not path.is_file():
            fresh.unlink(missing_ok=True)
            return
        content = PrivateFiles(self._paths.root, self._before).read(path)
        PrivateFiles(self._paths.root, self._after).write(path, content, into=fresh)

    def _copy_settings(self) -> None:
        """Of a workspace that was not encrypted: all sealed, and what has to be read before."""
        path, sealed = self._paths.settings, self._paths.sealed_settings
        if not path.is_file():
            return
        content = path.read_bytes()
        try:
            public = public_part(json.loads(content))
        except (ValueError, TypeError, AttributeError):  # damaged: set aside when it is opened
            public = {}
        new = PrivateFiles(self._paths.root, self._after)
        new.write(sealed, content, into=next_of(sealed))
        write_whole(next_of(path), json.dumps(public, indent=2).encode())

    def _copy_documents(self, check: Callable[[], None], told: Told) -> None:
        old = BlobStore(self._paths.blobs, self._before)
        new = BlobStore(next_of(self._paths.blobs), self._after)
        next_of(self._paths.blobs).mkdir(parents=True, exist_ok=True)
        contents = old.all()
        new.sweep(set(contents).__contains__)
        for number, sha256 in enumerate(contents):
            told("documents", number, len(contents))
            if not new.has(sha256):
                new.put_from(_reader(old, sha256), sha256, check)
        told("documents", len(contents), len(contents))


def _reader(store: BlobStore, sha256: str) -> Iterator[bytes]:
    with store.path(sha256).open("rb") as file:
        opening = store.opening(sha256)
        if opening is None:
            while piece := file.read(1 << 20):
                yield piece
            return
        try:
            yield from unseal(file.read, opening)
        except Unsealable as error:
            raise Corrupt(
                "The workspace's copy of a document is damaged, so nothing was changed.",
                hint="Find it with: workbench workspace check",
                details=sha256,
            ) from error


def _size(path: Path) -> int:
    if path.is_dir():
        return sum(item.stat().st_size for item in path.rglob("*") if item.is_file())
    return path.stat().st_size if path.is_file() else 0


@contextmanager
def _translated() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if error.errno in _FULL:
            raise DiskFull(
                "The disk is full; nothing was changed.",
                hint="Free some space and start again: what was written already stays.",
                details=str(error),
            ) from error
        raise WorkspaceReadOnly(
            "The workspace could not be written anew; nothing was changed.",
            hint="Check the permissions of the workspace folder and try again.",
            details=str(error),
        ) from error
