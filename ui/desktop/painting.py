"""Rounded frames and focus rings: the few shapes that everything is drawn with."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

RADIUS = 10.0
GRID = 8
MIN_TARGET = 32  # smallest side of something that can be clicked, in pixels


def mixed(front: str, back: str, share: float) -> QColor:
    """`share` of `front` over `back`; 0 is `back`."""
    one, other = QColor(front), QColor(back)
    return QColor.fromRgbF(
        one.redF() * share + other.redF() * (1 - share),
        one.greenF() * share + other.greenF() * (1 - share),
        one.blueF() * share + other.blueF() * (1 - share),
    )


def frame(
    painter: QPainter,
    rect: QRect | QRectF,
    *,
    fill: str | QColor | None = None,
    border: str | QColor | None = None,
    radius: float = RADIUS,
    width: float = 1.0,
) -> None:
    """A rounded frame whose line lies inside `rect`."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inset = width / 2 if border is not None else 0.0
    painter.setPen(QPen(QColor(border), width) if border is not None else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(fill) if fill is not None else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), radius, radius)


def focus_ring(painter: QPainter, rect: QRect | QRectF, color: str, radius: float = RADIUS) -> None:
    frame(painter, rect, border=color, radius=radius, width=2.0)
