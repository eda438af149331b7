"""How a file is written for others: whole or not at all, and sealed where that is wanted.

Every export goes through here. A sealed one is sealed piece by piece while it is written, so its
content is never on a disk in the clear. Knows neither what is exported nor who asks for sealing.
"""

from __future__ import annotations

import contextlib
import io
import os
import secrets
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, Final

from workbench.domain.sealed_export import SUFFIX, beginning, content_secret, header_from
from workbench.domain.sealing import (
    CHUNK_BYTES,
    HEAD_BYTES,
    MAGIC,
    SALT_BYTES,
    ChunkCipher,
    StreamSeal,
    Unsealable,
    stream_key,
    unseal,
)
from workbench.errors import Corrupt, InputError, NotFound, ResourceError
from workbench.storage.key_header import Cost, new_header
from workbench.storage.key_header import dumped as header_bytes
from workbench.storage.key_header import parsed as parsed_header
from workbench.storage.workspace_key import WorkspaceKey

_TAIL: Final = b"export"
_LONGEST_NAME: Final = 255


@dataclass(frozen=True, slots=True)
class ExportKey:
    """The key that exports are sealed with, and its wrap, with which each of them begins."""

    header: bytes
    secret: bytes

    @classmethod
    def for_passphrase(cls, passphrase: str) -> ExportKey:
        """A new one. Raises InputError for a passphrase that is too short or too long."""
        key = WorkspaceKey.new()
        header = new_header().with_passphrase(key, passphrase, Cost())
        return cls(header_bytes(header), content_secret(key.master))


class ExportFiles:
    """Thread-safe."""

    def __init__(self, key: Callable[[], ExportKey | None]) -> None:
        """`key` gives None where nothing is sealed; it may raise InputError."""
        self._key = key

    @property
    def is_sealed(self) -> bool:
        return self._key() is not None

    def place(self, path: Path) -> Path:
        """Where what is exported to `path` will lie. Raises InputError."""
        if self._key() is None or path.name.endswith(SUFFIX):
            return path
        return path.with_name(path.name + SUFFIX)

    def write(self, path: Path, content: bytes | str) -> Path:
        """Text is UTF-8 with the lines as they are. Raises OSError, InputError."""
        with self.writing(path) as file:
            file.write(content.encode("utf-8") if isinstance(content, str) else content)
        return self.place(path)

    def as_written(self, content: bytes) -> bytes:
        """A short content as `write` would put it there. Raises InputError."""
        key = self._key()
        if key is None:
            return content
        into = io.BytesIO()
        sealing = _Sealing(into, key)
        sealing.write(content)
        sealing.finish()
        return into.getvalue()

    def content_of(self, written: bytes) -> bytes | None:
        """What `as_written` was given; None if it was sealed with a key from before."""
        key = self._key()
        if key is None:
            return written
        file = io.BytesIO(written)
        try:
            header_from(file.read)
            at = file.tell()
            secret = stream_key(key.secret, file.read(HEAD_BYTES))
            file.seek(at)
            return b"".join(unseal(file.read, StreamSeal(secret, _TAIL)))
        except Unsealable:
            return None

    @contextlib.contextmanager
    def writing(self, path: Path) -> Iterator[IO[bytes]]:
        """A file that cannot seek; it takes its place when the block ends without an error.

        Raises OSError, InputError.
        """
        key, place = self._key(), self.place(path)
        if len(place.name.encode()) > _LONGEST_NAME - len("..partial"):
            raise InputError(f"The name {place.name[:60]}… is too long.", hint="Shorten it.")
        partial = place.with_name(f".{place.name}.partial")
        try:
            with partial.open("wb") as file:
                if key is None:
                    yield file
                else:
                    sealing = _Sealing(file, key)
                    yield sealing  # type: ignore[misc]  # all that is needed of a file
                    sealing.finish()
                file.flush()
                os.fsync(file.fileno())
            partial.replace(place)
        finally:
            partial.unlink(missing_ok=True)


IN_THE_CLEAR: Final = ExportFiles(lambda: None)


class _Sealing(io.RawIOBase):
    def __init__(self, file: IO[bytes], key: ExportKey) -> None:
        super().__init__()
        self._file = file
        self._waiting = bytearray()
        head = MAGIC + secrets.token_bytes(SALT_BYTES)
        self._cipher = ChunkCipher(stream_key(key.secret, head), head)
        file.write(beginning(key.header) + head)

    def writable(self) -> bool:
        return True

    def write(self, content: Any) -> int:
        piece = bytes(content)
        self._waiting += piece
        while len(self._waiting) > CHUNK_BYTES:  # one more byte: so this is not the last chunk
            self._file.write(self._cipher.close(bytes(self._waiting[:CHUNK_BYTES]), b"more"))
            del self._waiting[:CHUNK_BYTES]
        return len(piece)

    def finish(self) -> None:
        self._file.write(self._cipher.close(bytes(self._waiting), b"last" + _TAIL))


def is_sealed_export(path: Path) -> bool:
    """Told by how it begins; False for what cannot be read."""
    try:
        with path.open("rb") as file:
            header_from(file.read)
    except (OSError, Unsealable):
        return False
    return True


def open_export(path: Path, passphrase: str, to: Path) -> int:
    """Write what `path` holds to `to`, which is not there yet; bytes.

    Raises NotFound, InputError for another kind of file, a wrong passphrase or a place that is
    taken, Corrupt, ResourceError. Nothing is left at `to` unless all of it is true.
    """
    if to.exists():
        raise InputError(f"{to.name} is there already.", hint="Choose another name.")
    size = 0
    try:
        with path.open("rb") as file, IN_THE_CLEAR.writing(to) as out:
            for piece in _opened(file, path, passphrase):
                size += out.write(piece)
    except FileNotFoundError as error:
        raise NotFound(f"{path} cannot be found.", hint="Check the path.") from error
    except Unsealable as error:
        raise Corrupt(
            f"{path.name} is damaged.",
            hint="Get it again from whoever sent it; nothing of it was written.",
            details=str(error),
        ) from error
    except OSError as error:
        raise ResourceError(
            f"{to.name} could not be written.",
            hint="Choose a folder that can be written to and has space.",
            details=str(error),
        ) from error
    return size


def _opened(file: IO[bytes], path: Path, passphrase: str) -> Iterator[bytes]:
    try:
        wrapped = header_from(file.read)
    except Unsealable as error:
        raise InputError(
            f"{path.name} is no sealed export.", hint="Choose a file that ends with “.sealed”."
        ) from error
    try:
        header = parsed_header(wrapped)
    except Corrupt as error:
        raise Unsealable(error.details) from error
    try:
        key, _way = header.opened(passphrase)
    except InputError as error:
        raise InputError(
            f"The passphrase does not open {path.name}.",
            hint="Check it, and the keyboard's layout.",
        ) from error
    at = file.tell()
    secret = stream_key(content_secret(key.master), file.read(HEAD_BYTES))
    file.seek(at)
    yield from unseal(file.read, StreamSeal(secret, _TAIL))
