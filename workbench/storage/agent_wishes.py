"""Word that is left for the program that works on a run: pause, or stop.

One program at a time has the database of a workspace open; another one leaves a small file here,
and the first one looks for it between steps.
"""

from __future__ import annotations

import re
from enum import Enum
from pathlib import Path

from workbench.errors import InputError, WorkspaceReadOnly

_ID = re.compile(r"[0-9a-zA-Z-]{8,64}")


class Wish(Enum):
    PAUSE = "pause"
    STOP = "stop"


class AgentWishes:
    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def leave(self, run_id: str, wish: Wish) -> None:
        """Raises InputError for what is no id, WorkspaceReadOnly."""
        if not _ID.fullmatch(run_id):
            raise InputError("That is no id of a run.", hint="`workbench agent list` has all.")
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            (self._folder / f"{run_id}.{wish.value}").touch()
        except OSError as error:
            raise WorkspaceReadOnly(
                "The wish could not be left in the workspace.",
                hint="Check the permissions of its folder.",
                details=type(error).__name__,
            ) from error

    def wish(self, run_id: str) -> Wish | None:
        """The strongest that was left; also by the beginning of the id."""
        if not self._folder.is_dir():
            return None
        left = {
            Wish(entry.suffix[1:])
            for entry in self._folder.iterdir()
            if entry.suffix[1:] in ("pause", "stop") and run_id.startswith(entry.stem)
        }
        return Wish.STOP if Wish.STOP in left else Wish.PAUSE if left else None

    def clear(self, run_id: str) -> None:
        if self._folder.is_dir():
            for entry in self._folder.iterdir():
                if run_id.startswith(entry.stem):
                    entry.unlink(missing_ok=True)
