"""A release or a version of a prompt tried in use beside another one. Pure.

By a split, a shadow, or a share that grows.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from workbench.domain.grading.grade import Check
from workbench.domain.groups import FEWEST, GroupDifference

Kind = Literal["ab", "shadow", "canary"]
KINDS: Final[tuple[Kind, ...]] = ("ab", "shadow", "canary")
Subject = Literal["release", "prompt"]
SUBJECTS: Final[tuple[Subject, ...]] = ("release", "prompt")
State = Literal["running", "stopped", "rolled back"]
GROWTH: Final = (0.05, 0.1, 0.25, 0.5, 1.0)  # of a canary's share


@dataclass(frozen=True, slots=True)
class TrialContent:
    """`first` and `second` are releases or versions of prompts, `NAME@VERSION`; the second is the
    one that is tried.
    """

    kind: Kind
    first: str
    second: str
    checks: tuple[Check, ...] = ()  # what every answer is held against
    tolerance: float = 0.1  # a canary that is worse by so much is rolled back
    per_step: int = 20  # judged answers of a canary before its share grows
    subject: Subject = "release"


@dataclass(frozen=True, slots=True)
class Trial:
    id: str
    name: str
    content: TrialContent
    state: State
    share: float  # of the second
    created_at: str
    ended_at: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class TriedAnswer:
    """One answer in use, by whom; `rating` 1, -1 or 0."""

    turn_id: str
    conversation_id: str
    arm: str  # the release or the version of a prompt that made it
    question: str
    answer: str
    rating: int
    seconds: float | None
    created_at: str


@dataclass(frozen=True, slots=True)
class Standing:
    """How a trial stands: by what people said, and by the graders."""

    n_first: int
    n_second: int
    feedback: GroupDifference
    graders: GroupDifference | None


@dataclass(frozen=True, slots=True)
class Drawn:
    """A prompt to be asked with: as it was wished for, or as a trial drew it."""

    reference: str  # NAME, or NAME@VERSION where a trial drew it
    trial_id: str = ""
    keeps_values: bool = False  # a shadow will need them


def draws_second(trial: Trial, key: str) -> bool:
    """Always the same for a key, and for so many keys as the share says."""
    number = int(hashlib.sha256(f"{trial.id}:{key}".encode()).hexdigest()[:8], 16)
    return number / 2**32 < trial.share


def by_conversation(answers: Sequence[TriedAnswer], values: dict[str, float]) -> list[float]:
    """The mean of each conversation: its answers are not independent of each other."""
    found: dict[str, list[float]] = {}
    for one in answers:
        if one.turn_id in values:
            found.setdefault(one.conversation_id, []).append(values[one.turn_id])
    return [sum(each) / len(each) for each in found.values()]


def crossed(content: TrialContent, standing: Standing) -> str:
    """Why a canary has to go back; empty if it need not."""
    for name, found in (("feedback", standing.feedback), ("graders", standing.graders)):
        if found is None or found.n_second < FEWEST or found.n_first < FEWEST:
            continue
        if found.is_told and found.mean < 0:
            return f"{name}: {found.sentence}"
        if found.mean <= -content.tolerance:
            return f"{name}: worse by {-found.mean:.3f}, {content.tolerance:g} is tolerated"
    return ""


def grown(trial: Trial, standing: Standing) -> float:
    """The share that a canary has now: larger with each so many judged answers of the second.

    It stays as it is until the first was judged often enough to compare with; a share that grew
    before would leave nobody to tell.
    """
    judged = [found for found in (standing.feedback, standing.graders) if found is not None]
    if max(found.n_first for found in judged) < FEWEST:
        return trial.share
    steps = max(found.n_second for found in judged) // max(1, trial.content.per_step)
    return max(trial.share, GROWTH[min(steps, len(GROWTH) - 1)])
