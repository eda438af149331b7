"""The vault: which placeholder stands for what, in one encrypted file that only grows.

A header wraps a random data key with a key from a passphrase (Argon2id) or from a key file. Behind
it each save is one record, sealed with AES-256-GCM and bound to its place, so that records cannot
be read, changed, reordered or swapped between vaults. A record that a crash cut short was never
acknowledged and is cut off. The file alone tells how many saves there were and how long they are.
Knows neither policies nor what a find is.
"""

from __future__ import annotations

import contextlib
import json
import os
import secrets
import struct
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workbench.errors import (
    Corrupt,
    DiskFull,
    InputError,
    ResourceError,
    WorkspaceLocked,
    WorkspaceReadOnly,
)
from workbench.storage.private_files import PrivateFiles, write_whole

if TYPE_CHECKING:
    from filelock import BaseFileLock

MAGIC = b"AIWBVAULT1"
KEY_BYTES, NONCE_BYTES, SALT_BYTES, ID_BYTES = 32, 12, 16, 16
ARGON2 = {"iterations": 3, "lanes": 4, "memory_kib": 65_536}  # RFC 9106, second recommendation
LARGEST_HEADER, LARGEST_RECORD = 65_536, 256 * 2**20
MOST_MEMORY_KIB, MOST_ITERATIONS, MOST_LANES = 2_097_152, 64, 64
LOCK_WAIT_S = 5.0
LENGTH = struct.Struct(">I")


@dataclass(frozen=True, slots=True)
class Entry:
    """`number` stands for `value` among the placeholders of `label` in `scope`."""

    scope: str
    label: str
    number: int
    value: str


@dataclass(frozen=True, slots=True)
class _KeyFile:
    path: Path
    files: PrivateFiles

    def exists(self) -> bool:
        return self.path.exists()

    def read(self) -> bytes:
        return self.files.read(self.path)

    def write(self, content: bytes) -> None:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        self.files.write(self.path, content)


class Vault:
    """One open vault. Keeps other processes out while it is open; `add` is on disk on return."""

    def __init__(self, path: Path, lock: BaseFileLock, key: bytes, vault_id: bytes) -> None:
        self._path = path
        self._lock = lock
        self._key = key
        self._id = vault_id
        self._n_records = 0
        self._end = 0
        self.entries: list[Entry] = []

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        passphrase: str | None,
        key_file: Path,
        files: PrivateFiles | None = None,
    ) -> Vault:
        """Open `path`, or make it: with the passphrase, else with `key_file` (made if absent).

        `files` seals the key file in an encrypted workspace.

        Raises InputError (wrong passphrase, or one is asked for), ResourceError (no key file),
        Corrupt, WorkspaceLocked, WorkspaceReadOnly, DiskFull.
        """
        from filelock import FileLock, Timeout  # noqa: PLC0415 - imports asyncio

        opener = _KeyFile(key_file, files or PrivateFiles(key_file.parent))
        lock = FileLock(f"{path}.lock", thread_local=False)
        with _translated():
            path.parent.mkdir(parents=True, exist_ok=True)
            try:
                lock.acquire(timeout=LOCK_WAIT_S)
            except Timeout:
                raise WorkspaceLocked(
                    f"The vault {path.name} is in use by another process.",
                    hint="Wait until it has finished, or close it.",
                ) from None
            try:
                if not path.exists():
                    _write_new(path, passphrase, opener)
                content = path.read_bytes()
                header, end = _header(content)
                key = _unwrap(header, passphrase, opener)
                vault = cls(path, lock, key, bytes.fromhex(header["id"]))
                vault._read(content, end)
            except BaseException:
                lock.release()
                raise
            return vault

    @property
    def id(self) -> str:
        """Tells vaults apart; says nothing of what is in them."""
        return self._id.hex()

    @property
    def hash_key(self) -> bytes:
        """A key for marks and stand-ins that is not the one that encrypts."""
        return self.key_for(b"marks")

    def key_for(self, purpose: bytes) -> bytes:
        """Another key, for something that is kept beside the vault."""
        from cryptography.hazmat.primitives import hashes, hmac

        made = hmac.HMAC(self._key, hashes.SHA256())
        made.update(purpose)
        return made.finalize()

    def add(self, entries: Sequence[Entry]) -> None:
        """Append `entries` as one record, synced: all of them are there after a crash, or none."""
        if not entries:
            return
        rows = [[item.scope, item.label, item.number, item.value] for item in entries]
        sealed = self._seal(json.dumps(rows).encode("ascii"), self._n_records)
        with _translated(), self._path.open("r+b") as file:
            file.seek(self._end)
            file.truncate()
            file.write(LENGTH.pack(len(sealed)) + sealed)
            file.flush()
            os.fsync(file.fileno())
            self._end = file.tell()
        self._n_records += 1
        self.entries += entries

    def forget(self, stays: Callable[[Entry], bool]) -> int:
        """Write the file anew with the entries that `stays` says; how many went.

        All of it is there after a crash as it was, or as it is to be.
        """
        kept = [entry for entry in self.entries if stays(entry)]
        n_gone = len(self.entries) - len(kept)
        if not n_gone:
            return 0
        with _translated():
            content = self._path.read_bytes()
            content = content[: _header(content)[1]]
            self._n_records = 0
            if kept:
                rows = [[item.scope, item.label, item.number, item.value] for item in kept]
                sealed = self._seal(json.dumps(rows).encode("ascii"), 0)
                content += LENGTH.pack(len(sealed)) + sealed
                self._n_records = 1
            write_whole(self._path, content)
        self._end = len(content)
        self.entries = kept
        return n_gone

    def keep(self, entries: Sequence[Entry]) -> None:
        """Hold these alone from now on: a new file takes the place of the old one, or none does."""
        rows = [[item.scope, item.label, item.number, item.value] for item in entries]
        sealed = self._seal(json.dumps(rows).encode("ascii"), 0)
        with _translated():
            content = self._path.read_bytes()
            _, begin = _header(content)
            whole = content[:begin] + LENGTH.pack(len(sealed)) + sealed
            write_whole(self._path, whole)
        self.entries = list(entries)
        self._n_records, self._end = 1, len(whole)

    def close(self) -> None:
        self._lock.release()

    def _read(self, content: bytes, at: int) -> None:
        while len(content) - at >= LENGTH.size:
            (length,) = LENGTH.unpack_from(content, at)
            start = at + LENGTH.size
            if length > LARGEST_RECORD or length > len(content) - start:
                break  # cut short by a crash, before it was acknowledged
            record = self._unseal(content[start : start + length], self._n_records)
            self.entries += [Entry(*row) for row in json.loads(record)]
            self._n_records += 1
            at = start + length
        self._end = at

    def _seal(self, plain: bytes, place: int) -> bytes:
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        nonce = secrets.token_bytes(NONCE_BYTES)
        return nonce + AESGCM(self._key).encrypt(nonce, plain, self._bound_to(place))

    def _unseal(self, sealed: bytes, place: int) -> bytes:
        from cryptography.exceptions import InvalidTag
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        nonce, rest = sealed[:NONCE_BYTES], sealed[NONCE_BYTES:]
        try:
            return AESGCM(self._key).decrypt(nonce, rest, self._bound_to(place))
        except (InvalidTag, ValueError) as error:
            raise Corrupt(
                f"The vault {self._path.name} is damaged or was changed by someone.",
                hint="Use a copy of the file that you trust.",
            ) from error

    def _bound_to(self, place: int) -> bytes:
        return MAGIC + self._id + struct.pack(">Q", place)


def _write_new(path: Path, passphrase: str | None, key_file: _KeyFile) -> None:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    vault_id = secrets.token_bytes(ID_BYTES)
    header: dict[str, Any] = {"id": vault_id.hex()}
    if passphrase is not None:
        salt = secrets.token_bytes(SALT_BYTES)
        header |= {"key_from": "argon2id", "salt": salt.hex(), **ARGON2}
    else:
        header["key_from"] = "file"
        if not key_file.exists():
            key_file.write(secrets.token_bytes(KEY_BYTES))
    nonce = secrets.token_bytes(NONCE_BYTES)
    wrapped = AESGCM(_outer_key(header, passphrase, key_file)).encrypt(
        nonce, secrets.token_bytes(KEY_BYTES), MAGIC + vault_id
    )
    header["wrapped"] = (nonce + wrapped).hex()
    raw = json.dumps(header).encode("ascii")
    write_whole(path, MAGIC + LENGTH.pack(len(raw)) + raw)


def _header(content: bytes) -> tuple[dict[str, Any], int]:
    start = len(MAGIC) + LENGTH.size
    try:
        if not content.startswith(MAGIC):
            raise ValueError("another kind of file")
        (length,) = LENGTH.unpack_from(content, len(MAGIC))
        if length > LARGEST_HEADER or length > len(content) - start:
            raise ValueError("the header is cut short")
        header = json.loads(content[start : start + length])
        if not isinstance(header, dict) or not {"id", "key_from", "wrapped"} <= set(header):
            raise ValueError("the header lacks an entry")
        if len(bytes.fromhex(header["id"])) != ID_BYTES:
            raise ValueError("the header's id has another length")
    except (ValueError, TypeError, struct.error) as error:
        raise Corrupt(
            "This is not a vault, or its beginning is damaged.",
            hint="Choose the right file, or use a copy that you trust.",
            details=str(error),
        ) from error
    return header, start + length


def _unwrap(header: dict[str, Any], passphrase: str | None, key_file: _KeyFile) -> bytes:
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    outer = _outer_key(header, passphrase, key_file)
    try:
        wrapped = bytes.fromhex(header["wrapped"])
        bound_to = MAGIC + bytes.fromhex(header["id"])
        return AESGCM(outer).decrypt(wrapped[:NONCE_BYTES], wrapped[NONCE_BYTES:], bound_to)
    except (InvalidTag, ValueError, TypeError) as error:
        if header["key_from"] == "file":
            message, hint = "The key file does not fit this vault.", "Use the key it was made with."
        else:
            message, hint = "The passphrase does not open this vault.", "Check it and try again."
        raise InputError(message, hint=hint) from error


def _outer_key(header: dict[str, Any], passphrase: str | None, key_file: _KeyFile) -> bytes:
    if header["key_from"] == "file":
        try:
            return key_file.read()[:KEY_BYTES].ljust(KEY_BYTES, b"\0")
        except FileNotFoundError:
            raise ResourceError(
                "The key of this vault is not in the workspace.",
                hint="Name the workspace in which it was made with --workspace.",
            ) from None
    if passphrase is None:
        raise InputError(
            "This vault asks for its passphrase.",
            hint="Give it with --ask-passphrase or --passphrase-file.",
        )
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    try:
        iterations, lanes = int(header["iterations"]), int(header["lanes"])
        memory_kib, salt = int(header["memory_kib"]), bytes.fromhex(header["salt"])
        fits = iterations <= MOST_ITERATIONS and lanes <= MOST_LANES
        if header["key_from"] != "argon2id" or not fits or memory_kib > MOST_MEMORY_KIB:
            raise ValueError("unknown or excessive key derivation")
        derive = Argon2id(
            salt=salt, length=KEY_BYTES, iterations=iterations, lanes=lanes, memory_cost=memory_kib
        )
    except (KeyError, ValueError, TypeError) as error:
        raise Corrupt(
            "The beginning of this vault is damaged.",
            hint="Use a copy that you trust.",
            details=str(error),
        ) from error
    return derive.derive(passphrase.encode("utf-8", "surrogatepass"))


@contextlib.contextmanager
def _translated() -> Iterator[None]:
    try:
        yield
    except PermissionError as error:
        raise WorkspaceReadOnly(
            "The vault or its key cannot be read or written.",
            hint="Check the permissions of the file and its folder.",
            details=str(error),
        ) from error
    except OSError as error:
        raise DiskFull(
            "The vault could not be saved.",
            hint="Check the disk and its free space; what was saved before is safe.",
            details=str(error),
        ) from error
