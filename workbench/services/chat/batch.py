"""Answer a file of prompts, several at a time, into a file of results.

What an earlier run answered is not asked again; lines that cannot be used are told and left out.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from workbench.domain.adapter import AdapterChoice
from workbench.domain.batch import BadLine, BatchItem, BatchResult, Frame, read_item, result_line
from workbench.domain.generated import Generated
from workbench.domain.model import Message, Priority, SamplingSettings
from workbench.domain.release import Release
from workbench.errors import EngineError, GenerationError, WorkbenchError
from workbench.jobs import JobContext
from workbench.services.routing.routing import failure_of
from workbench.storage.result_file import ResultFile, lines_of

MOST_PARALLEL: Final = 64
_POLL_S: Final = 0.2
Answer = Callable[[tuple[Message, ...], SamplingSettings, Priority, Callable[[], bool]], Generated]


@dataclass(frozen=True, slots=True)
class BatchRequest:
    inputs: Path
    results: Path
    sampling: SamplingSettings
    system: str = ""
    template: str = ""
    model_id: str = ""
    parallel: int = 4
    route: str = ""  # the rule set that chooses; empty: the one in force, if no model is named
    tags: tuple[str, ...] = ()
    use_cache: bool = True
    adapters: tuple[AdapterChoice, ...] = ()
    release: Release | None = None  # holds instead of sampling, model and adapters


@dataclass(frozen=True, slots=True)
class BatchProgress:
    """Reported after each line; `latest` is what became of it."""

    n_lines: int
    n_done: int  # lines that are finished with, in whatever way
    n_answered: int  # in this run
    n_skipped: int  # answered by an earlier run, or by an equal line
    n_failed: int
    n_bad: int
    seconds: float
    latest: BatchResult | BadLine | None = None

    @property
    def seconds_left(self) -> float | None:
        """From the pace of this run; None before the first answer."""
        worked = self.n_answered + self.n_failed
        return self.seconds / worked * (self.n_lines - self.n_done) if worked else None


@dataclass(frozen=True, slots=True)
class _Deferred:
    """A line that somebody else may answer."""

    item: BatchItem
    error: WorkbenchError


class BatchRun:
    """Passes over the inputs, several answers at a time: a first one, and one for each fallback
    over what is left.
    """

    def __init__(
        self,
        frame: Frame,
        results: ResultFile,
        n_lines: int,
        context: JobContext,
    ) -> None:
        self._frame = frame
        self._results = results
        self._n_lines = n_lines
        self._context = context
        self._answer: Answer | None = None
        self._may_defer = False
        self._left: list[_Deferred] | None = None  # None: the inputs were not read yet
        self._stop = threading.Event()
        self._running: set[Future[BatchResult | _Deferred]] = set()
        self._begun = time.monotonic()
        self._n_answered = self._n_skipped = self._n_failed = self._n_bad = 0

    def work(self, inputs: Path, parallel: int, answer: Answer, *, may_defer: bool) -> None:
        """Answer what is left. `may_defer`: lines that another model may answer are kept for the
        next pass; the first of their errors is raised at the end.
        """
        self._answer, self._may_defer = answer, may_defer
        self._stop = threading.Event()
        left, self._left = self._left, []
        items = self._todo(inputs) if left is None else iter([one.item for one in left])
        self._pass_over(items, parallel)
        if self._left:
            raise self._left[0].error

    def give_up(self) -> bool:
        """Nobody is left to ask: the errors of the lines that are left are their results.

        False if there are none.
        """
        left, self._left = self._left or [], []
        for one in left:
            result = BatchResult(one.item, error=one.error.message, hint=one.error.hint)
            self._results.append(result_line(result, self._frame.model))
            self._n_failed += 1
            self._context.report(self.progress(result))
        return bool(left)

    def _pass_over(self, items: Iterator[BatchItem], parallel: int) -> None:
        running = self._running
        pool = ThreadPoolExecutor(parallel, thread_name_prefix="batch")
        try:
            for item in items:
                running.add(pool.submit(self._one, item))
                while len(running) >= parallel:
                    self._collect()
            while running:
                self._collect()
        finally:
            self._stop.set()
            pool.shutdown(wait=True, cancel_futures=True)
            for future in running:  # what was answered meanwhile is not thrown away
                if future.done() and not future.cancelled() and future.exception() is None:
                    result = future.result()
                    if isinstance(result, BatchResult):
                        self._results.append(result_line(result, self._frame.model))
            running.clear()

    def progress(self, latest: BatchResult | BadLine | None = None) -> BatchProgress:
        counts = (self._n_answered, self._n_skipped, self._n_failed, self._n_bad)
        seconds = time.monotonic() - self._begun
        return BatchProgress(self._n_lines, sum(counts), *counts, seconds, latest)

    def _todo(self, inputs: Path) -> Iterator[BatchItem]:
        seen: dict[str, BatchItem] = {}
        for line, text in lines_of(inputs):
            item = read_item(text, line, self._frame)
            if isinstance(item, BatchItem):
                first = seen.setdefault(item.id, item)
                if first is item and (item.id, item.fingerprint) not in self._results.answered:
                    yield item
                    continue
                if first.fingerprint == item.fingerprint:
                    self._n_skipped += 1
                    self._context.report(self.progress())
                    continue
                item = BadLine(line, f"its id is that of line {first.line}, which asks otherwise")
            self._n_bad += 1
            self._context.report(self.progress(item))

    def _one(self, item: BatchItem) -> BatchResult | _Deferred:
        sampling = self._frame.sampling
        assert self._answer is not None  # `work` has set it
        try:
            found = self._answer(item.messages, sampling, Priority.BACKGROUND, self._is_cancelled)
        except WorkbenchError as error:
            if self._may_defer and failure_of(error):
                return _Deferred(item, error)
            if isinstance(error, EngineError) and not isinstance(error, GenerationError):
                raise  # the model is gone: no line would fare better
            return BatchResult(item, error=error.message, hint=error.hint)
        if found.is_held:
            return BatchResult(
                item,
                usage=found.usage,
                error=found.text,
                hint="Look at the line, or change the policy of the rails.",
                model=found.model,
            )
        if sampling.constraint is not None and found.reason != "end":
            return BatchResult(
                item,
                usage=found.usage,
                error=f"The answer was cut off after {found.usage.completion_tokens:,} tokens, "
                "before its form was complete.",
                hint="Raise the number of tokens, or bound the texts of the schema.",
                model=found.model,
            )
        return BatchResult(
            item,
            found.text,
            found.thinking,
            found.reason,
            found.usage,
            model=found.model,
            cached_at=found.trace.cached_at if found.trace else "",
        )

    def _collect(self) -> None:
        done, _ = wait(self._running, timeout=_POLL_S, return_when=FIRST_COMPLETED)
        for future in done:
            self._running.discard(future)
            result = future.result()
            if isinstance(result, _Deferred):
                if self._left is not None:
                    self._left.append(result)
                continue
            self._results.append(result_line(result, self._frame.model))
            self._n_failed += bool(result.error)
            self._n_answered += not result.error
            self._context.report(self.progress(result))
        self._context.check()

    def _is_cancelled(self) -> bool:
        return self._stop.is_set() or self._context.cancelled
