"""Take one step of a run: plan, act, carry out, check, report. Which one is decided elsewhere.

Each step is written with its event in the audit log before it returns, and a call is written as
asked and as going before it is carried out.
"""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from workbench.domain.agent.checking import doubt_of
from workbench.domain.agent.consent import ToolPolicy, verdict_on
from workbench.domain.agent.course import (
    MOST_CALLS_OF_AN_ITEM,
    MOST_REVISIONS,
    Next,
    calls_of,
    n_revisions,
    revised,
    same_call,
    with_item,
)
from workbench.domain.agent.report import report_of, with_review
from workbench.domain.agent.run import (
    MOST_ITEMS,
    AgentRun,
    AgentStep,
    ConsentAsked,
    Evidence,
    PlanItem,
    StepKind,
    StepState,
)
from workbench.domain.agent.toolbox import ToolResult, ToolSpec
from workbench.domain.clock import now
from workbench.domain.document import Passage
from workbench.domain.guard.verdict import RailsVerdict
from workbench.domain.review import WAITING_NOTE, Source
from workbench.domain.trace import Step
from workbench.errors import Cancelled, NotFound
from workbench.jobs import JobContext
from workbench.services.agents.agent_mind import AgentMind, Thought, clipped, passage_line
from workbench.services.agents.agent_resources import agent_texts
from workbench.services.agents.agent_writing import step_event
from workbench.services.agents.consents import Consents
from workbench.services.agents.demo_mind import DemoMind
from workbench.services.agents.scope import Scope, Until
from workbench.services.agents.tool_caller import ToolCaller
from workbench.services.agents.tool_rails import ToolRails
from workbench.services.agents.toolbox import Toolbox
from workbench.services.models.models import Models
from workbench.services.privacy.guardrails import Guardrails
from workbench.services.profiles.acting import Acting
from workbench.services.workspace.audit import Audit
from workbench.storage.agent_store import AgentStore
from workbench.storage.tool_policy import ToolPolicyFile
from workbench.storage.trace_rows import TraceRows

_LOOK_S = 0.05  # how soon a reply is seen
_REPORT_TOKENS = 600  # kept of the budget for the end


class ReportReviewing(Protocol):
    """What hears of a report before it is kept, and may let it wait for a person."""

    def consider_request(
        self,
        source: Source,
        ref: str,
        question: str,
        answer: str,
        model: str,
        rails: RailsVerdict | None,
        *,
        is_unsupported: bool = False,
        profile: str = "",
    ) -> str: ...


@dataclass(frozen=True, slots=True)
class AgentKit:
    """Everything that a run touches."""

    store: AgentStore
    toolbox: Toolbox
    caller: ToolCaller
    models: Models
    rails: Guardrails
    policy: ToolPolicyFile
    consents: Consents
    traces: TraceRows
    audit: Audit
    acting: Acting
    reviews: ReportReviewing | None = None

    def policy_of(self, run: AgentRun) -> ToolPolicy:
        """What holds for whose run it is, and for who goes on with it."""
        return self.policy.read(run.profile, self.acting.name)

    @staticmethod
    def new_step(
        steps: Sequence[AgentStep],
        kind: StepKind,
        *,
        state: StepState = "done",
        item: int = -1,
        tool: str = "",
        arguments: str = "",
        text: str = "",
    ) -> AgentStep:
        return AgentStep(
            position=steps[-1].position + 1 if steps else 1,
            kind=kind,
            state=state,
            at=now(),
            item=item,
            tool=tool,
            arguments=arguments,
            text=text,
        )


class Unasked(Exception):
    """A call needs a person, and nobody is there."""

    def __init__(self, tool: str) -> None:
        super().__init__(tool)
        self.tool = tool


class StepTaker:
    """For one run, on one thread."""

    def __init__(
        self,
        kit: AgentKit,
        run: AgentRun,
        context: JobContext,
        look: Callable[[], None],
        *,
        asks: bool,
    ) -> None:
        """`look` raises Cancelled where the run is to pause or stop."""
        self._kit = kit
        self._context = context
        self._look = look
        self._asks = asks
        self._rails = ToolRails.over(kit.rails, run.collections, run.objective)
        self._mind_of: AgentMind | DemoMind | None = None

    def take(self, move: Next, run: AgentRun, steps: Sequence[AgentStep]) -> AgentStep | None:
        """The step that was taken, on disk; None where nothing but the plan changed."""
        match move.move:
            case "plan":
                return self._plan(run, steps)
            case "act":
                return self._act(run, steps, move.item)
            case "carry out":
                assert move.step is not None
                return self._carry_out(run, steps, move.step)
            case "check":
                assert move.step is not None
                return self._check(run, steps, move.step)
            case _:
                return self._report(run, steps)

    # -- steps

    def _plan(self, run: AgentRun, steps: Sequence[AgentStep]) -> AgentStep:
        with self._timed() as took:
            thought = self._mind(run).plan(self._specs(run), _left(run))
        texts = [self._rails.said(text) for text in thought.steps] or [run.objective]
        step = self._kit.new_step(steps, "plan", text="\n".join(texts))
        run = replace(run, plan=tuple(PlanItem(text) for text in texts))
        return self._thought(run, step, thought, took())

    def _act(self, run: AgentRun, steps: Sequence[AgentStep], place: int) -> AgentStep | None:
        if len(calls_of(place, steps)) >= MOST_CALLS_OF_AN_ITEM:
            why = f"Given up after {MOST_CALLS_OF_AN_ITEM} calls."
            item = replace(run.plan[place], state="dropped", doubt=why)
            self._kit.store.save(replace(run, plan=with_item(run.plan, place, item)))
            return None
        with self._timed() as took:
            thought = self._mind(run).act(
                run, place, self._specs(run), lambda n: self._known(run, steps, n), _left(run)
            )
        if thought.said.calls:
            call = thought.said.calls[0]
            step = self._kit.new_step(
                steps,
                "call",
                state="asked",
                item=place,
                tool=call.name,
                arguments=call.arguments,
            )
            return self._thought(run, step, thought, took(), 1)
        finding = self._rails.said(" ".join(thought.said.text.split()))
        step = self._kit.new_step(steps, "answer", item=place, text=finding)
        run = self._found(run, steps, place, finding)
        return self._thought(run, step, thought, took(), 1)

    def _carry_out(self, run: AgentRun, steps: Sequence[AgentStep], step: AgentStep) -> AgentStep:
        try:
            spec = self._kit.toolbox.spec(step.tool)
        except NotFound as error:
            text = f"{agent_texts().failed}{error.message}"
            return self._keep(run, replace(step, state="failed", text=text))
        if run.tools and spec.name not in run.tools:
            return self._keep(run, replace(step, state="forbidden", text=agent_texts().forbidden))
        before = same_call(step.tool, step.arguments, steps)
        if before is not None:
            text = f"{agent_texts().repeated}\n{before.text}".strip()
            return self._keep(run, replace(step, state="done", text=text, evidence=before.evidence))
        if step.state == "going" and spec.effect == "outside":
            return self._keep(run, replace(step, state="failed", text=agent_texts().cut_off))
        if not step.consent:
            run, step = self._consented(run, step, spec)
        if step.state in {"refused", "forbidden"}:
            return self._keep(run, step)
        step = replace(step, state="going")
        self._kit.store.save(run, step)
        with self._timed() as took:
            result = self._rails.returned(self._called(run, step, spec), step.tool)
        known = self._kit.store.evidence(run.id)
        found, fresh = _numbered(result.passages, known)
        state: StepState = "failed" if result.is_error else "done"
        step = replace(
            step,
            state=state,
            text=result.text,
            link=result.link,
            evidence=tuple(one.number for one in found),
            seconds=step.seconds + took(),
        )
        kept = self._keep(run, step, fresh, seconds=took())
        if step.request_id:
            self._kit.traces.add(
                step.request_id,
                Step(
                    "tool",
                    0.0,
                    took(),
                    "failed" if result.is_error else "",
                    {"tool": step.tool, "passages": len(found)},
                ),
            )
        return kept

    def _check(self, run: AgentRun, steps: Sequence[AgentStep], call: AgentStep) -> AgentStep:
        may = n_revisions(steps) < MOST_REVISIONS
        with self._timed() as took:
            thought = self._mind(run).check(
                run,
                call,
                lambda n: self._result(run, call, n),
                [one for one in self._kit.store.evidence(run.id) if one.number in call.evidence],
                _left(run),
                may=may,
            )
        checked = thought.checked
        finding = self._rails.said(checked.finding)
        if checked.status == "more":
            step = self._kit.new_step(steps, "check", item=call.item, text="")
            return self._thought(run, step, thought, took())
        run = self._found(run, steps, call.item, finding)
        if checked.status == "replan":
            room = MOST_ITEMS - sum(one.state != "open" for one in run.plan)
            texts = [self._rails.said(text) for text in checked.steps][:room]
            run = replace(run, plan=revised(run.plan, texts))
            step = self._kit.new_step(steps, "plan", item=call.item, text="\n".join(texts))
            return self._thought(run, step, thought, took())
        step = self._kit.new_step(steps, "check", item=call.item, text=finding)
        return self._thought(run, step, thought, took())

    def _report(self, run: AgentRun, steps: Sequence[AgentStep]) -> AgentStep:
        ended_by = run.spent.over(run.budget) if any(o.state == "open" for o in run.plan) else ""
        evidence = self._kit.store.evidence(run.id)
        thought = Thought(0, "")
        with self._timed() as took:
            has_found = any(one.finding for one in run.plan)
            left = run.budget.tokens - run.spent.tokens
            in_time = run.spent.seconds < run.budget.minutes * 60
            if has_found and left > _REPORT_TOKENS and in_time:
                thought = self._mind(run).report(
                    lambda n: self._known(run, steps, n), evidence, left
                )
        summary, has_doubt = self._rails.said(thought.text), False
        if summary:
            doubt = doubt_of(summary, self._sources(run, steps), [one.number for one in evidence])
            has_doubt = bool(doubt)
            summary = f"{summary}\n\n*({doubt})*" if doubt else summary
        costed = _spent(run, thought, took(), 0)
        run = replace(
            run,
            report=report_of(costed, summary, evidence, steps, ended_by),
            problem=f"It ended by {ended_by}." if ended_by else "",
        )
        run = self._considered(run, has_doubt=has_doubt)
        step = self._kit.new_step(steps, "report", text=summary)
        return self._thought(run, step, thought, took())

    def _considered(self, run: AgentRun, *, has_doubt: bool) -> AgentRun:
        """The report as it is kept: with a word on it if it waits for a reviewer."""
        if self._kit.reviews is None:
            return run
        waits = self._kit.reviews.consider_request(
            "agent",
            run.id,
            run.objective,
            run.report,
            run.model,
            self._rails.verdict,
            is_unsupported=has_doubt or any(one.doubt for one in run.plan),
            profile=run.profile,
        )
        return replace(run, report=with_review(run.report, WAITING_NOTE)) if waits else run

    # -- parts of steps

    def _consented(
        self, run: AgentRun, step: AgentStep, spec: ToolSpec
    ) -> tuple[AgentRun, AgentStep]:
        """The run and the step as somebody decided. Raises Unasked where nobody is there."""
        verdict = verdict_on(spec, run.consent, run.granted, self._kit.policy_of(run))
        if verdict == "forbidden":
            return run, replace(step, state="forbidden", text=agent_texts().forbidden)
        if verdict == "allowed":
            how = "granted" if spec.name in run.granted else run.consent
            return run, replace(step, consent=how)
        if not self._asks:
            raise Unasked(spec.name)
        consents = self._kit.consents
        self._kit.store.save(replace(run, state="waiting"))
        consents.ask(run.id, step.position)
        try:
            self._context.report(
                ConsentAsked(
                    run.id, step.position, step.tool, step.arguments, spec.effect, spec.server
                )
            )
            while (reply := consents.replied(run.id, step.position)) is None:
                self._look()
                self._context.wait(_LOOK_S)
        finally:
            consents.forget(run.id, step.position)
        run = replace(self._kit.store.get(run.id), state="running")
        if reply == "refuse":
            return run, replace(step, state="refused", text=agent_texts().refused)
        if reply == "always":
            run = replace(run, granted=(*run.granted, spec.name))
        return run, replace(step, consent=f"person:{reply}")

    def _called(self, run: AgentRun, step: AgentStep, spec: ToolSpec) -> ToolResult:
        left = run.budget.minutes * 60 - run.spent.seconds
        until = Until(self._context, time.monotonic() + max(1.0, left), self._wants_end)
        known = {one.number: one.passage for one in self._kit.store.evidence(run.id)}
        scope = Scope(run.collections, known, run.model_id)
        try:
            return self._kit.toolbox.call(spec, step.arguments, scope, until)
        except Cancelled:
            self._look()  # a person wants that
            why = "the time of this run is used up."
            return ToolResult(f"{agent_texts().failed}{why}", is_error=True)

    def _wants_end(self) -> bool:
        with contextlib.suppress(Cancelled):
            self._look()
            return False
        return True

    def _found(
        self, run: AgentRun, steps: Sequence[AgentStep], place: int, finding: str
    ) -> AgentRun:
        numbers = [one.number for one in self._kit.store.evidence(run.id)]
        doubt = doubt_of(finding, self._sources(run, steps), numbers)
        item = replace(run.plan[place], state="done", finding=finding, doubt=doubt)
        return replace(run, plan=with_item(run.plan, place, item))

    def _sources(self, run: AgentRun, steps: Sequence[AgentStep]) -> list[str]:
        """What a figure may come from."""
        texts = [run.objective, *(one.text for one in run.plan)]
        texts += [one.text for one in steps if one.kind == "call"]
        passages = [one.passage.text for one in self._kit.store.evidence(run.id)]
        return [*texts, *passages]

    def _known(self, run: AgentRun, steps: Sequence[AgentStep], limit: int) -> str:
        """Findings first, then what the last calls returned, as far as it fits."""
        lines = [f"- {one.finding}" for one in run.plan if one.finding]
        text = clipped("\n".join(lines), limit)
        since = [one for one in steps if one.kind == "call" and one.text][-2:]
        for one in reversed(since):
            left = limit - len(text)
            if left > 100:
                text += f"\n{one.tool} {one.arguments}: {self._result(run, one, left)}"
        return text.strip()

    def _result(self, run: AgentRun, step: AgentStep, limit: int) -> str:
        parts = [step.text] if step.text else []
        parts += [
            passage_line(one.number, one.passage)
            for one in self._kit.store.evidence(run.id)
            if one.number in step.evidence
        ]
        return clipped("\n".join(parts), limit)

    def _mind(self, run: AgentRun) -> AgentMind | DemoMind:
        if self._mind_of is None:
            kit, asked = self._kit, self._rails.asked
            self._mind_of = (
                DemoMind(kit.caller, run, asked, self._context)
                if kit.models.get(run.model_id).is_demo
                else AgentMind(kit.models, kit.caller, run, asked, self._context)
            )
        return self._mind_of

    def _specs(self, run: AgentRun) -> tuple[ToolSpec, ...]:
        """What the model is told of: nothing that is forbidden anyway."""
        policy = self._kit.policy_of(run)
        specs = self._kit.toolbox.specs(run.tools, has_documents=bool(run.collections))
        return tuple(
            replace(spec, tool=replace(spec.tool, description=self._described(spec)))
            for spec in specs
            if policy.permits(spec)
        )

    def _described(self, spec: ToolSpec) -> str:
        """What a server says of its tool is text from outside."""
        said = spec.tool.description
        return self._rails.outside(said, spec.name) if spec.server else said

    # -- records

    def _keep(
        self,
        run: AgentRun,
        step: AgentStep,
        fresh: Sequence[Evidence] = (),
        *,
        seconds: float = 0.0,
    ) -> AgentStep:
        """A step that no model was asked for."""
        return self._write(_spent(run, Thought(0, ""), seconds, 0), step, fresh)

    def _thought(
        self, run: AgentRun, step: AgentStep, thought: Thought, seconds: float, n_steps: int = 0
    ) -> AgentStep:
        """A step that the model was asked for."""
        step = replace(step, tokens=thought.tokens, seconds=seconds, request_id=thought.request_id)
        return self._write(_spent(run, thought, seconds, n_steps), step, ())

    def _write(self, run: AgentRun, step: AgentStep, fresh: Sequence[Evidence]) -> AgentStep:
        with self._kit.audit.telling(step_event(run, step)):
            self._kit.store.save(run, step, fresh)
        return step

    @contextlib.contextmanager
    def _timed(self) -> Iterator[Callable[[], float]]:
        begun = time.monotonic()
        ended: list[float] = []
        try:
            yield lambda: (ended[0] if ended else time.monotonic()) - begun
        finally:
            ended.append(time.monotonic())


def _left(run: AgentRun) -> int:
    return max(16, run.budget.tokens - run.spent.tokens)


def _spent(run: AgentRun, thought: Thought, seconds: float, n_steps: int) -> AgentRun:
    spent = run.spent
    return replace(
        run,
        spent=replace(
            spent,
            steps=spent.steps + n_steps,
            tokens=spent.tokens + thought.tokens,
            seconds=spent.seconds + seconds,
        ),
    )


def _numbered(
    passages: Sequence[Passage], known: Sequence[Evidence]
) -> tuple[list[Evidence], list[Evidence]]:
    """Each under its number in the run: all of them, and those that are new."""
    places = {_place(one.passage): one for one in known}
    highest = max((one.number for one in known), default=0)
    found: list[Evidence] = []
    fresh: list[Evidence] = []
    for passage in passages:
        one = places.get(_place(passage))
        if one is None:
            highest += 1
            one = places[_place(passage)] = Evidence(highest, passage)
            fresh.append(one)
        if one not in found:
            found.append(one)
    return found, fresh


def _place(passage: Passage) -> tuple[str, int, int]:
    return passage.document_id, passage.start, passage.end
