"""Draw the parts of a chart: lines of the axis, words at the foot, series, the cursor's card."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QLinearGradient, QPainter, QPen, QPolygonF

from ui.desktop.charts.data import ChartData, Series
from ui.desktop.charts.scale import labelled, ticks
from ui.desktop.fonts import sans
from ui.desktop.painting import frame
from ui.desktop.theme import Theme

LEFT, TOP, RIGHT, BOTTOM = 58, 10, 12, 26
_SMALL = 11
_LABEL_ROOM = 74
_BAR = 0.72  # of a place
_WIDEST_BAR = 44.0
_DOTS = 40  # places up to which each has a dot


class Frame:
    """Where places and numbers are: `start` until before `end` of the data, in `plot`."""

    def __init__(self, data: ChartData, rect: QRectF, start: int, end: int) -> None:
        self.data = data
        self.start, self.end = start, end
        self.plot = rect.adjusted(LEFT, TOP, -RIGHT, -BOTTOM)
        self.ticks = ticks(data.tallest(start, end), is_whole=data.is_whole)
        self.step = self.plot.width() / max(1, end - start)

    def x(self, at: int) -> float:
        """The middle of a place."""
        return self.plot.left() + (at - self.start + 0.5) * self.step

    def y(self, value: float) -> float:
        return self.plot.bottom() - self.plot.height() * value / self.ticks[-1]

    def place_at(self, x: float) -> int | None:
        """The place under `x`; None beside the plot."""
        if not self.plot.left() <= x <= self.plot.right():
            return None
        at = self.start + int((x - self.plot.left()) / self.step)
        return min(at, self.end - 1) if self.end > self.start else None


def draw(painter: QPainter, theme: Theme, one: Frame) -> None:
    """Everything but the cursor."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(sans(_SMALL))
    _draw_axis(painter, theme, one)
    if one.data.kind == "bars":
        _draw_bars(painter, theme, one)
    else:
        for item in one.data.series:
            _draw_line(painter, theme, one, item)


def draw_cursor(painter: QPainter, theme: Theme, one: Frame, at: int, width: float) -> None:
    """A line at the place, and a card with its numbers beside it."""
    x = one.x(at)
    painter.setPen(QPen(QColor(theme.faint), 1, Qt.PenStyle.DashLine))
    painter.drawLine(QPointF(x, one.plot.top()), QPointF(x, one.plot.bottom()))
    metrics = QFontMetrics(sans(12))
    numbers = one.data.numbers(at)
    words = [one.data.labels[at], *(f"{name}  {value}" for name, value in numbers)]
    wide = max(metrics.horizontalAdvance(word) for word in words) + 44
    card = QRectF(x + 12, one.plot.top() + 4, wide, 20 * len(words) + 12)
    if card.right() > width - 4:
        card.moveRight(x - 12)
    card.moveLeft(max(card.left(), 2))
    frame(painter, card, fill=theme.card_hover, border=theme.border, radius=8)
    painter.setFont(sans(12))
    for number, word in enumerate(words):
        row = QRectF(card.left() + 12, card.top() + 6 + 20 * number, card.width() - 20, 20)
        if number:
            _draw_mark(painter, row, getattr(theme, one.data.series[number - 1].color))
            row.setLeft(row.left() + 16)
        painter.setPen(QColor(theme.text if number else theme.muted))
        painter.drawText(row, Qt.AlignmentFlag.AlignVCenter, word)


def _draw_mark(painter: QPainter, row: QRectF, color: str) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(color))
    painter.drawRoundedRect(QRectF(row.left(), row.center().y() - 4, 8, 8), 2.5, 2.5)


def _draw_axis(painter: QPainter, theme: Theme, one: Frame) -> None:
    for value in one.ticks:
        y = one.y(value)
        painter.setPen(QPen(QColor(theme.border), 1))
        painter.drawLine(QPointF(one.plot.left(), y), QPointF(one.plot.right(), y))
        painter.setPen(QColor(theme.muted))
        where = QRectF(0, y - 9, one.plot.left() - 8, 18)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(where, right, one.data.spell(value))
    metrics = QFontMetrics(painter.font())
    shown = one.data.labels[one.start : one.end]
    widest = max((metrics.horizontalAdvance(word) for word in shown[:60]), default=0) + 14
    room = int(one.plot.width() / max(widest, _LABEL_ROOM / 2))
    wide = max(one.step * (len(shown) / max(room, 1)), one.step, 20.0)
    for number in labelled(len(shown), room):
        x = one.x(one.start + number)
        where = QRectF(x - wide / 2, one.plot.bottom() + 6, wide, 18)
        text = metrics.elidedText(shown[number], Qt.TextElideMode.ElideRight, int(wide))
        painter.drawText(where, Qt.AlignmentFlag.AlignCenter, text)


def _draw_bars(painter: QPainter, theme: Theme, one: Frame) -> None:
    wide = min(one.step * _BAR, _WIDEST_BAR)
    radius = min(3.0, wide / 3)
    painter.setPen(Qt.PenStyle.NoPen)
    for at in range(one.start, one.end):
        base = one.plot.bottom()
        for item in one.data.series:
            tall = one.plot.bottom() - one.y(item.values[at] or 0.0)
            if tall <= 0:
                continue
            painter.setBrush(QColor(getattr(theme, item.color)))
            bar = QRectF(one.x(at) - wide / 2, base - tall, wide, max(tall - 1, 0.8))
            painter.drawRoundedRect(bar, radius, radius)
            base -= tall


def _draw_line(painter: QPainter, theme: Theme, one: Frame, item: Series) -> None:
    color = QColor(getattr(theme, item.color))
    for points in _stretches(one, item):
        line = QPolygonF(points)
        if len(one.data.series) == 1:
            _fill_below(painter, one, points, color)
        join = Qt.PenJoinStyle.RoundJoin
        painter.setPen(QPen(color, 1.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, join))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(line)
        has_dots = one.end - one.start <= _DOTS and not one.data.line_only
        if has_dots or len(points) == 1 or (one.data.line_only and item.color == "danger"):
            painter.setBrush(color)
            painter.setPen(Qt.PenStyle.NoPen)
            for point in points:
                painter.drawEllipse(point, 2.4, 2.4)


def _stretches(one: Frame, item: Series) -> list[list[QPointF]]:
    """Points without a gap between them."""
    found: list[list[QPointF]] = [[]]
    for at in range(one.start, one.end):
        value = item.values[at]
        if value is None:
            found.append([])
        else:
            found[-1].append(QPointF(one.x(at), one.y(value)))
    return [points for points in found if points]


def _fill_below(painter: QPainter, one: Frame, points: list[QPointF], color: QColor) -> None:
    shade = QLinearGradient(0, one.plot.top(), 0, one.plot.bottom())
    above, below = QColor(color), QColor(color)
    above.setAlpha(64)
    below.setAlpha(0)
    shade.setColorAt(0, above)
    shade.setColorAt(1, below)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(shade)
    foot = one.plot.bottom()
    ends = [QPointF(points[-1].x(), foot), QPointF(points[0].x(), foot)]
    painter.drawPolygon(QPolygonF([*points, *ends]))
