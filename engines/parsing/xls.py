"""Excel workbooks of 1997 to 2003 (XLS): the cells of each sheet, as stored.

Source: [MS-XLS]. A row of records in a compound file; formulas are shown by their stored results.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field

from engines.parsing.cell_formats import kind_of, show_number
from engines.parsing.ole import BrokenOle, read_ole
from engines.parsing.sheet import Area, add_sheet, spread
from engines.parsing.source import Source, TextBuilder, too_long
from engines.parsing.xls_strings import Strings, short_text, sized_text
from workbench.domain.document import ParsedDocument
from workbench.errors import UnreadableDocument
from workbench.ports.document_parser import ParseLimits

MEDIA_TYPE = "application/vnd.ms-excel"

_CONTINUE, _END, _BEGIN, _LOCK = 0x3C, 0x0A, 0x809, 0x2F
_SHEET, _STRINGS, _FORMAT, _STYLE, _DATES = 0x85, 0xFC, 0x41E, 0xE0, 0x22
_LABEL_OF_TABLE, _NUMBER, _SHORT_NUMBER, _SHORT_NUMBERS = 0xFD, 0x203, 0x27E, 0xBD
_FORMULA, _FORMULA_TEXT, _TRUTH, _LABEL, _MERGED = 0x06, 0x207, 0x205, 0x204, 0xE5
_BIFF8 = 0x0600
_ERRORS = {0: "#NULL!", 7: "#DIV/0!", 15: "#VALUE!", 23: "#REF!", 29: "#NAME?", 36: "#NUM!",
           42: "#N/A"}  # fmt: skip

Grid = dict[int, dict[int, str]]


@dataclass(slots=True)
class _Workbook:
    sheets: list[tuple[str, int]] = field(default_factory=list)  # name, where its records begin
    strings: list[str] = field(default_factory=list)
    formats: dict[int, str] = field(default_factory=dict)
    styles: list[int] = field(default_factory=list)  # per cell style: its format
    is_1904: bool = False


def parse_xls(source: Source) -> ParsedDocument:
    """Sheets in order. Raises UnreadableDocument, LimitExceeded."""
    try:
        streams = read_ole(source.read()).streams
        data = streams.get("Workbook")
        if data is None:
            raise _damaged()
        workbook = _read_workbook(data)
        builder = TextBuilder(source.limits)
        for name, start in workbook.sheets:
            cells = _Sheet(workbook, source.limits).read(data, start)
            if any(cells.values()):
                builder.heading(1, name)
                add_sheet(builder, name, cells)
    except (BrokenOle, struct.error, IndexError) as error:
        raise _damaged() from error
    return builder.document(MEDIA_TYPE)


def _damaged() -> UnreadableDocument:
    return UnreadableDocument(
        "This Excel workbook is damaged, or older than 1997.",
        hint="Open it in a spreadsheet program and save it as .xlsx.",
    )


def _records(data: bytes, at: int) -> Iterator[tuple[int, list[bytes]]]:
    """(kind, its data and the pieces that continue it), up to the end of the part."""
    depth = 0
    while at + 4 <= len(data):
        kind, size = struct.unpack_from("<HH", data, at)
        pieces = [data[at + 4 : at + 4 + size]]
        at += 4 + size
        while at + 4 <= len(data) and struct.unpack_from("<H", data, at)[0] == _CONTINUE:
            (size,) = struct.unpack_from("<H", data, at + 2)
            pieces.append(data[at + 4 : at + 4 + size])
            at += 4 + size
        depth += (kind == _BEGIN) - (kind == _END)
        yield kind, pieces
        if depth <= 0:
            return


def _read_workbook(data: bytes) -> _Workbook:
    workbook = _Workbook()
    for kind, pieces in _records(data, 0):
        record = pieces[0]
        if kind == _BEGIN and struct.unpack_from("<H", record)[0] != _BIFF8:
            raise _damaged()
        if kind == _LOCK:
            raise UnreadableDocument(
                "This Excel workbook is protected by a password.",
                hint="Open it in a spreadsheet program and save it without a password.",
            )
        if kind == _SHEET and record[5] == 0:  # a sheet of cells, not of a chart or of macros
            workbook.sheets.append((short_text(record, 6), struct.unpack_from("<I", record)[0]))
        elif kind == _STRINGS:
            workbook.strings = list(Strings(pieces).read())
        elif kind == _FORMAT:
            workbook.formats[struct.unpack_from("<H", record)[0]] = sized_text(record, 2)
        elif kind == _STYLE:
            workbook.styles.append(struct.unpack_from("<H", record, 2)[0])
        elif kind == _DATES:
            workbook.is_1904 = record[:1] == b"\x01"
    return workbook


class _Sheet:
    def __init__(self, workbook: _Workbook, limits: ParseLimits) -> None:
        self._workbook = workbook
        self._limits = limits
        self._left = limits.text_chars
        self._cells: Grid = {}
        self._waiting: tuple[int, int] | None = None  # a formula whose text comes next

    def read(self, data: bytes, start: int) -> Grid:
        for kind, pieces in _records(data, start):
            record = pieces[0]
            if kind == _MERGED:
                self._merge(record)
            elif kind == _SHORT_NUMBERS:
                row, column = struct.unpack_from("<HH", record)
                for at in range(4, len(record) - 6, 6):
                    style, number = struct.unpack_from("<HI", record, at)
                    self._number(row, column, style, _short(number))
                    column += 1
            elif kind == _FORMULA_TEXT and self._waiting is not None:
                self._put(*self._waiting, sized_text(b"".join(pieces), 0))
            elif kind in (_LABEL_OF_TABLE, _NUMBER, _SHORT_NUMBER, _FORMULA, _TRUTH, _LABEL):
                self._cell(kind, record)
        return self._cells

    def _cell(self, kind: int, record: bytes) -> None:
        row, column, style = struct.unpack_from("<HHH", record)
        if kind == _NUMBER:
            self._number(row, column, style, struct.unpack_from("<d", record, 6)[0])
        elif kind == _SHORT_NUMBER:
            self._number(row, column, style, _short(struct.unpack_from("<I", record, 6)[0]))
        elif kind == _LABEL_OF_TABLE:
            (at,) = struct.unpack_from("<I", record, 6)
            strings = self._workbook.strings
            self._put(row, column, strings[at] if at < len(strings) else "")
        elif kind == _LABEL:
            self._put(row, column, sized_text(record, 6))
        elif kind == _TRUTH:
            self._put(row, column, _truth(record[6], is_error=bool(record[7])))
        elif record[12:14] != b"\xff\xff":
            self._number(row, column, style, struct.unpack_from("<d", record, 6)[0])
        elif record[6] == 0:
            self._waiting = (row, column)
        elif record[6] in (1, 2):
            self._put(row, column, _truth(record[8], is_error=record[6] == 2))

    def _number(self, row: int, column: int, style: int, value: float) -> None:
        styles = self._workbook.styles
        number = styles[style] if style < len(styles) else 0
        kind = kind_of(number, self._workbook.formats.get(number, ""))
        self._put(row, column, show_number(repr(value), kind, is_1904=self._workbook.is_1904))

    def _put(self, row: int, column: int, text: str) -> None:
        self._waiting = None
        if text := text.strip():
            self._left -= len(text)
            if self._left < 0:
                raise too_long(self._limits)
            self._cells.setdefault(row + 1, {})[column + 1] = text

    def _merge(self, record: bytes) -> None:
        (count,) = struct.unpack_from("<H", record)
        for at in range(2, min(2 + 8 * count, len(record) - 7), 8):
            top, bottom, left, right = struct.unpack_from("<HHHH", record, at)
            spread(self._cells, Area(top + 1, bottom + 1, left + 1, right + 1))


def _short(packed: int) -> float:
    """A number in 30 bits: a whole one or the upper half of a double, perhaps hundredths."""
    if packed & 2:
        value = float((packed >> 2) - (1 << 30 if packed & 0x80000000 else 0))
    else:
        (value,) = struct.unpack("<d", struct.pack("<II", 0, packed & 0xFFFFFFFC))
    return value / 100 if packed & 1 else value


def _truth(value: int, *, is_error: bool) -> str:
    return _ERRORS.get(value, "#ERROR") if is_error else ("TRUE" if value else "FALSE")
