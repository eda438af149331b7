"""The transcript: a long list of rows of which only those near the viewport have widgets.

Each top-level Markdown block is a row with its own small text document; heights are kept per
width. While an answer streams only its last blocks are parsed and drawn again. Knows rows and
their views, not where the rows come from.
"""

from __future__ import annotations

import bisect
import time
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from ui.desktop.chat.cell import Cell, RowActions, RowView
from ui.desktop.chat.held_mark import HeldMark
from ui.desktop.chat.look import Look
from ui.desktop.chat.row_views import view_kind
from ui.desktop.chat.rows import Row, UnsplitRow, block_row, block_rows
from ui.desktop.language import tr
from ui.desktop.markdown.blocks import BlockStream, Update
from ui.desktop.painting import focus_ring
from ui.desktop.widgets import use_thin_scroll_bars
from workbench.domain.conversation import TurnId

COLUMN_PX = 780
MARGIN_PX = 28
_BUDGET_S = 0.004  # of making rows real in one go; the rest follows when the event loop is idle
_END_PX = 20
_AT_END_PX = 8


class Transcript(QAbstractScrollArea):
    """Shows turns; tells what the person did to which."""

    at_end_changed = Signal(bool)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row_actions = RowActions(self)
        self._look = look
        self._cells: list[Cell] = []
        self._tops: list[int] = [0]  # top of every cell, and the end of the last
        self._turns: list[tuple[TurnId, tuple[Row, ...]]] = []
        self._shown: set[Cell] = set()
        self._chained: set[Cell] = set()  # those that Tab goes through
        self._pools: dict[type[RowView], list[RowView]] = {}
        self._anchor: tuple[Cell, int] | None = None  # what stays where it is when heights change
        self._sticks = True  # to the end
        self._stream: BlockStream | None = None
        self._held_mark = HeldMark()
        self._stream_first = 0  # index of the cell of the stream's first block
        self._stream_citable: frozenset[int] = frozenset()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(0)
        self._rest.timeout.connect(self._place)
        use_thin_scroll_bars(self, look.controller)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Conversation"))
        self.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        self.verticalScrollBar().setSingleStep(28)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)

    # ------------------------------------------------------------------------- content

    def show_turns(self, turns: Sequence[tuple[TurnId, tuple[Row, ...]]]) -> None:
        """Show another branch or conversation, from its end; common first turns are kept."""
        self._stream = None
        self._held_mark = HeldMark()
        keep = 0
        while keep < min(len(turns), len(self._turns)) and turns[keep] == self._turns[keep]:
            keep += 1
        kept = {turn_id for turn_id, _ in turns[:keep]}
        first = sum(1 for cell in self._cells if cell.row.turn_id in kept)
        for cell in self._cells[first:]:
            self._release(cell)
        self._cells[first:] = [Cell(row) for _, rows in turns[keep:] for row in rows]
        self._turns = list(turns)
        self._anchor = None
        self._set_sticks(True)
        self._measure(first)
        self._place()

    def replace_turn(self, old: TurnId, new: TurnId, rows: tuple[Row, ...]) -> None:
        """Give a shown turn other rows; those that stay equal are not drawn again."""
        ids = [turn_id for turn_id, _ in self._turns]
        if old not in ids:
            return
        indices = [i for i, cell in enumerate(self._cells) if cell.row.turn_id == old]
        self._turns[ids.index(old)] = (new, rows)
        self._stream = None
        self._held_mark = HeldMark()
        pieces = [p for row in rows for p in _split(row)]
        self._exchange(indices[0], indices[-1] + 1, pieces)
        self._measure(indices[0])
        self._place()

    def stream_text(self, text: str, citable: frozenset[int]) -> None:
        """Add to the answer at the end of the last turn; half a mark is shown when it is whole.

        An answer that ends in the middle of one is shown in full by `replace_turn`.
        """
        if self._stream is None or citable != self._stream_citable:
            self._begin_stream(citable)
        assert self._stream is not None
        shown = self._held_mark.feed(text) if citable else text
        if shown:
            self._update_stream(self._stream.feed(shown))

    @property
    def sticks_to_end(self) -> bool:
        return self._sticks

    @Slot()
    def scroll_to_end(self) -> None:
        self._set_sticks(True)
        self._anchor = None
        self._place()

    def set_look(self, look: Look) -> None:
        """Draw everything again in other colours."""
        self._look = look
        for cell in self._cells:
            self._release(cell)
            cell.forget()
        for pool in self._pools.values():
            for view in pool:
                view.deleteLater()
        self._pools.clear()
        self._measure(0)
        self._place()

    def _begin_stream(self, citable: frozenset[int]) -> None:
        earlier = self._stream.text if self._stream is not None else ""
        if self._stream is None:
            self._stream_first = len(self._cells)
        self._stream = BlockStream()
        self._stream_citable = citable
        if earlier:
            self._update_stream(self._stream.feed(earlier))

    def _update_stream(self, update: Update) -> None:
        turn_id = self._turns[-1][0]
        first = self._stream_first + update.first
        rows = [block_row(turn_id, block, self._stream_citable) for block in update.blocks]
        self._exchange(first, len(self._cells), rows)
        self._measure(first)
        self._place()

    def _exchange(self, first: int, end: int, rows: Sequence[Row]) -> None:
        """Cells `first` to `end` now show `rows`; a cell whose kind stays keeps its widget."""
        old = self._cells[first:end]
        new: list[Cell] = []
        for i, row in enumerate(rows):
            if i < len(old) and old[i].can_show(row):
                old[i].show(row)
                new.append(old[i])
            else:
                new.append(Cell(row))
        for cell in set(old).difference(new):
            self._release(cell)
        self._cells[first:end] = new

    # ------------------------------------------------------------------------- layout

    def _column(self) -> int:
        return max(200, min(COLUMN_PX, self.viewport().width() - 2 * MARGIN_PX))

    def _measure(self, first: int) -> None:
        """Tops from cell `first` on, with estimates where nothing was drawn yet."""
        width = self._column()
        del self._tops[first + 1 :]
        y = self._tops[first]
        for cell in self._cells[first:]:
            y += cell.height_at(width)
            self._tops.append(y)

    @Slot()
    def _place(self) -> None:
        """Make the cells near the viewport real and put their widgets where they belong."""
        deadline = time.perf_counter() + _BUDGET_S
        changed = self._realise(deadline)
        if changed is not None:
            self._measure(changed)
        self._update_scroll_bar()
        self._move_widgets()

    def _realise(self, deadline: float) -> int | None:
        """Draw what is visible, then a little around it; the index of the first new height."""
        width, height = self._column(), self.viewport().height()
        changed: int | None = None
        for index in self._wanted(height):
            if index >= len(self._cells):
                continue
            cell = self._cells[index]
            if isinstance(cell.row, UnsplitRow):
                self._split_cell(index)
                self._rest.start()
                return index if changed is None else min(changed, index)
            before = cell.height_at(width)
            self._draw(cell, width)
            if cell.height_at(width) != before:
                changed = index if changed is None else min(changed, index)
            if time.perf_counter() > deadline:
                self._rest.start()
                break
        if changed is not None:
            self._rest.start()  # heights moved: look again at what is visible now
        return changed

    def _wanted(self, height: int) -> Iterable[int]:
        """Indices of the cells that should be real, the most urgent first."""
        if not self._cells:
            return
        around = height // 2
        if self._sticks:
            last, filled = len(self._cells) - 1, 0
            while last >= 0 and filled < height + around:
                yield last
                filled += self._cells[last].height_at(self._column())
                last -= 1
            return
        top = self._anchor_top()
        first = max(0, bisect.bisect_right(self._tops, top) - 1)
        index = first
        while index < len(self._cells) and self._tops[index] < top + height + around:
            yield index
            index += 1
        index = first - 1
        while index >= 0 and self._tops[index + 1] > top - around:
            yield index
            index -= 1

    def _split_cell(self, index: int) -> None:
        row = self._cells[index].row
        assert isinstance(row, UnsplitRow)
        self._release(self._cells[index])
        pieces = [Cell(piece) for piece in block_rows(row)]
        if self._anchor is not None and self._anchor[0] is self._cells[index]:
            self._anchor = (pieces[0], self._anchor[1]) if pieces else None
        self._cells[index : index + 1] = pieces

    def _draw(self, cell: Cell, width: int) -> None:
        if cell.view is None:
            kind = view_kind(cell.row)
            pool = self._pools.setdefault(kind, [])
            view = pool.pop() if pool else kind(self.viewport(), self._look, self.row_actions)
            cell.view = view
            cell.draw(width)
            self._shown.add(cell)
        elif not cell.is_drawn_at(width):
            cell.draw(width)

    def _anchor_top(self) -> int:
        if self._anchor is not None:
            cell, offset = self._anchor
            try:
                return self._tops[self._cells.index(cell)] + offset
            except ValueError:
                self._anchor = None
        return self.verticalScrollBar().value()

    def _update_scroll_bar(self) -> None:
        bar = self.verticalScrollBar()
        height = self.viewport().height()
        top = self._anchor_top()
        bar.blockSignals(True)
        bar.setPageStep(height)
        bar.setRange(0, max(0, self._tops[-1] + _END_PX - height))
        bar.setValue(bar.maximum() if self._sticks else top)
        bar.blockSignals(False)

    def _move_widgets(self) -> None:
        top, height = self.verticalScrollBar().value(), self.viewport().height()
        column = self._column()
        left = max(MARGIN_PX, (self.viewport().width() - column) // 2)
        first = max(0, bisect.bisect_right(self._tops, top - height) - 1)
        last = min(len(self._cells), bisect.bisect_left(self._tops, top + 2 * height) + 1)
        near: list[Cell] = []
        for index in range(first, last):
            cell = self._cells[index]
            if cell.view is None:
                continue
            near.append(cell)
            y, indent = self._tops[index] - top, cell.indent
            cell.move(QRect(left + indent, y, column - indent, cell.height_at(column)))
        for cell in self._shown.difference(near):
            self._release(cell)
        if set(near) != self._chained:
            self._chain_focus(near)

    def _chain_focus(self, cells: Sequence[Cell]) -> None:
        """Tab goes through the rows in the order in which they are read."""
        self._chained = set(cells)
        last: QWidget = self
        for cell in cells:
            for widget in cell.view.focus_chain() if cell.view is not None else ():
                QWidget.setTabOrder(last, widget)
                last = widget

    def _release(self, cell: Cell) -> None:
        view = cell.view
        if view is None:
            return
        if view.isAncestorOf(view.focusWidget() or self) or view.hasFocus():
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        view.hide()
        cell.view = None
        self._shown.discard(cell)
        self._pools.setdefault(type(view), []).append(view)

    # ------------------------------------------------------------------------- events

    @Slot(int)
    def _scrolled(self, value: int) -> None:
        bar = self.verticalScrollBar()
        self._set_sticks(value >= bar.maximum() - _AT_END_PX)
        index = max(0, bisect.bisect_right(self._tops, value) - 1)
        if index < len(self._cells):
            self._anchor = (self._cells[index], value - self._tops[index])
        self._place()

    def _set_sticks(self, sticks: bool) -> None:
        if sticks != self._sticks:
            self._sticks = sticks
            self.at_end_changed.emit(sticks)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure(0)
        self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The rows paint themselves; here only the ring that says where the keys go."""
        if self.hasFocus():
            painter = QPainter(self.viewport())
            ring = self.viewport().rect().adjusted(3, 3, -3, -3)
            focus_ring(painter, ring, self._look.theme.accent_text)
            painter.end()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        """The rows are moved one by one in `_place`."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        match event.key():
            case Qt.Key.Key_Home:
                bar.setValue(0)
            case Qt.Key.Key_End:
                self.scroll_to_end()
            case _:
                super().keyPressEvent(event)

    def focusNextPrevChild(self, is_next: bool) -> bool:
        if not super().focusNextPrevChild(is_next):
            return False
        focused = self.focusWidget()
        if focused is not None and self.viewport().isAncestorOf(focused):
            self._reveal(focused)
        return True

    def _reveal(self, widget: QWidget) -> None:
        top = widget.mapTo(self.viewport(), widget.rect().topLeft()).y()
        bottom = top + widget.height()
        bar = self.verticalScrollBar()
        if top < 0:
            bar.setValue(bar.value() + top - 24)
        elif bottom > self.viewport().height():
            bar.setValue(bar.value() + bottom - self.viewport().height() + 24)


def _split(row: Row) -> tuple[Row, ...]:
    return block_rows(row) if isinstance(row, UnsplitRow) else (row,)
