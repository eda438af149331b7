"""Against repetition: what is much like a better hit goes down.

Pure. Source: maximal marginal relevance, Carbonell and Goldstein, SIGIR 1998.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt


def maximal_marginal_relevance(
    relevance: Sequence[float], likeness: npt.NDArray[np.floating], variety: float
) -> list[int]:
    """Positions, best first. `likeness` of each to each, from 0 to 1; `variety` 0 to 1: how much
    likeness to what is already chosen counts against relevance, which is scaled to 0 to 1.
    """
    import numpy as np

    n = len(relevance)
    least, most = min(relevance, default=0.0), max(relevance, default=0.0)
    scaled = [(value - least) / ((most - least) or 1.0) for value in relevance]
    own = (1 - variety) * np.array(scaled, dtype=np.float64)  # (n,)
    repeats = np.zeros(n, dtype=np.float64)
    order: list[int] = []
    for _ in range(n):
        best = int(np.argmax(own - variety * repeats))  # of equal ones the first
        order.append(best)
        own[best] = -np.inf
        np.maximum(repeats, likeness[best], out=repeats)
    return order
