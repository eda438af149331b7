"""`POST /v1/chat/completions`, as OpenAI has it, and cited answers from collections."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from dataclasses import replace
from typing import Annotated, Any, Final

from fastapi import APIRouter, Depends, Request, Response
from pydantic import Field
from starlette.responses import JSONResponse

from ui.api import sse
from ui.api.cited import CitedAsk, CollectionFields, answer_cited
from ui.api.desk import Desk, desk_of, token_of
from ui.api.messages import ChatMessage, NamedTool, OfferedTool, read_messages, read_tools
from ui.api.problems import Problem, openai_body, problem_of
from ui.api.sampling import Lenient, ResponseFormat, SamplingFields, constraint_of, nth
from ui.verdicts import checks_shape, rails_shape
from workbench.domain.api_token import ApiToken
from workbench.domain.clock import new_id
from workbench.domain.model import SamplingSettings, TextPiece, TokenProbabilities, Usage
from workbench.errors import WorkbenchError
from workbench.jobs import JobContext
from workbench.services.api.local_answers import LocalAnswer, LocalRequest
from workbench.services.chat.given_sources import GivenSource

router = APIRouter()
_REASONS: Final = {
    "end": "stop",
    "stop_string": "stop",
    "length": "length",
    "tool_calls": "tool_calls",
    "held": "content_filter",
    "cancelled": "stop",
}


class StreamOptions(Lenient):
    include_usage: bool = False


class ChatRequest(SamplingFields):
    messages: Annotated[list[ChatMessage], Field(max_length=10_000)]
    max_completion_tokens: int | None = None
    logprobs: bool | None = None
    top_logprobs: Annotated[int, Field(ge=0, le=20)] | None = None
    response_format: ResponseFormat | None = None
    tools: list[OfferedTool] | None = None
    tool_choice: str | NamedTool | None = None
    stream_options: StreamOptions | None = None
    workbench: CollectionFields | None = None


@router.post("/v1/chat/completions")
async def chat_completions(
    body: ChatRequest, request: Request, token: Annotated[ApiToken, Depends(token_of)]
) -> Response:
    """An answer to a conversation. `workbench.collection`: from documents, with citations."""
    desk = desk_of(request)
    if body.workbench is not None and body.workbench.is_asked:
        ask = CitedAsk.of(body.workbench, read_messages(body.messages), body, desk)
        return await answer_cited(ask, request, token, desk, is_stream=body.stream)
    asked = _asked(body, desk)
    head = _Head(body.model)
    if body.stream:
        if body.n != 1:
            raise Problem(400, "invalid_request", "A stream carries one answer; leave out n.")
        wants_usage = bool(body.stream_options and body.stream_options.include_usage)
        return sse.streamed(_chunks(desk, asked, token, head, wants_usage=wants_usage))
    answers = await asyncio.gather(
        *(desk.bridge.call(request, _work(desk, asked, token, number)) for number in range(body.n))
    )
    return JSONResponse(completion(answers, head, wants_probs=asked.sampling.n_probs > 0))


class _Head:
    """What all chunks of one answer say of it."""

    def __init__(self, model: str) -> None:
        self.id = f"chatcmpl-{new_id()}"
        self.created = int(time.time())
        self.model = model

    def shape(self, kind: str) -> dict[str, Any]:
        return {"id": self.id, "object": kind, "created": self.created, "model": self.model}


def _asked(body: ChatRequest, desk: Desk) -> LocalRequest:
    tools, choice = read_tools(body.tools, body.tool_choice)
    n_probs = max(1, body.top_logprobs or 0) if body.logprobs or body.top_logprobs else 0
    most = body.max_completion_tokens if body.max_tokens is None else body.max_tokens
    settings = body.settings(
        desk.workbench.settings.current.sampling,
        n_probs=n_probs,
        most=most,
        constraint=constraint_of(body.response_format),
    )
    messages = read_messages(body.messages)
    more = body.workbench or CollectionFields()
    return LocalRequest(
        messages,
        settings,
        body.model,
        tools,
        choice,
        sources=tuple(GivenSource(one.name, one.text) for one in more.sources),
        override=more.override,
    )


def _work(desk: Desk, asked: LocalRequest, token: ApiToken, number: int = 0) -> Any:
    sampling: SamplingSettings = nth(asked.sampling, number)
    numbered = replace(asked, sampling=sampling)

    def work(context: JobContext) -> LocalAnswer:
        return desk.workbench.local_answers.answer(numbered, token, context)

    return work


def completion(
    answers: list[LocalAnswer] | tuple[LocalAnswer, ...], head: _Head, *, wants_probs: bool
) -> dict[str, Any]:
    head.model = answers[0].model
    choices = [
        {
            "index": number,
            "message": message_shape(answer),
            "logprobs": _logprobs(answer) if wants_probs else None,
            "finish_reason": _REASONS[answer.reason],
        }
        for number, answer in enumerate(answers)
    ]
    usages = [answer.usage for answer in answers]
    told = [one for one in map(verdict_shape, answers) if one is not None]
    return {
        **head.shape("chat.completion"),
        "choices": choices,
        "usage": usage_shape(usages),
        **({"workbench": told[0] if len(answers) == 1 else {"choices": told}} if told else {}),
    }


def verdict_shape(answer: LocalAnswer) -> dict[str, Any] | None:
    """What sources and rails say of an answer; None where they say nothing."""
    if not answer.checks and answer.rails is None:
        return None
    return {
        "checks": [checks_shape(answer.text, one) for one in answer.checks],
        "rails": rails_shape(answer.rails),
    }


def message_shape(answer: LocalAnswer) -> dict[str, Any]:
    shape: dict[str, Any] = {"role": "assistant", "content": answer.text, "refusal": None}
    if answer.thinking:
        shape["reasoning_content"] = answer.thinking
    if answer.calls:
        shape["content"] = answer.text or None
        shape["tool_calls"] = [
            {
                "id": call.id or f"call_{new_id()}",
                "type": "function",
                "function": {"name": call.name, "arguments": call.arguments},
            }
            for call in answer.calls
        ]
    return shape


def usage_shape(usages: list[Usage]) -> dict[str, Any]:
    prompt = max((one.prompt_tokens for one in usages), default=0)
    written = sum(one.completion_tokens for one in usages)
    return {
        "prompt_tokens": prompt,
        "completion_tokens": written,
        "total_tokens": prompt + written,
        "prompt_tokens_details": {
            "cached_tokens": max((one.reused_tokens for one in usages), default=0)
        },
    }


async def _chunks(
    desk: Desk, asked: LocalRequest, token: ApiToken, head: _Head, *, wants_usage: bool
) -> AsyncIterator[bytes]:
    ended: list[LocalAnswer] = []

    def chunk(delta: dict[str, Any], reason: str | None = None, **more: Any) -> bytes:
        choice = {"index": 0, "delta": delta, "logprobs": None, "finish_reason": reason}
        return sse.event({**head.shape("chat.completion.chunk"), "choices": [choice], **more})

    yield chunk({"role": "assistant", "content": ""})
    try:
        events = desk.bridge.stream(_work(desk, asked, token), ended.append)
        async for event in events:
            if isinstance(event, TextPiece) and event.text:
                name = "reasoning_content" if event.is_thinking else "content"
                yield chunk({name: event.text})
    except WorkbenchError as error:
        yield sse.event(openai_body(problem_of(error)))
        yield sse.DONE
        return
    (answer,) = ended
    for number, call in enumerate(message_shape(answer).get("tool_calls", ())):
        yield chunk({"tool_calls": [{"index": number, **call}]})
    told = verdict_shape(answer)
    yield chunk({}, _REASONS[answer.reason], **({"workbench": told} if told else {}))
    if wants_usage:
        usage = usage_shape([answer.usage])
        yield sse.event({**head.shape("chat.completion.chunk"), "choices": [], "usage": usage})
    yield sse.DONE


def _logprobs(answer: LocalAnswer) -> dict[str, Any] | None:
    if answer.generated is None:
        return None
    return {"content": [_probability(one) for one in answer.generated.probabilities]}


def _probability(one: TokenProbabilities) -> dict[str, Any]:
    def shape(data: bytes, logprob: float) -> dict[str, Any]:
        return {"token": data.decode("utf-8", "replace"), "logprob": logprob, "bytes": list(data)}

    written = shape(one.written.data, one.written.logprob)
    return {**written, "top_logprobs": [shape(item.data, item.logprob) for item in one.likeliest]}
