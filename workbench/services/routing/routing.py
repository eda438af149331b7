"""Who answers a request: the one that was named, or whom the rule set in force chooses; then the
fallbacks, one after the other, while they fail.

Knows no prompt and no conversation; what a rule looks at arrives as plain facts.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeVar

from workbench.domain.answer_trace import AnswerTrace, Attempt
from workbench.domain.audit import Action, Event, Facts
from workbench.domain.model import ModelId, RegisteredModel
from workbench.domain.model_hold import Seat, reason_to_stay
from workbench.domain.release import Release
from workbench.domain.request_fact import Feature
from workbench.domain.routing import CURRENT, RequestFacts, RuleSet, Target, decide, order
from workbench.errors import (
    ContextOverflow,
    EngineError,
    ModelFileMissing,
    ModelLoadError,
    ModelRefused,
    NetworkRefused,
    NotEnoughMemory,
    NotFound,
    Unreachable,
    WorkbenchError,
)
from workbench.jobs import JobContext
from workbench.services.models.model_memory import Ready
from workbench.services.models.models import Models
from workbench.services.models.remote_models import host_word
from workbench.services.routing.releases import Releases
from workbench.services.routing.route_sets import RouteSets
from workbench.services.workspace.audit import Audit

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Candidate:
    """One who can be asked: a model, with what a release binds around it."""

    model: RegisteredModel
    release: Release | None = None

    @property
    def identity(self) -> tuple[ModelId, str]:
        return self.model.id, self.release.reference if self.release is not None else ""

    @property
    def asked(self) -> str:
        return self.release.reference if self.release is not None else self.model.name


@dataclass(frozen=True, slots=True)
class Plan:
    """Whom to ask in which order, and why the first; or the one that was `named`, by no rule."""

    targets: tuple[Target, ...]
    named: Candidate | None = None
    rules: RuleSet | None = None
    rule: str = ""
    reason: str = ""

    @property
    def trace(self) -> AnswerTrace:
        return AnswerTrace(self.rules.name if self.rules is not None else "", self.reason)


class Router:
    """Thread-safe."""

    def __init__(
        self,
        *,
        sets: RouteSets,
        models: Models,
        releases: Releases,
        audit: Audit,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._sets = sets
        self._models = models
        self._releases = releases
        self._audit = audit
        self._clock = clock
        self._wanted: dict[ModelId, float] = {}  # when a rule last chose it
        self._lock = threading.Lock()

    def rules_for(self, name: str) -> RuleSet | None:
        """The set of this name, or the one in force if `name` is empty. Raises NotFound."""
        return self._sets.get(name) if name else self._sets.in_force()

    def plan(self, rules: RuleSet, facts: RequestFacts, *, remember: bool = True) -> Plan:
        """Choose by the first rule that fits; stay on what is loaded where the set says so.

        `remember`: a request follows, so that the chosen model is held from now on.
        """
        decision = decide(rules, facts)
        target, reason = decision.target, decision.reason
        try:
            wanted = self.candidate(target).model
        except WorkbenchError:  # told when it is asked for, and then the next one is
            return _plan(rules, decision.rule, reason, target)
        stayed = self._stayed(rules, wanted)
        if stayed is not None:
            instead, why = stayed
            return _plan(rules, decision.rule, f"{reason}; but {why}", instead, target)
        if remember:
            with self._lock:
                self._wanted[wanted.id] = self._clock()
        return _plan(rules, decision.rule, reason, target)

    def candidate(self, target: Target) -> Candidate:
        """Raises NotFound, ModelRefused."""
        if target.kind == "release":
            release = self._releases.for_asking(target.reference)
            return Candidate(self._models.get(release.content.model.id), release)
        if target.kind == "model":
            model = self._models.resolve(target.reference)
        else:
            model = self._models.current()
        self._models.check_usable(model)
        return Candidate(model)

    def first_that_answers(
        self,
        plan: Plan,
        ask: Callable[[Candidate, AnswerTrace], Result],
        fell_back: Callable[[AnswerTrace], None] = lambda _trace: None,
    ) -> Result:
        """What `ask` returns for the first who does not fail; `fell_back` hears before the next.

        Raises what the last one failed with, and at once what no other model would do better.
        """
        trace = plan.trace
        problem: WorkbenchError | None = None
        failed: set[tuple[ModelId, str]] = set()
        for target in plan.targets:
            if problem is not None:
                fell_back(trace)
            asked = target.reference
            try:
                candidate = plan.named or self.candidate(target)
                asked = candidate.asked
                if candidate.identity in failed:
                    continue
                failed.add(candidate.identity)
                self._check_outside(plan, candidate)
                place = candidate.model.place
                trace = replace(trace, outside=place.address if place is not None else "")
                return ask(candidate, trace)
            except WorkbenchError as error:
                failure = failure_of(error)
                if not failure or plan.rules is None:
                    raise
                problem = error
                attempt = Attempt(asked, failure, error.message)
                trace = replace(trace, attempts=(*trace.attempts, attempt), outside="")
                facts: Facts = {"failure": failure, "attempt": len(trace.attempts)}
                self._audit.record(Event(Action.ROUTE_FELL_BACK, "", facts))
        assert problem is not None  # a plan has targets
        raise problem

    def ready(
        self, plan: Plan, candidate: Candidate, context: JobContext, feature: Feature
    ) -> Ready:
        """Load it; beside what is loaded if the plan follows rules and memory allows.

        That another program is going to be asked is on record before it is.
        """
        model = candidate.model
        if model.place is not None:
            facts = {"host": host_word(model.place), "feature": feature}
            self._audit.record(Event(Action.OUTSIDE_MODEL_ASKED, model.id, facts))
        # Whether an archived model may be asked was decided when the candidate was found.
        return self._models.ready(
            model.id, context, beside=plan.rules is not None, even_archived=True
        )

    def _stayed(self, rules: RuleSet, wanted: RegisteredModel) -> tuple[Target, str] | None:
        """The loaded target that answers in place of `wanted`, and why."""
        if self._models.holds(wanted) or (
            rules.swapping == "swap" and self._models.fits_beside(wanted)
        ):
            return None
        for target in rules.targets:
            try:
                model = self.candidate(target).model
            except WorkbenchError:  # not to be had: nothing to stay on
                continue
            if model.place is not None or not self._models.holds(model):
                continue
            with self._lock:
                last = self._wanted.get(model.id)
            why = reason_to_stay(
                _seat(wanted),
                _seat(model),
                is_named=True,
                swapping=rules.swapping,
                hold_s=rules.hold_s,
                since_wanted_s=None if last is None else self._clock() - last,
            )
            if why:
                return target, why
        return None

    def _check_outside(self, plan: Plan, candidate: Candidate) -> None:
        """What stands for `current` may have become a model of another program."""
        rules = plan.rules
        if rules is not None and candidate.model.place is not None and not rules.allows_outside:
            raise ModelRefused(
                f"{candidate.model.name} runs outside this program, which the rule set "
                f"“{rules.name}” does not allow.",
                hint="Allow it there, or let chat use another model.",
            )


def named(model: RegisteredModel, release: Release | None = None) -> Plan:
    """One who was named, or is used by default."""
    return Plan((CURRENT,), Candidate(model, release))


def _plan(rules: RuleSet, rule: str, reason: str, *first: Target) -> Plan:
    return Plan(order(rules, *first), None, rules, rule, reason)


def failure_of(error: WorkbenchError) -> str:
    """What kind of failure another model may make good; empty: it would not."""
    match error:
        case NotEnoughMemory():
            return "memory"
        case ContextOverflow():
            return "context"
        case ModelRefused() | NotFound() | NetworkRefused():
            return "refused"
        case ModelLoadError() | ModelFileMissing():
            return "load"
        case EngineError() | Unreachable():
            return "engine"
        case _:
            return ""


def _seat(model: RegisteredModel) -> Seat:
    return Seat(model.id, model.name, model.header.n_params)
