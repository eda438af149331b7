"""Computed keys and values of conversations on disk: written whole, checked before use, bounded.

A file is named by the hash of its conversation's key and of what it was computed with, and holds
token ids, the bytes that llama.cpp gave, and a SHA-256 of all that. It is a cache: what is
damaged, foreign or too much is deleted, and then the prompt is simply read again. Knows files; no
llama.cpp.
"""

from __future__ import annotations

import array
import contextlib
import hashlib
import json
import os
import shutil
import struct
import sys
import threading
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final

_MAGIC: Final = b"WBKV0001"
_LENGTH: Final = struct.Struct("<I")
_MOST_HEADER: Final = 4_096
_DIGEST_BYTES: Final = 32
_SUFFIX: Final = ".kv"
_PARTIAL: Final = ".partial"
_SPARE_BYTES: Final = 1 << 30  # of the disk, that a cache must not take


@dataclass(frozen=True, slots=True)
class KvState:
    """The tokens of one sequence and the bytes that bring them back."""

    tokens: list[int]
    payload: memoryview


class KvStore:
    """Thread-safe. Off until `set_quota` gives it room."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._quota = 0
        self._lock = threading.Lock()
        self._forgotten: Counter[str] = Counter()  # by conversation, how often

    @property
    def is_on(self) -> bool:
        return self._quota > 0

    def set_quota(self, n_bytes: int) -> None:
        """Keep at most so much; 0 deletes everything and keeps nothing."""
        with self._lock:
            self._quota = max(0, n_bytes)
            for path in self._files(_PARTIAL):
                _unlink(path)
            self._make_room(0)

    def version(self, key: str) -> int:
        """Changes when `key` is forgotten; hand it to `save`, so that nothing comes back."""
        return self._forgotten[_name(key)]

    def tokens(self, key: str, identity: str) -> list[int]:
        """What a file claims to hold, read in a moment and not checked; empty for none."""
        path = self._path(key, identity)
        if not self.is_on:
            return []
        try:
            with path.open("rb") as stream:
                return list(_read_tokens(stream, identity))
        except FileNotFoundError:
            return []
        except (OSError, ValueError, KeyError, TypeError):
            _unlink(path)
            return []

    def load(self, key: str, identity: str) -> KvState | None:
        """The whole file, checked; None if there is none. Marks it as used now."""
        path = self._path(key, identity)
        if not self.is_on:
            return None
        try:
            with path.open("rb") as stream:
                tokens = list(_read_tokens(stream, identity))
                begin = stream.tell()
                content = bytearray(os.fstat(stream.fileno()).st_size)
                stream.seek(0)
                if stream.readinto(content) != len(content):
                    raise ValueError("cut off")
            view = memoryview(content)
            if hashlib.sha256(view[:-_DIGEST_BYTES]).digest() != view[-_DIGEST_BYTES:]:
                raise ValueError("damaged")
            os.utime(path)
        except FileNotFoundError:
            return None
        except (OSError, ValueError, KeyError, TypeError):
            _unlink(path)
            return None
        return KvState(tokens, view[begin:-_DIGEST_BYTES])

    def save(
        self, key: str, identity: str, tokens: Sequence[int], payload: bytearray, version: int
    ) -> bool:
        """Write it beside and rename. False if it does not fit, or was forgotten meanwhile."""
        ids = array.array("i", tokens)
        if sys.byteorder == "big":
            ids.byteswap()
        facts = {"identity": identity, "tokens": len(ids), "bytes": len(payload)}
        header = json.dumps(facts).encode()
        parts = (_MAGIC, _LENGTH.pack(len(header)), header, ids.tobytes(), payload)
        size = sum(len(part) for part in parts) + _DIGEST_BYTES
        path = self._path(key, identity)
        draft = path.with_suffix(f".{threading.get_ident()}{_PARTIAL}")
        digest = hashlib.sha256()
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            if size > self._quota or shutil.disk_usage(self._folder).free < size + _SPARE_BYTES:
                return False
            descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(descriptor, "wb") as out:
                for part in parts:
                    digest.update(part)
                    out.write(part)
                out.write(digest.digest())
            with self._lock:
                if version != self.version(key):
                    return False
                self._make_room(size, path)
                if size > self._quota:
                    return False
                draft.replace(path)
        except OSError:  # full or read-only: it is only a cache
            return False
        else:
            return True
        finally:
            _unlink(draft)

    def forget(self, key: str) -> None:
        """Delete whatever is kept for `key`, with whichever model; also what is being written."""
        name = _name(key)
        with self._lock:
            self._forgotten[name] += 1
            for path in self._files(_SUFFIX):
                if path.name.startswith(name):
                    _unlink(path)

    def _make_room(self, n_bytes: int, replaced: Path | None = None) -> None:
        """Delete the least recently used until `n_bytes` more fit into the quota."""
        known = []
        for path in self._files(_SUFFIX):
            with contextlib.suppress(OSError):  # somebody else deleted it
                status = path.stat()
                known.append((status.st_mtime_ns, status.st_size, path))
        total = sum(size for _, size, path in known if path != replaced)
        for _, size, path in sorted(known):
            if total + n_bytes <= self._quota:
                return
            if path != replaced:
                _unlink(path)
                total -= size

    def _files(self, suffix: str) -> list[Path]:
        return list(self._folder.glob(f"*{suffix}"))

    def _path(self, key: str, identity: str) -> Path:
        return self._folder / f"{_name(key)}-{_name(identity)[:16]}{_SUFFIX}"


def _name(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:32]


def _read_tokens(stream: BinaryIO, identity: str) -> array.array[int]:
    """The token ids; the stream then stands at the payload. Raises ValueError and the like."""
    if stream.read(len(_MAGIC)) != _MAGIC:
        raise ValueError("not ours")
    (length,) = _LENGTH.unpack(stream.read(_LENGTH.size).ljust(_LENGTH.size, b"\xff"))
    if length > _MOST_HEADER:
        raise ValueError("no header")
    header = json.loads(stream.read(length))
    n_tokens, n_bytes = header["tokens"], header["bytes"]
    size = os.fstat(stream.fileno()).st_size
    known = stream.tell() + 4 * n_tokens + n_bytes + _DIGEST_BYTES
    if header["identity"] != identity or min(n_tokens, n_bytes) < 0 or known != size:
        raise ValueError("foreign or cut off")
    tokens = array.array("i")
    tokens.frombytes(stream.read(4 * n_tokens))
    if sys.byteorder == "big":
        tokens.byteswap()
    return tokens


def _unlink(path: Path) -> None:
    with contextlib.suppress(OSError):  # gone already, or held by a scanner: tried again later
        path.unlink(missing_ok=True)
