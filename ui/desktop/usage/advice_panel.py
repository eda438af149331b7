"""Which installed models would have served the requests, and what routing would save."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.desktop.language import tr
from ui.desktop.theme import ThemeController
from ui.desktop.usage import wording
from ui.desktop.usage.table_card import TableCard
from workbench.domain.advice import Advice, Candidate, Route


class AdvicePanel(QWidget):
    narrowed = Signal(str, dict)  # a title, what the requests behind it have

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.candidates = TableCard(
            theme,
            tr("Models for these requests"),
            (
                tr("Model"),
                tr("Requests it can hold"),
                tr("Work"),
                tr("Each"),
                tr("Quality"),
                tr("Measured by"),
            ),
            numbers=(1, 2, 3),
            wide=5,
        )
        self.routes = TableCard(
            theme,
            tr("What routing would save"),
            (
                tr("Requests"),
                tr("From"),
                tr("To"),
                tr("Number"),
                tr("Saves"),
                tr("Quality now"),
                tr("Then"),
            ),
            numbers=(3, 4),
            wide=0,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.candidates)
        column.addWidget(self.routes)
        column.addStretch(1)
        self._advice: Advice | None = None
        self.candidates.opened.connect(self._open_candidate)
        self.routes.opened.connect(self._open_route)

    @Slot(object)
    def show_advice(self, advice: Advice) -> None:
        self._advice = advice
        self.candidates.show_rows(
            [_candidate_row(one) for one in advice.candidates],
            tr(
                "Work is what the same tokens take at the speed that a model showed"
                " on this machine."
            )
            if advice.candidates
            else tr("No model is installed."),
        )
        self.routes.show_rows([_route_row(one) for one in advice.routes], advice.sentence)

    def _open_candidate(self, at: int) -> None:
        if self._advice is not None:
            one = self._advice.candidates[at]
            self.narrowed.emit(one.name, {"model": one.id})

    def _open_route(self, at: int) -> None:
        if self._advice is not None:
            one = self._advice.routes[at]
            self.narrowed.emit(
                tr("{feature} by {from_model}", feature=one.feature, from_model=one.from_model),
                {"feature": one.feature, "model": one.from_model, "status": "complete"},
            )


def _candidate_row(one: Candidate) -> list[str]:
    verdict = one.verdict
    quality, source = tr("never measured"), ""
    if verdict is not None:
        interval = verdict.interval
        quality = tr(
            "{share:.0%} ({low:.0%} to {high:.0%})",
            share=verdict.share,
            low=interval.low,
            high=interval.high,
        )
        source = tr("{source}, {n:,} cases", source=verdict.source, n=verdict.n)
    return [
        one.name,
        tr("{n_fits:,} of {n:,}", n_fits=one.n_fits, n=one.n),
        wording.seconds(one.seconds),
        wording.seconds(one.each_s),
        quality,
        source,
    ]


def _route_row(one: Route) -> list[str]:
    return [
        f"{wording.FEATURES.get(one.feature, one.feature)}, {one.kind}",
        one.from_model,
        one.to_model,
        f"{one.n:,}",
        wording.seconds(one.saved_s),
        f"{one.before.share:.0%}",
        f"{one.after.share:.0%}",
    ]
