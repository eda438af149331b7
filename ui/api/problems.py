"""Errors as OpenAI's and Anthropic's clients read them. Never a text of a person or a document."""

from __future__ import annotations

from typing import Any, Final

from workbench.errors import (
    AccessDenied,
    ContextOverflow,
    InputError,
    NotFound,
    QueueFull,
    ResourceError,
    TooManyRequests,
    WorkbenchError,
)

_STATUS: Final[tuple[tuple[type[WorkbenchError], int, str, str], ...]] = (
    (TooManyRequests, 429, "rate_limit_exceeded", "rate_limit_error"),
    (QueueFull, 429, "rate_limit_exceeded", "rate_limit_error"),
    (NotFound, 404, "not_found", "not_found_error"),
    (ContextOverflow, 400, "context_length_exceeded", "invalid_request_error"),
    (InputError, 400, "invalid_request", "invalid_request_error"),
    (ResourceError, 503, "unavailable", "overloaded_error"),
    (WorkbenchError, 500, "engine_failed", "api_error"),
)
_OPENAI_TYPES: Final = {
    400: "invalid_request_error",
    401: "authentication_error",
    403: "permission_error",
    404: "invalid_request_error",
    413: "invalid_request_error",
    429: "rate_limit_error",
}


class Problem(Exception):
    """An answer that says what is wrong."""

    def __init__(
        self, status: int, code: str, message: str, *, kind: str = "", retry_after_s: float = 0.0
    ) -> None:
        super().__init__(message)
        self.status = status
        self.code = code
        self.message = message
        self.kind = kind or _OPENAI_TYPES.get(status, "server_error")
        self.retry_after_s = retry_after_s

    @property
    def headers(self) -> dict[str, str]:
        if self.status == 401:
            return {"WWW-Authenticate": "Bearer"}
        return {"Retry-After": f"{self.retry_after_s:.0f}"} if self.retry_after_s else {}


def problem_of(error: WorkbenchError) -> Problem:
    """What a client is told of an error that a person would be shown."""
    said = f"{error.message} {error.hint}".strip()
    if isinstance(error, AccessDenied):
        return Problem(403, "forbidden", said, kind="permission_error")
    for kind, status, code, anthropic in _STATUS:
        if isinstance(error, kind):
            wait_s = error.wait_s if isinstance(error, TooManyRequests) else 0.0
            return Problem(status, code, said, kind=anthropic, retry_after_s=wait_s)
    raise AssertionError("every error is a WorkbenchError")


def openai_body(problem: Problem) -> dict[str, Any]:
    return {
        "error": {
            "message": problem.message,
            "type": _OPENAI_TYPES.get(problem.status, "server_error"),
            "param": None,
            "code": problem.code,
        }
    }


def anthropic_body(problem: Problem) -> dict[str, Any]:
    return {"type": "error", "error": {"type": problem.kind, "message": problem.message}}


def body_for(path: str, problem: Problem) -> dict[str, Any]:
    return anthropic_body(problem) if path.startswith("/v1/messages") else openai_body(problem)
