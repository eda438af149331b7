"""Examples out of the forms in which people keep them, and out of what is none."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.training_formats import (
    ALPACA,
    COMPLETION,
    MESSAGES,
    PAIRS,
    RATINGS,
    SHAREGPT,
    Columns,
    Reading,
    ToolWords,
    read_rows,
)

WORDS = ToolWords("Tools: {tools}", "<call>{call}</call>", "<result>{content}</result>")
TOLD = [{"from": "human", "value": "Hi"}]
NO = {"role": "assistant", "content": "No"}
ASKED = [{"role": "user", "content": "Hi"}, {"role": "assistant", "content": "Hello"}]


def read(*rows: object, columns: Columns | None = None) -> Reading:
    return read_rows(enumerate(rows, 1), WORDS, columns)


@pytest.mark.parametrize(
    ("row", "form"),
    [
        ({"messages": ASKED}, MESSAGES),
        (
            {
                "conversations": [
                    {"from": "human", "value": "Hi"},
                    {"from": "gpt", "value": "Hello"},
                ]
            },
            SHAREGPT,
        ),
        ({"instruction": "Hi", "input": "", "output": "Hello"}, ALPACA),
        ({"prompt": "Hi", "completion": "Hello"}, COMPLETION),
        ({"prompt": ASKED[:1], "response": ASKED[1:]}, COMPLETION),
        ({"messages": ASKED, "label": True}, RATINGS),
    ],
)
def test_every_form_gives_the_same_example(row: dict[str, Any], form: str) -> None:
    found = read(row)
    assert found.form == form
    assert found.examples[0].messages == (("user", "Hi"), ("assistant", "Hello"))


@pytest.mark.parametrize(
    "row",
    [
        {"prompt": "Hi", "chosen": "Hello", "rejected": "No"},
        {"instruction": "Hi", "input": "", "chosen": "Hello", "rejected": "No"},
        {
            "conversations": [{"from": "human", "value": "Hi"}],
            "chosen": {"from": "gpt", "value": "Hello"},
            "rejected": {"from": "gpt", "value": "No"},
        },
        {
            "chosen_messages": ASKED,
            "rejected_messages": [ASKED[0], {"role": "assistant", "content": "No"}],
        },
        {"prompt": ASKED[:1], "chosen": ASKED, "rejected": [*ASKED[:1], NO]},
    ],
)  # fmt: skip
def test_pairs_of_answers(row: dict[str, Any]) -> None:
    found = read(row)
    assert found.form == PAIRS
    assert found.examples[0].messages == (("user", "Hi"), ("assistant", "Hello"))
    assert found.examples[0].rejected == "No"


def test_calls_of_tools_become_text() -> None:
    row = {
        "tools": '[{"name": "add"}]',
        "conversations": [
            {"from": "human", "value": "Add"},
            {"from": "function_call", "value": '{"name": "add", "arguments": {}}'},
            {"from": "observation", "value": "3"},
            {"from": "gpt", "value": "Three"},
        ],
    }
    messages = read(row).examples[0].messages
    assert messages == (
        ("system", 'Tools: [{"name": "add"}]'),
        ("user", "Add"),
        ("assistant", '<call>{"name": "add", "arguments": {}}</call>'),
        ("user", "<result>3</result>"),
        ("assistant", "Three"),
    )
    call = {"function": {"name": "add", "arguments": '{"a": 1}'}}
    openai = {
        "messages": [
            {"role": "user", "content": "Add"},
            {"role": "assistant", "content": None, "tool_calls": [call]},
        ]
    }
    assert read(openai).examples[0].messages[-1][1] == (
        '<call>{"name": "add", "arguments": {"a": 1}}</call>'
    )


@pytest.mark.parametrize(
    ("row", "word"),
    [
        ({"text": "running"}, "running text"),
        ({"messages": ASKED, "images": ["a.png"]}, "pictures"),
        (
            {"messages": [{"role": "user", "content": [{"type": "image_url", "value": "x"}]}]},
            "pict",
        ),
        ({"question": "?"}, "no form"),
        ({"messages": []}, "no list of messages"),
        ({"messages": [{"role": "ghost", "content": "x"}]}, "whom nobody knows"),
        ({"messages": ASKED[:1]}, "no answer"),
        ({"messages": ASKED[1:]}, "no question"),
        ({"prompt": "Hi", "completion": "  "}, "empty"),
        ({"prompt": "Hi", "chosen": "x", "rejected": "x"}, "the same"),
        ("text", "not an object"),
    ],
)
def test_what_cannot_be_learned_from_is_refused_by_name(row: object, word: str) -> None:
    found = read(row)
    assert not found.examples
    assert word in found.bad[0].why
    assert found.bad[0].number == 1


def test_a_second_form_and_bad_rows_keep_their_numbers() -> None:
    found = read({"messages": ASKED}, {"prompt": "a", "completion": "b"}, 7, {"messages": ASKED})
    assert [one.number for one in found.bad] == [2, 3]
    assert len(found.examples) == 2


def test_answers_rated_bad_are_left_out() -> None:
    found = read({"messages": ASKED, "label": False}, {"messages": ASKED, "label": True})
    assert (len(found.examples), found.n_left_out, found.n_bad) == (1, 1, 0)


def test_columns_of_a_table_are_named() -> None:
    columns = Columns("q", "a", rejected="worse")
    row = {"q": "Hi", "a": "Hello", "worse": "No"}
    assert read(row, columns=columns).examples[0].rejected == "No"
    assert "no column" in read({"q": "Hi"}, columns=columns).bad[0].why


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=12),
    lambda inner: st.lists(inner, max_size=4)
    | st.dictionaries(
        st.sampled_from(
            ["messages", "role", "content", "from", "value", "conversations", "tools", "chosen",
             "rejected", "instruction", "output", "input", "history", "prompt", "completion",
             "label", "images", "tool_calls", "function", "name", "arguments", "type", "text"]
        ),
        inner,
        max_size=6,
    ),
    max_leaves=20,
)  # fmt: skip


@given(rows=st.lists(_JSON, max_size=6))
def test_whatever_stands_in_a_row_it_is_an_example_or_told(rows: list[Any]) -> None:
    found = read(*rows)
    assert len(found.examples) + found.n_bad + found.n_left_out == len(rows)
    for example in found.examples:
        assert example.messages[-1][0] == "assistant"
        json.dumps(example.plain)


@pytest.mark.parametrize("history", [1e308, {"a": "b"}, 7, "ab", [1], [[1, 2]]])
def test_a_history_of_another_kind_is_a_row_that_cannot_be_used(history: object) -> None:
    row = {"instruction": "a", "output": "b", "history": history}
    found = read_rows([(3, row)], WORDS)
    assert [one.number for one in found.bad] == [3] and "history" in found.bad[0].why
