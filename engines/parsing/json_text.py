"""JSON and JSON Lines as people read them: records as a table, the rest as names and values.

Numbers stay as they are written. What is no valid JSON is read as plain text.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from engines.parsing.decoding import decode
from engines.parsing.source import INDENT, Source, TextBuilder, clean, no_text
from engines.parsing.tables import cell_text, markdown_row
from workbench.domain.document import ParsedDocument
from workbench.errors import UnreadableDocument

MEDIA_TYPES = {
    ".json": "application/json",
    ".jsonl": "application/jsonl",
    ".ndjson": "application/jsonl",
    ".geojson": "application/json",
    ".boxnote": "application/json",
}

_MAX_COLUMNS = 30
_SAMPLE = 200


def parse_json(source: Source) -> ParsedDocument:
    """One document. Raises UnreadableDocument, LimitExceeded."""
    text = clean(decode(source.read()))
    builder = TextBuilder(source.limits)
    value = _loaded(text)
    if value is _BROKEN:
        return _as_plain(text, builder, source)
    columns = _columns(value) if isinstance(value, list) else ()
    if columns and isinstance(value, list):
        _add_records(builder, columns, [(f"item {at}", item) for at, item in enumerate(value, 1)])
    else:
        for block in _blocks(value):
            builder.block(block)
    return builder.document(MEDIA_TYPES[source.suffix])


def parse_json_lines(source: Source) -> ParsedDocument:
    """One record a line. Raises UnreadableDocument, LimitExceeded."""
    text = clean(decode(source.read()))
    builder = TextBuilder(source.limits)
    lines = [(at, line) for at, line in enumerate(text.split("\n"), 1) if line.strip()]
    records = [(f"line {at}", _loaded(line)) for at, line in lines]
    good = [(place, record) for place, record in records if record is not _BROKEN]
    if not good:
        return _as_plain(text, builder, source)
    columns = _columns([record for _, record in good])
    if columns:
        _add_records(builder, columns, good)
    else:
        for place, record in good:
            builder.block("\n".join(_blocks(record)), place)
    broken = len(records) - len(good)
    warnings = [f"{broken} of {len(records)} lines are not JSON and were left out."]
    return builder.document(MEDIA_TYPES[source.suffix], warnings=warnings if broken else ())


class _Broken:
    """What invalid JSON is loaded as: None is a value."""


_BROKEN = _Broken()


def _loaded(text: str) -> object:
    try:
        value: object = json.loads(text, parse_int=str, parse_float=str, parse_constant=str)
    except json.JSONDecodeError:
        return _BROKEN
    except RecursionError as error:
        raise UnreadableDocument(
            "This JSON is nested too deeply.", hint="Export it in a flatter form."
        ) from error
    return value


def _as_plain(text: str, builder: TextBuilder, source: Source) -> ParsedDocument:
    if not text.strip():
        raise no_text()
    builder.block(text)
    return builder.document(
        MEDIA_TYPES[source.suffix], warnings=("This is not valid JSON; it was read as text.",)
    )


def _columns(records: Sequence[object]) -> tuple[str, ...]:
    """The names of a table's columns, if the records are flat and alike; else nothing."""
    names: dict[str, None] = {}
    for record in records[:_SAMPLE]:
        if not isinstance(record, dict) or any(
            isinstance(value, (list, dict)) and value for value in record.values()
        ):
            return ()
        names.update(dict.fromkeys(record))
    alike = sum(len(r) for r in records[:_SAMPLE] if isinstance(r, dict))
    is_table = 0 < len(names) <= _MAX_COLUMNS and 2 * alike >= len(names) * min(
        len(records), _SAMPLE
    )
    return tuple(names) if is_table else ()


def _add_records(
    builder: TextBuilder, columns: Sequence[str], records: Sequence[tuple[str, object]]
) -> None:
    builder.block(markdown_row([cell_text(name) for name in columns]))
    builder.line(markdown_row(["-"] * len(columns)))
    for place, record in records:
        if isinstance(record, dict):
            cells = [cell_text(_scalar(record.get(name))) for name in columns]
            more = [f"{key}: {_flat(record[key])}" for key in record if key not in columns]
            builder.line(markdown_row([*cells, *map(cell_text, more)]), place)
        else:
            builder.line(markdown_row([cell_text(_flat(record))]), place)


def _blocks(value: object) -> Iterator[str]:
    """A block for every member at the top, so that a passage holds what belongs together."""
    if isinstance(value, dict):
        for key, member in value.items():
            yield "\n".join(_named(key, member, ""))
    elif isinstance(value, list):
        for member in value:
            yield "\n".join(_item(member, ""))
    else:
        yield _scalar(value)


def _named(key: str, value: object, indent: str) -> Iterator[str]:
    if isinstance(value, (dict, list)) and value:
        yield f"{indent}{key}:"
        yield from _members(value, indent + INDENT)
    else:
        yield f"{indent}{key}: {_scalar(value)}".rstrip()


def _members(value: object, indent: str) -> Iterator[str]:
    if isinstance(value, dict):
        for key, member in value.items():
            yield from _named(key, member, indent)
    elif isinstance(value, list):
        for member in value:
            yield from _item(member, indent)


def _item(value: object, indent: str) -> Iterator[str]:
    lines = list(_members(value, indent + INDENT)) if isinstance(value, (dict, list)) else []
    if lines:
        yield f"{indent}- {lines[0].lstrip()}"
        yield from lines[1:]
    else:
        yield f"{indent}- {_scalar(value)}"


def _flat(value: object) -> str:
    return (
        json.dumps(value, ensure_ascii=False) if isinstance(value, (dict, list)) else _scalar(value)
    )


def _scalar(value: object) -> str:
    if value is None or value in ([], {}):
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)
