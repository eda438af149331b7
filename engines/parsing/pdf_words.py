"""Where the words of a PDF page stand, turned so that its text runs from left to right.

Thin: asks pdfium for the places of each word's first and last letter.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from engines.parsing.pdf_text import PageText

if TYPE_CHECKING:
    from pypdfium2 import PdfTextPage

Box: TypeAlias = tuple[float, float, float, float]  # left, top, right, bottom; tops grow downwards
Turn: TypeAlias = Callable[[float, float, float, float], Box]

MOST_WORDS = 5_000  # of a page; more are no page that people read
_SAMPLE = 16
_LETTER_WIDTH = 1.3  # of its height: no script's letters are wider in the mean
_APART = 0.6  # of the height
_QUARTERS = 4
_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Word:
    """`text[start:end]` of the page, and its box in points."""

    start: int
    end: int
    text: str
    left: float
    top: float
    right: float
    bottom: float

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2

    @property
    def height(self) -> float:
        return self.bottom - self.top

    @property
    def is_sideways(self) -> bool:
        """Is it written up or down a page whose other words are not?"""
        return len(self.text) > 2 and self.height > 2 * (self.right - self.left)


def words_of(text_page: PdfTextPage, page: PageText) -> tuple[list[Word], Turn]:
    """The words in the order of the text, and what turns other boxes of the page as theirs."""
    spans = [match.span() for match in _WORD.finditer(page.text)]
    turn = _turn(text_page, page, spans)
    if len(spans) > MOST_WORDS:
        return [], turn
    return list(_words(text_page, page, spans, turn)), turn


def _words(
    text_page: PdfTextPage, page: PageText, spans: Sequence[tuple[int, int]], turn: Turn
) -> Iterator[Word]:
    import pypdfium2.raw as pdfium

    box = pdfium.FS_RECTF()
    box_of, raw, indices = pdfium.FPDFText_GetLooseCharBox, text_page.raw, page.indices

    def place(at: int) -> Box | None:
        if not box_of(raw, indices[at], box):
            return None
        left, bottom, right, top = box.left, box.bottom, box.right, box.top
        if not math.isfinite(left + bottom + right + top):
            return None
        return turn(left, bottom, right, top)

    for start, end in spans:
        first = place(start)
        last = first if end - start == 1 else place(end - 1)
        word = _word(page.text, start, end, first or last, last or first)
        if word is None:
            continue
        if word.right - word.left > _LETTER_WIDTH * word.height * (end - start):
            yield from _letters(page.text, [(at, place(at)) for at in range(start, end)])
        else:
            yield word


def _word(text: str, start: int, end: int, one: Box | None, other: Box | None) -> Word | None:
    if one is None or other is None:
        return None
    return Word(
        start,
        end,
        text[start:end],
        min(one[0], other[0]),
        min(one[1], other[1]),
        max(one[2], other[2]),
        max(one[3], other[3]),
    )


def _letters(text: str, places: Sequence[tuple[int, Box | None]]) -> Iterator[Word]:
    """Letters without a blank between them that stand too far apart for one word."""
    group: list[tuple[int, Box]] = []
    for at, box in places:
        if box is None:
            continue
        if group and not -1 < box[0] - group[-1][1][2] < _APART * (box[3] - box[1]):
            yield from _grouped(text, group)
            group = []
        group.append((at, box))
    yield from _grouped(text, group)


def _grouped(text: str, group: Sequence[tuple[int, Box]]) -> Iterator[Word]:
    if group:
        word = _word(text, group[0][0], group[-1][0] + 1, group[0][1], group[-1][1])
        if word is not None:
            yield word


def _turn(text_page: PdfTextPage, page: PageText, spans: Sequence[tuple[int, int]]) -> Turn:
    """By the direction in which most of some words are written."""
    import pypdfium2.raw as pdfium

    step = max(1, len(spans) // _SAMPLE)
    quarters = Counter(
        round(
            max(0.0, pdfium.FPDFText_GetCharAngle(text_page, page.indices[start])) / (math.pi / 2)
        )
        % _QUARTERS
        for start, _ in spans[::step]
    )
    return _TURNS[quarters.most_common(1)[0][0] if quarters else 0]


# Of (left, bottom, right, top) with tops growing upwards, as pdfium has it.
_TURNS: Sequence[Turn] = (
    lambda left, bottom, right, top: (left, -top, right, -bottom),
    lambda left, bottom, right, top: (-top, -right, -bottom, -left),
    lambda left, bottom, right, top: (-right, bottom, -left, top),
    lambda left, bottom, right, top: (bottom, left, top, right),
)
