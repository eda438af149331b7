"""The parent's side of snippets: one child, asked one after the other. Knows the words of limits.

Where the system can fork, each snippet runs in a copy of the child that is thrown away; elsewhere
the child itself is.
"""

from __future__ import annotations

import json
import sys
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from tempfile import TemporaryDirectory
from typing import Any, Final

from engines.child import Call, Child, ChildDied, ChildFailed, ChildTooLarge, ChildTooSlow
from engines.snippets.worker import FOLDER
from workbench.errors import EngineError, LimitExceeded
from workbench.ports.snippet_runner import SnippetLimits

_START_S: Final = 10.0  # for the copy to begin, beside what the snippet may take
_HINT: Final = "Look at its loops; a check should take milliseconds."


class ChildSnippetRunner:
    """`SnippetRunner` over a child that the first call starts."""

    def __init__(self, child_command: Sequence[str]) -> None:
        self._command = child_command
        self._lock = threading.Lock()
        self._folder: TemporaryDirectory[str] | None = None
        self._child: Child | None = None

    def run(
        self,
        code: str,
        function: str,
        output: str,
        context: Mapping[str, Any],
        limits: SnippetLimits,
        is_cancelled: Callable[[], bool] = lambda: False,
    ) -> Any:
        body = json.dumps({"code": code, "output": output, "context": dict(context)})
        call = Call(
            "run",
            {"function": function, "limits": asdict(limits)},
            (body.encode("utf-8"),),
            timeout_s=limits.seconds + _START_S,
            memory_bytes=2 * limits.memory_bytes,
        )
        child = self._started()
        try:
            frame = child.call(call, is_cancelled)
        except ChildTooSlow as error:
            raise _too_slow(limits) from error
        except ChildTooLarge as error:
            raise LimitExceeded(
                f"The snippet needed more than {limits.memory_bytes >> 20} MB.", hint=_HINT
            ) from error
        except (ChildDied, ChildFailed) as error:
            raise EngineError(
                "The process that runs snippets ended.", details=error.details
            ) from error
        finally:
            if sys.platform == "win32":  # nothing of one snippet may reach the next
                child.end()
        return json.loads(frame.blobs[0])

    def close(self) -> None:
        with self._lock:
            child, folder = self._child, self._folder
            self._child = self._folder = None
        if child is not None:
            child.close()
        if folder is not None:
            folder.cleanup()

    def _started(self) -> Child:
        """The child and its folder, made when the first snippet comes."""
        with self._lock:
            if self._child is None:
                self._folder = TemporaryDirectory(prefix="snippets-", ignore_cleanup_errors=True)
                self._child = Child(self._command, "snippet", {FOLDER: self._folder.name})
            return self._child


def _too_slow(limits: SnippetLimits) -> LimitExceeded:
    return LimitExceeded(f"The snippet took longer than {limits.seconds:g} seconds.", hint=_HINT)
