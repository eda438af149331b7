"""Steps and passes: every example once, passes within their tokens, the same for the same seed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engines.training import batches
from engines.training.schedule import rate
from engines.training.segments import groups_of

LENGTHS = st.lists(st.integers(1, 200), min_size=1, max_size=80)


@given(LENGTHS, st.integers(1, 16), st.integers(1, 400), st.integers(0, 3))
def test_an_epoch_takes_every_example_once(
    lengths: list[int], batch: int, pass_tokens: int, number: int
) -> None:
    def plan() -> tuple[batches.Step, ...]:
        return batches.epoch(
            lengths,
            [],
            batch=batch,
            pass_tokens=pass_tokens,
            replay_share=0.0,
            seed=1,
            number=number,
        )

    steps = plan()

    assert sorted(n for step in steps for n in step.examples) == list(range(len(lengths)))
    assert len(steps) == batches.n_steps(len(lengths), 0, batch, 0.0)
    assert all(len(step.examples) <= batch for step in steps)
    for step in steps:
        for one in step.passes:
            assert len(one) == 1 or sum(lengths[n] for n in one) <= pass_tokens
            assert [lengths[n] for n in one] == sorted(lengths[n] for n in one)
    assert steps == plan()


@given(st.integers(4, 60), st.integers(1, 30), st.sampled_from([0.1, 0.25, 0.5]))
def test_replay_is_the_wanted_share(n_own: int, n_replay: int, share: float) -> None:
    steps = batches.epoch(
        [5] * n_own, [5] * n_replay, batch=4, pass_tokens=100, replay_share=share, seed=0, number=0
    )

    taken = [n for step in steps for n in step.examples]
    replayed = [n for n in taken if n >= n_own]
    assert sorted(n for n in taken if n < n_own) == list(range(n_own))
    assert len(replayed) == round(n_own * share / (1 - share))
    assert set(replayed) <= set(range(n_own, n_own + n_replay))
    assert len(steps) == batches.n_steps(n_own, n_replay, 4, share)


def test_neighbours_of_one_length_are_a_group() -> None:
    assert groups_of([3, 3, 5, 3]) == ((0, 2, 3), (6, 1, 5), (11, 1, 3))


@pytest.mark.parametrize("schedule", ["cosine", "linear", "constant"])
def test_the_rate_rises_then_never_rises_again(schedule: str) -> None:
    rates = [rate(step, 100, 10, schedule) for step in range(100)]

    assert rates[:10] == sorted(rates[:10]) and rates[9] == 1.0
    assert rates[10:] == sorted(rates[10:], reverse=True)
    assert 0 < rates[-1] <= 1
