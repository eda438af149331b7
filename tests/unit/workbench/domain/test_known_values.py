"""Known values are found wherever they stand as whole words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.known_values import KnownValues


def found(text: str, *values: str, fold: bool = False) -> list[str]:
    return [text[start:end] for start, end, _ in KnownValues(values, fold=fold).find(text)]


def test_whole_words_only() -> None:
    assert found("Ada, Adam and Ada.", "Ada") == ["Ada", "Ada"]


def test_the_longest_of_several_wins() -> None:
    assert found("Ada Lovelace met Ada", "Ada", "Ada Lovelace") == ["Ada Lovelace", "Ada"]


def test_values_may_begin_with_a_sign() -> None:
    assert found("call +49 170 1234567 now", "+49 170 1234567") == ["+49 170 1234567"]


def test_capitals_count_unless_folded() -> None:
    assert found("ada lovelace", "Ada Lovelace") == []
    assert found("ada lovelace", "Ada Lovelace", fold=True) == ["ada lovelace"]


def test_a_value_of_signs_alone_is_never_found() -> None:
    assert found("--- ---", "---") == []


@given(st.text("ab .+", max_size=40), st.lists(st.text("ab .+", min_size=1, max_size=6)))
def test_what_is_found_is_a_value_and_never_overlaps(text: str, values: list[str]) -> None:
    end = 0
    for start, stop, value in KnownValues(values).find(text):
        assert text[start:stop] == value
        assert start >= end
        end = stop
