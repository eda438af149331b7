"""Chats of other programs: branches stay branches, what is damaged says so, nothing crashes."""

from __future__ import annotations

import json
import struct
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.foreign_chats import CHATGPT, LM_STUDIO, OPEN_WEBUI, gpt4all_chat
from workbench.domain.foreign_chats import chatgpt, gpt4all, lm_studio, open_webui
from workbench.domain.foreign_chats.chat import Said, UnreadableChat, moment, turns_of

READERS = (chatgpt, open_webui, lm_studio)


def test_an_answer_made_anew_is_a_branch_beside_the_first() -> None:
    chat = chatgpt.read(CHATGPT)

    assert (chat.title, chat.key, chat.created_at[:10]) == ("Colours", "c1", "2023-11-14")
    assert [(one.question, one.answer, one.parent) for one in chat.turns] == [
        ("Which colour is snow?", "White.", None),
        ("And coal?", "Black.", 0),
        ("Which colour is snow?", "It is white.", None),
    ]
    assert chat.shown == 1 and chat.turns[0].model == "gpt-4"


def test_an_open_webui_chat_keeps_both_of_two_models() -> None:
    chat = open_webui.read(OPEN_WEBUI)

    assert [(one.question, one.answer, one.model) for one in chat.turns] == [
        ("Hello", "Hi.", "small"),
        ("Hello", "Good day.", "large"),
    ]
    assert chat.shown == 1 and chat.title == "Greetings"


def test_an_lm_studio_chat_leaves_thinking_and_other_versions() -> None:
    chat = lm_studio.read(LM_STUDIO, "1700000000000")

    assert [(one.question, one.answer, one.model) for one in chat.turns] == [
        ("Which colour is grass?", "Green.\n\nAlways.", "qwen")
    ]
    assert chat.created_at.startswith("2023-11-14") and chat.key == "1700000000000"


@pytest.mark.parametrize("version", [8, 9, 10, 11, 12])
def test_every_format_of_gpt4all_is_read(version: int) -> None:
    data = gpt4all_chat(version)
    chat = gpt4all.read(data)

    assert gpt4all.is_one(data)
    assert (chat.title, chat.turns[0].model) == ("Über Farben", "model.gguf")
    assert [(one.question, one.answer, one.parent) for one in chat.turns] == [
        ("Which colour is the sky?", "Blue.", None),
        ("And at night?", "", 0),
    ]
    for end in range(4, len(data)):
        with pytest.raises(UnreadableChat):
            gpt4all.read(data[:end])


def test_what_gpt4all_kept_of_a_model_is_refused_with_the_way_out() -> None:
    with pytest.raises(UnreadableChat, match="latest GPT4All"):
        gpt4all.read(gpt4all_chat(9, has_state=True))
    with pytest.raises(UnreadableChat, match="format 99"):
        gpt4all.read(struct.pack(">Ii", gpt4all.MAGIC, 99))


@given(st.binary(max_size=200))
def test_damaged_bytes_are_refused(tail: bytes) -> None:
    whole = gpt4all_chat(12)
    for data in (struct.pack(">Ii", gpt4all.MAGIC, 12) + tail, whole[: len(tail)] + tail):
        try:
            gpt4all.read(data)
        except UnreadableChat:
            continue


JSON = st.recursive(
    st.none() | st.booleans() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(
                ["mapping", "messages", "message", "parent", "author", "role", "content", "parts",
                 "chat", "history", "versions", "steps", "currentlySelected", "text", "type", "a"]
            ),
            inner,
            max_size=6,
        )
    ),
    max_leaves=25,
)  # fmt: skip


@given(JSON)
def test_json_of_any_shape_is_a_chat_or_refused(value: Any) -> None:
    for reader in READERS:
        if reader.is_one(value):
            try:
                chat = reader.read(value)
            except UnreadableChat:
                continue
            assert all(one.parent is None or one.parent < n for n, one in enumerate(chat.turns))


@given(
    st.lists(
        st.tuples(st.sampled_from(["user", "assistant", "system"]), st.integers(0, 12), st.text()),
        max_size=12,
    )
)
def test_every_word_of_a_tree_is_kept(drawn: list[tuple[str, int, str]]) -> None:
    said = {
        str(n): Said(str(n), str(parent) if parent < n else "", role, f"{text}#{n}#")
        for n, (role, parent, text) in enumerate(drawn)
    }
    turns, shown = turns_of(said, str(len(drawn) - 1))

    written = json.dumps([[one.question, one.answer] for one in turns])
    for n, (role, _, _) in enumerate(drawn):
        assert (f"#{n}#" in written) == (role != "system")
    assert all(one.parent is None or one.parent < n for n, one in enumerate(turns))
    assert (shown is None) == (not turns)


def test_times_are_seconds_milliseconds_or_nothing() -> None:
    assert moment(1_700_000_000)[:10] == moment(1_700_000_000_000)[:10] == "2023-11-14"
    assert moment("yesterday") == moment(None) == moment(True) == moment(-5) == ""
