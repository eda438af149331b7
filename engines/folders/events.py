"""What tells of changes on this system: inotify on Linux, watchdog elsewhere, nobody for drives
that other machines change.
"""

from __future__ import annotations

import errno
import sys
import threading
from collections.abc import Callable, Mapping
from pathlib import Path

from engines.folders.drives import is_untold
from engines.folders.inotify import Inotify, InotifyFolder, limits
from engines.folders.observed import ObservedFolder
from workbench.domain.folder_watching import Unheard
from workbench.ports.folder_events import FollowedFolder, Heard

_LIMITS = (errno.EMFILE, errno.ENFILE, errno.ENOMEM)


class LocalFolderEvents:
    def __init__(
        self, is_untold: Callable[[str], bool] = is_untold, system: str = sys.platform
    ) -> None:
        self._is_untold = is_untold
        self._is_linux = system.startswith("linux")
        self._inotify: Inotify | None = None
        self._lock = threading.Lock()

    def follow(self, path: str, heard: Heard, never: Path | None = None) -> FollowedFolder:
        if self._is_untold(path):
            return Untold(Unheard.NETWORK)
        if not self._is_linux:
            return ObservedFolder(path, heard, never)
        try:
            return InotifyFolder(self._instance(), heard)
        except OSError as error:
            return Untold(Unheard.LIMIT if error.errno in _LIMITS else Unheard.FAILED)

    def describe(self) -> Mapping[str, str]:
        if not self._is_linux:
            return {"Told by": "the system, through watchdog"}
        lent = limits(lambda name: Path(name).read_text("ascii"))
        used = self._inotify.n_watches if self._inotify is not None else 0
        most = lent.get("max_user_watches", "an unknown number")
        return {"Told by": "inotify", "Folders watched": f"{used:,} of {most} at most"}

    def close(self) -> None:
        with self._lock:
            if self._inotify is not None:
                self._inotify.close()
                self._inotify = None

    def _instance(self) -> Inotify:
        with self._lock:
            if self._inotify is None or not self._inotify.is_telling:
                self._inotify = Inotify()
            return self._inotify


class Untold:
    """A folder of whose changes nobody tells."""

    def __init__(self, reason: Unheard) -> None:
        self.unheard: Unheard | None = reason

    def entering(self, place: str) -> None:
        """Nothing to follow."""

    def entered_all(self) -> None:
        """Nothing was followed."""

    def close(self) -> None:
        """Nothing to end."""
