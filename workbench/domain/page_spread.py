"""Against repetition of pages: a further passage of a page goes some places down.

Pure. A page is read with the neighbours of what was found on it; another page may hold the answer.
Of 126 questions about 20 quarterly reports eight sources then held the right page for 77.8 %
instead of 72.2 %; see docs/benchmarks.md.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence
from typing import Final

PLACES: Final = 60.0  # that variety 1 would cost; 12 at the usual 0.2


def spread_over_pages(pages: Sequence[Hashable | None], variety: float) -> list[int]:
    """Positions in their new order. `pages`: what page each is on; None has no page and stays."""
    cost = round(PLACES * variety)
    seen: Counter[Hashable] = Counter()
    places: list[int] = []
    for at, page in enumerate(pages):
        places.append(at + cost * seen[page] if page is not None else at)
        seen[page] += 1
    return sorted(range(len(pages)), key=lambda at: (places[at], at))
