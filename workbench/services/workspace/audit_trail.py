"""Look at the log of what was done: list it, sign it, verify it, hand it on.

The key is made at the first checkpoint and named in the log; the log names each checkpoint too.
"""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Iterator
from pathlib import Path

from workbench.domain.audit import Action, Checkpoint, Entry, Event, Verification, verify
from workbench.domain.clock import now
from workbench.errors import InputError, WorkbenchError
from workbench.services.workspace.audit import Audit
from workbench.services.workspace.trusted_keys import is_signed, sign, small_file
from workbench.storage.audit_log import AuditLog, exported, facts_of
from workbench.storage.checkpoint_file import CheckpointFile, as_line, parsed

__all__ = [
    "AuditTrail",
    "facts_of",
    "read_checkpoint",
    "write_checkpoint",
]  # `ui` imports no storage
_MOST_CHECKPOINT_BYTES = 4_096


class AuditTrail:
    def __init__(self, *, log: AuditLog, checkpoints: CheckpointFile, audit: Audit) -> None:
        self._log = log
        self._checkpoints = checkpoints
        self._audit = audit

    def list(self, limit: int, action: str = "", subject: str = "") -> tuple[Entry, ...]:
        """Newest first; `action` may be its first word: `model` finds `model.removed`."""
        return self._log.newest(limit, action, subject)

    def checkpoint(self) -> Checkpoint:
        """Sign the log as it is; the newest signature if nothing was done since.

        Raises InputError for an empty log or a damaged key, DiskFull.
        """
        if self._log.last() is None:
            raise InputError("The audit log is empty.", hint="There is nothing to sign yet.")
        newest = max(self._checkpoints.all(), key=lambda item: item.entries, default=None)
        if newest is not None and newest.entries >= self._log.last_unlike(Action.LOG_SIGNED):
            return newest
        pem = self._named_key()
        with self._audit.together():  # one signer at a time, other processes included
            last = self._log.last()  # what is committed, and nothing of this block
            assert last is not None
            bare = Checkpoint(last.number, last.hash, now(), _public(pem).hex(), "")
            made = Checkpoint(
                bare.entries, bare.head, bare.at, bare.public_key, sign(bare.message, pem).hex()
            )
            self._checkpoints.append(made)
            self._audit.record(
                Event(Action.LOG_SIGNED, made.head, {"entries": made.entries}),
            )
        return made

    def sign_at_the_end(self) -> None:
        """When the workspace closes. What cannot be signed now is signed at the next end, and
        `verify` says how far the signatures reach; closing goes on."""
        if self._log.last() is not None:
            with contextlib.suppress(WorkbenchError):
                self.checkpoint()

    def verify(self, kept_elsewhere: Path | None = None) -> Verification:
        """Read the whole log. `kept_elsewhere`: a checkpoint that was written to another place.

        Raises InputError if that file holds none.
        """
        checkpoints = self._checkpoints.all()  # first: the log may only have grown since
        if kept_elsewhere is not None:
            checkpoints = (*checkpoints, read_checkpoint(kept_elsewhere))
        return verify(self._log.all(), checkpoints, is_signed)

    def export(self) -> Iterator[str]:
        """The log as JSON Lines, oldest first; that it was exported is recorded before."""
        last = self._log.last()
        self._audit.record(
            Event(Action.LOG_EXPORTED, facts={"entries": last.number if last else 0})
        )
        return map(exported, self._log.all())

    def last(self) -> Entry | None:
        return self._log.last()

    def between(self, since: str, until: str) -> Iterator[Entry]:
        """Oldest first; `until` is not among them."""
        return (entry for entry in self._log.all() if since <= entry.at < until)

    def signed(self, message: bytes) -> str:
        """The signature over a receipt or report, by the key of this log, in hexadecimal."""
        with self._audit.together():
            pem = self._named_key()
        return sign(message, pem).hex()

    def public_key(self) -> str:
        with self._audit.together():
            return _public(self._named_key()).hex()

    def is_ours(self, message: bytes, public_key: str, signature: str) -> bool:
        """Whether a key that this log names signed it."""
        try:
            raw, key = bytes.fromhex(signature), bytes.fromhex(public_key)
        except ValueError:
            return False
        return len(key) == 32 and self._log.names_key(public_key) and is_signed(message, raw, key)

    def secret(self) -> bytes:
        """For pseudonyms that are the same in this workspace and say nothing outside of it."""
        with self._audit.together():
            pem = self._named_key()
        return hashlib.sha256(b"pseudonyms\n" + pem).digest()

    def _named_key(self) -> bytes:
        """The private key; made if there is none, and on record in the log before it signs."""
        pem = self._checkpoints.key()
        if pem is None:
            pem = _new_key()
            self._checkpoints.keep_key(pem)
        public = _public(pem).hex()
        if not self._log.names_key(public):
            self._audit.record(Event(Action.LOG_KEY_MADE, public))
        return pem


def write_checkpoint(checkpoint: Checkpoint, path: Path) -> None:
    """A copy to be kept elsewhere. Raises InputError."""
    try:
        path.write_bytes(as_line(checkpoint))
    except OSError as error:
        raise InputError(
            f"{path.name} cannot be written.", hint="Choose another place.", details=str(error)
        ) from error


def read_checkpoint(path: Path) -> Checkpoint:
    """One that was written to another place. Raises InputError."""
    found = parsed(small_file(path, "checkpoint", _MOST_CHECKPOINT_BYTES))
    if not found.signature:
        raise InputError(
            f"{path.name} holds no checkpoint.",
            hint="Choose a file that `workbench audit checkpoint --out` wrote.",
        )
    return found


def _new_key() -> bytes:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.hazmat.primitives.serialization import (
        Encoding,
        NoEncryption,
        PrivateFormat,
    )

    return Ed25519PrivateKey.generate().private_bytes(
        Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()
    )


def _public(pem: bytes) -> bytes:
    """The 32 bytes. Raises InputError if the file holds no Ed25519 key any more."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.hazmat.primitives.serialization import load_pem_private_key

    try:
        key: object = load_pem_private_key(pem, password=None)
    except (ValueError, TypeError):
        key = None
    if not isinstance(key, Ed25519PrivateKey):
        raise InputError(
            "The key that signs the audit log is damaged.",
            hint="Put the file “audit/signing-key.pem” back from a copy, or move it away: a new"
            " key is made then, and the log says so.",
        )
    return key.public_key().public_bytes_raw()
