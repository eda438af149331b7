"""Authenticated encryption of what is longer than one piece: AES-256-GCM in chunks of 1 MiB.

Each stream has a key of its own, derived with HKDF from a secret and the stream's random salt, so
that a chunk's number can be its nonce. Every chunk is bound to the head of its stream, and the last
one to a `tail` that the reader must know: a name, or the SHA-256 of the content. So no chunk can be
changed, moved, left out or taken from elsewhere. Pure: bytes in, bytes out; knows no file.
"""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

MAGIC: Final = b"WBSEAL01"
KEY_BYTES: Final = 32
SALT_BYTES: Final = 32
TAG_BYTES: Final = 16
HEAD_BYTES: Final = len(MAGIC) + SALT_BYTES
CHUNK_BYTES: Final = 1 << 20
_NONCE_BYTES: Final = 12
_MORE, _LAST = b"more", b"last"

Read = Callable[[int], bytes]


class Unsealable(ValueError):
    """Damaged, cut off, sealed with another key, or another stream than the one that is wanted."""


@dataclass(frozen=True, slots=True)
class StreamSeal:
    """What opens one stream and no other: for whoever shall read that one alone."""

    key: bytes
    tail: bytes


def derived(secret: bytes | bytearray, info: bytes, salt: bytes = b"", length: int = 32) -> bytes:
    """A key for one purpose, HKDF with SHA-256 (RFC 5869)."""
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    return HKDF(algorithm=SHA256(), length=length, salt=salt or None, info=info).derive(secret)


class ChunkCipher:
    """Chunks of one stream in their order; the nonce is the chunk's number."""

    def __init__(self, key: bytes, bound_to: bytes) -> None:
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        self._cipher = AESGCM(key)
        self._bound_to = hashlib.sha256(bound_to).digest()
        self._n_chunks = 0

    def close(self, chunk: bytes | memoryview, also: bytes = b"") -> bytes:
        return self._cipher.encrypt(self._next_nonce(), chunk, self._bound_to + also)

    def open(self, chunk: bytes, also: bytes = b"") -> bytes:
        """Raises Unsealable."""
        from cryptography.exceptions import InvalidTag

        try:
            return self._cipher.decrypt(self._next_nonce(), chunk, self._bound_to + also)
        except (InvalidTag, ValueError) as error:
            raise Unsealable("damaged, or sealed with another key") from error

    def open_into(self, chunk: bytes, into: memoryview) -> None:
        """Raises Unsealable."""
        from cryptography.exceptions import InvalidTag

        try:
            self._cipher.decrypt_into(self._next_nonce(), chunk, self._bound_to, into)
        except InvalidTag as error:
            raise Unsealable("damaged, or sealed with another key") from error

    def _next_nonce(self) -> bytes:
        self._n_chunks += 1
        return self._n_chunks.to_bytes(_NONCE_BYTES, "big")


def seal(
    pieces: Iterable[bytes], secret: bytes | bytearray, tail: Callable[[], bytes]
) -> Iterator[bytes]:
    """What to write, a piece at a time; `tail` is asked when all of `pieces` was taken."""
    head = MAGIC + secrets.token_bytes(SALT_BYTES)
    cipher = ChunkCipher(stream_key(secret, head), head)
    yield head
    waiting = bytearray()
    for piece in pieces:
        waiting += piece
        while len(waiting) > CHUNK_BYTES:  # one more byte: so this is not the last chunk
            yield cipher.close(bytes(waiting[:CHUNK_BYTES]), _MORE)
            del waiting[:CHUNK_BYTES]
    yield cipher.close(bytes(waiting), _LAST + tail())


def stream_key(secret: bytes | bytearray, head: bytes) -> bytes:
    """The key of the stream that begins with `head`. Raises Unsealable."""
    if len(head) < HEAD_BYTES or head[: len(MAGIC)] != MAGIC:
        raise Unsealable("not sealed")
    return derived(secret, MAGIC, head[len(MAGIC) : HEAD_BYTES])


def unseal(read: Read, with_key: StreamSeal) -> Iterator[bytes]:
    """The content behind the head, a chunk at a time; `read` begins at the head.

    Raises Unsealable, at the latest with the last chunk: what came before is true, but may not be
    all of it.
    """
    head = read(HEAD_BYTES)
    if len(head) < HEAD_BYTES or head[: len(MAGIC)] != MAGIC:
        raise Unsealable("not sealed")
    cipher = ChunkCipher(with_key.key, head)
    chunk = read(CHUNK_BYTES + TAG_BYTES)
    while True:
        following = read(CHUNK_BYTES + TAG_BYTES) if len(chunk) == CHUNK_BYTES + TAG_BYTES else b""
        yield cipher.open(chunk, _MORE if following else _LAST + with_key.tail)
        if not following:
            return
        chunk = following


def sealed_bytes(content: bytes, secret: bytes | bytearray, tail: bytes) -> bytes:
    """A short content in one go."""
    return b"".join(seal((content,), secret, lambda: tail))


def unsealed_bytes(sealed: bytes, secret: bytes | bytearray, tail: bytes) -> bytes:
    """Raises Unsealable."""
    at = 0

    def read(n: int) -> bytes:
        nonlocal at
        at += n
        return sealed[at - n : at]

    return b"".join(unseal(read, StreamSeal(stream_key(secret, sealed[:HEAD_BYTES]), tail)))


def is_sealed(beginning: bytes) -> bool:
    return beginning[: len(MAGIC)] == MAGIC
