"""How good a ranking is against judgements: recall, nDCG, reciprocal rank.

Pure: takes names in order and grades by name; knows neither searches nor documents.
Source: nDCG with linear gain, as trec_eval and BEIR count it (Järvelin and Kekäläinen, 2002).
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

DEPTH = 10


@dataclass(frozen=True, slots=True)
class RankingQuality:
    """Of one ranking, or the mean of several; each from 0 to 1."""

    ndcg: float
    recall: float
    reciprocal_rank: float


def quality(
    ranking: Sequence[str], grades: Mapping[str, int], depth: int = DEPTH
) -> RankingQuality | None:
    """Of the first `depth` names of `ranking`, each of which stands there once.

    Grades above 0 are right, higher ones more so. None if nothing is right: such a question says
    nothing about a search.
    """
    right = {name: grade for name, grade in grades.items() if grade > 0}
    if not right:
        return None
    shown = list(ranking[:depth])
    gained = sum(_gain(right.get(name, 0), at) for at, name in enumerate(shown))
    most = sorted(right.values(), reverse=True)[:depth]
    best = sum(_gain(grade, at) for at, grade in enumerate(most))
    first = next((at for at, name in enumerate(shown, start=1) if name in right), 0)
    return RankingQuality(
        gained / best, len(right.keys() & set(shown)) / len(right), 1 / first if first else 0.0
    )


def mean_quality(found: Iterable[RankingQuality]) -> RankingQuality | None:
    """None of none."""
    each = list(found)
    if not each:
        return None
    n = len(each)
    return RankingQuality(
        sum(one.ndcg for one in each) / n,
        sum(one.recall for one in each) / n,
        sum(one.reciprocal_rank for one in each) / n,
    )


def percentile(values: Sequence[float], share: float) -> float:
    """The least value that `share` of all values do not exceed; 0 of none."""
    if not values:
        return 0.0
    ordered = sorted(values)
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)]


def _gain(grade: int, at: int) -> float:
    return grade / math.log2(at + 2)
