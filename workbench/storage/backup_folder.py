"""A folder of backups: each content once, by its SHA-256, and a list of files for each snapshot.

Contents are written before the list that names them, synced and renamed, so that a backup that was
cut short adds nothing but contents that the next one uses. With a passphrase everything is sealed,
and names of contents tell nothing of what they hold.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, Final

from workbench.domain.backup import Snapshot, dumped, parsed
from workbench.domain.sealing import (
    HEAD_BYTES,
    StreamSeal,
    Unsealable,
    derived,
    seal,
    sealed_bytes,
    stream_key,
    unseal,
    unsealed_bytes,
)
from workbench.errors import Corrupt, DiskFull, InputError, NotFound, WorkspaceSealed
from workbench.storage.key_header import Cost, new_header
from workbench.storage.key_header import dumped as header_bytes
from workbench.storage.key_header import parsed as header_from
from workbench.storage.private_files import sync_folder, write_whole
from workbench.storage.workspace_key import WorkspaceKey

_HEADER: Final = "backup-key.json"
_PLAIN: Final = "backup.txt"
_PLAIN_TEXT: Final = (
    b"Backups of an AI Workbench workspace. Restore with: workbench workspace restore\n"
)
_PIECE: Final = 1 << 20


class BackupFolder:
    def __init__(self, root: Path, key: WorkspaceKey | None) -> None:
        """Use `opened` or `begun`."""
        self.root = root
        self._key = key

    @classmethod
    def begun(cls, root: Path, passphrase: str) -> BackupFolder:
        """A new place for backups; with an empty passphrase nothing is sealed. Raises InputError,
        DiskFull.
        """
        try:
            root.mkdir(parents=True, exist_ok=True)
            if any(root.iterdir()):
                raise InputError(
                    f"{root} holds other things.", hint="Choose an empty folder for backups."
                )
            if not passphrase:
                write_whole(root / _PLAIN, _PLAIN_TEXT)
                return cls(root, None)
            key = WorkspaceKey.new()
            header = new_header().with_passphrase(key, passphrase, Cost())
            write_whole(root / _HEADER, header_bytes(header))
        except OSError as error:
            raise _no_room(root, error) from error
        return cls(root, key)

    @classmethod
    def opened(cls, root: Path, passphrase: str) -> BackupFolder:
        """Raises NotFound for a folder without backups, WorkspaceSealed without a passphrase where
        one is needed, InputError for a wrong one, Corrupt.
        """
        if (root / _HEADER).is_file():
            if not passphrase:
                raise WorkspaceSealed("These backups are encrypted.", hint="Give their passphrase.")
            key, _way = header_from((root / _HEADER).read_bytes()).opened(passphrase)
            return cls(root, key)
        if not (root / _PLAIN).is_file():
            raise NotFound(
                f"There are no backups in {root}.", hint="Name the folder that has them."
            )
        return cls(root, None)

    @classmethod
    def is_there(cls, root: Path) -> bool:
        return (root / _HEADER).is_file() or (root / _PLAIN).is_file()

    @property
    def is_sealed(self) -> bool:
        return self._key is not None

    def snapshots(self) -> tuple[str, ...]:
        """Ids, the newest first."""
        folder = self.root / "snapshots"
        found = [path.stem for path in folder.glob("*.json")] if folder.is_dir() else []
        return tuple(sorted(found, reverse=True))

    def read(self, snapshot_id: str) -> Snapshot:
        """Raises NotFound, Corrupt."""
        path = self._list_path(snapshot_id)
        try:
            content = path.read_bytes()
        except OSError as error:
            raise NotFound(
                f"There is no snapshot {snapshot_id[:40]}.", hint="`workspace backups` lists them."
            ) from error
        if self._key is not None:
            try:
                content = unsealed_bytes(content, self._key.files, snapshot_id.encode())
            except Unsealable as error:
                raise _damaged(path.name) from error
            found = parsed(content)
        else:
            content, mark, digest = content.rpartition(b"\n")
            if not mark or hashlib.sha256(content).hexdigest().encode() != digest:
                raise _damaged(path.name)
            found = parsed(content)
        if found.id != snapshot_id:
            raise _damaged(path.name)
        return found

    def add(self, snapshot: Snapshot) -> None:
        """On disk on return: from now on it is there. Raises DiskFull."""
        path = self._list_path(snapshot.id)
        content = dumped(snapshot)
        if self._key is not None:
            content = sealed_bytes(content, self._key.files, snapshot.id.encode())
        else:
            content += b"\n" + hashlib.sha256(content).hexdigest().encode()
        try:
            path.parent.mkdir(exist_ok=True)
            write_whole(path, content)
        except OSError as error:
            raise _no_room(self.root, error) from error

    def keep(self, source: Path, check: Callable[[], None]) -> tuple[str, int, bool]:
        """A file's SHA-256, its size, and whether it was new here. Raises DiskFull,
        FileNotFoundError for a file that has gone, and what `check` raises.
        """
        digest, size = _digest(source, check)
        path = self._content_path(digest)
        if path.is_file():
            return digest, size, False
        partial = path.with_name(f"{path.name}.partial")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with source.open("rb") as file, partial.open("wb") as into:
                for piece in self._closed(_pieces(file, check), digest):
                    into.write(piece)
                into.flush()
                os.fsync(into.fileno())
            partial.replace(path)
            sync_folder(path.parent)
        except FileNotFoundError:
            raise
        except OSError as error:
            raise _no_room(self.root, error) from error
        finally:
            partial.unlink(missing_ok=True)
        return digest, size, True

    def content(self, digest: str) -> Iterator[bytes]:
        """Piece by piece. Raises Corrupt, at the latest with the last one."""
        path = self._content_path(digest)
        found = hashlib.sha256()
        try:
            with path.open("rb") as file:
                for piece in self._unsealed(file, digest):
                    found.update(piece)
                    yield piece
        except (OSError, Unsealable) as error:
            raise _damaged(path.name) from error
        if found.hexdigest() != digest:
            raise _damaged(path.name)

    def forget(self, snapshot_id: str, in_use: set[str]) -> int:
        """Remove a snapshot and the contents that no other one names; bytes that were freed."""
        gone = {one.sha256 for one in self.read(snapshot_id).files} - in_use
        self._list_path(snapshot_id).unlink()
        freed = 0
        for digest in gone:
            path = self._content_path(digest)
            if path.is_file():
                freed += path.stat().st_size
                path.unlink()
        return freed

    def _closed(self, pieces: Iterator[bytes], digest: str) -> Iterator[bytes]:
        if self._key is None:
            return pieces
        return seal(pieces, self._key.files, digest.encode)

    def _unsealed(self, file: IO[bytes], digest: str) -> Iterator[bytes]:
        if self._key is None:
            return _pieces(file, lambda: None)
        head = file.read(HEAD_BYTES)
        file.seek(0)
        opened = StreamSeal(stream_key(self._key.files, head), digest.encode())
        return unseal(file.read, opened)

    def _content_path(self, digest: str) -> Path:
        name = digest
        if self._key is not None:
            name = derived(self._key.files, b"backup-name", digest.encode()).hex()
        return self.root / "contents" / name[:2] / name

    def _list_path(self, snapshot_id: str) -> Path:
        if not snapshot_id.isalnum():
            raise NotFound("This is no snapshot.", hint="`workspace backups` lists them.")
        return self.root / "snapshots" / f"{snapshot_id}.json"


def _digest(source: Path, check: Callable[[], None]) -> tuple[str, int]:
    found, size = hashlib.sha256(), 0
    with source.open("rb") as file:
        for piece in _pieces(file, check):
            found.update(piece)
            size += len(piece)
    return found.hexdigest(), size


def _pieces(file: IO[bytes], check: Callable[[], None]) -> Iterator[bytes]:
    while piece := file.read(_PIECE):
        check()
        yield piece


def _damaged(name: str) -> Corrupt:
    return Corrupt(
        "The backup is damaged.",
        hint="Choose another snapshot, or another copy of the backup.",
        details=name,
    )


def _no_room(root: Path, error: OSError) -> DiskFull:
    return DiskFull(
        f"The backup cannot be written to {root}.",
        hint="Free some space, check the folder's permissions, or choose another place.",
        details=str(error),
    )
