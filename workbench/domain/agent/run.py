"""A run of an agent: its objective, its plan, what it may cost, and each step it took. Pure."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final, Literal

from workbench.domain.agent.consent import ConsentMode
from workbench.domain.document import Passage

RunState = Literal["running", "waiting", "paused", "stopped", "complete", "failed"]
ItemState = Literal["open", "done", "dropped"]
StepKind = Literal["plan", "edit", "call", "check", "answer", "report"]
# asked: decided upon, and not carried out yet. going: being carried out.
StepState = Literal["asked", "going", "done", "failed", "refused", "forbidden"]
MOST_ITEMS: Final = 24
MOST_STEPS: Final = 200
MOST_TOKENS: Final = 5_000_000
MOST_MINUTES: Final = 24 * 60.0


@dataclass(frozen=True, slots=True)
class PlanItem:
    """`finding`: what came of it. `doubt`: why that is not borne out by what the tools said."""

    text: str
    state: ItemState = "open"
    finding: str = ""
    doubt: str = ""


@dataclass(frozen=True, slots=True)
class Budget:
    """What a run may cost. A step is a tool call or an answer without one."""

    steps: int = 20
    tokens: int = 50_000
    minutes: float = 30.0


@dataclass(frozen=True, slots=True)
class Spent:
    steps: int = 0
    tokens: int = 0
    seconds: float = 0.0

    def over(self, budget: Budget) -> str:
        """Which budget is used up, in words; empty: none."""
        if self.steps >= budget.steps:
            return f"its budget of {budget.steps:,} steps"
        if self.tokens >= budget.tokens:
            return f"its budget of {budget.tokens:,} tokens"
        if self.seconds >= budget.minutes * 60:
            return f"its budget of {budget.minutes:g} minutes"
        return ""


@dataclass(frozen=True, slots=True)
class AgentRun:
    id: str
    created_at: str
    ended_at: str
    state: RunState
    objective: str
    collections: tuple[str, ...]
    model_id: str
    model: str
    budget: Budget
    spent: Spent = Spent()
    plan: tuple[PlanItem, ...] = ()
    consent: ConsentMode = "read-only"
    tools: tuple[str, ...] = ()  # names that it may use; empty: all
    granted: tuple[str, ...] = ()  # allowed for this run
    report: str = ""
    problem: str = ""  # why it was paused, failed or ended early
    profile: str = ""
    purpose: str = ""  # what it asks documents for; empty: nobody said

    @property
    def is_over(self) -> bool:
        return self.state in {"complete", "stopped", "failed"}


@dataclass(frozen=True, slots=True)
class AgentStep:
    """`item`: the place of its plan item. `evidence`: numbers of the run's passages it found."""

    position: int
    kind: StepKind
    state: StepState
    at: str
    item: int = -1
    tool: str = ""
    arguments: str = ""  # a JSON object
    text: str = ""  # what came of it
    consent: str = ""  # by whom it was allowed: policy, person, list
    evidence: tuple[int, ...] = ()
    link: str = ""
    tokens: int = 0
    seconds: float = 0.0
    request_id: str = ""  # of the model, in the trace


@dataclass(frozen=True, slots=True)
class Evidence:
    """A passage that a tool found, under its number in the run."""

    number: int
    passage: Passage


@dataclass(frozen=True, slots=True)
class ConsentAsked:
    """A call waits for a person; the reply goes to `Agents.reply`."""

    run_id: str
    position: int
    tool: str
    arguments: str
    effect: str
    server: str = ""


@dataclass(frozen=True, slots=True)
class StepTaken:
    """Reported when the step is on disk."""

    run: AgentRun
    step: AgentStep


AgentEvent = ConsentAsked | StepTaken


@dataclass(frozen=True, slots=True)
class Told:
    """All of a run, for whoever shows it."""

    run: AgentRun
    steps: tuple[AgentStep, ...] = ()
    evidence: tuple[Evidence, ...] = field(default=())
