"""Drawing for languages that are read from the right: the same picture, its places mirrored.

Qt mirrors layouts by itself; what a widget draws stands where its code says. A painter from here
takes each rectangle to its place on the other side, so that drawing code counts from the left only.
Letters, icons and charts are not turned round.
"""

from __future__ import annotations

from typing import Any, cast

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QPainter


def directed(painter: QPainter, area: QRect | QRectF) -> QPainter:
    """`painter`, or one that draws mirrored inside `area` where one reads from the right."""
    if QGuiApplication.layoutDirection() != Qt.LayoutDirection.RightToLeft:
        return painter
    return cast("QPainter", _FromTheRight(painter, QRectF(area)))


def seen_at(x: float, area: QRect | QRectF) -> float:
    """Where a click at `x` fell in the coordinates of the drawing code."""
    if QGuiApplication.layoutDirection() != Qt.LayoutDirection.RightToLeft:
        return x
    return QRectF(area).left() + QRectF(area).right() - x


class _FromTheRight:
    """Stands for a QPainter; what it does not name goes to the painter as it is."""

    def __init__(self, painter: QPainter, area: QRectF) -> None:
        self._painter = painter
        self._both_edges = area.left() + area.right()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._painter, name)

    def _rect(self, rect: QRect | QRectF) -> QRectF:
        left = self._both_edges - rect.x() - rect.width()
        return QRectF(left, rect.y(), rect.width(), rect.height())

    def drawText(self, *given: Any) -> None:  # noqa: N802 - Qt's name and overloads
        match given:
            case (QRect() | QRectF() as rect, flags, text):
                self._painter.drawText(self._rect(rect).toRect(), int(flags), text)
            case (QPoint() | QPointF() as at, text):
                self._text_at(at.x(), at.y(), text)
            case (x, y, text):
                self._text_at(x, y, text)

    def _text_at(self, x: float, y: float, text: str) -> None:
        width = self._painter.fontMetrics().horizontalAdvance(text)
        self._painter.drawText(QPointF(self._both_edges - x - width, y), text)

    def drawPixmap(self, *given: Any) -> None:  # noqa: N802
        match given:
            case (QRect() | QRectF() as rect, picture):
                self._painter.drawPixmap(self._rect(rect).toRect(), picture)
            case (QPoint() | QPointF() as at, picture):
                self._picture_at(at.x(), at.y(), picture)
            case (x, y, picture):
                self._picture_at(x, y, picture)

    def _picture_at(self, x: float, y: float, picture: Any) -> None:
        width = picture.deviceIndependentSize().width()
        self._painter.drawPixmap(QPointF(self._both_edges - x - width, y), picture)

    def drawRoundedRect(self, rect: QRect | QRectF, across: float, down: float) -> None:  # noqa: N802
        self._painter.drawRoundedRect(self._rect(rect), across, down)

    def drawEllipse(self, *given: Any) -> None:  # noqa: N802
        match given:
            case (QRect() | QRectF() as rect,):
                self._painter.drawEllipse(self._rect(rect))
            case (centre, *radii):
                at = QPointF(self._both_edges - centre.x(), centre.y())
                self._painter.drawEllipse(at, *radii)

    def fillRect(self, *given: Any) -> None:  # noqa: N802
        match given:
            case (QRect() | QRectF() as rect, colour):
                self._painter.fillRect(self._rect(rect), colour)
            case (x, y, width, height, colour):
                self._painter.fillRect(self._rect(QRectF(x, y, width, height)), colour)

    def setClipRect(self, rect: QRect | QRectF) -> None:  # noqa: N802
        self._painter.setClipRect(self._rect(rect))
