"""Render a conversation with the template that came inside a model file.

Templates are untrusted programs and run in the budgeted sandbox. Knows no tokens.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

from jinja2 import TemplateError

from workbench.domain.model import Message
from workbench.domain.template_sandbox import (
    MAX_TEMPLATE_CHARS,
    SandboxEnvironment,
    TemplateFailed,
)

__all__ = ["MAX_TEMPLATE_CHARS", "ChatTemplate", "TemplateFailed", "with_system_in_first_turn"]

_STEPS: Final = 10_000  # rounds of loops and calls, and so many more for every message
_STEPS_PER_MESSAGE: Final = 200
_ROOM: Final = 64_000  # characters that a template may write beside the messages


class ChatTemplate:
    """One compiled template. Thread-safe: every rendering has an environment of its own."""

    def __init__(self, source: str, bos_text: str = "", eos_text: str = "") -> None:
        """Raises TemplateFailed if the source is too long or not Jinja."""
        if len(source) > MAX_TEMPLATE_CHARS:
            raise TemplateFailed(f"it is {len(source):,} characters long")
        self.source = source
        self._names = {"bos_token": bos_text, "eos_token": eos_text}
        try:
            SandboxEnvironment(0, 0).from_string(source)
        except (TemplateError, RecursionError, MemoryError, ValueError, SyntaxError) as error:
            raise TemplateFailed(str(error)) from error

    @property
    def knows_tools(self) -> bool:
        return bool(re.search(r"\btools\b", self.source))

    def render(
        self,
        messages: Sequence[Message],
        tools: Sequence[Mapping[str, Any]] = (),
        *,
        add_generation_prompt: bool = True,
    ) -> str:
        """The prompt text; `tools` as OpenAI's protocol has them. Raises TemplateFailed."""
        contents = sum(len(message.content) for message in messages)
        contents += len(json.dumps(tools)) + sum(
            len(call.arguments) for message in messages for call in message.tool_calls
        )
        steps = _STEPS + _STEPS_PER_MESSAGE * len(messages)
        environment = SandboxEnvironment(_ROOM + 4 * contents, steps)
        try:
            return environment.from_string(self.source).render(
                messages=list(map(_told, messages)),
                tools=list(tools) or None,
                add_generation_prompt=add_generation_prompt,
                **self._names,
            )
        except TemplateFailed:
            raise
        except Exception as error:  # an untrusted program may raise anything
            raise TemplateFailed(str(error)) from error


def _told(message: Message) -> dict[str, Any]:
    told: dict[str, Any] = {"role": message.role, "content": message.content}
    if message.tool_calls:
        told["tool_calls"] = [call.as_openai() for call in message.tool_calls]
    return told


def with_system_in_first_turn(messages: Sequence[Message]) -> tuple[Message, ...]:
    """For templates without a system role: its text opens the first message of the person."""
    system = "\n\n".join(one.content for one in messages if one.role == "system")
    turns = [one for one in messages if one.role != "system"]
    if not system or not turns or turns[0].role != "user":
        return tuple(messages)
    first = Message("user", f"{system}\n\n{turns[0].content}")
    return (first, *turns[1:])
