"""The steps of a request, from the events of the engine."""

from __future__ import annotations

import itertools

import pytest

from workbench.domain.model import Completed, PromptProgress, TextPiece, Usage
from workbench.services.metering.step_clock import StepClock


@pytest.mark.parametrize(("drafted", "accepted"), [(0, 0), (12, 9)])
def test_what_was_guessed_ahead_stands_with_the_generation(drafted: int, accepted: int) -> None:
    ticks = itertools.count()
    clock = StepClock(lambda: float(next(ticks)))

    clock.asks()
    clock.hears(PromptProgress(3, 3, 0))
    clock.hears(TextPiece("a"))
    clock.hears(Completed(Usage(3, 20, 0, 0.1, 9.0, 2.0, drafted, accepted), "end"))

    steps = clock.taken("complete")
    assert [step.name for step in steps] == ["queue", "reading", "generation"]
    known = steps[-1].facts
    assert known["output_tokens"] == 20
    assert known.get("drafted_tokens", 0) == drafted
    assert known.get("accepted_tokens", 0) == accepted
    assert ("drafted_tokens" in known) is bool(drafted)
