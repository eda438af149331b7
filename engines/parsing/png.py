"""Pixels to PNG. Pure; eight bits per channel, red, green, blue."""

from __future__ import annotations

import struct
import zlib

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_LEVEL = 3  # a page of text: 5 times faster than level 9 for a tenth more bytes


def encode_png(pixels: memoryview, width: int, height: int, stride: int) -> bytes:
    """Encode rows of RGB bytes that begin every `stride` bytes."""
    row_bytes = width * 3
    packer = zlib.compressobj(_LEVEL)
    packed = []
    for y in range(height):
        row = pixels[y * stride : y * stride + row_bytes]
        packed.append(packer.compress(b"\x00" + row))
    packed.append(packer.flush())
    size = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"".join(
        (_SIGNATURE, _chunk(b"IHDR", size), _chunk(b"IDAT", b"".join(packed)), _chunk(b"IEND", b""))
    )


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
