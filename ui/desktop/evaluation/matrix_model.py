"""The cases of a run as rows, its columns as columns; a cell is what was judged. Knows no texts.

Everything that takes time, the orders of thousands of rows among it, is prepared where the run is
read, which is not the thread that paints; a cell that is judged meanwhile changes in its place.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.desktop.evaluation import wording
from ui.desktop.language import tr
from workbench.domain.evaluation import Column, Done, Outline, Versus

Index = QModelIndex | QPersistentModelIndex
Order = Literal["flips", "worst", "as asked"]
Flip = Literal["", "worse", "better"]
CELL_ROLE: Final = Qt.ItemDataRole.UserRole + 1  # Done or None
FLIP_ROLE: Final = Qt.ItemDataRole.UserRole + 2
_NOWHERE: Final = QModelIndex()
_RANK: Final = {"error": 0, "fail": 1, "abstain": 2, "pass": 3}


Place = tuple[str, int]  # key of a case, number of a column


@dataclass(frozen=True, slots=True)
class Grid:
    """A run, ready to be shown. `cells` is the model's own from then on."""

    columns: tuple[Column, ...]
    cells: dict[Place, Done]
    flips: Mapping[Place, Flip]
    orders: Mapping[Order, tuple[str, ...]]


def grid_of(columns: tuple[Column, ...], outline: Outline, against: Sequence[Versus]) -> Grid:
    cells = {(one.cell.case_key, one.cell.column): one for one in outline.done}
    flips: dict[Place, Flip] = {}
    for one in against:
        flips |= {(key, one.column): "worse" for key in one.worse}
        flips |= {(key, one.column): "better" for key in one.better}
    worst = dict.fromkeys(outline.keys, (4, 1.0))  # what waits comes last
    for one_done in outline.done:
        found = (_RANK[one_done.result.outcome], one_done.result.score)
        key = one_done.cell.case_key
        worst[key] = min(worst[key], found)
    first = {key: 1 for key, _ in flips}
    first |= {key: 0 for (key, _), flip in flips.items() if flip == "worse"}
    return Grid(
        columns,
        cells,
        flips,
        {
            "flips": tuple(sorted(outline.keys, key=lambda k: (first.get(k, 2), worst[k]))),
            "worst": tuple(sorted(outline.keys, key=worst.__getitem__)),
            "as asked": outline.keys,
        },
    )


class MatrixModel(QAbstractTableModel):
    """The first column is the key of the case."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._grid = Grid((), {}, {}, {"flips": (), "worst": (), "as asked": ()})
        self._columns: tuple[Column, ...] = ()
        self._keys: tuple[str, ...] = ()
        self._rows: dict[str, int] = {}
        self._order: Order = "flips"
        self._wanted = ""

    def show_grid(self, grid: Grid) -> None:
        self._grid, self._columns = grid, grid.columns
        self._arrange()

    def set_order(self, order: Order) -> None:
        self._order = order
        self._arrange()

    def search(self, text: str) -> None:
        """Only cases whose key holds this."""
        self._wanted = text.casefold()
        self._arrange()

    def set_cell(self, done: Done) -> None:
        """It was judged just now."""
        self._grid.cells[done.cell.case_key, done.cell.column] = done
        row = self._rows.get(done.cell.case_key)
        if row is not None:
            place = self.index(row, self._place(done.cell.column))
            self.dataChanged.emit(place, place)

    def key_at(self, row: int) -> str:
        return self._keys[row] if 0 <= row < len(self._keys) else ""

    def number_at(self, column: int) -> int:
        """Of a column of the run; of the first one for the column of keys."""
        return self._columns[max(0, column - 1)].number if self._columns else 0

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._keys)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() or not self._columns else len(self._columns) + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not 0 <= index.row() < len(self._keys):
            return None
        key = self._keys[index.row()]
        if index.column() == 0:
            is_text = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
            return key if is_text else None
        place = (key, self._columns[index.column() - 1].number)
        match role:
            case _ if role == CELL_ROLE:
                return self._grid.cells.get(place)
            case _ if role == FLIP_ROLE:
                return self._grid.flips.get(place, "")
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return self._said(place)
            case _:
                return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._columns[section - 1].label if section else tr("Case")
        return None

    def _said(self, place: tuple[str, int]) -> str:
        done = self._grid.cells.get(place)
        if done is None:
            return tr("not asked yet")
        flip = self._grid.flips.get(place, "")
        changed = {"": "", "worse": tr(", passed before"), "better": tr(", failed before")}[flip]
        return f"{wording.OUTCOMES[done.result.outcome]} {done.result.score:.2f}{changed}"

    def _place(self, number: int) -> int:
        return next(n for n, one in enumerate(self._columns, 1) if one.number == number)

    def _arrange(self) -> None:
        self.beginResetModel()
        keys, wanted = self._grid.orders[self._order], self._wanted
        self._keys = tuple(key for key in keys if wanted in key.casefold()) if wanted else keys
        self._rows = {key: row for row, key in enumerate(self._keys)}
        self.endResetModel()
