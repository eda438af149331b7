"""Compound files (OLE2): the folders and streams inside, as Outlook stores its messages.

Source: [MS-CFB]. Every chain of sectors is followed with a limit, so that a circle ends.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass, field

OLE_MARK = bytes.fromhex("d0cf11e0a1b11ae1")

_END = 0xFFFFFFFA  # and above: end of chain, free, tables of tables
_NO_ENTRY = 0xFFFFFFFF
_ENTRY_BYTES = 128
_HEADER_TABLES = 109
_FOLDERS, _STREAM = (1, 5), 2
_MAX_ENTRIES = 100_000
_MAX_DEPTH = 40


class BrokenOle(Exception):
    """The bytes are not a compound file, or its tables lead nowhere."""


@dataclass(slots=True)
class OleFolder:
    """A storage: its streams' bytes and its folders, by name."""

    streams: dict[str, bytes] = field(default_factory=dict)
    folders: dict[str, OleFolder] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Entry:
    name: str
    kind: int
    left: int
    right: int
    child: int
    start: int
    size: int


def read_ole(data: bytes) -> OleFolder:
    """The root folder with everything below it. Raises BrokenOle."""
    try:
        return _Reader(data).read()
    except (struct.error, IndexError, ValueError) as error:
        raise BrokenOle from error


class _Reader:
    def __init__(self, data: bytes) -> None:
        if not data.startswith(OLE_MARK):
            raise BrokenOle
        self._data = data
        major, _order, shift, mini_shift = struct.unpack_from("<HHHH", data, 26)
        if shift not in (9, 12) or mini_shift != 6:
            raise BrokenOle
        self._wide = major >= 4
        self._sector, self._mini = 1 << shift, 1 << mini_shift
        (self._directory,) = struct.unpack_from("<I", data, 48)
        self._cutoff, mini_table, _, more_tables, n_more = struct.unpack_from("<IIIII", data, 56)
        self._most = len(data) // self._sector + 1
        self._table = self._read_table(more_tables, n_more)
        self._mini_table = _numbers(self._chain(mini_table))
        self._left = _MAX_ENTRIES

    def read(self) -> OleFolder:
        raw = self._chain(self._directory)
        count = min(len(raw) // _ENTRY_BYTES, _MAX_ENTRIES)
        entries = [self._entry(raw[at * _ENTRY_BYTES :][:_ENTRY_BYTES]) for at in range(count)]
        if not entries:
            raise BrokenOle
        self._mini_data = self._chain(entries[0].start)[: entries[0].size]
        self._entries = entries
        self._seen: set[int] = {0}
        return self._folder(entries[0].child, 0)

    def _folder(self, first: int, depth: int) -> OleFolder:
        folder = OleFolder()
        if depth > _MAX_DEPTH:
            raise BrokenOle
        waiting = [first]
        while waiting:
            number = waiting.pop()
            if number >= len(self._entries) or number in self._seen:
                continue
            self._seen.add(number)
            entry = self._entries[number]
            waiting += [entry.left, entry.right]
            if entry.kind == _STREAM:
                folder.streams[entry.name] = self._stream(entry)
            elif entry.kind in _FOLDERS:
                folder.folders[entry.name] = self._folder(entry.child, depth + 1)
        return folder

    def _entry(self, raw: bytes) -> _Entry:
        (name_bytes,) = struct.unpack_from("<H", raw, 64)
        name = raw[: max(0, min(name_bytes, 64) - 2)].decode("utf-16-le", "replace")
        left, right, child = struct.unpack_from("<III", raw, 68)
        start, low, high = struct.unpack_from("<III", raw, 116)
        size = low + (high << 32 if self._wide else 0)
        return _Entry(name, raw[66], left, right, child, start, min(size, len(self._data)))

    def _stream(self, entry: _Entry) -> bytes:
        if entry.size < self._cutoff:
            return self._mini_chain(entry.start, entry.size)
        return self._chain(entry.start)[: entry.size]

    def _read_table(self, more: int, count: int) -> list[int]:
        tables = list(struct.unpack_from(f"<{_HEADER_TABLES}I", self._data, 76))
        for _ in range(min(count, self._most)):
            if more >= _END:
                break
            numbers = _numbers(self._at(more))
            tables += numbers[:-1]
            more = numbers[-1]
        used = [number for number in tables if number < _END][: self._most]
        return [number for table in used for number in _numbers(self._at(table))]

    def _at(self, sector: int) -> bytes:
        start = (sector + 1) * self._sector
        return self._data[start : start + self._sector].ljust(self._sector, b"\xff")

    def _chain(self, sector: int) -> bytes:
        parts: list[bytes] = []
        while sector < _END and len(parts) <= self._most:
            parts.append(self._at(sector))
            if sector >= len(self._table):
                break
            sector = self._table[sector]
        return b"".join(parts)

    def _mini_chain(self, sector: int, size: int) -> bytes:
        parts: list[bytes] = []
        while sector < _END and len(parts) * self._mini < size:
            parts.append(self._mini_data[sector * self._mini :][: self._mini])
            if sector >= len(self._mini_table):
                break
            sector = self._mini_table[sector]
        return b"".join(parts)[:size]


def _numbers(data: bytes) -> list[int]:
    return list(struct.unpack(f"<{len(data) // 4}I", data[: len(data) // 4 * 4]))
