"""What the check found: how grave, where, what and what to do. A finding leads to its place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from ui.desktop import icons
from ui.desktop.direction import directed
from ui.desktop.fonts import sans
from ui.desktop.language import tr
from ui.desktop.painting import focus_ring, frame
from ui.desktop.prompts.prompt_list_model import Index
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import Label, use_thin_scroll_bars
from workbench.domain.prompt_lint import Finding

FINDING_ROLE = Qt.ItemDataRole.UserRole + 1
_LOOKS = {
    "error": ("circle-alert", "danger"),
    "warning": ("triangle-alert", "warn"),
    "hint": ("info", "accent_text"),
}
_LEFT, _PAD = 40, 10
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop


class FindingModel(QAbstractListModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Finding, ...] = ()

    def show_findings(self, findings: Sequence[Finding]) -> None:
        if tuple(findings) != self._rows:
            self.beginResetModel()
            self._rows = tuple(findings)
            self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        finding = self._rows[index.row()]
        if role == FINDING_ROLE:
            return finding
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{finding.severity}, {finding.place}: {finding.message} {finding.hint}"
        return None


class _Delegate(QStyledItemDelegate):
    def __init__(self, theme: ThemeController, parent: QListView) -> None:
        super().__init__(parent)
        self._theme = theme
        self._view = parent
        self._strong, self._plain = sans(13, QFont.Weight.Medium), sans(12)

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        finding = index.data(FINDING_ROLE)
        width = max(80, self._view.viewport().width() - _LEFT - _PAD - 2)
        height = 2 * _PAD + 18 + 10
        if isinstance(finding, Finding):
            height += self._height(self._strong, finding.message, width)
            height += self._height(self._plain, finding.hint, width)
        return QSize(120, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter = directed(painter, option.rect)
        finding = index.data(FINDING_ROLE)
        if not isinstance(finding, Finding):
            return
        theme = self._theme.current
        state = option.state
        rect: QRect = option.rect.adjusted(0, 3, 0, -3)
        painter.save()
        is_over = bool(state & QStyle.StateFlag.State_MouseOver)
        frame(painter, rect, fill=theme.card_hover if is_over else theme.card, border=theme.border)
        if state & QStyle.StateFlag.State_HasFocus:
            focus_ring(painter, rect, theme.accent_text)
        icon, tone = _LOOKS[finding.severity]
        color = str(getattr(theme, tone))
        painter.drawPixmap(rect.left() + 12, rect.top() + _PAD + 1, icons.pixmap(icon, color, 17))
        left, width = rect.left() + _LEFT, rect.width() - _LEFT - _PAD
        top = rect.top() + _PAD
        for text, font, tint in (
            (finding.message, self._strong, theme.text),
            (finding.hint, self._plain, theme.muted),
            (finding.place, self._plain, color),
        ):
            height = self._height(font, text, width)
            painter.setFont(font)
            painter.setPen(tint)
            painter.drawText(QRect(left, top, width, height), int(_WRAP), text)
            top += height + 2
        painter.restore()

    def _height(self, font: QFont, text: str, width: int) -> int:
        return QFontMetrics(font).boundingRect(QRect(0, 0, width, 1000), int(_WRAP), text).height()


class _View(QListView):
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()  # the heights follow the width


class FindingsPanel(QWidget):
    place_wanted = Signal(str, int)  # part, line

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = FindingModel(self)
        self.view = _View()
        self.view.setModel(self.model)
        self.view.setItemDelegate(_Delegate(theme, self.view))
        self.view.setMouseTracking(True)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.setAccessibleName(tr("Findings"))
        use_thin_scroll_bars(self.view, theme)
        self.view.viewport().setAutoFillBackground(False)
        self.nothing = Label(
            theme, tr("Nothing found. The prompt looks sound."), tone="muted", size_px=13, wrap=True
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 4, 14, 12)
        column.addWidget(self.nothing)
        column.addWidget(self.view, 1)
        column.addStretch(0)
        self.view.clicked.connect(self._on_chosen)
        self.view.activated.connect(self._on_chosen)
        self.show_findings(())

    def show_findings(self, findings: Sequence[Finding]) -> None:
        self.model.show_findings(findings)
        self.nothing.setVisible(not findings)
        self.view.setVisible(bool(findings))

    @Slot(QModelIndex)
    def _on_chosen(self, index: QModelIndex) -> None:
        finding = index.data(FINDING_ROLE)
        if isinstance(finding, Finding):
            self.place_wanted.emit(finding.part, finding.line)
