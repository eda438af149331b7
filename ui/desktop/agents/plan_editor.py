"""The plan as a list: what is done stays, what is open can be written anew while the run rests."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ui.desktop.fonts import sans
from ui.desktop.language import tr
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import GhostButton, Label, use_thin_scroll_bars
from workbench.domain.agent.run import AgentRun

_SIGNS = {"done": "✓", "dropped": "–"}
_IS_OPEN = Qt.ItemDataRole.UserRole
_NEW = tr("A new step")


class PlanEditor(QWidget):
    """`edited` carries the texts of the open items, in order."""

    edited = Signal(tuple)

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._run_id = ""
        self._before: tuple[str, ...] = ()
        self._may_edit = False
        self.list = QListWidget()
        self.list.setFont(sans(13))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setWordWrap(True)
        self.list.setSpacing(3)
        self.list.setAccessibleName(tr("Plan"))
        use_thin_scroll_bars(self.list, theme)
        self.hint = Label(theme, tone="muted", size_px=12, wrap=True)
        self.add = GhostButton(theme, tr("Add"), "plus")
        self.remove = GhostButton(theme, tr("Remove"), "x")
        self.up = GhostButton(theme, tr("Up"), "chevron-up")
        self.down = GhostButton(theme, tr("Down"), "chevron-down")
        self.save = GhostButton(theme, tr("Keep this plan"), "check")
        row = QHBoxLayout()
        row.setSpacing(6)
        for button in (self.add, self.remove, self.up, self.down):
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch(1)
        self.save.setAutoDefault(False)
        row.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.list, 1)
        column.addWidget(self.hint)
        column.addLayout(row)
        self.add.clicked.connect(self._add)
        self.remove.clicked.connect(self._remove)
        self.up.clicked.connect(lambda: self._move(-1))
        self.down.clicked.connect(lambda: self._move(1))
        self.save.clicked.connect(lambda: self.edited.emit(self.texts()))
        self.list.itemChanged.connect(self._refresh)
        self.list.currentRowChanged.connect(self._refresh)
        delete = QShortcut(QKeySequence(Qt.Key.Key_Delete), self.list)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._remove)

    def show_run(self, run: AgentRun, *, may_edit: bool) -> None:
        """What the person is writing is kept while nothing but the state of the run changes."""
        opened = tuple(one.text for one in run.plan if one.state == "open")
        is_same = run.id == self._run_id and may_edit and opened == self._before
        self._run_id, self._may_edit = run.id, may_edit
        if not (is_same and self._is_dirty()):
            self._fill(run)
        self._refresh()

    def texts(self) -> tuple[str, ...]:
        """Of the open items."""
        items = [self.list.item(row) for row in range(self.list.count())]
        return tuple(text for one in items if one.data(_IS_OPEN) and (text := one.text().strip()))

    def _fill(self, run: AgentRun) -> None:
        self.list.blockSignals(True)
        self.list.clear()
        for one in run.plan:
            is_open = one.state == "open"
            below = "\n".join(
                part for part in (one.finding, one.doubt and f"? {one.doubt}") if part
            )
            sign = "" if is_open else f"{_SIGNS[one.state]} "
            text = f"{sign}{one.text}" + (f"\n{below}" if below else "")
            self._append(text, is_open=is_open)
        self._before = self.texts()
        self.list.blockSignals(False)

    def _append(self, text: str, *, is_open: bool, row: int = -1) -> QListWidgetItem:
        item = QListWidgetItem(text)
        item.setData(_IS_OPEN, is_open)
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if is_open and self._may_edit:
            flags |= Qt.ItemFlag.ItemIsEditable
        item.setFlags(flags)
        self.list.insertItem(self.list.count() if row < 0 else row, item)
        return item

    def _is_dirty(self) -> bool:
        return self.texts() != self._before

    @Slot()
    def _refresh(self) -> None:
        current = self.list.currentItem()
        is_open = current is not None and bool(current.data(_IS_OPEN))
        triggers = QAbstractItemView.EditTrigger
        self.list.setEditTriggers(
            triggers.DoubleClicked | triggers.EditKeyPressed
            if self._may_edit
            else triggers.NoEditTriggers
        )
        for button in (self.remove, self.up, self.down):
            button.setEnabled(self._may_edit and is_open)
        self.add.setEnabled(self._may_edit)
        self.save.setEnabled(self._may_edit and self._is_dirty())
        self.hint.setText(
            tr("Double-click or F2 changes an open item.")
            if self._may_edit
            else tr("Pause the run to change what is open.")
        )

    @Slot()
    def _add(self) -> None:
        item = self._append(_NEW, is_open=True)
        self.list.setCurrentItem(item)
        self.list.editItem(item)
        self._refresh()

    @Slot()
    def _remove(self) -> None:
        current = self.list.currentItem()
        if self._may_edit and current is not None and current.data(_IS_OPEN):
            self.list.takeItem(self.list.row(current))
            self._refresh()

    def _move(self, step: int) -> None:
        row = self.list.currentRow()
        other = self.list.item(row + step)
        if other is None or not other.data(_IS_OPEN):
            return
        item = self.list.takeItem(row)
        self.list.insertItem(row + step, item)
        self.list.setCurrentRow(row + step)
        self._refresh()
