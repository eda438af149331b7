"""Bytes to text: whole characters only, and never a piece of a stop string."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from engines.llama.answer_text import AnswerText


def written(pieces: list[bytes], *stop: str) -> tuple[list[str], bool]:
    text = AnswerText(stop)
    shown = [text.push(piece) for piece in pieces]
    return [*shown, text.finish()], text.stopped


@settings(deadline=None)
@given(st.text(), st.integers(1, 5))
def test_any_text_arrives_whole_however_its_bytes_are_cut(text: str, width: int) -> None:
    data = text.encode()
    pieces = [data[at : at + width] for at in range(0, len(data), width)]

    shown, stopped = written(pieces, "\N{SNOWMAN} never there \N{SNOWMAN}")

    assert "".join(shown) == text
    assert not stopped


@settings(deadline=None)
@given(st.text("abc", max_size=30), st.text("abc", min_size=1, max_size=4), st.integers(1, 3))
def test_nothing_of_a_stop_string_is_shown(text: str, stop: str, width: int) -> None:
    data = text.encode()
    pieces = [data[at : at + width] for at in range(0, len(data), width)]

    shown, stopped = written(pieces, stop)

    assert "".join(shown) == text.split(stop, maxsplit=1)[0]
    assert stopped == (stop in text)


def test_half_a_character_waits_for_its_other_half() -> None:
    euro = "€".encode()

    assert written([euro[:1], euro[1:2], euro[2:]])[0] == ["", "", "€", ""]


def test_bytes_that_are_no_text_become_replacement_characters() -> None:
    assert written([b"\xff", b"a", b"\xe2\x82"])[0] == ["\ufffd", "a", "", "\ufffd"]


def test_the_earliest_of_several_stop_strings_counts() -> None:
    assert written([b"one two three"], "three", "two")[0] == ["one ", ""]


def test_what_only_looked_like_a_stop_string_is_shown_later() -> None:
    assert written([b"a<|", b"b"], "<|end|>")[0] == ["a", "<|b", ""]
