"""A pipeline: steps that need each other, as values; which comes next, and what a step was made of.

Pure: knows neither YAML nor who carries a step out.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, Literal, get_args

StepKind = Literal["sync", "redact", "dataset", "tune", "evaluate", "compare", "promote", "report"]
KINDS: Final[tuple[StepKind, ...]] = get_args(StepKind)
GATES: Final[tuple[StepKind, ...]] = ("evaluate", "compare")
StepState = Literal[
    "waiting", "running", "asking", "done", "unchanged", "held", "failed", "stopped"
]
RunState = Literal["running", "asking", "paused", "stopped", "failed", "complete"]
OVER: Final[tuple[StepState, ...]] = ("done", "unchanged", "held")


@dataclass(frozen=True, slots=True)
class PipelineStep:
    """`settings`: as written, checked against the kind. `if_passed`: held back where a gate among
    its needs did not pass.
    """

    id: str
    kind: StepKind
    settings: Mapping[str, Any]
    needs: tuple[str, ...] = ()
    if_passed: bool = False
    line: int = 0

    def text(self, name: str, otherwise: str = "") -> str:
        return str(self.settings.get(name, otherwise))

    def names(self, name: str) -> tuple[str, ...]:
        return tuple(self.settings.get(name, ()))


@dataclass(frozen=True, slots=True)
class Pipeline:
    """Steps stand after all that they need. `confirm` False: promotion asks nobody, if the policy
    of the workspace allows that. `purpose`: what its steps ask documents for.
    """

    name: str
    steps: tuple[PipelineStep, ...]
    confirm: bool = True
    purpose: str = ""


@dataclass(frozen=True, slots=True)
class StepResult:
    """Where a step of a run stands, and what came of it. `output`: what later steps need, by name.

    `handle`: what was begun elsewhere and can be gone on with. `of_run`: the run whose result was
    taken, where nothing had changed.
    """

    step_id: str
    kind: str
    state: StepState = "waiting"
    fingerprint: str = ""
    handle: str = ""
    output: Mapping[str, str] = field(default_factory=dict)
    passed: bool = True
    said: str = ""
    of_run: str = ""
    approved_at: str = ""
    began_at: str = ""
    ended_at: str = ""


@dataclass(frozen=True, slots=True)
class PipelineRun:
    id: str
    pipeline_id: str
    text: str  # the YAML as it was
    cause: str
    state: RunState
    problem: str = ""
    created_at: str = ""
    ended_at: str = ""
    is_seen: bool = True


@dataclass(frozen=True, slots=True)
class SavedPipeline:
    """`every` empty: it runs when somebody asks. `seen`: what it is about, as of the last look."""

    id: str
    name: str
    text: str
    every: str = ""
    at: str = ""
    seen: str = ""
    created_at: str = ""
    looked_at: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """A run with its steps, in the order of the pipeline."""

    run: PipelineRun
    results: tuple[StepResult, ...]


@dataclass(frozen=True, slots=True)
class StepTold:
    """Reported when a step begins, ends, and on its way; `fraction` None: nobody knows."""

    run_id: str
    step_id: str
    state: StepState
    n_over: int
    n_steps: int
    fraction: float | None = None
    seconds_left: float | None = None
    said: str = ""


def ordered(steps: Sequence[PipelineStep]) -> tuple[tuple[PipelineStep, ...], tuple[str, ...]]:
    """Each after its needs, else as they stand; and the ids that wait for each other in a circle.

    Needs that are not there count as met: they are told elsewhere.
    """
    known = {one.id for one in steps}
    left, placed = list(steps), list[PipelineStep]()
    while left:
        there = {one.id for one in placed}
        ready = [one for one in left if all(n in there or n not in known for n in one.needs)]
        if not ready:
            return tuple(placed), tuple(one.id for one in left)
        placed.append(ready[0])
        left.remove(ready[0])
    return tuple(placed), ()


def is_held(step: PipelineStep, results: Mapping[str, StepResult]) -> str:
    """Why a step is not carried out although its turn has come; empty if it is."""
    for need in step.needs:
        result = results[need]
        if result.state == "held":
            return f"{need} was held back."
        is_strict = step.if_passed or step.kind == "promote"
        if is_strict and not result.passed:
            return f"{need} did not pass."
    return ""


def fingerprint(
    step: PipelineStep, needed: Mapping[str, StepResult], facts: Mapping[str, str]
) -> str:
    """Of everything a step is made of: its settings, what it needs, and what it reads elsewhere."""
    given = {name: [dict(one.output), one.passed] for name, one in needed.items()}
    whole = [step.kind, dict(step.settings), step.if_passed, given, dict(facts)]
    told = json.dumps(whole, sort_keys=True, ensure_ascii=False, default=str)
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()
