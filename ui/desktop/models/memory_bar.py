"""The memory that a model would take, drawn against what is free."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.desktop.fonts import sans
from ui.desktop.models.wording import gib
from ui.desktop.painting import mixed
from ui.desktop.theme import Theme, ThemeController
from workbench.domain.model import MemoryEstimate

_BAR = 14


class MemoryBar(QWidget):
    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._estimate: MemoryEstimate | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_estimate(None)

    def show_estimate(self, estimate: MemoryEstimate | None) -> None:
        self._estimate = estimate
        self.setAccessibleName(self.sentence)
        self.update()

    @property
    def sentence(self) -> str:
        """The same in words."""
        estimate = self._estimate
        if estimate is None:
            return "Working out the memory it needs…"
        needs = f"Needs about {gib(estimate.total_bytes)} of {gib(estimate.free_bytes)} free"
        if estimate.total_bytes > estimate.free_bytes:
            return f"{needs}: more than there is. Use a shorter context or a smaller model."
        return f"{needs}."

    def sizeHint(self) -> QSize:
        return QSize(320, 72)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme.current
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        too_much = (
            self._estimate is not None and self._estimate.total_bytes > self._estimate.free_bytes
        )
        painter.setFont(sans(13))
        painter.setPen(theme.danger if too_much else theme.text)
        painter.drawText(
            QRect(0, 0, self.width(), 20), Qt.AlignmentFlag.AlignVCenter, self.sentence
        )
        bar = QRectF(0, 26, self.width(), _BAR)
        outline = QPainterPath()
        outline.addRoundedRect(bar, 5, 5)
        painter.fillPath(outline, QColor(theme.border))
        if self._estimate is not None:
            painter.setClipPath(outline)
            parts = _parts(self._estimate, theme)
            scale = max(self._estimate.total_bytes, self._estimate.free_bytes, 1)
            left = 0.0
            for _name, size, color in parts:
                wide = self.width() * size / scale
                painter.fillRect(QRectF(left, 26, max(wide, 1.0), _BAR), color)
                left += wide
            painter.setClipping(False)
            self._paint_legend(painter, theme, parts)
        painter.end()

    def _paint_legend(
        self, painter: QPainter, theme: Theme, parts: tuple[tuple[str, int, QColor], ...]
    ) -> None:
        painter.setFont(sans(12))
        left = 0
        for name, size, color in parts:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color)
            painter.drawRoundedRect(QRectF(left, 52, 10, 10), 3, 3)
            text = f"{name} {gib(size)}"
            painter.setPen(theme.muted)
            wide = painter.fontMetrics().horizontalAdvance(text)
            painter.drawText(
                QRect(left + 16, 47, wide + 4, 20), Qt.AlignmentFlag.AlignVCenter, text
            )
            left += wide + 40


def _parts(estimate: MemoryEstimate, theme: Theme) -> tuple[tuple[str, int, QColor], ...]:
    return (
        ("Weights", estimate.weights_bytes, QColor(theme.accent)),
        ("Context", estimate.kv_bytes, mixed(theme.accent, theme.ok, 0.35)),
        ("Working space", estimate.compute_bytes, mixed(theme.accent, theme.card, 0.45)),
    )
