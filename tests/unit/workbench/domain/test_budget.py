"""What stays when a conversation outgrows the context."""

from __future__ import annotations

import math

from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.budget import Fit, answer_reserve, fit

SIZES = st.lists(st.integers(1, 60), max_size=40)


def costs(question: int, turns: list[int], passages: list[int], n: int, m: int) -> int:
    return question + sum(turns[len(turns) - n :]) + sum(passages[:m])


@given(question=st.integers(1, 100), turns=SIZES, passages=SIZES, limit=st.integers(1, 900))
def test_what_is_kept_fits_and_passages_outlive_turns(
    question: int, turns: list[int], passages: list[int], limit: int
) -> None:
    def count(n: int, m: int) -> int:
        return costs(question, turns, passages, n, m)

    found = fit(len(turns), len(passages), limit, count)

    if found is None:
        assert count(0, min(1, len(passages))) > limit
        return
    assert found.tokens == count(found.n_history, found.n_passages) <= limit
    if found.n_passages < len(passages):
        assert found.n_history == 0
        assert count(0, found.n_passages + 1) > limit


@given(turns=SIZES, limit=st.integers(60, 900))
def test_rounding_to_blocks_gives_up_less_than_a_third_of_the_turns(
    turns: list[int], limit: int
) -> None:
    def count(n: int, m: int) -> int:
        return costs(0, turns, [], n, m)

    most = max(n for n in range(len(turns) + 1) if count(n, 0) <= limit)
    found = fit(len(turns), 0, limit, count)

    assert found is not None
    assert 2 * most / 3 <= found.n_history <= most


def test_everything_stays_while_it_fits() -> None:
    assert fit(3, 2, 100, lambda n, m: 10 * n + 10 * m) == Fit(3, 2, 50)


def test_the_beginning_stays_the_same_for_several_questions_in_a_row() -> None:
    first_kept = []
    for n_turns in range(60, 90):
        found = fit(n_turns, 0, 400, lambda n, _m: 10 * n)
        assert found is not None
        first_kept.append(n_turns - found.n_history)

    assert len(set(first_kept)) <= math.ceil(30 / 8) + 1


def test_the_count_is_asked_seldom() -> None:
    asked = []

    def count(n: int, m: int) -> int:
        asked.append((n, m))
        return n + m

    fit(10_000, 4, 500, count)

    assert len(asked) < 20


def test_a_question_that_cannot_be_asked_with_a_single_passage_does_not_fit() -> None:
    assert fit(0, 3, 10, lambda _n, m: 5 + 10 * m) is None
    assert fit(0, 0, 10, lambda _n, _m: 11) is None


def test_a_part_of_the_context_is_kept_for_the_answer() -> None:
    assert answer_reserve(1_024, 512, with_passages=False) == 256
    assert answer_reserve(1_024, 512, with_passages=True) == 128
    assert answer_reserve(8_192, 100, with_passages=False) == 100
    assert answer_reserve(1, 1, with_passages=True) == 1
