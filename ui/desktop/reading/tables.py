"""Rows into a table that is there already; what was chosen is chosen no more."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QHeaderView, QTableView

from ui.desktop.charts.table import RowsModel


def fill(
    view: QTableView,
    headings: Sequence[str],
    rows: Sequence[Sequence[str]],
    numbers: Sequence[int] = (),
    *,
    widths: Mapping[int, int] | None = None,
    stretch: int | None = None,
) -> None:
    """`numbers`: columns that stand at the right. `widths`: of columns, in pixels; the column
    `stretch` takes what is left.
    """
    old, selection = view.model(), view.selectionModel()
    model = RowsModel([list(headings), *map(list, rows)], list(numbers), view)
    view.setModel(model)
    if old is not None:
        old.deleteLater()
    if selection is not None:
        selection.deleteLater()
    header = view.horizontalHeader()
    for column, width in (widths or {}).items():
        header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
        header.resizeSection(column, width)
    if stretch is not None:
        header.setStretchLastSection(stretch == len(headings) - 1)
        header.setSectionResizeMode(stretch, QHeaderView.ResizeMode.Stretch)
