"""Where an attempt came from: the module, the line, and which part of the program was at work.

Looks at frames alone; standard library alone.
"""

from __future__ import annotations

import inspect
import threading
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

_PLUMBING = ("socket", "asyncio", "selectors", "ssl", "http", "urllib", "workbench.egress")
_OURS = ("workbench.services.", "engines.", "ui.", "workbench.")


@dataclass(frozen=True, slots=True)
class Origin:
    """`module` is the nearest to the socket that is no plumbing; `place` its file and line;
    `feature` the nearest module of ours, with the thread where there is none."""

    module: str
    place: str
    feature: str


def origin() -> Origin:
    """Of the call that is being made."""
    module, place, feature = "", "", ""
    current: Any = inspect.currentframe()
    while current is not None:
        name = str(current.f_globals.get("__name__", ""))
        if name and not name.startswith(_PLUMBING):
            if not module:
                module = name
                place = f"{PurePath(current.f_code.co_filename).name}:{current.f_lineno}"
            if name.startswith(_OURS):
                feature = _feature(name)
                break
        current = current.f_back
    return Origin(
        module or "unknown", place, feature or f"thread {threading.current_thread().name}"
    )


def _feature(module: str) -> str:
    """The subject of a module: `workbench.services.chat.chat` is chat, `engines.hub.client` hub."""
    parts = module.split(".")
    return parts[2] if module.startswith("workbench.services.") else ".".join(parts[:2])
