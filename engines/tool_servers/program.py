"""Become the program of a tool server: compare its files once more, set limits, run it.

On Linux it ends with the child that started it, whatever happens to that one.
"""

from __future__ import annotations

import ctypes
import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any, Final

from engines.tool_servers.pipe import WISH

CHANGED: Final = 97  # exit code: a file is not the one that was allowed
_PR_SET_PDEATHSIG: Final = 1
_SIGKILL: Final = 9
_LARGEST_FILE: Final = 1 << 30
_MOST_FILES: Final = 1_024


def main() -> int:
    """Returns only where it could not take the program's place, or on Windows."""
    wish: dict[str, Any] = json.loads(os.environ.pop(WISH))
    parent = os.getppid()
    if any(_digest(Path(path)) != digest for path, digest in wish["files"]):
        return CHANGED
    os.chdir(wish["folder"])
    command: list[str] = wish["command"]
    if sys.platform == "win32":  # there, taking its place would break the pipes
        return subprocess.call(command, env=wish["environment"])
    _limit()
    if sys.platform.startswith("linux"):
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, _SIGKILL, 0, 0, 0)
        if os.getppid() != parent:  # it ended meanwhile
            return 1
    try:
        os.execve(command[0], command, wish["environment"])  # noqa: S606 - a list, no shell
    except OSError:
        return 1


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _limit() -> None:
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    for kind, most in (
        (resource.RLIMIT_FSIZE, _LARGEST_FILE),
        (resource.RLIMIT_NOFILE, _MOST_FILES),
    ):
        _, hard = resource.getrlimit(kind)
        wanted = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(kind, (wanted, wanted))
