"""Rubrics add up, never to a NaN; kappa is what statistics says; pairs show a bias for places."""

from __future__ import annotations

import math
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.judging import (
    SAID,
    Licence,
    PairVerdict,
    Rubric,
    StepAnswer,
    cohen,
    grade_of,
    judge_key,
    pair_totals,
    rubric_from,
)
from workbench.errors import InputError
from workbench.services.evaluation.rubrics import rubric, rubrics

LABELS = st.lists(st.tuples(st.sampled_from(["pass", "fail"]), st.sampled_from(["pass", "fail"])))


def answers(chosen: Rubric, *said: str) -> list[StepAnswer]:
    return [
        StepAnswer(step.key, one)  # type: ignore[arg-type]
        for step, one in zip(chosen.steps, said, strict=True)
    ]


def test_the_steps_of_a_rubric_are_weighed() -> None:
    chosen = rubric("helpful")

    assert grade_of(chosen, answers(chosen, "yes", "yes", "no", "no"), None).outcome == "pass"
    failed = grade_of(chosen, answers(chosen, "yes", "no", "yes", "no"), None)
    assert (failed.outcome, failed.score) == ("fail", 0.5)
    assert grade_of(chosen, answers(chosen, "yes", "no", "yes", "no"), 0.5).outcome == "pass"


def test_what_has_to_be_told_and_is_not_is_no_verdict() -> None:
    chosen = rubric("helpful")
    unsure = answers(chosen, "cannot tell", "yes", "no", "no")
    broken = [*answers(chosen, "yes", "yes", "no", "no")[:3], StepAnswer("x", problem="cut off")]

    assert grade_of(chosen, unsure, None).outcome == "abstain"
    assert grade_of(chosen, broken, None).outcome == "error"


@given(st.lists(st.sampled_from(SAID), min_size=4, max_size=4))
def test_a_grade_is_always_a_number(said: Sequence[str]) -> None:
    chosen = rubric("helpful")
    found = grade_of(chosen, answers(chosen, *said), None)

    assert 0 <= found.score <= 1 and math.isfinite(found.score)


@pytest.mark.parametrize("name", rubrics())
def test_every_rubric_is_whole(name: str) -> None:
    found = rubrics()[name]

    assert found.hash and found.steps and 0 < found.threshold <= 1
    assert len({step.key for step in found.steps}) == len(found.steps)


def test_a_judge_is_another_when_model_or_rubric_change() -> None:
    raw = {"kind": "single", "threshold": 0.5, "system": "s", "head": "h"}
    first = rubric_from("r", {**raw, "steps": [{"key": "a", "ask": "Is it?"}]})
    second = rubric_from("r", {**raw, "steps": [{"key": "a", "ask": "Is it so?"}]})

    keys = {judge_key(model, one.hash) for model in ("m1", "m2") for one in (first, second)}
    assert len(keys) == 4
    assert judge_key("", first.hash) == ""
    with pytest.raises(InputError):
        rubric_from("r", {**raw, "steps": [{"key": "a", "ask": "?", "good": "maybe"}]})


def test_kappa_is_that_of_the_literature() -> None:
    """Fleiss, Cohen and Everitt 1969 by hand: 20, 5, 10, 15."""
    pairs = [("a", "a")] * 20 + [("a", "b")] * 5 + [("b", "a")] * 10 + [("b", "b")] * 15

    found = cohen(pairs)

    assert found.value == pytest.approx(0.4)
    assert found.agreement == pytest.approx(0.7)
    assert found.interval.low == pytest.approx(0.1515, abs=2e-3)
    assert found.interval.high == pytest.approx(0.6485, abs=2e-3)


@given(LABELS)
def test_kappa_is_never_a_nan(pairs: list[tuple[str, str]]) -> None:
    found = cohen(pairs)

    assert found.value is None or -1 <= found.value <= 1
    assert -1 <= found.interval.low <= found.interval.high <= 1


def test_a_licence_takes_labels_enough_and_agreement() -> None:
    alike = [("pass", "pass")] * 25 + [("fail", "fail")] * 25

    assert Licence(cohen(alike), 0.6).is_granted
    assert not Licence(cohen(alike[1:]), 0.6).is_granted
    assert "1 more labels" in Licence(cohen(alike[1:]), 0.6).sentence
    assert not Licence(cohen([("pass", "pass")] * 60), 0.6).is_granted
    assert not Licence(cohen([("pass", "fail"), ("fail", "pass")] * 30), 0.6).is_granted


def test_what_only_follows_the_place_is_a_tie() -> None:
    totals = pair_totals(
        {
            "1": PairVerdict("A", "B"),
            "2": PairVerdict("B", "A"),
            "3": PairVerdict("A", "A"),
            "4": PairVerdict("tie", "B"),
            "5": PairVerdict(None, "A"),
        }
    )

    assert (totals.first, totals.second, totals.tie, totals.error) == (1, 1, 2, 1)
    assert totals.n_by_place == 1
