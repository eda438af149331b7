"""CSV and TSV: every row becomes one line that can be understood alone, `header: value; ...`."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence

from engines.parsing.decoding import decode
from engines.parsing.source import Source, TextBuilder, clean
from workbench.domain.document import ParsedDocument
from workbench.errors import UnreadableDocument

MEDIA_TYPE = "text/csv"

_SAMPLE_LINES = 50
_DELIMITERS = ",;\t|"
_MAX_FIELD_CHARS = 10_000_000
_NUMBER = re.compile(r"[-+(]?[$€£]?\d[\d.,' ]*%?\)?")


def parse_delimited(source: Source) -> ParsedDocument:
    """One line per row. Raises UnreadableDocument, LimitExceeded."""
    text = clean(decode(source.read()))
    delimiter = "\t" if source.suffix == ".tsv" else guess_delimiter(text)
    builder = TextBuilder(source.limits)
    for line in describe_rows(text, delimiter):
        builder.line(line)
    return builder.document(MEDIA_TYPE)


def guess_delimiter(text: str) -> str:
    """The mark that splits the first lines into the most equal numbers of cells."""
    lines = text.split("\n", _SAMPLE_LINES)[:_SAMPLE_LINES]
    sample = [line for line in lines if line.strip()]

    def agreement(delimiter: str) -> tuple[int, int]:
        counts = [len(row) for row in csv.reader(sample, delimiter=delimiter)]
        widest = max(counts, default=1)
        return (sum(count == widest for count in counts) if widest > 1 else 0), widest

    try:
        return max(_DELIMITERS, key=agreement)
    except csv.Error:
        return ","


def describe_rows(text: str, delimiter: str) -> Iterator[str]:
    """`header: value; header: value` for every row; the values alone if there is no header."""
    csv.field_size_limit(_MAX_FIELD_CHARS)
    rows = csv.reader(io.StringIO(text), delimiter=delimiter)
    headers: list[str] | None = None
    try:
        for row in rows:
            cells = [" ".join(cell.split()) for cell in row]
            if not any(cells):
                continue
            if headers is None:
                headers = cells if _is_header(cells) else []
                if headers:
                    yield "; ".join(cell for cell in cells if cell)
                    continue
            yield _describe(cells, headers)
    except csv.Error as error:
        raise UnreadableDocument(
            f"Row {rows.line_num} of this table cannot be read.",
            hint="Open it in a spreadsheet program and save it as CSV again.",
        ) from error


def _is_header(cells: Sequence[str]) -> bool:
    names = [cell for cell in cells if cell]
    return (
        len(names) > 1
        and len(set(names)) == len(names)
        and len(names) >= len(cells) - 1
        and not any(_NUMBER.fullmatch(name) for name in names)
    )


def _describe(cells: Sequence[str], headers: Sequence[str]) -> str:
    named = []
    for position, cell in enumerate(cells):
        name = headers[position] if position < len(headers) else ""
        if cell:
            named.append(f"{name}: {cell}" if name else cell)
    return "; ".join(named)
