"""`GET /v1/models`, `/v1/collections` and `/health`."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request

from ui.api.desk import desk_of, token_of
from workbench.domain.api_token import ApiToken
from workbench.errors import NotFound
from workbench.services.api.local_answers import Named

router = APIRouter()
OWNER = "workbench"


@router.get("/health")
async def health() -> dict[str, str]:
    """Whether the server is there; tells nothing else, and needs no token."""
    return {"status": "ok"}


@router.get("/v1/models")
async def models(request: Request, token: Annotated[ApiToken, Depends(token_of)]) -> dict[str, Any]:
    """The models and releases that this token may ask."""
    desk = desk_of(request)
    found = await desk.bridge.call(request, lambda _job: desk.workbench.local_answers.named(token))
    return {"object": "list", "data": [_shape(one) for one in found]}


@router.get("/v1/models/{name:path}")
async def model(
    name: str, request: Request, token: Annotated[ApiToken, Depends(token_of)]
) -> dict[str, Any]:
    """One of them, by name or id."""
    desk = desk_of(request)
    found = await desk.bridge.call(request, lambda _job: desk.workbench.local_answers.named(token))
    for one in found:
        if name in (one.id, one.name):
            return _shape(one)
    raise NotFound(f"There is no model “{name[:80]}”.", hint="Ask /v1/models what there is.")


@router.get("/v1/collections")
async def collections(
    request: Request, token: Annotated[ApiToken, Depends(token_of)]
) -> dict[str, Any]:
    """The collections that this token may read: an extension."""
    desk = desk_of(request)
    found = await desk.bridge.call(request, lambda _job: desk.workbench.library.collections())
    return {
        "object": "list",
        "data": [
            {"id": one.id, "object": "collection", "name": one.name}
            for one in found
            if token.scope.may_read(one.id)
        ],
    }


def _shape(one: Named) -> dict[str, Any]:
    return {
        "id": one.name,
        "object": "model",
        "created": _seconds(one.created_at),
        "owned_by": OWNER,
        "workbench": {"id": one.id, "kind": one.kind},
        # Anthropic's clients read these.
        "type": "model",
        "display_name": one.name,
        "created_at": one.created_at or "1970-01-01T00:00:00Z",
    }


def _seconds(at: str) -> int:
    return int(datetime.fromisoformat(at).timestamp()) if at else 0
