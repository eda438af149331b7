"""One request, step by step: what was done when, drawn as bars on one line of time."""

from __future__ import annotations

from datetime import tzinfo

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.desktop.charts.table import RowsModel, table_view
from ui.desktop.fonts import sans
from ui.desktop.language import tr
from ui.desktop.theme import ThemeController
from ui.desktop.usage import wording
from ui.desktop.widgets.buttons import PrimaryButton
from ui.desktop.widgets.dialogs import Dialog
from workbench.domain.request_fact import RequestFact
from workbench.domain.trace import WORDS, Fact, Step

_ROW = 30
_NAMES = 170
_TIMES = 76
_THIN = 3.0
_COLORS = {"": "accent", "stopped": "warn", "failed": "danger"}
_OUTCOMES = {"": tr("done"), "stopped": "stopped", "failed": "failed"}


class Waterfall(QWidget):
    def __init__(
        self, theme: ThemeController, steps: tuple[Step, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._steps = steps
        self._lasted = max((step.start_s + step.duration_s for step in steps), default=0.0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        told = (f"{WORDS[step.name]} {wording.seconds(step.duration_s)}" for step in steps)
        self.setAccessibleName(tr("Steps in order: {told}", told=", ".join(told)))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def sizeHint(self) -> QSize:
        return QSize(640, _ROW * len(self._steps) + 4)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme.current
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(sans(13))
        metrics = QFontMetrics(painter.font())
        room = self.width() - _NAMES - _TIMES - 12
        for number, step in enumerate(self._steps):
            top = number * _ROW + 2
            painter.setPen(QColor(theme.text))
            name = metrics.elidedText(WORDS[step.name], Qt.TextElideMode.ElideRight, _NAMES - 8)
            middle = Qt.AlignmentFlag.AlignVCenter
            painter.drawText(QRect(0, top, _NAMES, _ROW), middle, name)
            painter.setPen(QColor(theme.muted))
            right = Qt.AlignmentFlag.AlignRight | middle
            took = wording.seconds(step.duration_s)
            painter.drawText(QRect(self.width() - _TIMES, top, _TIMES - 2, _ROW), right, took)
            if self._lasted > 0:
                left = _NAMES + room * step.start_s / self._lasted
                wide = max(room * step.duration_s / self._lasted, _THIN)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(getattr(theme, _COLORS[step.outcome])))
                painter.drawRoundedRect(QRectF(left, top + 8, wide, _ROW - 16), 3, 3)
        painter.end()


def show_trace(
    parent: QWidget,
    theme: ThemeController,
    fact: RequestFact,
    steps: tuple[Step, ...],
    zone: tzinfo,
) -> Dialog:
    begin, end = fact.begin, fact.end
    words = [
        wording.moment(begin.at, zone),
        wording.FEATURES.get(begin.feature, begin.feature),
        begin.model,
        wording.STATUSES[end.status].lower() + (f" ({end.error_kind})" if end.error_kind else ""),
        tr("in all {seconds}", seconds=wording.seconds(end.total_s)),
    ]
    text = ", ".join(word for word in words if word)
    dialog = Dialog(parent, theme, tr("Request {id}", id=begin.id), text)
    dialog.setMinimumWidth(760)
    if steps:
        dialog.column.addSpacing(8)
        dialog.column.addWidget(Waterfall(theme, steps))
        dialog.column.addSpacing(8)
        view = table_view(theme, tr("Steps"), is_even=False)
        view.setModel(RowsModel(_rows(steps), (1, 2), view))
        view.setMinimumHeight(230)
        dialog.column.addWidget(view, 1)
    else:
        dialog.column.addWidget(_nothing(theme))
    close = PrimaryButton(theme, tr("Close"))
    close.clicked.connect(dialog.accept)
    dialog.add_buttons(close)
    dialog.open()
    close.setFocus()
    return dialog


def _nothing(theme: ThemeController) -> QWidget:
    from ui.desktop.widgets.labels import Label  # noqa: PLC0415 - rarely needed

    return Label(theme, tr("This request kept no steps."), tone="muted", size_px=13)


def _rows(steps: tuple[Step, ...]) -> list[list[str]]:
    return [
        [tr("Step"), tr("Began"), tr("Took"), "", tr("Counts and references")],
        *(
            [
                WORDS[step.name],
                wording.seconds(step.start_s),
                wording.seconds(step.duration_s),
                _OUTCOMES[step.outcome],
                ", ".join(f"{name} {_fact(value)}" for name, value in step.facts.items()),
            ]
            for step in steps
        ),
    ]


def _fact(value: Fact) -> str:
    return " ".join(value) if isinstance(value, tuple) else str(value)
