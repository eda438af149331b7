"""Values are found by the words in them, as the full-text index would find them."""

from __future__ import annotations

import pytest

from workbench.domain.words_in_values import WordsInValues

VALUES = {1: "Anna Müller-Lüdenscheidt", 2: "anna.mueller@firma.com", 3: "Łódź", 4: "Ann"}


@pytest.mark.parametrize(
    ("typed", "is_beginning", "found"),
    [
        ("ANNA", False, [1, 2]),
        ("ann", False, [4]),
        ("ann", True, [4, 1, 2]),
        ("muller", False, [1]),
        ("müller-lüd", True, [1]),
        ("müller-lüd", False, []),
        ("anna.mueller@firma.com", False, [2]),
        ("firma", True, [2]),
        ("?", True, []),
    ],
)
def test_words_and_beginnings(typed: str, is_beginning: bool, found: list[int]) -> None:
    words = WordsInValues(VALUES.items())
    assert sorted(words.find(typed, is_beginning=is_beginning)) == sorted(found)
