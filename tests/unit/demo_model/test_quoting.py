"""Passages are marked sentence by sentence, and an answer is one of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resources.demo_model.quoting import Marked, contains, sentences, telling

TEXT = "Anna chaired. Either party may end it with 45 days notice.\nFee: EUR 4,350; due: 3 May"


def test_every_sentence_and_line_has_a_mark_of_its_own() -> None:
    assert sentences(TEXT, 2) == [
        Marked("2a", "Anna chaired."),
        Marked("2b", "Either party may end it with 45 days notice."),
        Marked("2c", "Fee: EUR 4,350; due: 3 May"),
    ]


def test_the_sentence_that_holds_the_value_and_shares_most_tells() -> None:
    found = sentences("Dr. Lee took 45 days. The notice is 45 days. It was long.", 1)

    assert telling("How long is the notice?", "45 days", found) == Marked(
        "1b", "The notice is 45 days."
    )


def test_a_value_that_does_not_stand_in_the_text_is_told_by_no_sentence() -> None:
    assert telling("What is the fee?", "EUR 999", sentences(TEXT, 1)) is None


@pytest.mark.parametrize(
    ("text", "value", "expected"),
    [
        ("within 45 days", "45 days", True),
        ("within 145 days", "45 days", False),
        ("within 45 daysx", "45 days", False),
        ("costs $70.", "$70", True),
        ("", "70", False),
    ],
)
def test_values_are_found_as_whole_words_only(text: str, value: str, expected: bool) -> None:
    assert contains(text, value) is expected


@given(st.text())
def test_no_letter_is_lost_when_a_text_is_cut_into_sentences(text: str) -> None:
    kept = "".join("".join(part.text for part in sentences(text, 1)).split())

    assert kept == "".join(text.split())
