"""The memory that a model would take, drawn against what is free; a graphics processor's too."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.desktop.fonts import sans
from ui.desktop.language import tr
from ui.desktop.models.wording import gib
from ui.desktop.painting import mixed
from ui.desktop.theme import Theme, ThemeController
from workbench.domain.model import MemoryEstimate

_BAR = 14
_TOP = 26  # below the sentence
_ROW = _BAR + 6


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
        self.updateGeometry()
        self.update()

    @property
    def sentence(self) -> str:
        """The same in words."""
        estimate = self._estimate
        if estimate is None:
            return tr("Working out the memory it needs…")
        needs = tr(
            "Needs about {gib} of {gib_2} free",
            gib=gib(estimate.main_bytes),
            gib_2=gib(estimate.free_bytes),
        )
        if estimate.graphics_bytes:
            needs += tr(
                ", and {gib} of {gib_2} free on the graphics processor",
                gib=gib(estimate.graphics_bytes),
                gib_2=gib(estimate.graphics_free_bytes),
            )
        if not estimate.fits:
            return tr(
                "{needs}: more than there is. Use a shorter context or a smaller model.",
                needs=needs,
            )
        return f"{needs}."

    def sizeHint(self) -> QSize:
        return QSize(320, _TOP + _BAR + 32 + (_ROW if self._has_graphics else 0))

    @property
    def _has_graphics(self) -> bool:
        return self._estimate is not None and self._estimate.graphics_free_bytes > 0

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme.current
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        estimate = self._estimate
        painter.setFont(sans(13))
        painter.setPen(theme.danger if estimate and not estimate.fits else theme.text)
        painter.drawText(
            QRect(0, 0, self.width(), 20), Qt.AlignmentFlag.AlignVCenter, self.sentence
        )
        if estimate is None:
            self._paint_bar(painter, theme, _TOP, (), 1)
            painter.end()
            return
        parts = _parts(estimate, theme)
        here = estimate.main_bytes / max(1, estimate.total_bytes)
        own = tuple((round(size * here), color) for _name, size, color in parts)
        self._paint_bar(painter, theme, _TOP, own, max(estimate.main_bytes, estimate.free_bytes))
        legend = _TOP + _BAR + 12
        if self._has_graphics:
            there = ((estimate.graphics_bytes, QColor(theme.accent)),)
            most = max(estimate.graphics_bytes, estimate.graphics_free_bytes)
            self._paint_bar(painter, theme, _TOP + _ROW, there, most)
            legend += _ROW
        self._paint_legend(painter, theme, parts, legend)
        painter.end()

    def _paint_bar(
        self,
        painter: QPainter,
        theme: Theme,
        top: int,
        parts: tuple[tuple[int, QColor], ...],
        scale: int,
    ) -> None:
        outline = QPainterPath()
        outline.addRoundedRect(QRectF(0, top, self.width(), _BAR), 5, 5)
        painter.fillPath(outline, QColor(theme.border))
        painter.setClipPath(outline)
        left = 0.0
        for size, color in parts:
            wide = self.width() * size / max(1, scale)
            painter.fillRect(QRectF(left, top, max(wide, 1.0), _BAR), color)
            left += wide
        painter.setClipping(False)

    def _paint_legend(
        self,
        painter: QPainter,
        theme: Theme,
        parts: tuple[tuple[str, int, QColor], ...],
        top: int,
    ) -> None:
        painter.setFont(sans(12))
        left = 0
        for name, size, color in parts:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color)
            painter.drawRoundedRect(QRectF(left, top, 10, 10), 3, 3)
            text = f"{name} {gib(size)}"
            painter.setPen(theme.muted)
            wide = painter.fontMetrics().horizontalAdvance(text)
            painter.drawText(
                QRect(left + 16, top - 5, wide + 4, 20), Qt.AlignmentFlag.AlignVCenter, text
            )
            left += wide + 40


def _parts(estimate: MemoryEstimate, theme: Theme) -> tuple[tuple[str, int, QColor], ...]:
    return (
        (tr("Weights"), estimate.weights_bytes, QColor(theme.accent)),
        (tr("Context"), estimate.kv_bytes, mixed(theme.accent, theme.ok, 0.35)),
        (tr("Working space"), estimate.compute_bytes, mixed(theme.accent, theme.card, 0.45)),
        *(
            ((tr("Draft"), estimate.draft_bytes, mixed(theme.ok, theme.card, 0.45)),)
            if estimate.draft_bytes
            else ()
        ),
    )
