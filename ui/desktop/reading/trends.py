"""How the figures of a test set went over time, one figure at a time. Knows no widget."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from ui.desktop.charts.data import ChartData, Series
from ui.desktop.language import tr
from ui.desktop.reading import wording
from workbench.domain.search_options import Mode
from workbench.domain.search_test import ModeFigures, SearchTestRun

_COLOURS: Final[dict[Mode, str]] = {"hybrid": "accent_text", "keyword": "warn", "dense": "ok"}


@dataclass(frozen=True, slots=True)
class Figure:
    """One of those that a run comes to, for each way to search."""

    title: str
    of: Callable[[ModeFigures], float]
    said: Callable[[float], str] = "{:.3f}".format


def _milliseconds(value: float) -> str:
    return f"{value:.0f} ms"


FIGURES: Final = (
    Figure(tr("nDCG@10 over time"), lambda one: one.ndcg),
    Figure(tr("Recall@10 over time"), lambda one: one.recall),
    Figure(tr("MRR@10 over time"), lambda one: one.mrr),
    Figure(tr("Median over time"), lambda one: one.p50_ms, _milliseconds),
    Figure(tr("p95 over time"), lambda one: one.p95_ms, _milliseconds),
)


def trend(runs: tuple[SearchTestRun, ...], figure: Figure = FIGURES[0]) -> ChartData:
    """Of each way to search, a place for each run."""
    return ChartData(
        figure.title,
        "lines",
        tuple(str(one.id) for one in runs),
        tuple(wording.moment(one.at)[5:] for one in runs),
        tuple(
            Series(
                wording.MODES[mode],
                tuple(figure.of(one.figures.modes[mode]) for one in runs),
                colour,
            )
            for mode, colour in _COLOURS.items()
        ),
        figure.said,
        place=tr("Run"),
    )
