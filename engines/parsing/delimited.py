"""CSV and TSV: a table in Markdown, every row with its number in the file as its origin."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence

from engines.parsing.decoding import decode
from engines.parsing.source import Source, TextBuilder, clean
from engines.parsing.tables import cell_text, last_filled, looks_like_header, markdown_row
from workbench.domain.document import ParsedDocument
from workbench.errors import UnreadableDocument

MEDIA_TYPES = {".csv": "text/csv", ".tsv": "text/tab-separated-values"}

_SAMPLE_LINES = 50
_DELIMITERS = ",;\t|"
_MAX_FIELD_CHARS = 10_000_000


def parse_delimited(source: Source) -> ParsedDocument:
    """One line per row. Raises UnreadableDocument, LimitExceeded."""
    text = clean(decode(source.read()))
    delimiter = "\t" if source.suffix == ".tsv" else guess_delimiter(text)
    builder = TextBuilder(source.limits)
    width = 0
    for number, row in read_rows(text, delimiter):
        cells = [cell_text(cell) for cell in row[: max(width, last_filled(row))]]
        line = markdown_row([*cells, *[""] * (width - len(cells))])
        builder.line(line, f"row {number}")
        if not width:
            width = len(cells)
            if looks_like_header(cells):
                builder.line(markdown_row(["-"] * width))
    return builder.document(MEDIA_TYPES[source.suffix])


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


def read_rows(text: str, delimiter: str) -> Iterator[tuple[int, Sequence[str]]]:
    """(number, cells) of every row that is not blank; rows count from 1 as spreadsheets do."""
    csv.field_size_limit(_MAX_FIELD_CHARS)
    rows = csv.reader(io.StringIO(text), delimiter=delimiter)
    try:
        for number, row in enumerate(rows, 1):
            cells = [cell.strip() for cell in row]
            if any(cells):
                yield number, cells
    except csv.Error as error:
        raise UnreadableDocument(
            f"Row {rows.line_num} of this table cannot be read.",
            hint="Open it in a spreadsheet program and save it as CSV again.",
        ) from error
