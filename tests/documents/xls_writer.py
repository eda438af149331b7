"""Small XLS workbooks for tests, record by record."""

from __future__ import annotations

import struct
from collections.abc import Sequence

from tests.documents.ole_writer import write_ole

CONTINUE = 0x3C


def record(kind: int, data: bytes = b"") -> bytes:
    return struct.pack("<HH", kind, len(data)) + data


def write_xls(
    name: str, cells: bytes, *, strings: Sequence[bytes] = (), more: bytes = b""
) -> bytes:
    """A workbook with one sheet; `strings` are the pieces of the shared table, after its counts."""
    begin = record(0x809, struct.pack("<HHHHII", 0x0600, 5, 0, 0, 0, 0))
    table = b""
    for number, piece in enumerate(strings):
        head = struct.pack("<II", 9, 9) if number == 0 else b""
        table += record(0xFC if number == 0 else CONTINUE, head + piece)
    styles = b"".join(record(0xE0, struct.pack("<HH", 0, one) + bytes(16)) for one in (0, 14))
    title = bytes([len(name), 0]) + name.encode("latin-1")
    size = len(begin) + len(styles) + len(more) + len(table) + 4 + 6 + len(title) + 4
    sheet = record(0x85, struct.pack("<IBB", size, 0, 0) + title)
    part = begin + styles + more + table + sheet + record(0x0A)
    assert len(part) == size
    return write_ole({"Workbook": part + begin + cells + record(0x0A)})


def label(row: int, column: int, at: int) -> bytes:
    return record(0xFD, struct.pack("<HHHI", row, column, 0, at))


def number(row: int, column: int, value: float, style: int = 0) -> bytes:
    return record(0x203, struct.pack("<HHHd", row, column, style, value))


def text(content: str, *, wide: bool = False) -> bytes:
    raw = content.encode("utf-16-le" if wide else "latin-1")
    return struct.pack("<HB", len(content), int(wide)) + raw
