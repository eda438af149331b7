"""One process at a time in a workspace; whoever comes second is told who is there.

The operating system drops the lock when its holder dies, so a crash never leaves it behind.
"""

from __future__ import annotations

import contextlib
import json
import os
import platform
import sys
from pathlib import Path

from workbench.domain.clock import now
from workbench.errors import WorkspaceLocked, WorkspaceReadOnly


class WorkspaceLock:
    """Held from construction until `release`."""

    def __init__(self, path: Path, *, wait_s: float = 0.0) -> None:
        from filelock import FileLock, Timeout  # noqa: PLC0415 - imports asyncio; after the paint

        self._holder = path.with_suffix(".holder.json")
        self._lock = FileLock(str(path), thread_local=False)
        try:
            self._lock.acquire(timeout=wait_s, poll_interval=0.05)
        except Timeout as error:
            raise WorkspaceLocked(
                f"This workspace is in use by {self._who()}.",
                hint="Use that window, close it first, or choose another with --workspace.",
            ) from error
        except OSError as error:
            raise WorkspaceReadOnly(
                f"The workspace folder {path.parent} cannot be written to.",
                hint="Check the folder's permissions or choose another with --workspace.",
                details=str(error),
            ) from error
        self._write_holder()

    def release(self) -> None:
        with contextlib.suppress(OSError):
            self._holder.unlink(missing_ok=True)
        self._lock.release()

    def _write_holder(self) -> None:
        holder = {
            "pid": os.getpid(),
            "host": platform.node(),
            "since": now(),
            "program": Path(sys.argv[0]).name if sys.argv and sys.argv[0] else "workbench",
        }
        # Who holds it is a courtesy; the lock itself is what protects.
        with contextlib.suppress(OSError):
            self._holder.write_text(json.dumps(holder), "utf-8")

    def _who(self) -> str:
        try:
            holder = json.loads(self._holder.read_text("utf-8"))
            return (
                f"process {int(holder['pid'])} on {str(holder['host'])[:80]}"
                f" since {str(holder['since'])[:16].replace('T', ' ')} UTC"
            )
        except (OSError, ValueError, KeyError, TypeError):
            return "another process"
