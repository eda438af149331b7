"""Half a mark waits; nothing is lost, and nothing else waits."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from ui.desktop.chat.held_mark import HeldMark


def test_a_mark_is_shown_when_it_is_whole() -> None:
    held = HeldMark()

    assert [held.feed(piece) for piece in ("So [", "1", "b", "] it", " is")] == [
        "So ", "", "", "[1b] it", " is",
    ]  # fmt: skip


def test_a_bracket_that_is_no_mark_does_not_wait() -> None:
    assert HeldMark().feed("a [link") == "a [link"
    assert HeldMark().feed("[ x") == "[ x"


@given(st.lists(st.text("[]1b,; x\n", max_size=6), max_size=12))
def test_only_what_looks_like_half_a_mark_is_missing(pieces: list[str]) -> None:
    held = HeldMark()
    shown = "".join(held.feed(piece) for piece in pieces)
    whole = "".join(pieces)

    assert whole.startswith(shown)
    assert re.fullmatch(r"(\[[\s\dA-Za-z,;]*)?", whole[len(shown) :])
