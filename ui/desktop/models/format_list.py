"""The formats that a model can be made in: size, memory, and a mark for those that fit."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui.desktop.direction import directed
from ui.desktop.fonts import sans
from ui.desktop.language import tr
from ui.desktop.models.wording import gib
from ui.desktop.painting import focus_ring, frame
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import use_thin_scroll_bars
from workbench.domain.quantisation import Choice
from workbench.services.models.workshop import Offer

_ROW_HEIGHT = 44
_MARK_WIDTH = 110
Index = QModelIndex | QPersistentModelIndex


def choice_line(choice: Choice, *, is_recommended: bool) -> str:
    """Title, facts and mark, one a line."""
    title = choice.quantisation.name + (tr(" · recommended") if is_recommended else "")
    sizes = tr(
        "{size}, {gib} of memory", size=_size(choice.file_bytes), gib=gib(choice.memory_bytes)
    )
    facts = f"{sizes}: {choice.quantisation.note}"
    return f"{title}\n{facts}\n{tr('fits') if choice.fits else tr('too large')}"


def _size(n_bytes: int) -> str:
    """Finer than `gib`: the formats of a small model lie close together."""
    return f"{n_bytes / 2**20:.1f} MiB" if n_bytes < 100 << 20 else gib(n_bytes)


class FormatListModel(QAbstractListModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choices: tuple[Choice, ...] = ()
        self._recommended = ""

    def show_offer(self, offer: Offer) -> None:
        self.beginResetModel()
        self._choices = offer.choices
        self._recommended = offer.recommended
        self.endResetModel()

    def row_of(self, name: str) -> int:
        """-1 where there is none of this name."""
        names = [choice.quantisation.name for choice in self._choices]
        return names.index(name) if name in names else -1

    def choice(self, row: int) -> Choice | None:
        return self._choices[row] if 0 <= row < len(self._choices) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._choices)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        choice = self.choice(index.row())
        if choice is None:
            return None
        text = choice_line(choice, is_recommended=choice.quantisation.name == self._recommended)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return text
            case Qt.ItemDataRole.AccessibleTextRole:
                return text.replace("\n", ", ")
            case Qt.ItemDataRole.UserRole:
                return choice.fits
            case _:
                return None


class _Delegate(QStyledItemDelegate):
    """Two lines and a mark at the right."""

    def __init__(self, theme: ThemeController, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(200, _ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter = directed(painter, option.rect)
        theme = self._theme.current
        rect: QRect = option.rect.adjusted(2, 1, -4, -1)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        is_over = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        fill = theme.card_selected if is_chosen else theme.card_hover if is_over else theme.card
        border = theme.accent_text if is_chosen else theme.border
        frame(painter, rect, fill=fill, border=border, radius=8)
        if option.state & QStyle.StateFlag.State_HasFocus:
            focus_ring(painter, rect, theme.accent_text, 8)
        title, facts, mark = str(index.data()).split("\n")
        left, width = rect.left() + 14, rect.width() - _MARK_WIDTH - 28
        mark_color = theme.ok if index.data(Qt.ItemDataRole.UserRole) else theme.danger
        right = QRect(rect.right() - _MARK_WIDTH - 14, rect.top(), _MARK_WIDTH, rect.height())
        align = Qt.AlignmentFlag.AlignVCenter
        for text, font, color, place, flags in (
            (
                title,
                sans(13, QFont.Weight.Medium),
                theme.text,
                QRect(left, rect.top() + 3, width, 19),
                align,
            ),
            (facts, sans(12), theme.muted, QRect(left, rect.top() + 21, width, 18), align),
            (
                mark,
                sans(12, QFont.Weight.Medium),
                mark_color,
                right,
                align | Qt.AlignmentFlag.AlignRight,
            ),
        ):
            painter.setFont(font)
            painter.setPen(color)
            shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, place.width())
            painter.drawText(place, flags, shown)
        painter.restore()


class FormatList(QListView):
    """One of them is chosen."""

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.formats = FormatListModel(self)
        self.setModel(self.formats)
        self.setSpacing(2)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setItemDelegate(_Delegate(theme, self))
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setAccessibleName(tr("Formats"))
        use_thin_scroll_bars(self, theme)

    @property
    def chosen(self) -> Choice | None:
        return self.formats.choice(self.currentIndex().row())

    def choose(self, name: str) -> None:
        row = max(0, self.formats.row_of(name))
        index = self.formats.index(row)
        self.setCurrentIndex(index)
        self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)
