"""State of pipelines in the window: which there are, the one that is shown, its run, its history.

Asks the service on lanes and never waits. Knows no widgets.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from ui.desktop.lane_calls import LaneCalls
from workbench.app import Workbench
from workbench.changes import Change, Kind
from workbench.domain.pipeline import PipelineRun, SavedPipeline, StepTold
from workbench.jobs import Failed, Job, Lane, Outcome

_ENDS = frozenset(("complete", "failed", "asking"))


class PipelinesViewModel(QObject):
    """Signals carry plain values and frozen objects."""

    listed = Signal(tuple)  # of (SavedPipeline, PipelineRun | None), by name
    ended = Signal(str, object)  # the pipeline's name, PipelineRun: it is over, or asks
    alerted = Signal(int)  # runs that nobody has seen
    opened = Signal(object)  # SavedPipeline | None
    history_found = Signal(tuple)  # tuple[PipelineRun, ...]
    told = Signal(object)  # Told | None: the run that is shown
    on_the_way = Signal(object)  # StepTold
    checked = Signal(str, tuple)  # a text, and tuple[Fault, ...]
    working_changed = Signal(bool)
    failed = Signal(object)  # an exception
    _change_arrived = Signal(object)  # Change; comes from the thread that wrote

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workbench: Workbench | None = None
        self._reads: Lane | None = None
        self._calls = LaneCalls(self)
        self._unsubscribe: Callable[[], None] = lambda: None
        self._job: Job | None = None
        self._name = ""
        self._run_id = ""
        self._states: dict[str, str] | None = None  # of the newest runs, as they were last seen
        self._change_arrived.connect(self._changed)

    def attach(self, workbench: Workbench) -> None:
        self._workbench = workbench
        self._reads = Lane("pipelines-window")
        self._calls = LaneCalls(self)
        self._unsubscribe = workbench.changes.subscribe(self._change_arrived.emit)
        self._states = None
        self.look()

    def detach(self) -> None:
        """What is worked on stops and can go on. Safe to call twice."""
        self._unsubscribe()
        self._unsubscribe = lambda: None
        self.stop()
        self._calls.close()
        if self._reads is not None:
            self._reads.close()
            self._reads = None
        self._workbench = None
        self._job = None

    @property
    def is_working(self) -> bool:
        return self._job is not None

    # -- looking

    @Slot()
    def look(self) -> None:
        workbench = self._workbench
        if workbench is None:
            return
        service = workbench.pipelines

        def read() -> tuple[tuple[SavedPipeline, PipelineRun | None], ...]:
            found = []
            for one in service.all():
                runs = service.runs(one.name, 1)
                found.append((one, runs[0] if runs else None))
            return tuple(found)

        def then(found: tuple[tuple[SavedPipeline, PipelineRun | None], ...]) -> None:
            self._tell_ends(found)
            self.listed.emit(found)

        self._read(read, then)
        self._alerts()

    @Slot(object)
    def open(self, name: str) -> None:
        """Show a pipeline with its newest run; none if the name is empty."""
        workbench, self._name, self._run_id = self._workbench, name, ""
        self.told.emit(None)
        if workbench is None or not name:
            self.opened.emit(None)
            self.history_found.emit(())
            return
        self._read(lambda: workbench.pipelines.get(name), self.opened.emit)
        self._history(shows_newest=True)

    @Slot(object)
    def show_run(self, run_id: str) -> None:
        self._run_id = run_id
        self._reload()

    def check(self, text: str) -> None:
        workbench = self._workbench
        if workbench is not None:
            self._read(
                lambda: workbench.pipelines.check(text)[1],
                lambda faults: self.checked.emit(text, faults),
            )

    @Slot()
    def acknowledge(self) -> None:
        if self._workbench is not None:
            self._read(self._workbench.pipelines.acknowledge)

    # -- what the person does

    def save(self, text: str, *, runs: bool = False) -> None:
        workbench = self._workbench
        if workbench is None:
            return

        def then(saved: SavedPipeline) -> None:
            self.open(saved.name)
            if runs:
                self.run(saved.name)

        self._read(lambda: workbench.pipelines.save(text), then)

    def schedule(self, every: str, at: str) -> None:
        workbench, name = self._workbench, self._name
        if workbench is not None and name:
            self._read(lambda: workbench.pipelines.schedule(name, every, at), lambda _: self.look())

    def remove(self) -> None:
        workbench, name = self._workbench, self._name
        if workbench is not None and name:
            self.open("")
            self._read(lambda: workbench.pipelines.remove(name))

    def run(self, name: str) -> None:
        workbench = self._workbench
        if workbench is not None and not self.is_working:
            self._read(lambda: workbench.pipelines.begin(name).id, self._work)

    @Slot()
    def go_on(self) -> None:
        if self._run_id and not self.is_working:
            self._work(self._run_id)

    @Slot()
    def approve(self) -> None:
        """A person's yes, and on with the run."""
        workbench, run_id = self._workbench, self._run_id
        if workbench is not None and run_id and not self.is_working:
            self._read(lambda: workbench.pipelines.approve(run_id).id, self._work)

    @Slot()
    def stop(self) -> None:
        if self._job is not None:
            self._job.cancel()

    # ------------------------------------------------------------------------ private

    def _work(self, run_id: str) -> None:
        workbench = self._workbench
        if workbench is None:
            return
        self._run_id = run_id
        self._job = self._calls.submit(
            workbench.training_lane,
            lambda context: workbench.pipelines.work(run_id, context),
            on_event=self._on_event,
            on_done=self._on_done,
        )
        self.working_changed.emit(True)
        self._reload()

    def _on_event(self, event: object) -> None:
        if isinstance(event, StepTold):
            self.on_the_way.emit(event)
            if event.fraction is None and event.run_id == self._run_id:
                self._reload()

    def _on_done(self, outcome: Outcome) -> None:
        self._job = None
        self.working_changed.emit(False)
        if isinstance(outcome, Failed):
            self.failed.emit(outcome.error)
        self._history()
        self._reload()

    def _history(self, *, shows_newest: bool = False) -> None:
        workbench, name = self._workbench, self._name
        if workbench is None or not name:
            return

        def then(runs: tuple[PipelineRun, ...]) -> None:
            if name != self._name:
                return
            self.history_found.emit(runs)
            if shows_newest and runs:
                self.show_run(runs[0].id)

        self._read(lambda: workbench.pipelines.runs(name), then)

    def _reload(self) -> None:
        workbench, run_id = self._workbench, self._run_id
        if workbench is not None and run_id:
            self._read(lambda: workbench.pipelines.told(run_id), self.told.emit)

    def _tell_ends(self, found: tuple[tuple[SavedPipeline, PipelineRun | None], ...]) -> None:
        """Which runs came to an end since the last look."""
        before = self._states
        self._states = {run.id: run.state for _, run in found if run is not None}
        for saved, run in found:
            if before is None or run is None or run.state not in _ENDS:
                continue
            if before.get(run.id) != run.state:
                self.ended.emit(saved.name, run)

    def _alerts(self) -> None:
        if self._workbench is not None:
            self._read(self._workbench.pipelines.alerts, lambda one: self.alerted.emit(len(one)))

    @Slot(object)
    def _changed(self, change: Change) -> None:
        if change.kind is Kind.PIPELINES:
            self.look()
            self._history()

    def _read(
        self, work: Callable[[], Any], then: Callable[[Any], None] = lambda _result: None
    ) -> None:
        if self._reads is not None:
            self._calls.read(self._reads, work, then, self.failed.emit)
