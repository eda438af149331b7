"""Benchmark tasks of lm-evaluation-harness, asked of a model of this program without it.

Each row's worth is on disk before the next is told, so that a run goes on where it was cut off.
Knows no window.
"""

from __future__ import annotations

import hashlib
import json
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final

from workbench.domain.benchmark.asking import Asked, Asker
from workbench.domain.benchmark.filters import filtered
from workbench.domain.benchmark.metrics import Value, chosen, continued, rolled, written
from workbench.domain.benchmark.run import BenchmarkRun, Figure, figures
from workbench.domain.benchmark.task import BenchmarkTask, TaskRefused
from workbench.domain.clock import new_id, now
from workbench.domain.grading.patterns import PatternProblem
from workbench.domain.model import SamplingSettings
from workbench.errors import InputError
from workbench.jobs import AnswerGate, JobContext, plain_context
from workbench.ports.document_parser import DocumentParser
from workbench.services.evaluation.benchmark_files import BenchmarkFiles, TaskFile
from workbench.services.evaluation.benchmark_scores import Scorer
from workbench.services.models.models import Models
from workbench.storage.benchmark_store import BenchmarkStore

SEED: Final = 1234  # of the draws of examples, as lm-evaluation-harness has it
MOST_PARALLEL: Final = 32


@dataclass(frozen=True, slots=True)
class BenchmarkWish:
    """`task`: a YAML file, or a name of a task, group or tag below `tasks`. `shots` None: as the
    task says; `limit` 0: all rows. `as_chat`: through the model's chat template.
    """

    task: str
    tasks: Path = Path()
    data: Path | None = None
    model_id: str = ""
    shots: int | None = None
    limit: int = 0
    seed: int = SEED
    parallel: int = 4
    as_chat: bool = False
    resume: str = ""  # the id of a run of the same task


@dataclass(frozen=True, slots=True)
class BenchmarkDone:
    run: BenchmarkRun
    figures: tuple[Figure, ...]
    n_done: int
    n_cut: int = 0  # texts that did not fit into the context


@dataclass(frozen=True, slots=True)
class BenchmarkProgress:
    task: str
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Sample:
    """One row as it was asked, for whoever wants to look."""

    task: str
    position: int
    asked: Asked
    said: tuple[Any, ...]
    scores: Mapping[str, Value]


@dataclass
class _Work:
    """One task with everything that its rows need."""

    task: BenchmarkTask
    run: BenchmarkRun
    scorer: Scorer
    sampling: SamplingSettings
    sample: Callable[[Sample], None]
    lock: threading.Lock = field(default_factory=threading.Lock)


class Benchmarks:
    """The calls block."""

    def __init__(
        self, models: Models, parser: DocumentParser, store: BenchmarkStore, gate: AnswerGate
    ) -> None:
        self._models = models
        self._parser = parser
        self._store = store
        self._gate = gate

    def run(
        self,
        wish: BenchmarkWish,
        context: JobContext,
        sample: Callable[[Sample], None] = lambda _sample: None,
    ) -> tuple[BenchmarkDone, ...]:
        """Each task that is named, one after the other. Reports BenchmarkProgress.

        Raises NotFound, InputError, Cancelled, and what loading a model raises.
        """
        if not 1 <= wish.parallel <= MOST_PARALLEL or wish.limit < 0:
            raise InputError(
                "That many at once, or that limit, is not possible.",
                hint=f"Between 1 and {MOST_PARALLEL} at once; a limit from 1.",
            )
        files = BenchmarkFiles(wish.tasks, wish.data, self._parser)
        found = files.tasks(wish.task)
        if wish.resume and len(found) > 1:
            raise InputError("A run is of one task.", hint="Name the task that it was of.")
        model = self._models.get(wish.model_id) if wish.model_id else self._models.current()
        self._models.check_usable(model)
        scorer = Scorer(self._models.ready(model.id, plain_context()), context)
        return tuple(self._one(one, files, wish, scorer, context, sample) for one in found)

    def all(self) -> tuple[BenchmarkRun, ...]:
        return self._store.all()

    def shown(self, beginning: str) -> BenchmarkDone:
        """A run with its figures by now. Raises NotFound."""
        run = self._store.find(beginning)
        rows = self._store.rows(run.id)
        return BenchmarkDone(run, figures(list(rows.values())), len(rows))

    def remove(self, beginning: str) -> BenchmarkRun:
        run = self._store.find(beginning)
        self._store.remove(run.id)
        return run

    def _one(
        self,
        file: TaskFile,
        files: BenchmarkFiles,
        wish: BenchmarkWish,
        scorer: Scorer,
        context: JobContext,
        sample: Callable[[Sample], None],
    ) -> BenchmarkDone:
        task = file.task
        shots = task.n_shots if wish.shots is None else wish.shots
        if wish.as_chat and task.output_type != "generate_until":
            raise InputError(
                f"The task “{task.name}” compares likelihoods, which no chat template is for.",
                hint="Leave out --chat.",
            )
        rows = files.rows(file, task.eval_split)
        pool = self._pool(file, files, shots)
        if not rows:
            raise InputError(f"The task “{task.name}” has no rows.", hint="Check its data.")
        if wish.limit:
            rows = rows[: wish.limit]
        run = self._begun(file, wish, shots, rows)
        kept = self._store.rows(run.id)
        work = _Work(task, run, scorer, _sampling(task, wish.seed), sample)
        try:
            asker = Asker(task, rows, pool, n_shots=shots, seed=wish.seed)
            self._asked(asker, rows, kept, work, wish.parallel, context)
        except (TaskRefused, PatternProblem) as error:
            raise InputError(
                f"The task “{task.name}” cannot be run here: {error}.", hint="Choose another."
            ) from error
        self._store.end(run.id, now())
        done = self._store.rows(run.id)
        ended = replace(run, ended_at=now())
        return BenchmarkDone(ended, figures(list(done.values())), len(done), scorer.n_cut)

    def _pool(
        self, file: TaskFile, files: BenchmarkFiles, shots: int
    ) -> Sequence[Mapping[str, Any]]:
        """The rows that examples are drawn from."""
        task = file.task
        if not shots:
            return ()
        if task.few_shot.split:
            return files.rows(file, task.few_shot.split)
        if task.few_shot.samples:
            return task.few_shot.samples
        split = task.training_split or task.validation_split or task.test_split
        return files.rows(file, split)

    def _begun(
        self, file: TaskFile, wish: BenchmarkWish, shots: int, rows: Sequence[Mapping[str, Any]]
    ) -> BenchmarkRun:
        model = self._models.get(wish.model_id) if wish.model_id else self._models.current()
        digest = hashlib.sha256(
            json.dumps([repr(file.task), shots, wish.seed, wish.as_chat, list(rows)],
                       sort_keys=True, default=str).encode()
        ).hexdigest()  # fmt: skip
        if wish.resume:
            run = self._store.find(wish.resume)
            if (run.task_hash, run.model_id) != (digest, model.id):
                raise InputError(
                    "That run was of another task, other rows, or another model.",
                    hint="Give the same task, model, --shots, --limit and --seed.",
                )
            return run
        run = BenchmarkRun(
            id=new_id(),
            created_at=now(),
            ended_at="",
            task=file.task.name,
            task_hash=digest,
            version=file.task.version,
            model_id=model.id,
            model=model.name,
            sha256=model.sha256,
            shots=shots,
            seed=wish.seed,
            row_limit=wish.limit,
            as_chat=wish.as_chat,
            n_rows=len(rows),
            left_out=file.task.left_out,
        )
        self._store.add(run)
        return run

    def _asked(
        self,
        asker: Asker,
        rows: Sequence[Mapping[str, Any]],
        kept: Mapping[int, Any],
        work: _Work,
        parallel: int,
        context: JobContext,
    ) -> None:
        """Rows in order, some at once; each is kept when it is judged."""
        n_done, total = len(kept), len(rows)
        waiting: set[Future[None]] = set()
        coming: Iterator[tuple[int, Asked]] = (
            (n, asked)
            for n, asked in ((n, asker.asked(row)) for n, row in enumerate(rows))
            if n not in kept
        )
        with ThreadPoolExecutor(parallel, "benchmark") as threads:
            try:
                for position, asked in coming:
                    self._gate.wait_until_free(context)
                    waiting.add(threads.submit(self._judged, work, position, asked))
                    while len(waiting) >= parallel * 2:
                        over, waiting = wait(waiting, 0.1, FIRST_COMPLETED)
                        n_done += len(over)
                        for one in over:
                            one.result()
                        context.check()
                        context.report(BenchmarkProgress(work.task.name, n_done, total))
                while waiting:
                    over, waiting = wait(waiting, 0.1, FIRST_COMPLETED)
                    n_done += len(over)
                    for one in over:
                        one.result()
                    context.check()
                    context.report(BenchmarkProgress(work.task.name, n_done, total))
            except BaseException:
                for one in waiting:
                    one.cancel()
                raise

    def _judged(self, work: _Work, position: int, asked: Asked) -> None:
        said, scores = _worth(work, asked)
        self._store.keep(work.run.id, position, scores)
        with work.lock:
            work.sample(Sample(work.task.name, position, asked, said, scores))


def _worth(work: _Work, asked: Asked) -> tuple[tuple[Any, ...], dict[str, Value]]:
    """What the model said of one row, and what that is worth by each metric and filter."""
    task, scorer = work.task, work.scorer
    names = [one.name for one in task.metrics]
    match task.output_type:
        case "multiple_choice":
            contexts = asked.contexts * (len(asked.choices) // len(asked.contexts))
            told = [scorer.likelihood(*pair) for pair in zip(contexts, asked.continuations,
                                                             strict=True)]  # fmt: skip
            logs, greedy = [one[0] for one in told], [one[1] for one in told]
            return tuple(told), _named(chosen(logs, greedy, asked.choices, asked.gold, names))
        case "loglikelihood":
            log, is_greedy = scorer.likelihood(asked.contexts[0], asked.target)
            return ((log, is_greedy),), _named(continued(log, is_greedy, names))
        case "loglikelihood_rolling":
            log = scorer.rolling(asked.target)
            return (log,), _named(rolled(log, asked.target, names))
        case _:
            answers = [
                scorer.written(
                    asked.contexts[0],
                    task.until,
                    replace(work.sampling, seed=work.sampling.seed + n),
                    as_chat=work.run.as_chat,
                )
                for n in range(task.repeats)
            ]
            metrics = [(one.name, one.options) for one in task.metrics]
            found: dict[str, Value] = {}
            for steps in task.filters:
                answer = filtered(answers, steps)
                found |= _named(written(answer, _golds(asked), metrics), steps.name)
            return tuple(answers), found


def _golds(asked: Asked) -> list[str]:
    gold = asked.gold
    if asked.choices and isinstance(gold, int):
        return [asked.choices[gold]] if -len(asked.choices) <= gold < len(asked.choices) else []
    return [str(one) for one in gold] if isinstance(gold, tuple) else [str(gold)]


def _named(scores: Mapping[str, Value], name: str = "none") -> dict[str, Value]:
    return {f"{metric},{name}": value for metric, value in scores.items()}


def _sampling(task: BenchmarkTask, seed: int) -> SamplingSettings:
    return SamplingSettings(
        max_tokens=max(1, task.max_tokens), temperature=task.temperature, seed=seed
    )
