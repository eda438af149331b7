"""Pipelines of a workspace: keep, check, run, resume, agree to, schedule, and look back.

Each step is a thin way over a service that exists without pipelines. A run is carried out by one
thread at a time; waiting for a person's yes ends the work until the yes is there.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Final

from workbench.changes import Changes, Kind
from workbench.domain.clock import new_id, now
from workbench.domain.pipeline import (
    Pipeline,
    PipelineRun,
    RunState,
    SavedPipeline,
    StepResult,
    Told,
)
from workbench.domain.pipeline_text import Fault, read_pipeline
from workbench.domain.schedule import EVERY, IDLE_S, Every, Schedule, ScheduleContent, cause
from workbench.domain.schedule import fingerprint as seen_text
from workbench.errors import Cancelled, InputError, WorkbenchError
from workbench.jobs import JobContext, plain_context
from workbench.services.pipelines.step_kit import StepWork
from workbench.services.pipelines.step_runner import ANEW, StepRunner, WaitsForYes
from workbench.services.privacy import stated
from workbench.storage.pipeline_store import PipelineStore
from workbench.storage.policy_file import PolicyFile

ASKED: Final = "asked for"
POLICY, ALLOWED = "pipelines", "promote-unasked"
_SHOWN_FAULTS: Final = 20
_WATCHED: Final = ("sync", "redact", "dataset", "evaluate")  # what a change is looked for in


class Pipelines:
    """`work` and `run_due` block; the rest is quick."""

    def __init__(
        self,
        *,
        store: PipelineStore,
        works: Mapping[str, StepWork],
        policy: PolicyFile,
        changes: Changes,
        clock: Callable[[], datetime] = datetime.now,
    ) -> None:
        self._store = store
        self._works = works
        self._policy = policy
        self._changes = changes
        self._clock = clock
        self._working = threading.Lock()
        self.n_cut_short = store.recover()

    # -- keeping

    def check(self, text: str) -> tuple[Pipeline | None, tuple[Fault, ...]]:
        """The pipeline that a text is, or everything that is wrong with it. Keeps nothing."""
        return read_pipeline(text)

    def save(self, text: str) -> SavedPipeline:
        """Under the name it gives itself; a schedule stays. Raises InputError with the lines."""
        pipeline = _read(text)
        kept = self._store.save(SavedPipeline(new_id(), pipeline.name, text, created_at=now()))
        self._changes.publish(Kind.PIPELINES)
        return kept

    def all(self) -> tuple[SavedPipeline, ...]:
        """By name."""
        return self._store.all()

    def get(self, name: str) -> SavedPipeline:
        """By name or id. Raises NotFound."""
        return self._store.get(name)

    def remove(self, name: str) -> None:
        """With its history; what its steps made stays."""
        self._store.remove(self._store.get(name).id)
        self._changes.publish(Kind.PIPELINES)

    # -- running

    def begin(self, name: str, why: str = ASKED, *, anew: bool = False) -> PipelineRun:
        """Note the run; nothing is done yet. `anew`: no result of earlier runs is taken.

        Raises NotFound, InputError.
        """
        saved = self._store.get(name)
        pipeline = _read(saved.text)
        run = PipelineRun(
            new_id(), saved.id, saved.text, ANEW if anew else why, "paused", created_at=now()
        )
        self._store.begin(run, [StepResult(one.id, one.kind) for one in pipeline.steps])
        self._changes.publish(Kind.PIPELINES, run.id)
        return run

    def work(self, run_id: str, context: JobContext) -> Told:
        """Go on with a run to its end, or to where it waits for a yes. Reports StepTold.

        A step that fails ends the run; it is tried again when the run goes on. Raises InputError
        while another run is worked on, and Cancelled, after which it can go on.
        """
        if not self._working.acquire(blocking=False):
            raise InputError("Another run is being worked on.", hint="Wait for its end.")
        try:
            run = self._store.run(run_id)
            if run.state == "complete":
                return self.told(run.id)
            pipeline = _read(run.text)
            self._move(replace(run, state="running", problem="", ended_at="", is_seen=True))
            self._go(pipeline, run, context)
            return self.told(run.id)
        finally:
            self._working.release()

    def approve(self, run_id: str) -> PipelineRun:
        """A person's yes to what waits for it. Raises InputError if nothing does."""
        run = self._store.run(run_id)
        waiting = [one for one in self._store.results(run.id) if one.state == "asking"]
        if not waiting:
            raise InputError("Nothing in this run waits for a yes.", hint="Look at its steps.")
        for one in waiting:
            self._store.keep(run.id, replace(one, state="waiting", approved_at=now()))
        self._move(replace(run, state="paused", problem="", is_seen=True))
        return self._store.run(run.id)

    def needs_yes(self, run_id: str) -> bool:
        """Whether promotion waits for a person in this run."""
        return self._asks(_read(self._store.run(run_id).text))

    # -- looking

    def runs(self, name: str = "", limit: int = 100) -> tuple[PipelineRun, ...]:
        """The newest first; of all pipelines without a name."""
        return self._store.runs(self._store.get(name).id if name else "", limit)

    def told(self, run_id: str) -> Told:
        """A run by the beginning of its id. Raises NotFound, InputError."""
        run = self._store.run(run_id)
        return Told(run, self._store.results(run.id))

    def alerts(self) -> tuple[PipelineRun, ...]:
        """Runs that ended badly or wait for a yes, and that nobody has seen."""
        return tuple(one for one in self._store.runs() if not one.is_seen)

    def acknowledge(self) -> None:
        self._store.see()
        self._changes.publish(Kind.PIPELINES)

    # -- by itself

    def schedule(self, name: str, every: str, at: str = "03:00") -> SavedPipeline:
        """daily at a time, on change, or when idle; empty: no more. Raises InputError."""
        saved = self._store.get(name)
        hour, _, minute = at.partition(":")
        is_time = hour.isdecimal() and minute.isdecimal() and int(hour) < 24 and int(minute) < 60
        if every and (every not in EVERY or not is_time):
            raise InputError("That is no time.", hint="Write --every daily --at 03:00.")
        seen = self._seen(saved) if every == "change" else ""
        self._store.schedule(saved.id, every, at if every else "", seen, self._now())
        self._changes.publish(Kind.PIPELINES)
        return self._store.get(saved.id)

    def due(self, idle_s: float) -> tuple[tuple[SavedPipeline, str], ...]:
        """With why; nobody was answered for `idle_s`."""
        found = []
        for one in self._store.all():
            if not one.every:
                continue
            try:
                seen = self._seen(one) if one.every == "change" else ""
            except WorkbenchError:  # what it is about is gone: a run would say so
                continue
            content = ScheduleContent(_every(one.every), "", at=one.at or "03:00")
            made = Schedule(one.id, one.name, content, one.seen, False, "", one.looked_at)
            why = cause(made, self._clock(), seen, idle_s)
            if why:
                found.append((one, why))
        return tuple(found)

    def run_due(self, context: JobContext) -> None:
        """What was cut short by the end of the program, then what is due. Raises Cancelled."""
        if self._working.locked():
            return
        for run in self._store.runs():
            if run.state == "paused" and run.cause not in (ASKED, ANEW) and run.problem:
                self._by_itself(run.id, context)
        for saved, why in self.due(IDLE_S):
            context.check()
            seen = self._seen(saved) if saved.every == "change" else ""
            self._store.looked(saved.id, seen, self._now())
            self._by_itself(self.begin(saved.id, why).id, context)

    # ------------------------------------------------------------------------ private

    def _by_itself(self, run_id: str, context: JobContext) -> None:
        try:
            self.work(run_id, context.telling(lambda _event: None))
        except Cancelled:  # somebody wants an answer, or the program ends: later
            run = self._store.run(run_id)
            self._move(replace(run, state="paused", problem="The program ended meanwhile."))
            raise

    def _go(self, pipeline: Pipeline, run: PipelineRun, context: JobContext) -> None:
        runner = StepRunner(self._store, self._works, asks=self._asks(pipeline))
        by_itself = run.cause not in (ASKED, ANEW)

        def end(state: RunState, problem: str = "") -> None:
            is_seen = not (by_itself and problem)
            ended = replace(run, problem=problem, ended_at=now(), is_seen=is_seen)
            self._move(replace(ended, state=state))

        try:
            with stated.said(pipeline.purpose or stated.purpose()):
                runner.go(pipeline, run, context)
        except WaitsForYes:
            end("asking", "It waits for your yes.")
        except Cancelled:
            end("stopped")
            raise
        except WorkbenchError as error:
            end("failed", error.message)
        except BaseException:
            end("paused", "It was cut short.")
            raise
        else:
            held = [one.step_id for one in self._store.results(run.id) if one.state == "held"]
            end("complete", f"Held back: {', '.join(held)}." if held else "")

    def _asks(self, pipeline: Pipeline) -> bool:
        return pipeline.confirm or not self._policy.grants(POLICY, ALLOWED)

    def _seen(self, saved: SavedPipeline) -> str:
        """What its first steps read, as it is now. Raises what their services raise."""
        pipeline, parts = _read(saved.text), dict[str, str]()
        for step in pipeline.steps:
            if step.kind in _WATCHED and not step.needs:
                facts = self._works[step.kind].facts(step, {}, plain_context())
                parts |= {f"{step.id} {at}": told for at, told in enumerate(facts.values(), 1)}
        return seen_text(parts)

    def _now(self) -> str:
        return self._clock().isoformat()

    def _move(self, run: PipelineRun) -> None:
        self._store.move(run)
        self._changes.publish(Kind.PIPELINES, run.id)


def _every(text: str) -> Every:
    return next(one for one in EVERY if one == text)


def _read(text: str) -> Pipeline:
    pipeline, faults = read_pipeline(text)
    if pipeline is None:
        told = " ".join(one.sentence for one in faults[:_SHOWN_FAULTS])
        raise InputError(f"This is no pipeline: {told}", hint="`workbench pipeline check FILE`.")
    return pipeline
