"""A rendered page with marked boxes, as wide as its place; scrolled to the first box."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.desktop.language import tr
from ui.desktop.passage.view_model import Page

_MARK = QColor(255, 214, 64, 150)  # multiplied onto the page: black text stays black
_MARK_EDGE = QColor(196, 140, 0)


class PageCanvas(QWidget):
    """Paints; the scroll area around it scrolls."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page: Page | None = None
        self._width = 0
        self.setAccessibleName(tr("Page"))

    def show_page(self, page: Page | None) -> None:
        self._page = page
        marks = (
            tr(", {n_boxes} marked lines", n_boxes=len(page.boxes))
            if page is not None and page.boxes
            else ""
        )
        self.setAccessibleName(
            tr("Page {number}{marks}", number=page.number, marks=marks)
            if page is not None
            else tr("Page")
        )
        self._fit()

    def set_page_width(self, width: int) -> None:
        """The width to draw at, in device-independent pixels."""
        self._width = width
        self._fit()

    def first_box(self) -> QRectF | None:
        """Where the first mark is drawn."""
        if self._page is None or not self._page.boxes:
            return None
        box, scale = self._page.boxes[0], self._scale
        return QRectF(box.x * scale, box.y * scale, box.width * scale, box.height * scale)

    def sizeHint(self) -> QSize:
        if self._page is None or self._page.image.isNull():
            return QSize(self._width, round(self._width * 1.3))
        return QSize(self._width, round(self._page.image.height() * self._scale))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._page is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawImage(QRectF(self.rect()), self._page.image)
        scale = self._scale
        for box in self._page.boxes:
            rect = QRectF(box.x * scale, box.y * scale, box.width * scale, box.height * scale)
            rect.adjust(-2, -1, 2, 1)
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(_MARK)
            painter.drawRoundedRect(rect, 2, 2)
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
            painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), _MARK_EDGE)

    @property
    def _scale(self) -> float:
        if self._page is None or self._page.image.isNull():
            return 1.0
        return self._width / self._page.image.width()

    def _fit(self) -> None:
        self.setFixedSize(self.sizeHint())
        self.update()
