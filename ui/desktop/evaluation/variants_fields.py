"""Which variants of each case a new run asks: other seeds, other orders, other people."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from ui.desktop.language import tr
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import Label, NumberField
from ui.desktop.widgets.tick_box import TickBox
from workbench.services.evaluation.evaluation import MOST_VARIANTS
from workbench.services.evaluation.grading_kit import swap_words

_WHAT: Final = tr("Then the overview says how many cases end alike, and of whom it mattered.")


class VariantsFields(QWidget):
    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.repeat = NumberField(theme, tr("Times with other seeds"), low=1, high=MOST_VARIANTS)
        self.repeat.set_value(1)
        self.reorder = NumberField(theme, tr("Other orders of options"), low=0, high=MOST_VARIANTS)
        self.reorder.set_value(0)
        self.boxes = [TickBox(theme, kind) for kind in swap_words()]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        grid.addWidget(Label(theme, tr("Times, by seed"), tone="muted", size_px=12), 0, 0)
        grid.addWidget(self.repeat, 0, 1)
        grid.addWidget(Label(theme, tr("Orders of options"), tone="muted", size_px=12), 0, 2)
        grid.addWidget(self.reorder, 0, 3)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(Label(theme, tr("About others"), tone="muted", size_px=12))
        for box in self.boxes:
            box.setAccessibleDescription(_WHAT)
            row.addWidget(box)
        row.addStretch(1)
        grid.addLayout(row, 1, 0, 1, 4)
        self.setToolTip(_WHAT)

    @property
    def swaps(self) -> tuple[str, ...]:
        return tuple(box.text() for box in self.boxes if box.isChecked())
