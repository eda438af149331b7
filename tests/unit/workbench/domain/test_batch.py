"""Lines of a batch: what they ask, which are bad, and that results tell what they answer."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.batch import (
    BadLine,
    BatchItem,
    BatchResult,
    Frame,
    answered,
    read_item,
    result_line,
)
from workbench.domain.model import Message, SamplingSettings, Usage

FRAME = Frame("Model", SamplingSettings())
USAGE = Usage(3, 2, 0, 0.1, 20.0, 0.2)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=6),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["id", "prompt", "messages", "role", "content"]), inner)
    ),
    max_leaves=8,
)


def item(line: Any, frame: Frame = FRAME) -> BatchItem:
    found = read_item(json.dumps(line), 1, frame)
    assert isinstance(found, BatchItem), found
    return found


@pytest.mark.parametrize(
    ("line", "messages"),
    [
        ("Hello", (Message("user", "Hello"),)),
        ({"prompt": "Hello", "other": 1}, (Message("user", "Hello"),)),
        (
            {"messages": [{"role": "user", "content": "a"}, {"role": "assistant", "content": "b"}]},
            (Message("user", "a"), Message("assistant", "b")),
        ),
    ],
)
def test_a_line_asks(line: Any, messages: tuple[Message, ...]) -> None:
    assert item(line).messages == messages


def test_the_system_text_stands_in_front() -> None:
    assert item("Hi", replace(FRAME, system="Be brief.")).messages[0] == Message(
        "system", "Be brief."
    )


def test_a_template_is_filled_with_the_lines_fields() -> None:
    frame = replace(FRAME, template="Who is {{ name }} from {{ city }}? {{ tags }}")

    asked = item({"name": "Ada", "city": "London", "tags": [1, 2]}, frame).messages[-1].content

    assert asked == "Who is Ada from London? [1, 2]"


def test_a_prompt_without_placeholders_stands_in_front_of_the_text() -> None:
    assert item("the text", replace(FRAME, template="Sum up:\n")).messages[-1].content == (
        "Sum up:\n\nthe text"
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "not JSON"),
        ("[" * 5_000, "not JSON"),
        ("5", "neither a text nor an object"),
        ("{}", "no prompt"),
        ('{"prompt": "  "}', "no prompt"),
        ('{"id": [], "prompt": "x"}', "its id"),
        ('{"messages": [{"role": "judge", "content": "x"}]}', "a message"),
        ('{"messages": "x"}', "its messages"),
    ],
)
def test_a_bad_line_has_its_number_and_reason(text: str, said: str) -> None:
    found = read_item(text, 7, FRAME)

    assert isinstance(found, BadLine)
    assert found.line == 7
    assert said in found.reason


def test_a_name_that_the_template_lacks_is_a_bad_line() -> None:
    found = read_item('{"name": "Ada"}', 3, replace(FRAME, template="{{ town }}"))

    assert isinstance(found, BadLine)
    assert "town" in found.reason


def test_the_fingerprint_covers_what_decides_the_answer() -> None:
    same = item("Hi")
    others = [
        item("Ho"),
        item("Hi", replace(FRAME, model="Other")),
        item("Hi", replace(FRAME, system="x")),
        item("Hi", replace(FRAME, sampling=SamplingSettings(seed=1))),
    ]

    assert item({"prompt": "Hi"}).fingerprint == same.fingerprint
    assert item({"prompt": "Hi", "id": 5}).id == "5"
    assert len({same.fingerprint, *(one.fingerprint for one in others)}) == 5


@given(JSON, st.text(max_size=20), st.booleans())
def test_any_line_is_an_item_or_bad_and_its_result_tells_which(
    line: Any, output: str, failed: bool
) -> None:
    found = read_item(json.dumps(line), 1, FRAME)
    if isinstance(found, BadLine):
        return
    result = BatchResult(found, output, "", "end", USAGE, error="No." if failed else "")

    text = result_line(result, "Model")

    assert text.count("\n") == 1
    told = answered(text)
    assert told is None if failed else told is not None and told[1] == found.fingerprint


@given(st.text(max_size=40))
def test_no_text_breaks_reading_a_line(text: str) -> None:
    read_item(text, 1, FRAME)
