"""A bug leaves a report in the workspace's logs and a calm dialog; the program goes on.

The report names the kind of error and the places in the code. It holds no message of the error
and no values, because those may carry text of the person. Nothing is sent anywhere.
"""

from __future__ import annotations

import platform
import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from ui.desktop.language import tr
from workbench.domain.clock import now
from workbench.jobs import Deliver

_MOST_REPORTS = 20


class CrashHook:
    """Catches what nobody else caught, on every thread."""

    def __init__(self, deliver: Deliver, show: Callable[[str, Path | None], None]) -> None:
        """`show(kind, report)` runs on the GUI thread; `report` is None if it was not written."""
        self._deliver = deliver
        self._show = show
        self._folder: Path | None = None
        self._n_written = 0

    def install(self) -> None:
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception

    def write_into(self, folder: Path) -> None:
        """Where reports go from now on."""
        self._folder = folder

    def _on_thread_exception(self, caught: threading.ExceptHookArgs) -> None:
        if caught.exc_value is not None:
            self._on_exception(caught.exc_type, caught.exc_value, caught.exc_traceback)

    def _on_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.exit(130)
        text = report(kind, error, trace)
        sys.stderr.write(text)
        written = self._write(text)
        self._deliver(lambda: self._show(kind.__name__, written))

    def _write(self, text: str) -> Path | None:
        if self._folder is None or self._n_written >= _MOST_REPORTS:
            return None
        stamp = now().replace(":", "").replace(".", "")
        path = self._folder / f"crash-{stamp}.txt"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
        except OSError:
            return None
        self._n_written += 1
        return path


def report(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> str:
    """What happened where, without what it happened to."""
    lines = [
        tr("AI Workbench: a fault of the program"),
        tr("When: {now}", now=now()),
        tr(
            "Python {python_version} on {platform}",
            python_version=platform.python_version(),
            platform=platform.platform(),
        ),
        "",
        *_places(kind, trace),
    ]
    cause = error.__cause__ or error.__context__
    while cause is not None:
        lines += ["", tr("Because of:"), *_places(type(cause), cause.__traceback__)]
        cause = cause.__cause__ or cause.__context__
    return "\n".join(lines) + "\n"


def _places(kind: type[BaseException], trace: TracebackType | None) -> list[str]:
    frames = [
        tr(
            "  {name}:{line} in {co_name}",
            name=Path(frame.f_code.co_filename).name,
            line=line,
            co_name=frame.f_code.co_name,
        )
        for frame, line in traceback.walk_tb(trace)
    ]
    return [f"{kind.__module__}.{kind.__qualname__}", *frames]
