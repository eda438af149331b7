"""The steps of one request: what was done when, for how long, with references and counts.

Pure. Never text: facts are numbers, fixed words, and ids of models, passages and collections.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Literal

StepName = Literal[
    "cache",  # looked for a kept answer
    "rails",
    "redaction",
    "retrieval",
    "load",  # the model into memory
    "rendering",
    "queue",  # until the engine began
    "reading",  # the prompt, until the first text
    "generation",
    "checks",  # citations, refusals
    "tool",  # that the answer called, carried out after it
]
Outcome = Literal["", "stopped", "failed"]  # empty: done
Fact = str | int | float | bool | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Step:
    name: StepName
    start_s: float  # since the request was accepted
    duration_s: float
    outcome: Outcome = ""
    facts: Mapping[str, Fact] = field(default_factory=dict)


# What each step is, for people.
WORDS: Final[Mapping[StepName, str]] = {
    "cache": "Kept answers",
    "rails": "Rails",
    "redaction": "Redaction",
    "retrieval": "Search",
    "load": "Loading the model",
    "rendering": "Writing the prompt",
    "queue": "Waiting for the model",
    "reading": "Reading the prompt",
    "generation": "Writing the answer",
    "checks": "Citations and checks",
    "tool": "A tool",
}
