"""Work under way: a bar when its length is known, a turning ring when it is not."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QColor, QHideEvent, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from ui.desktop import motion
from ui.desktop.direction import directed
from ui.desktop.painting import frame
from ui.desktop.theme import ThemeController

_STEP_MS = 50


class ProgressBar(QProgressBar):
    """A thin bar; `set_fraction(None)` means that nobody knows how long it takes."""

    def __init__(self, theme: ThemeController, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._offset = 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(_STEP_MS)
        self._timer.timeout.connect(self._advance)
        self.setRange(0, 1000)
        self.setTextVisible(False)
        self.setFixedHeight(6)
        self.setAccessibleName(name)

    def set_fraction(self, fraction: float | None) -> None:
        """0 to 1, or None."""
        if fraction is None:
            self.setRange(0, 0)
            self._start()
            return
        self._timer.stop()
        self.setRange(0, 1000)
        self.setValue(round(max(0.0, min(1.0, fraction)) * 1000))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme.current
        painter = directed(QPainter(self), self.rect())
        frame(painter, self.rect(), fill=theme.border, radius=3)
        width = self.width()
        if self.maximum() == 0:
            left = (width * 1.3) * self._offset - width * 0.3
            if motion.is_reduced():
                left = width * 0.35
            bar = QRectF(left, 0, width * 0.3, self.height()).intersected(QRectF(self.rect()))
        else:
            bar = QRectF(0, 0, width * self.value() / self.maximum(), self.height())
        if bar.width() >= 1:
            frame(painter, bar, fill=theme.accent, radius=3)
        painter.end()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    def _start(self) -> None:
        if self.maximum() == 0 and self.isVisible() and not motion.is_reduced():
            self._timer.start()

    @Slot()
    def _advance(self) -> None:
        if motion.is_reduced():  # it was chosen meanwhile
            self._timer.stop()
        self._offset = (self._offset + 0.03) % 1.0
        self.update()


class Spinner(QWidget):
    """Turns only while it can be seen, and not at all where motion is reduced."""

    def __init__(
        self, theme: ThemeController, name: str, size_px: int = 18, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._angle = 0
        self._size_px = size_px
        self._timer = QTimer(self)
        self._timer.setInterval(_STEP_MS)
        self._timer.timeout.connect(self._advance)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)

    def sizeHint(self) -> QSize:
        return QSize(self._size_px, self._size_px)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme.current
        painter = directed(QPainter(self), self.rect())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        circle = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        pen = QPen(QColor(theme.border), 2.2)
        painter.setPen(pen)
        painter.drawEllipse(circle)
        pen.setColor(QColor(theme.accent_text))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawArc(circle, -self._angle * 16, 100 * 16)
        painter.end()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not motion.is_reduced():
            self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    @Slot()
    def _advance(self) -> None:
        if motion.is_reduced():
            self._timer.stop()
        self._angle = (self._angle + 18) % 360
        self.update()
