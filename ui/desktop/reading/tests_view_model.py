"""State of the test sets: which there are, what they ask, how they went, and one that is running.

Asks the services on lanes and never waits. Knows no widgets.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from ui.desktop.lane_calls import LaneCalls
from workbench.app import Workbench
from workbench.changes import Change, Kind
from workbench.domain.document import Collection
from workbench.domain.search_test import JudgedQuestion, SearchTest, SearchTestRun
from workbench.jobs import Failed, Job, JobContext, Lane, Outcome
from workbench.services.evaluation.judgement_files import files_in, read_judgements
from workbench.services.privacy import stated
from workbench.services.retrieval.search_quality import MeasureProgress
from workbench.services.retrieval.search_tests import RightAnswer


@dataclass(frozen=True, slots=True)
class Listed:
    collections: tuple[Collection, ...]
    tests: tuple[SearchTest, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """One test set with everything about it."""

    test: SearchTest
    questions: tuple[JudgedQuestion, ...]
    right: tuple[tuple[RightAnswer, ...], ...]  # of each question
    runs: tuple[SearchTestRun, ...]  # oldest first


class TestsViewModel(QObject):
    __test__ = False  # for pytest: this is no test

    listed = Signal(object)  # Listed
    shown = Signal(object)  # Shown, or None
    running_changed = Signal(bool)
    progress_changed = Signal(object)  # MeasureProgress
    failed = Signal(object)  # an exception
    _changed = Signal(object)  # a Change, from any thread

    def __init__(self, workbench: Workbench, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._calls = LaneCalls(self)
        self._lane = Lane("search-tests")  # a run takes minutes, which no list shall wait for
        self._job: Job | None = None
        self._test_id = ""
        self._purpose = ""
        self._is_closed = False
        self._changed.connect(self._on_change)
        self._unsubscribe = workbench.changes.subscribe(self._changed.emit)

    def close(self) -> None:
        if self._is_closed:
            return
        self._is_closed = True
        self._unsubscribe()
        self._calls.close()
        self.cancel()
        self._lane.close()

    def look(self) -> None:
        bench = self._workbench

        def work() -> Listed:
            return Listed(bench.library.collections(), bench.reading.tests.list())

        self._calls.read(bench.io_lane, work, self.listed.emit, self.failed.emit)

    def choose(self, test_id: str) -> None:
        self._test_id = test_id
        if not test_id:
            self.shown.emit(None)
            return
        tests = self._workbench.reading.tests

        def work() -> Shown:
            questions = tests.questions(test_id)
            right = tuple(tests.right_answers(test_id, one) for one in questions[:_MOST])
            return Shown(tests.get(test_id), questions[:_MOST], right, tests.runs(test_id))

        def then(found: Shown) -> None:
            if found.test.id == self._test_id:
                self.shown.emit(found)

        self._calls.read(self._workbench.io_lane, work, then, self.failed.emit)

    def run(self) -> None:
        test_id, tests = self._test_id, self._workbench.reading.tests
        if not test_id or self._job is not None:
            return

        def work(context: JobContext) -> SearchTestRun:
            with stated.said(self._purpose):
                return tests.run(test_id, context)

        def on_event(event: object) -> None:
            if isinstance(event, MeasureProgress):
                self.progress_changed.emit(event)

        def on_done(outcome: Outcome) -> None:
            self._job = None
            self.running_changed.emit(False)
            if isinstance(outcome, Failed):
                self.failed.emit(outcome.error)

        self._job = self._calls.submit(self._lane, work, on_event=on_event, on_done=on_done)
        self.running_changed.emit(self._job is not None)

    def state_purpose(self, purpose: str) -> None:
        """What documents are asked for while this window is open."""
        self._purpose = purpose
        self.run()

    def cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def import_folder(self, folder: Path, collection_id: str) -> None:
        """Questions and judgements as BEIR lays them out; the set is called like the folder."""
        tests = self._workbench.reading.tests

        def work() -> SearchTest:
            questions = read_judgements(*files_in(folder))
            test = tests.create(collection_id, folder.name)
            tests.add(test.id, questions)
            return test

        self._do(work, lambda test: self.choose(test.id))

    def remove(self) -> None:
        test_id, tests = self._test_id, self._workbench.reading.tests
        self._do(lambda: tests.remove(test_id), lambda _nothing: self.choose(""))

    def remove_question(self, key: str) -> None:
        test_id, tests = self._test_id, self._workbench.reading.tests
        self._do(lambda: tests.remove_questions(test_id, [key]), lambda _n: None)

    def _do(self, work: Callable[[], object], then: Callable[..., None]) -> None:
        self._calls.read(self._workbench.io_lane, work, then, self.failed.emit)

    def _on_change(self, change: Change) -> None:
        if change.kind is Kind.SEARCH_TESTS:
            self.look()
            if self._test_id in change.ids:
                self.choose(self._test_id)


_MOST = 500  # questions that are shown of one set
