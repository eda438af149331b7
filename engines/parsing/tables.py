"""Rows of cells to lines of Markdown. Pure.

A cell is one line; a bar inside it is escaped. The header stands above a line of dashes, which
tells it from the rows to whoever reads the text later.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

_NUMBER = re.compile(r"[-+(]?[$€£]?\d[\d.,' ]*%?\)?")


def markdown_rows(
    rows: Sequence[Sequence[str]], *, has_header: bool = True
) -> Iterator[tuple[int | None, str]]:
    """(number of the row, its line); the line of dashes has no number, blank rows no line."""
    cleaned = [[cell_text(cell) for cell in row] for row in rows]
    filled = [number for number, row in enumerate(cleaned) if any(row)]
    width = max((last_filled(cleaned[number]) for number in filled), default=0)
    for position, number in enumerate(filled):
        row = cleaned[number][:width]
        yield number, markdown_row([*row, *[""] * (width - len(row))])
        if has_header and position == 0 and len(filled) > 1:
            yield None, markdown_row(["-"] * width)


def markdown_row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def cell_text(cell: str) -> str:
    return " ".join(cell.split()).replace("|", r"\|")


def last_filled(row: Sequence[str]) -> int:
    """How many cells are left when the empty ones at the end are dropped."""
    return max((position for position, cell in enumerate(row, 1) if cell), default=0)


def looks_like_header(cells: Sequence[str]) -> bool:
    """Different names, none of them a number, one missing at most."""
    names = [cell.strip() for cell in cells if cell.strip()]
    return (
        bool(names)
        and len(set(names)) == len(names)
        and len(names) >= len(cells) - 1
        and not any(_NUMBER.fullmatch(name) for name in names)
    )
