"""What every endpoint works with: the services behind the API, and who asks."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast

from starlette.requests import Request

from ui.api.bridge import Bridge
from ui.api.known import KnownConversations
from ui.api.problems import Problem
from ui.api.security import secret_of
from workbench.domain.api_token import ApiToken
from workbench.errors import AccessDenied

if TYPE_CHECKING:
    from workbench.app import Workbench


@dataclass(frozen=True, slots=True)
class Desk:
    workbench: Workbench
    bridge: Bridge
    known: KnownConversations = field(default_factory=KnownConversations)


def desk_of(request: Request) -> Desk:
    return cast("Desk", request.app.state.desk)


async def token_of(request: Request) -> ApiToken:
    """Whoever asks, and acts from here on; the request counts from now.

    Raises Problem, TooManyRequests.
    """
    desk = desk_of(request)
    secret = secret_of(request)
    try:
        token, profile = await desk.bridge.call(
            request, lambda _job: desk.workbench.access.admitted(secret)
        )
    except AccessDenied as error:
        raise Problem(
            401, "invalid_api_key", f"{error.message} {error.hint}", kind="authentication_error"
        ) from error
    desk.workbench.profiles.become(profile)  # for the rest of this request
    return token
