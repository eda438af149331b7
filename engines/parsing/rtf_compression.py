"""The compression in which Outlook keeps the RTF of a message. Pure. Source: [MS-OXRTFCP]."""

from __future__ import annotations

import struct

_COMPRESSED, _PLAIN = 0x75465A4C, 0x414C454D
_WINDOW = 4096
_START = (
    rb"{\rtf1\ansi\mac\deff0\deftab720{\fonttbl;}{\f0\fnil \froman \fswiss \fmodern \fscript "
    rb"\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\colortbl\red0\green0\blue0"
    b"\r\n" rb"\par \pard\plain\f0\fs20\b\i\u\tab\tx"
)  # fmt: skip


def decompress_rtf(data: bytes, most: int) -> bytes:
    """The RTF, at most `most` bytes; nothing when the data is not what it says."""
    if len(data) < 16:
        return b""
    _packed, size, kind, _check = struct.unpack_from("<IIII", data)
    if kind == _PLAIN:
        return data[16 : 16 + min(size, most)]
    if kind != _COMPRESSED:
        return b""
    window = bytearray(_START.ljust(_WINDOW, b"\x00"))
    write = len(_START)
    out = bytearray()
    at, limit = 16, min(size, most)
    while at < len(data) and len(out) < limit:
        flags, at = data[at], at + 1
        for bit in range(8):
            if flags & (1 << bit):
                if at + 2 > len(data):
                    return bytes(out[:limit])
                reference = data[at] << 8 | data[at + 1]
                at += 2
                offset, length = reference >> 4, (reference & 15) + 2
                if offset == write:
                    return bytes(out[:limit])
                run = range(offset, offset + length)
            elif at < len(data):
                window[write] = data[at]
                at += 1
                out.append(window[write])
                write = (write + 1) % _WINDOW
                continue
            else:
                return bytes(out[:limit])
            for place in run:
                byte = window[place % _WINDOW]
                out.append(byte)
                window[write] = byte
                write = (write + 1) % _WINDOW
    return bytes(out[:limit])
