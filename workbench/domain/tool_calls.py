"""The tool calls in an answer, in the forms of the common model families.

Never raises: what looks like a call but is none stays text. Sources: the chat templates of
Hermes 2 Pro and Qwen 2.5, Llama 3.1, Mistral 7B v0.3 and Small 3.2, functionary 3.1 and 3.2.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from workbench.domain.tools import ToolAnswer, ToolCall, ToolFamily, call_from

_HERMES: Final = re.compile(r"<tool_call>(.*?)(?:</tool_call>|\Z)", re.DOTALL)
_FUNCTION: Final = re.compile(r"<function=([\w.-]{1,128})>(.*?)</function>", re.DOTALL)
_RECIPIENT: Final = re.compile(r">>>([\w.-]{1,128})\n")
_MISTRAL_NAMED: Final = re.compile(
    r"\s*([\w.-]{1,128})(?:\[CALL_ID\]([\w-]{1,64}))?(?:\[ARGS\]|(?=\{))"
)
_MISTRAL_MARK: Final = "[TOOL_CALLS]"
_LLAMA_MARK: Final = "<|python_tag|>"
_DECODER: Final = json.JSONDecoder()


def parse_tool_calls(text: str, family: ToolFamily) -> ToolAnswer:
    """What `text` says and what it calls; without a family all of it is text."""
    if not family:
        return ToolAnswer(text)
    return _PARSERS[family](text)


def _hermes(text: str) -> ToolAnswer:
    calls: list[ToolCall] = []

    def take(met: re.Match[str]) -> str:
        found = [call_from(one) for one in _values(met[1])]
        if not found or any(one is None for one in found):
            return met[0]
        calls.extend(one for one in found if one is not None)
        return ""

    rest = _HERMES.sub(take, text)
    return ToolAnswer(rest.strip() if calls else text, tuple(calls))


def _llama3(text: str) -> ToolAnswer:
    head, mark, tail = text.partition(_LLAMA_MARK)
    if not mark:
        if not text.lstrip().startswith("{"):
            return ToolAnswer(text)
        head, tail = "", text
    found = [call_from(one) for one in _values(tail, between=";")]
    if not found or any(one is None for one in found):
        return ToolAnswer(text)
    return ToolAnswer(head.strip(), tuple(one for one in found if one is not None))


def _mistral(text: str) -> ToolAnswer:
    head, *parts = text.split(_MISTRAL_MARK)
    calls: list[ToolCall] = []
    for part in parts:
        found = _mistral_part(part)
        if not found:
            return ToolAnswer(text)
        calls += found
    return ToolAnswer(head.strip() if calls else text, tuple(calls))


def _mistral_part(part: str) -> list[ToolCall]:
    """`[{"name": …}, …]`, or `name[ARGS]{…}` as later models write it."""
    met = _MISTRAL_NAMED.match(part)
    if met is not None:
        values = list(_values(part[met.end() :]))
        if len(values) != 1 or not isinstance(values[0], Mapping):
            return []
        return [ToolCall(met[1], json.dumps(values[0], ensure_ascii=False), met[2] or "")]
    values = list(_values(part))
    if len(values) == 1 and isinstance(values[0], list):
        values = values[0]
    found = [call_from(one) for one in values]
    return [] if any(one is None for one in found) else [one for one in found if one is not None]


def _functionary(text: str) -> ToolAnswer:
    if _RECIPIENT.search(text) or text.startswith("all\n"):
        return _recipients(text)
    calls: list[ToolCall] = []

    def take(met: re.Match[str]) -> str:
        call = _named_call(met[1], met[2])
        if call is None:
            return met[0]
        calls.append(call)
        return ""

    rest = _FUNCTION.sub(take, text)
    return ToolAnswer(rest.strip() if calls else text, tuple(calls))


def _recipients(text: str) -> ToolAnswer:
    """`>>>all\\n…` is said, `>>>name\\n{…}` is called; the first mark stands in the prompt."""
    marked = text if text.startswith(">>>") else f">>>{text}"
    pieces = _RECIPIENT.split(marked)
    said: list[str] = [pieces[0]]
    calls: list[ToolCall] = []
    for name, content in zip(pieces[1::2], pieces[2::2], strict=True):
        if name == "all":
            said.append(content)
            continue
        call = _named_call(name, content)
        if call is None:
            return ToolAnswer(text)
        calls.append(call)
    return ToolAnswer("".join(said).strip(), tuple(calls))


def _named_call(name: str, arguments: str) -> ToolCall | None:
    values = list(_values(arguments))
    return call_from({"name": name, "arguments": values[0]}) if len(values) == 1 else None


def _values(text: str, between: str = "") -> Iterator[Any]:
    """JSON values one behind the other; None for what is none."""
    at = 0
    while True:
        while at < len(text) and (text[at].isspace() or text[at] in between):
            at += 1
        if at >= len(text):
            return
        try:
            value, at = _DECODER.raw_decode(text, at)
        except (ValueError, RecursionError):
            yield None
            return
        yield value


_PARSERS: Final[Mapping[str, Callable[[str], ToolAnswer]]] = {
    "hermes": _hermes,
    "llama3": _llama3,
    "mistral": _mistral,
    "functionary": _functionary,
}
