"""Tables without lines around their cells, told by words that stand below each other. Pure.

A run of lines that are parted by wide gaps is a table if the same gaps go through all of them, its
cells are set flush, and they hold figures or few words. Prose in columns, lists, contents with
page numbers, forms and code are none.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator, Sequence

from engines.parsing.pdf_grid import Table, merged
from engines.parsing.pdf_lines import Line
from engines.parsing.pdf_rows import CLOSE, Column, Placed, body_rows, header_row
from engines.parsing.pdf_rules import Rules
from engines.parsing.pdf_spread import in_columns
from engines.parsing.pdf_table_signs import is_table

_FAR = 2.2  # times the line's height: a blank that ends a table
_APART = 1.0  # the same between two lines of a header
_MOST_SINGLES = 3  # lines of one cell that follow each other inside a table
_MOST_COLUMNS = 60
_MOST_LINES = 1_000
_MAX_DEPTH = 8
_LONG_CHARS = 60
_RARE = 0.1  # of the lines have a cell in a column that is none
_NEAR_PT = 3.0
_WHOLE = 0.05  # of a table's width that a line over all of it may lack
_LEADERS = re.compile(r"(?:\. ?){4,}|…{2,}|_{4,}")


def aligned_tables(lines: Sequence[Line], rules: Rules) -> Iterator[Table]:
    """In reading order."""
    for run in _runs(in_columns(lines)):
        yield from _tables(run, rules, 0)


def _runs(lines: Sequence[Line]) -> Iterator[list[Line]]:
    run: list[Line] = []
    singles = 0
    for line in lines:
        is_single = len(line.cells) == 1
        singles = singles + 1 if is_single else 0
        if run and (_is_far(run[-1], line) or singles > _MOST_SINGLES or _has_leaders(line)):
            yield run
            run = []
        if not (_has_leaders(line) or (is_single and len(run) >= _MOST_LINES)):
            run.append(line)
    if run:
        yield run


def _is_far(above: Line, below: Line) -> bool:
    gap = below.top - above.bottom
    return gap > _FAR * (above.bottom - above.top) or below.bottom < above.top


def _has_leaders(line: Line) -> bool:
    return any(_LEADERS.search(cell.text) for cell in line.cells)


def _tables(run: Sequence[Line], rules: Rules, depth: int) -> Iterator[Table]:
    """The run as a table, or the tables that it falls apart into."""
    n_wide = sum(len(line.cells) > 1 for line in run)
    if n_wide < 2 or len(run) > _MOST_LINES:
        return
    columns = _columns(run)
    if not 2 <= len(columns) <= _MOST_COLUMNS:
        return
    placed = [_placed(line, columns) for line in run]
    cut = _cut(placed) or _ruled_off(placed, rules)
    if cut is not None:
        if depth < _MAX_DEPTH:
            begin, end = cut
            yield from _tables(run[:begin], rules, depth + 1)
            yield from _tables(run[end:], rules, depth + 1)
        return
    first = next((n for n, line in enumerate(placed) if line.is_body), None)
    placed = _trimmed(placed, first)
    if not placed:
        return
    n_header = next((n for n, line in enumerate(placed) if line.is_body), None)
    if n_header is None:  # no figures at all
        n_header = 1
    while n_header > 1 and placed[n_header - 1].is_single and placed[n_header - 1].label:
        n_header -= 1  # the name of the first rows, not of a column
    for number in range(n_header - 1, 0, -1):
        above, below = placed[number - 1].line, placed[number].line
        if below.top - above.bottom > _APART * (above.bottom - above.top):
            placed, n_header = placed[number:], n_header - number
            break
    header = header_row(placed[:n_header], columns, rules) if n_header else None
    rows = body_rows(placed[n_header:], columns, rules)
    if is_table(rows, len(columns), has_header=header is not None):
        yield Table([*([header] if header else []), *rows], int(header is not None))


def _columns(run: Sequence[Line]) -> list[Column]:
    """Narrow cells first: what then lies over two columns spans them."""
    cells = sorted(
        (cell for line in run if len(line.cells) > 1 for cell in line.cells),
        key=lambda cell: cell.width,
    )
    columns: list[Column] = []
    for cell in cells:
        over = [n for n, column in enumerate(columns) if column.is_under(cell)]
        if not over:
            columns.append(Column(cell.left, cell.right))
            if len(columns) > _MOST_COLUMNS:
                return []
        elif len(over) == 1:
            columns[over[0]] = columns[over[0]].with_(cell)
    columns.sort()
    return _without_rare(_without_false(columns, run), run)


def _without_false(columns: list[Column], run: Sequence[Line]) -> list[Column]:
    """Two columns that more cells lie over than lines have cells in both are one."""
    at = 0
    while at + 1 < len(columns):
        one, other = columns[at], columns[at + 1]
        over = beside = 0
        for line in run:
            if len(line.cells) == 1:
                continue
            ones = [cell for cell in line.cells if one.is_under(cell)]
            others = [cell for cell in line.cells if other.is_under(cell)]
            over += any(cell in others for cell in ones)
            beside += bool(ones and others) and not any(cell in others for cell in ones)
        if over >= beside:
            columns[at : at + 2] = [Column(one.left, other.right)]
            at = max(0, at - 1)
        else:
            at += 1
    return columns


def _without_rare(columns: list[Column], run: Sequence[Line]) -> list[Column]:
    """A column that hardly a line has a cell in belongs to the one that is empty beside it."""
    n_wide = sum(len(line.cells) > 1 for line in run)
    at = 0
    while at < len(columns) and len(columns) > 1:
        held = [line for line in run if any(columns[at].is_under(cell) for cell in line.cells)]
        wide = [line for line in held if len(line.cells) > 1]
        beside = None
        if len(wide) <= max(1, _RARE * n_wide):
            for other in (at - 1, at + 1):
                if 0 <= other < len(columns) and not any(
                    columns[other].is_under(cell) and not columns[at].is_under(cell)
                    for line in wide
                    for cell in line.cells
                ):
                    beside = other
                    break
        if beside is None:
            at += 1
            continue
        low, high = sorted((at, beside))
        columns[low : high + 1] = [Column(columns[low].left, columns[high].right)]
    return columns


def _placed(line: Line, columns: Sequence[Column]) -> Placed:
    places = []
    for cell in line.cells:
        over = [n for n, column in enumerate(columns) if column.is_under(cell)]
        if not over:
            middle = (cell.left + cell.right) / 2
            over = [
                min(
                    range(len(columns)),
                    key=lambda n: abs(columns[n].left + columns[n].right - 2 * middle),
                )
            ]
        places.append((over[0], over[-1], cell))
    return Placed(line, tuple(places))


def _cut(placed: Sequence[Placed]) -> tuple[int, int] | None:
    """Lines that belong to no table, between two that may: prose over columns, a new header."""
    first = next((n for n, line in enumerate(placed) if line.is_body), None)
    if first is None:
        return None
    for number in range(first, len(placed)):
        line = placed[number]
        if line.is_prose and not _is_label(placed, number):
            return number, number + 1
        if (
            number > first
            and line.is_heading_columns
            and any(later.is_body for later in placed[number:])
        ):
            begin = number
            while begin - 1 > first and placed[begin - 1].is_single:
                begin -= 1
            return begin, begin
    for number in range(first - 1, -1, -1):
        if placed[number].is_prose:
            return number, number + 1
    return None


def _is_label(placed: Sequence[Placed], number: int) -> bool:
    """A long name of the row that its next line ends: all three stand close together."""
    if not 0 < number < len(placed) - 1 or not placed[number].is_single:
        return False
    above, line, below = (placed[number + step] for step in (-1, 0, 1))
    height = line.line.bottom - line.line.top
    return (
        below.is_body
        and below.label is not None
        and line.line.top - above.line.bottom < CLOSE * height
        and below.line.top - line.line.bottom < CLOSE * height
    )


def _ruled_off(placed: Sequence[Placed], rules: Rules) -> tuple[int, int] | None:
    """Where a title and a line over the whole width part two tables."""
    left = min(one.line.left for one in placed)
    right = max(one.line.right for one in placed)
    tops = sorted(
        top
        for top, begin, end in merged(rules.across)
        if begin <= left + _NEAR_PT and end >= right - _WHOLE * (right - left)
    )
    number, is_begun = 0, False
    while number < len(placed):
        if not placed[number].is_single:
            is_begun = True
            number += 1
            continue
        end = number
        while end < len(placed) and placed[end].is_single:
            end += 1
        if is_begun and end < len(placed):
            above, below = placed[number].line, placed[end].line
            at = bisect.bisect(tops, (above.top + above.bottom) / 2)
            if at < len(tops) and tops[at] <= (below.top + below.bottom) / 2:
                return number, end
        number = end
    return None


def _trimmed(placed: Sequence[Placed], first: int | None) -> list[Placed]:
    """Without labels at both ends that have nothing beside them."""
    begin, end = 0, len(placed)
    while (
        begin < end
        and placed[begin].is_single
        and (placed[begin].places[0][0] == 0 or first is None or begin >= first)
    ):
        begin += 1
    if begin and begin == first and _heads_labels(placed[begin - 1], placed[begin]):
        begin -= 1
    while end > begin and placed[end - 1].is_single and not placed[end - 1].goes_on:
        end -= 1
    return list(placed[begin:end])


def _heads_labels(above: Placed, below: Placed) -> bool:
    """Is the line what the first column is called, in a table that names no other?"""
    height = below.line.bottom - below.line.top
    return (
        below.line.top - above.line.bottom <= _APART * height
        and len(above.places[0][2].text) <= _LONG_CHARS
        and above.places[0][1] == 0
    )
