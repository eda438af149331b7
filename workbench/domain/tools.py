"""Tools that a model may call, and the calls that it writes. Nothing here runs a tool."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

ToolFamily = Literal["", "functionary", "hermes", "llama3", "mistral"]


@dataclass(frozen=True, slots=True)
class Tool:
    name: str
    description: str = ""
    parameters: str = '{"type": "object", "properties": {}}'  # a JSON Schema

    def as_openai(self) -> dict[str, Any]:
        """The form that chat templates expect. Raises ValueError if `parameters` is not JSON."""
        return {
            "type": "function",
            "function": {
                "name": self.name,
                "description": self.description,
                "parameters": json.loads(self.parameters),
            },
        }


@dataclass(frozen=True, slots=True)
class ToolCall:
    name: str
    arguments: str  # a JSON object
    id: str = ""

    def as_openai(self) -> dict[str, Any]:
        arguments = json.loads(self.arguments)
        call: dict[str, Any] = {
            "type": "function",
            "function": {"name": self.name, "arguments": arguments},
        }
        return {"id": self.id, **call} if self.id else call


@dataclass(frozen=True, slots=True)
class ToolAnswer:
    """What a model wrote, told apart: the text around the calls, and the calls in order."""

    text: str
    calls: tuple[ToolCall, ...] = ()


def call_from(raw: object) -> ToolCall | None:
    """A call as the families write it in JSON; None if it is not one."""
    if not isinstance(raw, Mapping):
        return None
    inner = raw.get("function")
    if isinstance(inner, Mapping):
        raw = {**raw, **inner}
    name = raw.get("name", inner)
    arguments = raw.get("arguments", raw.get("parameters", {}))
    if isinstance(arguments, str):  # some models write the object as a text
        try:
            arguments = json.loads(arguments)
        except (ValueError, RecursionError):
            return None
    if not isinstance(name, str) or not name or not isinstance(arguments, Mapping):
        return None
    given = raw.get("id", "")
    text = json.dumps(arguments, ensure_ascii=False)
    return ToolCall(name, text, given if isinstance(given, str) else "")
