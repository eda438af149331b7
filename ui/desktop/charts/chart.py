"""One chart: shows values under the mouse or the keys, zooms, and reports what is chosen.

Arrows move the cursor, Home and End go to its ends, + and - zoom, Escape shows everything again,
Enter chooses. With the mouse: drag over a stretch to zoom in, double click to zoom out.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QEnterEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.desktop.charts.data import ChartData
from ui.desktop.charts.drawing import Frame, draw, draw_cursor
from ui.desktop.fonts import sans
from ui.desktop.language import tr
from ui.desktop.painting import focus_ring
from ui.desktop.theme import ThemeController

_LEAST_SHOWN = 2
_DRAG_PX = 6


class Chart(QWidget):
    chosen = Signal(str)  # the key of a place

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._data: ChartData | None = None
        self._start = self._end = 0
        self._cursor: int | None = None
        self._pressed: float | None = None
        self._dragged: float | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Chart"))

    @property
    def data(self) -> ChartData | None:
        return self._data

    @property
    def shown(self) -> tuple[int, int]:
        """From which place until before which."""
        return self._start, self._end

    @property
    def cursor_place(self) -> int | None:
        return self._cursor

    def sizeHint(self) -> QSize:
        return QSize(360, 210)

    def set_data(self, data: ChartData) -> None:
        is_same_axis = self._data is not None and self._data.keys == data.keys
        self._data = data
        if not is_same_axis:
            self._start, self._end, self._cursor = 0, len(data.keys), None
        self.setAccessibleName(data.title)
        self._tell()
        self.update()

    def show_stretch(self, start: int, end: int) -> None:
        """Zoom to these places."""
        n = len(self._data.keys) if self._data is not None else 0
        start = max(0, min(start, n - _LEAST_SHOWN))
        self._start, self._end = start, min(n, max(end, start + _LEAST_SHOWN))
        if self._cursor is not None and not self._start <= self._cursor < self._end:
            self._cursor = None
        self.update()

    def show_all(self) -> None:
        self.show_stretch(0, len(self._data.keys) if self._data is not None else 0)

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Into any picture."""
        data, theme = self._data, self._theme.current
        if data is None or data.is_empty:
            painter.setFont(sans(13))
            painter.setPen(QColor(theme.muted))
            text = tr("Nothing to show") if data is not None else ""
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
            return
        draw(painter, theme, Frame(data, rect, self._start, self._end))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.paint(painter, QRectF(self.rect()))
        one = self._frame()
        if one is not None and self._dragged is not None and self._pressed is not None:
            shade = QColor(self._theme.current.accent_text)
            shade.setAlpha(50)
            left, right = sorted((self._pressed, self._dragged))
            painter.fillRect(QRectF(left, one.plot.top(), right - left, one.plot.height()), shade)
        elif one is not None and self._cursor is not None:
            draw_cursor(painter, self._theme.current, one, self._cursor, self.width())
        if self.hasFocus():
            focus_ring(painter, self.rect(), self._theme.current.accent_text, 8)
        painter.end()

    # -- mouse

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        one = self._frame()
        if one is None:
            return
        x = event.position().x()
        if self._pressed is not None and abs(x - self._pressed) >= _DRAG_PX:
            self._dragged = min(max(x, one.plot.left()), one.plot.right())
            self.update()
            return
        self._move_to(one.place_at(x))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed = event.position().x()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, dragged, one = self._pressed, self._dragged, self._frame()
        self._pressed = self._dragged = None
        if pressed is None or one is None:
            return
        if dragged is not None:
            ends = [one.place_at(x) for x in sorted((pressed, dragged))]
            if ends[0] is not None and ends[1] is not None:
                self.show_stretch(ends[0], ends[1] + 1)
            self.update()
            return
        self._choose(one.place_at(event.position().x()))

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        self.show_all()

    def leaveEvent(self, event: QEvent) -> None:
        self._move_to(None)
        super().leaveEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self.setCursor(Qt.CursorShape.CrossCursor)
        super().enterEvent(event)

    # -- keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._frame() is None:
            super().keyPressEvent(event)
            return
        middle = self._cursor if self._cursor is not None else (self._start + self._end) // 2
        wide = self._end - self._start
        match event.key():
            case Qt.Key.Key_Left | Qt.Key.Key_Right:
                step = 1 if event.key() == Qt.Key.Key_Right else -1
                first = self._start if step > 0 else self._end - 1
                self._step_to(first if self._cursor is None else self._cursor + step)
            case Qt.Key.Key_Home:
                self._step_to(self._start)
            case Qt.Key.Key_End:
                self._step_to(self._end - 1)
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self.show_stretch(middle - wide // 4, middle - wide // 4 + max(wide // 2, 1))
            case Qt.Key.Key_Minus:
                self.show_stretch(self._start - wide // 2, self._end + wide // 2)
            case Qt.Key.Key_Escape if wide < len(self._data.keys if self._data else ()):
                self.show_all()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Space:
                self._choose(self._cursor)
            case _:
                super().keyPressEvent(event)

    def _step_to(self, at: int) -> None:
        self._move_to(min(max(at, self._start), self._end - 1))

    def _move_to(self, at: int | None) -> None:
        if at != self._cursor:
            self._cursor = at
            self._tell()
            self.update()

    def _choose(self, at: int | None) -> None:
        if at is not None and self._data is not None:
            self.chosen.emit(self._data.keys[at])

    def _tell(self) -> None:
        """What a screen reader says of the cursor."""
        data = self._data
        if data is None:
            return
        told = data.told(self._cursor) if self._cursor is not None else ""
        n = len(data.keys)
        self.setAccessibleDescription(
            told or tr("{n} values. Arrow keys read them, Enter opens one.", n=n)
        )
        if told and QAccessible.isActive():
            changed = QAccessible.Event.DescriptionChanged
            QAccessible.updateAccessibility(QAccessibleEvent(self, changed))

    def _frame(self) -> Frame | None:
        if self._data is None or self._data.is_empty:
            return None
        return Frame(self._data, QRectF(self.rect()), self._start, self._end)

    def place_point(self, at: int) -> QPointF:
        """Where a place is, for tests and tours."""
        one = self._frame()
        return QPointF(one.x(at), one.plot.center().y()) if one is not None else QPointF()
