"""What is kept of one request to a model: when, which, how long, how it ended. Never its text.

Pure; knows neither SQLite nor clocks.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from workbench.domain.trace import Step
from workbench.errors import EngineError, InputError, WorkbenchError

# The way in. Known ones below; others may come, and are counted under the name that they give.
Feature = str
FEATURES: Final[tuple[Feature, ...]] = ("chat", "ask", "generate", "batch", "evaluation")
Status = Literal["open", "complete", "stopped", "interrupted", "failed"]
# guard: nothing failed, but rails held the question or the answer back.
ErrorKind = Literal["", "user", "resource", "engine", "cancelled", "guard"]
# What rails found: nothing, something, or so much that question or answer was held back.
Guard = Literal["", "noted", "in", "out"]


@dataclass(frozen=True, slots=True)
class RequestBegin:
    """What is known when a request is accepted."""

    id: str
    at: str  # UTC, as `clock.now` writes it
    feature: Feature
    model_id: str
    model: str  # its name then
    prompt_id: str = ""  # of the library; empty: asked without one
    prompt_version: int | None = None
    prompt_hash: str = ""
    release: str = ""  # `NAME@VERSION`
    collection_ids: tuple[str, ...] = ()
    profile: str = ""  # under which it was asked; empty: there are none
    language: str = ""  # of what was asked, where it can be told
    input_chars: int | None = None  # of what was asked, without passages and history


@dataclass(frozen=True, slots=True)
class RequestEnd:
    """What is known when it ends. None: not measured, because it did not come that far."""

    status: Status
    error_kind: ErrorKind = ""
    model_asked: bool = True  # no, where nothing was found that a model could be asked about
    prompt_tokens: int | None = None
    completion_tokens: int | None = None
    reused_tokens: int | None = None
    queue_s: float | None = None  # from the call of the engine until it began to read
    first_token_s: float | None = None  # since the request was accepted, as the person waits
    total_s: float | None = None
    tokens_per_second: float | None = None  # writing only
    retrieval_s: float | None = None
    n_hits: int | None = None  # candidates that the search found; None: nothing was searched
    n_passages: int | None = None  # of them in the prompt
    best_score: float | None = None  # the highest cosine similarity among the candidates
    n_citations: int = 0
    model_id: str | None = None  # None: the model that the request began with
    model: str = ""
    release: str | None = None  # the same
    cached: bool = False  # a kept answer was given
    refused: bool = False  # the answer says that the documents do not say
    steps: tuple[Step, ...] = ()
    adapters: tuple[str, ...] = ()  # names, sorted
    output_chars: int | None = None
    guard: Guard = ""
    guard_findings: int = 0
    guard_families: tuple[str, ...] = ()
    energy_wh: float | None = None  # as the machine's own meter says; None: it has none
    energy_source: str = ""  # which meter


@dataclass(frozen=True, slots=True)
class RequestFact:
    """One row, as it is listed and exported."""

    begin: RequestBegin
    end: RequestEnd
    turn_id: str = ""  # empty: none, or its conversation was deleted


def error_kind_of(error: WorkbenchError) -> ErrorKind:
    """Whose turn it is: the person's, the machine's, or the engine's."""
    if isinstance(error, InputError):
        return "user"
    return "engine" if isinstance(error, EngineError) else "resource"
