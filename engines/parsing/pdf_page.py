"""One PDF page as a picture, with the boxes around spans of its text."""

from __future__ import annotations

import ctypes
import math
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from engines.parsing import ocr
from engines.parsing.pdf import open_pdf, read_page_text
from engines.parsing.pdf_picture import picture_and_size
from engines.parsing.pdf_scan import scanned_boxes
from engines.parsing.pdf_text import NOWHERE, PageText
from engines.parsing.png import encode_png
from workbench.domain.document import PageImage, PageSpan, RectF
from workbench.errors import LimitExceeded, UnreadableDocument

if TYPE_CHECKING:
    from pypdfium2 import PdfPage, PdfTextPage

MAX_WIDTH_PX = 4_000
MAX_HEIGHT_PX = 16_000


def render_page(
    file: Path | bytes,
    page: PageSpan,
    spans: Sequence[tuple[int, int]],
    width_px: int,
    password: str = "",
) -> PageImage:
    """Render the page `width_px` wide (at most 4,000). Raises UnreadableDocument, LimitExceeded."""
    import pypdfium2

    document = open_pdf(file, password)
    try:
        if not 1 <= page.number <= len(document):
            raise UnreadableDocument(f"This PDF has no page {page.number}.")
        return _render(document[page.number - 1], page, spans, min(max(1, width_px), MAX_WIDTH_PX))
    except pypdfium2.PdfiumError as error:
        raise UnreadableDocument(
            f"Page {page.number} of this PDF is damaged.", hint="Open it in a PDF program."
        ) from error
    finally:
        document.close()


def _render(
    page: PdfPage, span: PageSpan, spans: Sequence[tuple[int, int]], width_px: int
) -> PageImage:
    page_width, page_height = page.get_size()
    if page_width <= 0 or page_height <= 0:
        raise UnreadableDocument(f"Page {span.number} of this PDF has no size.")
    scale = (width_px - 0.001) / page_width  # pdfium's binding rounds up
    if page_height * scale > MAX_HEIGHT_PX:
        raise LimitExceeded(
            f"Page {span.number} would be over {MAX_HEIGHT_PX:,} pixels high.",
            hint="Open it in a PDF program.",
        )
    bitmap = page.render(scale=scale, rev_byteorder=True)
    try:
        picture = encode_png(memoryview(bitmap.buffer).cast("B"), bitmap.width, bitmap.height,
                             bitmap.stride)  # fmt: skip
        width, height = bitmap.width, bitmap.height
    finally:
        bitmap.close()
    text_page = page.get_textpage()
    try:
        text = read_page_text(page, text_page)
        if len(text.text) != span.end - span.start:  # read by a version that knew no tables
            text = read_page_text(page, text_page, has_tables=False)
        boxes = [
            box
            for start, end in spans
            for box in _boxes(
                page, text_page, text, start - span.start, end - span.start, (width, height)
            )
        ]
    finally:
        text_page.close()
    if spans and not text.text.strip() and ocr.is_installed():  # the text is Tesseract's
        offsets = [(start - span.start, end - span.start) for start, end in spans]
        scan, *scan_size = picture_and_size(page)
        boxes = list(scanned_boxes(scan, offsets, (width / scan_size[0], height / scan_size[1])))
    return PageImage(picture, width, height, tuple(boxes))


def _boxes(
    page: PdfPage,
    text_page: PdfTextPage,
    text: PageText,
    start: int,
    end: int,
    size: tuple[int, int],
) -> Iterator[RectF]:
    """One box per line of `text[start:end]`, in pixels."""
    line: RectF | None = None
    for offset in range(max(0, start), min(end, len(text.text))):
        if text.text[offset].isspace() or text.indices[offset] == NOWHERE:
            continue
        box = _character_box(page, text_page, text.indices[offset], size)
        if box is None:
            continue
        upright = _is_upright(page, text_page, text.indices[offset])
        if line is not None and _same_line(line, box, upright=upright):
            line = _union(line, box)
        else:
            if line is not None:
                yield line
            line = box
    if line is not None:
        yield line


def _character_box(
    page: PdfPage, text_page: PdfTextPage, index: int, size: tuple[int, int]
) -> RectF | None:
    import pypdfium2.raw as pdfium

    rect = pdfium.FS_RECTF()
    if not pdfium.FPDFText_GetLooseCharBox(text_page, index, rect):
        return None
    corners = [
        _to_pixels(page, x, y, size) for x, y in ((rect.left, rect.bottom), (rect.right, rect.top))
    ]
    left, right = sorted(x for x, _ in corners)
    top, bottom = sorted(y for _, y in corners)
    left, right = max(0, left), min(size[0], right)
    top, bottom = max(0, top), min(size[1], bottom)
    if right <= left or bottom <= top:
        return None
    return RectF(left, top, right - left, bottom - top)


def _to_pixels(page: PdfPage, x: float, y: float, size: tuple[int, int]) -> tuple[int, int]:
    """Page coordinates to the picture's; pdfium knows the page's rotation and crop."""
    import pypdfium2.raw as pdfium

    across, down = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDF_PageToDevice(page, 0, 0, *size, 0, x, y, across, down)
    return across.value, down.value


def _is_upright(page: PdfPage, text_page: PdfTextPage, index: int) -> bool:
    """Is the character's line read across the picture, rather than up or down?"""
    import pypdfium2.raw as pdfium

    angle = math.degrees(max(0.0, pdfium.FPDFText_GetCharAngle(text_page, index)))
    return bool(round((angle + page.get_rotation()) / 90) % 2 == 0)


def _same_line(line: RectF, box: RectF, *, upright: bool) -> bool:
    """Does the character stand beside the line so far, with no column's gap between them?"""
    overlap_y = min(line.y + line.height, box.y + box.height) - max(line.y, box.y)
    overlap_x = min(line.x + line.width, box.x + box.width) - max(line.x, box.x)
    if upright:
        across, along, size = overlap_y, overlap_x, min(line.height, box.height)
    else:
        across, along, size = overlap_x, overlap_y, min(line.width, box.width)
    return across > size / 2 and -along < 3 * size


def _union(a: RectF, b: RectF) -> RectF:
    x, y = min(a.x, b.x), min(a.y, b.y)
    right, bottom = max(a.x + a.width, b.x + b.width), max(a.y + a.height, b.y + b.height)
    return RectF(x, y, right - x, bottom - y)
