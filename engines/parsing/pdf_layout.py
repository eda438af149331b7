"""Where the lines of a PDF page stand: its columns put in order, the lines in its margins.

Thin: asks pdfium for places, and leaves what they mean to the pure modules beside it.
"""

from __future__ import annotations

import ctypes
import itertools
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from engines.parsing.pdf_columns import MIN_CHARS, Piece, reading_order
from engines.parsing.pdf_furniture import MarginLine, is_in_margin
from engines.parsing.pdf_headings import StyledLine, is_bold_name
from engines.parsing.pdf_text import NOWHERE, PageText

if TYPE_CHECKING:
    from pypdfium2 import PdfPage, PdfTextPage

_WIDE_GAP = 1.2  # of the letters' height: words of one line stand closer
_DEVICE = 10_000
_FONT_NAME_BYTES = 128
_MIN_LINES = 6
_LONG_CHARS = 2 * MIN_CHARS
_SAMPLE = 6


def in_reading_order(text_page: PdfTextPage, page: PageText) -> PageText:
    """The page with its columns one after the other; itself if it has none, or draws them so."""
    lines = list(_line_spans(page.text))
    if not _may_have_columns(text_page, page, lines):
        return page
    pieces = [
        piece
        for number, span in enumerate(lines)
        for piece in _pieces(text_page, page, number, *span)
    ]
    if sum(a.line == b.line for a, b in itertools.pairwise(pieces)) < _MIN_LINES:
        return page
    ordered = reading_order(pieces)
    if ordered == pieces:
        return page
    text: list[str] = []
    indices: list[int] = []
    for number, piece in enumerate(ordered):
        if number:
            joined = ordered[number - 1].line == piece.line
            text.append(" " if joined else "\n")
            indices.append(page.indices[ordered[number - 1].end - 1])
        text.append(page.text[piece.start : piece.end])
        indices += page.indices[piece.start : piece.end]
    return PageText("".join(text), indices)


def margin_lines(page: PdfPage, text_page: PdfTextPage, read: PageText) -> Iterator[MarginLine]:
    """The lines at the top and the bottom of the page as it is seen."""
    for start, end in _line_spans(read.text):
        if _is_row(read, start, end):
            continue
        at = next((at for at in range(start, end) if not read.text[at].isspace()), None)
        box = None if at is None else _box(text_page, read.indices[at])
        if box is not None:
            height = _height(page, (box[0] + box[2]) / 2, (box[1] + box[3]) / 2)
            if is_in_margin(height):
                yield MarginLine(start, end, height, read.text[start:end])


def styled_lines(page: PdfPage, text_page: PdfTextPage, read: PageText) -> Iterator[StyledLine]:
    """How each line of the page is set, by its first and its last letter."""
    import pypdfium2.raw as pdfium

    name = ctypes.create_string_buffer(_FONT_NAME_BYTES)
    flags, box = ctypes.c_int(), pdfium.FS_RECTF()
    width = page.get_width() or 1.0
    for start, end in _line_spans(read.text):
        if _is_row(read, start, end):
            continue
        line = read.text[start:end]
        first = start + len(line) - len(line.lstrip())
        last = start + len(line.rstrip()) - 1
        sizes: list[float] = []
        sides: list[float] = []
        is_bold = True
        for index in (read.indices[first], read.indices[last]):
            if not pdfium.FPDFText_GetLooseCharBox(text_page, index, box):
                continue
            sizes.append(abs(box.top - box.bottom))
            sides += [box.left, box.right]
            n_bytes = pdfium.FPDFText_GetFontInfo(text_page, index, name, len(name), flags)
            is_bold = is_bold and n_bytes > 0 and is_bold_name(name.value.decode("latin-1"))
        if not sizes:
            continue
        is_spread = is_bold and len(list(_pieces(text_page, read, 0, first, last + 1))) > 1
        middle = (min(sides) + max(sides)) / (2 * width) - 0.5
        yield StyledLine(
            first, last + 1, line.strip(), max(sizes), is_bold, min(sides), middle, is_spread
        )


def _line_spans(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for line in text.split("\n"):
        if line.strip():
            yield start, start + len(line)
        start += len(line) + 1


def _is_row(read: PageText, start: int, end: int) -> bool:
    """Is the line a table's? No page has the bars around it."""
    return read.indices[start] == NOWHERE and read.indices[end - 1] == NOWHERE


def _may_have_columns(
    text_page: PdfTextPage, page: PageText, lines: Sequence[tuple[int, int]]
) -> bool:
    """Have two of six lines prose beside prose? Looking at all would double a page's time."""
    long = [(start, end) for start, end in lines if end - start >= _LONG_CHARS]
    if len(long) < _MIN_LINES:
        return False
    step = -(-len(long) // _SAMPLE)
    beside = 0
    for span in long[::step]:
        pieces = _pieces(text_page, page, 0, *span)
        beside += sum(piece.n_chars >= MIN_CHARS for piece in pieces) > 1
    return beside > 1


def _pieces(
    text_page: PdfTextPage, page: PageText, line: int, start: int, end: int
) -> Iterator[Piece]:
    """A line, cut where pdfium put in a blank for a wide gap."""
    import pypdfium2.raw as pdfium

    begin = start
    for at in range(start, end):
        if page.text[at] != " " or at == begin or at + 1 >= end:
            continue
        if pdfium.FPDFText_IsGenerated(text_page, page.indices[at]) != 1:
            continue
        before, after = (_box(text_page, page.indices[at + step]) for step in (-1, 1))
        if before is None or after is None:
            continue
        height = max(before[3] - before[1], after[3] - after[1])
        if abs(after[0] - before[2]) > _WIDE_GAP * height:
            yield from _piece(text_page, page, line, begin, at)
            begin = at + 1
    yield from _piece(text_page, page, line, begin, end)


def _piece(
    text_page: PdfTextPage, page: PageText, line: int, start: int, end: int
) -> Iterator[Piece]:
    while start < end and page.text[start].isspace():
        start += 1
    while end > start and page.text[end - 1].isspace():
        end -= 1
    if start == end:
        return
    boxes = [_box(text_page, page.indices[at]) for at in (start, end - 1)]
    places = [box for box in boxes if box is not None]
    if places:
        n_digits = sum(character.isdigit() for character in page.text[start:end])
        left, right = min(box[0] for box in places), max(box[2] for box in places)
        yield Piece(line, start, end, left, right, n_digits)
    else:
        yield Piece(line, start, end, 0.0, 0.0)


def _box(text_page: PdfTextPage, index: int) -> tuple[float, float, float, float] | None:
    """(left, bottom, right, top) of a character in points."""
    import pypdfium2.raw as pdfium

    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    if not pdfium.FPDFText_GetCharBox(text_page, index, left, right, bottom, top):
        return None
    return left.value, bottom.value, right.value, top.value


def _height(page: PdfPage, x: float, y: float) -> float:
    """How far down the page as it is shown, from 0 to 1; pdfium knows its rotation and crop."""
    import pypdfium2.raw as pdfium

    across, down = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDF_PageToDevice(page, 0, 0, _DEVICE, _DEVICE, 0, x, y, across, down)
    return down.value / _DEVICE
