"""May a judge gate? People label what it judged without seeing what it said, and are compared.

A licence belongs to the bytes of the model and of the rubric: either of them changed is another
judge, without a licence.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import Final, Literal

from workbench.changes import Changes, Kind
from workbench.domain.audit import Action, Event
from workbench.domain.evaluation import Cell, CellResult, GradeLine, JudgeModel
from workbench.domain.judging import BAR, Judge, Licence, Rubric, cohen, judge_key
from workbench.domain.model import RegisteredModel
from workbench.errors import InputError, NotFound
from workbench.services.evaluation.rubrics import rubric
from workbench.services.models.model_digest import ModelDigests
from workbench.services.workspace.audit import Audit
from workbench.storage.codec import loads
from workbench.storage.eval_store import EvalStore
from workbench.storage.judge_store import JudgeStore

Label = Literal["pass", "fail"]
_SEED: Final = 20_011


@dataclass(frozen=True, slots=True)
class Item:
    """Something to label, without what the judge said of it."""

    run_id: str
    position: int
    cell: Cell
    answer: str
    check: str


@dataclass(frozen=True, slots=True)
class Labelling:
    """What there is to label for a judge."""

    judge: Judge
    rubric: Rubric
    items: tuple[Item, ...]  # not labelled yet, in the order in which they are to be shown
    licence: Licence


class Licences:
    """Thread-safe; quick but for `labelling`, which reads the judged cells."""

    def __init__(
        self,
        store: JudgeStore,
        runs: EvalStore,
        digests: ModelDigests,
        audit: Audit,
        changes: Changes,
    ) -> None:
        self._digests = digests
        self._store = store
        self._runs = runs
        self._audit = audit
        self._changes = changes

    def judge_model(self, model: RegisteredModel) -> JudgeModel:
        """With the hash of its bytes, if they were ever hashed."""
        return JudgeModel(model.id, model.name, self._digests.of(model))

    def know(self, model: JudgeModel, chosen: Rubric, bar: float | None = None) -> Judge:
        """The judge that these make. Raises InputError if the model's bytes are not known."""
        key = judge_key(model.sha256, chosen.hash)
        if not key:
            raise InputError(
                f"The SHA-256 of {model.name} is not known, so nothing can be bound to it.",
                hint="Use `workbench models verify` first.",
            )
        if bar is not None and not 0 <= bar <= 1:
            raise InputError("The bar is a kappa from 0 to 1.", hint=f"Usual is {BAR}.")
        known = self._store.get(key)
        if known is not None and bar is None:
            return known
        judge = Judge(
            key, model.name, model.sha256, chosen.name, chosen.hash, BAR if bar is None else bar
        )
        self._store.keep(judge)
        return judge

    def all(self) -> tuple[tuple[Judge, Licence], ...]:
        return tuple((one, self.licence(one.key)) for one in self._store.all())

    def find(self, beginning: str) -> Judge:
        """By the beginning of its key, or the name of its rubric. Raises NotFound, InputError."""
        found = [
            one
            for one in self._store.all()
            if beginning and (one.key.startswith(beginning) or one.rubric == beginning)
        ]
        if not found:
            raise NotFound(
                f"There is no judge “{beginning[:60]}”.",
                hint="A run with a judged check makes one; `workbench eval judges` lists them.",
            )
        if len(found) > 1:
            raise InputError(f"More than one judge is “{beginning}”.", hint="Write its key.")
        return found[0]

    def licence(self, key: str) -> Licence:
        """As of now; never granted for a judge without a key."""
        judge = self._store.get(key) if key else None
        pairs = [(judged, label) for _, _, judged, label in self._store.labels(key)] if key else []
        return Licence(cohen(pairs), judge.bar if judge is not None else BAR)

    def is_granted(self, key: str) -> bool:
        return bool(key) and self.licence(key).is_granted

    def labelling(self, judge: Judge, n: int = 50) -> Labelling:
        """Up to `n` things to label, as many that it passed as it failed where there are enough,
        in an order that says nothing.
        """
        taken = {(run_id, position) for run_id, position, _, _ in self._store.labels(judge.key)}
        by_verdict: dict[str, list[tuple[str, int, CellResult, GradeLine]]] = {
            "pass": [],
            "fail": [],
        }
        for run_id, position, text in self._store.judged_cells(judge.key):
            if (run_id, position) in taken:
                continue
            result = loads(CellResult, text)
            line = _line(result, judge.key)
            if line is not None:
                by_verdict[line.outcome].append((run_id, position, result, line))
        chance = random.Random(_SEED)  # noqa: S311 - an order, no secret
        for found in by_verdict.values():
            chance.shuffle(found)
        passed, failed = by_verdict["pass"], by_verdict["fail"]
        n_passed = min(len(passed), max(n // 2, n - len(failed)))
        chosen = [*passed[:n_passed], *failed[: n - n_passed]]
        chance.shuffle(chosen)
        items = tuple(
            Item(
                run_id, position, self._runs.cell_at(run_id, position)[0], result.answer, line.name
            )
            for run_id, position, result, line in chosen
        )
        return Labelling(judge, rubric(judge.rubric), items, self.licence(judge.key))

    def label(self, judge: Judge, run_id: str, position: int, label: Label) -> Licence:
        """Raises NotFound if the judge gave no verdict there."""
        _, result = self._runs.cell_at(run_id, position)
        line = _line(result, judge.key) if result is not None else None
        if line is None:
            raise NotFound("The judge gave no verdict there.", hint="Label what it judged.")
        event = Event(Action.JUDGE_LABELLED, judge.key, {"run": run_id, "position": position})
        with self._audit.telling(event):
            self._store.label(judge.key, run_id, position, line.outcome, label)
        self._changes.publish(Kind.EVALUATIONS)
        return self.licence(judge.key)


def _line(result: CellResult, key: str) -> GradeLine | None:
    """The first verdict of this judge."""
    return next(
        (one for one in result.grades if one.judge == key and one.outcome in {"pass", "fail"}), None
    )
