"""Run an evaluation: through the same service as every prompt, several cells at a time.

Each score is on disk before the next cell is taken, so that a run that was stopped or killed goes
on where it was, with the same seeds. Chat is served first; the scheduler computes a beginning
that cells share once.
"""

from __future__ import annotations

import contextlib
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from workbench.changes import Changes, Kind
from workbench.domain.audit import Action, Event
from workbench.domain.clock import new_id, now
from workbench.domain.dataset import MOST_CASES, Case, Unread
from workbench.domain.evaluation import (
    Cell,
    CellResult,
    Done,
    JudgeModel,
    Outline,
    Run,
    RunSettings,
    Versus,
    source_name,
    versus,
)
from workbench.domain.rights.uses import cleaned_purpose
from workbench.domain.variants import SIGN, reordered, repeated, swapped
from workbench.errors import (
    InputError,
    ModelRefused,
    NotFound,
)
from workbench.jobs import JobContext
from workbench.services.evaluation.datasets import Datasets
from workbench.services.evaluation.eval_asking import Asker, Bench
from workbench.services.evaluation.eval_plan import CURRENT, Asking, Plan, Planner
from workbench.services.evaluation.eval_sources import EvalSources
from workbench.services.evaluation.grading_kit import swap_words
from workbench.services.evaluation.python_checks import REFUSED
from workbench.services.evaluation.suites import SuiteProvider, read_suite, subject_from
from workbench.services.models.models import Models
from workbench.services.privacy import stated
from workbench.services.routing.releases import Releases
from workbench.services.workspace.audit import Audit
from workbench.storage.eval_store import EvalStore

MOST_PARALLEL: Final = 64
MOST_VARIANTS: Final = 50
COMPARED: Final = "one question"  # the source of a run of a single question
_SUITES: Final = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class EvalWish:
    """What is to be run. `source`: a suite's file, or a data set as NAME or NAME@N; with a
    `question` nothing but that is asked. A subject may bring settings: `NAME?temperature=0.7`.
    """

    source: str
    subjects: tuple[str, ...] = ()  # models or releases; empty: the suite's, or the current model
    prompts: tuple[str, ...] = ()  # of the library; empty: the suite's, or what the cases bring
    split: str = ""
    tags: tuple[str, ...] = ()
    parallel: int = 4
    seed: int = 0
    baseline: str = ""
    limit: int = 0
    judge: str = ""  # a model, for checks that rules cannot carry out; empty: the one in use
    collections: tuple[str, ...] = ()  # names; answers are made from what is found in them
    repeat: int = 1  # each case so often, with other seeds
    reorder: int = 0  # cases with options in so many other orders
    swaps: tuple[str, ...] = ()  # who is exchanged in counterfactual variants
    question: str = ""  # in place of a source
    purpose: str = ""  # of asking the collections; empty: what this program was told


@dataclass(frozen=True, slots=True)
class EvalProgress:
    """Reported after each cell."""

    run_id: str
    n_cells: int
    n_done: int
    n_now: int  # in this go
    seconds: float
    latest: Done | None = None

    @property
    def seconds_left(self) -> float | None:
        """From the pace of this go; None before the first cell."""
        return self.seconds / self.n_now * (self.n_cells - self.n_done) if self.n_now else None


class Evaluation:
    """The calls that run block; the rest is quick."""

    def __init__(  # noqa: PLR0913 - a run touches all of these
        self,
        *,
        store: EvalStore,
        planner: Planner,
        datasets: Datasets,
        models: Models,
        releases: Releases,
        bench: Bench,
        sources: EvalSources,
        audit: Audit,
        changes: Changes,
    ) -> None:
        self._bench = bench
        self._sources = sources
        self._audit = audit
        self._changes = changes
        self._store = store
        self._planner = planner
        self._datasets = datasets
        self._models = models
        self._releases = releases

    # -------------------------------------------------------------------------- running

    def begin(self, wish: EvalWish) -> Run:
        """Make the run with all its cells, none of them asked. Raises InputError, NotFound."""
        if not 1 <= wish.parallel <= MOST_PARALLEL:
            raise InputError(
                f"{wish.parallel} answers at once are not possible.",
                hint=f"Choose between 1 and {MOST_PARALLEL}.",
            )
        plan = self._plan(wish)
        baseline = (
            self._store.find(wish.baseline).id
            if wish.baseline
            else self._store.pinned(source_name(plan.source))
        )
        run = Run(
            id=new_id(),
            created_at=now(),
            ended_at="",
            state="running",
            source=plan.source,
            source_hash=plan.source_hash,
            columns=plan.columns,
            seed=wish.seed,
            parallel=wish.parallel,
            baseline=baseline,
            unread=plan.unread,
            n_cells=0,
            n_done=0,
            settings=plan.settings,
        )
        begun = self._store.begin(run, plan.cells)
        self._changes.publish(Kind.EVALUATIONS, run.id)
        return begun

    def work(self, run: Run, context: JobContext) -> Run:
        """Ask and judge what waits, reporting EvalProgress. Raises Cancelled, and what loading a
        model raises; what was judged until then stays.
        """
        waiting = self._store.waiting(run.id)
        if not waiting:
            self._store.move(run.id, "complete")
            return self._store.find(run.id)
        self._check_unchanged(run, {cell.column for cell in waiting})
        self._store.move(run.id, "running")
        begun, n_now = time.monotonic(), 0

        def tell(done: Done) -> None:
            nonlocal n_now
            n_now += 1
            n_done = run.n_cells - len(waiting) + n_now
            seconds = time.monotonic() - begun
            context.report(EvalProgress(run.id, run.n_cells, n_done, n_now, seconds, done))

        try:
            judge = run.settings.judge
            if judge.id:
                self._know_judges(waiting, judge)
            for phase in ("ask", "judge"):
                kept = self._store.answered(run.id)
                for column in run.columns:
                    cells = [cell for cell in waiting if cell.column == column.number]
                    release = self._releases.for_asking(column.release) if column.release else None
                    asker = Asker(self._bench, run.id, column, release, judge, kept)
                    if phase == "ask":
                        asked = [
                            cell
                            for cell in cells
                            if cell.position not in kept or not asker.waits_for_judge(cell)
                        ]
                        asker.over(asked, run.parallel, context, tell)
                    else:
                        left = [cell for cell in cells if cell.position in kept]
                        asker.judge(left, run.parallel, context, tell)
        except BaseException:
            self._store.move(run.id, "stopped")
            raise
        finally:
            self._changes.publish(Kind.EVALUATIONS, run.id)
        self._store.move(run.id, "complete")
        self._changes.publish(Kind.EVALUATIONS, run.id)
        return self._store.find(run.id)

    # -------------------------------------------------------------------------- reading

    def list(self) -> tuple[Run, ...]:
        """The newest first."""
        return self._store.all()

    def find(self, beginning: str) -> Run:
        """By its id, or the beginning of it. Raises NotFound, InputError."""
        return self._store.find(beginning)

    def done(self, run: Run) -> tuple[Done, ...]:
        return self._store.done(run.id)

    def runs_with(self, prompt_hash: str) -> tuple[Run, ...]:
        """Runs that asked with this version of a prompt, the newest first."""
        return tuple(
            run
            for run in self._store.all()
            if any(column.prompt_hash == prompt_hash for column in run.columns)
        )

    def outline(self, run: Run) -> Outline:
        """The run without its texts."""
        return self._store.outline(run.id)

    def cell(self, run: Run, column: int, case_key: str) -> tuple[Cell, CellResult | None]:
        """One cell with its texts. Raises NotFound."""
        return self._store.cell(run.id, column, case_key)

    def compare(self, before: Run, after: Run) -> tuple[Versus, ...]:
        first, second = self._store.outline(before.id), self._store.outline(after.id)
        return versus(first.done, second.done, after.columns)

    # -------------------------------------------------------------------------- keeping

    def pin(self, run: Run, *, is_pinned: bool = True) -> Run:
        """Later runs of the same source are compared with it, if they name no other."""
        facts = {"state": "pinned" if is_pinned else "unpinned"}
        with self._audit.telling(Event(Action.EVALUATION_PINNED, run.id, facts)):
            self._store.pin(run.subject, run.id if is_pinned else "")
        self._changes.publish(Kind.EVALUATIONS, run.id)
        return self._store.find(run.id)

    def note(self, run: Run, text: str) -> Run:
        """Words of a person about a run."""
        self._store.note(run.id, " ".join(text.split())[:2_000])
        self._changes.publish(Kind.EVALUATIONS, run.id)
        return self._store.find(run.id)

    def remove(self, run: Run) -> None:
        """With its answers, for good. Raises InputError while it is under way."""
        current = self._store.find(run.id)
        if current.state == "running":
            raise InputError("This run is under way.", hint="Stop it first.")
        facts: dict[str, str | int | tuple[str, ...]] = {
            "cells": current.n_cells,
            "source": current.source_hash,
        }
        with self._audit.telling(Event(Action.EVALUATION_REMOVED, run.id, facts)):
            self._store.remove(run.id)
        self._changes.publish(Kind.EVALUATIONS, run.id)

    # -------------------------------------------------------------------------- private

    def _plan(self, wish: EvalWish) -> Plan:
        askings = [self._planner.asking(one) for one in wish.prompts]
        subjects = [subject_from(one) for one in wish.subjects]
        path = Path(wish.source).expanduser()
        unread: tuple[Unread, ...] = ()
        if wish.question.strip():
            cases: tuple[Case, ...] = (_question_case(wish.question.strip(), askings),)
            source, digest = COMPARED, cases[0].question
        elif path.suffix.lower() in _SUITES:
            suite = read_suite(path)
            askings = askings or [Asking(p.label, p.content.hash, p.content) for p in suite.prompts]
            subjects = subjects or list(suite.providers)
            if not subjects:
                raise InputError(
                    f"{suite.source} names no provider that runs on this machine.",
                    hint="Write workbench:default there, or use --subject.",
                )
            cases = tuple(
                case
                for case in suite.cases
                if (not wish.split or case.split == wish.split)
                and (not wish.tags or set(wish.tags) & set(case.tags))
            )
            source, digest, unread = suite.source, suite.hash, suite.unread
        else:
            version = self._datasets.resolve(wish.source)
            cases = self._datasets.cases(version, split=wish.split, tags=wish.tags)
            source, digest = version.reference, version.hash
        cases = _varied(cases[: wish.limit] if wish.limit else cases, wish)
        if not cases:
            raise InputError("No case is left to be asked.", hint="Choose another split or tag.")
        columns = self._planner.columns(subjects or [SuiteProvider(CURRENT, {})], askings)
        collections = self._sources.collection_ids(wish.collections)
        purpose = cleaned_purpose(wish.purpose) if wish.purpose.strip() else stated.purpose()
        sources = None
        if collections:
            ids = {column.model_id for column, _ in columns}
            models = [self._models.get(one) for one in ids]
            with stated.said(purpose):
                sources = self._sources.of(cases, collections, models)
        cells = self._planner.cells(columns, cases, wish.seed, sources)
        settings = RunSettings(self._judge(cells, wish.judge), collections, purpose)
        unread = (*unread, *self._refused(cells))
        found = tuple(column for column, _ in columns)
        return Plan(source, digest, found, cells, unread, settings)

    def _refused(self, cells: Sequence[Cell]) -> tuple[Unread, ...]:
        """Told before the first answer, not only with each verdict."""
        scripted = self._bench.scripted
        n = sum(scripted.is_mine(check) for cell in cells for check in cell.checks)
        if not n or scripted.are_allowed:
            return ()
        return (Unread(f"{n:,} checks by Python", REFUSED),)

    def _judge(self, cells: Sequence[Cell], wanted: str) -> JudgeModel:
        """Nobody if no check needs a model. Raises NotFound, ModelRefused."""
        judging = self._bench.judging
        if not any(judging.needs_model(check) for cell in cells for check in cell.checks):
            return JudgeModel()
        model = self._models.get(wanted) if wanted else self._models.current()
        self._models.check_usable(model)
        return self._bench.licences.judge_model(model)

    def _know_judges(self, cells: Sequence[Cell], judge: JudgeModel) -> None:
        """The judges of this run can be labelled from now on; one without a hash cannot."""
        if self._bench.licences.judge_model(self._models.get(judge.id)) != judge:
            raise ModelRefused(
                f"{judge.name} has other bytes than when this run began.", hint="Start a new run."
            )
        judging = self._bench.judging
        kinds = {c.kind: c for cell in cells for c in cell.checks if judging.needs_model(c)}
        for check in kinds.values():
            with contextlib.suppress(NotFound, InputError):  # told with each verdict
                self._bench.licences.know(judge, judging.rubric_of(check))

    def _check_unchanged(self, run: Run, numbers: set[int]) -> None:
        """A run goes on with the models that it began with, or not at all."""
        for column in run.columns:
            if column.number not in numbers or column.release:
                continue  # a release says itself whether it still is what it was
            model = self._models.get(column.model_id)
            if column.sha256 and model.sha256 != column.sha256:
                raise ModelRefused(
                    f"{model.name} has other bytes than when this run began.",
                    hint="Start a new run.",
                )


def _question_case(question: str, askings: Sequence[Asking]) -> Case:
    """The question as the value of every variable that a prompt leaves open."""
    names = {
        one.name
        for asking in askings
        if asking.content is not None
        for one in asking.content.variables
        if not one.default
    }
    return Case("question", {"question": question, **dict.fromkeys(names, question)})


def _varied(cases: tuple[Case, ...], wish: EvalWish) -> tuple[Case, ...]:
    """With the variants that are wished for. Raises InputError for too many, NotFound."""
    if wish.repeat < 1 or wish.reorder < 0 or max(wish.repeat, wish.reorder) > MOST_VARIANTS:
        raise InputError(
            "That is no number of variants.", hint=f"Choose up to {MOST_VARIANTS} of each."
        )
    found = list(cases)
    known = swap_words() if wish.swaps else {}
    for kind in wish.swaps:
        if kind not in known:
            raise InputError(f"“{kind[:40]}” cannot be exchanged.", hint=f"Use {', '.join(known)}.")
        found += [one for one in swapped(cases, kind, known[kind]) if SIGN in one.key]
    if wish.reorder:
        found += [one for one in reordered(cases, wish.reorder, wish.seed) if SIGN in one.key]
    if wish.repeat > 1:
        found += [one for one in repeated(cases, wish.repeat) if SIGN in one.key]
    if len(found) > MOST_CASES:
        raise InputError(f"There are more than {MOST_CASES:,} cases.", hint="Ask for fewer.")
    return tuple(found)
