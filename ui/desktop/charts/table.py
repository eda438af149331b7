"""The numbers of a chart as a table: for screen readers, for copying, for looking twice."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QDialog, QHeaderView, QTableView, QWidget

from ui.desktop.charts.data import ChartData
from ui.desktop.charts.table_look import Cells, QuietHeader
from ui.desktop.fonts import sans
from ui.desktop.language import tr
from ui.desktop.theme import ThemeController
from ui.desktop.widgets.buttons import PrimaryButton
from ui.desktop.widgets.dialogs import Dialog
from ui.desktop.widgets.scrolling import use_thin_scroll_bars

_NOWHERE = QModelIndex()
Index = QModelIndex | QPersistentModelIndex


class RowsModel(QAbstractTableModel):
    """Rows of text under headings; `numbers` are columns that stand at the right."""

    def __init__(
        self, rows: list[list[str]], numbers: Collection[int], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._headings, self._rows = rows[0], rows[1:]
        self._numbers = numbers

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._headings)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._rows[index.row()][index.column()]
        return self._alignment(role, index.column())

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._headings[section]
        return self._alignment(role, section)

    def _alignment(self, role: int, column: int) -> int | None:
        if role != Qt.ItemDataRole.TextAlignmentRole:
            return None
        side = (
            Qt.AlignmentFlag.AlignRight if column in self._numbers else Qt.AlignmentFlag.AlignLeft
        )
        return int(side | Qt.AlignmentFlag.AlignVCenter)


def table_view(theme: ThemeController, name: str, *, is_even: bool = True) -> QTableView:
    """A quiet table in the theme's colours; columns as wide as each other, or as their texts."""
    view = QTableView()
    view.setFont(sans(13))
    view.setAccessibleName(name)
    view.setShowGrid(False)
    view.setHorizontalHeader(QuietHeader(theme, view))
    view.setItemDelegate(Cells(theme, view))
    view.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
    view.setSelectionMode(QTableView.SelectionMode.SingleSelection)
    view.setTabKeyNavigation(False)
    view.verticalHeader().hide()
    view.verticalHeader().setDefaultSectionSize(32)
    modes = QHeaderView.ResizeMode
    view.horizontalHeader().setSectionResizeMode(
        modes.Stretch if is_even else modes.ResizeToContents
    )
    view.horizontalHeader().setStretchLastSection(True)
    use_thin_scroll_bars(view, theme)
    view.setFrameShape(QTableView.Shape.NoFrame)
    return view


def show_table(parent: QWidget, theme: ThemeController, data: ChartData) -> QDialog:
    dialog = Dialog(parent, theme, data.title, "")
    view = table_view(theme, data.title)
    view.setModel(RowsModel(data.rows(), range(1, len(data.series) + 1), view))
    view.setMinimumSize(480, 380)
    dialog.column.addWidget(view, 1)
    close = PrimaryButton(theme, tr("Close"))
    close.clicked.connect(dialog.accept)
    dialog.add_buttons(close)
    dialog.open()
    view.setFocus()
    return dialog
