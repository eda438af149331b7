"""A card with a title, a sentence and a table; a row can be opened with Enter or a double click."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QFont, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QSizePolicy, QWidget

from ui.desktop.charts.table import RowsModel, table_view
from ui.desktop.theme import ThemeController
from ui.desktop.widgets.card import Card
from ui.desktop.widgets.labels import Label

_MOST_ROWS = 9
_ROW = 32


class TableCard(Card):
    opened = Signal(int)  # the number of a row

    def __init__(
        self,
        theme: ThemeController,
        title: str,
        headings: Sequence[str],
        *,
        numbers: Collection[int] = (),
        wide: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        """`numbers`: columns that stand at the right; `wide`: the one that takes what is left."""
        super().__init__(theme, margin=16, spacing=8, parent=parent)
        self._headings, self._numbers, self._wide = list(headings), numbers, wide
        self.title = Label(theme, title, size_px=14, weight=QFont.Weight.DemiBold)
        self.text = Label(theme, "", tone="muted", size_px=13, wrap=True)
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        self.head.addWidget(self.title)
        self.head.addStretch(1)
        self.view = table_view(theme, title, is_even=False)
        self.view.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.body.addLayout(self.head)
        self.body.addWidget(self.text)
        self.body.addWidget(self.view)
        self.view.doubleClicked.connect(self._open)
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            shortcut = QShortcut(QKeySequence(key), self.view)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(lambda: self._open(self.view.currentIndex()))
        self.show_rows([], "")

    def show_rows(self, rows: Sequence[Sequence[str]], text: str) -> None:
        self.text.setText(text)
        self.text.setVisible(bool(text))
        self.view.setVisible(bool(rows))
        if not rows:
            return
        model = RowsModel([self._headings, *map(list, rows)], self._numbers, self.view)
        self.view.setModel(model)
        header = self.view.horizontalHeader()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(self._wide, QHeaderView.ResizeMode.Stretch)
        n = min(len(rows), _MOST_ROWS)
        self.view.setFixedHeight(header.sizeHint().height() + n * _ROW + 4)
        self.view.selectRow(0)

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(index.row())
