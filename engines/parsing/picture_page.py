"""A picture file as a page, with boxes around spans of the text that Tesseract read in it.

Tesseract opens the picture here too: it writes it into a PDF without reading it, which takes some
tenths of a second, and pdfium draws that like any other page. So nothing else that reads untrusted
pictures is needed. Knows no file and no document.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from engines.parsing import ocr
from engines.parsing.pdf_page import render_page
from engines.parsing.pdf_scan import boxes_in
from workbench.domain.document import PageImage, PageSpan
from workbench.errors import LimitExceeded, UnreadableDocument, UnsupportedFormat

SECONDS = 20.0  # of the time that drawing a page may take, for each of both ways
_SIGNATURES = (
    b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"II*\x00", b"MM\x00*", b"II+\x00", b"MM\x00+", b"BM",
    b"GIF87a", b"GIF89a",
)  # fmt: skip


def is_picture(beginning: bytes) -> bool:
    """Whether these are the first bytes of a picture; twelve are enough."""
    is_webp = beginning[:4] == b"RIFF" and beginning[8:12] == b"WEBP"
    return is_webp or beginning.startswith(_SIGNATURES)


def render_picture(
    data: bytes, page: PageSpan, spans: Sequence[tuple[int, int]], width_px: int
) -> PageImage:
    """Draw picture `page.number` of the file `width_px` wide; `spans` are in the document's text.

    Raises UnreadableDocument, UnsupportedFormat without Tesseract, LimitExceeded.
    """
    if not ocr.is_installed():
        raise UnsupportedFormat(ocr.MISSING, hint=ocr.MISSING_HINT)
    image = render_page(ocr.as_pdf(data, SECONDS), PageSpan(page.number, 0, 0), (), width_px)
    if not spans:
        return image
    try:
        pages = ocr.read_pages(data, SECONDS)
    except (LimitExceeded, UnreadableDocument):  # the picture is there, its boxes are not
        return image
    if page.number > len(pages) or not pages[page.number - 1].width:
        return image
    read = pages[page.number - 1]
    scale = (image.width / read.width, image.height / read.height)
    inside = [(start - page.start, end - page.start) for start, end in spans]
    return replace(image, boxes=tuple(boxes_in(read.text, read.words, inside, scale)))
