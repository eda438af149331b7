"""Rows of values as CSV or JSON, one at a time, however many there are."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Final, TextIO

Rows = Iterable[Mapping[str, Any]]
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")


def write_csv(rows: Rows, columns: Sequence[str], stream: TextIO) -> int:
    """RFC 4180 with a heading; lists are joined by blanks, what is unknown is empty.

    A text that a spreadsheet would compute gets an apostrophe in front. Returns the number of rows.
    """
    writer = csv.writer(stream)
    writer.writerow(columns)
    n_rows = 0
    for n_rows, row in enumerate(rows, 1):  # noqa: B007 - counts
        writer.writerow([_cell(row[name]) for name in columns])
    return n_rows


def write_json(rows: Rows, columns: Sequence[str], stream: TextIO) -> int:
    """One list of objects, an object a line. Returns the number of rows."""
    stream.write("[")
    n_rows = 0
    for n_rows, row in enumerate(rows, 1):
        stream.write("\n" if n_rows == 1 else ",\n")
        stream.write(json.dumps({name: row[name] for name in columns}, ensure_ascii=False))
    stream.write("\n]\n")
    return n_rows


def _cell(value: object) -> object:
    match value:
        case None:
            return ""
        case bool():
            return int(value)
        case list():
            return " ".join(map(str, value))
        case str() if value.startswith(_FORMULA):
            return f"'{value}"
        case _:
            return value


EXPORTERS: Final[dict[str, Callable[[Rows, Sequence[str], TextIO], int]]] = {
    "csv": write_csv,
    "json": write_json,
}
