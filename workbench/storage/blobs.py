"""Copies of the documents' files, named by their SHA-256: `documents/ab/abcdef…`.

In an encrypted workspace a copy is sealed, bound to its SHA-256, and its name is encrypted too. A
file is there completely or not at all. Knows no document; who still needs a copy is asked.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from io import RawIOBase
from pathlib import Path

from workbench.domain.clock import new_id
from workbench.domain.sealing import HEAD_BYTES, StreamSeal, Unsealable, seal, stream_key
from workbench.errors import Corrupt, DiskFull, UnreadableDocument, WorkspaceReadOnly
from workbench.storage.private_files import sync_folder
from workbench.storage.workspace_key import WorkspaceKey

_PIECE = 1 << 20
_PARTIAL = "partial-"
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT})


@dataclass(frozen=True, slots=True)
class StoredBlob:
    sha256: str
    size_bytes: int


class BlobStore:
    """Thread-safe. Hold `guard` between looking whether a copy is there and relying on it."""

    def __init__(self, folder: Path, key: WorkspaceKey | None = None) -> None:
        self._folder = folder
        self._key = key
        self.guard = threading.RLock()
        self._being_written: set[Path] = set()

    def path(self, sha256: str) -> Path:
        name = sha256 if self._key is None else self._key.name_of(sha256)
        return self._folder / name[:2] / name

    def opening(self, sha256: str) -> StreamSeal | None:
        """What opens this copy and no other; None where copies are not sealed.

        Raises OSError, Unsealable.
        """
        if self._key is None:
            return None
        with self.path(sha256).open("rb") as file:
            key = stream_key(self._key.files, file.read(HEAD_BYTES))
        return StreamSeal(key, bytes.fromhex(sha256))

    def has(self, sha256: str) -> bool:
        return self.path(sha256).is_file()

    def put(self, source: Path, check: Callable[[], None] = lambda: None) -> StoredBlob:
        """Copy `source`, hashing on the way; `check` is called between pieces and may raise.

        Raises DiskFull, WorkspaceReadOnly for our side, OSError if `source` cannot be read.
        """
        with source.open("rb") as reading:
            return self._put(iter(lambda: reading.read(_PIECE), b""), "", check)

    def put_from(self, pieces: Iterator[bytes], sha256: str, check: Callable[[], None]) -> None:
        """Keep a content of known hash. Raises as `put`, Corrupt if it is another."""
        self._put(pieces, sha256, check)

    def all(self) -> tuple[str, ...]:
        """The hashes of all copies."""
        names = (path.name for path in self._files())
        return tuple(found for found in map(self._sha256_of, names) if found is not None)

    def _put(self, pieces: Iterator[bytes], sha256: str, check: Callable[[], None]) -> StoredBlob:
        partial = self._folder / f"{_PARTIAL}{new_id()}"
        self._being_written.add(partial)
        try:
            stored = self._copy(pieces, partial, check)
            if sha256 and stored.sha256 != sha256:
                raise Corrupt(
                    "The workspace's copy of a document is damaged, so nothing was changed.",
                    hint="Find it with: workbench workspace check",
                    details=sha256,
                )
            self._publish(partial, self.path(stored.sha256))
        finally:
            with contextlib.suppress(OSError):
                partial.unlink(missing_ok=True)
            self._being_written.discard(partial)
        return stored

    def delete(self, sha256: str) -> None:
        """Unlink the copy; nothing happens if there is none."""
        path = self.path(sha256)
        with self.guard, _translated():
            path.unlink(missing_ok=True)
            with contextlib.suppress(OSError):  # other copies still live in it
                path.parent.rmdir()

    def sweep(self, is_used: Callable[[str], bool]) -> int:
        """Unlink copies that nobody uses and leftovers of a kill; returns how many."""
        n = 0
        for path in self._files():
            with self.guard:
                if path in self._being_written:
                    continue
                sha256 = self._sha256_of(path.name)
                if sha256 is not None and is_used(sha256):
                    continue
                with _translated():
                    path.unlink(missing_ok=True)
                n += 1
        return n

    def _sha256_of(self, name: str) -> str | None:
        if name.startswith(_PARTIAL):
            return None
        return name if self._key is None else self._key.sha256_of(name)

    def _files(self) -> Iterator[Path]:
        if not self._folder.is_dir():
            return
        for entry in sorted(self._folder.iterdir()):
            if entry.is_dir():
                yield from sorted(entry.iterdir())
            elif entry.name.startswith(_PARTIAL):
                yield entry

    def _copy(
        self, source: Iterator[bytes], partial: Path, check: Callable[[], None]
    ) -> StoredBlob:
        digest = hashlib.sha256()
        size = 0
        with _translated():
            self._folder.mkdir(parents=True, exist_ok=True)
            writing = partial.open("xb", buffering=0)  # nothing is left to write when it closes

        def pieces() -> Iterator[bytes]:
            nonlocal size
            for piece in source:
                check()
                digest.update(piece)
                size += len(piece)
                yield piece

        with writing:
            stored = pieces()
            if self._key is not None:
                stored = seal(stored, self._key.files, digest.digest)
            for piece in stored:
                with _translated():
                    _write_all(writing, piece)
            with _translated():
                os.fsync(writing.fileno())
        return StoredBlob(digest.hexdigest(), size)

    def _publish(self, partial: Path, path: Path) -> None:
        with self.guard, _translated():
            if not path.is_file():
                path.parent.mkdir(exist_ok=True)
                partial.replace(path)
                sync_folder(path.parent)


def _write_all(writing: RawIOBase, piece: bytes) -> None:
    rest = memoryview(piece)
    while rest:
        rest = rest[writing.write(rest) :]


def opening(blobs: BlobStore, sha256: str) -> StreamSeal | None:
    """What opens a copy that is to be read elsewhere. Raises UnreadableDocument."""
    try:
        return blobs.opening(sha256)
    except (OSError, Unsealable) as error:
        raise UnreadableDocument(
            "The workspace's copy of this file is damaged.",
            hint="Remove this entry and add the file again.",
            details=str(error),
        ) from error


def hash_file(path: Path, check: Callable[[], None] = lambda: None) -> str:
    """SHA-256 of a file, without copying it. Raises OSError."""
    digest = hashlib.sha256()
    with path.open("rb") as reading:
        while piece := reading.read(_PIECE):
            check()
            digest.update(piece)
    return digest.hexdigest()


@contextlib.contextmanager
def _translated() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if error.errno in _FULL:
            raise DiskFull(
                "The disk is full, so no more files can be added.",
                hint="Free some space and add them again; everything added so far is safe.",
                details=str(error),
            ) from error
        raise WorkspaceReadOnly(
            "The workspace's “documents” folder cannot be written to.",
            hint="Check the folder's permissions or choose another workspace.",
            details=str(error),
        ) from error
