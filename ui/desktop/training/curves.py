"""A run's points as charts, thinned so that drawing costs the same however long the run. No Qt."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Sequence
from typing import Final

from ui.desktop.charts.data import ChartData, Series
from ui.desktop.language import tr
from workbench.domain.training import Point

PLACES: Final = 240
TITLES: Final = {
    "loss": tr("Loss"),
    "rate": tr("Learning rate"),
    "norm": tr("Gradient norm"),
    "speed": tr("Tokens per second"),
}
Number = Callable[[Point], float | None]


class Track:
    """A run's points, told apart as they come in: a run may have many thousands."""

    def __init__(self, points: Iterable[Point] = ()) -> None:
        self.n_points = 0
        self.steps: list[Point] = []
        self.checks: list[Point] = []
        self.add(points)

    def add(self, points: Iterable[Point]) -> None:
        for one in points:
            self.n_points += 1
            if one.loss is not None:
                self.steps.append(one)
            if one.validation is not None:
                self.checks.append(one)


def charts(track: Track) -> dict[str, ChartData]:
    """By the keys of TITLES."""
    steps, checks = thinned(track.steps), thinned(track.checks)
    return {
        "loss": _chart(
            "loss",
            steps,
            (
                Series(tr("training"), _values(steps, lambda one: one.loss), "accent"),
                Series(tr("validation"), _at(steps, checks), "warn"),
            ),
            lambda value: f"{value:.3f}",
        ),
        "rate": _one("rate", steps, lambda one: one.rate, lambda value: f"{value:.1e}"),
        "norm": _one("norm", steps, lambda one: one.grad_norm, lambda value: f"{value:.2f}"),
        "speed": _one(
            "speed", steps, lambda one: one.tokens_per_second, lambda value: f"{value:,.0f}"
        ),
    }


def thinned(points: Sequence[Point]) -> tuple[Point, ...]:
    """At most PLACES of them, evenly, the last one always."""
    if len(points) <= PLACES:
        return tuple(points)
    stride = (len(points) - 1) / (PLACES - 1)
    return tuple(points[round(n * stride)] for n in range(PLACES))


def _at(steps: Sequence[Point], checks: Sequence[Point]) -> tuple[float | None, ...]:
    """Each validation at the shown step that is nearest behind it; drawn through the gaps."""
    found: list[float | None] = [None] * len(steps)
    place = 0
    for one in checks:
        while place < len(steps) - 1 and steps[place].step < one.step:
            place += 1
        if steps:
            found[place] = one.validation
    return _joined(found)


def _joined(values: Sequence[float | None]) -> tuple[float | None, ...]:
    """Straight between the known ones."""
    known = [n for n, value in enumerate(values) if value is not None]
    made = list(values)
    for left, right in itertools.pairwise(known):
        begin, end = values[left] or 0.0, values[right] or 0.0
        for n in range(left + 1, right):
            made[n] = begin + (end - begin) * (n - left) / (right - left)
    return tuple(made)


def _values(steps: Sequence[Point], number: Number) -> tuple[float | None, ...]:
    return tuple(number(one) for one in steps)


def _one(
    key: str, steps: Sequence[Point], number: Number, spell: Callable[[float], str]
) -> ChartData:
    return _chart(
        key, steps, (Series(TITLES[key].lower(), _values(steps, number), "accent"),), spell
    )


def _chart(
    key: str, steps: Sequence[Point], series: tuple[Series, ...], spell: Callable[[float], str]
) -> ChartData:
    names = tuple(f"{one.step:,}" for one in steps)
    return ChartData(
        TITLES[key], "lines", names, names, series, spell, place=tr("Step"), line_only=True
    )
