"""Where an adapter comes from and goes: data and base, the run, adapters, and what uses them."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.desktop.fonts import mono, sans
from ui.desktop.language import tr
from ui.desktop.theme import ThemeController
from ui.desktop.training import wording
from workbench.domain.training_run import Outcome, TrainingRun
from workbench.services.trials.adapter_uses import AdapterUse

_WIDE: Final = 236.0
_HIGH: Final = 84.0
_GAP: Final = 36.0
_MARGIN: Final = 8.0


class LineageView(QWidget):
    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._boxes: list[tuple[str, str, str]] = []
        self._uses: list[tuple[str, str, str]] = []
        self._bound: list[tuple[int, ...]] = []  # for each use, the numbers of its adapters
        self.setMinimumHeight(int(2 * _HIGH + 60))
        theme.changed.connect(self.update)

    def show_run(
        self, run: TrainingRun, outcomes: tuple[Outcome, ...], found: tuple[AdapterUse, ...] = ()
    ) -> None:
        self._boxes = wording.lineage(run, outcomes)
        self._uses = wording.uses(found)
        self._bound = [
            tuple(n for n, made in enumerate(outcomes) if made.sha256 in one.adapters)
            for one in found
        ]
        self.setAccessibleName(tr("Lineage"))
        self.setAccessibleDescription(
            "; ".join(f"{title}: {line}" for title, line, _ in [*self._boxes, *self._uses])
        )
        rows = max(2, len(self._boxes) - 3, len(self._uses))
        self.setMinimumHeight(int(rows * (_HIGH + 20) + 2 * _MARGIN))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(int(3 * _WIDE + 2 * _GAP), self.minimumHeight())

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._boxes:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        data, base, run, *made = self._boxes
        left = [self._place(0, n, 2) for n in range(2)]
        middle = self._place(1, 0, 1)
        right = [self._place(2, n, len(made)) for n in range(len(made))]
        last = [self._place(3, n, len(self._uses)) for n in range(len(self._uses))]
        for one in left:
            self._join(painter, one, middle)
        for one in right:
            self._join(painter, middle, one)
        for one, numbers in zip(last, self._bound, strict=True):
            for n in numbers:
                self._join(painter, right[n], one)
        boxes = [data, base, run, *made, *self._uses]
        for place, box in zip([*left, middle, *right, *last], boxes, strict=True):
            self._box(painter, place, box)
        painter.end()

    def _place(self, column: int, number: int, of: int) -> QRectF:
        n = 4 if self._uses else 3
        wide = min(_WIDE, (self.width() - (n - 1) * _GAP - 2 * _MARGIN) / n)
        step = _HIGH + 20
        top = (self.height() - of * step + 20) / 2 + number * step
        return QRectF(_MARGIN + column * (wide + _GAP), top, wide, _HIGH)

    def _join(self, painter: QPainter, before: QRectF, after: QRectF) -> None:
        begin = QPointF(before.right(), before.center().y())
        end = QPointF(after.left(), after.center().y())
        path = QPainterPath(begin)
        half = (end.x() - begin.x()) / 2
        path.cubicTo(begin + QPointF(half, 0), end - QPointF(half, 0), end)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self._theme.current.faint), 1.5))
        painter.drawPath(path)

    def _box(self, painter: QPainter, place: QRectF, box: tuple[str, str, str]) -> None:
        theme = self._theme.current
        painter.setPen(QPen(QColor(theme.border), 1))
        painter.setBrush(QColor(theme.card))
        painter.drawRoundedRect(place, 10, 10)
        for text, font, colour, top in (
            (box[0], sans(13, QFont.Weight.DemiBold), theme.text, 10),
            (box[1], sans(12), theme.muted, 32),
            (box[2], mono(11), theme.faint, 54),
        ):
            painter.setFont(font)
            painter.setPen(QColor(colour))
            shown = QFontMetrics(font).elidedText(
                text, Qt.TextElideMode.ElideMiddle, int(place.width()) - 24
            )
            painter.drawText(
                QRectF(place.left() + 12, place.top() + top, place.width() - 24, 20),
                Qt.AlignmentFlag.AlignVCenter,
                shown,
            )
