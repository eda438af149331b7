"""The tests of drift against the formulas of their sources, written out plainly."""

from __future__ import annotations

import itertools
import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.domain.drift import (
    Shift,
    corrected,
    kernel,
    mmd,
    mmd_test,
    numbers_test,
    shares_test,
    thinned,
)

CHANCE = np.random.default_rng(1)


def plain_mmd(before: np.ndarray, now: np.ndarray, width: float) -> float:
    """Gretton et al. 2012, lemma 6, equation 3, pair by pair."""

    def k(a: np.ndarray, b: np.ndarray) -> float:
        return math.exp(-float(((a - b) ** 2).sum()) / (2 * width * width))

    m, n = len(before), len(now)
    inside = sum(k(a, b) for a, b in itertools.permutations(before, 2)) / (m * (m - 1))
    there = sum(k(a, b) for a, b in itertools.permutations(now, 2)) / (n * (n - 1))
    across = sum(k(a, b) for a in before for b in now) / (m * n)
    return inside + there - 2 * across


@given(st.integers(2, 9), st.integers(2, 9), st.integers(1, 5), st.integers(0, 2**32 - 1))
@settings(deadline=None)
def test_mmd_equals_the_formula_pair_by_pair(m: int, n: int, wide: int, seed: int) -> None:
    chance = np.random.default_rng(seed)
    before, now = chance.normal(size=(m, wide)), chance.normal(0.5, 1, size=(n, wide))
    pooled = np.concatenate((before, now))
    width = float(np.median([np.linalg.norm(a - b) for a, b in itertools.combinations(pooled, 2)]))

    assert mmd(before, now, width=1.3) == pytest.approx(plain_mmd(before, now, 1.3), abs=1e-12)
    squared = np.median([((a - b) ** 2).sum() for a, b in itertools.combinations(pooled, 2)])
    assert mmd(before, now) == pytest.approx(plain_mmd(before, now, math.sqrt(squared)), abs=1e-9)
    assert math.sqrt(squared) == pytest.approx(width, rel=0.5)


def test_the_permutation_test_deals_as_a_plain_loop_does() -> None:
    before, now = CHANCE.normal(size=(12, 3)), CHANCE.normal(0.8, 1, size=(8, 3))
    width = 1.0 / 1.0
    pooled = np.concatenate((before, now))
    squared = np.median([((a - b) ** 2).sum() for a, b in itertools.combinations(pooled, 2)])
    width = math.sqrt(squared)
    seen = plain_mmd(before, now, width)
    chance, larger = np.random.default_rng(7), 0
    for _ in range(300):
        dealt = chance.permutation(pooled)
        larger += plain_mmd(dealt[:12], dealt[12:], width) >= seen - 1e-12

    value, p_value = mmd_test(before, now)

    assert value == pytest.approx(seen, abs=1e-9)
    assert p_value == pytest.approx((larger + 1) / 301, abs=0.05)


def test_the_same_source_is_rarely_taken_for_another() -> None:
    alarms = 0
    for seed in range(60):
        chance = np.random.default_rng(seed)
        _, p_value = mmd_test(
            chance.normal(size=(60, 8)), chance.normal(size=(40, 8)), seed=seed, n_permutations=99
        )
        alarms += p_value <= 0.05
    assert alarms <= 8


def test_a_kernel_is_one_on_its_diagonal_and_alike_on_both_sides() -> None:
    found = kernel(CHANCE.normal(size=(20, 4)))
    assert np.allclose(np.diag(found), 1)
    assert np.allclose(found, found.T)
    assert (found > 0).all()


def test_numbers_are_told_apart_by_the_largest_distance_of_their_distributions() -> None:
    before, now = [1.0, 2.0, 2.0, 3.0], [2.0, 3.0, 4.0]
    distance = max(
        abs(sum(v <= x for v in before) / 4 - sum(v <= x for v in now) / 3) for x in (1, 2, 3, 4)
    )
    assert numbers_test(before, now)[0] == pytest.approx(distance)
    same, other = CHANCE.normal(size=200), CHANCE.normal(1.0, 1, size=100)
    assert numbers_test(same, other)[1] <= 0.002
    assert numbers_test([1.0] * 50, [1.0] * 50) == (0.0, 1.0)


def test_shares_are_told_apart_by_chi_squared() -> None:
    before, now = ["a"] * 30 + ["b"] * 20, ["a"] * 10 + ["b"] * 20
    table = np.array([[30, 20], [10, 20]])
    expected = table.sum(1, keepdims=True) * table.sum(0, keepdims=True) / table.sum()
    value, p_value = shares_test(before, now)
    assert value == pytest.approx(float(((table - expected) ** 2 / expected).sum()))
    assert 0.005 < p_value < 0.06
    assert shares_test(["a"] * 40, ["a"] * 40) == (0.0, 1.0)


def test_several_signals_are_corrected_for_being_several() -> None:
    shifts = [Shift("meaning", 9, 9, 0.0, 0.02), Shift("topics", 9, 9, 0.0, 0.6)]
    first, second = corrected(shifts)
    assert (first.corrected_p, second.corrected_p) == (0.04, 0.6)
    assert first.is_drift and not second.is_drift


def test_thinning_keeps_the_order_and_repeats_itself() -> None:
    found = thinned(1_000, 50)
    assert len(set(found.tolist())) == 50
    assert sorted(found.tolist()) == found.tolist() == thinned(1_000, 50).tolist()
    assert thinned(3, 50).tolist() == [0, 1, 2]
