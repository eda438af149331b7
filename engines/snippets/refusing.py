"""What Python itself refuses a snippet, with a sentence: files elsewhere, sockets, other programs.

The kernel's fence is the wall where there is one; this tells the author what hit it, and stands
alone where there is none. An audit hook cannot be taken away again, but whoever means harm can
get around it: hence snippets run only where the workspace's policy allows them.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any, Final

_REFUSED: Final = (
    "socket.", "subprocess.", "os.system", "os.exec", "os.spawn", "os.posix_spawn", "os.fork",
    "os.kill", "ctypes.", "shutil.", "winreg.", "pty.", "signal.pthread_kill", "webbrowser.",
    "ftplib.", "http.client", "smtplib.", "urllib.", "syslog.",
)  # fmt: skip
_WRITES: Final = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_CHANGES: Final = ("os.remove", "os.rename", "os.rmdir", "os.mkdir", "os.link", "os.symlink",
                   "os.truncate", "os.chmod", "os.chown", "os.utime")  # fmt: skip


def refuse_the_rest(folder: Path) -> None:
    """From now on, for this process; files may be written in `folder` alone."""
    home = os.path.realpath(folder)

    def is_inside(path: Any) -> bool:
        if isinstance(path, int):
            return True  # an open file
        found = os.path.realpath(os.fsdecode(path))
        return found == home or found.startswith(home + os.sep)

    def hook(event: str, args: tuple[Any, ...]) -> None:
        if event.startswith(_REFUSED):
            raise PermissionError(f"a snippet may not use {event.partition('.')[0]}")
        if event == "open":
            path, _mode, flags = args
            if isinstance(flags, int) and flags & _WRITES and not is_inside(path):
                raise PermissionError("a snippet writes in its own folder alone")
        elif event in _CHANGES and not is_inside(args[0]):
            raise PermissionError("a snippet writes in its own folder alone")

    sys.addaudithook(hook)
