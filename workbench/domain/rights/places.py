"""Which tables hold what of people, what belongs together, and what an erasure does there.

A table that nobody described is searched all the same, and words in it are blotted out. Pure.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal

Act = Literal["remove", "words", "stays"]
UnitKind = Literal["conversation", "document", "run", "row", "file", "backup", "vault"]
PLACES: Final = (
    "chats", "feedback", "documents", "surveys", "prompts", "data sets", "evaluation runs",
    "training sets", "training runs", "agents", "reviews", "profiles", "models", "traces", "caches",
    "drafts", "exports", "settings", "logs", "vaults", "backups", "other",
)  # fmt: skip
# What can be done about a unit, the usual one first.
ACTS: Final[Mapping[UnitKind, tuple[Act, ...]]] = {
    "conversation": ("remove", "words", "stays"),
    "document": ("remove", "stays"),
    "run": ("remove", "stays"),
    "row": ("words", "remove", "stays"),
    "file": ("remove", "words", "stays"),
    "backup": ("remove", "stays"),
    "vault": ("remove", "stays"),
}


@dataclass(frozen=True, slots=True)
class TableRule:
    """`of`: the column with the unit's id. `within` finds the id of what a row goes with, which is
    a unit of the kind `inside`. `packed`: a column of compressed JSON. Without a place there is
    nothing to search in.
    """

    place: str = "other"
    unit: UnitKind = "row"
    of: str = ""
    act: Act | None = None
    why: str = ""
    within: str = ""
    inside: UnitKind | None = None
    packed: str = ""

    @property
    def usual(self) -> Act:
        return self.act or ACTS[self.unit][0]


def rules_from(raw: Mapping[str, Mapping[str, Any]]) -> dict[str, TableRule]:
    """Raises TypeError for a field that nobody knows, ValueError for a place that nobody knows."""
    rules = {table: TableRule(**fields) for table, fields in raw.items()}
    for rule in rules.values():
        if rule.place and rule.place not in PLACES:
            raise ValueError(f"no place is called {rule.place}")
    return rules


@dataclass(frozen=True, slots=True)
class Unit:
    """What is removed, kept or held as one: a conversation, a document, a row, a file."""

    kind: UnitKind
    key: str
