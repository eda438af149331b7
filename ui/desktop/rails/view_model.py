"""State of the rails' windows: the policies, a text that is tried, a red-team run, a second look.

Asks the services on lanes and never waits. Knows no widgets.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from ui.desktop.exporting import write_export
from ui.desktop.lane_calls import LaneCalls
from workbench.app import Workbench
from workbench.domain.guard.finding import Direction, Family, Finding, GuardAction
from workbench.domain.guard.meaning import Like, Meaning
from workbench.domain.guard.policy import GuardPolicy
from workbench.domain.guard.redteam import RedTeamReport
from workbench.errors import WorkbenchError
from workbench.jobs import Done, Failed, Job, JobContext, Outcome
from workbench.services.redteam.redteam import Wish
from workbench.services.redteam.report import page, report_shape


@dataclass(frozen=True, slots=True)
class Tested:
    """What the rails say of a text that somebody typed."""

    text: str
    direction: Direction
    findings: tuple[Finding, ...]
    likes: tuple[Like, ...]


@dataclass(frozen=True, slots=True)
class Policies:
    workspace: GuardPolicy
    collections: Mapping[str, GuardPolicy]  # by id


class RailsViewModel(QObject):
    policies_found = Signal(object, dict)  # Policies, names of collections by id
    tested = Signal(object)  # Tested
    progressed = Signal(object)  # RedTeamProgress
    reported = Signal(object)  # RedTeamReport
    ended = Signal()  # the run or the look is over, however
    looked = Signal(str, object)  # which, and what came of it
    exported = Signal(str)
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._calls = LaneCalls(self)
        self._workbench: Workbench | None = None
        self._job: Job | None = None
        self.report: RedTeamReport | None = None

    @property
    def workbench(self) -> Workbench:
        assert self._workbench is not None, "no workspace is open"
        return self._workbench

    @property
    def is_busy(self) -> bool:
        return self._job is not None

    def attach(self, workbench: Workbench) -> None:
        self._workbench = workbench

    def detach(self) -> None:
        self.stop()
        self._workbench = None

    # -- the policy

    def read(self) -> None:
        workbench = self.workbench

        def found() -> tuple[Any, dict[str, str]]:
            names = {str(one.id): one.name for one in workbench.library.collections()}
            known = workbench.rails.policies()
            return Policies(known.workspace, known.collections), names

        self._ask(found, lambda told: self.policies_found.emit(*told))

    def set_action(
        self,
        direction: Direction,
        family: Family,
        action: GuardAction,
        collection_id: str,
        longest: int | None = None,
    ) -> None:
        self._change(
            lambda: self.workbench.rails.set_action(
                direction, family, action, collection_id=collection_id, longest=longest
            )
        )

    def set_words(self, family: Family, words: Sequence[str], collection_id: str) -> None:
        """The list alone; what is done about it stays."""
        rails = self.workbench.rails

        def keep() -> GuardPolicy:
            known = rails.policies()
            policy = known.collections.get(collection_id, GuardPolicy())
            policy = policy if collection_id else known.workspace
            action = policy.action("in", family)
            return rails.set_action("in", family, action, collection_id=collection_id, words=words)

        self._change(keep)

    def set_meanings(self, meanings: Sequence[Meaning], collection_id: str) -> None:
        self._change(
            lambda: self.workbench.rails.set_meanings(meanings, collection_id=collection_id)
        )

    def set_schema(self, schema: str, collection_id: str) -> None:
        self._change(lambda: self.workbench.rails.set_schema(schema, collection_id=collection_id))

    def set_judged(
        self, direction: Direction, names: Sequence[str], asks: dict[str, str], collection_id: str
    ) -> None:
        self._change(
            lambda: self.workbench.rails.set_judged(
                direction, names, asks=asks, collection_id=collection_id
            )
        )

    def set_revises(self, revises: bool, collection_id: str) -> None:
        self._change(lambda: self.workbench.rails.set_revises(revises, collection_id=collection_id))

    def set_rate(self, limits: dict[str, int]) -> None:
        self._change(lambda: self.workbench.rails.set_rate(limits))

    def reset(self) -> None:
        self._change(self.workbench.rails.reset)

    def test(self, text: str, direction: Direction, collection_id: str) -> None:
        """What the policy in force says of it, the classifiers included."""
        rails = self.workbench.rails

        def look() -> Tested:
            policy = rails.policy((collection_id,) if collection_id else ())
            found = rails.check(text, direction, policy)
            likes = rails.likes(text, direction, policy)
            return Tested(text, direction, found, tuple(likes))

        self._ask(look, self.tested.emit)

    # -- a red-team run

    def begin(self, wish: Wish, asked: str) -> None:
        workbench = self.workbench

        def work(context: JobContext) -> RedTeamReport:
            return workbench.redteam.run(wish, context, asked)

        def done(report: RedTeamReport) -> None:
            self.report = report
            self.reported.emit(report)

        self._start(work, done, self.progressed.emit)

    def export(self, path: Path) -> None:
        report = self.report
        if report is None:
            return
        is_page = path.suffix == ".html"
        text = page(report) if is_page else json.dumps(report_shape(report), indent=2)
        files = self.workbench.leaving.files
        self._ask(
            lambda: write_export(path, text + "\n", files),
            lambda place: self.exported.emit(str(place)),
        )

    # -- a second look at an answer

    def judge(self, text: str) -> None:
        oversight = self.workbench.oversight
        policies = oversight.policies("out")
        self._start(
            lambda context: oversight.judge(text, policies, "out", context),
            lambda found: self.looked.emit("judge", found),
        )

    def compare(self, question: str) -> None:
        oversight = self.workbench.oversight
        self._start(
            lambda context: oversight.check_bias(question, context),
            lambda found: self.looked.emit("bias", found),
        )

    def revise(self, question: str, answer: str) -> None:
        oversight = self.workbench.oversight
        self._start(
            lambda context: oversight.revise(question, answer, context),
            lambda found: self.looked.emit("revise", found),
        )

    @Slot()
    def stop(self) -> None:
        if self._job is not None:
            self._job.cancel()

    # -- lanes

    def _start(
        self,
        work: Callable[[JobContext], Any],
        then: Callable[[Any], None],
        on_event: Callable[[Any], None] = lambda _event: None,
    ) -> None:
        if self._job is not None:
            return

        def on_done(outcome: Outcome) -> None:
            self._job = None
            match outcome:
                case Done(result):
                    then(result)
                case Failed(error):
                    self.failed.emit(error)
            self.ended.emit()

        self._job = self._calls.submit(
            self.workbench.agent_lane, work, on_event=on_event, on_done=on_done
        )

    def _change(self, act: Callable[[], object]) -> None:
        def refused(error: BaseException) -> None:
            self.failed.emit(error)
            self.read()

        self._calls.read(self.workbench.io_lane, act, lambda _: self.read(), refused)

    def _ask(self, work: Callable[[], Any], then: Callable[[Any], None]) -> None:
        self._calls.read(self.workbench.io_lane, work, then, self.failed.emit)


def sentence_of(error: object) -> str:
    return error.message if isinstance(error, WorkbenchError) else str(error)
