"""Carry a chat trip's events from its lane to the window: a buffer, emptied thirty times a second.

One queued call for every token would flood the event loop.
"""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from workbench.domain.agent.run import ConsentAsked
from workbench.domain.chat_event import ChatEvent, TextDelta
from workbench.domain.tool_use import ToolUsed
from workbench.jobs import JobContext, Outcome

INTERVAL_MS = 33


@dataclass(frozen=True, slots=True)
class Ended:
    """The job is over, however it went."""

    outcome: Outcome


Arrival = ChatEvent | ConsentAsked | ToolUsed | Ended


class Relay(JobContext):
    """A job's context whose reports go into a buffer instead of being delivered one by one."""

    def __init__(self, context: JobContext, buffer: EventBuffer) -> None:
        super().__init__(buffer.put, threading.Event())
        self._context = context

    @property
    def cancelled(self) -> bool:
        return self._context.cancelled

    def check(self) -> None:
        self._context.check()

    def telling(self, report: Callable[[Any], None]) -> JobContext:
        return self._context.telling(report)

    def wait(self, timeout_s: float) -> bool:
        return self._context.wait(timeout_s)


class EventBuffer:
    """Filled on the lane, drained on the GUI thread."""

    def __init__(self) -> None:
        self._queue: queue.SimpleQueue[Any] = queue.SimpleQueue()

    def put(self, event: Any) -> None:
        self._queue.put(event)

    def drain(self) -> list[Arrival]:
        """Everything that came, in order; neighbouring pieces of text joined into one."""
        arrived: list[Arrival] = []
        text: list[str] = []
        while True:
            try:
                event = self._queue.get_nowait()
            except queue.Empty:
                break
            if isinstance(event, TextDelta):
                text.append(event.text)
                continue
            if text:
                arrived.append(TextDelta("".join(text)))
                text.clear()
            arrived.append(event)
        if text:
            arrived.append(TextDelta("".join(text)))
        return arrived
