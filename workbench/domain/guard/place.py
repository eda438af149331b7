"""Does a sentence fit the place where it stands? How near it is in meaning to what is around it.

An order that somebody planted is about something else than its document, in another register; a
request that belongs to a letter is about what the letter is about. A sentence that introduces code
is judged by what the code does. Pure.
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
    found from the same probability on as what is found by itself. `leads`, `kinds`: the same for a
    sentence that introduces code, and for each kind of thing that nobody would want run; `base`:
    what is added there.
    """

    says: float
    near: float
    shift: float
    leads: float
    kinds: float
    base: float

    def probability(self, by_itself: float, near: float) -> float:
        """The larger of what the sentence says by itself and of what it says in its place."""
        placed = self.says * log_odds(by_itself) + self.near * near + self.shift
        return max(by_itself, _squeezed(placed))

    def before_code(self, by_itself: float, n_kinds: int) -> float:
        """Of a sentence that introduces code: advice on code reads like an order, too, so what it
        says by itself does not stand alone.
        """
        return _squeezed(self.leads * log_odds(by_itself) + self.kinds * n_kinds + self.base)


def nearness(rows: Rows) -> Near:
    """The cosine of each row of unit length with the middle of all others."""
    import numpy as np  # noqa: PLC0415 - the window does without until something is checked

    whole = rows.sum(axis=0, dtype=np.float64)
    others = whole - rows
    lengths = np.maximum(np.linalg.norm(others, axis=1), 1e-6)
    near: Near = (rows * others).sum(axis=1) / lengths
    return near


def aligned(probability: float, bound: float, other: float) -> float:
    """The same on the scale of a head whose findings begin at `other` instead of `bound`."""
    return _squeezed(log_odds(probability) - log_odds(bound) + log_odds(other))


def log_odds(probability: float) -> float:
    return math.log(max(probability, 1e-9) / max(1 - probability, 1e-9))


def read_place(raw: Mapping[str, Any]) -> Place:
    code = raw["code"]
    return Place(raw["says"], raw["near"], raw["shift"], code["leads"], code["kinds"], code["base"])


def _squeezed(odds: float) -> float:
    return 1 / (1 + math.exp(-max(-50.0, min(50.0, odds))))
