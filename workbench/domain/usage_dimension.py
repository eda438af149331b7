"""What requests have in common, apart from their numbers, and which of it a selection wants.

Pure. Names match as SQLite's NOCASE does: without regard to the case of ASCII letters.
"""

from __future__ import annotations

import string
from dataclasses import dataclass
from typing import Final

from workbench.domain.request_fact import ErrorKind, Feature, Guard, Status
from workbench.domain.usage import GroupBy, Selection

_LOWER: Final = str.maketrans(string.ascii_uppercase, string.ascii_lowercase)


@dataclass(frozen=True, slots=True)
class Dimension:
    feature: Feature
    model_id: str
    model: str
    prompt_id: str
    prompt_version: int | None
    release: str
    status: Status
    error_kind: ErrorKind
    refused: bool
    collections: tuple[str, ...]  # ids, sorted
    feedback: int = 0  # 1 liked, -1 disliked, 0 not rated
    profile: str = ""
    adapters: tuple[str, ...] = ()  # names, sorted
    guard: Guard = ""

    def keys(self, by: GroupBy) -> tuple[str, ...]:
        """The groups that such a request is in; by time: none, that is not known here."""
        match by:
            case "model":
                return (self.model_id,)
            case "prompt":
                return (f"{self.prompt_id}@{self.prompt_version}" if self.prompt_id else "",)
            case "feature":
                return (self.feature,)
            case "status":
                return (self.status,)
            case "release":
                return (self.release,)
            case "collection":
                return self.collections
            case "profile":
                return (self.profile,)
            case "adapter":
                return self.adapters
            case _:
                return ()


@dataclass(frozen=True, slots=True)
class Wanted:
    """A selection without its period, its names looked up."""

    selection: Selection
    prompt_ids: frozenset[str] = frozenset()
    collection_ids: frozenset[str] = frozenset()

    def fits(self, item: Dimension) -> bool:
        want = self.selection
        _, _, version = want.prompt.partition("@")
        return (
            want.feature in {"", item.feature}
            and want.status in {"", item.status}
            and want.error_kind in {"", item.error_kind}
            and want.release in {"", item.release}
            and (want.refused is None or want.refused == item.refused)
            and want.feedback in {None, item.feedback}
            and want.profile in {"", item.profile}
            and (not want.adapter or want.adapter in item.adapters)
            and (want.guard in {"", item.guard} or (want.guard == "any" and item.guard != ""))
            and (not want.model or _is(want.model, item))
            and (not want.prompt or item.prompt_id in self.prompt_ids)
            and (not version or version == str(item.prompt_version))
            and (not want.collection or not self.collection_ids.isdisjoint(item.collections))
        )


def _is(model: str, item: Dimension) -> bool:
    return model == item.model_id or model.translate(_LOWER) == item.model.translate(_LOWER)
