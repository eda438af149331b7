"""A run of cases over columns, what came of each cell, and what all of them say. Pure.

A column is one who is asked: a model or a release, with a prompt. Errors and abstentions are
counted apart and never enter a mean.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from statistics import fmean
from typing import Any, Final, Literal

from workbench.domain.dataset import Unread, check_from, check_plain
from workbench.domain.grading.grade import OUTCOMES, Check, Outcome
from workbench.domain.model import Message, Role, SamplingSettings
from workbench.domain.statistics import (
    Difference,
    Interval,
    compare,
    holm,
    mcnemar,
    wilson,
)

State = Literal["running", "stopped", "complete"]
_ROLES: Final[Mapping[str, Role]] = {
    "system": "system",
    "user": "user",
    "assistant": "assistant",
}


@dataclass(frozen=True, slots=True)
class Column:
    """Everything that decides an answer beside the case. `sha256` of the model, if it is known."""

    number: int  # from 1
    label: str
    model_id: str
    model: str
    sha256: str
    release: str
    prompt: str
    prompt_hash: str
    sampling: SamplingSettings


@dataclass(frozen=True, slots=True)
class Cell:
    position: int
    column: int
    case_key: str
    messages: tuple[Message, ...]
    checks: tuple[Check, ...]
    threshold: float | None
    tags: tuple[str, ...]
    seed: int


@dataclass(frozen=True, slots=True)
class GradeLine:
    """What one check said."""

    name: str
    outcome: Outcome
    score: float
    reason: str
    weight: float = 1.0
    judge: str = ""  # the key of the model judge that said so; empty: none did


@dataclass(frozen=True, slots=True)
class CellResult:
    outcome: Outcome
    score: float
    reason: str = ""
    answer: str = ""
    grades: tuple[GradeLine, ...] = ()
    finish_reason: str = ""
    prompt_tokens: int = 0
    completion_tokens: int = 0
    reused_tokens: int = 0
    latency_s: float = 0.0


@dataclass(frozen=True, slots=True)
class JudgeModel:
    """Who judges where rules cannot; empty: the model in use when it is needed."""

    id: str = ""
    name: str = ""
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class RunSettings:
    """What else a run was begun with."""

    judge: JudgeModel = JudgeModel()
    collections: tuple[str, ...] = ()  # ids; answers are made from their passages
    purpose: str = ""  # what these are asked for; empty: nobody said


@dataclass(frozen=True, slots=True)
class Run:
    id: str
    created_at: str
    ended_at: str
    state: State
    source: str
    source_hash: str
    columns: tuple[Column, ...]
    seed: int
    parallel: int
    baseline: str
    unread: tuple[Unread, ...]
    n_cells: int
    n_done: int
    settings: RunSettings = RunSettings()
    note: str = ""
    is_pinned: bool = False  # later runs of its source are compared with it

    @property
    def subject(self) -> str:
        """Its source without the version: what a baseline is pinned for."""
        return source_name(self.source)


@dataclass(frozen=True, slots=True)
class Done:
    """A cell with its result."""

    cell: Cell
    result: CellResult


@dataclass(frozen=True, slots=True)
class Outline:
    """A run without its texts: the keys of its cases in order, and what was judged of them.

    A `Done` of it has neither messages, checks, answer nor grades.
    """

    keys: tuple[str, ...]
    done: tuple[Done, ...]


@dataclass(frozen=True, slots=True)
class Totals:
    """Of one column, or of one tag in it."""

    counts: Mapping[Outcome, int]
    mean: float | None  # score of what passed or failed; None if nothing did
    share: float | None  # that passed, of the same
    interval: Interval  # of that share
    tokens: int
    seconds: float  # of answering, mean

    @property
    def n_decided(self) -> int:
        return self.counts["pass"] + self.counts["fail"]


@dataclass(frozen=True, slots=True)
class Versus:
    """One column of a run beside the same one of an earlier run."""

    column: int
    label: str
    difference: Difference
    corrected_p: float  # of the permutation test, for there being several columns
    mcnemar_p: float
    worse: tuple[str, ...]  # keys of cases that passed and now fail
    better: tuple[str, ...]
    n_unpaired: int  # cases of one run only, and those without a verdict in one of them


@dataclass(frozen=True, slots=True)
class Gate:
    """Whether a run may pass, and why not."""

    reasons: tuple[str, ...] = field(default=())

    @property
    def is_open(self) -> bool:
        return not self.reasons


def source_name(source: str) -> str:
    """`gold@3` and `gold` have one name."""
    name, at, number = source.rpartition("@")
    return name if at and number.isdecimal() else source


def request_plain(cell: Cell) -> dict[str, Any]:
    return {
        "messages": [[one.role, one.content] for one in cell.messages],
        "checks": [check_plain(check) for check in cell.checks],
        "threshold": cell.threshold,
        "tags": list(cell.tags),
        "seed": cell.seed,
    }


def cell_from(position: int, column: int, key: str, raw: Mapping[str, Any]) -> Cell:
    """What `request_plain` made. Raises KeyError, TypeError, ValueError."""
    return Cell(
        position,
        column,
        key,
        tuple(Message(_ROLES[role], text) for role, text in raw["messages"]),
        tuple(check_from(one) for one in raw["checks"]),
        raw["threshold"],
        tuple(raw["tags"]),
        raw["seed"],
    )


def seed_of(run_seed: int, position: int) -> int:
    """Each cell has its own, the same whenever it is run."""
    return (run_seed * 1_000_003 + position * 7_919 + 1) % 2**32


def totals(done: Sequence[Done]) -> Totals:
    outcomes = [one.result.outcome for one in done]
    counts: dict[Outcome, int] = {outcome: outcomes.count(outcome) for outcome in OUTCOMES}
    decided = [one.result for one in done if one.result.outcome in {"pass", "fail"}]
    n = len(decided)
    return Totals(
        counts,
        fmean(one.score for one in decided) if n else None,
        counts["pass"] / n if n else None,
        wilson(counts["pass"], n),
        sum(one.result.completion_tokens for one in done),
        fmean(one.result.latency_s for one in done) if done else 0.0,
    )


def by_tag(done: Sequence[Done]) -> dict[str, Totals]:
    tags = dict.fromkeys(sorted(tag for one in done for tag in one.cell.tags))
    return {tag: totals([one for one in done if tag in one.cell.tags]) for tag in tags}


def versus(
    before: Sequence[Done], after: Sequence[Done], columns: Sequence[Column]
) -> tuple[Versus, ...]:
    """Each column of `after` beside that of the same number; beside the only one there is."""
    numbers = {one.cell.column for one in before}
    found: list[Versus] = []
    for column in columns:
        other = column.number if len(numbers) > 1 else next(iter(numbers), column.number)
        found.append(
            _versus(
                column,
                {one.cell.case_key: one.result for one in before if one.cell.column == other},
                {
                    one.cell.case_key: one.result
                    for one in after
                    if one.cell.column == column.number
                },
            )
        )
    corrected = holm([one.difference.p_value for one in found])
    return tuple(
        Versus(
            one.column,
            one.label,
            one.difference,
            p_value,
            one.mcnemar_p,
            one.worse,
            one.better,
            one.n_unpaired,
        )
        for one, p_value in zip(found, corrected, strict=True)
    )


def gate(
    done: Sequence[Done], n_cells: int, against: Sequence[Versus], least: float | None
) -> Gate:
    """`least`: the share that must pass; without it every verdict must be a pass."""
    found = totals(done)
    reasons: list[str] = []
    if len(done) < n_cells:
        reasons.append(f"{n_cells - len(done):,} of {n_cells:,} cells were not run")
    if found.counts["error"]:
        reasons.append(f"{found.counts['error']:,} cells ended in an error")
    share = found.share
    if share is None:
        reasons.append("nothing was judged")
    elif least is None and found.counts["fail"]:
        reasons.append(f"{found.counts['fail']:,} of {found.n_decided:,} verdicts are fail")
    elif least is not None and share < least:
        reasons.append(f"{share:.1%} pass, {least:.1%} are demanded")
    reasons += [
        f"{one.label} is worse than the baseline by {abs(one.difference.mean):.3f}"
        for one in against
        if one.difference.is_told and one.difference.mean < 0
    ]
    return Gate(tuple(reasons))


def _versus(
    column: Column, before: Mapping[str, CellResult], after: Mapping[str, CellResult]
) -> Versus:
    decided = {"pass", "fail"}
    keys = [
        key
        for key, one in after.items()
        if one.outcome in decided and key in before and before[key].outcome in decided
    ]
    worse = [k for k in keys if (before[k].outcome, after[k].outcome) == ("pass", "fail")]
    better = [k for k in keys if (before[k].outcome, after[k].outcome) == ("fail", "pass")]
    difference = compare([before[k].score for k in keys], [after[k].score for k in keys])
    n_unpaired = len({*before, *after}) - len(keys)
    return Versus(
        column.number,
        column.label,
        difference,
        difference.p_value,
        mcnemar(len(worse), len(better)),
        tuple(worse),
        tuple(better),
        n_unpaired,
    )
