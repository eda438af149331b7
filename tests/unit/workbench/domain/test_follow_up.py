"""Questions that lean on the chat are completed; others stay as they are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.follow_up import Exchange, complete
from workbench.services.chat.follow_ups import follow_up_words
from workbench.storage.search import stop_words

REVENUE = [Exchange("What was Apple's revenue in Q3 2022?", "It was $90 billion.")]
FOUNDER = [Exchange("Who founded Astor Ltd?", "Ruth Okafor founded it in 1950.")]


def query(question: str, history: list[Exchange]) -> str | None:
    found = complete(question, history, follow_up_words(), stop_words())
    return found.query if found is not None else None


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("And in 2023?", "What was Apple's revenue in Q3 2023?"),
        ("and Q1?", "What was Apple's revenue in Q1 2022?"),
        ("What about Microsoft?", "What was Microsoft's revenue in Q3 2022?"),
        ("Why?", "What was Apple's revenue in Q3 2022? Why?"),
        ("What is its net income?", "What is its net income? (Apple)"),
    ],
)
def test_what_is_left_out_is_taken_from_the_question_before(question: str, wanted: str) -> None:
    assert query(question, REVENUE) == wanted


def test_a_person_is_taken_from_the_answer() -> None:
    assert query("When was she born?", FOUNDER) == "When was she born? (Ruth Okafor, Astor Ltd)"
    assert query("and where is it based?", FOUNDER) == "where is it based? (Astor Ltd, Ruth Okafor)"


@pytest.mark.parametrize(
    "question",
    [
        "Who is the CEO of Microsoft?",
        "What is the travel allowance?",
        "Is it true that the Normans won?",
        "How many people work at Apple?",
        "Which party may end the lease, and how is its notice given?",
    ],
)
def test_a_question_that_stands_by_itself_stays(question: str) -> None:
    assert query(question, REVENUE) is None


def test_without_a_chat_before_it_nothing_is_completed() -> None:
    assert query("And in 2023?", []) is None


@given(st.text(max_size=120), st.text(max_size=120), st.text(max_size=120))
def test_any_chat_can_be_leant_on(question: str, before: str, answer: str) -> None:
    query(question, [Exchange(before, answer)])
