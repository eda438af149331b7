"""Two versions compared: side by side or in one column, with the changed words marked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from ui.desktop.fonts import mono
from ui.desktop.language import tr, tr_n
from ui.desktop.painting import mixed
from ui.desktop.prompts.prompt_list_model import Index
from ui.desktop.prompts.view_model import Comparison, OpenPrompt
from ui.desktop.theme import Theme, ThemeController
from ui.desktop.widgets import ComboBox, GhostButton, Label, use_thin_scroll_bars
from ui.desktop.widgets.segments import Segments
from workbench.domain.prompt_diff import DiffRow, Span, inline

SIDE_BY_SIDE, INLINE = range(2)
ROW_ROLE = Qt.ItemDataRole.UserRole + 1
_NUMBER_PX = 40
_PAD = 8
_LINES_ABOVE = 4


@dataclass(frozen=True, slots=True)
class _Half:
    """One side of a row."""

    mark: str  # " ", "-", "+", or "" where this side has no line
    number: int | None
    text: str
    spans: tuple[Span, ...] = ()


class DiffModel(QAbstractListModel):
    """Each row is one half (inline) or two (side by side)."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[_Half, ...]] = []

    def show_rows(self, rows: Sequence[DiffRow], mode: int) -> None:
        self.beginResetModel()
        self._rows = [_halves(row) for row in rows] if mode == SIDE_BY_SIDE else _column(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        halves = self._rows[index.row()]
        if role == ROW_ROLE:
            return halves
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            words = {" ": "same", "-": "before", "+": "after", "": ""}
            parts = [f"{words[half.mark]}: {half.text}" for half in halves if half.mark]
            return parts[0] if len(parts) == 2 and halves[0].mark == " " else "; ".join(parts)
        return None


def _halves(row: DiffRow) -> tuple[_Half, ...]:
    left = "" if row.left_number is None else " " if row.kind == "same" else "-"
    right = "" if row.right_number is None else " " if row.kind == "same" else "+"
    return (
        _Half(left, row.left_number, row.left, row.left_spans),
        _Half(right, row.right_number, row.right, row.right_spans),
    )


def _column(rows: Sequence[DiffRow]) -> list[tuple[_Half, ...]]:
    found: list[tuple[_Half, ...]] = []
    left = right = 0
    for mark, text, spans in inline(rows):
        left += mark in " -"
        right += mark in " +"
        found.append((_Half(mark, right if mark == "+" else left, text, spans),))
    return found


class _Delegate(QStyledItemDelegate):
    def __init__(self, theme: ThemeController, parent: QListView) -> None:
        super().__init__(parent)
        self._theme = theme
        self._view = parent
        self._font = mono(12)
        self._strong = mono(12)
        self._strong.setWeight(QFont.Weight.Bold)

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        halves = index.data(ROW_ROLE) or ()
        width = self._text_width(len(halves))
        lines = max((len(self._wrapped(half.text, width)) for half in halves), default=1)
        return QSize(100, lines * self._line_px() + 4)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        halves = index.data(ROW_ROLE) or ()
        theme = self._theme.current
        painter.save()
        width = option.rect.width() // max(1, len(halves))
        for n, half in enumerate(halves):
            area = QRect(
                option.rect.left() + n * width, option.rect.top(), width, option.rect.height()
            )
            self._paint_half(painter, theme, half, area, self._text_width(len(halves)))
            if n:
                painter.fillRect(area.left(), area.top(), 1, area.height(), QColor(theme.border))
        painter.restore()

    def _paint_half(
        self, painter: QPainter, theme: Theme, half: _Half, area: QRect, width: int
    ) -> None:
        tone = {"-": theme.danger, "+": theme.ok}.get(half.mark)
        if tone is not None:
            painter.fillRect(area, mixed(tone, theme.card, 0.10))
        elif not half.mark:
            painter.fillRect(area, QColor(theme.panel))
            return
        painter.setFont(self._font)
        painter.setPen(theme.faint)
        number = QRect(area.left(), area.top() + 2, _NUMBER_PX - 12, self._line_px())
        painter.drawText(number, Qt.AlignmentFlag.AlignRight, str(half.number or ""))
        painter.setPen(tone or theme.faint)
        painter.drawText(
            QRect(area.left() + _NUMBER_PX - 8, number.top(), 12, self._line_px()),
            Qt.AlignmentFlag.AlignLeft,
            half.mark.strip(),
        )
        self._paint_text(painter, theme, half, area, width)

    def _paint_text(
        self, painter: QPainter, theme: Theme, half: _Half, area: QRect, width: int
    ) -> None:
        tone = {"-": theme.danger, "+": theme.ok}.get(half.mark)
        char = QFontMetrics(self._font).horizontalAdvance("x")
        left, top = area.left() + _NUMBER_PX + 6, area.top() + 2
        start = 0
        for line in self._wrapped(half.text, width):
            for a, b in half.spans:
                first, last = max(a, start), min(b, start + len(line))
                if first < last and tone is not None:
                    box = QRect(
                        left + (first - start) * char, top, (last - first) * char, self._line_px()
                    )
                    painter.fillRect(box, mixed(tone, theme.card, 0.32))
            painter.setPen(theme.text)
            painter.drawText(
                QRect(left, top, area.right() - left, self._line_px()),
                Qt.AlignmentFlag.AlignLeft,
                line,
            )
            start += len(line)
            top += self._line_px()

    def _wrapped(self, text: str, width: int) -> list[str]:
        """Cut by count, since all characters are as wide; words stay whole if they fit."""
        n = max(8, width // max(1, QFontMetrics(self._font).horizontalAdvance("x")))
        lines = []
        while len(text) > n:
            cut = text.rfind(" ", 1, n) + 1 or n
            lines.append(text[:cut])
            text = text[cut:]
        return [*lines, text]

    def _text_width(self, n_halves: int) -> int:
        return self._view.viewport().width() // max(1, n_halves) - _NUMBER_PX - 6 - _PAD

    def _line_px(self) -> int:
        return QFontMetrics(self._font).lineSpacing() + 2


class _View(QListView):
    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()  # the heights follow the width


class DiffView(QWidget):
    closed = Signal()
    compare_wanted = Signal(int, int)

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[DiffRow, ...] = ()
        self.back = GhostButton(theme, tr("Back to the prompt"), "chevron-left")
        self.mode = Segments(theme, (tr("Side by side"), tr("Inline")))
        self.left = ComboBox(theme, tr("Left version"))
        self.right = ComboBox(theme, tr("Right version"))
        self._summary = Label(theme, tone="muted", size_px=13)
        self.model = DiffModel(self)
        self.view = _View()
        self.view.setModel(self.model)
        self.view.setItemDelegate(_Delegate(theme, self.view))
        self.view.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.setAccessibleName(tr("Differences"))
        use_thin_scroll_bars(self.view, theme)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.back)
        head.addStretch(1)
        head.addWidget(self.mode)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.left, 1)
        row.addWidget(self.right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 20, 16)
        column.setSpacing(10)
        column.addLayout(head)
        column.addLayout(row)
        column.addWidget(self._summary)
        column.addWidget(self.view, 1)
        self.back.clicked.connect(self.closed)
        self.mode.chosen.connect(self._show_rows)
        for box in (self.left, self.right):
            box.activated.connect(self._on_chosen)

    def show_comparison(self, opened: OpenPrompt, comparison: Comparison) -> None:
        for box, version in ((self.left, comparison.left), (self.right, comparison.right)):
            box.clear()
            for one in opened.versions:
                box.addItem(
                    tr(
                        "Version {number}  {message}", number=one.number, message=one.message
                    ).rstrip(),
                    one.number,
                )
            box.setCurrentIndex(box.findData(version.number))
        self._rows = comparison.rows
        n_changed = sum(row.kind != "same" for row in self._rows)
        lines = tr_n("{n} line differs", "{n} lines differ", n_changed)
        self._summary.setText(lines if n_changed else tr("Nothing differs."))
        self._show_rows()

    def show_first_difference(self) -> None:
        """Scroll to it, with a few lines above; the view must be in sight."""
        for row in range(self.model.rowCount()):
            halves = self.model.index(row).data(ROW_ROLE)
            if any(half.mark in ("-", "+") for half in halves):
                above = self.model.index(max(0, row - _LINES_ABOVE))
                self.view.scrollTo(above, QListView.ScrollHint.PositionAtTop)
                return

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)

    @Slot()
    def _show_rows(self) -> None:
        self.model.show_rows(self._rows, self.mode.current)
        if self.isVisible():
            self.show_first_difference()

    @Slot()
    def _on_chosen(self) -> None:
        self.compare_wanted.emit(self.left.currentData(), self.right.currentData())
