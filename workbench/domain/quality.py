"""How good the answers were: scores of evaluations over time, reasons, and charts that watch.

Pure values; shares come with Wilson's interval.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final, Literal

from workbench.domain.control_chart import ControlPoint, individuals, p_chart
from workbench.domain.statistics import Interval, wilson
from workbench.domain.usage import Counts, Summary

Watched = Literal["failures", "no answer", "disliked", "held back", "best score"]
WATCHED: Final[Mapping[Watched, str]] = {
    "failures": "Failed requests",
    "no answer": "Answers that the documents do not say",
    "disliked": "Disliked answers, of those rated",
    "held back": "Held back by rails",
    "best score": "Best score of a search, mean",
}
# Graders whose verdict says whether an answer stays with its sources.
GROUNDED: Final = ("ground", "faithful", "citation", "supported")


@dataclass(frozen=True, slots=True)
class Score:
    """One subject in one run. `check` empty: all checks of a case together."""

    at: str
    run_id: str
    source: str
    subject: str
    check: str
    n: int
    n_pass: int
    mean: float | None

    @property
    def share(self) -> float | None:
        return self.n_pass / self.n if self.n else None

    @property
    def interval(self) -> Interval:
        return wilson(self.n_pass, self.n)

    @property
    def is_of_grounding(self) -> bool:
        return any(word in self.check.casefold() for word in GROUNDED)


@dataclass(frozen=True, slots=True)
class Quality:
    """Of a period. `keys`: its buckets, which the points of the charts belong to."""

    scores: tuple[Score, ...]
    grounding: tuple[Score, ...]
    reasons: Mapping[str, int]
    keys: tuple[str, ...]
    charts: Mapping[Watched, tuple[ControlPoint, ...]]


def charts_of(summary: Summary) -> dict[Watched, tuple[ControlPoint, ...]]:
    """Control charts over the buckets of a summary by time."""
    counts = [group.figures.counts for group in summary.groups]

    def shares(
        hits: Callable[[Counts], int], of: Callable[[Counts], int]
    ) -> tuple[ControlPoint, ...]:
        return p_chart([hits(one) for one in counts], [of(one) for one in counts])

    return {
        "failures": shares(
            lambda one: one.failed + one.interrupted,
            lambda one: one.complete + one.failed + one.interrupted,
        ),
        "no answer": shares(
            lambda one: min(one.refused, one.retrievals), lambda one: one.retrievals
        ),
        "disliked": shares(lambda one: one.disliked, lambda one: one.liked + one.disliked),
        "held back": shares(lambda one: one.errors_guard, lambda one: one.requests),
        "best score": individuals([one.mean_best_score for one in counts]),
    }
