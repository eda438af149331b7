"""`POST /v1/messages`, as Anthropic has it: the same answers under other names."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from typing import Annotated, Any, Final, Literal

from fastapi import APIRouter, Depends, Request, Response
from pydantic import Field
from starlette.responses import JSONResponse

from ui.api import sse
from ui.api.desk import Desk, desk_of, token_of
from ui.api.messages import Text, called
from ui.api.problems import anthropic_body, problem_of
from ui.api.sampling import Lenient, SamplingFields
from workbench.domain.api_token import ApiToken
from workbench.domain.clock import new_id
from workbench.domain.model import Message, TextPiece, Usage
from workbench.domain.tools import Tool, ToolCall
from workbench.errors import InputError, WorkbenchError
from workbench.jobs import JobContext
from workbench.services.api.local_answers import LocalAnswer, LocalRequest, ToolChoice

router = APIRouter()
_REASONS: Final = {
    "end": "end_turn",
    "stop_string": "stop_sequence",
    "length": "max_tokens",
    "tool_calls": "tool_use",
    "held": "refusal",
    "cancelled": "end_turn",
}


class Block(Lenient):
    type: str
    text: Text = ""
    id: str = ""
    name: str = ""
    input: dict[str, Any] | None = None
    tool_use_id: str = ""
    content: Text | list[Block] | None = None


class AnthropicMessage(Lenient):
    role: Literal["user", "assistant"]
    content: Text | list[Block]


class AnthropicTool(Lenient):
    name: Annotated[str, Field(pattern=r"^[\w.-]{1,128}$")]
    description: Text = ""
    input_schema: dict[str, Any]


class Choice(Lenient):
    type: Literal["auto", "any", "tool", "none"]
    name: str = ""


class MessagesRequest(SamplingFields):
    messages: Annotated[list[AnthropicMessage], Field(min_length=1, max_length=10_000)]
    max_tokens: Annotated[int, Field(ge=1)]
    system: Text | list[Block] | None = None
    stop_sequences: list[str] | None = None
    tools: list[AnthropicTool] | None = None
    tool_choice: Choice | None = None


@router.post("/v1/messages")
async def messages(
    body: MessagesRequest, request: Request, token: Annotated[ApiToken, Depends(token_of)]
) -> Response:
    """An answer to a conversation."""
    desk = desk_of(request)
    asked = _asked(body, desk)
    if body.stream:
        return sse.streamed(_events(desk, asked, token, body.model))
    answer = await desk.bridge.call(request, _work(desk, asked, token))
    return JSONResponse(message_shape(answer))


def message_shape(answer: LocalAnswer) -> dict[str, Any]:
    content: list[dict[str, Any]] = []
    if answer.thinking:
        content.append({"type": "thinking", "thinking": answer.thinking, "signature": ""})
    if answer.text or not answer.calls:
        content.append({"type": "text", "text": answer.text})
    content += map(_call_shape, answer.calls)
    return {
        "id": f"msg_{new_id()}",
        "type": "message",
        "role": "assistant",
        "model": answer.model,
        "content": content,
        "stop_reason": _REASONS[answer.reason],
        "stop_sequence": None,
        "usage": _usage(answer.usage),
    }


def _asked(body: MessagesRequest, desk: Desk) -> LocalRequest:
    stops = {"stop": body.stop_sequences} if body.stop_sequences else {}
    settings = body.model_copy(update=stops).settings(
        desk.workbench.settings.current.sampling, most=body.max_tokens
    )
    found: list[Message] = []
    system = _texts(body.system)
    if system:
        found.append(Message("system", system))
    for one in body.messages:
        found += _messages(one)
    tools, choice = _tools(body)
    return LocalRequest(tuple(found), settings, body.model, tools, choice)


def _tools(body: MessagesRequest) -> tuple[tuple[Tool, ...], ToolChoice]:
    offered = tuple(
        Tool(one.name, one.description, json.dumps(one.input_schema)) for one in body.tools or ()
    )
    match body.tool_choice:
        case Choice(type="none"):
            return (), "none"
        case Choice(type="any"):
            return offered, "required"
        case Choice(type="tool", name=name):
            wanted = tuple(tool for tool in offered if tool.name == name)
            if not wanted:
                raise InputError("The tool to be called is not offered.", hint="Offer it.")
            return wanted, "required"
        case _:
            return offered, "auto"


def _messages(raw: AnthropicMessage) -> list[Message]:
    """One of theirs may be several of ours: results of tools are messages of their own."""
    if isinstance(raw.content, str):
        return [Message(raw.role, raw.content)]
    results = [
        Message("tool", _texts(block.content))
        for block in raw.content
        if block.type == "tool_result"
    ]
    text = "\n".join(block.text for block in raw.content if block.type == "text")
    calls = tuple(
        called(block.name, json.dumps(block.input or {}), block.id)
        for block in raw.content
        if block.type == "tool_use"
    )
    others = {block.type for block in raw.content} - {
        "text", "tool_use", "tool_result", "thinking", "redacted_thinking",
    }  # fmt: skip
    if others:
        raise InputError("Only text can be read here.", hint="Leave out pictures and files.")
    said = [Message(raw.role, text, calls)] if text or calls or not results else []
    return [*results, *said]


def _texts(content: str | list[Block] | None) -> str:
    if content is None or isinstance(content, str):
        return content or ""
    if any(block.type != "text" for block in content):
        raise InputError("Only text can be read here.", hint="Leave out pictures and files.")
    return "\n".join(block.text for block in content)


def _work(desk: Desk, asked: LocalRequest, token: ApiToken) -> Any:
    def work(context: JobContext) -> LocalAnswer:
        return desk.workbench.local_answers.answer(asked, token, context)

    return work


async def _events(
    desk: Desk, asked: LocalRequest, token: ApiToken, model: str
) -> AsyncIterator[bytes]:
    ended: list[LocalAnswer] = []
    blocks = _Blocks()
    start: dict[str, Any] = {
        "id": f"msg_{new_id()}",
        "type": "message",
        "role": "assistant",
        "model": model,
        "content": [],
        "stop_reason": None,
        "stop_sequence": None,
        "usage": _usage(Usage(0, 0, 0, 0.0, 0.0, 0.0)),
    }
    yield _event({"type": "message_start", "message": start})
    try:
        async for event in desk.bridge.stream(_work(desk, asked, token), ended.append):
            if isinstance(event, TextPiece) and event.text:
                for chunk in blocks.text(event.text, is_thinking=event.is_thinking):
                    yield chunk
    except WorkbenchError as error:
        yield sse.event(anthropic_body(problem_of(error)), "error")
        return
    (answer,) = ended
    for call in answer.calls:
        for chunk in blocks.call(call):
            yield chunk
    for chunk in blocks.close():
        yield chunk
    delta = {"stop_reason": _REASONS[answer.reason], "stop_sequence": None}
    yield _event({"type": "message_delta", "delta": delta, "usage": _usage(answer.usage)})
    yield _event({"type": "message_stop"})


class _Blocks:
    """Numbered blocks of content, one open at a time."""

    def __init__(self) -> None:
        self._n = 0
        self._open = ""

    def text(self, text: str, *, is_thinking: bool) -> list[bytes]:
        kind = "thinking" if is_thinking else "text"
        chunks: list[bytes] = []
        if self._open != kind:
            chunks = [*self.close(), self._start(kind, {"type": kind, kind: ""})]
        chunks.append(self._delta({"type": f"{kind}_delta", kind: text}))
        return chunks

    def call(self, call: ToolCall) -> list[bytes]:
        shape = {**_call_shape(call), "input": {}}
        return [
            *self.close(),
            self._start("tool_use", shape),
            self._delta({"type": "input_json_delta", "partial_json": call.arguments}),
            *self.close(),
        ]

    def close(self) -> list[bytes]:
        if not self._open:
            return []
        self._open = ""
        self._n += 1
        return [_event({"type": "content_block_stop", "index": self._n - 1})]

    def _start(self, kind: str, block: dict[str, Any]) -> bytes:
        self._open = kind
        return _event({"type": "content_block_start", "index": self._n, "content_block": block})

    def _delta(self, delta: dict[str, Any]) -> bytes:
        return _event({"type": "content_block_delta", "index": self._n, "delta": delta})


def _event(data: dict[str, Any]) -> bytes:
    return sse.event(data, str(data["type"]))


def _call_shape(call: ToolCall) -> dict[str, Any]:
    return {
        "type": "tool_use",
        "id": call.id or f"toolu_{new_id()}",
        "name": call.name,
        "input": json.loads(call.arguments),
    }


def _usage(usage: Usage) -> dict[str, int]:
    return {
        "input_tokens": usage.prompt_tokens - usage.reused_tokens,
        "cache_read_input_tokens": usage.reused_tokens,
        "cache_creation_input_tokens": 0,
        "output_tokens": usage.completion_tokens,
    }
