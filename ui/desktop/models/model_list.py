"""The models as cards in a list: name, size, and which is used and loaded."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.desktop import icons
from ui.desktop.direction import directed
from ui.desktop.fonts import sans
from ui.desktop.language import tr
from ui.desktop.models.view_model import Overview
from ui.desktop.models.wording import gib, short_line, standing_tone
from ui.desktop.painting import focus_ring, frame
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import pill, use_thin_scroll_bars
from ui.desktop.widgets.labels import Tone
from workbench.domain.model import RegisteredModel
from workbench.domain.model_file import FileState
from workbench.domain.stage import Stage

_ROW_HEIGHT = 104
Index = QModelIndex | QPersistentModelIndex
_EMPTY = Overview((), "", None)


class ModelListModel(QAbstractListModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._overview = _EMPTY

    def show_overview(self, overview: Overview) -> None:
        same = [m.id for m in overview.models] == [m.id for m in self._overview.models]
        if same:
            self._overview = overview
            if overview.models:
                self.dataChanged.emit(self.index(0), self.index(len(overview.models) - 1))
            return
        self.beginResetModel()
        self._overview = overview
        self.endResetModel()

    def model_at(self, index: Index) -> RegisteredModel | None:
        models = self._overview.models
        return models[index.row()] if 0 <= index.row() < len(models) else None

    def row_of(self, model_id: str) -> int:
        rows = (row for row, model in enumerate(self._overview.models) if model.id == model_id)
        return next(rows, -1)

    def marks(self, model: RegisteredModel) -> tuple[tuple[str, Tone], ...]:
        """The pills of a card."""
        marks: list[tuple[str, Tone]] = []
        if model.id == self._overview.current_id:
            marks.append((tr("Used in chat"), "accent_text"))
        if self._overview.is_loaded(model):
            marks.append((tr("Loaded"), "ok"))
        if model.state is not FileState.UNVERIFIED:
            marks.append((model.state.value.capitalize(), standing_tone(model.state)))
        if model.stage is not Stage.STAGING:
            marks.append((model.stage.value.capitalize(), "muted"))
        if model.is_demo:
            marks.append((tr("Demo"), "warn"))
        if model.adapter is not None:
            marks.append((tr("Adapter"), "accent_text"))
        return tuple(marks)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._overview.models)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        model = self.model_at(index)
        if model is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return model.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            marks = [text for text, _tone in self.marks(model)]
            return ", ".join((model.name, short_line(model), *marks))
        return None


class _Delegate(QStyledItemDelegate):
    def __init__(self, theme: ThemeController, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pill_font = sans(12, QFont.Weight.Medium)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(200, _ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter = directed(painter, option.rect)
        models = index.model()
        if not isinstance(models, ModelListModel):
            return
        model = models.model_at(index)
        if model is None:
            return
        theme = self._theme.current
        state = option.state
        rect: QRect = option.rect.adjusted(0, 0, -2, -8)
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        fill = theme.card
        if is_chosen:
            fill = theme.card_selected
        elif state & QStyle.StateFlag.State_MouseOver:
            fill = theme.card_hover
        painter.save()
        frame(painter, rect, fill=fill, border=theme.border, radius=12)
        if state & QStyle.StateFlag.State_HasFocus:
            focus_ring(painter, rect, theme.accent_text, 12)
        tile = QRect(rect.left() + 14, rect.top() + 14, 36, 36)
        frame(painter, tile, fill=theme.card if is_chosen else theme.accent_soft, radius=9)
        picture = "globe" if model.place else "box" if model.adapter is None else "layers"
        painter.drawPixmap(
            tile.left() + 9, tile.top() + 9, icons.pixmap(picture, theme.accent_text, 18)
        )
        left = tile.right() + 13
        width = rect.right() - left - 12
        size = model.place.address if model.place else gib(model.header.size_bytes)
        line = f"{short_line(model)} · {size}"
        for text, font, color, top in (
            (model.name, sans(14, QFont.Weight.DemiBold), theme.text, 12),
            (line, sans(12), theme.muted, 33),
        ):
            painter.setFont(font)
            painter.setPen(color)
            painter.drawText(
                QRect(left, rect.top() + top, width, 20),
                Qt.AlignmentFlag.AlignVCenter,
                QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, width),
            )
        painter.setFont(self._pill_font)
        for text, tone in models.marks(model):
            wide = pill.width_of(text, self._pill_font)
            if left + wide > rect.right() - 8:
                break  # the rest stands on the model's own page
            pill.paint(painter, theme, QRect(left, rect.top() + 60, wide, 24), text, tone)
            left += wide + 6
        painter.restore()


class ModelList(QListView):
    chosen = Signal(object)  # RegisteredModel
    delete_wanted = Signal()

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.models = ModelListModel(self)
        self.setModel(self.models)
        self.setItemDelegate(_Delegate(theme, self))
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setAccessibleName(tr("Models"))
        use_thin_scroll_bars(self, theme)
        self.viewport().setAutoFillBackground(False)
        self.selectionModel().currentChanged.connect(self._on_current)

    @property
    def model_chosen(self) -> RegisteredModel | None:
        return self.models.model_at(self.currentIndex())

    def show_overview(self, overview: Overview) -> None:
        before = self.model_chosen
        self.models.show_overview(overview)
        if self.model_chosen is None and overview.models:
            row = self.models.row_of(before.id if before else overview.current_id)
            self.choose_row(max(0, row))

    def choose_row(self, row: int) -> None:
        self.selectionModel().setCurrentIndex(
            self.models.index(row), QItemSelectionModel.SelectionFlag.ClearAndSelect
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.delete_wanted.emit()
            return
        super().keyPressEvent(event)

    @Slot()
    def _on_current(self) -> None:
        model = self.model_chosen
        if model is not None:
            self.chosen.emit(model)
