"""Stages that versions of models and releases stand in, and the history of how they got there.

Pure. One version of a name is in production at a time.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Literal

Subject = Literal["model", "release"]
Action = Literal["promote", "rollback"]


class Stage(Enum):
    STAGING = "staging"  # can be asked by its version, not yet what the name stands for
    PRODUCTION = "production"  # what the name stands for
    ARCHIVED = "archived"  # kept, no longer asked


@dataclass(frozen=True, slots=True)
class StageChange:
    """One version went from one stage to another, and why."""

    subject: Subject
    name: str  # what all versions have in common
    version: int
    before: Stage
    after: Stage
    action: Action
    reason: str
    at: str


def version_before(
    history: Sequence[StageChange], current: int | None, there: Collection[int]
) -> int | None:
    """The version that was last in production before `current`; `history` has the newest first.

    Only versions that are still `there` count.
    """
    for change in history:
        was_in = change.after is Stage.PRODUCTION
        if was_in and change.version != current and change.version in there:
            return change.version
    return None


def split_reference(reference: str) -> tuple[str, int | None]:
    """`NAME@3` is version 3 of a name; without a number it is the name alone."""
    name, mark, number = reference.strip().rpartition("@")
    if mark and name and number.isascii() and number.isdecimal() and len(number) <= 9:
        return name.strip(), int(number)
    return reference.strip(), None
