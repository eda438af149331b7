"""Drive a run: slice after slice, yielding to answers, waiting on battery, until it ends.

Knows the run's folder and the port, no database: so a process of its own can go on overnight
while the window is closed.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from workbench.domain.clock import now
from workbench.domain.training import Checkpoint, Point, RunState, best_of
from workbench.domain.training_run import Outcome, RunStatus, TrainingRun
from workbench.errors import Cancelled, DiskFull, InputError, WorkbenchError
from workbench.jobs import AnswerGate, JobContext
from workbench.ports.trainer import (
    AdapterWish,
    Ended,
    Kept,
    Trainer,
    TrainingOrder,
    TrainingProcess,
)
from workbench.storage.run_folder import RunFolder

_SLICE_S: Final = 0.25
_WAIT_S: Final = 2.0
_VERIFIED_ON: Final = 50  # held-out texts
_ADAPTER: Final = "adapter-{step}-{kind}.gguf"


@dataclass(frozen=True, slots=True)
class TrainingProgress:
    """Reported as the run goes on; `points` are new."""

    run_id: str
    status: RunStatus
    n_steps: int
    points: tuple[Point, ...] = ()
    seconds_left: float | None = None

    @property
    def fraction(self) -> float:
        return self.status.step / self.n_steps if self.n_steps else 0.0


def order_of(folder: RunFolder) -> TrainingOrder:
    run, facts = folder.run, folder.status.facts
    device = facts.device if facts else ""
    return TrainingOrder(
        folder.path, Path(run.base_path), run.settings, run.template, device, folder.secret
    )


class TrainingRunner:
    """`on_battery` tells whether the machine runs on battery now."""

    def __init__(
        self, trainer: Trainer, gate: AnswerGate, on_battery: Callable[[], bool] = lambda: False
    ) -> None:
        self._trainer = trainer
        self._gate = gate
        self._on_battery = on_battery

    def work(self, folder: RunFolder, context: JobContext) -> RunStatus:
        """Train until the run ends, is paused or stopped; then write and verify its adapter.

        Reports TrainingProgress. Raises WorkspaceLocked if it is being trained, NotEnoughMemory,
        EngineError; Cancelled pauses the run. DiskFull pauses it and is not raised.
        """
        with folder.training():
            folder.put_wish("")
            try:
                return self._work(folder, context)
            except Cancelled:
                self._note(folder, RunState.PAUSED, "Paused.")
                raise
            except DiskFull as error:
                self._note(folder, RunState.PAUSED, error.message, error.hint)
                return folder.status
            except WorkbenchError as error:
                if context.cancelled:  # the program is being closed, and its children with it
                    self._note(folder, RunState.PAUSED, "Cut off; it can be resumed.")
                else:
                    self._note(folder, RunState.FAILED, error.message, error.hint)
                raise

    def write(
        self, folder: RunFolder, step: int, number_format: str, context: JobContext
    ) -> Outcome:
        """The adapter of one checkpoint as a GGUF in the run's folder, verified against llama.cpp.

        `step` 0: the best one. Raises InputError if there is none, EngineError, DiskFull.
        """
        wanted = self._chosen(folder, step)
        for known in folder.outcomes():
            is_it = known.step == wanted.step and known.number_format == number_format
            if is_it and (folder.path / known.file).is_file():
                return known
        with folder.training():
            process = self._trainer.open(order_of(folder), lambda: context.cancelled)
            try:
                return _written(process, folder, wanted, number_format)
            finally:
                process.close()

    def write_folder(
        self, folder: RunFolder, step: int, target: Path, context: JobContext
    ) -> Checkpoint:
        """The adapter as PEFT's own folder."""
        wanted = self._chosen(folder, step)
        process = self._trainer.open(order_of(folder), lambda: context.cancelled)
        try:
            process.write_folder(target, wanted.step)
        finally:
            process.close()
        return wanted

    # ------------------------------------------------------------------------ private

    def _work(self, folder: RunFolder, context: JobContext) -> RunStatus:
        run = folder.run
        self._note(folder, RunState.RUNNING, "Loading the model.")
        context.report(TrainingProgress(run.id, folder.status, 0))
        process = self._trainer.open(order_of(folder), lambda: context.cancelled)
        try:
            known = folder.cut_points(process.step)
            before = max((point.at_s for point in known), default=0.0)
            status = RunStatus(RunState.RUNNING, process.step, facts=process.facts, seconds=before)
            folder.put_status(replace(status, at=now()))
            status = self._train(process, folder, context, before)
            if status.state is RunState.DONE or (
                status.state is RunState.STOPPED and folder.checkpoints()
            ):
                best = best_of(folder.checkpoints())
                if best is not None and Path(run.base_path).is_file():
                    _written(process, folder, best, "F16")
        finally:
            process.close()
        folder.put_status(status)
        context.report(TrainingProgress(run.id, status, process.facts.n_steps))
        return status

    def _train(
        self, process: TrainingProcess, folder: RunFolder, context: JobContext, before: float
    ) -> RunStatus:
        run, n_steps = folder.run, process.facts.n_steps
        pace = _Pace(process.step)
        seconds, waits = before, ""
        while not process.has_ended:
            wish = folder.wish
            if wish or context.cancelled:
                process.keep(with_samples=not context.cancelled)  # who closes does not wait
                if wish == "stop":
                    return _status(RunState.STOPPED, process, seconds, "Stopped; it can be used.")
                context.check()
                return _status(RunState.PAUSED, process, seconds, "Paused.")
            reason = self._reason_to_wait()
            if reason:
                if reason != waits:
                    folder.put_status(_status(RunState.RUNNING, process, seconds, reason))
                waits = reason
                context.wait(_WAIT_S if "battery" in reason else 0.05)
                continue
            events = process.advance(_SLICE_S)
            points = [
                replace(one, at_s=one.at_s + before) for one in events if isinstance(one, Point)
            ]
            folder.add_points(points)
            seconds = max([seconds, *(point.at_s for point in points)])
            kept = any(isinstance(one, (Kept, Ended)) for one in events)
            status = _status(RunState.RUNNING, process, seconds, "")
            if kept or waits:
                folder.put_status(status)
            waits = ""
            left = pace.seconds_left(process.step, n_steps)
            context.report(TrainingProgress(run.id, status, n_steps, tuple(points), left))
        early = process.step < n_steps
        text = "Ended early: validation got no better." if early else "Done."
        return _status(RunState.DONE, process, seconds, text)

    def _reason_to_wait(self) -> str:
        if self._on_battery():
            return "Waiting: the machine runs on battery."
        return "Waiting: an answer is being written." if self._gate.is_answering else ""

    def _chosen(self, folder: RunFolder, step: int) -> Checkpoint:
        known = folder.checkpoints()
        if step == 0 and (best := best_of(known)) is not None:
            return best
        for one in known:
            if one.step == step:
                return one
        steps = ", ".join(str(one.step) for one in known) or "none yet"
        raise InputError(
            f"There is no checkpoint of step {step}." if step else "There is no checkpoint yet.",
            hint=f"Checkpoints: {steps}.",
        )

    def _note(self, folder: RunFolder, state: RunState, message: str, hint: str = "") -> None:
        status = replace(folder.status, state=state, message=message, hint=hint, at=now())
        try:
            folder.put_status(status)
        except DiskFull:  # the old status stays; that nobody trains it can be seen
            return


class _Pace:
    """How long the rest will take at the pace of this go."""

    def __init__(self, step: int) -> None:
        self._first = step
        self._begun = time.monotonic()

    def seconds_left(self, step: int, n_steps: int) -> float | None:
        done = step - self._first
        return (time.monotonic() - self._begun) / done * (n_steps - step) if done > 0 else None


def _status(state: RunState, process: TrainingProcess, seconds: float, message: str) -> RunStatus:
    return RunStatus(state, process.step, message, "", now(), process.facts, seconds)


def _written(
    process: TrainingProcess, folder: RunFolder, wanted: Checkpoint, number_format: str
) -> Outcome:
    run: TrainingRun = folder.run
    name = _ADAPTER.format(step=wanted.step, kind=number_format.lower())
    target = folder.path / name
    wish = AdapterWish(target, wanted.step, number_format, run.name, run.base_name, run.licence)
    written = process.write_adapter(wish)
    is_file = Path(run.base_path).is_file()
    verified = process.verify(target, _VERIFIED_ON) if is_file else None
    outcome = Outcome(
        wanted.step, number_format, written.sha256, written.size_bytes, name, verified
    )
    folder.put_outcome(outcome)
    return outcome
