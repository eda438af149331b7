"""`POST /v1/completions`: going on from bare text, with `echo` and `logprobs` as OpenAI had them.

What `lm-eval` scores texts with: the whole prompt's tokens, each with how likely it was. With
`suffix`, and as `POST /v1/fim/completions`, what belongs between two texts, as editors ask for it.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Annotated, Any, Final, cast

from fastapi import APIRouter, Depends, Request, Response
from pydantic import Field
from starlette.responses import JSONResponse

from ui.api import sse
from ui.api.chat import usage_shape
from ui.api.desk import Desk, desk_of, token_of
from ui.api.problems import Problem, openai_body, problem_of
from ui.api.sampling import SamplingFields, nth
from workbench.domain.api_token import ApiToken
from workbench.domain.clock import new_id
from workbench.domain.model import TextPiece, TokenProbabilities
from workbench.errors import InputError, WorkbenchError
from workbench.jobs import JobContext
from workbench.services.api.fill_in import fill_in_prompt
from workbench.services.api.local_answers import LocalAnswer, LocalRequest
from workbench.services.chat.generate import Bare

router = APIRouter()
MOST_PROMPTS: Final = 256
_DEFAULT_TOKENS: Final = 16  # as OpenAI has it
Text = Annotated[str, Field(max_length=8_000_000)]


class CompletionRequest(SamplingFields):
    prompt: Text | list[Text] | list[int] | list[list[int]] = ""
    echo: bool = False
    logprobs: Annotated[int, Field(ge=0, le=20)] | None = None
    suffix: str | None = None
    best_of: int | None = None


@router.post("/v1/completions")
async def completions(
    body: CompletionRequest, request: Request, token: Annotated[ApiToken, Depends(token_of)]
) -> Response:
    """Go on from a text or from tokens, without the model's chat template."""
    desk = desk_of(request)
    prompts = _prompts(body.prompt)
    if body.suffix:
        prompts = [await _filled(body, request, desk, token, prompts)]
    if body.best_of not in (None, 1, body.n):
        raise InputError("best_of is not known.", hint="Leave it out.")
    asked = [_asked(body, desk, prompt, number) for prompt in prompts for number in range(body.n)]
    head = {"id": f"cmpl-{new_id()}", "object": "text_completion", "created": int(time.time())}
    if body.stream:
        if len(asked) != 1:
            raise Problem(400, "invalid_request", "A stream carries one answer.")
        return sse.streamed(_chunks(desk, asked[0], token, {**head, "model": body.model}))
    answers = await asyncio.gather(
        *(desk.bridge.call(request, one.work(desk, token)) for one in asked)
    )
    choices = [
        one.choice(number, answer)
        for number, (one, answer) in enumerate(zip(asked, answers, strict=True))
    ]
    usage = usage_shape([answer.usage for answer in answers])
    return JSONResponse({**head, "model": answers[0].model, "choices": choices, "usage": usage})


@router.post("/v1/fim/completions")
async def fill_in(
    body: CompletionRequest, request: Request, token: Annotated[ApiToken, Depends(token_of)]
) -> Response:
    """What belongs between `prompt` and `suffix`; a stream carries it as chat does."""
    desk = desk_of(request)
    prompt = await _filled(body, request, desk, token, _prompts(body.prompt))
    asked = _asked(body, desk, prompt, 0)
    head = {"id": f"fim-{new_id()}", "created": int(time.time()), "model": body.model}
    if body.stream:
        return sse.streamed(_filling(desk, asked, token, head))
    answer = await desk.bridge.call(request, asked.work(desk, token))
    message = {"role": "assistant", "content": answer.text}
    reason = asked.choice(0, answer)["finish_reason"]
    choice = {"index": 0, "message": message, "finish_reason": reason}
    shape = {**head, "object": "chat.completion", "choices": [choice]}
    return JSONResponse({**shape, "usage": usage_shape([answer.usage])})


async def _filled(
    body: CompletionRequest,
    request: Request,
    desk: Desk,
    token: ApiToken,
    prompts: list[str | tuple[int, ...]],
) -> tuple[int, ...]:
    """Raises InputError where the model was not taught that."""
    prompt = prompts[0]
    if len(prompts) != 1 or not isinstance(prompt, str) or body.echo:
        raise InputError("A suffix goes with one text.", hint="Send one prompt, without echo.")
    local = desk.workbench.local_answers
    suffix = body.suffix or ""
    return await desk.bridge.call(
        request, lambda _job: fill_in_prompt(local.vocabulary(body.model, token), prompt, suffix)
    )


async def _filling(
    desk: Desk, asked: _Asked, token: ApiToken, head: dict[str, Any]
) -> AsyncIterator[bytes]:
    ended: list[LocalAnswer] = []

    def chunk(delta: dict[str, str], reason: str | None = None) -> bytes:
        choice = {"index": 0, "delta": delta, "finish_reason": reason}
        return sse.event({**head, "object": "chat.completion.chunk", "choices": [choice]})

    try:
        async for event in desk.bridge.stream(asked.work(desk, token), ended.append):
            if isinstance(event, TextPiece) and event.text:
                yield chunk({"role": "assistant", "content": event.text})
    except WorkbenchError as error:
        yield sse.event(openai_body(problem_of(error)))
        yield sse.DONE
        return
    yield chunk({}, asked.choice(0, ended[0])["finish_reason"])
    yield sse.DONE


@dataclass(frozen=True, slots=True)
class _Asked:
    request: LocalRequest
    prompt: str | tuple[int, ...]
    echo: bool
    logprobs: int | None
    writes: bool  # False: only the prompt is asked about

    def work(self, desk: Desk, token: ApiToken) -> Any:
        def work(context: JobContext) -> LocalAnswer:
            return desk.workbench.local_answers.answer(self.request, token, context)

        return work

    def choice(self, index: int, answer: LocalAnswer) -> dict[str, Any]:
        text = answer.text if self.writes else ""
        made = answer.generated
        shape: dict[str, Any] = {"index": index, "logprobs": None}
        if self.logprobs is not None and made is not None:
            tokens = _Listed(self.logprobs)
            if self.echo and made.prompt is not None:
                if made.prompt.first is not None:
                    tokens.add_first(made.prompt.first[1])
                for one in made.prompt.rest:
                    tokens.add(one)
            for one in made.probabilities if self.writes else ():
                tokens.add(one)
            shape["logprobs"] = tokens.shape()
            if self.echo and not isinstance(self.prompt, str):
                text = tokens.text
        if self.echo and isinstance(self.prompt, str):
            text = self.prompt + text
        reason = "length" if not self.writes or answer.reason == "length" else "stop"
        if answer.reason == "held":
            reason = "content_filter"
        return {**shape, "text": text, "finish_reason": reason}


class _Listed:
    """Parallel lists, as this protocol has them."""

    def __init__(self, n_likeliest: int) -> None:
        self._n_likeliest = n_likeliest
        self._tokens: list[str] = []
        self._logprobs: list[float | None] = []
        self._likeliest: list[dict[str, float] | None] = []
        self._offsets: list[int] = []
        self.text = ""

    def add_first(self, data: bytes) -> None:
        self._append(data, None, None)

    def add(self, one: TokenProbabilities) -> None:
        best = {
            item.data.decode("utf-8", "replace"): item.logprob
            for item in one.likeliest[: self._n_likeliest]
        }
        self._append(one.written.data, one.written.logprob, best)

    def shape(self) -> dict[str, Any]:
        return {
            "tokens": self._tokens,
            "token_logprobs": self._logprobs,
            "top_logprobs": self._likeliest,
            "text_offset": self._offsets,
        }

    def _append(
        self, data: bytes, logprob: float | None, likeliest: dict[str, float] | None
    ) -> None:
        piece = data.decode("utf-8", "replace")
        self._offsets.append(len(self.text))
        self.text += piece
        self._tokens.append(piece)
        self._logprobs.append(logprob)
        self._likeliest.append(likeliest)


def _prompts(
    raw: str | list[str] | list[int] | list[list[int]],
) -> list[str | tuple[int, ...]]:
    """Raises InputError for none, and for too many."""
    if isinstance(raw, str):
        return [raw]
    tokens = tuple(one for one in raw if isinstance(one, int))
    if tokens:
        return [tokens]
    found = [one if isinstance(one, str) else tuple(cast("list[int]", one)) for one in raw]
    if not 0 < len(found) <= MOST_PROMPTS:
        raise InputError(
            f"There are {len(found)} prompts.", hint=f"Send one, and {MOST_PROMPTS} at most."
        )
    return found


def _asked(
    body: CompletionRequest, desk: Desk, prompt: str | tuple[int, ...], number: int
) -> _Asked:
    most = _DEFAULT_TOKENS if body.max_tokens is None else body.max_tokens
    writes = most > 0
    settings = body.settings(
        desk.workbench.settings.current.sampling,
        n_probs=max(1, body.logprobs) if body.logprobs is not None else 0,
        most=max(1, most),  # one is written and thrown away where only the prompt is asked about
    )
    scored = body.logprobs if body.echo and body.logprobs is not None else None
    request = LocalRequest((), nth(settings, number), body.model, bare=Bare(prompt, scored))
    return _Asked(request, prompt, body.echo, body.logprobs, writes)


async def _chunks(
    desk: Desk, asked: _Asked, token: ApiToken, head: dict[str, Any]
) -> AsyncIterator[bytes]:
    ended: list[LocalAnswer] = []

    def chunk(text: str, reason: str | None = None) -> bytes:
        choice = {"index": 0, "text": text, "logprobs": None, "finish_reason": reason}
        return sse.event({**head, "choices": [choice]})

    if asked.echo and isinstance(asked.prompt, str):
        yield chunk(asked.prompt)
    try:
        async for event in desk.bridge.stream(asked.work(desk, token), ended.append):
            if isinstance(event, TextPiece) and event.text and asked.writes:
                yield chunk(event.text)
    except WorkbenchError as error:
        yield sse.event(openai_body(problem_of(error)))
        yield sse.DONE
        return
    yield chunk("", asked.choice(0, ended[0])["finish_reason"])
    yield sse.DONE
