"""By what changes in a linked folder are noticed, and why not sooner. Pure values."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from enum import Enum
from pathlib import PurePath

from workbench.domain.linked_folder import IgnoreRules

HIDDEN = (".", "~$")  # "~$" is what Office puts beside an open file


class Unheard(Enum):
    """Why the system does not tell of changes in a folder, so that it is looked at regularly."""

    NETWORK = "network"  # other machines change what lies there, and this one is not told
    LIMIT = "limit"  # the system lends no more watches
    FAILED = "failed"  # it refused, or stopped telling
    ABSENT = "absent"  # this program was put together without
    AWAY = "away"  # the folder is not there

    @property
    def reason(self) -> str:
        return _REASONS[self]


_REASONS = {
    Unheard.NETWORK: "it is on a drive that other machines can change",
    Unheard.LIMIT: "the system lends no more watches",
    Unheard.FAILED: "the system stopped telling of changes",
    Unheard.ABSENT: "this program was put together without",
    Unheard.AWAY: "it is not there",
}


@dataclass(frozen=True, slots=True)
class FolderWatching:
    """How a folder is followed in this run of the program.

    `unheard` is None where the system tells of changes. `looked_at`: when a look last found
    folder and collection alike, in UTC as ISO 8601; empty: not yet in this run.
    """

    unheard: Unheard | None
    looked_at: str = ""

    @property
    def is_told(self) -> bool:
        return self.unheard is None

    @property
    def sentence(self) -> str:
        if self.unheard is None:
            return "the system tells of changes"
        return f"looked at regularly: {self.unheard.reason}"


def matters(name: str, is_folder: bool, rules: IgnoreRules, suffixes: Collection[str]) -> bool:
    """Whether a change of this name can change what a look would see. In doubt it does."""
    if not name:
        return True
    if name.startswith(HIDDEN) and not rules.with_hidden:
        return False
    return is_folder or PurePath(name).suffix.lower() in suffixes
