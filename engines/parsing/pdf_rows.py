"""Lines of a table without drawn cells, as rows: headers joined, long cells whole. Pure."""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence
from dataclasses import dataclass

from engines.parsing.pdf_grid import merged
from engines.parsing.pdf_lines import Cell, Line, cell_of
from engines.parsing.pdf_rules import Rules

Row = list[Cell | None]

_OVER_PT = 0.5
_PROSE_CHARS = 60
_SENTENCE = re.compile(r".{20,}[.:;!?]", re.DOTALL)
_UNDERLINE_PT = 7.0  # so far below the words of a header its line is drawn
_HALF = 0.5
_BAND_LINES = 5  # that a shaded row may hold
_MOST_LABEL_LINES = 3
CLOSE = 0.45  # of the height, between lines of one cell


@dataclass(frozen=True, slots=True, order=True)
class Column:
    left: float
    right: float

    def is_under(self, cell: Cell) -> bool:
        return cell.left < self.right - _OVER_PT and cell.right > self.left + _OVER_PT

    def with_(self, cell: Cell) -> Column:
        return Column(min(self.left, cell.left), max(self.right, cell.right))


@dataclass(frozen=True, slots=True)
class Placed:
    """A line, each cell with the first and the last column that it lies over."""

    line: Line
    places: tuple[tuple[int, int, Cell], ...]

    @property
    def is_single(self) -> bool:
        return len(self.places) == 1

    @property
    def label(self) -> Cell | None:
        return next((cell for first, _, cell in self.places if first == 0), None)

    @property
    def is_body(self) -> bool:
        """Does it hold figures beside a label, or more than years?"""
        later = [cell for first, _, cell in self.places if first > 0]
        return any(cell.is_amount and not cell.is_year for cell in later)

    @property
    def is_heading_columns(self) -> bool:
        """Words above columns, and nothing at the left."""
        return (
            self.label is None
            and not self.is_body
            and any(not cell.is_amount or cell.is_year for _, _, cell in self.places)
        )

    @property
    def is_prose(self) -> bool:
        first, last, cell = self.places[0]
        if len(self.places) > 1:
            return any(b > a for a, b, _ in self.places) and any(
                b > a and len(cell.text) >= _PROSE_CHARS for a, b, cell in self.places
            )
        return first == 0 and (
            (last > 0 and (len(cell.text) >= _PROSE_CHARS or _SENTENCE.fullmatch(cell.text)
                           is not None))
            or len(cell.text) >= 2 * _PROSE_CHARS
        )  # fmt: skip

    @property
    def goes_on(self) -> bool:
        """Does it go on with what the line above it began?"""
        return self.places[0][2].text[:1].islower()


def header_row(lines: Sequence[Placed], columns: Sequence[Column], rules: Rules) -> Row | None:
    """What stands above each column, line by line; a heading over several in each of them.

    One over all of them stands above the first, which has the names of the rows. None if nothing
    does.
    """
    held: list[list[Cell]] = [[] for _ in columns]
    underlines = merged(rules.across)
    for line in lines:
        for cell, over in _spread(line, columns, underlines):
            is_of_all = len(over) == len(columns) - 1 > 1  # it tells no column from another
            for column in range(1) if is_of_all else over:
                held[column].append(cell)
    if not any(held):
        return None
    return [cell_of([w for cell in cells for w in cell.words]) if cells else None for cells in held]


def _spread(
    line: Placed, columns: Sequence[Column], underlines: Sequence[tuple[float, float, float]]
) -> list[tuple[Cell, range]]:
    values = [place for place in line.places if place[0] > 0]
    n_values = len(columns) - 1
    spread: list[tuple[Cell, range]] = []
    share = n_values // len(values) if values and n_values % len(values) == 0 else 0
    groups = [range(1 + at * share, 1 + (at + 1) * share) for at in range(len(values))]
    if not all(
        _is_above(place, group, columns) for place, group in zip(values, groups, strict=True)
    ):
        share = 0
    for number, (first, last, cell) in enumerate(values):
        over = range(first, last + 1)
        drawn = _underlined(cell, columns, underlines)
        others = [n for a, b, other in line.places if other is not cell for n in range(a, b + 1)]
        if drawn is not None and not any(n in drawn for n in others):
            over = drawn
        elif share > 1:
            over = groups[number]
        spread.append((cell, over))
    if line.label is not None:
        spread.insert(0, (line.label, range(1)))
    return spread


def _is_above(
    place: tuple[int, int, Cell], group: Sequence[int], columns: Sequence[Column]
) -> bool:
    """Is the heading's middle nearer to the middle of all these columns than to its own's?"""
    first, last, cell = place
    if not group or not (group[0] <= first and last <= group[-1]):
        return False
    own, all_of = (
        abs(cell.left + cell.right - columns[a].left - columns[b].right)
        for a, b in ((first, last), (group[0], group[-1]))
    )
    return all_of <= own


def _underlined(
    cell: Cell, columns: Sequence[Column], underlines: Sequence[tuple[float, float, float]]
) -> range | None:
    """The columns over the line that is drawn below the cell."""
    begin = bisect.bisect_left(underlines, (cell.bottom - 2.5,))
    for top, left, right in underlines[begin:]:
        if top > cell.bottom + _UNDERLINE_PT:
            return None
        if left <= cell.left + 1 and right >= cell.right - 1:
            over = [
                n
                for n, one in enumerate(columns)
                if min(right, one.right) - max(left, one.left) > _HALF * (one.right - one.left)
            ]
            if over and over[0] > 0:
                return range(over[0], over[-1] + 1)
    return None


def body_rows(lines: Sequence[Placed], columns: Sequence[Column], rules: Rules) -> list[Row]:
    """One row for each line, but for cells of several lines."""
    groups: list[list[Placed]] = []
    bands = _bands(lines, rules)
    for number, line in enumerate(lines):
        if groups and _belongs(groups[-1], line, bands[number - 1], bands[number]):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [_row(group, len(columns)) for group in groups]


def _row(group: Sequence[Placed], n_columns: int) -> Row:
    held: list[list[Cell]] = [[] for _ in range(n_columns)]
    for line in group:
        for first, _, cell in line.places:
            held[first].append(cell)
    return [cell_of([w for cell in cells for w in cell.words]) if cells else None for cells in held]


def _belongs(group: Sequence[Placed], line: Placed, above: int | None, here: int | None) -> bool:
    taken = {first for one in group for first, _, _ in one.places if first > 0}
    if any(first in taken for first, _, _ in line.places):
        return False  # two figures below each other are two rows
    if above is not None or here is not None:
        if above == here:
            return True
        if above is not None and here is not None:
            return False
    last = group[-1]
    gap = line.line.top - last.line.bottom
    if len(group) >= _MOST_LABEL_LINES or gap > CLOSE * (line.line.bottom - line.line.top):
        return False
    if last.is_single and last.places[0][1] > 0:
        return True  # a name so long that it runs into the next column
    if line.label is None:
        return not line.is_body and line.goes_on
    return last.label is not None and line.label.text[:1].islower()


def _bands(lines: Sequence[Placed], rules: Rules) -> list[int | None]:
    """For each line the shaded band that it lies in, if that is no higher than a row may be."""
    if not lines:
        return []
    edges: dict[tuple[int, int], tuple[float, float]] = {}
    left = min(line.line.left for line in lines)
    for box in rules.bands:
        if box[0] <= left + 1:
            edges.setdefault((round(box[1]), round(box[3])), (box[1], box[3]))
    bands = sorted(edges.values())
    tops = [band[0] for band in bands]
    result: list[int | None] = []
    for line in lines:
        middle = (line.line.top + line.line.bottom) / 2
        height = line.line.bottom - line.line.top
        at = bisect.bisect(tops, middle) - 1
        is_in = at >= 0 and middle <= bands[at][1]
        is_row = is_in and bands[at][1] - bands[at][0] <= _BAND_LINES * height
        result.append(at if is_row else None)
    return result
