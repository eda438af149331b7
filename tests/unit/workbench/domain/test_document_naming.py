from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.document_naming import Card, Naming, card_of, catalogue, naming

STOP = frozenset(["what", "was", "the", "in", "of", "how", "did", "is", "and"])
LATEST = ("latest", "most recent")
CARDS = {
    f"{name}-{quarter}": card_of(
        f"2023 Q{quarter} {code}", "", f"{name} corporation quarterly report", 90_000
    )
    for name, code in (("apple", "AAPL"), ("intel", "INTC"))
    for quarter in (1, 2, 3)
}
OWN = {"apple": 0.9, "intel": 0.9, "quarterly": 0.5}


def named(question: str, cards: dict[str, Card] = CARDS) -> Naming | None:
    return naming(question, catalogue(cards), OWN, STOP, LATEST)


def test_a_company_and_a_quarter_name_one_report() -> None:
    found = named("What was the revenue of Apple in Q2 2023?")
    assert found is not None
    assert found.first == ("apple-2",)
    assert found.rest == "What was the revenue of in 2023?"


def test_a_company_alone_names_all_of_its_reports() -> None:
    found = named("How did Intel's inventory change?")
    assert found is not None
    assert found.first == ("intel-1", "intel-2", "intel-3")
    assert "apple-1" not in found.fit
    assert found.rest == "How did inventory change?"


@pytest.mark.parametrize("word", ["latest", "most recent"])
def test_the_latest_of_a_series_has_the_highest_numbers(word: str) -> None:
    found = named(f"What was the margin of Apple in the {word} report?")
    assert found is not None
    assert found.first == ("apple-3",)


def test_a_word_that_stands_everywhere_names_nothing() -> None:
    cards = {"a": card_of("a", "", "liquidity", 90_000), "b": card_of("b", "", "other", 90_000)}
    assert naming("how is liquidity", catalogue(cards), {"liquidity": 0.1}, STOP) is None
    assert named("How is the weather?") is None
    assert named("2023?") is None  # on every card


def test_short_documents_speak_for_themselves() -> None:
    cards = {"a": card_of("1", "", "wing flutter", 500), "b": card_of("2", "", "heat", 500)}
    assert naming("what is wing flutter", catalogue(cards), {"wing": 1.0}, STOP) is None


def test_a_question_of_names_alone_stays_a_question() -> None:
    found = named("Apple?")
    assert found is not None
    assert found.rest == "Apple?"


@given(st.text(max_size=60))
def test_any_question_is_read(question: str) -> None:
    found = named(question)
    if found is not None:
        assert all(0 <= fit <= 1 for fit in found.fit.values())
        assert found.rest
