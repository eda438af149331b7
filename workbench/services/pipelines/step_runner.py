"""Carry out one run of a pipeline: step after step, each result in the database before it is told.

What comes next is read off the rows alone, so that a run that was stopped, or killed, goes on with
the first step that is not over. Knows no kind of step, only their common form.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from workbench.domain.clock import now
from workbench.domain.pipeline import (
    OVER,
    Pipeline,
    PipelineRun,
    PipelineStep,
    StepResult,
    StepTold,
    fingerprint,
    is_held,
)
from workbench.errors import Cancelled, NotFound, WorkbenchError
from workbench.jobs import JobContext
from workbench.services.pipelines.step_kit import Begun, Came, StepWork, Way
from workbench.storage.pipeline_store import PipelineStore

ANEW = "anew"  # the cause of a run that takes nothing from earlier ones


class WaitsForYes(Exception):
    """A step that a person has to agree to; not an error."""


class StepRunner:
    def __init__(
        self, store: PipelineStore, works: Mapping[str, StepWork], *, asks: bool = True
    ) -> None:
        """`asks` False: promotion waits for nobody."""
        self._store = store
        self._works = works
        self._asks = asks

    def go(self, pipeline: Pipeline, run: PipelineRun, context: JobContext) -> None:
        """To the end. Raises WaitsForYes, Cancelled, and what a step raises."""
        for step in pipeline.steps:
            context.check()
            results = {one.step_id: one for one in self._store.results(run.id)}
            if results[step.id].state in OVER:
                continue
            self._take(pipeline, run, step, results, context)

    def _take(
        self,
        pipeline: Pipeline,
        run: PipelineRun,
        step: PipelineStep,
        results: Mapping[str, StepResult],
        context: JobContext,
    ) -> None:
        turn = _Turn(self._store, run, results, len(pipeline.steps), context, results[step.id])
        why = is_held(step, results)
        if why:
            said = f"Not carried out: {why}"
            turn.keep(state="held", passed=False, said=said, ended_at=now())
            return
        turn.keep(state="running", said="", began_at=now(), ended_at="", of_run="")
        try:
            came = self._carried(turn, step, context)
        except Cancelled:
            turn.keep(state="stopped")
            raise
        except WorkbenchError as error:
            turn.keep(state="failed", said=error.message, ended_at=now())
            raise
        except WaitsForYes:
            raise
        except BaseException:
            turn.keep(state="waiting")
            raise
        if came is not None:
            turn.keep(
                state="done",
                output=dict(came.output),
                passed=came.passed,
                said=came.said,
                ended_at=now(),
            )

    def _carried(self, turn: _Turn, step: PipelineStep, context: JobContext) -> Came | None:
        """None where an earlier result was taken."""
        needed = {name: turn.results[name] for name in step.needs}
        work = self._works[step.kind]
        mark = fingerprint(step, needed, work.facts(step, needed, context))
        known = None if turn.run.cause == ANEW else self._known(turn.run, step, mark, work)
        if known is not None:
            turn.result = known
            turn.keep(ended_at=now())
            return None
        self._agree(turn, step, mark)
        if turn.result.fingerprint != mark:  # what was begun was made of something else
            turn.keep(fingerprint=mark, handle="")
        begun = Begun(turn.run.id, turn.result.handle, lambda handle: turn.keep(handle=handle))
        return work.work(step, needed, begun, context.telling(turn.way))

    def _known(
        self, run: PipelineRun, step: PipelineStep, mark: str, work: StepWork
    ) -> StepResult | None:
        try:
            of_run, found = self._store.known(run.pipeline_id, step.id, mark)
        except NotFound:
            return None
        if found.kind != step.kind or not work.is_there(found.output):
            return None
        return replace(found, state="unchanged", of_run=of_run, approved_at="", began_at=now())

    def _agree(self, turn: _Turn, step: PipelineStep, mark: str) -> None:
        """Raises WaitsForYes where a person has not agreed to exactly this."""
        if step.kind != "promote" or not self._asks:
            return
        if turn.result.approved_at and turn.result.fingerprint == mark:
            return
        said = f"Waits for your yes: {step.text('to')}."
        turn.keep(state="asking", fingerprint=mark, approved_at="", said=said)
        raise WaitsForYes


@dataclass(slots=True)
class _Turn:
    """A step whose turn it is: its result as it grows, on disk before it is told."""

    store: PipelineStore
    run: PipelineRun
    results: Mapping[str, StepResult]
    n_steps: int
    context: JobContext
    result: StepResult

    def keep(self, **changes: Any) -> None:
        self.result = replace(self.result, **changes)
        self.store.keep(self.run.id, self.result)
        self._tell(Way())

    def way(self, event: object) -> None:
        if isinstance(event, Way):
            self._tell(event)

    def _tell(self, way: Way) -> None:
        made = self.result
        others = [one for one in self.results.values() if one.step_id != made.step_id]
        n_over = sum(one.state in OVER for one in (*others, made))
        self.context.report(
            StepTold(
                self.run.id, made.step_id, made.state, n_over, self.n_steps,
                way.fraction, way.seconds_left, made.said,
            )
        )  # fmt: skip
