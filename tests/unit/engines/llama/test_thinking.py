"""Thinking is told from the answer, however the text is cut into pieces."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engines.llama.thinking import (
    ThinkingSpan,
    ThinkingTags,
    known_tags,
    state_after_prompt,
    tags_of,
)

TAGS = ThinkingTags("<think>", "</think>")
PIECES = st.sampled_from(["<", "think", ">", "</", "</think>", "<think>", " ", "\n", "a", "{", "é"])


def told(span: ThinkingSpan, pieces: list[str]) -> tuple[str, str]:
    parts = [part for piece in pieces for part in span.split(piece)]
    parts += span.finish()
    thinking = "".join(text for text, is_thinking in parts if is_thinking)
    return thinking, "".join(text for text, is_thinking in parts if not is_thinking)


@given(st.lists(PIECES, max_size=12), st.sampled_from(["before", "inside", "after"]), st.data())
def test_how_the_text_is_cut_changes_nothing(pieces, state, data) -> None:  # type: ignore[no-untyped-def]
    text = "".join(pieces)
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=6)))
    others = [text[a:b] for a, b in pairwise([0, *cuts, len(text)])]

    once = told(ThinkingSpan(TAGS, state), pieces)

    assert told(ThinkingSpan(TAGS, state), others) == once
    assert once[0] + once[1] == text


@pytest.mark.parametrize(
    ("state", "text", "answer"),
    [
        ("before", "<think>hm</think>{}", "{}"),
        ("before", "\n<think>hm</think>\n{}", "\n{}"),
        ("before", "<b>bold</b>", "<b>bold</b>"),
        ("inside", "hm</think>{}", "{}"),
        ("inside", "never ends", ""),
        ("after", "<think>quoted</think>", "<think>quoted</think>"),
    ],
)
def test_the_answer_is_what_follows_the_thinking(state, text, answer) -> None:  # type: ignore[no-untyped-def]
    assert told(ThinkingSpan(TAGS, state), [text])[1] == answer


def test_a_template_names_its_tags() -> None:
    assert len(known_tags()) >= 3
    assert tags_of("{{ '<think>' }}…{{ '</think>' }}") == TAGS
    assert tags_of("{{ messages }}") is None


def test_the_prompt_may_open_or_close_the_thinking() -> None:
    assert state_after_prompt("…assistant\n<think>\n", TAGS) == "inside"
    assert state_after_prompt("…<think>\n\n</think>\n\n", TAGS) == "after"
    assert state_after_prompt("<think> is a tag…assistant\n", TAGS) == "before"
    assert state_after_prompt("…assistant\n", None) == "after"
