"""The application: routes, who is let in, and how errors are told."""

from __future__ import annotations

from collections.abc import Callable

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse

from ui.api import anthropic, chat, completions, listing, responses, tokens, vectors
from ui.api.description import describe
from ui.api.desk import Desk
from ui.api.problems import Problem, body_for, problem_of
from ui.api.security import Doorkeeper
from workbench.errors import Cancelled, WorkbenchError

_CLIENT_GONE = 499  # as nginx has it; nobody reads it


def create_app(desk: Desk, port: Callable[[], int]) -> FastAPI:
    """`port`: where it listens, which `Host` has to name."""
    app = FastAPI(
        title="AI Workbench",
        description="Models and documents of this machine, for programs on this machine.",
        version="1",
        docs_url=None,  # its pages fetch scripts from elsewhere
        redoc_url=None,
    )
    app.state.desk = desk
    describe(app, "/v1/messages")
    for room in (listing, chat, completions, responses, anthropic, vectors, tokens):
        app.include_router(room.router)
    app.add_middleware(Doorkeeper, port=port)
    app.add_exception_handler(Problem, _on_problem)
    app.add_exception_handler(WorkbenchError, _on_error)
    app.add_exception_handler(RequestValidationError, _on_bad_request)
    app.add_exception_handler(HTTPException, _on_http)
    app.add_exception_handler(Cancelled, _on_cancelled)
    app.add_exception_handler(Exception, _on_fault)
    return app


def _told(request: Request, problem: Problem) -> JSONResponse:
    return JSONResponse(body_for(request.url.path, problem), problem.status, problem.headers)


async def _on_problem(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, Problem)
    return _told(request, error)


async def _on_error(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, WorkbenchError)
    return _told(request, problem_of(error))


async def _on_bad_request(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, RequestValidationError)
    first = error.errors()[0]
    # The place and the rule; never what was sent.
    place = ".".join(str(part) for part in first.get("loc", ())[1:6])
    said = f"{place[:200] or 'The body'}: {str(first.get('msg', ''))[:200]}"
    return _told(request, Problem(400, "invalid_request", said))


async def _on_http(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, HTTPException)
    codes = {404: "not_found", 405: "method_not_allowed"}
    code = codes.get(error.status_code, "invalid_request")
    return _told(request, Problem(error.status_code, code, str(error.detail)[:200]))


async def _on_cancelled(request: Request, error: Exception) -> JSONResponse:
    del error
    return _told(request, Problem(_CLIENT_GONE, "cancelled", "The request was cancelled."))


async def _on_fault(request: Request, error: Exception) -> JSONResponse:
    """A fault of ours: its kind alone is told; where it happened stands in no log of texts."""
    return _told(request, Problem(500, "fault", f"A fault of the program: {type(error).__name__}."))
