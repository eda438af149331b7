"""Runs a few lines of Python that somebody wrote to judge an answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol


@dataclass(frozen=True, slots=True)
class SnippetLimits:
    seconds: float = 5.0
    memory_bytes: int = 512 << 20
    result_bytes: int = 64 << 10
    file_bytes: int = 1 << 20  # of each file in its own folder, which is deleted afterwards


class SnippetRunner(Protocol):
    """Away from everything: a process with limits, without network, documents or workspace."""

    def run(
        self,
        code: str,
        function: str,
        output: str,
        context: Mapping[str, Any],
        limits: SnippetLimits,
        is_cancelled: Callable[[], bool] = lambda: False,
    ) -> Any:
        """What the snippet gives back, as plain JSON.

        `code` is an expression or the body of a function of `output` and `context`; with a
        `function` a module that has one of this name. Thread-safe; blocks. Raises InputError for
        what the snippet did wrong, LimitExceeded, EngineError if the process died, Cancelled.
        """

    def close(self) -> None:
        """End the process; safe to call twice."""
