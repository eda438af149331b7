"""Boxes around spans of a scanned page's text: Tesseract reads the page again, with places.

The text of such a page is what Tesseract made of it. Reading the same picture again gives the same
words, so the letters of the text, blanks aside, are counted off along the words.
"""

from __future__ import annotations

import bisect
from collections.abc import Iterator, Sequence
from itertools import accumulate

from engines.parsing import ocr
from engines.parsing.source import clean
from workbench.domain.document import RectF
from workbench.errors import LimitExceeded, UnreadableDocument

_SECONDS = 20.0  # of the time that drawing a page may take


def scanned_boxes(
    picture: bytes, spans: Sequence[tuple[int, int]], scale: tuple[float, float]
) -> Iterator[RectF]:
    """One box per line of each span, in pixels of the picture times `scale`; none if unread."""
    try:
        pages = ocr.read_pages(picture, _SECONDS)
    except (LimitExceeded, UnreadableDocument):
        return
    for page in pages[:1]:
        yield from boxes_in(page.text, page.words, spans, scale)


def boxes_in(
    read: str,
    words: Sequence[ocr.Word],
    spans: Sequence[tuple[int, int]],
    scale: tuple[float, float],
) -> Iterator[RectF]:
    """One box per line of each span of the text that these words are."""
    text = clean(read).strip()
    # Where in the row of all letters each word ends.
    ends = list(accumulate(_n_letters(clean(word)) for word, _ in words))
    for start, end in spans:
        first = _n_letters(text[: max(0, start)])
        last = first + _n_letters(text[max(0, start) : max(0, end)])
        if last > first:
            inside = words[bisect.bisect_right(ends, first) : bisect.bisect_left(ends, last) + 1]
            yield from _lines([_scaled(box, scale) for _, box in inside])


def _n_letters(text: str) -> int:
    return sum(not character.isspace() for character in text)


def _lines(boxes: Sequence[RectF]) -> Iterator[RectF]:
    line: RectF | None = None
    for box in boxes:
        if line is not None and _is_beside(line, box):
            line = _around(line, box)
            continue
        if line is not None:
            yield line
        line = box
    if line is not None:
        yield line


def _is_beside(line: RectF, box: RectF) -> bool:
    shared = min(line.y + line.height, box.y + box.height) - max(line.y, box.y)
    gap = box.x - line.x - line.width
    return shared > min(line.height, box.height) / 2 and -box.width < gap < 3 * line.height


def _around(a: RectF, b: RectF) -> RectF:
    x, y = min(a.x, b.x), min(a.y, b.y)
    right, bottom = max(a.x + a.width, b.x + b.width), max(a.y + a.height, b.y + b.height)
    return RectF(x, y, right - x, bottom - y)


def _scaled(box: RectF, scale: tuple[float, float]) -> RectF:
    return RectF(box.x * scale[0], box.y * scale[1], box.width * scale[0], box.height * scale[1])
