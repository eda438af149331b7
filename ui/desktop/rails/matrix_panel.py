"""Rails and what is done about them, for each direction: one chooser in each place."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ui.desktop.language import tr
from ui.desktop.rails.wording import ACTION, DIRECTION, FAMILY, actions_of, may_be
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import ComboBox, Label, scroll_column
from workbench.domain.guard.finding import (
    DIRECTIONS,
    FAMILIES,
    Direction,
    Family,
    GuardAction,
)
from workbench.domain.guard.policy import GuardPolicy


class MatrixPanel(QWidget):
    chosen = Signal(str, str, object)  # direction, family, GuardAction

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.boxes: dict[tuple[Direction, Family], ComboBox] = {}
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        area, column = scroll_column(theme, margin=4)
        outer.addWidget(area)
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(0, 1)
        column.addLayout(grid)
        column.addStretch(1)
        for at, direction in enumerate(DIRECTIONS, start=1):
            head = Label(theme, DIRECTION[direction], size_px=13, weight=QFont.Weight.DemiBold)
            grid.addWidget(head, 0, at)
        for row, family in enumerate(FAMILIES, start=1):
            name, what = FAMILY[family]
            words = QVBoxLayout()
            words.setSpacing(0)
            words.addWidget(Label(theme, name, size_px=13, weight=QFont.Weight.Medium))
            words.addWidget(Label(theme, what, tone="muted", size_px=12))
            grid.addLayout(words, row, 0)
            for at, direction in enumerate(DIRECTIONS, start=1):
                if may_be(family, direction):
                    grid.addWidget(self._box(theme, direction, family), row, at)

    def _box(self, theme: ThemeController, direction: Direction, family: Family) -> ComboBox:
        box = ComboBox(theme, f"{FAMILY[family][0]}, {DIRECTION[direction]}")
        for action in actions_of(family):
            box.addItem(ACTION[action], action)

        @Slot()
        def choose() -> None:
            # Qt gives back a plain text.
            self.chosen.emit(direction, family, GuardAction(box.currentData()))

        box.activated.connect(choose)
        box.setMinimumWidth(108)
        self.boxes[direction, family] = box
        return box

    def show_policy(self, policy: GuardPolicy, *, is_addition: bool) -> None:
        """`is_addition`: of a collection; what it does not name is as in the workspace."""
        for (direction, family), box in self.boxes.items():
            action = policy.actions.get((direction, family), policy.action(direction, family))
            box.setCurrentIndex(max(0, box.findData(action)))
            where = tr("in addition to the workspace") if is_addition else ""
            box.setToolTip(where)
