"""Settings of training are checked by name; the gate says why it does not offer promotion."""

from __future__ import annotations

import math

import pytest

from workbench.domain.training import (
    Checkpoint,
    RunState,
    TrainingSettings,
    Verified,
    best_of,
    checked,
    with_changes,
)
from workbench.domain.training_run import judged
from workbench.errors import InputError

GOOD = Verified(50, 600, 0.004, 1.0, 10.0, 8.0, base_restored=True)


def test_settings_are_read_from_text() -> None:
    found = with_changes(
        TrainingSettings(),
        {"rank": "8", "learning_rate": "1e-3", "method": "dora", "gradient_checkpointing": "yes"},
    )

    assert (found.rank, found.learning_rate, found.method) == (8, 1e-3, "dora")
    assert found.gradient_checkpointing is True


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("rank", "0"),
        ("rank", "many"),
        ("method", "magic"),
        ("learning_rate", "nan"),
        ("warm_up", "0.9"),
        ("gradient_checkpointing", "perhaps"),
        ("depth", "3"),
    ],
)
def test_what_cannot_be_is_refused_by_name(name: str, value: str) -> None:
    with pytest.raises(InputError) as caught:
        with_changes(TrainingSettings(), {name: value})

    assert name in caught.value.message and caught.value.hint


def test_a_rate_that_is_no_number_is_refused() -> None:
    with pytest.raises(InputError):
        checked(TrainingSettings(learning_rate=math.inf))


def test_the_best_checkpoint_is_the_one_with_the_lowest_validation() -> None:
    known = (Checkpoint(10, 2.0, 1), Checkpoint(20, 1.5, 1), Checkpoint(30, 1.7, 1))

    assert best_of(known) == known[1]
    assert best_of((Checkpoint(10, None, 1), Checkpoint(20, None, 1))) == Checkpoint(20, None, 1)
    assert best_of(()) is None


def test_the_gate() -> None:
    assert judged(GOOD).offered
    worse = Verified(50, 600, 0.004, 1.0, 10.0, 9.0, base_restored=True)
    assert "-10.0%" in judged(worse).reasons[0]
    assert not judged(None).offered
    apart = Verified(50, 600, 0.2, 0.7, 10.0, 8.0, base_restored=True)
    assert "something else" in judged(apart).reasons[0]
    assert "2 golden cases" in judged(GOOD, ("a", "b")).reasons[0]
    assert not judged(GOOD, (), -0.1).offered and judged(GOOD, (), 0.1).offered


def test_what_is_done_is_not_resumed() -> None:
    assert not RunState.DONE.can_resume and RunState.FAILED.can_resume
