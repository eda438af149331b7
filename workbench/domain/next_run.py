"""Whether it is time for another run of training, and why. Pure: decides, proposes, starts nothing.

There is time when enough corrections came in that no run has learned from, or when what watches
quality has raised an alert; and not again for what somebody has declined.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

Answer = Literal["accepted", "declined"]


@dataclass(frozen=True, slots=True)
class NextRunRules:
    new_corrections: int  # accepted ones, from which a run is proposed
    fewest_examples: int  # below which nothing can be learned, whatever the quality
    quality: tuple[str, ...]  # metrics of alerts that speak of the quality of answers


@dataclass(frozen=True, slots=True)
class Answered:
    """What was said last, and what was known then."""

    answer: Answer
    n_new: int
    alerts: frozenset[str]


@dataclass(frozen=True, slots=True)
class Raised:
    """An alert of quality that is raised now."""

    key: str  # of the alert and of when it was raised
    sentence: str


@dataclass(frozen=True, slots=True)
class NextRun:
    """A run with everything filled in. Nothing trains before somebody says yes."""

    reasons: tuple[str, ...]
    n_new: int
    n_examples: int
    set_name: str  # that accepted corrections go to
    base: str  # id of a model, or a folder
    base_name: str
    preset: str
    changes: Mapping[str, Any] = field(default_factory=dict)
    after: str = ""  # name of the run whose settings these are; empty: there was none


def reasons_for(
    n_new: int,
    n_examples: int,
    raised: tuple[Raised, ...],
    answered: Answered | None,
    rules: NextRunRules,
) -> tuple[str, ...]:
    """Sentences; none: it is not time."""
    if n_examples < rules.fewest_examples:
        return ()
    known = answered if answered is not None and answered.answer == "declined" else None
    before = min(known.n_new, n_new) if known is not None else 0
    found = []
    if n_new - before >= rules.new_corrections:
        found.append(f"{n_new:,} accepted corrections that no run has learned from.")
    seen = answered.alerts if answered is not None else frozenset()
    found += [one.sentence for one in raised if one.key not in seen]
    return tuple(found)
