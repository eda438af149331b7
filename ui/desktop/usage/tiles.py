"""Tiles with one figure each; a click or Enter opens the requests behind it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QSizePolicy, QWidget

from ui.desktop.direction import directed
from ui.desktop.fonts import sans
from ui.desktop.painting import focus_ring, frame
from ui.desktop.theme import Theme, ThemeController
from ui.desktop.usage.figures import TileData

_HEIGHT = 98
_WIDE = 176
_MOST_COLUMNS = 6


class Tile(QAbstractButton):
    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._data = TileData("", "", "")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def data(self) -> TileData:
        return self._data

    def set_data(self, data: TileData) -> None:
        self._data = data
        self.setAccessibleName(data.told)
        self.setToolTip(data.told)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(_WIDE, _HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, data = self._theme.current, self._data
        painter = directed(QPainter(self), self.rect())
        fill = theme.card_hover if self.underMouse() or self.isDown() else theme.card
        frame(painter, self.rect(), fill=fill, border=theme.border, radius=12)
        if self.hasFocus():
            focus_ring(painter, self.rect(), theme.accent_text, 12)
        inside = self.rect().adjusted(14, 12, -14, -12)
        self._draw_change(painter, theme, inside)
        self._draw(painter, inside, 0, data.title, theme.muted, 12, QFont.Weight.Medium)
        self._draw(painter, inside, 22, data.value, theme.text, 22, QFont.Weight.DemiBold)
        self._draw(painter, inside, 56, data.foot, theme.muted, 12, QFont.Weight.Normal)
        painter.end()

    def _draw(
        self,
        painter: QPainter,
        inside: QRect,
        top: int,
        text: str,
        color: str,
        size: int,
        weight: QFont.Weight,
    ) -> None:
        painter.setFont(sans(size, weight))
        painter.setPen(color)
        where = QRect(inside.left(), inside.top() + top, inside.width(), size + 10)
        shown = QFontMetrics(painter.font()).elidedText(
            text, Qt.TextElideMode.ElideRight, where.width()
        )
        painter.drawText(where, Qt.AlignmentFlag.AlignVCenter, shown)

    def _draw_change(self, painter: QPainter, theme: Theme, inside: QRect) -> None:
        data = self._data
        if not data.change:
            return
        color = theme.muted
        if data.good and not data.change.startswith("±"):
            is_up = not data.change.startswith("-")
            color = theme.ok if is_up == (data.good == "up") else theme.warn
        painter.setFont(sans(12, QFont.Weight.Medium))
        painter.setPen(color)
        where = QRect(inside.left(), inside.top() + 28, inside.width(), 20)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(where, right, data.change)


class Tiles(QWidget):
    """As many beside each other as there is room for."""

    chosen = Signal(object)  # TileData

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.tiles: list[Tile] = []
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(12)
        theme.changed.connect(self.update)

    def set_tiles(self, found: list[TileData]) -> None:
        while len(self.tiles) < len(found):
            tile = Tile(self._theme, self)
            tile.clicked.connect(partial(self._on_clicked, tile))
            self.tiles.append(tile)
            self._columns = 0
        for number, tile in enumerate(self.tiles):
            tile.setVisible(number < len(found))
        for tile, data in zip(self.tiles, found, strict=False):
            tile.set_data(data)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        columns = max(2, min(_MOST_COLUMNS, (self.width() + 12) // (_WIDE + 12)))
        if columns == self._columns:
            return
        for column in range(self._columns):
            self._grid.setColumnStretch(column, 0)
        self._columns = columns
        for number, tile in enumerate(self.tiles):
            self._grid.addWidget(tile, number // columns, number % columns)
        for column in range(columns):
            self._grid.setColumnStretch(column, 1)

    def _on_clicked(self, tile: Tile, _checked: bool = False) -> None:
        self.chosen.emit(tile.data)
