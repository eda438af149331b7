"""What the window of fine-tuning shows and asks: runs, one of them closely, plans, comparisons.

Knows no widget. What arrives from training is handed on at most ten times a second.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from ui.desktop.lane_calls import LaneCalls
from ui.desktop.language import tr
from workbench.app import Workbench
from workbench.changes import Change, Kind
from workbench.domain.next_run import NextRun
from workbench.domain.stage import Stage
from workbench.domain.training import Checkpoint, Point, TrainingSettings
from workbench.domain.training_run import Judgement, Outcome
from workbench.errors import Cancelled
from workbench.jobs import Done, Failed, Job, JobContext
from workbench.jobs import Outcome as JobOutcome
from workbench.services.training.training import RunView, TrainingPlan, TrainingWish, check_estimate
from workbench.services.training.training_runner import TrainingProgress
from workbench.services.training.training_trial import Side, ask_both, sides
from workbench.services.trials.adapter_rollout import AdapterRollout, RolloutWish
from workbench.services.trials.adapter_uses import AdapterUse, uses_of

_TICK_MS: Final = 100
_LOOK_MS: Final = 2_000  # at runs that another process trains


@dataclass(frozen=True, slots=True)
class RunDetail:
    """One run closely."""

    view: RunView
    points: tuple[Point, ...]
    checkpoints: tuple[Checkpoint, ...]
    outcomes: tuple[Outcome, ...]
    judgement: Judgement
    uses: tuple[AdapterUse, ...] = ()


@dataclass(frozen=True, slots=True)
class TrainingChoices:
    """What the plan's dialog offers."""

    bases: tuple[tuple[str, str], ...]  # id and name
    presets: tuple[tuple[str, str, TrainingSettings], ...]  # name, note, settings
    in_use: str
    methods: tuple[str, ...]


class TrainingViewModel(QObject):
    runs_changed = Signal(tuple)  # RunView
    detail_changed = Signal(object)  # RunDetail
    progressed = Signal(object)  # TrainingProgress, with all points since the last one
    choices_read = Signal(object)  # TrainingChoices
    planned = Signal(object)  # TrainingPlan
    plan_failed = Signal(object)
    busy_changed = Signal(bool)  # something is trained or calibrated here
    sides_changed = Signal(tuple)  # Side
    answered = Signal(str, str)  # base and tuned
    told = Signal(str)
    failed = Signal(object)
    proposed = Signal(object)  # NextRun, or None
    proposal_ready = Signal(object, object)  # NextRun, fields of a TrainingWish
    seen = Signal(tuple)  # SeenBy with the names of its adapters
    _changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._calls = LaneCalls(self)
        self._workbench: Workbench | None = None
        self._job: Job | None = None
        self._shown = ""
        self._latest: TrainingProgress | None = None
        self._points: list[Point] = []
        self._tick = QTimer(self, interval=_TICK_MS)
        self._tick.timeout.connect(self._hand_on)
        self._look = QTimer(self, interval=_LOOK_MS)
        self._look.timeout.connect(self.refresh)
        self._unsubscribe: Any = None
        self._changed.connect(self.refresh)

    @property
    def workbench(self) -> Workbench | None:
        """What is open; None while nothing is."""
        return self._workbench

    @property
    def is_busy(self) -> bool:
        return self._job is not None

    def attach(self, workbench: Workbench) -> None:
        self._workbench = workbench
        self._unsubscribe = workbench.changes.subscribe(self._on_change)

    def detach(self) -> None:
        if self._unsubscribe is not None:
            self._unsubscribe()
        self._tick.stop()
        self._look.stop()
        self._calls.close()
        self._workbench = None

    def watch(self, *, is_shown: bool) -> None:
        """Look at what other processes train while somebody looks at it."""
        (self._look.start if is_shown else self._look.stop)()
        if is_shown:
            self.refresh()

    # -------------------------------------------------------------------------- looking

    @Slot()
    def refresh(self) -> None:
        workbench = self._workbench
        if workbench is None:
            return
        self._read(workbench.training.list, self.runs_changed.emit)
        self._read(workbench.learning.next_runs.proposed, self.proposed.emit)
        if self._shown:
            self.show_run(self._shown)

    def show_run(self, run_id: str) -> None:
        workbench = self._workbench
        if workbench is None:
            return
        self._shown = run_id
        training = workbench.training

        def look() -> RunDetail:
            outcomes = training.outcomes(run_id)
            uses: tuple[AdapterUse, ...] = ()
            if outcomes:
                uses = uses_of(
                    [one.sha256 for one in outcomes],
                    workbench.releases,
                    workbench.evaluation,
                    workbench.judging.trials,
                )
            return RunDetail(
                training.find(run_id),
                training.points(run_id),
                training.checkpoints(run_id),
                outcomes,
                training.judge(run_id),
                uses,
            )

        self._read(look, self._show_detail)

    def read_choices(self) -> None:
        workbench = self._workbench
        if workbench is None:
            return

        def look() -> TrainingChoices:
            models = [one for one in workbench.models.list() if one.place is None]
            return TrainingChoices(
                tuple((one.id, one.name) for one in models),
                tuple((one.name, one.note, one.settings) for one in workbench.training.presets),
                workbench.models.current().id,
                workbench.training.methods,
            )

        self._read(look, self.choices_read.emit)

    # --------------------------------------------------------------------------- acting

    def plan(self, wish: TrainingWish) -> None:
        """Calibrate; `planned` or `plan_failed` tells what came of it."""

        def work(workbench: Workbench, context: JobContext) -> TrainingPlan:
            plan = workbench.training.plan(wish, context)
            check_estimate(plan.estimate)
            return plan

        self._train(work, self.planned.emit, self.plan_failed.emit)

    def start(self, wish: TrainingWish) -> None:
        def work(workbench: Workbench, context: JobContext) -> RunView:
            run = workbench.training.start(wish, context)
            self._shown = run.id
            return workbench.training.work(run.id, context)

        self._train(work, self._on_worked, self.failed.emit)

    def look_at_proposal(self) -> None:
        """Its plan, filled in; nothing is kept or trained."""
        workbench = self._workbench
        if workbench is None:
            return
        service = workbench.learning.next_runs

        def look() -> tuple[NextRun, dict[str, Any]]:
            proposal = service.needed()
            wish = service.wish(proposal)
            names = ("examples", "held_out", "data_name", "sources", "n_paraphrased", "licence")
            return proposal, {name: getattr(wish, name) for name in names}

        self._read(look, lambda found: self.proposal_ready.emit(*found))

    def start_proposed(self, wish: TrainingWish) -> None:
        """A person said yes, to this."""

        def work(workbench: Workbench, context: JobContext) -> RunView:
            service = workbench.learning.next_runs
            kept = service.accept(service.needed())
            agreed = replace(
                kept,
                base=wish.base,
                preset=wish.preset,
                changes=wish.changes,
                name=wish.name,
                licence=wish.licence or kept.licence,
            )
            run = workbench.training.start(agreed, context)
            self._shown = run.id
            return workbench.training.work(run.id, context)

        self._train(work, self._on_worked, self.failed.emit)

    def decline(self) -> None:
        def work(workbench: Workbench) -> None:
            service = workbench.learning.next_runs
            service.decline(service.needed())

        self._act(work)

    def look_who_saw(self, text: str) -> None:
        """By words in examples, the id of an answer, or the name of a document."""
        workbench = self._workbench
        if workbench is None:
            return

        def look() -> tuple[Any, ...]:
            found = {one.run.id: one for one in workbench.training.saw(text)}
            for document in workbench.library.documents():
                if document.name.casefold() == text.casefold():
                    found |= {one.run.id: one for one in workbench.training.saw(document.id)}
            known = {str(one.id): one.name for one in workbench.models.adapters()}
            return tuple(
                (one, tuple(known.get(adapter, adapter) for adapter in one.adapters))
                for one in found.values()
            )

        self._read(look, self.seen.emit)

    def roll_out(self, run_id: str, wish: RolloutWish) -> None:
        """Into use by degrees."""

        def work(workbench: Workbench, context: JobContext) -> str:
            run = workbench.training.find(run_id).run
            _, adapter = workbench.training.export(run_id, context)
            rollout = AdapterRollout(workbench.releases, workbench.judging.trials)
            made = rollout.begin(adapter, run.base_id, workbench.training.judge(run_id), wish)
            told = tr(
                "{reference} is in {value}.",
                reference=made.release.reference,
                value=made.release.stage.value,
            )
            if made.trial is not None:
                told += tr(
                    " {name} runs; the page of evaluations tells how it stands.",
                    name=made.trial.name,
                )
            return told

        self._train(work, self.told.emit, self.failed.emit)

    def resume(self, run_id: str) -> None:
        self._train(
            lambda workbench, context: workbench.training.work(run_id, context),
            self._on_worked,
            self.failed.emit,
        )

    def pause(self, run_id: str) -> None:
        self._act(lambda workbench: workbench.training.pause(run_id))

    def stop(self, run_id: str) -> None:
        self._act(lambda workbench: workbench.training.stop(run_id))

    def remove(self, run_id: str) -> None:
        self._shown = ""
        self._act(lambda workbench: workbench.training.remove(run_id))

    def stop_planning(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def export(self, run_id: str, step: int = 0) -> None:
        def work(workbench: Workbench, context: JobContext) -> str:
            _, adapter = workbench.training.export(run_id, context, step)
            return tr("The adapter {name} is in the library.", name=adapter.name)

        self._train(work, self.told.emit, self.failed.emit)

    def apply(self, run_id: str) -> None:
        def work(workbench: Workbench, context: JobContext) -> str:
            adapter = workbench.training.apply(run_id, context)
            return tr("{name} is on for its base, everywhere.", name=adapter.name)

        self._train(work, self.told.emit, self.failed.emit)

    def promote(self, run_id: str) -> None:
        """Put the adapter into production; offered only where the gate lets it."""

        def work(workbench: Workbench, context: JobContext) -> str:
            _, adapter = workbench.training.export(run_id, context)
            reason = tr("Training run {run_id}: the gate let it through.", run_id=run_id)
            workbench.registry.promote(adapter.id, Stage.PRODUCTION, reason)
            return tr("{name} is in production.", name=adapter.name)

        self._train(work, self.told.emit, self.failed.emit)

    def compare(self, run_id: str, n: int) -> None:
        """Both answer the first held-out questions; `sides_changed` grows."""
        found: list[Side] = []

        def work(workbench: Workbench, context: JobContext) -> tuple[Side, ...]:
            run = workbench.training.find(run_id).run
            _, adapter = workbench.training.export(run_id, context)
            return sides(workbench.training, workbench.generate, run, adapter.id, n, context)

        def on_event(event: Any) -> None:
            if isinstance(event, Side):
                found.append(event)
                self.sides_changed.emit(tuple(found))

        self._train(work, self.sides_changed.emit, self.failed.emit, on_event)

    def ask(self, run_id: str, question: str) -> None:
        """Both answer one question of the person's."""

        def work(workbench: Workbench, context: JobContext) -> tuple[str, str]:
            run = workbench.training.find(run_id).run
            _, adapter = workbench.training.export(run_id, context)
            return ask_both(workbench.generate, question, run.base_id, adapter.id, context)

        self._train(work, lambda both: self.answered.emit(*both), self.failed.emit)

    # -------------------------------------------------------------------------- private

    def _train(
        self, work: Any, then: Any, otherwise: Any, on_event: Any = lambda _event: None
    ) -> None:
        workbench = self._workbench
        if workbench is None or self._job is not None:
            return

        def hear(event: Any) -> None:
            if isinstance(event, TrainingProgress):
                self._latest = event
                self._points += event.points
            on_event(event)

        def on_done(outcome: JobOutcome) -> None:
            self._job = None
            self._tick.stop()
            self._hand_on()
            self.busy_changed.emit(False)
            match outcome:
                case Done(result):
                    then(result)
                case Failed(error) if not isinstance(error, Cancelled):
                    otherwise(error)
                case _:
                    pass
            self.refresh()

        self._tick.start()
        self._job = self._calls.submit(
            workbench.training_lane,
            lambda context: work(workbench, context),
            on_event=hear,
            on_done=on_done,
        )
        if self._job is not None and self._job.is_finished:  # a lane that delivers at once
            self._job = None
        self.busy_changed.emit(self._job is not None)

    def _act(self, work: Any) -> None:
        workbench = self._workbench
        if workbench is not None:
            self._read(lambda: work(workbench), lambda _result: self.refresh())

    def _read(self, work: Any, then: Any) -> None:
        if self._workbench is not None:
            self._calls.read(self._workbench.io_lane, work, then, self.failed.emit)

    def _on_worked(self, view: RunView) -> None:
        self.show_run(view.run.id)
        self.told.emit(f"{view.run.name}: {view.status.message}")

    def _show_detail(self, detail: RunDetail) -> None:
        if detail.view.run.id == self._shown:
            self.detail_changed.emit(detail)

    @Slot()
    def _hand_on(self) -> None:
        latest, self._latest = self._latest, None
        points, self._points = tuple(self._points), []
        if latest is not None:
            status = latest.status
            self.progressed.emit(
                TrainingProgress(latest.run_id, status, latest.n_steps, points, latest.seconds_left)
            )

    def _on_change(self, change: Change) -> None:
        """From any thread."""
        if change.kind is Kind.TRAINING:
            self._changed.emit()
