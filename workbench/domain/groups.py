"""Is one group better than another? For answers to different questions, so without pairs. Pure.

Sources: Welch, Biometrika 1947; for shares Agresti and Caffo, The American Statistician 2000 (one
success and one failure more in each group).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import NormalDist, fmean, variance
from typing import Final

from workbench.domain.statistics import CONFIDENCE, POWER, Interval, student_quantile

FEWEST: Final = 10  # in each group; fewer say nothing, whatever they look like


@dataclass(frozen=True, slots=True)
class GroupDifference:
    """Of the means: the second less the first."""

    n_first: int
    n_second: int
    first: float | None
    second: float | None
    mean: float
    interval: Interval
    is_told: bool
    n_more: int | None  # in both groups together, in about; None: told, or no number would do

    @property
    def sentence(self) -> str:
        if self.is_told:
            word = "better" if self.mean > 0 else "worse"
            return f"{word} by {abs(self.mean):.3f}"
        if self.n_more is None:
            return "cannot tell: no difference is seen"
        return f"cannot tell yet, about {self.n_more:,} more needed"


def compare_groups(first: Sequence[float], second: Sequence[float]) -> GroupDifference:
    """Values from 0 to 1."""
    n, m = len(first), len(second)
    nowhere = Interval(-1.0, 1.0)
    if not n or not m:
        known = (fmean(first) if n else None, fmean(second) if m else None)
        missing = max(0, FEWEST - n) + max(0, FEWEST - m)
        return GroupDifference(n, m, *known, 0.0, nowhere, False, missing)
    means = fmean(first), fmean(second)
    mean = means[1] - means[0]
    is_share = all(value in {0.0, 1.0} for value in (*first, *second))
    one, other = [[*group, 0.0, 1.0] if is_share else list(group) for group in (first, second)]
    interval = nowhere
    if len(one) > 1 and len(other) > 1:
        middle = fmean(other) - fmean(one)
        a, b = variance(one) / len(one), variance(other) / len(other)
        half = 0.0
        if a + b > 0:
            freedom = (a + b) ** 2 / (a**2 / (len(one) - 1) + b**2 / (len(other) - 1))
            t = student_quantile((1 + CONFIDENCE) / 2, max(1, int(freedom)))
            half = t * math.sqrt(a + b)
        interval = Interval(max(-1.0, middle - half), min(1.0, middle + half))
    is_told = min(n, m) >= FEWEST and not interval.holds_zero
    more = None if is_told else _more(one, other, n, m, mean)
    return GroupDifference(n, m, *means, mean, interval, is_told, more)


def _more(
    first: Sequence[float], second: Sequence[float], n: int, m: int, mean: float
) -> int | None:
    """So many more would probably tell a difference of the size seen."""
    fewest = max(0, FEWEST - n) + max(0, FEWEST - m)
    if mean == 0 or len(first) < 2 or len(second) < 2:
        return fewest or None
    z = NormalDist().inv_cdf((1 + CONFIDENCE) / 2) + NormalDist().inv_cdf(POWER)
    each = math.ceil((z / mean) ** 2 * (variance(first) + variance(second)))
    return max(1, fewest, 2 * each - n - m)
