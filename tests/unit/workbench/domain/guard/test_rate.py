"""A profile may ask so often, and no other pays for it."""

from __future__ import annotations

import pytest

from workbench.domain.guard.rate import RateLimiter
from workbench.errors import RateLimited


def test_one_question_too_many_is_refused_until_the_span_is_over() -> None:
    moment = [0.0]
    limiter = RateLimiter(lambda: moment[0])
    for _ in range(2):
        limiter.admit("anna", {"per_minute": 2})
    with pytest.raises(RateLimited) as refused:
        limiter.admit("anna", {"per_minute": 2})
    assert "60 seconds" in refused.value.hint
    limiter.admit("ben", {"per_minute": 2})
    moment[0] = 60.0
    limiter.admit("anna", {"per_minute": 2})


def test_a_day_holds_beside_a_minute() -> None:
    moment = [0.0]
    limiter = RateLimiter(lambda: moment[0])
    for _ in range(3):
        limiter.admit("", {"per_minute": 1, "per_day": 3})
        moment[0] += 61
    with pytest.raises(RateLimited):
        limiter.admit("", {"per_minute": 1, "per_day": 3})


def test_without_limits_nothing_is_counted() -> None:
    limiter = RateLimiter(lambda: 0.0)
    for _ in range(5):
        limiter.admit("anna", {})
    limiter.admit("anna", {"per_minute": 1})
