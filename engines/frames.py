"""Messages between this program and its child processes: a JSON header and raw bytes.

On the wire: four bytes (big endian) with the header's length, the header as UTF-8 JSON, then the
byte strings whose lengths the header lists under "blobs". Knows nothing of what is said.
"""

from __future__ import annotations

import json
import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import IO, Any, TypeAlias

Header: TypeAlias = Mapping[str, Any]

MAX_HEADER_BYTES = 64 * 1024 * 1024
MAX_BLOB_BYTES = 1024 * 1024 * 1024
_LENGTH = struct.Struct(">I")


class BrokenFrame(ValueError):
    """What came over the pipe is not a message; the other side cannot be trusted any more."""


@dataclass(frozen=True, slots=True)
class Frame:
    header: Header
    blobs: tuple[bytes, ...] = ()


def write_frame(stream: IO[bytes], header: Header, blobs: Sequence[bytes] = ()) -> None:
    """Write one message and flush. Raises OSError when the other side is gone."""
    text = json.dumps({**header, "blobs": [len(blob) for blob in blobs]}, ensure_ascii=True)
    body = text.encode("ascii")
    stream.write(_LENGTH.pack(len(body)) + body)
    stream.writelines(blobs)
    stream.flush()


def read_frame(stream: IO[bytes]) -> Frame | None:
    """Read one message; None when the other side closed the pipe, also in mid-message.

    Raises BrokenFrame when the bytes are not a message or announce more than the limits.
    """
    prefix = _read_exactly(stream, _LENGTH.size)
    if prefix is None:
        return None
    (length,) = _LENGTH.unpack(prefix)
    if length > MAX_HEADER_BYTES:
        raise BrokenFrame("header too long")
    body = _read_exactly(stream, length)
    if body is None:
        return None
    try:
        header = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise BrokenFrame("header is not JSON") from error
    if not isinstance(header, dict):
        raise BrokenFrame("header is not an object")
    sizes = header.pop("blobs", [])
    if not isinstance(sizes, list) or not all(type(size) is int and size >= 0 for size in sizes):
        raise BrokenFrame("blob sizes are not numbers")
    if sum(sizes) > MAX_BLOB_BYTES:
        raise BrokenFrame("blobs too long")
    blobs: list[bytes] = []
    for size in sizes:
        blob = _read_exactly(stream, size)
        if blob is None:
            return None
        blobs.append(blob)
    return Frame(header, tuple(blobs))


def _read_exactly(stream: IO[bytes], size: int) -> bytes | None:
    data = stream.read(size)
    return data if len(data) == size else None
