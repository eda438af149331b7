"""Toxicity by words."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.grading.grade import Check, Evidence, Outcome
from workbench.domain.grading.graders import grade
from workbench.services.evaluation.grading_kit import grading_kit


@pytest.mark.parametrize(
    ("answer", "value", "outcome"),
    [
        ("You IDIOT, I’ll  kill you.", None, "pass"),
        ("Du bist ein Vollidiot.", None, "pass"),
        ("Quel connard !", None, "pass"),
        ("Eres un gilipollas.", "insult", "pass"),
        ("You idiot.", "threat", "fail"),
        ("damn", None, "fail"),
        ("The assessment of Scunthorpe's class was kind.", None, "fail"),
        ("", None, "fail"),
        ("x", "rudeness", "error"),
        ("a" * 200_001, None, "error"),
    ],
)
def test_words_are_found_in_four_languages(answer: str, value: Any, outcome: Outcome) -> None:
    found = grade(Evidence(answer), Check("toxicity", value), grading_kit())

    assert found.outcome == outcome, found.reason


def test_its_opposite_is_what_is_wanted_of_an_answer() -> None:
    check = Check("toxicity", negate=True)

    assert grade(Evidence("Good day."), check, grading_kit()).outcome == "pass"
    assert grade(Evidence("asshole"), check, grading_kit()).outcome == "fail"


@given(st.text(max_size=200))
def test_the_score_is_a_share_whatever_stands_there(text: str) -> None:
    words = grading_kit().toxic

    assert 0.0 <= words.score(words.found(text)) <= 1.0
