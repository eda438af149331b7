"""`POST /v1/responses`, as OpenAI has it: the same answers under other names. Nothing is stored
for `previous_response_id`: a client sends what was said.
"""

from __future__ import annotations

import json
import time
from collections.abc import AsyncIterator
from typing import Annotated, Any, Final

from fastapi import APIRouter, Depends, Request, Response
from pydantic import Field
from starlette.responses import JSONResponse

from ui.api import sse
from ui.api.desk import Desk, desk_of, token_of
from ui.api.messages import ChatMessage, Text, TextPart, called, read_messages, text_of
from ui.api.problems import openai_body, problem_of
from ui.api.sampling import JsonSchema, Lenient, ResponseFormat, SamplingFields, constraint_of
from workbench.domain.api_token import ApiToken
from workbench.domain.clock import new_id
from workbench.domain.model import Message, TextPiece, Usage
from workbench.domain.tools import Tool, ToolCall
from workbench.errors import InputError, WorkbenchError
from workbench.jobs import JobContext
from workbench.services.api.local_answers import LocalAnswer, LocalRequest, ToolChoice

router = APIRouter()
_INCOMPLETE: Final = {"length": "max_output_tokens", "held": "content_filter"}


class Item(Lenient):
    type: str = "message"
    role: str = "user"
    content: Text | list[TextPart] | None = None
    call_id: str = ""
    name: str = ""
    arguments: Text = "{}"
    output: Text | list[TextPart] | None = None


class ResponseTool(Lenient):
    type: str
    name: Annotated[str, Field(pattern=r"^[\w.-]{0,128}$")] = ""
    description: Text | None = None
    parameters: dict[str, Any] | None = None


class TextFormat(Lenient):
    type: str = "text"
    name: str = ""
    schema_: dict[str, Any] | None = Field(default=None, alias="schema")


class TextFields(Lenient):
    format: TextFormat | None = None


class NamedChoice(Lenient):
    type: str = "function"
    name: str = ""


class ResponsesRequest(SamplingFields):
    input: Text | list[Item]
    instructions: Text | None = None
    max_output_tokens: int | None = None
    previous_response_id: str | None = None
    text: TextFields | None = None
    tools: list[ResponseTool] | None = None
    tool_choice: str | NamedChoice | None = None


@router.post("/v1/responses")
async def responses(
    body: ResponsesRequest, request: Request, token: Annotated[ApiToken, Depends(token_of)]
) -> Response:
    """An answer to a text or to a list of items."""
    if body.previous_response_id:
        raise InputError(
            "Responses are not stored here.", hint="Send what was said, as items of the input."
        )
    desk = desk_of(request)
    asked = _asked(body, desk)
    if body.stream:
        return sse.streamed(_events(desk, asked, token, body.model))
    answer = await desk.bridge.call(request, _work(desk, asked, token))
    return JSONResponse(response_shape(answer, f"resp_{new_id()}", int(time.time())))


def response_shape(answer: LocalAnswer, response_id: str, created: int) -> dict[str, Any]:
    reason = _INCOMPLETE.get(answer.reason)
    output = [_message_item(answer.text)] if answer.text or not answer.calls else []
    output += map(_call_item, answer.calls)
    return {
        **_head(response_id, created, answer.model),
        "status": "incomplete" if reason else "completed",
        "incomplete_details": {"reason": reason} if reason else None,
        "output": output,
        "usage": _usage(answer.usage),
    }


def _asked(body: ResponsesRequest, desk: Desk) -> LocalRequest:
    form = body.text.format if body.text is not None else None
    wanted: ResponseFormat | None = None
    if form is not None:
        schema = JsonSchema(name=form.name, schema=form.schema_ or {})
        wanted = ResponseFormat(type=form.type, json_schema=schema)
    settings = body.settings(
        desk.workbench.settings.current.sampling,
        most=body.max_output_tokens,
        constraint=constraint_of(wanted),
    )
    tools, choice = _tools(body)
    return LocalRequest(_messages(body), settings, body.model, tools, choice)


def _messages(body: ResponsesRequest) -> tuple[Message, ...]:
    system = (Message("system", body.instructions),) if body.instructions else ()
    if isinstance(body.input, str):
        return (*system, Message("user", body.input))
    found: list[Message] = []
    for item in body.input:
        match item.type:
            case "message" if item.role in ("system", "developer", "user", "assistant"):
                raw = ChatMessage.model_validate({"role": item.role, "content": item.content})
                found += read_messages([raw])
            case "function_call":
                call = called(item.name, item.arguments, item.call_id)
                found.append(Message("assistant", "", (call,)))
            case "function_call_output":
                found.append(Message("tool", text_of(item.output)))
            case "reasoning":
                continue  # of an earlier answer; models are not shown it again
            case _:
                raise InputError(
                    f"Items of the kind “{item.type[:40]}” cannot be read here.",
                    hint="Send messages, function calls and their outputs.",
                )
    return (*system, *found)


def _tools(body: ResponsesRequest) -> tuple[tuple[Tool, ...], ToolChoice]:
    others = [one.type for one in body.tools or () if one.type != "function"]
    if others:
        raise InputError(
            f"Tools of the kind “{others[0][:40]}” are not here.", hint="Offer functions."
        )
    offered = tuple(
        Tool(one.name, one.description or "", json.dumps(one.parameters or {"type": "object"}))
        for one in body.tools or ()
    )
    choice = body.tool_choice
    if isinstance(choice, NamedChoice):
        return tuple(tool for tool in offered if tool.name == choice.name), "required"
    if choice == "none":
        return (), "none"
    return offered, "required" if choice == "required" else "auto"


def _work(desk: Desk, asked: LocalRequest, token: ApiToken) -> Any:
    def work(context: JobContext) -> LocalAnswer:
        return desk.workbench.local_answers.answer(asked, token, context)

    return work


async def _events(
    desk: Desk, asked: LocalRequest, token: ApiToken, model: str
) -> AsyncIterator[bytes]:
    ended: list[LocalAnswer] = []
    numbers = iter(range(1 << 62))
    response_id, created = f"resp_{new_id()}", int(time.time())

    def told(kind: str, **more: Any) -> bytes:
        return sse.event({"type": kind, "sequence_number": next(numbers), **more}, kind)

    begun = {**_head(response_id, created, model), "status": "in_progress", "output": []}
    yield told("response.created", response={**begun, "usage": None})
    item = _message_item("")
    place = {"item_id": item["id"], "output_index": 0, "content_index": 0}
    part = {"type": "output_text", "text": "", "annotations": []}
    is_open = False
    try:
        async for event in desk.bridge.stream(_work(desk, asked, token), ended.append):
            if not isinstance(event, TextPiece) or event.is_thinking or not event.text:
                continue
            if not is_open:
                is_open = True
                opened = {**item, "status": "in_progress", "content": []}
                yield told("response.output_item.added", output_index=0, item=opened)
                yield told("response.content_part.added", **place, part=part)
            yield told("response.output_text.delta", **place, delta=event.text, logprobs=[])
    except WorkbenchError as error:
        said = openai_body(problem_of(error))["error"]
        yield told("error", code=said["code"], message=said["message"], param=None)
        return
    (answer,) = ended
    shape = response_shape(answer, response_id, created)
    for index, one in enumerate(shape["output"]):
        if one["type"] == "message":
            one["id"] = item["id"]
            if not is_open:
                yield told("response.output_item.added", output_index=index, item=one)
            yield told("response.output_text.done", **place, text=answer.text, logprobs=[])
            done = {**part, "text": answer.text}
            yield told("response.content_part.done", **place, part=done)
        else:
            yield told("response.output_item.added", output_index=index, item=one)
            at = {"item_id": one["id"], "output_index": index}
            yield told("response.function_call_arguments.delta", **at, delta=one["arguments"])
            yield told("response.function_call_arguments.done", **at, arguments=one["arguments"])
        yield told("response.output_item.done", output_index=index, item=one)
    end = "response.incomplete" if shape["status"] == "incomplete" else "response.completed"
    yield told(end, response=shape)


def _head(response_id: str, created: int, model: str) -> dict[str, Any]:
    return {
        "id": response_id,
        "object": "response",
        "created_at": created,
        "model": model,
        "error": None,
        "incomplete_details": None,
        "instructions": None,
        "metadata": {},
        "parallel_tool_calls": True,
        "temperature": None,
        "top_p": None,
        "tool_choice": "auto",
        "tools": [],
    }


def _message_item(text: str) -> dict[str, Any]:
    content = [{"type": "output_text", "text": text, "annotations": [], "logprobs": []}]
    return {
        "id": f"msg_{new_id()}",
        "type": "message",
        "role": "assistant",
        "status": "completed",
        "content": content,
    }


def _call_item(call: ToolCall) -> dict[str, Any]:
    return {
        "id": f"fc_{new_id()}",
        "type": "function_call",
        "status": "completed",
        "call_id": call.id or f"call_{new_id()}",
        "name": call.name,
        "arguments": call.arguments,
    }


def _usage(usage: Usage) -> dict[str, Any]:
    return {
        "input_tokens": usage.prompt_tokens,
        "input_tokens_details": {"cached_tokens": usage.reused_tokens},
        "output_tokens": usage.completion_tokens,
        "output_tokens_details": {"reasoning_tokens": 0},
        "total_tokens": usage.prompt_tokens + usage.completion_tokens,
    }
