"""How good the answers were: evaluations, grounding, reasons of dislikes, control charts."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.desktop.charts import ChartCard
from ui.desktop.language import tr
from ui.desktop.theme import ThemeController
from ui.desktop.usage import wording
from ui.desktop.usage.card_grid import CardGrid
from ui.desktop.usage.table_card import TableCard
from ui.desktop.usage.watch_charts import control_chart, reason_chart, score_chart
from ui.desktop.widgets import EmptyState
from workbench.domain.control_chart import RULES
from workbench.domain.quality import WATCHED, Quality, Score
from workbench.domain.usage import TimeUnit

_LISTED = 40
_RULES = (
    tr("Limits come from the first two thirds of the period. Rules of Western Electric: ")
    + "; ".join(RULES)
    + "."
)


class QualityPanel(QWidget):
    bucket_chosen = Signal(str, str)  # its key, its label
    narrowed = Signal(str, dict)  # a title, what the requests behind it have
    failed = Signal(object)

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.empty = EmptyState(
            theme, "chart-column", tr("Nothing to judge yet"), tr("No request in this period.")
        )
        self.scores = TableCard(
            theme,
            tr("Evaluations"),
            (
                tr("When"),
                tr("Source"),
                tr("Subject"),
                tr("Check"),
                tr("Passed"),
                tr("Interval (95 %)"),
                tr("Cases"),
            ),
            numbers=(4, 5, 6),
            wide=1,
        )
        self.spoken = TableCard(
            theme,
            tr("What stands out"),
            (tr("When"), tr("Figure"), tr("Value"), tr("Rule")),
            wide=3,
        )
        self.score_chart = ChartCard(theme, tr("Evaluations, share that passed"))
        self.grounding = ChartCard(theme, tr("Groundedness, share that passed"))
        self.reasons = ChartCard(theme, tr("Why answers were disliked"))
        self.charts = {name: ChartCard(theme, word) for name, word in WATCHED.items()}
        self.grid = CardGrid(
            [self.score_chart, self.grounding, self.reasons, *self.charts.values()]
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for widget in (self.empty, self.spoken, self.grid, self.scores):
            column.addWidget(widget)
        column.addStretch(1)
        self._quality: Quality | None = None
        self._spoken_keys: list[tuple[str, str]] = []
        self.scores.opened.connect(self._open_score)
        self.spoken.opened.connect(lambda at: self.bucket_chosen.emit(*self._spoken_keys[at]))
        self.reasons.chosen.connect(
            lambda _reason: self.narrowed.emit(tr("Disliked answers"), {"feedback": -1})
        )
        for card in (self.score_chart, self.grounding):
            card.chosen.connect(self._open_run)
            card.failed.connect(self.failed)
        for card in self.charts.values():
            card.chosen.connect(partial(self._open_bucket, card))
            card.failed.connect(self.failed)

    @Slot(object)
    def show_quality(self, quality: Quality, unit: TimeUnit) -> None:
        self._quality = quality
        has_any = bool(quality.keys or quality.scores)
        self.empty.setVisible(not has_any)
        self.grid.setVisible(has_any)
        self.score_chart.set_data(score_chart(quality.scores, tr("Evaluations, share that passed")))
        self.grounding.set_data(
            score_chart(quality.grounding, tr("Groundedness, share that passed"))
        )
        self.reasons.set_data(reason_chart(quality))
        for name, card in self.charts.items():
            title = WATCHED[name]
            card.set_data(control_chart(title, quality.keys, quality.charts[name], unit, name))
        some = [
            card for card in (self.score_chart, self.grounding, self.reasons) if not _is_empty(card)
        ]
        self.grid.show_cards([*some, *self.charts.values()])
        shown = quality.scores[::-1][:_LISTED]
        self.scores.show_rows(
            [_score_row(one) for one in shown],
            "" if shown else tr("No evaluation came to its end in this period."),
        )
        self._show_spoken(quality, unit)

    def _show_spoken(self, quality: Quality, unit: TimeUnit) -> None:
        rows, self._spoken_keys = [], []
        for name, points in quality.charts.items():
            for key, point in zip(quality.keys, points, strict=True):
                if point.rule and point.value is not None:
                    label = wording.bucket(key, unit)
                    value = f"{point.value:.3f}" if name == "best score" else f"{point.value:.1%}"
                    rows.append([label, WATCHED[name], value, point.rule])
                    self._spoken_keys.append((key, label))
        has_limits = any(
            point.middle is not None for points in quality.charts.values() for point in points
        )
        says = "" if rows else tr("Every figure keeps to its habit. ")
        few = tr("Too few {unit}s with figures: control charts need eight.", unit=unit)
        self.spoken.setVisible(bool(quality.keys))
        self.spoken.show_rows(rows, f"{says}{_RULES}" if has_limits else few)

    def _open_score(self, at: int) -> None:
        if self._quality is not None:
            one = self._quality.scores[::-1][at]
            self._open_run(one.run_id)

    def _open_run(self, run_id: str) -> None:
        if self._quality is not None:
            found = [one for one in self._quality.scores if one.run_id == run_id]
            source = found[0].source if found else ""
            # Cells are requests too; from the beginning of their run on.
            since = {"since": found[0].at} if found else {}
            self.narrowed.emit(
                tr("Evaluation {source}", source=source), {"feature": "evaluation", **since}
            )

    def _open_bucket(self, card: ChartCard, key: str) -> None:
        data = card.chart.data
        if data is not None:
            self.bucket_chosen.emit(key, data.labels[data.keys.index(key)])


def _is_empty(card: ChartCard) -> bool:
    return card.chart.data is None or not card.chart.data.keys


def _score_row(one: Score) -> list[str]:
    return [
        one.at[:16].replace("T", " "),
        one.source,
        one.subject,
        one.check or "all",
        wording.share(one.share),
        tr("{low:.0%} to {high:.0%}", low=one.interval.low, high=one.interval.high),
        f"{one.n:,}",
    ]
