"""How many questions one profile may ask in a minute and in a day. Pure but for its memory.

Counts since the program started; a restart begins anew. Knows no clock but the one it is given.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Mapping
from typing import Final

from workbench.errors import RateLimited

SPANS: Final[Mapping[str, float]] = {"per_minute": 60.0, "per_day": 86_400.0}
MOST: Final = 1_000_000


class RateLimiter:
    """Thread-safe; seconds of `clock` must not run backwards."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._asked: dict[str, deque[float]] = {}
        self._lock = threading.Lock()

    def admit(self, profile: str, limits: Mapping[str, int]) -> None:
        """Count one question. Raises RateLimited, which is not counted, with the seconds left."""
        if not limits:
            return
        with self._lock:
            moment = self._clock()
            asked = self._asked.setdefault(profile, deque())
            while asked and moment - asked[0] >= max(SPANS.values()):
                asked.popleft()
            for name, most in limits.items():
                span = SPANS[name]
                fresh = [at for at in asked if moment - at < span]
                if len(fresh) >= most:
                    wait = span - (moment - fresh[-most])
                    raise RateLimited(
                        f"{most:,} questions {name.replace('_', ' ')} were asked already.",
                        hint=f"Ask again in {wait:,.0f} seconds, or have the limit changed.",
                    )
            asked.append(moment)
