"""Agents: an objective becomes a plan, its steps call tools, and the end is a report.

Every step is on disk, with its event in the audit log, before anybody is told of it, and a call
before it is carried out; what comes next is read off these rows alone, so that a run that was
paused or killed goes on where it was. Waits while an answer is being written in chat.
"""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from workbench.changes import Changes, Kind
from workbench.domain.agent.consent import CONSENT_MODES, ConsentMode, Reply
from workbench.domain.agent.course import next_move
from workbench.domain.agent.report import with_review
from workbench.domain.agent.run import (
    MOST_ITEMS,
    MOST_MINUTES,
    MOST_STEPS,
    MOST_TOKENS,
    AgentRun,
    Budget,
    PlanItem,
    RunState,
    StepTaken,
    Told,
)
from workbench.domain.audit import Action, Event, Facts, word
from workbench.domain.clock import new_id, now
from workbench.domain.rights.uses import cleaned_purpose
from workbench.errors import Cancelled, InputError, NotFound, WorkbenchError
from workbench.jobs import AnswerGate, JobContext
from workbench.services.agents.agent_steps import AgentKit, StepTaker, Unasked
from workbench.services.agents.agent_writing import step_event
from workbench.services.agents.tool_rails import ToolRails
from workbench.services.privacy import stated
from workbench.storage.agent_wishes import AgentWishes, Wish

DEFAULT = Budget()
WishName = Literal["pause", "stop"]


@dataclass(frozen=True, slots=True)
class AgentWish:
    """What is to be done. `tools`: names that may be used; none: all. `model_id` empty: the
    current model. `plan`: what the person wants done first; the model makes one if it is empty.
    `profile`: under which it is counted, and whose policy holds; empty: that of who acts.
    `purpose`: what documents are asked for; empty: what this program was told, if anything.
    """

    objective: str
    collections: tuple[str, ...] = ()
    budget: Budget = DEFAULT
    consent: ConsentMode = "read-only"
    tools: tuple[str, ...] = ()
    model_id: str = ""
    plan: tuple[str, ...] = ()
    profile: str = ""
    purpose: str = ""


class Agents:
    """`work` blocks, the rest is quick. One run at a time is worked on."""

    def __init__(
        self,
        kit: AgentKit,
        gate: AnswerGate,
        changes: Changes,
        wishes: AgentWishes,
    ) -> None:
        self._kit = kit
        self._gate = gate
        self._changes = changes
        self._wishes = wishes
        self._working = threading.Lock()
        self._paused: set[str] = set()
        self.n_cut_short = len(kit.store.recover())

    # -- beginning

    def begin(self, wish: AgentWish) -> AgentRun:
        """Note the run; nothing is asked yet. Raises InputError, NotFound, PurposeNeeded and
        AccessDenied where a collection may not be asked for that.
        """
        objective = " ".join(wish.objective.split())
        if not objective:
            raise InputError("The objective is empty.", hint="Say what is to be found or made.")
        _check_budget(wish.budget)
        if wish.consent not in CONSENT_MODES:
            raise InputError("That is no way to consent.", hint=f"Use {', '.join(CONSENT_MODES)}.")
        kit = self._kit
        purpose = stated_purpose(wish.purpose)
        kit.toolbox.check_asking(wish.tools, wish.collections, purpose)
        model = kit.models.get(wish.model_id) if wish.model_id else kit.models.current()
        kit.models.check_usable(model)
        rails = ToolRails.over(kit.rails, wish.collections, objective)
        if not rails.may_ask():
            raise InputError(
                "The rails of this workspace hold back this objective.",
                hint="Word it differently, or change the policy.",
            )
        run = AgentRun(
            id=new_id(),
            created_at=now(),
            ended_at="",
            state="paused",
            objective=rails.asked,
            collections=tuple(dict.fromkeys(wish.collections)),
            model_id=model.id,
            model=model.name,
            budget=wish.budget,
            consent=wish.consent,
            tools=wish.tools,
            plan=tuple(PlanItem(text) for text in _plan_texts(wish.plan)),
            profile=wish.profile or kit.acting.name,
            purpose=purpose,
        )
        facts: Facts = {
            "model": model.id,
            "collections": run.collections,
            "consent": run.consent,
            "purpose": word(purpose),
        }
        with kit.audit.telling(Event(Action.AGENT_BEGUN, run.id, facts)):
            kit.store.begin(run)
        self._tell(run.id)
        return kit.store.get(run.id)

    # -- working

    def work(self, run: AgentRun, context: JobContext, *, asks: bool = False) -> AgentRun:
        """Go on with it to its end, a pause, or what needs a person; the run as it is then.

        Reports StepTaken after each step and, with `asks`, ConsentAsked where a call waits for
        `reply`; without, the run is paused there. Cancelling stops it for good, `pause` for a
        while. Raises what ends all work such as a full disk or a model that cannot be loaded.
        """
        with self._working:
            run = self._kit.store.get(run.id)
            if run.state == "complete":
                return run
            self._paused.discard(run.id)
            self._wishes.clear(run.id)
            self._move(run.id, "running")
            try:
                with stated.said(run.purpose or stated.purpose()):
                    self._go(run.id, context, asks=asks)
            except Cancelled:
                is_pause = not context.cancelled and self._is_paused(run.id)
                self._end(run.id, "paused" if is_pause else "stopped", "")
            except Unasked as waits:
                self._end(run.id, "paused", f"It waits for you to allow {waits.tool}.")
            except WorkbenchError as error:
                if self._is_gone(run.id):
                    raise Cancelled from error
                self._end(run.id, "failed", error.message)
                raise
            except BaseException:
                self._end(run.id, "paused", "")
                raise
            else:
                ended = self._kit.store.get(run.id)
                self._end(run.id, "complete", ended.problem)
            finally:
                self._paused.discard(run.id)
                self._wishes.clear(run.id)
            return self._kit.store.get(run.id)

    def _go(self, run_id: str, context: JobContext, *, asks: bool) -> None:
        store = self._kit.store
        taker: StepTaker | None = None
        while True:
            self._look(run_id, context)
            run, steps = store.get(run_id), store.steps(run_id)
            move = next_move(run, steps)
            if move.move == "end":
                return
            self._gate.wait_until_free(context)
            if taker is None:
                taker = StepTaker(
                    self._kit, run, context, lambda: self._look(run_id, context), asks=asks
                )
            step = taker.take(move, run, steps)
            self._tell(run_id)
            if step is not None:
                context.report(StepTaken(store.get(run_id), step))

    def _look(self, run_id: str, context: JobContext) -> None:
        """Raises Cancelled where somebody wants it to pause or stop."""
        context.check()
        if self._is_paused(run_id) or self._wishes.wish(run_id) is not None:
            raise Cancelled
        if self._is_gone(run_id):
            raise Cancelled

    def _is_paused(self, run_id: str) -> bool:
        return run_id in self._paused or self._wishes.wish(run_id) is Wish.PAUSE

    # -- what a person does meanwhile

    def pause(self, run_id: str) -> None:
        """Stop after the step that is being taken, to go on later."""
        self._paused.add(run_id)

    def reply(self, run_id: str, position: int, reply: Reply) -> None:
        """To a call that waits. Raises NotFound if it does not (any more)."""
        self._kit.consents.reply(run_id, position, reply)

    def resume(
        self,
        run_id: str,
        budget: Budget | None = None,
        consent: ConsentMode | None = None,
        purpose: str = "",
    ) -> AgentRun:
        """Make it ready to go on, perhaps with more to spend, or for another purpose. Raises
        InputError if it is over, PurposeNeeded, AccessDenied.
        """
        run = self._kit.store.get(run_id)
        run = replace(run, purpose=stated_purpose(purpose) or run.purpose)
        self._kit.toolbox.check_asking(run.tools, run.collections, run.purpose)
        if budget is not None:
            _check_budget(budget)
            run = replace(run, budget=budget)
        by_budget = run.state == "complete" and bool(run.problem)
        if run.state == "complete" and not (by_budget and not run.spent.over(run.budget)):
            raise InputError(
                "This run is complete.",
                hint="Give a larger budget if it ended by one, or begin a new run.",
            )
        if by_budget:  # the report is made anew at the end
            run = replace(run, report="")
        run = replace(run, state="paused", ended_at="", problem="", consent=consent or run.consent)
        with self._kit.audit.telling(Event(Action.AGENT_RESUMED, run.id)):
            self._kit.store.save(run)
        self._tell(run_id)
        return self._kit.store.get(run_id)

    def edit_plan(self, run_id: str, texts: Sequence[str]) -> AgentRun:
        """What is open becomes these; what is done stays. Raises InputError while it is running."""
        run, steps = self._kit.store.get(run_id), self._kit.store.steps(run_id)
        if run.state not in {"paused", "stopped", "failed"}:
            raise InputError("The plan of a running run stays.", hint="Pause it first.")
        kept = tuple(one for one in run.plan if one.state != "open")
        opened = tuple(PlanItem(text) for text in _plan_texts(texts))
        if len(kept) + len(opened) > MOST_ITEMS:
            raise InputError(f"A plan has {MOST_ITEMS} items at most.", hint="Join some of them.")
        run = replace(run, plan=(*kept, *opened))
        step = self._kit.new_step(steps, "edit", text="\n".join(one.text for one in opened))
        with self._kit.audit.telling(step_event(run, step)):
            self._kit.store.save(run, step)
        self._tell(run_id)
        return run

    def cancel(self, run_id: str) -> AgentRun:
        """End for good a run that nobody is working on."""
        run = self._kit.store.get(run_id)
        if not run.is_over:
            self._end(run_id, "stopped", "")
        return self._kit.store.get(run_id)

    def put_report(self, run_id: str, report: str, told: str) -> None:
        """What a reviewer decided of it; nothing where the run is gone."""
        with contextlib.suppress(NotFound):
            run = self._kit.store.get(run_id)
            self._kit.store.save(replace(run, report=with_review(report, told)))
        self._tell(run_id)

    def delete(self, run_id: str) -> None:
        self._paused.add(run_id)
        with self._kit.audit.telling(Event(Action.AGENT_DELETED, run_id)):
            self._kit.store.delete(run_id)
        self._tell(run_id)

    # -- looking

    def all(self) -> tuple[AgentRun, ...]:
        """The newest first."""
        return self._kit.store.all()

    def find(self, beginning: str) -> AgentRun:
        """By the beginning of its id. Raises NotFound, InputError."""
        return self._kit.store.find(beginning)

    def told(self, run_id: str) -> Told:
        """Raises NotFound."""
        store = self._kit.store
        return Told(store.get(run_id), store.steps(run_id), store.evidence(run_id))

    # -- records

    def _move(self, run_id: str, state: RunState) -> None:
        run = self._kit.store.get(run_id)
        self._kit.store.save(replace(run, state=state, ended_at="", problem=""))
        self._tell(run_id)

    def _end(self, run_id: str, state: RunState, problem: str) -> None:
        if self._is_gone(run_id):
            return
        run = self._kit.store.get(run_id)
        ended_at = now() if state in {"complete", "stopped", "failed"} else ""
        spent = run.spent
        facts = {"steps": spent.steps, "tokens": spent.tokens, "seconds": int(spent.seconds)}
        with self._kit.audit.telling(Event(Action.AGENT_ENDED, run_id, facts, state)):
            self._kit.store.save(replace(run, state=state, ended_at=ended_at, problem=problem))
        self._tell(run_id)

    def _is_gone(self, run_id: str) -> bool:
        with contextlib.suppress(NotFound):
            self._kit.store.get(run_id)
            return False
        return True

    def _tell(self, run_id: str) -> None:
        self._changes.publish(Kind.AGENTS, run_id)


def wishes_of(root: Path) -> AgentWishes:
    """Where word is left for a program that works on runs of the workspace at `root`."""
    return AgentWishes(root / "cache" / "agents")


def leave_word(root: Path, run_id: str, wish: WishName) -> None:
    """For the program that has the workspace open: to pause or stop a run, by its id or the
    beginning of it. Raises InputError, WorkspaceReadOnly.
    """
    wishes_of(root.expanduser().absolute()).leave(run_id, Wish(wish))


def stated_purpose(text: str) -> str:
    """What this run is for, or what this program was told. Raises InputError."""
    return cleaned_purpose(text) if text.strip() else stated.purpose()


def _plan_texts(texts: Sequence[str]) -> Iterator[str]:
    for text in texts:
        tidied = " ".join(text.split())[:200]
        if tidied:
            yield tidied


def _check_budget(budget: Budget) -> None:
    for value, most, what in (
        (budget.steps, MOST_STEPS, "steps"),
        (budget.tokens, MOST_TOKENS, "tokens"),
        (budget.minutes, MOST_MINUTES, "minutes"),
    ):
        if not 0 < value <= most:
            raise InputError(
                f"A budget of {value:g} {what} is not possible.",
                hint=f"Choose between 1 and {most:,g}.",
            )
