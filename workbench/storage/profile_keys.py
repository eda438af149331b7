"""The keys of one profile: a pair of its own behind its passphrase, and what was handed to it.

The private key (X25519) is wrapped by the passphrase through Argon2id. What the profile may open,
the master key of an encrypted workspace or only the key of the audit log's copy, is sealed to the
public key, so that whoever holds it can hand it on without knowing a passphrase. A box is bound to
the profile and its roles. Knows neither files nor tables.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any, Final, Literal

from workbench.domain.sealing import KEY_BYTES, TAG_BYTES, derived
from workbench.errors import InputError
from workbench.storage.key_header import Cost, checked_cost, normal

Kind = Literal["", "content", "audit"]
FEWEST_CHARACTERS, MOST_CHARACTERS = 8, 1_024
_SALT_BYTES, _NONCE_BYTES = 16, 12
_WRAPPED: Final = _NONCE_BYTES + KEY_BYTES + TAG_BYTES
_BOXED: Final = KEY_BYTES + _WRAPPED


@dataclass(frozen=True, slots=True)
class Slot:
    """`box` empty: nothing was handed over, as in a workspace that is not encrypted."""

    public: str
    salt: str
    private: str
    iterations: int
    lanes: int
    memory_kib: int
    kind: Kind = ""
    box: str = ""
    key_id: str = ""  # which key is in the box, so that another one is noticed


def new_slot(profile_id: str, passphrase: str, cost: Cost) -> Slot:
    """A new pair of keys. Raises InputError for a passphrase that is too short or too long."""
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

    pair = X25519PrivateKey.generate()
    bare = Slot(
        pair.public_key().public_bytes_raw().hex(),
        secrets.token_hex(_SALT_BYTES),
        "",
        **asdict(cost),
    )
    return _wrapped(bare, profile_id, passphrase, pair.private_bytes_raw())


def with_passphrase(slot: Slot, profile_id: str, old: str, new: str, cost: Cost) -> Slot:
    """The same pair behind another passphrase. Raises InputError."""
    raw = private_of(slot, profile_id, old)
    bare = replace(slot, salt=secrets.token_hex(_SALT_BYTES), private="", **asdict(cost))
    return _wrapped(bare, profile_id, new, raw)


def private_of(slot: Slot, profile_id: str, passphrase: str) -> bytes:
    """Raises InputError for a wrong passphrase."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    wrapped = bytes.fromhex(slot.private)
    try:
        return AESGCM(_outer(slot, passphrase)).decrypt(
            wrapped[:_NONCE_BYTES], wrapped[_NONCE_BYTES:], _bound_to_pair(slot, profile_id)
        )
    except InvalidTag as error:
        raise InputError(
            "This is not the passphrase of the profile.",
            hint="Check it, and the keyboard's layout. An administrator can set another one.",
        ) from error


def handed(
    slot: Slot, profile_id: str, roles: Sequence[str], kind: Kind, secret: bytes, key_id: str
) -> Slot:
    """With `secret` sealed to the profile's public key."""
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    once = X25519PrivateKey.generate()
    public = once.public_key().public_bytes_raw()
    shared = once.exchange(X25519PublicKey.from_public_bytes(bytes.fromhex(slot.public)))
    nonce = secrets.token_bytes(_NONCE_BYTES)
    bound = _bound_to_box(slot, profile_id, roles, kind, key_id)
    sealed = AESGCM(derived(shared, b"profile", public)).encrypt(nonce, secret, bound)
    return replace(slot, kind=kind, box=(public + nonce + sealed).hex(), key_id=key_id)


def unboxed(slot: Slot, profile_id: str, roles: Sequence[str], private: bytes) -> bytes:
    """What was handed over. Raises InputError if the box is not this profile's in these roles."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    content = bytes.fromhex(slot.box)
    public, sealed = content[:KEY_BYTES], content[KEY_BYTES:]
    shared = X25519PrivateKey.from_private_bytes(private).exchange(
        X25519PublicKey.from_public_bytes(public)
    )
    try:
        return AESGCM(derived(shared, b"profile", public)).decrypt(
            sealed[:_NONCE_BYTES],
            sealed[_NONCE_BYTES:],
            _bound_to_box(slot, profile_id, roles, slot.kind, slot.key_id),
        )
    except InvalidTag as error:
        raise InputError(
            "The key of this profile does not fit what is written of the profile.",
            hint="Somebody changed “profiles.json”. Whoever has the workspace's own passphrase puts"
            " it right by opening the workspace.",
        ) from error


def slot_from(raw: Any) -> Slot:
    """Of parsed JSON. Raises ValueError, TypeError, KeyError."""
    slot = Slot(**raw)
    numbers = (slot.iterations, slot.lanes, slot.memory_kib)
    checked_cost(*numbers)
    if len(bytes.fromhex(slot.public)) != KEY_BYTES or len(bytes.fromhex(slot.salt)) != _SALT_BYTES:
        raise ValueError("a key of another length")
    if len(bytes.fromhex(slot.private)) != _WRAPPED:
        raise ValueError("a wrap of another length")
    if slot.kind not in ("", "content", "audit") or bool(slot.kind) != bool(slot.box):
        raise ValueError("an unknown kind of key")
    if slot.box and len(bytes.fromhex(slot.box)) != _BOXED:
        raise ValueError("a box of another length")
    if not isinstance(slot.key_id, str):
        raise ValueError("a key without a name")
    return slot


def _wrapped(bare: Slot, profile_id: str, passphrase: str, raw: bytes) -> Slot:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    if not FEWEST_CHARACTERS <= len(normal(passphrase)) <= MOST_CHARACTERS:
        raise InputError(
            f"A passphrase has {FEWEST_CHARACTERS} to {MOST_CHARACTERS:,} characters.",
            hint="Four or more words that do not belong together are good.",
        )
    nonce = secrets.token_bytes(_NONCE_BYTES)
    sealed = AESGCM(_outer(bare, passphrase)).encrypt(nonce, raw, _bound_to_pair(bare, profile_id))
    return replace(bare, private=(nonce + sealed).hex())


def _outer(slot: Slot, passphrase: str) -> bytes:
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    return Argon2id(
        salt=bytes.fromhex(slot.salt),
        length=KEY_BYTES,
        iterations=slot.iterations,
        lanes=slot.lanes,
        memory_cost=slot.memory_kib,
    ).derive(normal(passphrase).encode("utf-8", "surrogatepass"))


def _bound_to_pair(slot: Slot, profile_id: str) -> bytes:
    facts = {
        "profile": profile_id,
        "public": slot.public,
        "salt": slot.salt,
        "cost": [slot.iterations, slot.lanes, slot.memory_kib],
    }
    return json.dumps(facts, sort_keys=True).encode()


def _bound_to_box(
    slot: Slot, profile_id: str, roles: Sequence[str], kind: str, key_id: str
) -> bytes:
    facts = {
        "profile": profile_id,
        "public": slot.public,
        "roles": list(roles),
        "kind": kind,
        "key": key_id,
    }
    return json.dumps(facts, sort_keys=True).encode()
