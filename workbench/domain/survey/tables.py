"""Tables in a parsed text, as the parsers write them: lines of Markdown. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass

_ROW = re.compile(r"^\|(.*)\|[ \t]*$", re.MULTILINE)
_CELL = re.compile(r"(?:[^|\\]|\\.)*")
_DASHES = re.compile(r"[\s|:-]+")
MOST_ROWS = 200_000


@dataclass(frozen=True, slots=True)
class TableRow:
    """`text[start:end]` is the row's line."""

    start: int
    end: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """`header` is empty where the table has none."""

    header: tuple[str, ...]
    rows: tuple[TableRow, ...]


def find_tables(text: str) -> tuple[Table, ...]:
    """The tables of a text in order; lines of one table follow each other."""
    groups: list[list[TableRow]] = []
    header_ends: set[int] = set()
    last_end = -2
    for match in _ROW.finditer(text):
        if match.start() != last_end + 1:
            groups.append([])
        last_end = match.end()
        if _DASHES.fullmatch(match[0]) and "-" in match[0]:
            if len(groups[-1]) == 1:
                header_ends.add(groups[-1][0].end)
            continue
        if len(groups[-1]) < MOST_ROWS:
            groups[-1].append(TableRow(match.start(), match.end(), _cells(match[1])))
    tables = []
    for rows in groups:
        if not rows:
            continue
        has_header = rows[0].end in header_ends
        header = rows[0].cells if has_header else ()
        tables.append(Table(header, tuple(rows[1:] if has_header else rows)))
    return tuple(tables)


def _cells(inside: str) -> tuple[str, ...]:
    cells, at = [], 0
    while at <= len(inside):
        match = _CELL.match(inside, at)
        if match is None:
            break
        cells.append(match[0].replace("\\|", "|").strip())
        at = match.end() + 1
    return tuple(cells)
