"""The lines of a PDF page as they are seen, each cut where a gap is wider than a blank. Pure."""

from __future__ import annotations

import bisect
import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from engines.parsing.pdf_words import Word

_WIDE = 0.8  # of the letters' height: a wider gap parts cells
_NUMBERS_APART = 0.45  # the same between two figures, which no text sets with less than that
_SAME_LINE = 0.45  # of the height: so far middles of one line may lie apart
_CURRENCY = re.compile(r"\(?[$€£¥₩₹]")
_TAIL = re.compile(r"[)%]{1,2}")  # what is set apart behind a figure
_TAIL_GAP = 2.0
_SIGNS = "(-–—−"
_SPECIAL = ")%($€£¥₩₹"
_FIGURE_WORDS = 4  # "$ (1 234 )"
AMOUNT = re.compile(
    r"[-–—−+*]|n/?a|n\.m\.|[-–—−+(<>≤≥~±]{0,2}[$€£¥₩₹]?[-–—−(]?\d[\d.,'’\s]*(?:[%xX°]|bps)?\)?%?[*†‡]?",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class Cell:
    """Words that stand together: of one line first, of a whole cell later."""

    words: tuple[Word, ...]
    left: float
    top: float
    right: float
    bottom: float

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def is_amount(self) -> bool:
        return AMOUNT.fullmatch(joined(self.words)) is not None

    @property
    def is_year(self) -> bool:
        return _YEAR.fullmatch(self.text) is not None


@dataclass(frozen=True, slots=True)
class Line:
    """Cells beside each other."""

    cells: tuple[Cell, ...]  # from left to right

    @property
    def top(self) -> float:
        return min(cell.top for cell in self.cells)

    @property
    def bottom(self) -> float:
        return max(cell.bottom for cell in self.cells)

    @property
    def left(self) -> float:
        return self.cells[0].left

    @property
    def right(self) -> float:
        return max(cell.right for cell in self.cells)


def cell_of(words: Sequence[Word]) -> Cell:
    if len(words) == 1:
        one = words[0]
        return Cell((one,), one.left, one.top, one.right, one.bottom)
    return Cell(
        tuple(words),
        min([word.left for word in words]),
        min([word.top for word in words]),
        max([word.right for word in words]),
        max([word.bottom for word in words]),
    )


def joined(words: Sequence[Word]) -> str:
    """The words with blanks between them, but for a currency's sign and what ends a figure."""
    parts: list[str] = []
    for word in words:
        if parts and not sticks(parts[-1], word.text):
            parts.append(" ")
        parts.append(word.text)
    return "".join(parts)


def sticks(before: str, after: str) -> bool:
    """Are these one figure, without a blank between them?"""
    if _CURRENCY.fullmatch(before):
        return after[0].isdigit() or after[0] in _SIGNS
    return _TAIL.fullmatch(after) is not None and before[-1].isdigit()


def visual_lines(
    words: Sequence[Word], downs: Sequence[tuple[float, float, float]] = ()
) -> list[Line]:
    """From top to bottom. A rule that is drawn down parts what stands beside it."""
    rows: list[list[Word]] = []
    middle = height = 0.0
    for word in sorted(words, key=lambda word: (word.middle, word.left)):
        if rows and abs(word.middle - middle) <= _SAME_LINE * min(height, word.height):
            rows[-1].append(word)
            height = max(height, word.height)
            continue
        rows.append([word])
        middle, height = word.middle, word.height
    return [_line(sorted(row, key=lambda word: word.left), downs) for row in rows]


def _line(row: Sequence[Word], downs: Sequence[tuple[float, float, float]]) -> Line:
    middle = row[0].middle
    walls = sorted(x for x, top, bottom in downs if top <= middle <= bottom)
    groups: list[list[Word]] = []
    for word in row:
        if groups and not _is_parted(groups[-1], word, walls):
            groups[-1].append(word)
        else:
            groups.append([word])
    return Line(tuple(cell_of(group) for group in groups))


def _is_parted(group: Sequence[Word], word: Word, walls: Sequence[float]) -> bool:
    last = group[-1]
    gap = word.left - last.right
    if walls:
        wall = bisect.bisect_left(walls, last.right - 1)
        if wall < len(walls) and walls[wall] <= word.left + 1:
            return True
    height = max(last.height, word.height)
    if _CURRENCY.fullmatch(last.text):
        return not (word.text[0].isdigit() or word.text[0] in _SIGNS)
    is_special = word.text[0] in _SPECIAL
    if not is_special and (gap <= _NUMBERS_APART * height or gap > _WIDE * height):
        return gap > _WIDE * height
    if _is_figure(group):
        if _TAIL.fullmatch(word.text):
            return gap > _TAIL_GAP * height
        if _CURRENCY.fullmatch(word.text):
            return True
        if AMOUNT.fullmatch(word.text):
            return gap > _NUMBERS_APART * height
    return gap > _WIDE * height


def _is_figure(group: Sequence[Word]) -> bool:
    return len(group) <= _FIGURE_WORDS and AMOUNT.fullmatch(joined(group)) is not None


def has_gap(line: Line) -> bool:
    """May cells stand beside each other in it? Those of a drawn table may stand close."""
    if len(line.cells) > 1:
        return True
    words = line.cells[0].words
    return any(
        other.left - one.right > _NUMBERS_APART * one.height
        for one, other in itertools.pairwise(words)
    )
