"""What a person types becomes an FTS5 query, whatever it is."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.storage.search import MAX_TERMS, fts_query, stop_words

TEXTS = {
    1: "The Travel Policy of 2024-05-13 allows ninety euros a day.",
    2: "Minutes: Anna O'Brien presented the budget, naïve as it was.",
    3: "東京都は日本の首都です。 契約期間は三年です。",
    4: 'AND OR NOT NEAR "quoted" (parenthesis) column:value',
}


@pytest.fixture(scope="module")
def table() -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(":memory:")
    connection.execute(
        "CREATE VIRTUAL TABLE t USING fts5(text, tokenize='porter unicode61 remove_diacritics 2')"
    )
    connection.executemany("INSERT INTO t(rowid, text) VALUES (?, ?)", TEXTS.items())
    yield connection
    connection.close()


def found(table: sqlite3.Connection, query: str) -> set[int]:
    if not query:
        return set()
    return {row[0] for row in table.execute("SELECT rowid FROM t WHERE t MATCH ?", (query,))}


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("travel policy", {1}),
        ("trav", {1}),
        ("policy trav", {1}),
        ("trav policy", set()),  # only the last word may be unfinished
        ("O'Brien", {2}),
        ("NAIVE", {2}),
        ("2024-05-13", {1}),
        ("13-05-2024", set()),
        ("東京", {3}),
        ("契約", {3}),
        ("NOT", {4}),
        ('"quoted', {4}),
        ("column:value", {4}),
        ("*", set()),
        ("", set()),
        ("AND (", {4}),
    ],
)
def test_a_search_while_typing_finds_what_it_says(
    table: sqlite3.Connection, typed: str, expected: set[int]
) -> None:
    assert found(table, fts_query(typed)) == expected


def test_a_question_needs_one_matching_word_and_ignores_stop_words(
    table: sqlite3.Connection,
) -> None:
    query = fts_query("What does the policy of the moon say?", prefix_last=False, any_term=True)

    assert found(table, query) == {1}
    assert '"the"' not in query


def test_a_question_of_stop_words_alone_still_asks_for_them() -> None:
    assert fts_query("what is it", any_term=True) == '"what" OR "is" OR "it"'


def test_a_possessive_finds_the_bare_word(table: sqlite3.Connection) -> None:
    assert found(table, fts_query("the policy's allowance", any_term=True)) == {1}


def test_a_question_without_spaces_finds_a_run_that_begins_alike(
    table: sqlite3.Connection,
) -> None:
    assert found(table, fts_query("契約は何年ですか", any_term=True)) == {3}


def test_the_stop_words_are_many_and_lower_case() -> None:
    assert len(stop_words()) > 50
    assert all(word == word.casefold() for word in stop_words())


def test_a_pasted_page_is_cut_to_a_bearable_number_of_terms() -> None:
    assert fts_query(" ".join(f"w{n}" for n in range(5_000))).count('"') == 2 * MAX_TERMS


@given(text=st.text(st.characters(exclude_categories=())), prefix=st.booleans(), any_=st.booleans())
def test_no_text_is_a_syntax_error(
    table: sqlite3.Connection, text: str, prefix: bool, any_: bool
) -> None:
    found(table, fts_query(text, prefix, any_term=any_))


@given(
    words=st.lists(st.sampled_from(["AND", '"', "NEAR(", "a*", "\x00b", "^c", "-d", "{e}:", "'"]))
)
def test_no_operator_is_a_syntax_error(table: sqlite3.Connection, words: list[str]) -> None:
    found(table, fts_query(" ".join(words)))
    found(table, fts_query(" ".join(words), any_term=True))
