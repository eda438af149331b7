"""Which way is advised, and that every reason has a text."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.tuning_advice import Baseline, DataFacts, Needs, advise
from workbench.paths import resources
from workbench.services.training.tuning_advisor import sentences, way_text

MANY = DataFacts(3_000, 0, is_labels=False)


def measured(plain: float, shown: float | None = None) -> Baseline:
    return Baseline(20, "F1 of words", plain, shown, 0.5, "A model")


@pytest.mark.parametrize(
    ("needs", "data", "baseline", "way"),
    [
        (Needs(), None, None, "prompt"),
        (Needs(knowledge=True, changing=True), None, None, "retrieval"),
        (Needs(knowledge=True, citations=True), MANY, measured(0.3, 0.3), "retrieval"),
        (Needs(style=True), MANY, measured(0.3, 0.31), "fine-tuning"),
        (Needs(labels=True, latency=True), MANY, measured(0.1, 0.2), "fine-tuning"),
        (Needs(style=True), MANY, measured(0.95), "prompt"),
        (Needs(format=True), DataFacts(40, 1, is_labels=False), measured(0.5, 0.95), "prompt"),
    ],
)
def test_the_way_follows_from_what_is_wanted_and_measured(
    needs: Needs, data: DataFacts | None, baseline: Baseline | None, way: str
) -> None:
    assert advise(needs, data, baseline)[0].way == way


@given(
    needs=st.builds(Needs, *[st.booleans()] * 7),
    data=st.none() | st.builds(DataFacts, st.integers(1, 5_000), st.integers(0, 4), st.booleans()),
    plain=st.none() | st.floats(0, 1),
    shown=st.none() | st.floats(0, 1),
)
def test_every_reason_can_be_said(
    needs: Needs, data: DataFacts | None, plain: float | None, shown: float | None
) -> None:
    baseline = None if plain is None else measured(plain, shown)
    found = advise(needs, data, baseline)
    assert {one.way for one in found} == {"prompt", "retrieval", "fine-tuning"}
    for one in found:
        assert way_text(one)
        assert all(text.endswith(".") and "{" not in text for text in sentences(one))
        assert one.points == sum(reason.points for reason in one.reasons)


def test_no_text_is_left_over() -> None:
    known = json.loads((resources() / "training" / "advice.json").read_text("utf-8"))["reasons"]
    used: set[str] = set()
    for n in range(2**7):
        needs = Needs(*[bool(n >> bit & 1) for bit in range(7)])
        for data in (None, DataFacts(5, 2, is_labels=True), MANY):
            for baseline in (None, measured(0.95), measured(0.1, 0.95), measured(0.1, 0.5),
                             measured(0.1, 0.1)):  # fmt: skip
                for one in advise(needs, data, baseline):
                    used |= {reason.key for reason in one.reasons}
    assert used == set(known)
