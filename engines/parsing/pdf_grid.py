"""Tables whose cells are drawn around: from the lines of a page to its rows. Pure.

A grid is what lines that touch each other part. Where a line between two cells is missing, they
are one, and what stands in it is repeated in each, as in the tables of the other types.
"""

from __future__ import annotations

import bisect
import itertools
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from engines.parsing.pdf_lines import Cell, cell_of
from engines.parsing.pdf_rules import Rules
from engines.parsing.pdf_words import Box, Word

Segment = tuple[float, float, float]  # where it lies, from, to
Row = list[Cell | None]

_SNAP_PT = 2.5  # lines that near are one, and touch each other
_MOST_CELLS = 20_000
_MOST_EDGES = 1_000  # filled cells that are looked at
_BAND_PT = 60.0  # their height at most
_MOST_MEETINGS = 400_000  # pairs of lines that are compared
_MIN_FILLED = 0.3  # of the cells: less is a diagram, or the grid of a chart
_COVERED = 0.6  # of a cell's side is drawn where there is a border
_BODY_LINES = 3
_FEW_ROWS = 3  # that lines are drawn between: a header, a body and perhaps a sum
_MIN_ALONE = 0.35  # of the filled places are cells of their own
_LEAST_CELLS = 5


@dataclass(frozen=True, slots=True)
class Table:
    """Rows from top to bottom, of as many cells each; the first `n_header` are the header's."""

    rows: Sequence[Sequence[Cell | None]]
    n_header: int = 1

    @property
    def words(self) -> frozenset[Word]:
        return frozenset(w for row in self.rows for cell in row if cell for w in cell.words)


def grids(rules: Rules, words: Sequence[Word]) -> Iterator[Table]:
    """Every table of at least two rows and two columns that lines are drawn around."""
    down = merged(rules.down)
    across = merged([*rules.across, *_edges(rules.bands, down)])
    if not across or not down or len(across) * len(down) > _MOST_MEETINGS:
        return
    for rows, columns in _touching(across, down):
        table = _table(rows, columns, words)
        if table is not None:
            yield table


def _edges(bands: Sequence[Box], down: Sequence[Segment]) -> Iterator[Segment]:
    """The upper and lower ends of filled cells, which lines are drawn beside."""
    sides = [one[0] for one in down]
    for left, top, right, bottom in bands[:_MOST_EDGES]:
        if bottom - top > _BAND_PT:
            continue
        for side in (left, right):
            at = bisect.bisect_left(sides, side - _SNAP_PT)
            if at < len(sides) and sides[at] <= side + _SNAP_PT:
                yield top, left, right
                yield bottom, left, right
                break


def merged(segments: Iterable[Segment]) -> list[Segment]:
    """Segments that go on where another one ends, as one."""
    lanes: list[list[Segment]] = []
    for one in sorted(segments):
        if lanes and one[0] - lanes[-1][0][0] <= _SNAP_PT:
            lanes[-1].append(one)
        else:
            lanes.append([one])
    result: list[Segment] = []
    for lane in lanes:
        at = lane[len(lane) // 2][0]
        begin = end = None
        for _, low, high in sorted(lane, key=lambda one: one[1]):
            if begin is None or end is None:
                begin, end = low, high
            elif low <= end + _SNAP_PT:
                end = max(end, high)
            else:
                result.append((at, begin, end))
                begin, end = low, high
        if begin is not None and end is not None:
            result.append((at, begin, end))
    return result


def _touching(
    across: Sequence[Segment], down: Sequence[Segment]
) -> Iterator[tuple[list[Segment], list[Segment]]]:
    """Groups of lines that hang together."""
    parents = list(range(len(across) + len(down)))

    def root(one: int) -> int:
        while parents[one] != one:
            parents[one] = parents[parents[one]]
            one = parents[one]
        return one

    heights = [one[0] for one in across]
    for number, (x, top, bottom) in enumerate(down, len(across)):
        first = bisect.bisect_left(heights, top - _SNAP_PT)
        for other in range(first, bisect.bisect_right(heights, bottom + _SNAP_PT)):
            if across[other][1] - _SNAP_PT <= x <= across[other][2] + _SNAP_PT:
                parents[root(other)] = root(number)
    groups: dict[int, tuple[list[Segment], list[Segment]]] = defaultdict(lambda: ([], []))
    for number, one in enumerate((*across, *down)):
        groups[root(number)][number >= len(across)].append(one)
    for rows, columns in groups.values():
        if len(rows) > 1 and columns:
            yield rows, columns


def _table(
    across: Sequence[Segment], down: Sequence[Segment], words: Sequence[Word]
) -> Table | None:
    top, bottom = _ends(down)
    across = [one for one in across if top - _SNAP_PT <= one[0] <= bottom + _SNAP_PT]
    if not across:
        return None
    heights = _places([one[0] for one in across] + [top, bottom])
    sides = _places([one[0] for one in down] + _ends(across))
    n_rows, n_columns = len(heights) - 1, len(sides) - 1
    if n_rows < 1 or n_columns < 2 or n_rows * n_columns > _MOST_CELLS:
        return None
    inside: dict[tuple[int, int], list[Word]] = defaultdict(list)
    for word in words:
        row = bisect.bisect(heights, word.middle) - 1
        column = bisect.bisect(sides, (word.left + word.right) / 2) - 1
        if 0 <= row < n_rows and 0 <= column < n_columns:
            inside[row, column].append(word)
    owners = _owners(heights, sides, across, down)
    together: dict[int, list[Word]] = defaultdict(list)
    for place, held in inside.items():
        together[owners[place]] += held
    cells = {owner: cell_of(in_order(held)) for owner, held in together.items()}
    rows: list[Row] = [
        [cells.get(owners[row, column]) for column in range(n_columns)] for row in range(n_rows)
    ]
    if n_rows <= _FEW_ROWS:
        rows = [part for row in rows for part in _parted(row)]
    rows = _without_blanks(rows)
    if not _is_table(rows) or not _are_boxes(owners, set(together)):
        return None
    return Table(rows, int(_names_columns(rows[0])))


def _names_columns(row: Row) -> bool:
    """No figures and no dates: what stands above columns, not in them."""
    texts = [cell.text for cell in row if cell is not None]
    return not any(2 * sum(map(str.isdigit, text)) >= len(text) for text in texts)


def _is_table(rows: Sequence[Row]) -> bool:
    if len(rows) < 2 or len(rows[0]) < 2:
        return False
    n_places = len(rows) * len(rows[0])
    filled = [id(cell) for row in rows for cell in row if cell is not None]
    wide = sum(len({id(cell) for cell in row if cell is not None}) > 1 for row in rows)
    return (
        len(filled) >= _MIN_FILLED * n_places
        and len(set(filled)) >= max(_MIN_ALONE * len(filled), min(n_places, _LEAST_CELLS))
        and wide >= max(2, len(rows) / 3)
    )


def _are_boxes(owners: Mapping[tuple[int, int], int], filled: AbstractSet[int]) -> bool:
    """Does every cell with words in it have four sides? Those of a diagram do not."""
    spans: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for place, owner in owners.items():
        if owner in filled:
            spans[owner].append(place)
    for places in spans.values():
        rows, columns = zip(*places, strict=True)
        n_places = (max(rows) - min(rows) + 1) * (max(columns) - min(columns) + 1)
        if n_places != len(places):
            return False
    return True


def _ends(segments: Sequence[Segment]) -> list[float]:
    return [min(one[1] for one in segments), max(one[2] for one in segments)]


def _places(values: Sequence[float]) -> list[float]:
    places: list[float] = []
    for value in sorted(values):
        if not places or value - places[-1] > _SNAP_PT:
            places.append(value)
    return places


def _owners(
    heights: Sequence[float],
    sides: Sequence[float],
    across: Sequence[Segment],
    down: Sequence[Segment],
) -> dict[tuple[int, int], int]:
    """(row, column) -> the number of the cell that it is a part of."""
    n_columns = len(sides) - 1
    parents = list(range((len(heights) - 1) * n_columns))

    def root(one: int) -> int:
        while parents[one] != one:
            parents[one] = parents[parents[one]]
            one = parents[one]
        return one

    walls, floors = _by_place(down, sides), _by_place(across, heights)
    for row in range(len(heights) - 1):
        for column in range(n_columns):
            here = row * n_columns + column
            if column + 1 < n_columns and not _is_drawn(
                walls[column + 1], heights[row], heights[row + 1]
            ):
                parents[root(here + 1)] = root(here)
            if row + 2 < len(heights) and not _is_drawn(
                floors[row + 1], sides[column], sides[column + 1]
            ):
                parents[root(here + n_columns)] = root(here)
    return {
        (row, column): root(row * n_columns + column)
        for row in range(len(heights) - 1)
        for column in range(n_columns)
    }


def _by_place(segments: Sequence[Segment], places: Sequence[float]) -> list[list[Segment]]:
    found: list[list[Segment]] = [[] for _ in places]
    for one in segments:
        at = min(max(0, bisect.bisect(places, one[0] + _SNAP_PT) - 1), len(places) - 1)
        found[at].append(one)
    return found


def _is_drawn(segments: Sequence[Segment], low: float, high: float) -> bool:
    covered = sum(max(0.0, min(high, one[2]) - max(low, one[1])) for one in segments)
    return covered >= _COVERED * (high - low)


def in_order(words: Sequence[Word]) -> list[Word]:
    """Line by line; those of one line as the text has them, which may run from right to left."""
    if any(word.is_sideways for word in words):
        return sorted(words, key=lambda word: word.start)
    lines: list[list[Word]] = []
    for word in sorted(words, key=lambda word: word.middle):
        if lines and abs(word.middle - lines[-1][0].middle) <= 0.5 * word.height:
            lines[-1].append(word)
        else:
            lines.append([word])
    return [word for line in lines for word in sorted(line, key=lambda word: word.start)]


def _parted(row: Row) -> Iterator[Row]:
    """A row line by line, where no lines are drawn between the rows of a table's body."""
    lines = [_lines_of(cell) for cell in row]
    most = max((len(one) for one in lines), default=0)
    alike = sum(len(one) == most for one in lines)
    if most < _BODY_LINES or alike < 2 or alike < 0.6 * sum(bool(one) for one in lines):
        yield row
        return
    middles = [line[0].middle for line in next(one for one in lines if len(one) == most)]
    bounds = [(a + b) / 2 for a, b in itertools.pairwise(middles)]
    for number in range(most):
        yield [
            cell_of(held) if held else None
            for held in (
                [w for line in one for w in line if bisect.bisect(bounds, w.middle) == number]
                for one in lines
            )
        ]


def _lines_of(cell: Cell | None) -> list[list[Word]]:
    lines: list[list[Word]] = []
    for word in cell.words if cell else ():
        if lines and abs(word.middle - lines[-1][0].middle) <= 0.5 * word.height:
            lines[-1].append(word)
        else:
            lines.append([word])
    return lines


def _without_blanks(rows: Sequence[Row]) -> list[Row]:
    """Without rows and columns that hold nothing, and without rows that repeat the one above."""
    kept: list[Row] = []
    for row in rows:
        if any(row) and not (kept and all(a is b for a, b in zip(row, kept[-1], strict=True))):
            kept.append(row)
    used = [n for n in range(len(kept[0]) if kept else 0) if any(row[n] for row in kept)]
    return [[row[n] for n in used] for row in kept]
