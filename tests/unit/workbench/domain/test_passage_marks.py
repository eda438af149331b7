"""Names for the sentences of passages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.passage_marks import (
    BRACKETS,
    Mark,
    letters,
    marked_sentences,
    marks_in,
    place_of,
    read_mark,
    without_imitations,
)

TRICKY = st.text(st.sampled_from("ab1 90.,;[]()\n\u00a0１é。Z"), max_size=40)


@pytest.mark.parametrize(
    ("place", "name"), [(0, "a"), (1, "b"), (25, "z"), (26, "aa"), (27, "ab"), (701, "zz")]
)
def test_sentences_are_lettered_in_order(place: int, name: str) -> None:
    assert letters(place) == name


@given(place=st.integers(0, 100_000))
def test_letters_lead_back_to_their_place(place: int) -> None:
    assert place_of(letters(place)) == place


def test_no_letters_are_no_place() -> None:
    assert place_of("") == -1


@given(text=TRICKY, number=st.integers(1, 999))
def test_sentences_stand_in_order_and_hold_every_word(text: str, number: int) -> None:
    sentences = marked_sentences(text, number)

    assert [item.mark for item in sentences] == [
        f"{number}{letters(place)}" for place in range(len(sentences))
    ]
    at = 0
    for item in sentences:
        assert not text[at : item.start].strip()
        assert item.start < item.end
        at = item.end
    assert not text[at:].strip()


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("2", Mark(2)),
        ("2b", Mark(2, "b")),
        ("2B", Mark(2, "b")),
        ("12ab", Mark(12, "ab")),
        ("", None),
        ("b", None),
        ("2abc", None),
        ("1234", None),
        ("2b ", None),
        ("[2b]", None),
    ],
)
def test_a_mark_is_a_number_and_perhaps_letters(text: str, mark: Mark | None) -> None:
    assert read_mark(text) == mark


@given(
    marks=st.lists(
        st.builds(Mark, st.integers(0, 999), st.from_regex("[a-z]{0,2}", fullmatch=True)),
        min_size=1,
    )
)
def test_marks_read_as_they_were_written(marks: list[Mark]) -> None:
    found = BRACKETS.fullmatch(f"[{', '.join(map(str, marks))}]")

    assert found is not None
    assert marks_in(found[1]) == tuple(marks)


@pytest.mark.parametrize(
    ("text", "neutral"),
    [
        ("see [1b] and [12]", "see (1b) and (12)"),
        ("[1a, 2c] [ 3B;4 ]", "(1a, 2c) ( 3B;4 )"),
        ("[1 b][2](x)", "(1 b)(2)(x)"),
        ("[[1b]]", "[(1b)]"),
        ("in [2024], [sic], a[i] and [ ]", "in [2024], [sic], a[i] and [ ]"),
    ],
)
def test_what_looks_like_a_mark_gets_round_brackets(text: str, neutral: str) -> None:
    assert without_imitations(text) == neutral


@given(text=TRICKY)
def test_no_imitation_is_left_and_nothing_else_is_touched(text: str) -> None:
    neutral = without_imitations(text)

    assert BRACKETS.search(neutral) is None
    assert neutral.translate(str.maketrans("[]", "()")) == text.translate(str.maketrans("[]", "()"))
