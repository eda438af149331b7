"""Two groups without pairs: what is told, what cannot be told yet; a canary's share and its end."""

from __future__ import annotations

import math
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.groups import compare_groups
from workbench.domain.statistics import Interval
from workbench.domain.trial import (
    Standing,
    Trial,
    TrialContent,
    TriedAnswer,
    by_conversation,
    crossed,
    draws_second,
    grown,
)

VALUES = st.lists(st.floats(0, 1), max_size=30)


@given(VALUES, VALUES)
def test_a_comparison_is_always_a_number(first: list[float], second: list[float]) -> None:
    found = compare_groups(first, second)

    assert math.isfinite(found.mean)
    assert -1 <= found.interval.low <= found.interval.high <= 1
    assert found.n_more is None or found.n_more >= 0
    assert found.is_told or "cannot tell" in found.sentence


def test_a_large_difference_is_told_and_a_small_one_says_how_many_more() -> None:
    chance = random.Random(1)
    told = compare_groups(
        [float(chance.random() < 0.4) for _ in range(80)],
        [float(chance.random() < 0.9) for _ in range(80)],
    )
    unsure = compare_groups([1.0] * 7 + [0.0] * 5, [1.0] * 8 + [0.0] * 4)

    assert told.is_told and told.sentence.startswith("better by")
    assert not unsure.is_told and unsure.n_more is not None and unsure.n_more > 100
    assert "about" in unsure.sentence
    assert compare_groups([1.0] * 3, [0.0] * 3).n_more == 14


@pytest.mark.parametrize("shares", [(0.5, 0.5), (0.8, 0.9), (0.95, 0.6)])
def test_intervals_hold_the_truth(shares: tuple[float, float]) -> None:
    chance = random.Random(7)
    held = 0
    for _ in range(400):
        groups = [[float(chance.random() < share) for _ in range(30)] for share in shares]
        interval = compare_groups(*groups).interval
        held += interval.low <= shares[1] - shares[0] <= interval.high

    assert 0.92 <= held / 400 <= 0.99


def trial(kind: str, share: float) -> Trial:
    return Trial("t", "t", TrialContent(kind, "a@1", "b@1"), "running", share, "")  # type: ignore[arg-type]


def test_a_split_is_kept_and_always_the_same() -> None:
    one = trial("ab", 0.3)
    drawn = [draws_second(one, str(n)) for n in range(4_000)]

    assert 0.27 < sum(drawn) / len(drawn) < 0.33
    assert drawn == [draws_second(one, str(n)) for n in range(4_000)]
    assert not any(draws_second(trial("ab", 0.0), str(n)) for n in range(100))


def judged(n_first: int, n_second: int) -> Standing:
    return Standing(0, 0, compare_groups([1.0] * n_first, [1.0] * n_second), None)


def test_a_canary_grows_and_goes_back() -> None:
    assert [grown(trial("canary", 0.05), judged(20, n)) for n in (0, 19, 20, 45, 70, 500)] == [
        0.05, 0.05, 0.1, 0.25, 0.5, 1.0,
    ]  # fmt: skip
    assert grown(trial("canary", 0.5), judged(20, 0)) == 0.5  # never less
    assert grown(trial("canary", 0.05), judged(9, 500)) == 0.05  # nobody to compare with
    content = TrialContent("canary", "a@1", "b@1")
    good, bad = compare_groups([1.0] * 20, [1.0] * 20), compare_groups([1.0] * 20, [0.0] * 20)
    slightly = compare_groups([1.0] * 15 + [0.0] * 5, [1.0] * 12 + [0.0] * 8)
    assert crossed(content, Standing(20, 20, good, None)) == ""
    assert "feedback: worse by" in crossed(content, Standing(20, 20, bad, None))
    assert "tolerated" in crossed(content, Standing(20, 20, good, slightly))
    assert crossed(content, Standing(2, 2, compare_groups([1.0], [0.0]), None)) == ""


def test_a_conversation_counts_once() -> None:
    answers = [
        TriedAnswer(str(n), "one" if n < 5 else "two", "a@1", "", "", 1, None, "") for n in range(6)
    ]

    assert by_conversation(answers, {str(n): float(n >= 5) for n in range(6)}) == [0.0, 1.0]
    assert Interval(-1, 1).holds_zero
