"""Fuse keyword and vector rankings into one list.

Pure: takes ids in order, returns ids and scores; knows neither SQLite nor Chroma.
Source: reciprocal rank fusion, Cormack et al., SIGIR 2009.
"""

from __future__ import annotations

from collections.abc import Sequence

K = 60  # the authors' constant: how slowly the weight of a rank falls


def reciprocal_rank_fusion(
    rankings: Sequence[Sequence[int]], k: int = K
) -> list[tuple[int, float]]:
    """Every id of any ranking with the sum of 1 / (k + rank), best first.

    Ranks count from 1. Ties keep the order in which the ids were first seen.
    """
    scores: dict[int, float] = {}
    for ranking in rankings:
        for rank, number in enumerate(ranking, start=1):
            scores[number] = scores.get(number, 0.0) + 1.0 / (k + rank)
    return sorted(scores.items(), key=lambda item: -item[1])
