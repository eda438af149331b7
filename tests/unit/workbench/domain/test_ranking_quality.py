"""Figures of rankings: by hand, and what must hold for every ranking."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.ranking_quality import RankingQuality, mean_quality, percentile, quality

names = st.sampled_from([f"d{n}" for n in range(20)])
rankings = st.lists(names, unique=True, max_size=20)
grades = st.dictionaries(names, st.integers(-1, 3), max_size=20)


def test_figures_of_a_ranking_are_those_that_were_reckoned_by_hand() -> None:
    found = quality(["x", "a", "y", "b"], {"a": 2, "b": 1, "c": 1, "x": 0})

    assert found is not None
    best = 2 / math.log2(2) + 1 / math.log2(3) + 1 / math.log2(4)
    assert found.ndcg == pytest.approx((2 / math.log2(3) + 1 / math.log2(5)) / best)
    assert found.recall == pytest.approx(2 / 3)
    assert found.reciprocal_rank == 0.5


def test_what_stands_behind_the_depth_does_not_count() -> None:
    assert quality(["x"] * 1 + ["a"], {"a": 1}, depth=1) == RankingQuality(0.0, 0.0, 0.0)


def test_a_question_without_a_right_answer_says_nothing() -> None:
    assert quality(["a"], {"a": 0, "b": -1}) is None
    assert mean_quality([]) is None


@given(rankings, grades)
def test_figures_lie_between_nothing_and_all(ranking: list[str], graded: dict[str, int]) -> None:
    found = quality(ranking, graded)

    assert (found is None) == (not any(grade > 0 for grade in graded.values()))
    if found is not None:
        for figure in (found.ndcg, found.recall, found.reciprocal_rank):
            assert 0.0 <= figure <= 1.0 + 1e-12


@given(grades)
def test_the_best_order_has_the_best_figure(graded: dict[str, int]) -> None:
    best = sorted(graded, key=lambda name: -graded[name])
    found = quality(best, graded)

    if found is not None:
        assert found.ndcg == pytest.approx(1.0)
        assert found.reciprocal_rank == 1.0


@given(st.lists(st.floats(0, 1000), min_size=1, max_size=50), st.floats(0.01, 1.0))
def test_a_percentile_is_one_of_the_values_and_bounds_its_share(
    values: list[float], share: float
) -> None:
    found = percentile(values, share)

    assert found in values
    assert sum(value <= found for value in values) >= share * len(values) - 1e-9


def test_a_percentile_of_nothing_is_nothing() -> None:
    assert percentile([], 0.5) == 0.0
