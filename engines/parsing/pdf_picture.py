"""A PDF page as a picture to be read by Tesseract."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engines.parsing.png import encode_png

if TYPE_CHECKING:
    from pypdfium2 import PdfPage

_DPI = 200  # scans are made at 200 to 300; more costs time and reads no better
_POINTS_PER_INCH = 72
_MAX_SIDE_PX = 5_000


def has_picture(page: PdfPage) -> bool:
    """Is anything drawn that letters could be in?"""
    return next(iter(page.get_objects(max_depth=2)), None) is not None


def picture_of(page: PdfPage) -> bytes:
    """The page as PNG."""
    return picture_and_size(page)[0]


def picture_and_size(page: PdfPage) -> tuple[bytes, int, int]:
    """The page as PNG, its width and height in pixels."""
    scale = min(_DPI / _POINTS_PER_INCH, _MAX_SIDE_PX / max(1.0, *page.get_size()))
    bitmap = page.render(scale=scale, rev_byteorder=True)
    try:
        pixels = memoryview(bitmap.buffer).cast("B")
        picture = encode_png(pixels, bitmap.width, bitmap.height, bitmap.stride)
        return picture, bitmap.width, bitmap.height
    finally:
        bitmap.close()
