"""Questions about all documents are told from others, and understood."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.survey.plan import SurveyPlan
from workbench.domain.survey.question import as_survey, recognise
from workbench.services.documents.survey_words import survey_words

TODAY = date(2026, 6, 15)
LABELLED = json.loads(Path(__file__).with_name("labelled_questions.json").read_text("utf-8"))


def plan_of(question: str) -> SurveyPlan:
    plan = recognise(question, survey_words(), TODAY)
    assert plan is not None
    return plan


def test_most_questions_about_all_documents_are_recognised_with_few_false_alarms() -> None:
    words = survey_words()
    missed = [q for q in LABELLED["about_all"] if recognise(q, words, TODAY) is None]
    alarms = [q for q in LABELLED["about_some"] if recognise(q, words, TODAY) is not None]

    assert len(missed) <= 2, missed
    assert len(alarms) <= 1, alarms


def test_a_count_with_a_verb_and_a_year_is_a_test_of_that_date() -> None:
    plan = plan_of("How many contracts end this year?")

    assert (plan.kind, plan.subject, plan.tested) == ("count", "contract", "end")
    assert plan.period is not None
    assert (plan.period.first, plan.period.last) == ("2026-01-01", "2026-12-31")


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("before March 2027", "", "2027-02-28"),
        ("after 2025", "2026-01-01", ""),
        ("since May 2025", "2025-05-01", ""),
        ("by the end of 2026", "", "2026-12-31"),
        ("in Q3 2025", "2025-07-01", "2025-09-30"),
        ("next month", "2026-07-01", "2026-07-31"),
        ("within the next 90 days", "2026-06-15", "2026-09-13"),
        ("between 1 May 2025 and 31 May 2025", "2025-05-01", "2025-05-31"),
        ("in February", "2026-02-01", "2026-02-28"),
        ("last year", "2025-01-01", "2025-12-31"),
    ],
)
def test_spans_of_time_become_days(words: str, first: str, last: str) -> None:
    period = plan_of(f"Which contracts end {words}?").period

    assert period is not None
    assert (period.first, period.last) == (first, last)


def test_amounts_names_topics_and_groups_are_understood() -> None:
    over = plan_of("How many invoices are over EUR 10,000?")
    named = plan_of("How many contracts with Brenford Instruments end next year?")
    topic = plan_of("How many contracts mention an indemnity clause?")
    monthly = plan_of("How much did we spend per month?")
    distinct = plan_of("How many suppliers are there across all contracts?")

    assert over.bound is not None
    assert (over.bound.side, over.bound.value) == ("over", 10_000)
    assert named.names == ("Brenford Instruments",)
    assert "indemnity" in topic.topic
    assert (monthly.kind, monthly.wanted, monthly.group) == ("total", "amount", "month")
    assert distinct.is_distinct


def test_words_that_names_share_are_kinds_of_documents() -> None:
    question = "How many prescriptions were issued in 2025?"

    assert recognise(question, survey_words(), TODAY) is None
    plan = recognise(question, survey_words(), TODAY, {"prescription"})
    assert plan is not None
    assert plan.subject == "prescription"


@given(st.text(max_size=200))
def test_any_text_is_understood_somehow(text: str) -> None:
    recognise(text, survey_words(), TODAY)
    assert as_survey(text, survey_words(), TODAY).kind
