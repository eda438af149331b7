"""Draws a line of the conversation list: a date heading, or a title with what is asked."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.desktop.chat.conversation_list_model import Heading, Item, Role
from ui.desktop.direction import directed
from ui.desktop.fonts import sans
from ui.desktop.language import tr
from ui.desktop.painting import focus_ring, frame
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import LineEdit

_ITEM_PX = 54
_MATCH_PX = 72
_HEADING_PX = 34
_PAD = 11

Index = QModelIndex | QPersistentModelIndex


class ConversationDelegate(QStyledItemDelegate):
    def __init__(self, theme: ThemeController, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._heading_font = sans(11, QFont.Weight.DemiBold)
        self._title_font = sans(13, QFont.Weight.Medium)
        self._bold_font = sans(13, QFont.Weight.DemiBold)
        self._small_font = sans(12)

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        entry = index.data(Role.ENTRY)
        if isinstance(entry, Heading):
            return QSize(120, _HEADING_PX)
        return QSize(120, _MATCH_PX if isinstance(entry, Item) and entry.is_match else _ITEM_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter = directed(painter, option.rect)
        entry = index.data(Role.ENTRY)
        rect: QRect = option.rect
        painter.save()
        if isinstance(entry, Heading):
            self._paint_heading(painter, rect, entry)
        elif isinstance(entry, Item):
            self._paint_item(painter, rect, entry, option.state)
        painter.restore()

    def createEditor(
        self, parent: QWidget, _option: QStyleOptionViewItem, _index: Index
    ) -> QWidget:
        editor = LineEdit(self._theme, tr("Conversation title"), parent=parent)
        editor.setAutoFillBackground(True)
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        assert isinstance(editor, QLineEdit)
        editor.setText(index.data(Qt.ItemDataRole.EditRole))
        editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        assert isinstance(editor, QLineEdit)
        model.setData(index, editor.text(), Qt.ItemDataRole.EditRole)

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, _index: Index
    ) -> None:
        rect: QRect = option.rect
        editor.setGeometry(rect.adjusted(2, 6, -2, -6))

    def _paint_heading(self, painter: QPainter, rect: QRect, heading: Heading) -> None:
        painter.setFont(self._heading_font)
        painter.setPen(self._theme.current.faint)
        flags = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft
        painter.drawText(rect.adjusted(_PAD, 0, 0, -6), flags, heading.text.upper())

    def _paint_item(
        self, painter: QPainter, rect: QRect, item: Item, state: QStyle.StateFlag
    ) -> None:
        theme = self._theme.current
        is_selected = bool(state & QStyle.StateFlag.State_Selected)
        box = rect.adjusted(0, 1, 0, -1)
        if is_selected:
            frame(painter, box, fill=theme.card_selected, border=theme.border)
        elif state & QStyle.StateFlag.State_MouseOver:
            frame(painter, box, fill=theme.card_hover)
        if state & QStyle.StateFlag.State_HasFocus and state & QStyle.StateFlag.State_Active:
            focus_ring(painter, box, theme.accent_text)
        inner = box.adjusted(_PAD, 8, -_PAD, -8)
        painter.setFont(self._small_font)
        small = QFontMetrics(self._small_font)
        when_width = small.horizontalAdvance(item.when)
        painter.setPen(theme.muted if is_selected else theme.faint)
        when = QRect(inner.right() - when_width, inner.top() + 20, when_width + 2, 18)
        if not item.is_match:
            painter.drawText(when, Qt.AlignmentFlag.AlignVCenter, item.when)
        font = self._bold_font if is_selected else self._title_font
        painter.setFont(font)
        painter.setPen(theme.text)
        title = QFontMetrics(font).elidedText(
            item.conversation.title, Qt.TextElideMode.ElideRight, inner.width()
        )
        painter.drawText(
            QRect(inner.left(), inner.top(), inner.width(), 18),
            Qt.AlignmentFlag.AlignVCenter,
            title,
        )
        painter.setFont(self._small_font)
        painter.setPen(theme.muted if is_selected else theme.faint)
        below = QRect(inner.left(), inner.top() + 20, inner.width(), inner.height() - 20)
        if item.is_match:
            below.setHeight(2 * small.lineSpacing())
            flags = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop)
            painter.setClipRect(below)
            painter.drawText(below, flags, item.subtitle)
        else:
            room = below.width() - when_width - 10
            subtitle = small.elidedText(item.subtitle, Qt.TextElideMode.ElideRight, room)
            below.setHeight(18)
            painter.drawText(below, Qt.AlignmentFlag.AlignVCenter, subtitle)
