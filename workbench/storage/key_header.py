"""What an encrypted workspace keeps in the clear: its master key, wrapped once for each way in.

Ways: a passphrase (through Argon2id), a recovery key, a secret in the system's keyring. Changing a
way rewrites its wrap alone. A wrap is bound to the workspace's id and to how its key is derived, so
that none can be weakened or taken from elsewhere. Knows neither files nor what the key opens.
"""

from __future__ import annotations

import hashlib
import json
import secrets
import unicodedata
from dataclasses import asdict, dataclass, field, replace
from typing import Any, Final

from workbench.domain import recovery_code
from workbench.domain.sealing import KEY_BYTES, TAG_BYTES, derived
from workbench.errors import Corrupt, InputError
from workbench.storage.workspace_key import WorkspaceKey

FORMAT: Final = "ai-workbench-encryption"
VERSION: Final = 1
PASSPHRASE, RECOVERY, KEYRING = "passphrase", "recovery", "keyring"
KINDS: Final = (PASSPHRASE, RECOVERY, KEYRING)
FEWEST_CHARACTERS, MOST_CHARACTERS = 8, 1_024
_LARGEST: Final = 65_536
_SALT_BYTES, _NONCE_BYTES, _ID_BYTES = 16, 12, 16
_WRAPPED: Final = _NONCE_BYTES + KEY_BYTES + TAG_BYTES
_MOST_MEMORY_KIB, _MOST_ITERATIONS, _MOST_LANES = 2_097_152, 64, 64


@dataclass(frozen=True, slots=True)
class Cost:
    """Of trying one passphrase. The default is the second recommendation of RFC 9106."""

    iterations: int = 3
    lanes: int = 4
    memory_kib: int = 65_536


@dataclass(frozen=True, slots=True)
class Way:
    kind: str
    salt: str
    wrapped: str
    iterations: int = 0  # of a passphrase alone
    lanes: int = 0
    memory_kib: int = 0


@dataclass(frozen=True, slots=True)
class KeyHeader:
    """`phase` of a header that is to be: `copy` while everything is written anew, then `swap`."""

    id: str
    ways: tuple[Way, ...]
    phase: str = ""
    idle_minutes: int = 15  # until the window locks itself; 0: never
    extra: dict[str, Any] = field(default_factory=dict)  # of a later version, kept as it is

    def has(self, kind: str) -> bool:
        return any(way.kind == kind for way in self.ways)

    def with_passphrase(self, key: WorkspaceKey, passphrase: str, cost: Cost) -> KeyHeader:
        """Raises InputError for a passphrase that is too short or too long."""
        checked = normal(passphrase)
        if not FEWEST_CHARACTERS <= len(checked) <= MOST_CHARACTERS:
            raise InputError(
                f"A passphrase has {FEWEST_CHARACTERS} to {MOST_CHARACTERS:,} characters.",
                hint="Four or more words that do not belong together are good.",
            )
        bare = Way(PASSPHRASE, secrets.token_hex(_SALT_BYTES), "", **asdict(cost))
        return self._with(key, bare, checked.encode())

    def with_recovery(self, key: WorkspaceKey) -> tuple[KeyHeader, str]:
        """A new recovery key, in place of the one before; it is kept nowhere."""
        secret = recovery_code.new_secret()
        bare = Way(RECOVERY, secrets.token_hex(_SALT_BYTES), "")
        return self._with(key, bare, secret), recovery_code.written(secret)

    def with_keyring(self, key: WorkspaceKey, secret: bytes) -> KeyHeader:
        return self._with(key, Way(KEYRING, secrets.token_hex(_SALT_BYTES), ""), secret)

    def without(self, kind: str) -> KeyHeader:
        return replace(self, ways=tuple(way for way in self.ways if way.kind != kind))

    def opened(self, typed: str) -> tuple[WorkspaceKey, str]:
        """The master key and the way in, for a passphrase or a recovery key. Raises InputError."""
        secret = recovery_code.read(typed)
        for way in self.ways:
            if way.kind == RECOVERY and secret is not None:
                key = self._unwrapped(way, secret)
            elif way.kind == PASSPHRASE:
                key = self._unwrapped(way, normal(typed).encode("utf-8", "surrogatepass"))
            else:
                continue
            if key is not None:
                return key, way.kind
        raise InputError(
            "The passphrase does not open this workspace.",
            hint="Check it, and the keyboard's layout. The recovery key opens it too.",
        )

    def opened_by_keyring(self, secret: bytes) -> WorkspaceKey | None:
        for way in self.ways:
            if way.kind == KEYRING:
                return self._unwrapped(way, secret)
        return None

    def _with(self, key: WorkspaceKey, bare: Way, secret: bytes) -> KeyHeader:
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        nonce = secrets.token_bytes(_NONCE_BYTES)
        wrapped = AESGCM(_outer(bare, secret)).encrypt(nonce, key.master, self._bound_to(bare))
        way = replace(bare, wrapped=(nonce + wrapped).hex())
        return replace(self, ways=(*self.without(bare.kind).ways, way))

    def _unwrapped(self, way: Way, secret: bytes) -> WorkspaceKey | None:
        from cryptography.exceptions import InvalidTag
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        wrapped = bytes.fromhex(way.wrapped)
        try:
            master = AESGCM(_outer(way, secret)).decrypt(
                wrapped[:_NONCE_BYTES], wrapped[_NONCE_BYTES:], self._bound_to(way)
            )
        except InvalidTag:
            return None
        return WorkspaceKey(master)

    def _bound_to(self, way: Way) -> bytes:
        facts = {**asdict(replace(way, wrapped="")), "format": FORMAT, "id": self.id}
        return json.dumps(facts, sort_keys=True).encode()


def new_header() -> KeyHeader:
    return KeyHeader(secrets.token_hex(_ID_BYTES), ())


def dumped(header: KeyHeader) -> bytes:
    shape: dict[str, Any] = {
        **header.extra,
        "format": FORMAT,
        "version": VERSION,
        "id": header.id,
        "phase": header.phase,
        "idle_minutes": header.idle_minutes,
        "ways": [asdict(way) for way in header.ways],
    }
    shape["check"] = _check(shape)
    return json.dumps(shape, indent=1).encode() + b"\n"


def parsed(content: bytes) -> KeyHeader:
    """Raises Corrupt."""
    try:
        if len(content) > _LARGEST:
            raise ValueError("too large")
        shape = json.loads(content)
        if shape.get("format") != FORMAT or shape.pop("check") != _check(shape):
            raise ValueError("another kind of file, or changed")
        if shape["version"] > VERSION:
            raise ValueError("of a newer version of the program")
        header = KeyHeader(
            id=str(shape["id"]),
            ways=tuple(_way(item) for item in shape["ways"]),
            phase=str(shape["phase"]),
            idle_minutes=int(shape["idle_minutes"]),
            extra={k: v for k, v in shape.items() if k not in _KNOWN},
        )
        bytes.fromhex(header.id)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise Corrupt(
            "The file “encryption.json”, which holds this workspace's wrapped key, is damaged.",
            hint="Put it back from a copy of the workspace; without it nothing here can be read.",
            details=str(error),
        ) from error
    return header


_KNOWN: Final = frozenset({"format", "version", "id", "phase", "idle_minutes", "ways"})


def _way(raw: Any) -> Way:
    way = Way(**raw)
    texts = (way.kind, way.salt, way.wrapped)
    numbers = (way.iterations, way.lanes, way.memory_kib)
    if not all(isinstance(text, str) for text in texts) or way.kind not in KINDS:
        raise ValueError("an unknown way in")
    if not all(type(number) is int for number in numbers):
        raise ValueError("a way in without its cost")
    checked_cost(*numbers, least=0)
    if len(bytes.fromhex(way.salt)) != _SALT_BYTES or len(bytes.fromhex(way.wrapped)) != _WRAPPED:
        raise ValueError("a wrap of another length")
    least = (1, 1, 8 * way.lanes) if way.kind == PASSPHRASE else (0, 0, 0)
    if any(number < low for number, low in zip(numbers, least, strict=True)):
        raise ValueError("a key derivation that cannot be")
    return way


def checked_cost(iterations: int, lanes: int, memory_kib: int, *, least: int = 1) -> None:
    """Raises ValueError for what no passphrase of ours was wrapped with."""
    numbers = (iterations, lanes, memory_kib)
    if any(type(number) is not int or number < least for number in numbers):
        raise ValueError("a key derivation that cannot be")
    fits = iterations <= _MOST_ITERATIONS and lanes <= _MOST_LANES
    if not fits or memory_kib > _MOST_MEMORY_KIB:
        raise ValueError("an excessive key derivation")


def _outer(way: Way, secret: bytes) -> bytes:
    salt = bytes.fromhex(way.salt)
    if way.kind != PASSPHRASE:  # 160 random bits and more: nothing to slow down
        return derived(secret, way.kind.encode(), salt)
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    return Argon2id(
        salt=salt,
        length=32,
        iterations=way.iterations,
        lanes=way.lanes,
        memory_cost=way.memory_kib,
    ).derive(secret)


def normal(passphrase: str) -> str:
    """The same characters, whichever way a keyboard composes them."""
    return unicodedata.normalize("NFKC", passphrase)


def _check(shape: dict[str, Any]) -> str:
    """Against damage, not against people: those are kept out by the wraps themselves."""
    bare = {name: value for name, value in shape.items() if name != "check"}
    return hashlib.sha256(json.dumps(bare, sort_keys=True).encode()).hexdigest()
