"""How tables look: a quiet heading with a line below, cells with room around their text."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from ui.desktop.fonts import sans
from ui.desktop.theme import ThemeController

_PAD = 10
_HEADING = 32
Index = QModelIndex | QPersistentModelIndex


class QuietHeader(QHeaderView):
    def __init__(self, theme: ThemeController, parent: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self.setFont(sans(12, QFont.Weight.Medium))
        self.setHighlightSections(False)
        theme.changed.connect(self.viewport().update)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), _HEADING)

    def sectionSizeFromContents(self, section: int) -> QSize:
        text = str(self.model().headerData(section, Qt.Orientation.Horizontal) or "")
        wide = QFontMetrics(self.font()).horizontalAdvance(text)
        return QSize(wide + 2 * _PAD + 2, _HEADING)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        theme, model = self._theme.current, self.model()
        role = Qt.ItemDataRole.TextAlignmentRole
        sideways = model.headerData(section, Qt.Orientation.Horizontal, role)
        text = str(model.headerData(section, Qt.Orientation.Horizontal) or "")
        painter.setFont(self.font())
        painter.setPen(QColor(theme.muted))
        inside = rect.adjusted(_PAD, 0, -_PAD, 0)
        side = Qt.AlignmentFlag(int(sideways)) if sideways else Qt.AlignmentFlag.AlignLeft
        painter.drawText(inside, side | Qt.AlignmentFlag.AlignVCenter, text)
        painter.setPen(QColor(theme.border))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())


class Cells(QStyledItemDelegate):
    """Text with room around it; the chosen row in the theme's soft accent."""

    def __init__(self, theme: ThemeController, parent: QTableView) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        hint = super().sizeHint(option, index)
        return QSize(hint.width() + 2 * _PAD, hint.height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = self._theme.current
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        if is_chosen:
            painter.fillRect(rect, QColor(theme.accent_soft))
        elif index.row() % 2:
            painter.fillRect(rect, QColor(theme.panel))
        painter.setFont(sans(13))
        painter.setPen(QColor(theme.text))
        side = index.data(Qt.ItemDataRole.TextAlignmentRole)
        inside = rect.adjusted(_PAD, 0, -_PAD, 0)
        text = QFontMetrics(painter.font()).elidedText(
            str(index.data() or ""), Qt.TextElideMode.ElideRight, inside.width()
        )
        flag = Qt.AlignmentFlag(int(side)) if side else Qt.AlignmentFlag.AlignLeft
        painter.drawText(inside, flag | Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()
