"""Messages and tools of OpenAI's chats to ours."""

from __future__ import annotations

import json
from typing import Annotated, Any, Literal

from pydantic import Field

from ui.api.sampling import Lenient
from workbench.domain.model import Message
from workbench.domain.tools import Tool, ToolCall
from workbench.errors import InputError
from workbench.services.api.local_answers import ToolChoice

Text = Annotated[str, Field(max_length=8_000_000)]
MOST_TOOLS = 128


class TextPart(Lenient):
    type: str = "text"
    text: Text = ""


class CalledFunction(Lenient):
    name: Annotated[str, Field(max_length=200)]
    arguments: Text = "{}"


class MadeCall(Lenient):
    id: Annotated[str, Field(max_length=200)] = ""
    function: CalledFunction


class ChatMessage(Lenient):
    role: Literal["system", "developer", "user", "assistant", "tool", "function"]
    content: Text | list[TextPart] | None = None
    tool_calls: list[MadeCall] | None = None


class Function(Lenient):
    name: Annotated[str, Field(pattern=r"^[\w.-]{1,128}$")]
    description: Text = ""
    parameters: dict[str, Any] | None = None


class OfferedTool(Lenient):
    type: str = "function"
    function: Function


class NamedFunction(Lenient):
    name: str


class NamedTool(Lenient):
    type: str = "function"
    function: NamedFunction


def read_messages(raw: list[ChatMessage]) -> tuple[Message, ...]:
    """Raises InputError for what is not text, and for a call whose arguments are no object."""
    if not raw:
        raise InputError("There are no messages.", hint="Send one of the user at least.")
    return tuple(map(_message, raw))


def read_tools(
    raw: list[OfferedTool] | None, choice: str | NamedTool | None
) -> tuple[tuple[Tool, ...], ToolChoice]:
    """What may be called. Raises InputError."""
    offered = tuple(_tool(one) for one in raw or ())
    if len(offered) > MOST_TOOLS:
        raise InputError(f"{len(offered)} tools are offered.", hint=f"Offer {MOST_TOOLS} at most.")
    if isinstance(choice, NamedTool):
        wanted = tuple(tool for tool in offered if tool.name == choice.function.name)
        if not wanted:
            raise InputError("The tool that is to be called is not offered.", hint="Offer it.")
        return wanted, "required"
    if choice in (None, "auto"):
        return offered, "auto"
    if choice == "none":
        return (), "none"
    if choice in ("required", "any"):
        return offered, "required"
    raise InputError("tool_choice is not known.", hint="Use auto, none, required, or name a tool.")


def text_of(content: str | list[TextPart] | None) -> str:
    """Raises InputError for pictures and sound."""
    if content is None:
        return ""
    if isinstance(content, str):
        return content
    if any(part.type not in ("text", "input_text", "output_text") for part in content):
        raise InputError("Only text can be read here.", hint="Leave out pictures, sound and files.")
    return "\n".join(part.text for part in content)


def called(name: str, arguments: str, call_id: str) -> ToolCall:
    """Raises InputError for arguments that are no JSON object."""
    try:
        value = json.loads(arguments or "{}")
    except (ValueError, RecursionError):
        value = None
    if not isinstance(value, dict):
        raise InputError("The arguments of a call are not a JSON object.", hint="Send them so.")
    return ToolCall(name, json.dumps(value, ensure_ascii=False), call_id)


def _message(raw: ChatMessage) -> Message:
    text = text_of(raw.content)
    match raw.role:
        case "system" | "developer":
            return Message("system", text)
        case "tool" | "function":
            return Message("tool", text)
        case "assistant":
            calls = tuple(
                called(one.function.name, one.function.arguments, one.id)
                for one in raw.tool_calls or ()
            )
            return Message("assistant", text, calls)
        case _:
            return Message("user", text)


def _tool(raw: OfferedTool) -> Tool:
    function = raw.function
    parameters = function.parameters or {"type": "object", "properties": {}}
    return Tool(function.name, function.description, json.dumps(parameters))
