"""Ask the cells of one column, several at a time, and judge their answers.

Where another model judges than the one that answers, the answers are kept first and judged when
all of them are there, so that no model is swapped for every cell.
"""

from __future__ import annotations

import itertools
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, replace
from typing import Final

from workbench.domain.evaluation import Cell, CellResult, Column, Done, GradeLine, JudgeModel
from workbench.domain.grading.grade import Check, Evidence, Grade, total
from workbench.domain.grading.graders import grade
from workbench.domain.model import Priority
from workbench.domain.release import Release
from workbench.errors import (
    DiskFull,
    EngineError,
    GenerationError,
    ModelFileMissing,
    ModelRefused,
    NotEnoughMemory,
    NotFound,
    StorageError,
    WorkbenchError,
)
from workbench.jobs import AnswerGate, JobContext
from workbench.services.chat.generate import Generate
from workbench.services.evaluation.grading_kit import grading_kit
from workbench.services.evaluation.judging import Judging
from workbench.services.evaluation.licences import Licences
from workbench.services.evaluation.measured_checks import MeasuredChecks, Subject
from workbench.services.evaluation.python_checks import PythonChecks
from workbench.storage.eval_store import EvalStore

_POLL_S: Final = 0.2
Tell = Callable[[Done], None]


@dataclass(frozen=True, slots=True)
class Bench:
    """What asking and judging need, for all runs."""

    generate: Generate
    store: EvalStore
    gate: AnswerGate
    judging: Judging
    licences: Licences
    measured: MeasuredChecks
    scripted: PythonChecks


class Asker:
    """Asks one column, judges the answers and stores what came of it."""

    def __init__(
        self,
        bench: Bench,
        run_id: str,
        column: Column,
        release: Release | None,
        judge: JudgeModel,
        kept: Mapping[int, CellResult],
    ) -> None:
        """`kept`: answers that were not judged yet, by position."""
        self._bench = bench
        self._run_id = run_id
        self._column = column
        self._release = release
        self._judge = judge
        self._kept = kept
        self._stop = threading.Event()
        self._kit = grading_kit()
        self._granted: dict[str, bool] = {}

    def over(self, cells: Sequence[Cell], parallel: int, context: JobContext, tell: Tell) -> None:
        """Ask and judge, or ask alone where another model judges. Raises Cancelled."""
        self._each(cells, parallel, context, tell, self._one)

    def judge(self, cells: Sequence[Cell], parallel: int, context: JobContext, tell: Tell) -> None:
        """What was asked and not judged. Raises Cancelled."""
        self._each(cells, parallel, context, tell, self._judged)

    def waits_for_judge(self, cell: Cell) -> bool:
        """Whether another model than this column's has to judge it."""
        return self._judge.id != self._column.model_id and any(
            self._bench.judging.needs_model(check) for check in cell.checks
        )

    def _each(
        self,
        cells: Sequence[Cell],
        parallel: int,
        context: JobContext,
        tell: Tell,
        work: Callable[[Cell], Done | None],
    ) -> None:
        """The cells in their order, `parallel` at a time; none is begun while somebody is being
        answered.
        """
        running: set[Future[Done | None]] = set()
        pool = ThreadPoolExecutor(parallel, thread_name_prefix="evaluation")
        left = iter(cells)
        gate = self._bench.gate
        try:
            while True:
                if not running:
                    gate.wait_until_free(context)
                n_free = 0 if gate.is_answering else parallel - len(running)
                for cell in itertools.islice(left, n_free):
                    running.add(pool.submit(work, cell))
                if not running:
                    if n_free:
                        return
                    continue
                ended, running = wait(running, timeout=_POLL_S, return_when=FIRST_COMPLETED)
                for future in ended:
                    done = future.result()
                    if done is not None:
                        tell(done)
                context.check()
        finally:
            self._stop.set()
            pool.shutdown(wait=True, cancel_futures=True)

    def _one(self, cell: Cell) -> Done | None:
        """On a thread of the pool: from the question to the stored score, or the stored answer."""
        answered = self._kept.get(cell.position) or self._answered(cell)
        if answered.outcome != "error" and self.waits_for_judge(cell):
            self._bench.store.keep_answer(self._run_id, cell, answered)
            return None
        return self._finished(cell, answered)

    def _judged(self, cell: Cell) -> Done:
        return self._finished(cell, self._kept[cell.position])

    def _finished(self, cell: Cell, answered: CellResult) -> Done:
        result = answered if answered.outcome == "error" else self._graded(cell, answered)
        self._bench.store.finish(self._run_id, cell, result)
        return Done(cell, result)

    def _answered(self, cell: Cell) -> CellResult:
        """The answer without a verdict; an error if there is none."""
        sampling = replace(self._column.sampling, seed=cell.seed)
        begun = time.monotonic()
        try:
            found = self._bench.generate.one(
                cell.messages,
                sampling,
                self._context(),
                self._column.model_id,
                use_cache=False,
                release=self._release,
                priority=Priority.EVALUATION,
                feature="evaluation",
            )
        except WorkbenchError as error:
            if _concerns_all(error):
                raise
            return CellResult("error", 0.0, f"no answer: {error.message}")
        return CellResult(
            "abstain",
            0.0,
            "",
            found.text,
            (),
            found.reason,
            found.usage.prompt_tokens,
            found.usage.completion_tokens,
            found.usage.reused_tokens,
            time.monotonic() - begun,
        )

    def _graded(self, cell: Cell, answered: CellResult) -> CellResult:
        own = self._release.content.system if self._release is not None else ""
        told = [one.content for one in cell.messages if one.role == "system"] or [own]
        evidence = Evidence(
            answered.answer, answered.latency_s, answered.finish_reason, "\n".join(told)
        )
        graded: list[tuple[Check, Grade]] = []
        lines: list[GradeLine] = []
        for check in cell.checks:
            weighed, found, key = self._grade(cell, answered, evidence, check)
            graded.append((weighed, found))
            lines.append(
                GradeLine(check.name, found.outcome, found.score, found.reason, weighed.weight, key)
            )
        whole = total(graded, cell.threshold)
        return replace(
            answered,
            outcome=whole.outcome,
            score=whole.score,
            reason=whole.reason,
            grades=tuple(lines),
        )

    def _grade(
        self, cell: Cell, answered: CellResult, evidence: Evidence, check: Check
    ) -> tuple[Check, Grade, str]:
        """The check with the weight that it has here: none for a judge without a licence."""
        judging, measured = self._bench.judging, self._bench.measured
        if measured.is_mine(check):
            subject = Subject(self._column.model_id, self._release)
            return check, measured.grade(cell, answered, check, subject, self._context()), ""
        if self._bench.scripted.is_mine(check):
            return check, self._bench.scripted.grade(answered, check, self._context()), ""
        if not judging.is_mine(check):
            return check, grade(evidence, check, self._kit), ""
        found = judging.grade(evidence, check, self._judge, self._context())
        if not judging.needs_model(check) or self._may_gate(found.key):
            return check, found.grade, found.key
        return replace(check, weight=0.0), found.grade, found.key

    def _may_gate(self, key: str) -> bool:
        if key not in self._granted:
            self._granted[key] = self._bench.licences.is_granted(key)
        return self._granted[key]

    def _context(self) -> JobContext:
        return JobContext(lambda _event: None, self._stop)


def _concerns_all(error: WorkbenchError) -> bool:
    """No other cell would fare better: the model is not to be had, or nothing can be stored."""
    if isinstance(error, GenerationError):
        return False
    of_all = (EngineError, ModelFileMissing, ModelRefused, NotEnoughMemory, NotFound, StorageError)
    return isinstance(error, (*of_all, DiskFull))
