"""Advice: what fits, what it would take, and that nothing is promised that was not measured."""

from __future__ import annotations

import pytest

from workbench.domain.advice import Installed, Speed, Traffic, Verdict, advise, seconds_of
from workbench.domain.statistics import wilson


def verdict(n_pass: int, n: int = 200) -> Verdict:
    return Verdict("Suite", n_pass / n, n, wilson(n_pass, n))


def model(name: str, reading: float, writing: float, found: Verdict | None) -> Installed:
    verdicts = {found.source: found} if found else {}
    return Installed(name, name.upper(), 4_096, 1, Speed(reading, writing), verdicts)


LARGE = Traffic("chat", 1_024, "large", 100, 20_000, 10_000, 1_200.0, 900)
LONG = Traffic("chat", 16_384, "large", 10, 80_000, 1_000, 500.0, 9_000)
BIG = model("large", 100, 10, verdict(180))


def test_a_quicker_model_of_like_quality_is_advised_for_what_it_can_hold() -> None:
    small = model("small", 1_000, 100, verdict(182))

    found = advise([LARGE, LONG], [BIG, small])

    (route,) = found.routes
    assert (route.from_model, route.to_model, route.n) == ("LARGE", "SMALL", 100)
    assert route.saved_s == pytest.approx(
        seconds_of(LARGE, Speed(100, 10)) - seconds_of(LARGE, Speed(1_000, 100))
    )
    assert "100 of 110 requests" in found.sentence
    assert {one.name: one.n_fits for one in found.candidates} == {"LARGE": 100, "SMALL": 100}


@pytest.mark.parametrize("other", [None, verdict(140), verdict(19, 20), verdict(10, 10)])
def test_nothing_is_advised_without_a_measured_quality_that_holds(other: Verdict | None) -> None:
    found = advise([LARGE], [BIG, model("small", 1_000, 100, other)])
    assert not found.routes
    assert "No routing" in found.sentence


def test_a_model_that_is_hardly_quicker_is_not_advised() -> None:
    assert not advise([LARGE], [BIG, model("small", 104, 10.4, verdict(190))]).routes


def test_a_model_that_never_answered_here_has_no_time() -> None:
    silent = Installed("new", "New", 0, 1, None, {})
    (candidate,) = advise([LARGE], [silent]).candidates
    assert candidate.seconds is None
    assert "not known" in candidate.sentence
    assert advise([], [silent]).sentence == "No answered request in this period."
