"""Rows of training files: JSON lines, a JSON list, CSV and TSV, Parquet. Untrusted, with limits."""

from __future__ import annotations

import csv
import functools
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from workbench.domain.training_formats import Columns, Reading, ToolWords, read_rows
from workbench.errors import InputError, UnsupportedFormat
from workbench.paths import resources
from workbench.ports.document_parser import DocumentParser, ParseLimits

MOST_BYTES: Final = 1 << 30
_PARQUET_ROWS: Final = ".parquet-rows"  # how the parsing child is asked for rows
_LIMITS: Final = ParseLimits(text_chars=400_000_000)
_LONGEST_FIELD: Final = 1_000_000
_SUFFIXES: Final = (".jsonl", ".json", ".csv", ".tsv", ".parquet")
_GUESSED: Final = (
    ("prompt", "completion"),
    ("prompt", "response"),
    ("question", "answer"),
    ("instruction", "output"),
    ("input", "output"),
    ("text", "category"),
    ("text", "label"),
)


def read_training_file(
    path: Path, parser: DocumentParser, columns: Columns | None = None
) -> Reading:
    """Raises InputError if nothing of it can be used, saying why of the first rows."""
    suffix = path.suffix.lower()
    if suffix not in _SUFFIXES:
        raise UnsupportedFormat(
            f"Examples in files of the kind {suffix or 'without suffix'} are not read.",
            hint=f"Use {', '.join(_SUFFIXES)}.",
        )
    if suffix in (".csv", ".tsv"):
        rows, columns = _table(path, "\t" if suffix == ".tsv" else ",", columns)
    elif suffix == ".parquet":
        _check_size(path)
        rows = _lines(parser.parse(path, _PARQUET_ROWS, _LIMITS).text)
    elif suffix == ".json":
        rows = _whole(path)
    else:
        rows = _lines(_text(path))
    found = read_rows(rows, tool_words(), columns)
    if not found.examples:
        told = "; ".join(f"row {one.number}: {one.why}" for one in found.bad[:3])
        raise InputError(
            f"{path.name} holds no example that can be learned from.",
            hint=f"{told[0].upper()}{told[1:]}." if told else "It is empty.",
        )
    return found


def first_form(path: Path) -> str:
    """The form of the first line of a file of JSON lines; empty if it has none."""
    try:
        with path.open(encoding="utf-8-sig", errors="replace") as lines:
            line = next((one for one in lines if one.strip()), "")[:_LONGEST_FIELD]
    except OSError:
        return ""  # whoever reads it says so
    return read_rows(_lines(line), tool_words()).form


@functools.cache
def tool_words() -> ToolWords:
    """How calls of tools are written in text."""
    text = (resources() / "training" / "tool_text.json").read_text("utf-8")
    return ToolWords(**json.loads(text))


def _lines(text: str) -> Iterator[tuple[int, object]]:
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            yield number, json.loads(line, parse_constant=_refuse)
        except (ValueError, RecursionError):
            yield number, "not JSON"


def _whole(path: Path) -> Iterator[tuple[int, object]]:
    text = _text(path)
    try:
        raw = json.loads(text, parse_constant=_refuse)
    except (ValueError, RecursionError) as error:
        if "\n" in text.strip() and text.lstrip().startswith("{"):
            return _lines(text)  # JSON lines under another name
        raise InputError(f"{path.name} is not JSON.", hint="Check how it was written.") from error
    if isinstance(raw, dict):
        lists = [value for value in raw.values() if isinstance(value, list)]
        raw = lists[0] if len(lists) == 1 else [raw]
    if not isinstance(raw, list):
        raise InputError(f"{path.name} holds no list of examples.", hint="Write a JSON list.")
    return iter(list(enumerate(raw, 1)))


def _table(
    path: Path, delimiter: str, columns: Columns | None
) -> tuple[Iterator[tuple[int, object]], Columns]:
    rows = csv.DictReader(io.StringIO(_text(path)), delimiter=delimiter, strict=True)
    csv.field_size_limit(_LONGEST_FIELD)
    try:
        names = [name.strip() for name in rows.fieldnames or ()]
    except csv.Error as error:
        raise InputError("The table cannot be read as CSV.", hint="Check its quotes.") from error
    rows.fieldnames = names
    if columns is None:
        pair = next((pair for pair in _GUESSED if set(pair) <= set(names)), None)
        if pair is None:
            raise InputError(
                f"Which columns of {path.name} hold question and answer is not known.",
                hint=f"Name them: --prompt-column, --answer-column. There are: {_some(names)}.",
            )
        columns = Columns(*pair)

    def numbered() -> Iterator[tuple[int, object]]:
        try:
            for number, row in enumerate(rows, 2):
                yield number, "cells" if None in row else row
        except csv.Error as error:
            raise InputError(
                "The table cannot be read as CSV.", hint="Check its quotes.", details=str(error)
            ) from error

    return numbered(), columns


def _some(names: list[str]) -> str:
    shown = ", ".join(name[:40] for name in names[:12])
    return shown or "none"


def _text(path: Path) -> str:
    _check_size(path)
    try:
        return path.read_text("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(f"{path.name} is not UTF-8 text.", hint="Save it as UTF-8.") from error
    except OSError as error:
        raise InputError(
            f"{path.name} cannot be read.", hint="Check the path.", details=str(error)
        ) from error


def _check_size(path: Path) -> None:
    if not path.is_file():
        raise InputError(f"There is no file {path.name}.", hint="Name one that is there.")
    if path.stat().st_size > MOST_BYTES:
        raise InputError(
            f"{path.name} is larger than {MOST_BYTES >> 20:,} MiB.", hint="Divide the file."
        )


def _refuse(constant: str) -> object:
    raise ValueError(constant)
