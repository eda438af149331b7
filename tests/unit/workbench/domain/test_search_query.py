from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.search_query import SearchQuery, read_query


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("notice period", SearchQuery("notice period")),
        ('"notice period" lease', SearchQuery("notice period lease", ("notice period",))),
        ("lease -draft", SearchQuery("lease", (), ("draft",))),
        ('lease -"first draft"', SearchQuery("lease", (), ("first draft",))),
        ("What is “force majeure”?", SearchQuery("What is force majeure ?", ("force majeure",))),
        ("„höhere Gewalt“ -Miete", SearchQuery("höhere Gewalt", ("höhere Gewalt",), ("Miete",))),
        ("「解約」 notice", SearchQuery("解約 notice", ("解約",))),
        # No demands: dashes, figures, inches, options, halves of a pair, nothing left to look for.
        ("well-known state-of-the-art", SearchQuery("well-known state-of-the-art")),
        ("from 5 - 7 at -5 degrees", SearchQuery("from 5 - 7 at -5 degrees")),
        ('a 5" and a 7" pipe', SearchQuery('a 5" and a 7" pipe')),
        ("what does -k do", SearchQuery("what does -k do")),
        ("what does --all do", SearchQuery("what does --all do")),
        ('an "open quote', SearchQuery('an "open quote')),
        ('"" and "!"', SearchQuery('"" and "!"')),
        ("-word", SearchQuery("-word")),
        ('-"some words"', SearchQuery('-"some words"')),
    ],
)
def test_what_was_typed_is_read(typed: str, meant: SearchQuery) -> None:
    assert read_query(typed) == meant


@given(st.text(alphabet=st.sampled_from("ab \"“”„«»-'()*:^\n\0é"), max_size=60))
def test_nothing_that_can_be_typed_is_an_error(typed: str) -> None:
    query = read_query(typed)
    assert isinstance(query.allows("heading", typed), bool)
    assert not any(phrase not in typed for phrase in query.phrases if "\n" not in typed
                   and "  " not in typed)  # fmt: skip


def test_a_phrase_is_met_by_the_same_words_in_any_case_across_lines() -> None:
    query = read_query('"notice period"')
    assert query.allows("", "The Notice\nPeriod is long.")
    assert query.allows("Notice period", "It is long.")
    assert not query.allows("", "notice periods")
    assert not query.allows("Notice", "period")


def test_an_excluded_word_is_a_whole_word() -> None:
    query = read_query("lease -draft")
    assert query.allows("", "No drafting here.")
    assert not query.allows("", "A DRAFT, no more.")
    assert not query.allows("Draft", "Text")
