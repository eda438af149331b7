"""The order in which columns of text are read, where a PDF draws them line by line. Pure.

Most PDFs draw one column after the other, and their own order is right. Only where lines keep
stepping over the same gap, with prose on both sides of it, are they put in order; a table has
short cells, and stays as it is.
"""

from __future__ import annotations

import itertools
import statistics
from collections.abc import Sequence
from dataclasses import dataclass

_MIN_LINES = 6  # that step over the gap
MIN_CHARS = 18  # of the usual piece on each side: columns of a table are narrower
_MAX_DIGITS = 0.3  # of its characters
_MIN_FILLED = 0.75  # of the column's width by its usual line: cells of a table vary more
_MIN_BOTH = 0.6  # of the lines have a piece on this side
_MIN_RATIO = 0.5  # of the narrower column's width to the wider's
_MAX_DEPTH = 3


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of characters on one line without a wide gap: `start:end` in the page's text."""

    line: int
    start: int
    end: int
    left: float
    right: float
    n_digits: int = 0

    @property
    def n_chars(self) -> int:
        return self.end - self.start


def reading_order(pieces: Sequence[Piece], depth: int = 0) -> list[Piece]:
    """The same pieces, columns one after the other."""
    lines = _lines(pieces)
    ordered: list[Piece] = []
    begin = 0
    while begin < len(lines):
        run = _run(lines, begin) if depth < _MAX_DEPTH else None
        if run is None:
            ordered += lines[begin]
            begin += 1
            continue
        end, gap = run
        inside = [piece for line in lines[begin:end] for piece in line]
        for side in (
            [piece for piece in inside if piece.right <= gap],
            [piece for piece in inside if piece.right > gap],
        ):
            ordered += reading_order(side, depth + 1)
        begin = end
    return ordered


def _lines(pieces: Sequence[Piece]) -> list[list[Piece]]:
    lines: list[list[Piece]] = []
    for piece in pieces:
        if lines and lines[-1][-1].line == piece.line:
            lines[-1].append(piece)
        else:
            lines.append([piece])
    return lines


def _run(lines: Sequence[Sequence[Piece]], begin: int) -> tuple[int, float] | None:
    """(end, x) of columns that begin at this line, if they do."""
    if len(lines[begin]) < 2:
        return None
    low, high = -1.0, -1.0
    for one, other in itertools.pairwise(lines[begin]):
        if other.left - one.right > high - low:
            low, high = one.right, other.left
    end, crossings = begin, 0
    while end < len(lines):
        gap = _gap(lines[end], low, high)
        if gap is None:
            break
        low, high = gap
        sides = [piece.right <= (low + high) / 2 for piece in lines[end]]
        crossings += any(sides) and not all(sides)
        end += 1
    middle = (low + high) / 2
    inside = [piece for line in lines[begin:end] for piece in line]
    left = [piece for piece in inside if piece.right <= middle]
    right = [piece for piece in inside if piece.right > middle]
    is_prose = crossings >= _MIN_LINES and all(_is_prose(s, end - begin) for s in (left, right))
    if not is_prose:
        return None
    narrow, wide = sorted((_width(left), _width(right)))
    return (end, middle) if narrow >= _MIN_RATIO * wide else None


def _gap(line: Sequence[Piece], low: float, high: float) -> tuple[float, float] | None:
    """What is left of the gap after this line; None if the line is written over it."""
    for piece in line:
        middle = (piece.left + piece.right) / 2
        if piece.left < high and piece.right > low:
            if middle < (low + high) / 2:
                low = max(low, piece.right)
            else:
                high = min(high, piece.left)
    return (low, high) if high - low > 0 else None


def _is_prose(side: Sequence[Piece], n_lines: int) -> bool:
    if len(side) < _MIN_BOTH * n_lines:
        return False
    n_chars = sum(piece.n_chars for piece in side)
    n_digits = sum(piece.n_digits for piece in side)
    usual = statistics.median(piece.n_chars for piece in side)
    filled = statistics.median(piece.right - piece.left for piece in side)
    return (
        usual >= MIN_CHARS
        and n_digits <= _MAX_DIGITS * n_chars
        and filled >= _MIN_FILLED * _width(side)
    )


def _width(side: Sequence[Piece]) -> float:
    return max(piece.right for piece in side) - min(piece.left for piece in side)
