"""Every key that a file states about itself, folded until somebody asks."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Slot,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QVBoxLayout, QWidget

from ui.desktop.fonts import sans
from ui.desktop.language import tr
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import GhostButton, use_thin_scroll_bars

Index = QModelIndex | QPersistentModelIndex


class MetadataModel(QAbstractTableModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[tuple[str, str], ...] = ()

    def show_rows(self, rows: tuple[tuple[str, str], ...]) -> None:
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else 2

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if index.isValid() and role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._rows[index.row()][index.column()]
        return None


class MetadataFold(QWidget):
    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = MetadataModel(self)
        self._n_rows = 0
        self.button = GhostButton(theme, tr("All metadata"), "chevron-right")
        self.button.setCheckable(True)
        self.button.toggled.connect(self._on_toggled)
        self.table = QTableView()
        self.table.setModel(self.model)
        self.table.setFont(sans(12))
        self.table.setAccessibleName(tr("All metadata of the file"))
        self.table.horizontalHeader().hide()
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(28)
        self.table.setShowGrid(False)
        self.table.setAlternatingRowColors(True)
        self.table.setTabKeyNavigation(False)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        use_thin_scroll_bars(self.table, theme)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        header.resizeSection(0, 300)
        header.setStretchLastSection(True)
        self.table.setFixedHeight(320)
        self.table.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.table)

    def show_rows(self, rows: tuple[tuple[str, str], ...]) -> None:
        self.model.show_rows(rows)
        self.button.setText(tr("All metadata ({n_rows})", n_rows=len(rows)))

    @Slot(bool)
    def _on_toggled(self, is_open: bool) -> None:
        self.button.set_icon_name("chevron-down" if is_open else "chevron-right")
        self.table.setVisible(is_open)
