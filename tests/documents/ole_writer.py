"""Small compound files for tests: an Outlook message with attachments, sector by sector."""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence

SECTOR = 512
END, FREE, FAT = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD


def write_msg(subject: str, body: str, attachments: Mapping[str, bytes] | None = None) -> bytes:
    tree: dict[str, object] = {
        "__properties_version1.0": bytes(32),
        "__substg1.0_0037001F": subject.encode("utf-16-le"),
        "__substg1.0_0C1A001F": "Hanna Lindqvist".encode("utf-16-le"),
        "__substg1.0_1000001F": body.encode("utf-16-le"),
    }
    for number, (name, data) in enumerate((attachments or {}).items()):
        tree[f"__attach_version1.0_#{number:08}"] = {
            "__substg1.0_3707001F": name.encode("utf-16-le"),
            "__substg1.0_37010102": data,
        }
    return write_ole(tree)


def write_ole(tree: Mapping[str, object]) -> bytes:
    """A compound file in which every stream takes sectors of its own, none the small ones."""
    entries: list[tuple[str, int, int, int, bytes]] = [("Root Entry", 5, FREE, FREE, b"")]
    _add(tree, 0, entries)
    sectors: list[bytes] = []
    table: list[int] = []

    def place(data: bytes) -> int:
        first = len(sectors)
        pieces = [data[at : at + SECTOR] for at in range(0, len(data), SECTOR)]
        for number, piece in enumerate(pieces):
            sectors.append(piece.ljust(SECTOR, b"\0"))
            table.append(first + number + 1 if number + 1 < len(pieces) else END)
        return first if pieces else END

    raw = b""
    for name, kind, sibling, child, data in entries:
        start = place(data) if data else END
        title = name.encode("utf-16-le")
        raw += title.ljust(64, b"\0") + struct.pack("<HBB", len(title) + 2, kind, 1)
        raw += struct.pack("<III", FREE, sibling, child) + bytes(36)
        raw += struct.pack("<IQ", start, len(data))
    directory = place(raw)
    n_tables = 1 + (len(sectors) + 127) // 127
    tables = list(range(len(sectors), len(sectors) + n_tables))
    table += [FAT] * n_tables
    table += [FREE] * (n_tables * SECTOR // 4 - len(table))
    header = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(16)
    header += struct.pack("<HHHHH", 62, 3, 0xFFFE, 9, 6) + bytes(6)
    # The cutoff of zero sends every stream to the large sectors.
    header += struct.pack("<IIIIIIIII", 0, n_tables, directory, 0, 0, END, 0, END, 0)
    header += struct.pack("<109I", *(tables + [FREE] * (109 - len(tables))))
    return header + b"".join(sectors) + struct.pack(f"<{len(table)}I", *table)


def _add(
    tree: Mapping[str, object], parent: int, entries: list[tuple[str, int, int, int, bytes]]
) -> None:
    numbers: list[int] = []
    for name, content in tree.items():
        numbers.append(len(entries))
        is_folder = isinstance(content, Mapping)
        data = content if isinstance(content, bytes) else b""
        entries.append((name, 1 if is_folder else 2, FREE, FREE, data))
        if isinstance(content, Mapping):
            _add(content, numbers[-1], entries)
    _link(parent, numbers, entries)


def _link(
    parent: int, numbers: Sequence[int], entries: list[tuple[str, int, int, int, bytes]]
) -> None:
    if not numbers:
        return
    name, kind, sibling, _, data = entries[parent]
    entries[parent] = (name, kind, sibling, numbers[0], data)
    for number, following in zip(numbers, numbers[1:], strict=False):
        name, kind, _, child, data = entries[number]
        entries[number] = (name, kind, following, child, data)
