"""Are aligned words a table? Told by figures, edges that are flush, and few words in a cell. Pure.

Lists, contents with page numbers, forms and prose are aligned too, and are none.
"""

from __future__ import annotations

import itertools
import re
import statistics
from collections.abc import Sequence
from dataclasses import dataclass

from engines.parsing.pdf_lines import Cell

Rows = Sequence[Sequence[Cell | None]]

_LEAST_ROWS = 3
_FLUSH_PT = 3.0
_FLUSH = 0.6  # of a column's cells share an edge or a middle
_FIGURES = 0.6  # of a column's cells are amounts
_SHORT_CHARS = 25
_MIN_FILLED = 0.45
_MARK = re.compile(r"[^\w\s]|[oO§]|\(?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})[.)]")
_PAGE = re.compile(r"\d{1,4}|[ivxlc]{1,7}")
_LONG_CHARS = 60
_WORDS_FILLED = 0.8  # the same for a table of words only


@dataclass(frozen=True, slots=True)
class _Kind:
    n_cells: int
    figures: float
    usual_chars: float
    is_flush: bool


def is_table(rows: Rows, n_columns: int, *, has_header: bool) -> bool:
    """`rows` without the header."""
    wide = [row for row in rows if sum(cell is not None for cell in row) > 1]
    kinds = [_kind([row[n] for row in rows]) for n in range(n_columns)]
    if len(wide) < _LEAST_ROWS - (has_header and n_columns > 2) or len(wide) < len(rows) / 3:
        return False
    if _is_list(rows) or _is_contents(wide):
        return False
    later = kinds[1:]
    n_filled = sum(sum(cell is not None for cell in row) for row in wide)
    if n_filled < _MIN_FILLED * len(wide) * n_columns:
        return False
    if sum(kind.is_flush for kind in later) < _FLUSH * len(later):
        return False
    figures = [kind for kind in later if kind.n_cells and kind.figures >= _FIGURES]
    if figures:
        return all(kind.usual_chars <= _LONG_CHARS for kind in later)
    # Words only: short ones, in three columns or more.
    return (
        n_columns > 2
        and len(wide) >= _LEAST_ROWS
        and all(kind.usual_chars <= _SHORT_CHARS and kind.is_flush for kind in later)
        and kinds[0].usual_chars <= _LONG_CHARS
        and n_filled >= _WORDS_FILLED * len(wide) * n_columns
    )


def _kind(cells: Sequence[Cell | None]) -> _Kind:
    held = [cell for cell in cells if cell is not None]
    if not held:
        return _Kind(0, 0.0, 0.0, True)
    edges = (
        [cell.left for cell in held],
        [cell.right for cell in held],
        [(cell.left + cell.right) / 2 for cell in held],
    )
    flush = max(_most_alike(values) for values in edges)
    return _Kind(
        len(held),
        sum(cell.is_amount for cell in held) / len(held),
        statistics.median(len(cell.text) for cell in held),
        flush >= _FLUSH * len(held),
    )


def _most_alike(values: Sequence[float]) -> int:
    """How many of the values lie within a few points of each other."""
    ordered = sorted(values)
    most = begin = 0
    for end, value in enumerate(ordered):
        while value - ordered[begin] > 2 * _FLUSH_PT:
            begin += 1
        most = max(most, end - begin + 1)
    return most


def _is_list(rows: Rows) -> bool:
    first = [row[0].text for row in rows if row[0] is not None]
    return bool(first) and sum(_MARK.fullmatch(text) is not None for text in first) > 0.5 * len(
        first
    )


def _is_contents(rows: Rows) -> bool:
    """Titles with the numbers of pages, which never fall."""
    last = [row[-1].text.strip() for row in rows if row[-1] is not None]
    others = [row[n] for row in rows for n in range(1, len(row) - 1)]
    if len(last) < _LEAST_ROWS or not all(_PAGE.fullmatch(text) for text in last):
        return False
    if any(cell is not None and cell.is_amount for cell in others):
        return False
    pages = [int(text) for text in last if text.isdecimal()]
    return all(a <= b for a, b in itertools.pairwise(pages)) and len(set(pages)) > 1
