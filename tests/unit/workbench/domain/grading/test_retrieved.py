"""What words alone say of an answer and its passages."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.grading.grade import Check, Evidence, Grade
from workbench.domain.grading.graders import grade
from workbench.domain.grading.retrieved import support
from workbench.services.evaluation.grading_kit import grading_kit

RENT = "The rent of the flat is 540 euros a month. It is due on the first day."
HOTEL = "The hotel may cost 180 euros a night when the manager approves."


def judged(kind: str, answer: str, **more: Any) -> Grade:
    value = {"value": more.pop("value", None), "context": [RENT, HOTEL], **more}
    return grade(Evidence(answer), Check(kind, value), grading_kit())


def test_a_statement_is_borne_by_words_and_figures() -> None:
    assert support("The rent is 540 euros.", [HOTEL, RENT]) == 1.0
    assert support("The rent is 550 euros.", [HOTEL, RENT]) == 0.0
    assert support("It is so.", [RENT]) is None


def test_faithfulness_is_the_share_of_borne_statements() -> None:
    right = judged("grounded", "The rent is 540 euros a month [1]. The hotel may cost 180 euros.")
    half = judged("grounded", "The rent is 540 euros. Cats can swim across large rivers.")

    assert (right.outcome, right.score) == ("pass", 1.0)
    assert (half.outcome, half.score) == ("fail", 0.5)
    assert "Cats can swim" in half.reason
    assert judged("grounded", "Ok.").outcome == "abstain"


def test_a_citation_counts_for_the_passage_that_it_names() -> None:
    assert judged("citations", "The rent is 540 euros a month [1].").outcome == "pass"
    assert judged("citations", "The rent is 540 euros a month [2].").outcome == "fail"
    assert judged("citations", "The rent is 540 euros a month.").outcome == "abstain"


def test_context_recall_looks_for_the_reference() -> None:
    found = judged("context-coverage", "", value="The rent is 540 euros. The dog is called Rex.")

    assert (found.outcome, found.score) == ("fail", 0.5)


@pytest.mark.parametrize(
    ("kind", "wanted", "score"),
    [
        ("recall-at-k", {"documents": ["b", "x"], "k": 2}, 0.5),
        ("recall-at-k", "b, a", 1.0),
        ("mrr", ["b"], 0.5),
        ("ndcg", {"documents": {"a": 2, "b": 1}}, 1.0),
    ],
)
def test_rankings_are_measured(kind: str, wanted: Any, score: float) -> None:
    assert judged(kind, "", value=wanted, found=["a", "b", "a", "c"]).score == pytest.approx(score)


def test_a_ranking_without_a_search_is_an_error() -> None:
    assert judged("mrr", "", value=["a"]).outcome == "error"
    assert judged("mrr", "", value=[], found=["a"]).outcome == "error"


def test_what_a_model_has_to_judge_is_an_error_without_one() -> None:
    assert judged("llm-rubric", "x", value="it is kind").outcome == "error"


@given(st.text(max_size=60), st.lists(st.text(max_size=60), max_size=3))
def test_nothing_breaks_a_grader(answer: str, passages: list[str]) -> None:
    for kind in ("grounded", "citations", "context-coverage"):
        check = Check(kind, {"value": answer, "context": passages})
        assert 0 <= grade(Evidence(answer), check, grading_kit()).score <= 1
