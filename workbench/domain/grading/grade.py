"""What a grader says of an answer, and what several of them say together. Pure.

Four outcomes that are counted apart: *pass* and *fail* are verdicts, *abstain* says that there was
nothing to judge, *error* that the check itself cannot be carried out. A score is always a number
from 0 to 1.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal

Outcome = Literal["pass", "fail", "abstain", "error"]
OUTCOMES: Final[tuple[Outcome, ...]] = ("pass", "fail", "abstain", "error")


@dataclass(frozen=True, slots=True)
class Grade:
    outcome: Outcome
    score: float
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that is demanded of an answer. `value` is plain JSON."""

    kind: str
    value: Any = None
    threshold: float | None = None
    weight: float = 1.0  # 0: shown, but decides nothing
    negate: bool = False
    metric: str = ""  # a name to add it up under; empty: its kind

    @property
    def name(self) -> str:
        return self.metric or ("not-" if self.negate else "") + self.kind


@dataclass(frozen=True, slots=True)
class Evidence:
    """What there is to judge of one answer."""

    answer: str
    latency_s: float | None = None
    finish_reason: str = ""
    system: str = ""  # what the model was set up with


def verdict(is_right: bool, reason: str = "") -> Grade:
    return Grade("pass", 1.0, "") if is_right else Grade("fail", 0.0, reason)


def measured(score: float, threshold: float, what: str) -> Grade:
    """Passes from `threshold` on."""
    if not math.isfinite(score):
        return broken(f"{what} is not a number")
    bounded = min(1.0, max(0.0, score))
    said = f"{what} is {bounded:.3f}, {threshold:g} is demanded"
    return Grade("pass" if bounded >= threshold else "fail", bounded, said)


def abstained(reason: str) -> Grade:
    return Grade("abstain", 0.0, reason)


def broken(reason: str) -> Grade:
    return Grade("error", 0.0, reason)


def negated(grade: Grade) -> Grade:
    """The opposite verdict; what is no verdict stays."""
    match grade.outcome:
        case "pass":
            return Grade("fail", 1 - grade.score, grade.reason or "it holds, and must not")
        case "fail":
            return Grade("pass", 1 - grade.score, grade.reason)
        case _:
            return grade


def total(graded: Sequence[tuple[Check, Grade]], threshold: float | None = None) -> Grade:
    """Of one case. Without a threshold every check with a weight must pass; with one the weighted
    mean must reach it. An error anywhere is an error of the case; abstentions have no weight.
    """
    counted = [(check, grade) for check, grade in graded if check.weight > 0]
    for check, grade in counted:
        if grade.outcome == "error":
            return broken(f"{check.name}: {grade.reason}")
    decided = [pair for pair in counted if pair[1].outcome != "abstain"]
    if not decided:
        return abstained("nothing was judged")
    weight = math.fsum(check.weight for check, _ in decided)
    score = math.fsum(check.weight * grade.score for check, grade in decided) / weight
    if threshold is not None:
        return measured(score, threshold, "the weighted mean")
    failed = [
        f"{check.name}: {grade.reason}" for check, grade in decided if grade.outcome == "fail"
    ]
    if failed:
        return Grade("fail", min(1.0, max(0.0, score)), "; ".join(failed))
    return Grade("pass", min(1.0, max(0.0, score)))


def counts(outcomes: Sequence[Outcome]) -> dict[Outcome, int]:
    found = Counter(outcomes)
    return {outcome: found[outcome] for outcome in OUTCOMES}
