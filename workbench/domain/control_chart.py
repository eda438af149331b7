"""Is a figure still within its own habit? Control charts, and the rules by which they speak.

Pure. The middle and the limits come from the first two thirds of the buckets, at least eight of
them, so that what is new is judged by what was. Rules: the four of Western Electric (Statistical
Quality Control Handbook, 1956). Shares have a p-chart, whose limits are the wider the fewer were
counted; other figures a chart of individuals with its moving range.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from statistics import fmean
from typing import Final

LEAST: Final = 8  # buckets, below which there is no habit
LEAST_COUNTED: Final = 5  # in a bucket, below which its share is shown and not judged
RULES: Final = (
    "one point beyond three sigmas",
    "two of three points beyond two sigmas on one side",
    "four of five points beyond one sigma on one side",
    "eight points in a row on one side",
)
_ZONES: Final = ((1, 1, 3.0), (2, 3, 2.0), (4, 5, 1.0), (8, 8, 0.0))  # how many, of, beyond
_RANGE_TO_SIGMA: Final = 1.128  # d2 of two points


@dataclass(frozen=True, slots=True)
class ControlPoint:
    """`value` None: nothing was counted in this bucket. `rule`: which speaks here, or nothing."""

    value: float | None
    low: float | None = None
    middle: float | None = None
    high: float | None = None
    rule: str = ""


def p_chart(hits: Sequence[int], counted: Sequence[int]) -> tuple[ControlPoint, ...]:
    """Of the share of `hits` among those `counted`, bucket by bucket."""
    shares = [hit / n if n else None for hit, n in zip(hits, counted, strict=True)]
    judged = [
        share if n >= LEAST_COUNTED else None for share, n in zip(shares, counted, strict=True)
    ]
    base = _base(judged)
    n_base = sum(counted[at] for at in base)
    if len(base) < LEAST or not n_base:
        return tuple(map(ControlPoint, shares))
    middle = sum(hits[at] for at in base) / n_base
    sigmas = [math.sqrt(middle * (1 - middle) / n) if n else 0.0 for n in counted]
    points = _chart(judged, middle, sigmas, highest=1.0)
    return tuple(replace(point, value=share) for point, share in zip(points, shares, strict=True))


def individuals(values: Sequence[float | None]) -> tuple[ControlPoint, ...]:
    """Of a figure that is no share."""
    base = _base(values)
    there = [value for at in base if (value := values[at]) is not None]
    if len(there) < LEAST:
        return tuple(map(ControlPoint, values))
    moves = [abs(b - a) for a, b in itertools.pairwise(there)]
    sigma = fmean(moves) / _RANGE_TO_SIGMA
    return _chart(values, fmean(there), [sigma] * len(values), highest=math.inf)


def _base(values: Sequence[float | None]) -> list[int]:
    """Places of the buckets that the habit is taken from."""
    there = [at for at, value in enumerate(values) if value is not None]
    return there[: max(LEAST, len(there) * 2 // 3)]


def _chart(
    values: Sequence[float | None], middle: float, sigmas: Sequence[float], highest: float
) -> tuple[ControlPoint, ...]:
    found: list[ControlPoint] = []
    distances: list[float] = []  # in sigmas, of the points that are there
    for value, sigma in zip(values, sigmas, strict=True):
        low, high = max(0.0, middle - 3 * sigma), min(highest, middle + 3 * sigma)
        if value is None:
            found.append(ControlPoint(None, low, middle, high))
            continue
        away = value - middle
        distances.append(
            away / sigma if sigma > 0 else (math.copysign(math.inf, away) if away else 0.0)
        )
        found.append(ControlPoint(value, low, middle, high, _rule(distances)))
    return tuple(found)


def _rule(distances: Sequence[float]) -> str:
    """The first rule that speaks at the last of these points."""
    for (least, among, beyond), words in zip(_ZONES, RULES, strict=True):
        last = distances[-among:]
        for side in (1, -1):
            if side * distances[-1] > beyond and sum(side * d > beyond for d in last) >= least:
                return words
    return ""
