"""The texts of an XLS workbook: one or two bytes a character, cut anywhere where a record ends."""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence

_WIDE, _EXTENDED, _RICH = 0x01, 0x04, 0x08


def short_text(record: bytes, at: int) -> str:
    """A text with its length in one byte."""
    return _text(record, at + 2, record[at], record[at + 1])


def sized_text(record: bytes, at: int) -> str:
    """A text with its length in two bytes."""
    (length,) = struct.unpack_from("<H", record, at)
    return _text(record, at + 3, length, record[at + 2])


def _text(record: bytes, at: int, length: int, flags: int) -> str:
    if flags & _WIDE:
        return record[at : at + 2 * length].decode("utf-16-le", "replace")
    return record[at : at + length].decode("latin-1")


class Strings:
    """The table of shared strings, over the record and those that continue it."""

    def __init__(self, pieces: Sequence[bytes]) -> None:
        self._pieces = pieces
        self._piece = 0
        self._at = 8  # after the two counts

    def read(self) -> Iterator[str]:
        _total, count = struct.unpack_from("<II", self._pieces[0])
        for _ in range(count):
            self._step_over_end()
            if self._piece >= len(self._pieces):
                return
            yield self._string()

    def _string(self) -> str:
        length, flags = struct.unpack("<HB", self._take(3))
        runs = struct.unpack("<H", self._take(2))[0] if flags & _RICH else 0
        extra = struct.unpack("<I", self._take(4))[0] if flags & _EXTENDED else 0
        parts: list[str] = []
        while length > 0 and self._piece < len(self._pieces):
            if self._at >= len(self._pieces[self._piece]):
                self._step_over_end()
                if self._piece >= len(self._pieces):
                    break
                flags = self._take(1)[0]  # each piece says anew how wide its characters are
            width = 2 if flags & _WIDE else 1
            there = (len(self._pieces[self._piece]) - self._at) // width
            taken = min(length, max(there, 1))
            parts.append(self._take(taken * width).decode("utf-16-le" if width == 2 else "latin-1",
                                                          "replace"))  # fmt: skip
            length -= taken
        self._skip(4 * runs + extra)
        return "".join(parts)

    def _take(self, size: int) -> bytes:
        piece = self._pieces[self._piece]
        data = piece[self._at : self._at + size]
        self._at += size
        return data

    def _skip(self, size: int) -> None:
        while size > 0 and self._piece < len(self._pieces):
            there = len(self._pieces[self._piece]) - self._at
            step = min(size, max(there, 0))
            self._at += step
            size -= step
            if size > 0:
                self._piece += 1
                self._at = 0

    def _step_over_end(self) -> None:
        if self._piece < len(self._pieces) and self._at >= len(self._pieces[self._piece]):
            self._piece += 1
            self._at = 0
