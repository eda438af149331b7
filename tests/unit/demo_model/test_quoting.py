"""Passages are marked sentence by sentence, and an answer is the end of one of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resources.demo_model.quoting import contains, marked, quote, segments

TEXT = "Anna chaired. Either party may end it with 45 days notice.\nFee: EUR 4,350; due: 3 May"


def test_every_sentence_and_line_ends_with_the_mark_of_its_passage() -> None:
    assert marked(TEXT, 2, "{text} [{number}]") == (
        "Anna chaired. [2] Either party may end it with 45 days notice. [2] "
        "Fee: EUR 4,350; due: 3 May [2]"
    )


def test_a_quote_runs_from_the_first_shared_word_to_the_end_of_the_sentence() -> None:
    assert quote("How may a party end it?", "45 days", TEXT) == (
        " party may end it with 45 days notice."
    )


def test_a_value_that_does_not_stand_in_the_text_is_not_quoted() -> None:
    assert quote("What is the fee?", "EUR 999", TEXT) == ""


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
def test_no_letter_is_lost_when_a_text_is_cut_into_segments(text: str) -> None:
    kept = "".join("".join(segments(text)).split())

    assert kept == "".join(text.split())
