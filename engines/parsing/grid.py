"""A table whose cells may span columns and rows, as plain rows. Pure.

What spans columns or rows is repeated in each, so that a row can be understood alone, and every
value stands below its header. A row that holds nothing but the beginning of such spans says what
the next one says again, and is left out.
"""

from __future__ import annotations

_MAX_COLUMNS = 2_000


class Grid:
    """Fill it row by row, as the tables of HTML and office files are written."""

    def __init__(self) -> None:
        self._rows: list[list[str]] = []
        self._hanging: dict[int, tuple[int, str]] = {}  # column -> rows still to fill, text

    def begin_row(self) -> None:
        self._end_row()
        if self._rows and self._is_repeated(self._rows[-1]):
            self._rows.pop()
        self._rows.append([])

    def add(self, text: str, columns: int = 1, rows: int = 1) -> None:
        """The next cell of the row. Zero rows mean one, as a broken table may say."""
        if not self._rows:
            self._rows.append([])
        row = self._rows[-1]
        self._fill_hanging(row)
        for _ in range(min(max(1, columns), _MAX_COLUMNS - len(row))):
            if rows > 1:
                self._hanging[len(row)] = (rows - 1, text)
            row.append(text)

    def rows(self) -> list[list[str]]:
        self._end_row()
        return self._rows

    def _end_row(self) -> None:
        if self._rows:
            self._fill_hanging(self._rows[-1])

    def _is_repeated(self, row: list[str]) -> bool:
        """Will all of it stand in the next row too?"""
        return bool(row) and all(column in self._hanging for column in range(len(row)))

    def _fill_hanging(self, row: list[str]) -> None:
        while len(row) in self._hanging:
            column = len(row)
            left, text = self._hanging.pop(column)
            if left > 1:
                self._hanging[column] = (left - 1, text)
            row.append(text)
