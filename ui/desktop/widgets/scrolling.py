"""Thin scroll bars and the scrolling column that pages are made of."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QScrollBar,
    QStyle,
    QStyleOptionSlider,
    QVBoxLayout,
    QWidget,
)

from ui.desktop.language import tr
from ui.desktop.painting import frame
from ui.desktop.theme import ThemeController

WIDTH = 10


class ScrollBar(QScrollBar):
    """A handle without a trough; wide enough to be caught, quiet enough to be overlooked."""

    def __init__(
        self,
        theme: ThemeController,
        orientation: Qt.Orientation = Qt.Orientation.Vertical,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(orientation, parent)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, False)  # what is behind shows
        is_vertical = orientation is Qt.Orientation.Vertical
        self.setAccessibleName(
            tr("Scroll up and down") if is_vertical else tr("Scroll left and right")
        )

    def sizeHint(self) -> QSize:
        if self.orientation() is Qt.Orientation.Vertical:
            return QSize(WIDTH, 40)
        return QSize(40, WIDTH)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.maximum() > self.minimum():
            theme = self._theme.current
            colour = theme.faint if self.isSliderDown() or self.underMouse() else theme.border
            handle = self._handle().adjusted(2, 2, -2, -2)
            frame(painter, handle, fill=colour, radius=(WIDTH - 4) / 2)
        painter.end()

    def _handle(self) -> QRect:
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        rect = self.style().subControlRect(
            QStyle.ComplexControl.CC_ScrollBar,
            option,
            QStyle.SubControl.SC_ScrollBarSlider,
            self,
        )
        if self.orientation() is Qt.Orientation.Vertical:
            return QRect(0, rect.top(), self.width(), rect.height())
        return QRect(rect.left(), 0, rect.width(), self.height())


def name_scroll_bars(root: QWidget) -> None:
    """Of parts that have Qt's own bars, so that none is without a name."""
    for bar in root.findChildren(QScrollBar):
        if not bar.accessibleName():
            is_vertical = bar.orientation() is Qt.Orientation.Vertical
            name = tr("Scroll up and down") if is_vertical else tr("Scroll left and right")
            bar.setAccessibleName(name)


def use_thin_scroll_bars(area: QAbstractScrollArea, theme: ThemeController) -> None:
    area.setVerticalScrollBar(ScrollBar(theme, Qt.Orientation.Vertical))
    area.setHorizontalScrollBar(ScrollBar(theme, Qt.Orientation.Horizontal))
    area.setFrameShape(QFrame.Shape.NoFrame)


def scroll_column(
    theme: ThemeController, *, width: int = 860, margin: int = 24, spacing: int = 16
) -> tuple[QScrollArea, QVBoxLayout]:
    """A page that scrolls: a centred column of at most `width` pixels, and its layout."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    use_thin_scroll_bars(area, theme)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    outer = QWidget()
    row = QHBoxLayout(outer)
    row.setContentsMargins(margin, margin, margin, margin)
    column = QWidget()
    column.setMaximumWidth(width)
    layout = QVBoxLayout(column)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(spacing)
    row.addStretch(1)
    row.addWidget(column, 1000)
    row.addStretch(1)
    area.setWidget(outer)
    return area, layout
