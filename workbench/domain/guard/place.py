"""Does a sentence fit the place where it stands? How near it is in meaning to what is around it.

An order that somebody planted is about something else than its document, in another register; a
request that belongs to a letter is about what the letter is about. Pure.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    import numpy as np
    import numpy.typing as npt

    Rows = npt.NDArray[np.float32]
    Near = npt.NDArray[np.float64]

LEAST_UNITS: Final = 3  # of fewer nobody can tell what fits among them


@dataclass(frozen=True, slots=True)
class Place:
    """`says`, `near`: what log odds and nearness count; `shift`: so that what is found by place is
    found from the same probability on as what is found by itself.
    """

    says: float
    near: float
    shift: float

    def probability(self, by_itself: float, near: float) -> float:
        """The larger of what the sentence says by itself and of what it says in its place."""
        odds = math.log(max(by_itself, 1e-9) / max(1 - by_itself, 1e-9))
        placed = self.says * odds + self.near * near + self.shift
        return max(by_itself, 1 / (1 + math.exp(-max(-50.0, min(50.0, placed)))))


def nearness(rows: Rows) -> Near:
    """The cosine of each row of unit length with the middle of all others."""
    import numpy as np  # noqa: PLC0415 - the window does without until something is checked

    whole = rows.sum(axis=0, dtype=np.float64)
    others = whole - rows
    lengths = np.maximum(np.linalg.norm(others, axis=1), 1e-6)
    near: Near = (rows * others).sum(axis=1) / lengths
    return near


def read_place(raw: Mapping[str, Any]) -> Place:
    return Place(raw["says"], raw["near"], raw["shift"])
