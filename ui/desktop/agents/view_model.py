"""State of agents in the window: the run that is shown, the one that is worked on, past ones.

Asks the service on lanes and never waits. Knows no widgets.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from ui.desktop.exporting import write_export
from ui.desktop.lane_calls import LaneCalls
from workbench.app import Workbench
from workbench.changes import Change, Kind
from workbench.domain.agent.consent import Reply
from workbench.domain.agent.run import AgentRun, Budget, ConsentAsked, StepTaken, Told
from workbench.domain.ai_mark import in_report
from workbench.jobs import Failed, Job, Lane, Outcome
from workbench.services.agents.agents import AgentWish


class AgentsViewModel(QObject):
    """Signals carry plain values and frozen objects."""

    runs_changed = Signal(tuple)  # tuple[AgentRun, ...], the newest first
    collections_changed = Signal(list)  # list[Collection] that hold documents
    shown = Signal(object)  # Told | None
    consent_asked = Signal(object)  # ConsentAsked | None: nothing waits any more
    working_changed = Signal(bool)
    exported = Signal(str)
    failed = Signal(object)  # an exception
    _change_arrived = Signal(object)  # Change; comes from the thread that wrote

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workbench: Workbench | None = None
        self._reads: Lane | None = None
        self._calls = LaneCalls(self)
        self._unsubscribe: Callable[[], None] = lambda: None
        self._job: Job | None = None
        self._working_on = ""
        self._shown_id = ""
        self._refused: Callable[[str], None] = lambda _purpose: None
        self._change_arrived.connect(self._changed)

    def attach(self, workbench: Workbench) -> None:
        self._workbench = workbench
        self._reads = Lane("agents-window")
        self._calls = LaneCalls(self)
        self._unsubscribe = workbench.changes.subscribe(self._change_arrived.emit)

    def detach(self) -> None:
        """What is worked on pauses after its step and can go on. Safe to call twice."""
        self._unsubscribe()
        self._unsubscribe = lambda: None
        self.pause()
        self._calls.close()
        if self._reads is not None:
            self._reads.close()
            self._reads = None
        self._workbench = None

    # -- facts

    @property
    def is_working(self) -> bool:
        return self._job is not None

    @property
    def works_on_shown(self) -> bool:
        return self.is_working and self._working_on == self._shown_id

    # -- what the person wants

    def look(self) -> None:
        """Read what there is."""
        workbench = self._workbench
        if workbench is None:
            return
        self._list()
        self._read(
            lambda: [one for one in workbench.library.collections() if one.n_documents],
            self.collections_changed.emit,
        )

    def begin(self, wish: AgentWish) -> None:
        workbench = self._workbench
        self._refused = lambda purpose: self.begin(replace(wish, purpose=purpose))
        if workbench is not None and not self.is_working:
            self._read(lambda: workbench.agency.agents.begin(wish), self._work)

    def resume(self, budget: Budget | None = None, purpose: str = "") -> None:
        """Go on with the run that is shown, perhaps with more to spend."""
        workbench, shown = self._workbench, self._shown_id
        self._refused = lambda purpose: self.resume(budget, purpose)
        if workbench is not None and shown and not self.is_working:
            self._read(
                lambda: workbench.agency.agents.resume(shown, budget, purpose=purpose), self._work
            )

    def state_purpose(self, purpose: str) -> None:
        """Do once more what was refused because nobody had said what documents are asked for."""
        self._refused(purpose)

    @Slot()
    def pause(self) -> None:
        if self._workbench is not None and self._working_on:
            self._workbench.agency.agents.pause(self._working_on)

    @Slot()
    def stop(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def reply(self, asked: ConsentAsked, reply: Reply) -> None:
        workbench = self._workbench
        if workbench is not None:
            self.consent_asked.emit(None)
            self._read(lambda: workbench.agency.agents.reply(asked.run_id, asked.position, reply))

    def edit_plan(self, texts: tuple[str, ...]) -> None:
        workbench, shown = self._workbench, self._shown_id
        if workbench is not None and shown:
            self._read(
                lambda: workbench.agency.agents.edit_plan(shown, texts), lambda _: self.reload()
            )

    def open(self, run_id: str) -> None:
        """Show a run; none if the id is empty."""
        self._shown_id = run_id
        if run_id:
            self.reload()
        else:
            self.shown.emit(None)

    def delete(self, run_id: str) -> None:
        workbench = self._workbench
        if workbench is None:
            return
        if run_id == self._working_on:
            self.stop()
        if run_id == self._shown_id:
            self.open("")
        self._read(lambda: workbench.agency.agents.delete(run_id), lambda _: self._list())

    def export(self, path: Path) -> None:
        """Write the report of the run that is shown."""
        workbench, shown = self._workbench, self._shown_id
        if workbench is not None and shown:

            def write() -> Path:
                report = _marked(workbench.agency.agents.told(shown).run)
                leaving = workbench.leaving
                return write_export(path, leaving.table(report, "text"), leaving.files)

            self._read(write, lambda place: self.exported.emit(str(place)))

    @Slot()
    def reload(self) -> None:
        workbench, shown = self._workbench, self._shown_id
        if workbench is None or not shown:
            return

        def then(told: Told) -> None:
            if told.run.id == self._shown_id:
                self.shown.emit(told)

        self._read(lambda: workbench.agency.agents.told(shown), then)

    # -- working

    def _work(self, run: AgentRun) -> None:
        workbench = self._workbench
        if workbench is None:
            return
        self._shown_id = self._working_on = run.id
        self._job = self._calls.submit(
            workbench.agent_lane,
            lambda context: workbench.agency.agents.work(run, context, asks=True),
            on_event=self._on_event,
            on_done=self._on_done,
        )
        self.working_changed.emit(True)
        self._list()
        self.reload()

    def _on_event(self, event: object) -> None:
        if isinstance(event, ConsentAsked):
            self.consent_asked.emit(event)
        if isinstance(event, (ConsentAsked, StepTaken)) and self.works_on_shown:
            self.reload()

    def _on_done(self, outcome: Outcome) -> None:
        self._job, self._working_on = None, ""
        self.consent_asked.emit(None)
        self.working_changed.emit(False)
        if isinstance(outcome, Failed):
            self.failed.emit(outcome.error)
        self._list()
        self.reload()

    def _list(self) -> None:
        if self._workbench is not None:
            self._read(self._workbench.agency.agents.all, self.runs_changed.emit)

    @Slot(object)
    def _changed(self, change: Change) -> None:
        if change.kind is Kind.AGENTS:
            self._list()

    def _read(
        self, work: Callable[[], Any], then: Callable[[Any], None] = lambda _result: None
    ) -> None:
        if self._reads is not None:
            self._calls.read(self._reads, work, then, self.failed.emit)


def _marked(run: AgentRun) -> str:
    return in_report(run.report, run.model)
