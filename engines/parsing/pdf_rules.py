"""The straight lines and the filled bands that a PDF page draws. Thin: asks pdfium for its paths.

What is drawn inside of forms (pictures, stamps) is left out, and a page that draws more than a
table can have is taken for a drawing.
"""

from __future__ import annotations

import ctypes
import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from engines.parsing.pdf_words import Box, Turn

if TYPE_CHECKING:
    from pypdfium2 import PdfPage

_MOST_OBJECTS = 50_000  # that are looked at
_MOST_PATHS = 4_000
_MOST_RULES = 2_000
_MOST_SEGMENTS = 2_000  # of all paths that are more than a line or a box
_THIN_PT = 2.5
_LEAST_PT = 4.0  # long; shorter ones are ink of a drawing
_PALE = 3 * 205  # of 3 * 255, which is white
_FIVE = 5  # segments that make a box


@dataclass(slots=True)
class Rules:
    """`across` are (top, left, right), `down` are (left, top, bottom), turned as the words are."""

    across: list[tuple[float, float, float]] = field(default_factory=list)
    down: list[tuple[float, float, float]] = field(default_factory=list)
    bands: list[Box] = field(default_factory=list)

    def add(self, box: Box, *, is_drawn_around: bool) -> None:
        left, top, right, bottom = box
        if not all(map(math.isfinite, box)):
            return
        if bottom - top <= _THIN_PT:
            if right - left >= _LEAST_PT:
                self.across.append(((top + bottom) / 2, left, right))
        elif right - left <= _THIN_PT:
            if bottom - top >= _LEAST_PT:
                self.down.append(((left + right) / 2, top, bottom))
        elif is_drawn_around:
            self.across += [(top, left, right), (bottom, left, right)]
            self.down += [(left, top, bottom), (right, top, bottom)]
        else:
            self.bands.append(box)


def rules_of(page: PdfPage, turn: Turn) -> Rules:
    """Empty for a page that is a drawing."""
    import pypdfium2.raw as pdfium

    rules = Rules()
    count = pdfium.FPDFPage_CountObjects(page)
    n_paths, segments_left = 0, _MOST_SEGMENTS
    item_of, kind_of, raw = pdfium.FPDFPage_GetObject, pdfium.FPDFPageObj_GetType, page.raw
    for number in range(min(count, _MOST_OBJECTS)):
        item = item_of(raw, number)
        if kind_of(item) != pdfium.FPDF_PAGEOBJ_PATH:
            continue
        n_paths += 1
        if n_paths > _MOST_PATHS:
            return Rules()
        fill, stroke = ctypes.c_int(), ctypes.c_int()
        pdfium.FPDFPath_GetDrawMode(item, fill, stroke)
        if not (fill.value or stroke.value):
            continue
        n_segments = pdfium.FPDFPath_CountSegments(item)
        if n_segments <= _FIVE:
            box = _bounds(item)
            if box is None or (not stroke.value and _is_pale_strip(item, box)):
                continue
            rules.add(turn(*box), is_drawn_around=bool(stroke.value))
        elif n_segments <= segments_left:
            segments_left -= n_segments
            for box in _pieces_of(item, n_segments):
                rules.add(turn(*box), is_drawn_around=True)
    return rules if len(rules.across) + len(rules.down) <= _MOST_RULES else Rules()


def _is_pale_strip(item: Any, box: Box) -> bool:
    """A strip of the shade behind a row, which cells without text leave; no line of a table."""
    import pypdfium2.raw as pdfium

    if min(box[2] - box[0], box[3] - box[1]) > _THIN_PT:
        return False
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    if not pdfium.FPDFPageObj_GetFillColor(item, red, green, blue, alpha):
        return False
    return red.value + green.value + blue.value >= _PALE


def _bounds(item: Any) -> Box | None:
    import pypdfium2.raw as pdfium

    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    if not pdfium.FPDFPageObj_GetBounds(item, left, bottom, right, top):
        return None
    return left.value, bottom.value, right.value, top.value


def _pieces_of(item: Any, n_segments: int) -> Iterator[Box]:
    """The straight parts of a path that draws a whole grid at once."""
    import pypdfium2.raw as pdfium

    matrix = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(item, matrix):
        return
    x, y = ctypes.c_float(), ctypes.c_float()
    before: tuple[float, float] | None = None
    for number in range(n_segments):
        segment = pdfium.FPDFPath_GetPathSegment(item, number)
        if not pdfium.FPDFPathSegment_GetPoint(segment, x, y):
            return
        at = (
            matrix.a * x.value + matrix.c * y.value + matrix.e,
            matrix.b * x.value + matrix.d * y.value + matrix.f,
        )
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind == pdfium.FPDF_SEGMENT_LINETO and before is not None:
            box = (min(before[0], at[0]), min(before[1], at[1]), max(before[0], at[0]),
                   max(before[1], at[1]))  # fmt: skip
            if min(box[2] - box[0], box[3] - box[1]) <= _THIN_PT:
                yield box
        before = at
