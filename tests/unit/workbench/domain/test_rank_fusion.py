from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.rank_fusion import reciprocal_rank_fusion

RANKINGS = st.lists(st.lists(st.integers(0, 30), unique=True, max_size=12), max_size=4)


def test_an_id_that_both_find_comes_before_one_that_only_one_finds() -> None:
    fused = reciprocal_rank_fusion([[1, 2, 3], [4, 3, 5]])

    assert fused[0][0] == 3


def test_the_score_is_the_sum_of_reciprocal_ranks() -> None:
    fused = dict(reciprocal_rank_fusion([[7, 8], [8]], k=60))

    assert fused[8] == pytest.approx(1 / 62 + 1 / 61)
    assert fused[7] == pytest.approx(1 / 61)


def test_one_ranking_keeps_its_order() -> None:
    assert [number for number, _ in reciprocal_rank_fusion([[5, 1, 9], []])] == [5, 1, 9]


@given(RANKINGS)
def test_every_id_appears_once_and_scores_fall(rankings: list[list[int]]) -> None:
    fused = reciprocal_rank_fusion(rankings)

    scores = [score for _, score in fused]
    assert sorted(number for number, _ in fused) == sorted(set().union(*rankings))
    assert scores == sorted(scores, reverse=True)
