"""A recovery key as a person can write it down: nine groups of four letters and digits.

Crockford's base 32 (no I, L, O, U) over 160 random bits, and a group that shows slips of the pen.
Pure.
"""

from __future__ import annotations

import hashlib
import secrets
from typing import Final

SECRET_BYTES: Final = 20
_ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_READ: Final = str.maketrans({"O": "0", "I": "1", "L": "1", "-": None, " ": None})
_N_CHECK: Final = 4
_N_CHARS: Final = SECRET_BYTES * 8 // 5 + _N_CHECK


def new_secret() -> bytes:
    return secrets.token_bytes(SECRET_BYTES)


def written(secret: bytes) -> str:
    """`XXXX-XXXX-…`, nine groups."""
    text = _base32(secret) + _check(secret)
    return "-".join(text[at : at + 4] for at in range(0, len(text), 4))


def read(text: str) -> bytes | None:
    """The secret, however the groups are set apart; None for what is no recovery key."""
    bare = "".join(text.split()).upper().translate(_READ)
    if len(bare) != _N_CHARS or any(character not in _ALPHABET for character in bare):
        return None
    number = 0
    for character in bare[:-_N_CHECK]:
        number = number << 5 | _ALPHABET.index(character)
    secret = number.to_bytes(SECRET_BYTES, "big")
    return secret if _check(secret) == bare[-_N_CHECK:] else None


def _base32(content: bytes) -> str:
    number = int.from_bytes(content, "big")
    n_chars = len(content) * 8 // 5
    return "".join(_ALPHABET[number >> 5 * at & 31] for at in reversed(range(n_chars)))


def _check(secret: bytes) -> str:
    return _base32(hashlib.sha256(b"recovery" + secret).digest()[:5])[:_N_CHECK]
