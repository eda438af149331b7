"""A copy of the audit log for who may see events and no content, sealed under a key of its own.

The log itself lies in the database, which only the master key opens. Whoever has that key keeps
this copy in step; an auditor's key opens the copy and nothing else. The database stays the truth:
what a crash cuts off here is appended at the next start, and a copy under another key is made anew.
"""

from __future__ import annotations

import contextlib
import json
import os
import secrets
import struct
import threading
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Final

from workbench.domain.audit import Entry, canonical
from workbench.domain.sealing import derived
from workbench.errors import Corrupt, DiskFull

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

MAGIC: Final = b"WBAUDIT1"
NAME: Final = "entries.sealed"
_SALT_BYTES, _NONCE_BYTES = 16, 12
_HEAD_BYTES: Final = len(MAGIC) + _SALT_BYTES
_RECORD: Final = struct.Struct(">QI")  # number of the entry, bytes that follow
_LONGEST: Final = 1_000_000
_FIELDS: Final = frozenset(Entry.__dataclass_fields__)


class AuditCopy:
    """Kept in step by one process at a time, the one that holds the workspace. Thread-safe."""

    def __init__(
        self, folder: Path, key: bytes, entries_after: Callable[[int], Iterable[Entry]]
    ) -> None:
        self._path = folder / NAME
        self._key = key
        self._entries_after = entries_after
        self._lock = threading.Lock()
        self._cipher_salt = b""
        self._last = -1  # the number of its last entry; -1: nobody looked yet

    def catch_up(self) -> int:
        """Append what it lacks; returns how many entries. Raises DiskFull."""
        with self._lock, _translated():
            if self._last < 0:
                self._open()
            n = 0
            cipher = _cipher(self._key, self._cipher_salt)
            with self._path.open("ab") as file:
                for entry in self._entries_after(self._last):
                    file.write(_record(cipher, self._cipher_salt, entry))
                    self._last = entry.number
                    n += 1
            return n

    def _open(self) -> None:
        """Find its end; begin anew where it is under another key, or damaged."""
        self._path.parent.mkdir(parents=True, exist_ok=True)
        with contextlib.suppress(FileNotFoundError, Corrupt):
            salt, last, end = _measured(self._path, self._key)
            os.truncate(self._path, end)
            self._cipher_salt, self._last = salt, last
            return
        self._cipher_salt, self._last = secrets.token_bytes(_SALT_BYTES), 0
        descriptor = os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(MAGIC + self._cipher_salt)


def read_copy(folder: Path, key: bytes) -> Iterator[Entry]:
    """Oldest first. Raises Corrupt for what is no copy under this key, or damaged on the way."""
    with _translated(), (folder / NAME).open("rb") as file:
        salt = _salt_of(file.read(_HEAD_BYTES))
        cipher = _cipher(key, salt)
        while len(head := file.read(_RECORD.size)) == _RECORD.size:
            number, length = _RECORD.unpack(head)
            sealed = file.read(length) if length <= _LONGEST else b""
            if len(sealed) != length:
                return  # what a crash cut off
            yield _entry(cipher, salt, number, sealed)


def has_copy(folder: Path) -> bool:
    return (folder / NAME).is_file()


def _measured(path: Path, key: bytes) -> tuple[bytes, int, int]:
    """Salt, last number and where the last whole record ends. Raises Corrupt."""
    size = path.stat().st_size
    with path.open("rb") as file:
        salt = _salt_of(file.read(_HEAD_BYTES))
        last, end = 0, _HEAD_BYTES
        while len(head := file.read(_RECORD.size)) == _RECORD.size:
            number, length = _RECORD.unpack(head)
            if end + _RECORD.size + length > size:
                break
            if number != last + 1 or length > _LONGEST:
                raise _damaged()
            if last == 0:
                _entry(_cipher(key, salt), salt, number, file.read(length))
            else:
                file.seek(length, os.SEEK_CUR)
            last, end = number, end + _RECORD.size + length
    return salt, last, end


def _salt_of(head: bytes) -> bytes:
    if len(head) != _HEAD_BYTES or not head.startswith(MAGIC):
        raise _damaged()
    return head[len(MAGIC) :]


def _cipher(key: bytes, salt: bytes) -> AESGCM:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    return AESGCM(derived(key, b"audit entries", salt))


def _record(cipher: AESGCM, salt: bytes, entry: Entry) -> bytes:
    nonce = secrets.token_bytes(_NONCE_BYTES)
    content = canonical(asdict(entry))
    sealed = nonce + cipher.encrypt(nonce, content, _bound(salt, entry.number))
    return _RECORD.pack(entry.number, len(sealed)) + sealed


def _entry(cipher: AESGCM, salt: bytes, number: int, sealed: bytes) -> Entry:
    from cryptography.exceptions import InvalidTag

    try:
        content = cipher.decrypt(sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:], _bound(salt, number))
        found = json.loads(content)
    except (InvalidTag, ValueError) as error:
        raise _damaged() from error
    if not isinstance(found, dict) or found.keys() != _FIELDS:
        raise _damaged()
    return Entry(**found)


def _bound(salt: bytes, number: int) -> bytes:
    return salt + number.to_bytes(8, "big")


def _damaged() -> Corrupt:
    return Corrupt(
        "The copy of the audit log is damaged, or belongs to another key.",
        hint="It is made anew when somebody opens the workspace who may see its content.",
    )


@contextlib.contextmanager
def _translated() -> Iterator[None]:
    try:
        yield
    except FileNotFoundError as error:
        raise Corrupt(
            "There is no copy of the audit log yet.",
            hint="It is made when somebody opens the workspace who may see its content.",
        ) from error
    except OSError as error:
        raise DiskFull(
            "The copy of the audit log cannot be read or written.",
            hint="Check the free space, and the permissions of the workspace's “audit” folder.",
            details=str(error),
        ) from error
