"""`/tokenizer_info`, `/tokenize` and `/detokenize`, as vLLM has them, for `lm-eval`."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request
from pydantic import Field

from ui.api.desk import desk_of, token_of
from ui.api.sampling import Lenient
from workbench.domain.api_token import ApiToken

router = APIRouter()


class TokenizeRequest(Lenient):
    prompt: Annotated[str, Field(max_length=8_000_000)]
    model: Annotated[str, Field(max_length=200)] = ""


class DetokenizeRequest(Lenient):
    tokens: Annotated[list[int], Field(max_length=1_000_000)]
    model: Annotated[str, Field(max_length=200)] = ""


@router.get("/tokenizer_info")
async def tokenizer_info(
    request: Request, token: Annotated[ApiToken, Depends(token_of)], model: str = ""
) -> dict[str, Any]:
    """How the model's opening and closing tokens are written."""
    desk = desk_of(request)
    bos, eos = await desk.bridge.call(
        request, lambda _job: desk.workbench.local_answers.vocabulary(model, token).end_marks()
    )
    return {"bos_token": bos or None, "eos_token": eos or None, "pad_token": None}


@router.post("/tokenize")
async def tokenize(
    body: TokenizeRequest, request: Request, token: Annotated[ApiToken, Depends(token_of)]
) -> dict[str, Any]:
    """The tokens of a text, without the model's opening one."""
    desk = desk_of(request)
    found = await desk.bridge.call(
        request,
        lambda _job: desk.workbench.local_answers.vocabulary(body.model, token).tokens_of(
            body.prompt
        ),
    )
    return {"tokens": list(found), "count": len(found)}


@router.post("/detokenize")
async def detokenize(
    body: DetokenizeRequest, request: Request, token: Annotated[ApiToken, Depends(token_of)]
) -> dict[str, Any]:
    """What these tokens stand for."""
    desk = desk_of(request)
    text = await desk.bridge.call(
        request,
        lambda _job: desk.workbench.local_answers.vocabulary(body.model, token).text_of(
            body.tokens
        ),
    )
    return {"prompt": text}
