"""Tool calls by a form: for models whose templates know no tools, and where a call is demanded.

The model is told of the tools in words, and its answer has the form of one JSON object, a call or
an answer; a grammar holds it to that. Pure: the words are given.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from workbench.domain.model import Constraint, Message
from workbench.domain.tools import Tool, ToolAnswer, ToolCall
from workbench.errors import InputError


def form_of(tools: Sequence[Tool], *, must_call: bool) -> Constraint:
    """What an answer may be. Raises InputError for parameters that are no JSON Schema."""
    kinds = [_call_schema(tool) for tool in tools]
    if not must_call:
        kinds.append(
            {
                "type": "object",
                "properties": {"answer": {"type": "string"}},  # llama.cpp counts no longer ones
                "required": ["answer"],
                "additionalProperties": False,
            }
        )
    return Constraint("json_schema", json.dumps({"anyOf": kinds}))


def with_words(
    messages: Sequence[Message], tools: Sequence[Tool], words: Mapping[str, str]
) -> tuple[Message, ...]:
    """The same conversation for a model that knows no tools: they are described, earlier calls
    and their results stand in plain text. `words`: `system`, `called`, `result`.
    """
    described = "\n".join(
        f"- {tool.name}: {tool.description}\n  arguments: {tool.parameters}" for tool in tools
    )
    told = words["system"].replace("{tools}", described)
    plain = [_in_words(message, words) for message in messages]
    head = plain[0] if plain and plain[0].role == "system" else None
    if head is None:
        return (Message("system", told), *plain)
    return (Message("system", f"{head.content}\n\n{told}"), *plain[1:])


def read_form(text: str) -> ToolAnswer:
    """What came in that form; what is cut off stays text."""
    try:
        raw = json.loads(text)
    except (ValueError, RecursionError):
        return ToolAnswer(text)
    match raw:
        case {"tool": str(name), "arguments": dict(arguments)}:
            return ToolAnswer("", (ToolCall(name, json.dumps(arguments, ensure_ascii=False)),))
        case {"answer": str(answer)}:
            return ToolAnswer(answer)
        case _:
            return ToolAnswer(text)


def _call_schema(tool: Tool) -> dict[str, Any]:
    try:
        parameters = json.loads(tool.parameters)
    except (ValueError, RecursionError) as error:
        raise InputError(
            f"The parameters of the tool “{tool.name[:60]}” are not JSON.",
            hint="Describe them as a JSON Schema.",
        ) from error
    if isinstance(parameters, dict) and parameters.get("type") == "object":
        parameters = {"additionalProperties": False, **parameters}  # else a model rambles on
    return {
        "type": "object",
        "properties": {"tool": {"const": tool.name}, "arguments": parameters},
        "required": ["tool", "arguments"],
        "additionalProperties": False,
    }


def _in_words(message: Message, words: Mapping[str, str]) -> Message:
    if message.role == "tool":
        return Message("user", words["result"].replace("{content}", message.content))
    if not message.tool_calls:
        return message
    call = message.tool_calls[0]
    text = words["called"].replace("{name}", json.dumps(call.name))
    return Message("assistant", text.replace("{arguments}", call.arguments))
