"""The line of requests that wait for a place: by priority, then by age; bounded.

`enter` may be called from any thread, everything else belongs to the model thread.
"""

from __future__ import annotations

import bisect
import threading
from collections import Counter
from collections.abc import Iterator
from typing import Final

from engines.llama.generation import Generation
from workbench.domain.model import Priority
from workbench.errors import QueueFull

# For each priority on its own, so that no flood of evaluation cases turns a chat away.
MOST_TOKENS: Final = 1 << 20  # about 40 bytes each
MOST_REQUESTS: Final = 4_096


class WaitingLine:
    def __init__(self, most_tokens: int = MOST_TOKENS, most_requests: int = MOST_REQUESTS) -> None:
        self._most_tokens = most_tokens
        self._most_requests = most_requests
        self._line: list[tuple[Priority, int, Generation]] = []
        self._lock = threading.Lock()
        self._n_entered = 0
        self._requests: Counter[Priority] = Counter()
        self._tokens: Counter[Priority] = Counter()

    def __bool__(self) -> bool:
        return bool(self._line)

    def __iter__(self) -> Iterator[Generation]:
        """The most important first, the oldest first among equals."""
        return (generation for _, _, generation in self._line)

    def enter(self, generation: Generation) -> None:
        """Count it and give it its age; `join` follows. Raises QueueFull with the numbers."""
        priority = generation.priority
        with self._lock:
            n_requests = self._requests[priority] + 1
            n_tokens = self._tokens[priority] + generation.n_prompt
            if n_requests > self._most_requests or n_tokens > self._most_tokens:
                raise QueueFull(
                    f"{n_requests - 1:,} requests with {n_tokens - generation.n_prompt:,} tokens "
                    f"run or wait already; there is room for {self._most_requests:,} with "
                    f"{self._most_tokens:,}, and this one has {generation.n_prompt:,}.",
                    hint="Send fewer requests at once, or wait until some are answered.",
                )
            self._requests[priority], self._tokens[priority] = n_requests, n_tokens
            self._n_entered += 1
            generation.age = self._n_entered

    def join(self, generation: Generation) -> None:
        """Stand in line, a paused one where it stood before."""
        bisect.insort(self._line, (generation.priority, generation.age, generation))

    def remove(self, generation: Generation) -> None:
        """Take it out of the line, to be admitted or because it ended."""
        self._line = [item for item in self._line if item[2] is not generation]

    def leave(self, generation: Generation) -> None:
        """It ended: its tokens count no longer."""
        with self._lock:
            self._requests[generation.priority] -= 1
            self._tokens[generation.priority] -= generation.n_prompt

    def clear(self) -> list[Generation]:
        """Empty the line; returns who stood in it."""
        left = [generation for _, _, generation in self._line]
        self._line = []
        return left
