"""What is heard of linked folders, and so when each is looked at. Walks through none itself.

A folder is followed anew when it is another one under the same path (a drive that came back), when
its rules changed, and now and then where the system could not tell. Thread-safe.
"""

from __future__ import annotations

import contextlib
import threading
import time
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from workbench.domain.clock import now
from workbench.domain.folder_watching import FolderWatching, Unheard, matters
from workbench.domain.linked_folder import IgnoreRules, LinkedFolder
from workbench.domain.look_times import Looked, LookPace, LookTimes
from workbench.ports.folder_events import FolderEvents, FollowedFolder

_GLANCE_S = 5.0  # between two glances at whether a followed folder is still the same one


@dataclass
class _Ear:
    """One folder that is followed, or that could not be."""

    path: str
    rules: IgnoreRules
    times: LookTimes
    identity: tuple[int, int] | None = None
    followed: FollowedFolder | None = None
    followed_at: float = 0.0
    looked_at: str = ""
    was_told: bool = False  # when the last look ended
    lock: threading.Lock = field(default_factory=threading.Lock)

    @property
    def unheard(self) -> Unheard | None:
        if self.followed is not None:
            return self.followed.unheard
        return Unheard.AWAY if self.identity is None else Unheard.ABSENT

    def close(self) -> None:
        followed, self.followed = self.followed, None
        if followed is not None:
            followed.close()


class FolderListening:
    def __init__(
        self,
        events: FolderEvents | None,
        *,
        suffixes: Callable[[], Collection[str]],
        workspace: Path,
        pace: LookPace | None = None,
    ) -> None:
        """`events` None: nobody tells, every folder is looked at regularly."""
        self._events = events
        self._suffixes = suffixes
        self._workspace = workspace
        self._pace = pace or LookPace()
        self._ears: dict[str, _Ear] = {}
        self._lock = threading.Lock()
        self._wake = threading.Event()

    def watching(self, folder_id: str) -> FolderWatching | None:
        """None: it is not followed in this run. Never blocks."""
        ear = self._ears.get(folder_id)
        return FolderWatching(ear.unheard, ear.looked_at) if ear is not None else None

    def look_now(self) -> None:
        """Every folder is due, and those of which nobody tells are tried again."""
        with self._lock:
            for ear in self._ears.values():
                with ear.lock:
                    ear.times = LookTimes(self._pace)
                ear.followed_at = 0.0
        self._wake.set()

    def due(self, folders: Iterable[LinkedFolder]) -> list[LinkedFolder]:
        """Which of these are to be looked at now; all others are followed no more."""
        wanted = {folder.id: folder for folder in folders}
        with self._lock:
            gone = [self._ears.pop(number) for number in list(self._ears) if number not in wanted]
        for ear in gone:
            ear.close()
        for folder in wanted.values():
            self.name(folder)
        at = time.monotonic()
        return [folder for number, folder in wanted.items() if self._is_due(number, folder, at)]

    def name(self, folder: LinkedFolder) -> None:
        """From now on it can be looked at."""
        with self._lock:
            if folder.id not in self._ears:
                self._ears[folder.id] = _Ear(folder.path, folder.rules, LookTimes(self._pace))

    def begin(self, folder: LinkedFolder) -> FollowedFolder | None:
        """A look begins: what was heard so far is answered by it. None: nobody tells."""
        ear = self._ears[folder.id]
        identity = _identity(ear.path)
        if identity != ear.identity or folder.rules != ear.rules or self._is_worth_a_try(ear):
            ear.close()
            ear.identity, ear.rules, ear.followed_at = identity, folder.rules, time.monotonic()
        with ear.lock:
            ear.times = ear.times.begun()
        if ear.followed is None and self._events is not None and identity is not None:
            ear.followed = self._events.follow(
                ear.path, lambda name, is_folder: self._hear(ear, name, is_folder), self._workspace
            )
        return ear.followed

    def looked(
        self,
        folder: LinkedFolder,
        took_s: float,
        *,
        found: bool = False,
        busy: bool = False,
        failed: bool = False,
    ) -> None:
        """The look and what followed from it are over. Folder and collection are alike, but for
        files that are being written, unless it failed.
        """
        ear = self._ears.get(folder.id)
        if ear is None:  # unlinked meanwhile
            return
        if not failed and not busy:
            ear.looked_at = now()
        ear.was_told = ear.unheard is None
        look = Looked(time.monotonic(), took_s, found, busy, failed, ear.was_told)
        with ear.lock:
            ear.times = ear.times.looked(look)

    def leave(self, folder_id: str) -> None:
        """Follow it no more in this run, unless it is named again."""
        with self._lock:
            ear = self._ears.pop(folder_id, None)
        if ear is not None:
            ear.close()

    def describe(self) -> Mapping[str, str]:
        """By what means the system tells, and how much of it is used."""
        return self._events.describe() if self._events is not None else {}

    def glance(self, path: str) -> FolderWatching:
        """Whether changes there could be told, without looking into it."""
        if self._events is None or _identity(path) is None:
            return FolderWatching(Unheard.ABSENT if self._events is None else Unheard.AWAY)
        followed = self._events.follow(path, lambda _name, _is_folder: None)
        unheard = followed.unheard
        followed.close()
        return FolderWatching(unheard)

    def wait(self, at_most_s: float | None = None) -> None:
        """Until a folder is due, something was heard, or it is time for a glance."""
        with self._lock:
            due = [ear.times.due for ear in self._ears.values()]
        left = min(due, default=float("inf")) - time.monotonic()
        longest = _GLANCE_S if at_most_s is None else at_most_s
        self._wake.wait(max(0.0, min(left, longest)))
        self._wake.clear()

    def close(self) -> None:
        with self._lock:
            ears = list(self._ears.values())
            self._ears.clear()
        for ear in ears:
            ear.close()
        self._wake.set()

    # -- private

    def _is_due(self, number: str, folder: LinkedFolder, at: float) -> bool:
        ear = self._ears[number]
        if at >= ear.times.due or folder.rules != ear.rules:
            return True
        if not ear.was_told:
            return False
        return ear.unheard is not None or _identity(ear.path) != ear.identity

    def _is_worth_a_try(self, ear: _Ear) -> bool:
        waited = time.monotonic() - ear.followed_at
        return ear.unheard is not None and (not ear.followed_at or waited > self._pace.told_s)

    def _hear(self, ear: _Ear, name: str, is_folder: bool) -> None:
        if matters(name, is_folder, ear.rules, self._suffixes()):
            with ear.lock:
                ear.times = ear.times.heard(time.monotonic())
            self._wake.set()


def _identity(path: str) -> tuple[int, int] | None:
    """Which folder it is; None: it is not there."""
    with contextlib.suppress(OSError):
        status = Path(path).stat()
        return status.st_dev, status.st_ino
    return None
