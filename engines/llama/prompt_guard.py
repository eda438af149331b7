"""Break the control markers inside contents, so that only the template's own markers count.

A character that occurs nowhere is put between the characters of each marker and taken out again
when the text is tokenised. Pure.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from workbench.domain.model import Message

_SPARE = range(0xF0000, 0xFFFFD)  # private use: no font, no meaning


class Guard:
    """`messages` and `tools` are as given if they hold no marker; `breaker` is empty then."""

    def __init__(
        self,
        markers: re.Pattern[str],
        messages: Sequence[Message],
        tools: Sequence[dict[str, Any]],
    ) -> None:
        self._markers = markers
        self.breaker = ""
        self.messages, self.tools = messages, tools
        texts = [message.content for message in messages]
        texts += [call.arguments for message in messages for call in message.tool_calls]
        texts += [call.name for message in messages for call in message.tool_calls]
        texts += [json.dumps(tools, ensure_ascii=False)] if tools else []
        if not any(map(markers.search, texts)):
            return
        used = set().union(*texts)
        self.breaker = next(chr(code) for code in _SPARE if chr(code) not in used)
        self.messages = list(map(self._message, messages))
        self.tools = [self._value(tool) for tool in tools]

    def _message(self, message: Message) -> Message:
        calls = tuple(
            replace(call, name=self._text(call.name), arguments=self._text(call.arguments))
            for call in message.tool_calls
        )
        return replace(message, content=self._text(message.content), tool_calls=calls)

    def _value(self, value: Any) -> Any:
        match value:
            case str():
                return self._text(value)
            case list():
                return [self._value(item) for item in value]
            case dict():
                return {self._text(key): self._value(item) for key, item in value.items()}
            case _:
                return value

    def _text(self, text: str) -> str:
        return self._markers.sub(lambda met: self.breaker.join(met[0]), text)
