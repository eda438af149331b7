"""Keys that the person trusts to say what a model file is: Ed25519, public halves only.

Reads what OpenSSL writes (PEM) and the 32 bytes as hexadecimal or base64. Signatures are the 64
bytes of `openssl pkeyutl -sign -rawin`, or their base64.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from workbench.changes import Changes, Kind
from workbench.domain.audit import Action, Event
from workbench.domain.clock import now
from workbench.errors import InputError, NotFound
from workbench.services.workspace.audit import Audit
from workbench.storage.key_store import KeyStore, StoredKey

_KEY_BYTES: Final = 32
_SIGNATURE_BYTES: Final = 64
_MOST_BYTES: Final = 16_384
_HEX: Final = frozenset("0123456789abcdefABCDEF")


@dataclass(frozen=True, slots=True)
class TrustedKey:
    name: str  # whose it is, as the person called them
    fingerprint: str  # SHA-256 of the public key
    added_at: str


class TrustedKeys:
    def __init__(self, *, store: KeyStore, audit: Audit, changes: Changes) -> None:
        self._store = store
        self._audit = audit
        self._changes = changes

    def list(self) -> tuple[TrustedKey, ...]:
        """Oldest first."""
        return tuple(map(_shown, self._store.all()))

    def add(self, name: str, text: bytes) -> TrustedKey:
        """Trust the Ed25519 public key that `text` holds. Raises InputError."""
        label = " ".join(name.split())
        if not label:
            raise InputError("The key needs a name.", hint="Say whose key it is.")
        raw = read_public_key(text)
        stored = StoredKey(hashlib.sha256(raw).hexdigest(), label, raw.hex(), now())
        for known in self._store.all():
            if known.fingerprint == stored.fingerprint:
                raise InputError(
                    f"This key is trusted already, as “{known.name}”.",
                    hint="Remove it first to give it another name.",
                )
            if known.name.casefold() == label.casefold():
                raise InputError(
                    f"There is a key of “{known.name}” already.", hint="Choose another name."
                )
        with self._audit.telling(Event(Action.KEY_ADDED, stored.fingerprint)):
            self._store.add(stored)
        self._changes.publish(Kind.MODELS)
        return _shown(stored)

    def find(self, name_or_fingerprint: str) -> TrustedKey:
        """By name, fingerprint or the first 8 or more of its letters. Raises NotFound."""
        wanted = name_or_fingerprint.strip().casefold()
        for key in self._store.all():
            is_begun = len(wanted) >= 8 and key.fingerprint.startswith(wanted)
            if key.name.casefold() == wanted or is_begun:
                return _shown(key)
        raise NotFound(
            f"There is no trusted key “{name_or_fingerprint}”.",
            hint="`workbench models keys list` shows what is trusted.",
        )

    def remove(self, fingerprint: str) -> None:
        """Trust it no longer; what it vouched for before keeps its record."""
        with self._audit.telling(Event(Action.KEY_REMOVED, fingerprint)):
            self._store.remove(fingerprint)
        self._changes.publish(Kind.MODELS)

    def signer_of(self, message: bytes, signature: bytes) -> str:
        """The name of the trusted key that signed; empty if none of them did."""
        for key in self._store.all():
            if is_signed(message, signature, bytes.fromhex(key.public_key)):
                return key.name
        return ""


def is_signed(message: bytes, signature: bytes, public_key: bytes) -> bool:
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        Ed25519PublicKey.from_public_bytes(public_key).verify(signature, message)
    except InvalidSignature:
        return False
    return True


def sign(message: bytes, private_pem: bytes) -> bytes:
    """64 bytes. Raises InputError if the PEM holds no unencrypted Ed25519 private key."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.hazmat.primitives.serialization import load_pem_private_key

    try:
        key: object = load_pem_private_key(private_pem, password=None)
    except (ValueError, TypeError) as error:
        raise _no_private_key() from error
    if not isinstance(key, Ed25519PrivateKey):
        raise _no_private_key()
    return key.sign(message)


def read_signature(path: Path) -> bytes:
    """The signature in a file: 64 bytes or their base64. Raises InputError."""
    raw = small_file(path, "signature")
    if len(raw) == _SIGNATURE_BYTES:
        return raw
    decoded = _base64(raw)
    if len(decoded) != _SIGNATURE_BYTES:
        raise InputError(
            f"{path.name} holds no Ed25519 signature.",
            hint="It is 64 bytes long, or their base64; sign the manifest again.",
        )
    return decoded


def read_public_key(text: bytes) -> bytes:
    """The 32 bytes of the key. Raises InputError."""
    if b"-----BEGIN" in text:
        return _from_pem(text)
    plain = text.decode("ascii", errors="replace").strip()
    if len(plain) == 2 * _KEY_BYTES and set(plain) <= _HEX:
        return bytes.fromhex(plain)
    raw = _base64(text)
    if len(raw) != _KEY_BYTES:
        raise _no_public_key()
    return raw


def small_file(path: Path, what: str, most: int = _MOST_BYTES) -> bytes:
    """The bytes of a small file. Raises InputError if it is missing, unreadable or large."""
    try:
        with path.open("rb") as file:
            data = file.read(most + 1)
    except OSError as error:
        raise InputError(
            f"The {what} {path.name} cannot be read.",
            hint="Check its path and whether you may read it.",
            details=str(error),
        ) from error
    if len(data) > most:
        raise InputError(
            f"{path.name} is too large for a {what}: more than {most:,} bytes.",
            hint="Choose the right file.",
        )
    return data


def _from_pem(text: bytes) -> bytes:
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
    from cryptography.hazmat.primitives.serialization import load_pem_public_key

    try:
        key: object = load_pem_public_key(text)
    except (ValueError, TypeError, UnsupportedAlgorithm) as error:
        raise _no_public_key() from error
    if not isinstance(key, Ed25519PublicKey):
        raise _no_public_key()
    return key.public_bytes_raw()


def _base64(text: bytes) -> bytes:
    try:
        return base64.b64decode(b"".join(text.split()), validate=True)
    except (binascii.Error, ValueError):
        return b""


def _shown(key: StoredKey) -> TrustedKey:
    return TrustedKey(key.name, key.fingerprint, key.added_at)


def _no_public_key() -> InputError:
    return InputError(
        "This is no Ed25519 public key.",
        hint="Give the PEM that `openssl pkey -pubout` writes, or 32 bytes as hexadecimal.",
    )


def _no_private_key() -> InputError:
    return InputError(
        "This is no Ed25519 private key without a password.",
        hint="Make one with `openssl genpkey -algorithm ed25519 -out key.pem`.",
    )
