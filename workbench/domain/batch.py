"""Many prompts from lines of JSON, and the lines of JSON that answer them. Pure.

An input line is a text, or an object with `prompt` or `messages`, or with the fields that a prompt
template names. `id` is kept; without one the fingerprint stands for it, so that equal lines are
answered once. The fingerprint covers everything that decides the answer.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from workbench.domain import ai_mark
from workbench.domain.model import Message, SamplingSettings, Usage
from workbench.domain.prompt_rendering import render_text
from workbench.errors import InputError

MOST_LINE_CHARS: Final = 4_000_000
_MOST_ID_CHARS: Final = 200
_PLAIN_FIELD: Final = "input"  # what a template calls a line that is just a text


@dataclass(frozen=True, slots=True)
class Frame:
    """What all inputs of one run share."""

    model: str  # or what stands for whoever the rules choose
    sampling: SamplingSettings
    system: str = ""
    template: str = ""  # of the prompt; empty: the lines bring prompts of their own
    adapters: tuple[tuple[str, float], ...] = ()  # SHA-256 and scale
    release: str = ""  # NAME@VERSION


@dataclass(frozen=True, slots=True)
class BatchItem:
    line: int
    id: str
    fingerprint: str
    messages: tuple[Message, ...]


@dataclass(frozen=True, slots=True)
class BadLine:
    """A line that asks nothing; the rest goes on."""

    line: int
    reason: str


@dataclass(frozen=True, slots=True)
class BatchResult:
    item: BatchItem
    output: str = ""
    thinking: str = ""
    finish_reason: str = ""
    usage: Usage | None = None
    error: str = ""
    hint: str = ""
    model: str = ""  # that answered, if others than the frame's may
    cached_at: str = ""  # when the answer was made, if a kept one was given


def read_item(text: str, line: int, frame: Frame) -> BatchItem | BadLine:
    if len(text) > MOST_LINE_CHARS:
        return BadLine(line, f"it has more than {MOST_LINE_CHARS:,} characters")
    try:
        raw = json.loads(text)
    except (ValueError, RecursionError):
        return BadLine(line, "it is not JSON")
    if isinstance(raw, str):
        raw = {_PLAIN_FIELD if frame.template else "prompt": raw}
    if not isinstance(raw, dict):
        return BadLine(line, "it is neither a text nor an object")
    given = raw.get("id", "")
    if not isinstance(given, (str, int)) or isinstance(given, bool):
        return BadLine(line, "its id is neither a text nor a whole number")
    if len(str(given)) > _MOST_ID_CHARS:
        return BadLine(line, f"its id has more than {_MOST_ID_CHARS} characters")
    try:
        messages = _messages(raw, frame)
    except InputError as error:
        return BadLine(line, error.message)
    fingerprint = _fingerprint(messages, frame)
    return BatchItem(line, str(given) or fingerprint, fingerprint, messages)


def result_line(result: BatchResult, model: str) -> str:
    """One line of the results file, its line feed included."""
    record: dict[str, Any] = {
        "id": result.item.id,
        "fingerprint": result.item.fingerprint,
        "line": result.item.line,
        "model": result.model or model,
    }
    if result.cached_at:
        record["cached_at"] = result.cached_at
    if result.error:
        record |= {"error": result.error, "hint": result.hint}
    else:
        record |= {
            ai_mark.KEY: True,
            "output": result.output,
            "finish_reason": result.finish_reason,
        }
        if result.thinking:
            record["thinking"] = result.thinking
    if result.usage is not None:
        record["usage"] = {
            "prompt_tokens": result.usage.prompt_tokens,
            "completion_tokens": result.usage.completion_tokens,
            "reused_tokens": result.usage.reused_tokens,
            "total_s": round(result.usage.total_s, 4),
        }
    # Half a surrogate pair, which an id may hold, cannot be written as UTF-8.
    text = json.dumps(record, ensure_ascii=False).encode("utf-8", "replace").decode("utf-8")
    return text + "\n"


def answered(text: str) -> tuple[str, str] | None:
    """Id and fingerprint that a result line answers; None for one that tells of an error.

    Raises ValueError if it is no result line.
    """
    raw = json.loads(text)
    if not isinstance(raw, dict):
        raise ValueError("not an object")
    found = raw.get("id"), raw.get("fingerprint")
    if not isinstance(found[0], str) or not isinstance(found[1], str):
        raise ValueError("no id or no fingerprint")
    return None if "error" in raw else (found[0], found[1])


def _messages(raw: Mapping[str, Any], frame: Frame) -> tuple[Message, ...]:
    system = (Message("system", frame.system),) if frame.system else ()
    if frame.template:
        return (*system, Message("user", _filled(frame.template, raw)))
    if "messages" in raw:
        return (*system, *_conversation(raw["messages"]))
    prompt = raw.get("prompt")
    if not isinstance(prompt, str) or not prompt.strip():
        raise InputError("it has no prompt")
    return (*system, Message("user", prompt))


def _filled(template: str, raw: Mapping[str, Any]) -> str:
    if "{{" in template or "{%" in template:
        values = {
            name: value if isinstance(value, (str, int, float)) else json.dumps(value)
            for name, value in raw.items()
        }
        return render_text(template, values, "prompt")
    text = raw.get(_PLAIN_FIELD, raw.get("prompt"))
    if not isinstance(text, str) or not text.strip():
        raise InputError(f"it has no {_PLAIN_FIELD} to put behind the prompt")
    return f"{template.rstrip()}\n\n{text}"


def _conversation(raw: Any) -> list[Message]:
    if not isinstance(raw, list) or not raw:
        raise InputError("its messages are not a list")
    found = []
    for one in raw:
        match one:
            case {"role": "system" | "user" | "assistant" as role, "content": str(content)}:
                found.append(Message(role, content))
            case _:
                raise InputError("a message lacks a role or a content that is text")
    return found


def _fingerprint(messages: tuple[Message, ...], frame: Frame) -> str:
    asked = [[one.role, one.content] for one in messages]
    settings = repr(frame.sampling)  # frozen values: the same settings, the same text
    others = [[list(frame.adapters), frame.release]] if frame.adapters or frame.release else []
    whole = json.dumps([frame.model, settings, asked, *others])
    return hashlib.sha256(whole.encode("utf-8")).hexdigest()[:32]
