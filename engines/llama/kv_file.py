"""The form of one file of computed keys: a header, token ids, llama.cpp's bytes; sealed or plain.

Written and read in chunks, so that only one is held twice. Sealed, each chunk is encrypted with
AES-256-GCM under a key of this file alone, derived with HKDF from the workspace's key and the
file's random salt; the nonce is the chunk's number, and header and file name are authenticated
with every chunk. Plain, a SHA-256 over everything stands at the end. Knows no folder and no quota.
"""

from __future__ import annotations

import array
import hashlib
import json
import os
import secrets
import struct
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import BinaryIO, Final

from engines.llama.pages import pages
from workbench.domain.sealing import KEY_BYTES, TAG_BYTES, ChunkCipher, derived

MAGIC_BYTES: Final = 8
_PLAIN: Final = b"WBKV2PLN"
_SEALED: Final = b"WBKV2GCM"
_LENGTH: Final = struct.Struct("<I")
_MOST_HEADER: Final = 16_384
_CHUNK: Final = 1 << 20
_SALT_BYTES, _DIGEST_BYTES = 32, 32
_ID_BYTES: Final = 4


def get_ready() -> None:
    """Import what sealing needs, so that the first conversation does not wait for it."""
    _Cipher(bytes(KEY_BYTES), bytes(_SALT_BYTES), b"")


def magic(key: bytes | None) -> bytes:
    """What a file begins with that was written with, or without, a key."""
    return _PLAIN if key is None else _SEALED


def pieces(
    name: str,
    identity: str,
    tokens: Sequence[int],
    payload: bytearray | memoryview,
    key: bytes | None,
) -> tuple[int, Iterator[bytes | memoryview]]:
    """The size of the file called `name`, and what to write into it one after the other."""
    salt = secrets.token_bytes(_SALT_BYTES)
    facts = {
        "identity": identity, "tokens": len(tokens), "bytes": len(payload), "salt": salt.hex(),
    }  # fmt: skip
    raw = json.dumps(facts).encode()
    head = magic(key) + _LENGTH.pack(len(raw)) + raw
    shape = _Shape(len(tokens), len(payload), key is not None)

    def written() -> Iterator[bytes | memoryview]:
        seal = _seal(key, salt, head + name.encode())
        yield head
        ids = memoryview(_as_bytes(tokens))
        whole = memoryview(payload)
        for part, length in ((ids, shape.n_id_bytes), (whole, shape.n_payload_bytes)):
            for begin, end in _chunks(length):
                yield seal.close(part[begin:end])
        yield seal.tail()

    return len(head) + shape.size, written()


class KvReader:
    """One open file. Raises ValueError, KeyError, TypeError or OSError for one not to be used."""

    def __init__(self, stream: BinaryIO, name: str, identity: str, key: bytes | None) -> None:
        self._stream = stream
        head = stream.read(MAGIC_BYTES + _LENGTH.size)
        if len(head) < MAGIC_BYTES + _LENGTH.size or head[:MAGIC_BYTES] != magic(key):
            raise ValueError("not of this kind")
        (length,) = _LENGTH.unpack_from(head, MAGIC_BYTES)
        if length > _MOST_HEADER:
            raise ValueError("no header")
        head += stream.read(length)
        facts = json.loads(head[MAGIC_BYTES + _LENGTH.size :])
        self._shape = _Shape(int(facts["tokens"]), int(facts["bytes"]), key is not None)
        size = os.fstat(stream.fileno()).st_size
        if facts["identity"] != identity or len(head) + self._shape.size != size:
            raise ValueError("foreign or cut off")
        self._seal = _seal(key, bytes.fromhex(facts["salt"]), head + name.encode())

    def tokens(self) -> list[int]:
        """Read first. Of a plain file only `payload` checks them."""
        ids = array.array("i")
        ids.frombytes(self._opened(memoryview(bytearray(self._shape.n_id_bytes))))
        if sys.byteorder == "big":
            ids.byteswap()
        return list(ids)

    def payload(self) -> memoryview:
        """Read after the tokens; everything is checked then."""
        content = self._opened(pages(self._shape.n_payload_bytes))
        if self._stream.read() != self._seal.tail():
            raise ValueError("damaged")
        return content

    def _opened(self, whole: memoryview) -> memoryview:
        """Fill it from the next chunks."""
        for begin, end in _chunks(len(whole)):
            wanted = end - begin + self._seal.overhead
            chunk = self._stream.read(wanted)
            if len(chunk) != wanted:
                raise ValueError("cut off")
            self._seal.open(chunk, whole[begin:end])
        return whole


@dataclass(frozen=True, slots=True)
class _Shape:
    """How long the parts behind the header are."""

    n_tokens: int
    n_payload_bytes: int
    is_sealed: bool

    def __post_init__(self) -> None:
        if min(self.n_tokens, self.n_payload_bytes) < 0:
            raise ValueError("less than nothing")

    @property
    def n_id_bytes(self) -> int:
        return _ID_BYTES * self.n_tokens

    @property
    def size(self) -> int:
        length = self.n_id_bytes + self.n_payload_bytes
        if not self.is_sealed:
            return length + _DIGEST_BYTES
        counts = (max(1, -(-part // _CHUNK)) for part in (self.n_id_bytes, self.n_payload_bytes))
        return length + TAG_BYTES * sum(counts)


class _Digest:
    """Plain: a running SHA-256."""

    overhead = 0

    def __init__(self, bound_to: bytes) -> None:
        self._digest = hashlib.sha256(bound_to)

    def close(self, chunk: memoryview) -> memoryview:
        self._digest.update(chunk)
        return chunk

    def open(self, chunk: bytes, into: memoryview) -> None:
        self._digest.update(chunk)
        into[:] = chunk

    def tail(self) -> bytes:
        return self._digest.digest()


class _Cipher:
    """Sealed: each chunk with its number as nonce, under a key that no other file has."""

    overhead = TAG_BYTES

    def __init__(self, key: bytes, salt: bytes, bound_to: bytes) -> None:
        self._cipher = ChunkCipher(derived(key, _SEALED, salt), bound_to)

    def close(self, chunk: memoryview) -> bytes:
        return self._cipher.close(chunk)

    def open(self, chunk: bytes, into: memoryview) -> None:
        self._cipher.open_into(chunk, into)

    def tail(self) -> bytes:
        return b""


def _seal(key: bytes | None, salt: bytes, bound_to: bytes) -> _Digest | _Cipher:
    return _Digest(bound_to) if key is None else _Cipher(key, salt, bound_to)


def _chunks(length: int) -> Iterator[tuple[int, int]]:
    """Where each chunk begins and ends; one even of nothing, so that it is authenticated."""
    for begin in range(0, max(1, length), _CHUNK):
        yield begin, min(length, begin + _CHUNK)


def _as_bytes(tokens: Sequence[int]) -> bytes:
    ids = array.array("i", tokens)
    if sys.byteorder == "big":
        ids.byteswap()
    return ids.tobytes()
