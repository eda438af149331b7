"""A page's words by its columns of text: both pages of a spread, and prose set in columns. Pure."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from engines.parsing.pdf_columns import Piece, reading_order
from engines.parsing.pdf_lines import Cell, Line, visual_lines
from engines.parsing.pdf_words import Word

_SPREAD_WORDS = 60
_BINS = 200  # of a page's width
_CROSSING = 0.02  # of the words may lie over a corridor between columns
_TEXT_CHARS = 25
_TEXT_LINES = 6


def sides(words: Sequence[Word]) -> list[list[Word]]:
    """The words of both pages of a spread, or of two columns that a corridor parts; else all."""
    if len(words) < _SPREAD_WORDS:
        return [list(words)]
    left, right = min(word.left for word in words), max(word.right for word in words)
    step = (right - left) / _BINS or 1.0
    changes = [0] * (_BINS + 2)
    for word in words:
        changes[min(int((word.left - left) / step), _BINS)] += 1
        changes[min(int((word.right - left) / step), _BINS) + 1] -= 1
    crossing = list(itertools.accumulate(changes))
    most = _CROSSING * len(words)
    widest = (0, 0)
    begin_at: int | None = None
    for at in range(_BINS // 4, 3 * _BINS // 4 + 1):
        if crossing[at] > most or at == 3 * _BINS // 4:
            if begin_at is not None and at - begin_at > widest[1] - widest[0]:
                widest = (begin_at, at)
            begin_at = None
        elif begin_at is None:
            begin_at = at
    middle = left + step * sum(widest) / 2
    halves = [
        [word for word in words if word.left < middle],
        [word for word in words if word.left >= middle],
    ]
    if widest[1] - widest[0] < 2 or not all(map(_is_text, halves)):
        return [list(words)]
    return halves


def _is_text(words: Sequence[Word]) -> bool:
    """Are enough of its lines prose, with letters rather than figures?"""
    texts = [cell.text for line in visual_lines(words) for cell in line.cells]
    long = [text for text in texts if len(text) >= _TEXT_CHARS]
    digits = sum(map(str.isdigit, "".join(long)))
    return len(long) >= max(_TEXT_LINES, len(texts) / 3) and digits < 0.1 * sum(map(len, long))


def in_columns(lines: Sequence[Line]) -> list[Line]:
    """The lines of each column of prose by themselves, so that a table in one is seen."""
    pieces: list[Piece] = []
    cells: dict[int, Cell] = {}
    at = 0
    for number, line in enumerate(lines):
        for cell in line.cells:
            text = cell.text
            cells[at] = cell
            digits = sum(map(str.isdigit, text))
            pieces.append(Piece(number, at, at + len(text), cell.left, cell.right, digits))
            at += len(text) + 1
    ordered = reading_order(pieces)
    return [
        Line(tuple(cells[piece.start] for piece in group))
        for _, group in itertools.groupby(ordered, key=lambda piece: piece.line)
    ]
