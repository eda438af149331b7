"""`‹ 2/3 ›`: step through the branches of a turn."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from ui.desktop.chat.cell import RowActions
from ui.desktop.chat.look import Look
from ui.desktop.chat.rows import Branch
from ui.desktop.language import tr
from ui.desktop.widgets import IconButton, Label

_HEIGHT_PX = 32


class BranchWalker(QWidget):
    def __init__(self, parent: QWidget, look: Look, actions: RowActions) -> None:
        super().__init__(parent)
        self._branch: Branch | None = None
        self._actions = actions
        self._back = IconButton(look.controller, "chevron-left", tr("Previous branch"), parent=self)
        self._forth = IconButton(look.controller, "chevron-right", tr("Next branch"), parent=self)
        self._place = Label(look.controller, tone="muted", size_px=12, parent=self)
        self._place.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._back.clicked.connect(self._go_back)
        self._forth.clicked.connect(self._go_forth)
        self.hide()

    def show_branch(self, branch: Branch | None) -> None:
        self._branch = branch
        self.setVisible(branch is not None)
        if branch is None:
            return
        text = f"{branch.position}/{branch.count}"
        self._place.setText(text)
        self._place.setAccessibleName(
            tr("Branch {position} of {count}", position=branch.position, count=branch.count)
        )
        width = self._place.fontMetrics().horizontalAdvance(text) + 6
        self._back.setGeometry(0, 0, _HEIGHT_PX, _HEIGHT_PX)
        self._place.setGeometry(_HEIGHT_PX, 0, width, _HEIGHT_PX)
        self._forth.setGeometry(_HEIGHT_PX + width, 0, _HEIGHT_PX, _HEIGHT_PX)
        self._back.setEnabled(branch.previous is not None)
        self._forth.setEnabled(branch.following is not None)
        self.resize(2 * _HEIGHT_PX + width, _HEIGHT_PX)

    def focus_chain(self) -> tuple[QWidget, ...]:
        return (self._back, self._forth)

    @Slot()
    def _go_back(self) -> None:
        if self._branch is not None and self._branch.previous is not None:
            self._actions.walk.emit(self._branch.previous)

    @Slot()
    def _go_forth(self) -> None:
        if self._branch is not None and self._branch.following is not None:
            self._actions.walk.emit(self._branch.following)
