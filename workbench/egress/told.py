"""What children tell of attempts, through a file that belongs to one run of the program.

A child knows the file by an environment variable and appends a line for each attempt; the program
reads it. Lines hold what `Attempt` holds, never content. Standard library alone.
"""

from __future__ import annotations

import contextlib
import json
import os
import threading
from pathlib import Path
from typing import Any

VARIABLE = "AI_WORKBENCH_ATTEMPTS"
_MOST_BYTES = 200_000
_LONGEST = 2_000
_FIELDS = ("at", "event", "target", "module", "place", "feature")

_lock = threading.Lock()
_heard: dict[str, Path] = {}


def listen(folder: Path) -> None:
    """Children that are started from now on tell of their attempts; ends with `stop`."""
    path = folder / f"attempts-{os.getpid()}.jsonl"
    with _lock, contextlib.suppress(OSError):
        path.unlink(missing_ok=True)
        _heard["file"] = path
        os.environ[VARIABLE] = str(path)


def stop() -> None:
    """What was heard is forgotten, the file deleted."""
    with _lock:
        path = _heard.pop("file", None)
        os.environ.pop(VARIABLE, None)
    if path is not None:
        with contextlib.suppress(OSError):
            path.unlink(missing_ok=True)


def tell(shape: dict[str, Any]) -> None:
    """In a child: one line for the program that started it; in the program itself nothing."""
    name = os.environ.get(VARIABLE)
    with _lock:
        is_listener = "file" in _heard
    if not name or is_listener:
        return
    line = json.dumps({key: str(shape[key])[:200] for key in _FIELDS}) + "\n"
    with contextlib.suppress(OSError):
        descriptor = os.open(name, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        with os.fdopen(descriptor, "ab") as file:
            if file.tell() < _MOST_BYTES:
                file.write(line.encode())


def heard() -> list[dict[str, str]]:
    """What children told so far, oldest first; what is no line of ours is left out."""
    with _lock:
        path = _heard.get("file")
    if path is None:
        return []
    try:
        with path.open("rb") as file:
            content = file.read(_MOST_BYTES)
    except OSError:
        return []
    found = []
    for line in content.splitlines():
        with contextlib.suppress(ValueError, RecursionError):
            told = json.loads(line[:_LONGEST])
            if isinstance(told, dict) and all(isinstance(told.get(key), str) for key in _FIELDS):
                found.append({key: told[key][:200] for key in _FIELDS})
    return found
