"""Model judges: rubrics of small steps, what answers to them add up to, and their licence. Pure.

A step is one small question with *yes*, *no* and *cannot tell*. A judge is a model with a rubric,
named by the hashes of both; what it says gates only as long as people agree with it.
Sources: Cohen, Educational and Psychological Measurement 1960; the variance of kappa: Fleiss, Cohen
and Everitt, Psychological Bulletin 1969.
"""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from statistics import NormalDist
from typing import Any, Final, Literal

from workbench.domain.grading.grade import Grade, abstained, broken, measured
from workbench.domain.statistics import CONFIDENCE, Interval
from workbench.errors import InputError

Kind = Literal["single", "pair", "statement", "question"]
Said = Literal["yes", "no", "cannot tell"]
SAID: Final[tuple[Said, ...]] = ("yes", "no", "cannot tell")
Choice = Literal["A", "B", "tie"]
CHOICES: Final[tuple[Choice, ...]] = ("A", "B", "tie")
NEEDED_LABELS: Final = 50
BAR: Final = 0.6  # of kappa: from here on agreement is called substantial (Landis and Koch 1977)
MOST_REASON_CHARS: Final = 160
_KINDS: Final[Mapping[str, Kind]] = {
    "single": "single",
    "pair": "pair",
    "statement": "statement",
    "question": "question",
}


@dataclass(frozen=True, slots=True)
class Step:
    key: str
    ask: str
    good: Said = "yes"
    weight: float = 1.0
    is_required: bool = False  # without a verdict here there is none at all


@dataclass(frozen=True, slots=True)
class Rubric:
    name: str
    title: str
    kind: Kind
    needs: tuple[str, ...]  # of a case: reference, context, criterion
    threshold: float
    system: str
    head: str  # the same for all steps, so that a model reads it once
    steps: tuple[Step, ...]
    hash: str = ""


@dataclass(frozen=True, slots=True)
class Judge:
    """A model with a rubric, by the hashes of both."""

    key: str
    model: str
    model_sha256: str
    rubric: str
    rubric_hash: str
    bar: float


@dataclass(frozen=True, slots=True)
class StepAnswer:
    """`problem`: why there is none."""

    key: str
    said: Said = "cannot tell"
    because: str = ""
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Material:
    """What there is to judge of one case; what is not there is empty."""

    question: str = ""
    answer: str = ""
    reference: str = ""
    criterion: str = ""
    context: tuple[str, ...] = ()


def rubric_from(name: str, raw: Mapping[str, Any]) -> Rubric:
    """Raises InputError naming what is wrong."""
    try:
        steps = tuple(
            Step(
                str(one["key"]),
                str(one["ask"]),
                _said(one.get("good", "yes")),
                float(one.get("weight", 1.0)),
                bool(one.get("is_required", False)),
            )
            for one in raw["steps"]
        )
        rubric = Rubric(
            name,
            str(raw.get("title", name)),
            _KINDS[raw["kind"]],
            tuple(map(str, raw.get("needs", ()))),
            float(raw["threshold"]),
            str(raw["system"]),
            str(raw["head"]),
            steps,
        )
    except (KeyError, TypeError, ValueError) as error:
        raise InputError(
            f"The rubric “{name[:60]}” cannot be read.",
            hint="It needs kind, threshold, system, head and steps.",
            details=str(error),
        ) from error
    if not steps or not 0 <= rubric.threshold <= 1:
        raise InputError(f"The rubric “{name[:60]}” has no steps or no threshold.", hint="See it.")
    plain = json.dumps(raw, sort_keys=True, ensure_ascii=False, default=str)
    digest = hashlib.sha256(f"rubric/1\n{plain}".encode()).hexdigest()
    return Rubric(**{**_fields(rubric), "hash": digest})


def judge_key(model_sha256: str, rubric_hash: str) -> str:
    """Names a judge; empty if the model's bytes are not known, so that nothing can be bound."""
    if not model_sha256:
        return ""
    return hashlib.sha256(f"judge/1\n{model_sha256}\n{rubric_hash}".encode()).hexdigest()


def grade_of(rubric: Rubric, answers: Sequence[StepAnswer], threshold: float | None) -> Grade:
    """The weighted share of the steps that found what is good. Never NaN: a step that failed makes
    an error, one that has to be decided and is not an abstention.
    """
    said = {one.key: one for one in answers}
    right = decided = 0.0
    reasons: list[str] = []
    for step in rubric.steps:
        found = said.get(step.key)
        if found is None or found.problem:
            return broken(f"{step.key}: {found.problem if found else 'not asked'}")
        if found.said == "cannot tell":
            if step.is_required:
                return abstained(f"{step.key}: cannot tell. {found.because}".strip())
            continue
        decided += step.weight
        if found.said == step.good:
            right += step.weight
        else:
            reasons.append(f"{step.key}: {found.said}. {found.because}".strip())
    if decided == 0:
        return abstained("the judge cannot tell")
    grade = measured(
        right / decided, rubric.threshold if threshold is None else threshold, rubric.title
    )
    return Grade(grade.outcome, grade.score, "; ".join(reasons) or grade.reason)


@dataclass(frozen=True, slots=True)
class PairVerdict:
    """Two answers to one case, asked in both orders."""

    first: Choice | None  # with the first answer as A; None: an error
    second: Choice | None  # with the second answer as A
    because: str = ""

    @property
    def winner(self) -> Literal["first", "second", "tie", "error"]:
        """What both orders choose; else a tie."""
        if self.first is None or self.second is None:
            return "error"
        if (self.first, self.second) == ("A", "B"):
            return "first"
        return "second" if (self.first, self.second) == ("B", "A") else "tie"

    @property
    def follows_place(self) -> bool:
        """The same place was chosen both times, whoever stood there."""
        return self.first == self.second and self.first in {"A", "B"}


@dataclass(frozen=True, slots=True)
class Kappa:
    """Agreement beyond chance. `value` None: all labels are alike, nothing can be said."""

    n: int
    agreement: float
    value: float | None
    interval: Interval


@dataclass(frozen=True, slots=True)
class Licence:
    kappa: Kappa
    bar: float
    n_needed: int = NEEDED_LABELS

    @property
    def is_granted(self) -> bool:
        found = self.kappa
        return found.n >= self.n_needed and found.value is not None and found.value >= self.bar

    @property
    def sentence(self) -> str:
        found = self.kappa
        if found.n < self.n_needed:
            return f"{self.n_needed - found.n} more labels are needed; until then diagnostic only"
        if found.value is None:
            return "all labels are alike, so agreement says nothing: diagnostic only"
        low, high = found.interval.low, found.interval.high
        said = f"kappa {found.value:.2f} ({low:.2f} to {high:.2f}), the bar is {self.bar:.2f}"
        return f"{said}: {'may gate' if self.is_granted else 'diagnostic only'}"


def cohen(pairs: Sequence[tuple[str, str]]) -> Kappa:
    """Of what two said of the same things, in any order."""
    n = len(pairs)
    if n == 0:
        return Kappa(0, 0.0, None, Interval(-1.0, 1.0))
    names = sorted({name for pair in pairs for name in pair})
    share = {(a, b): pairs.count((a, b)) / n for a in names for b in names}
    row = {a: sum(share[a, b] for b in names) for a in names}
    column = {b: sum(share[a, b] for a in names) for b in names}
    agreed = sum(share[a, a] for a in names)
    chance = sum(row[a] * column[a] for a in names)
    if chance >= 1 - 1e-12:
        return Kappa(n, agreed, None, Interval(-1.0, 1.0))
    value = (agreed - chance) / (1 - chance)
    along = sum(
        share[a, a] * ((1 - chance) - (row[a] + column[a]) * (1 - agreed)) ** 2 for a in names
    )
    across = (1 - agreed) ** 2 * sum(
        share[a, b] * (column[a] + row[b]) ** 2 for a in names for b in names if a != b
    )
    rest = (agreed * chance - 2 * chance + agreed) ** 2
    spread = math.sqrt(max(0.0, along + across - rest) / n) / (1 - chance) ** 2
    z = NormalDist().inv_cdf((1 + CONFIDENCE) / 2)
    return Kappa(
        n,
        agreed,
        value,
        Interval(max(-1.0, value - z * spread), min(1.0, value + z * spread)),
    )


@dataclass(frozen=True, slots=True)
class PairTotals:
    """Of many cases."""

    first: int
    second: int
    tie: int
    error: int
    n_by_place: int  # cases in which the same place was chosen both times
    winners: Mapping[str, str] = field(default_factory=dict)  # by key of the case


def pair_totals(verdicts: Mapping[str, PairVerdict]) -> PairTotals:
    winners = {key: one.winner for key, one in verdicts.items()}
    counted = list(winners.values())
    return PairTotals(
        counted.count("first"),
        counted.count("second"),
        counted.count("tie"),
        counted.count("error"),
        sum(one.follows_place for one in verdicts.values()),
        winners,
    )


def _said(raw: object) -> Said:
    for one in SAID:
        if raw == one:
            return one
    raise ValueError(f"{raw} is none of {', '.join(SAID)}")


def _fields(rubric: Rubric) -> dict[str, Any]:
    return {name: getattr(rubric, name) for name in Rubric.__dataclass_fields__}
