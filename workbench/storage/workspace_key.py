"""The master key of an open encrypted workspace, and the keys that are derived from it.

`wipe` overwrites what this object holds. That is a best effort: SQLCipher, the cipher's library and
Python keep copies of their own while they work.
"""

from __future__ import annotations

import secrets
import sys
from typing import Final

from workbench.domain.sealing import KEY_BYTES, derived
from workbench.errors import StorageError

SHA256_BYTES: Final = 32
_NAME_KEY_BYTES: Final = 64


def leave_no_core_dumps() -> None:
    """What is in memory, keys among it, is not written to a file if the process is brought down."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - not there on Windows

    _, hard = resource.getrlimit(resource.RLIMIT_CORE)
    resource.setrlimit(resource.RLIMIT_CORE, (0, hard))


class WorkspaceKey:
    def __init__(self, master: bytes | bytearray) -> None:
        if len(master) != KEY_BYTES:
            raise ValueError("a master key has 32 bytes")
        self._master = bytearray(master)
        self._files = bytearray(derived(master, b"files"))
        self._names = bytearray(derived(master, b"names", length=_NAME_KEY_BYTES))
        self._audit = bytearray(derived(master, b"audit"))
        self.way = ""  # by which it was unwrapped: passphrase, recovery, keyring, profile:ID

    @classmethod
    def new(cls) -> WorkspaceKey:
        return cls(secrets.token_bytes(KEY_BYTES))

    @property
    def master(self) -> bytes:
        """For wrapping it. Raises StorageError once it was wiped."""
        return bytes(self._alive(self._master))

    @property
    def files(self) -> bytes:
        """The secret that files are sealed with."""
        return bytes(self._alive(self._files))

    @property
    def audit(self) -> bytes:
        """What the copy of the audit log is sealed with; nothing else follows from it."""
        return bytes(self._alive(self._audit))

    def id_for(self, kind: str) -> str:
        """A name of this key for what was handed out of it; tells nothing of the key."""
        return derived(self._alive(self._master), f"id of {kind}".encode(), length=8).hex()

    def for_database(self) -> str:
        """As SQLCipher takes a raw key: no derivation from a passphrase."""
        return f"\"x'{derived(self._alive(self._master), b'database').hex()}'\""

    def name_of(self, sha256: str) -> str:
        """What the sealed copy of a content is called: the same each time, telling nothing."""
        from cryptography.hazmat.primitives.ciphers.aead import AESSIV

        cipher = AESSIV(bytes(self._alive(self._names)))
        return cipher.encrypt(bytes.fromhex(sha256), None).hex()

    def sha256_of(self, name: str) -> str | None:
        """Whose copy this is; None for a name that is not of this key."""
        from cryptography.exceptions import InvalidTag
        from cryptography.hazmat.primitives.ciphers.aead import AESSIV

        try:
            return AESSIV(bytes(self._alive(self._names))).decrypt(bytes.fromhex(name), None).hex()
        except (InvalidTag, ValueError):
            return None

    def wipe(self) -> None:
        for held in (self._master, self._files, self._names, self._audit):
            held[:] = bytes(len(held))

    def _alive(self, held: bytearray) -> bytearray:
        if not any(held):
            raise StorageError("The workspace is locked.", hint="Unlock it with its passphrase.")
        return held
