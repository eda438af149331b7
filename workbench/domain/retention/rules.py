"""How long what is kept, and what is due to go. Pure: dates and counts, no tables.

A legal hold comes before everything, then a pin, then the rule. Where a policy demands fewer days
than the workspace's rule, those count.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from workbench.errors import InputError

CLASSES: Final = (
    "chats", "surveys", "logs", "vectors", "caches", "drafts", "traces", "evaluation runs",
    "training runs", "exports", "upgrade copies",
)  # fmt: skip
TOLD: Final[Mapping[str, str]] = {
    "chats": "conversations, by their last change",
    "surveys": "questions put to every document, with their answers",
    "logs": "reports of crashes",
    "vectors": "vectors of questions, kept to tell drift",
    "caches": "kept answers and what models computed of conversations",
    "drafts": "synthetic cases that nobody reviewed, unsent texts",
    "traces": "steps of requests; the figures of the requests stay",
    "evaluation runs": "answers and marks of evaluations",
    "training runs": "data and checkpoints; what was trained from what stays on record",
    "exports": "what was written to the folder “exports” of the workspace",
    "upgrade copies": "copies of the database from before upgrades",
}
MOST_DAYS: Final = 36_500


@dataclass(frozen=True, slots=True)
class Rule:
    kind: str
    days: int | None  # None: for as long as somebody keeps it
    by_policy: bool = False


@dataclass(frozen=True, slots=True)
class Kept:
    """Something that a rule is about. `at`: when it last counted, UTC, ISO 8601."""

    kind: str
    key: str
    title: str
    at: str
    scopes: tuple[str, ...] = ()  # of legal holds that would keep it


@dataclass(frozen=True, slots=True)
class Due:
    kept: Kept
    held: str = ""  # name of the hold that keeps it
    is_pinned: bool = False

    @property
    def goes(self) -> bool:
        return not self.held and not self.is_pinned


def check_class(kind: str) -> str:
    """Raises InputError."""
    if kind not in CLASSES:
        raise InputError(f"There is no class “{kind}”.", hint=f"There are: {', '.join(CLASSES)}.")
    return kind


def check_days(days: int | None) -> int | None:
    if days is not None and not 0 <= days <= MOST_DAYS:
        raise InputError(
            f"{days:,} days cannot be kept to.", hint=f"Use 0 to {MOST_DAYS:,}, or “never”."
        )
    return days


def together(own: Mapping[str, int | None], demanded: Mapping[str, int]) -> tuple[Rule, ...]:
    """The rules that hold, in the order of classes."""
    rules = []
    for kind in CLASSES:
        days, most = own.get(kind), demanded.get(kind)
        if most is not None and (days is None or most < days):
            rules.append(Rule(kind, most, by_policy=True))
        else:
            rules.append(Rule(kind, days))
    return tuple(rules)


def due(
    rules: Sequence[Rule],
    kept: Iterable[Kept],
    *,
    now: datetime,
    held: Callable[[tuple[str, ...]], str],
    pinned: frozenset[tuple[str, str]],
) -> tuple[Due, ...]:
    """What is older than its rule allows, the oldest first; what a hold or a pin keeps as well."""
    limits = {
        rule.kind: (now - timedelta(days=rule.days)).strftime("%Y-%m-%dT%H:%M:%S")
        for rule in rules
        if rule.days is not None
    }
    found = [
        Due(one, held(one.scopes), (one.kind, one.key) in pinned)
        for one in kept
        if one.kind in limits and one.at[:19] < limits[one.kind]
    ]
    return tuple(sorted(found, key=lambda item: (item.kept.at, item.kept.kind, item.kept.key)))
