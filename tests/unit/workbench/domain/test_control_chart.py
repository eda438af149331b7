"""Control charts: their limits by hand, and each of the four rules alone."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.control_chart import LEAST, RULES, individuals, p_chart

STEADY = [10.0, 10.5, 9.5, 10.0, 10.5, 9.5, 10.0, 10.5, 9.5, 10.0, 10.5, 9.5]


def sigma_of(values: list[float]) -> float:
    moves = [abs(b - a) for a, b in zip(values, values[1:], strict=False)]
    return sum(moves) / len(moves) / 1.128


def test_limits_of_shares_are_those_of_the_binomial() -> None:
    hits, counted = [1, 2, 1, 2, 1, 2, 1, 2], [10, 20, 10, 20, 10, 20, 10, 20]
    points = p_chart(hits, counted)
    middle = 12 / 120
    for point, n in zip(points, counted, strict=True):
        assert point.middle == pytest.approx(middle)
        assert point.high == pytest.approx(middle + 3 * math.sqrt(middle * 0.9 / n))
        assert point.low == 0
        assert point.rule == ""


def test_limits_of_other_figures_come_from_the_moving_range() -> None:
    points = individuals(STEADY)
    base = STEADY[:8]
    assert points[0].middle == pytest.approx(sum(base) / 8)
    assert points[0].high == pytest.approx(sum(base) / 8 + 3 * sigma_of(base))
    assert not any(point.rule for point in points)


@pytest.mark.parametrize(
    ("more", "rule"),
    [
        ([14.0], 0),
        ([11.4, 10.0, 11.4], 1),
        ([10.8, 10.8, 10.0, 10.8, 10.8], 2),
        ([10.2] * 8, 3),
    ],
)
def test_each_rule_speaks_at_the_last_of_its_points(more: list[float], rule: int) -> None:
    calm = [10.0, 10.5, 9.5, 10.0, 10.5, 9.5, 10.0, 10.5, 9.5, 10.0, 10.5, 9.5] * 3
    points = individuals([*calm, *more])
    assert points[-1].rule == RULES[rule]
    assert not any(point.rule for point in points[: len(calm)])


def test_a_share_of_very_few_is_shown_and_not_judged() -> None:
    points = p_chart([1] * 10 + [2], [20] * 10 + [2])
    assert points[-1].value == 1.0
    assert points[-1].rule == ""
    assert p_chart([1] * 10 + [6], [20] * 10 + [6])[-1].rule == RULES[0]


def test_too_few_buckets_have_no_limits() -> None:
    assert all(point.middle is None for point in individuals(STEADY[: LEAST - 1]))
    assert all(point.middle is None for point in p_chart([1] * 7, [2] * 7))


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(0, 50)), max_size=40))
def test_limits_hold_the_middle_and_stay_possible(pairs: list[tuple[int, int]]) -> None:
    hits = [min(pair) for pair in pairs]
    for point, (_, n) in zip(p_chart(hits, [max(p) for p in pairs]), pairs, strict=True):
        if point.middle is not None and point.low is not None and point.high is not None:
            assert 0 <= point.low <= point.middle <= point.high <= 1
        assert n >= 0
