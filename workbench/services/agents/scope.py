"""What a call of a tool may look at, and until when it may take."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from workbench.domain.document import Passage
from workbench.errors import Cancelled
from workbench.jobs import JobContext


@dataclass(frozen=True, slots=True)
class Scope:
    """`collections`: ids that may be read. `known`: the run's passages by their numbers.

    `model_id`: who is asked where a tool needs a model; empty: nobody.
    """

    collections: tuple[str, ...] = ()
    known: Mapping[int, Passage] = field(default_factory=dict)
    model_id: str = ""


class Until(JobContext):
    """The same job, cancelled for its part when time is up or `also` says so."""

    def __init__(
        self, inner: JobContext, ends_at: float, also: Callable[[], bool] = lambda: False
    ) -> None:
        """`ends_at`: by the monotonic clock."""
        self._inner = inner
        self._ends_at = ends_at
        self._also = also

    @property
    def is_over(self) -> bool:
        return time.monotonic() >= self._ends_at

    @property
    def cancelled(self) -> bool:
        return self._inner.cancelled or self.is_over or self._also()

    def check(self) -> None:
        self._inner.check()
        if self.is_over or self._also():
            raise Cancelled

    def report(self, event: Any) -> None:
        """What happens inside a tool is told to nobody."""

    def telling(self, report: Callable[[Any], None]) -> JobContext:  # noqa: ARG002 - the port's
        return self

    def wait(self, timeout_s: float) -> bool:
        left = self._ends_at - time.monotonic()
        return self._inner.wait(max(0.0, min(timeout_s, left))) or self.is_over
