"""A sheet of cells to text: the blocks that blank rows and columns leave, each as a table. Pure.

Every line knows the cells that it shows, as people write them: "Prices!A2:D2".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from engines.parsing.source import TextBuilder
from engines.parsing.tables import looks_like_header

Cells = Mapping[int, Mapping[int, str]]  # row -> column -> text, both from 1; blank ones are absent

_MAX_CUTS = 6
_MAX_MERGED_CELLS = 10_000
_A = ord("A")


@dataclass(frozen=True, slots=True)
class Area:
    """Rows and columns of one sheet, both ends included."""

    top: int
    bottom: int
    left: int
    right: int


def add_sheet(builder: TextBuilder, name: str, cells: Cells) -> None:
    """Add what the cells say; a line that stands alone above a table is a line of text."""
    for area in areas(cells):
        top = area.top
        while top < area.bottom and _is_caption(cells, top, area):
            column, text = next(iter(_filled(cells[top], area)))
            builder.block(text, f"{name}!{cell_name(top, column)}")
            top += 1
        rows = [number for number in range(top, area.bottom + 1) if cells.get(number)]
        table = [
            [cells[number].get(column, "") for column in range(area.left, area.right + 1)]
            for number in rows
        ]
        places = [
            f"{name}!{cell_name(number, area.left)}:{cell_name(number, area.right)}"
            for number in rows
        ]
        if len(table) == 1 and sum(map(bool, table[0])) == 1:
            builder.block("".join(table[0]), places[0])
        else:
            builder.table(table, places.__getitem__, has_header=looks_like_header(table[0]))


def areas(cells: Cells) -> Iterator[Area]:
    """The blocks from top to bottom, those beside each other from left to right."""
    rows = sorted(number for number, row in cells.items() if row)
    yield from _cut(cells, rows, 1, max((max(cells[r]) for r in rows), default=0), _MAX_CUTS)


def cell_name(row: int, column: int) -> str:
    """ "C7" for row 7, column 3."""
    letters = ""
    while column > 0:
        column, letter = divmod(column - 1, 26)
        letters = chr(_A + letter) + letters
    return f"{letters}{row}"


def cell_place(name: str) -> tuple[int, int] | None:
    """(row, column) of "C7", or None if that is no cell."""
    letters = name.rstrip("0123456789")
    digits = name[len(letters) :]
    if not (digits and letters.isascii() and letters.isalpha() and len(letters) <= 3):
        return None
    column = 0
    for letter in letters.upper():
        column = column * 26 + ord(letter) - _A + 1
    return (int(digits), column) if len(digits) <= 7 and int(digits) else None


def spread(cells: dict[int, dict[int, str]], area: Area) -> None:
    """Show what stands in a merged cell in each cell that it covers, within reason."""
    text = cells.get(area.top, {}).get(area.left)
    if not text:
        return
    n_cells = (area.bottom - area.top + 1) * (area.right - area.left + 1)
    if n_cells > _MAX_MERGED_CELLS:
        return
    for row in range(area.top, area.bottom + 1):
        for column in range(area.left, area.right + 1):
            cells.setdefault(row, {})[column] = text


def _cut(cells: Cells, rows: list[int], left: int, right: int, cuts: int) -> Iterator[Area]:
    for band in _runs(rows):
        used = sorted({c for number in band for c in cells[number] if left <= c <= right})
        blocks = list(_runs(used))
        for block in blocks:
            inner = [n for n in band if any(block[0] <= c <= block[-1] for c in cells[n])]
            if len(blocks) > 1 and cuts > 0:
                yield from _cut(cells, inner, block[0], block[-1], cuts - 1)
            elif inner:
                yield Area(inner[0], inner[-1], block[0], block[-1])


def _runs(numbers: list[int]) -> Iterator[list[int]]:
    """Numbers that follow each other without a gap."""
    run: list[int] = []
    for number in numbers:
        if run and number > run[-1] + 1:
            yield run
            run = []
        run.append(number)
    if run:
        yield run


def _filled(row: Mapping[int, str], area: Area) -> list[tuple[int, str]]:
    return [(column, row[column]) for column in sorted(row) if area.left <= column <= area.right]


def _is_caption(cells: Cells, row: int, area: Area) -> bool:
    """One text, alone in its row or spread over it, above a table of several columns."""
    if area.right == area.left:
        return False
    filled = _filled(cells[row], area) if row in cells else []
    return len({text for _, text in filled}) == 1 and (
        len(filled) == 1 or len(filled) > (area.right - area.left + 1) // 2
    )
