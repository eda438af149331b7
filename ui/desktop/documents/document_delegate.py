"""Draws one document: icon, name, facts, state, and “Retry” where it failed."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.desktop import icons
from ui.desktop.direction import directed, seen_at
from ui.desktop.documents.document_list_model import DOCUMENT_ROLE, Index
from ui.desktop.documents.wording import facts_line, icon_of, state_of
from ui.desktop.fonts import sans
from ui.desktop.language import tr
from ui.desktop.painting import focus_ring, frame
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import pill
from workbench.domain.document import Document, DocumentStatus

ROW_HEIGHT = 60
_RETRY_WIDTH = 78


def _seen(event: QMouseEvent, row: QRect) -> QPoint:
    """Where the click fell in what `paint` drew."""
    at = event.position().toPoint()
    return QPoint(round(seen_at(at.x(), row)), at.y())


class DocumentDelegate(QStyledItemDelegate):
    retry_clicked = Signal(str)

    def __init__(self, theme: ThemeController, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name_font = sans(14, QFont.Weight.Medium)
        self._line_font = sans(12)
        self._pill_font = sans(12, QFont.Weight.Medium)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(200, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter = directed(painter, option.rect)
        document = index.data(DOCUMENT_ROLE)
        if not isinstance(document, Document):
            return
        theme = self._theme.current
        state = option.state
        rect: QRect = option.rect.adjusted(4, 2, -4, -2)
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            frame(painter, rect, fill=theme.card_selected, radius=10)
        elif state & QStyle.StateFlag.State_MouseOver:
            frame(painter, rect, fill=theme.card_hover, radius=10)
        if state & QStyle.StateFlag.State_HasFocus:
            focus_ring(painter, rect, theme.accent_text)
        tile = QRect(rect.left() + 12, rect.top() + (rect.height() - 36) // 2, 36, 36)
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        frame(painter, tile, fill=theme.card if is_chosen else theme.accent_soft, radius=9)
        picture = icons.pixmap(icon_of(document), theme.accent_text, 18)
        painter.drawPixmap(tile.left() + 9, tile.top() + 9, picture)
        right = self._paint_state(painter, document, rect)
        self._paint_text(painter, document, QRect(tile.right() + 12, rect.top(), 0, 0), right)
        painter.restore()

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        document = index.data(DOCUMENT_ROLE)
        if (
            isinstance(event, QMouseEvent)
            and event.type() == QEvent.Type.MouseButtonRelease
            and isinstance(document, Document)
            and document.status is DocumentStatus.FAILED
            and self._retry_rect(option.rect).contains(_seen(event, option.rect))
        ):
            self.retry_clicked.emit(document.id)
            return True
        return super().editorEvent(event, model, option, index)

    def _retry_rect(self, row: QRect) -> QRect:
        right = row.right() - 16 - self._pill_width(tr("Failed")) - 8
        return QRect(right - _RETRY_WIDTH, row.top() + (row.height() - 32) // 2, _RETRY_WIDTH, 32)

    def _pill_width(self, text: str) -> int:
        return pill.width_of(text, self._pill_font, has_icon=True)

    def _paint_state(self, painter: QPainter, document: Document, rect: QRect) -> int:
        """Returns where the text must end."""
        theme = self._theme.current
        word, tone, icon = state_of(document.status)
        width = self._pill_width(word)
        place = QRect(rect.right() - 12 - width, rect.top() + (rect.height() - 24) // 2, width, 24)
        painter.setFont(self._pill_font)
        pill.paint(painter, theme, place, word, tone, icon)
        if document.status is not DocumentStatus.FAILED:
            return place.left() - 12
        retry = self._retry_rect(rect.adjusted(-4, -2, 4, 2))
        frame(painter, retry, fill=theme.card, border=theme.border, radius=9)
        painter.drawPixmap(
            retry.left() + 12, retry.top() + 9, icons.pixmap("rotate-cw", theme.text, 14)
        )
        painter.setPen(theme.text)
        painter.drawText(retry.adjusted(32, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, tr("Retry"))
        return retry.left() - 12

    def _paint_text(self, painter: QPainter, document: Document, at: QRect, right: int) -> None:
        theme = self._theme.current
        width = max(40, right - at.left())
        lines = (
            (document.name, self._name_font, theme.text, 9, Qt.TextElideMode.ElideMiddle),
            (
                facts_line(document),
                self._line_font,
                theme.danger if document.status is DocumentStatus.FAILED else theme.muted,
                31,
                Qt.TextElideMode.ElideRight,
            ),
        )
        for text, font, color, top, mode in lines:
            painter.setFont(font)
            painter.setPen(color)
            painter.drawText(
                QRect(at.left(), at.top() + top, width, 20),
                Qt.AlignmentFlag.AlignVCenter,
                QFontMetrics(font).elidedText(text, mode, width),
            )
