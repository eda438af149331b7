"""Calls are found in the forms of each family; nothing that a model writes raises."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.tool_calls import parse_tool_calls
from workbench.domain.tools import Tool, ToolAnswer, ToolCall, ToolFamily

FAMILIES: list[ToolFamily] = ["", "hermes", "llama3", "mistral", "functionary"]
PIECES = st.sampled_from([
    "<tool_call>", "</tool_call>", "[TOOL_CALLS]", "[ARGS]", "<|python_tag|>", "<function=", "f>",
    "</function>", ">>>", "all\n", "f\n", '{"name": "f", "arguments": {"a": 1}}', "{", "[", "]",
    '{"a": 1}', '"', ";", "name", " ", "\n", "text", '{"name": 5}', "null", "NaN", "1e999",
])  # fmt: skip
NAMES = st.from_regex(r"\A[a-z][a-z0-9_]{0,12}\Z")
ARGUMENTS = st.dictionaries(
    st.text(max_size=5),
    st.none() | st.booleans() | st.integers() | st.text(max_size=8) | st.lists(st.integers()),
    max_size=3,
)


def written(family: str, calls: list[tuple[str, dict[str, Any]]]) -> str:
    """As a model of the family writes them."""
    match family:
        case "hermes":
            return "\n".join(
                "<tool_call>\n" + json.dumps({"name": n, "arguments": a}) + "\n</tool_call>"
                for n, a in calls
            )
        case "llama3":
            return "<|python_tag|>" + "; ".join(
                json.dumps({"name": n, "parameters": a}) for n, a in calls
            )
        case "mistral":
            listed = [{"name": n, "arguments": a, "id": "abc123def"} for n, a in calls]
            return "[TOOL_CALLS] " + json.dumps(listed)
        case "mistral-named":
            return "".join(f"[TOOL_CALLS]{n}[ARGS]{json.dumps(a)}" for n, a in calls)
        case "functionary":
            return "".join(f"<function={n}>{json.dumps(a)}</function>" for n, a in calls)
        case _:
            return "".join(f">>>{n}\n{json.dumps(a)}" for n, a in calls)


@pytest.mark.parametrize(
    "form", ["hermes", "llama3", "mistral", "mistral-named", "functionary", "functionary-named"]
)
@given(calls=st.lists(st.tuples(NAMES.filter(lambda n: n != "all"), ARGUMENTS), min_size=1))
def test_what_a_family_writes_is_read(form: str, calls: list[tuple[str, dict[str, Any]]]) -> None:
    family: ToolFamily = form.partition("-")[0]  # type: ignore[assignment]

    found = parse_tool_calls(written(form, calls), family)

    assert [(one.name, json.loads(one.arguments)) for one in found.calls] == calls
    assert found.text == ""


@pytest.mark.parametrize("family", FAMILIES)
@given(pieces=st.lists(PIECES, max_size=10))
def test_nothing_that_is_written_raises(family: ToolFamily, pieces: list[str]) -> None:
    text = "".join(pieces)

    found = parse_tool_calls(text, family)

    if not found.calls:
        assert found.text == text or family == "functionary"
    for call in found.calls:
        assert isinstance(json.loads(call.arguments), dict)


@pytest.mark.parametrize("family", FAMILIES)
@given(text=st.text(max_size=60))
def test_any_text_is_text(family: ToolFamily, text: str) -> None:
    assert not parse_tool_calls(text, family).calls or "{" in text


@pytest.mark.parametrize(
    ("family", "text", "expected"),
    [
        (
            "hermes",
            'I look it up.\n<tool_call>{"name": "find", "arguments": {"q": "x"}}</tool_call>',
            ToolAnswer("I look it up.", (ToolCall("find", '{"q": "x"}'),)),
        ),
        (
            "hermes",
            '<tool_call>{"name": "find", "arguments": "{\\"q\\": 1}"}',
            ToolAnswer("", (ToolCall("find", '{"q": 1}'),)),
        ),
        ("hermes", "<tool_call>{broken</tool_call>", ToolAnswer("<tool_call>{broken</tool_call>")),
        (
            "llama3",
            '{"name": "find", "parameters": {"q": "é"}}',
            ToolAnswer("", (ToolCall("find", '{"q": "é"}'),)),
        ),
        ("llama3", '{"answer": 5}', ToolAnswer('{"answer": 5}')),
        ("llama3", "<|python_tag|>print(1)", ToolAnswer("<|python_tag|>print(1)")),
        (
            "mistral",
            'Yes.[TOOL_CALLS]find[CALL_ID]a1[ARGS]{"q": 1}',
            ToolAnswer("Yes.", (ToolCall("find", '{"q": 1}', "a1"),)),
        ),
        (
            "functionary",
            'all\nLet me see.>>>find\n{"q": 1}',
            ToolAnswer("Let me see.", (ToolCall("find", '{"q": 1}'),)),
        ),
        ("", "<tool_call>{}</tool_call>", ToolAnswer("<tool_call>{}</tool_call>")),
    ],
)  # fmt: skip
def test_examples(family: ToolFamily, text: str, expected: ToolAnswer) -> None:
    assert parse_tool_calls(text, family) == expected


def test_deeply_nested_arguments_stay_text() -> None:
    text = '<tool_call>{"name": "f", "arguments": ' + "[" * 100_000 + "</tool_call>"

    assert parse_tool_calls(text, "hermes").calls == ()


def test_a_tool_is_told_as_templates_expect_it() -> None:
    told = Tool("find", "Finds.", '{"type": "object"}').as_openai()

    assert told["type"] == "function"
    assert told["function"]["parameters"] == {"type": "object"}
