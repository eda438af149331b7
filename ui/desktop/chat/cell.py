"""One row of the transcript with what was worked out for it: document, height, widget."""

from __future__ import annotations

import math
from collections.abc import Callable

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QWidget

from ui.desktop.chat.look import Look
from ui.desktop.chat.rows import (
    BlockRow,
    FooterRow,
    HeadRow,
    NoticeRow,
    QuestionRow,
    RailsRow,
    Row,
    UnsplitRow,
    WorkingRow,
)
from ui.desktop.markdown.blocks import Code
from ui.desktop.markdown.document import source_name
from ui.desktop.markdown.highlighting import CodeHighlighter
from workbench.domain.passage_marks import Mark

INDENT_PX = 44  # of an answer's rows, beside the mark


class RowActions(QObject):
    """What a person may do with a row; turn ids are plain strings."""

    cite = Signal(str, object)  # Mark
    copy_question = Signal(str)
    copy_answer = Signal(str)
    reveal = Signal(str)  # what placeholders in the answer stand for
    edit = Signal(str)
    regenerate = Signal(str)
    explain = Signal(str)  # how an answer was made
    look = Signal(str)  # judge, compare or revise it
    override = Signal(str)
    walk = Signal(str)
    copied = Signal(str)  # what to tell
    rate = Signal(str, int)  # 1 liked, -1 disliked, 0 takes it back
    ratings_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.citation_tip: Callable[[str, Mark], str] = lambda _turn, mark: source_name(mark)
        self.rating_of: Callable[[str], int] = lambda _turn: 0
        self.can_reveal: Callable[[str], bool] = lambda _turn: False


class RowView(QWidget):
    """A pooled widget that shows one row at a time."""

    def __init__(self, parent: QWidget, look: Look, actions: RowActions) -> None:
        super().__init__(parent)
        self.look = look
        self.row_actions = actions

    def bind(self, cell: Cell, width: int) -> int:
        """Show the cell's row `width` wide and return the height it needs."""
        raise NotImplementedError

    def focus_chain(self) -> tuple[QWidget, ...]:
        """What Tab visits, in order."""
        return ()


class Cell:
    """Identity counts, not content: a row that streams keeps its cell."""

    def __init__(self, row: Row) -> None:
        self.row = row
        self.view: RowView | None = None
        self.document: QTextDocument | None = None
        self.highlighter: CodeHighlighter | None = None
        self.is_rendered = False  # the document holds this row in the current look
        self._height = -1
        self._width = -1
        self._is_drawn = False

    @property
    def indent(self) -> int:
        return 0 if isinstance(self.row, QuestionRow | HeadRow) else INDENT_PX

    def can_show(self, row: Row) -> bool:
        """True if the widget and document for the present row fit the other as well."""
        if type(row) is not type(self.row):
            return False
        if isinstance(row, BlockRow) and isinstance(self.row, BlockRow):
            return isinstance(row.block, Code) is isinstance(self.row.block, Code)
        return True

    def show(self, row: Row) -> None:
        """Show another row, at once if it has a widget."""
        if row == self.row:
            return
        self.row = row
        self.is_rendered = False
        self._is_drawn = False
        if self.view is not None and self._width > 0:
            self.draw(self._width)

    def draw(self, width: int) -> None:
        assert self.view is not None
        self._height = self.view.bind(self, width - self.indent)
        self._width = width
        self._is_drawn = True

    def move(self, geometry: QRect) -> None:
        assert self.view is not None
        if self.view.geometry() != geometry:
            self.view.setGeometry(geometry)
        if self.view.isHidden():
            self.view.show()

    def is_drawn_at(self, width: int) -> bool:
        return self._is_drawn and self._width == width

    def height_at(self, width: int) -> int:
        """The known height at this width, else an estimate."""
        if self._height >= 0 and self._width == width:
            return self._height
        return _estimate(self.row, width - self.indent)

    def forget(self) -> None:
        """The look changed: nothing that was worked out holds."""
        self.document = None
        self.highlighter = None
        self.is_rendered = False
        self._is_drawn = False
        self._height = self._width = -1


def _estimate(row: Row, width: int) -> int:
    match row:
        case QuestionRow(_, text, _):
            return 66 + _lines(text, width * 0.8) * 20
        case HeadRow():
            return 40
        case BlockRow(_, block, _):
            if isinstance(block, Code):
                return 62 + 19 * (block.text.count("\n") + 1)
            return 12 + _lines(block.source, width) * 20
        case UnsplitRow(_, text, _):
            return 12 + _lines(text, width) * 22
        case FooterRow(_, citations, _, _, _):
            return 72 + (40 if citations else 0)
        case NoticeRow():
            return 60
        case RailsRow(_, lines, _, can_override):
            return 28 + 18 * len(lines) + (44 if can_override else 0)
        case WorkingRow():
            return 44


def _lines(text: str, width: float) -> int:
    per_line = max(20.0, width / 7.2)
    return sum(max(1, math.ceil(len(line) / per_line)) for line in text.split("\n"))
