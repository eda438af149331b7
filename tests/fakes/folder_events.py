"""Folder events without a system: it compares the folder with what it saw when somebody asks."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping
from pathlib import Path

from workbench.domain.folder_watching import Unheard
from workbench.ports.folder_events import Heard


class FakeFolderEvents:
    """`most` folders can be watched altogether; `refusing` is why none is followed."""

    def __init__(self, most: int = 1_000_000) -> None:
        self.most = most
        self.refusing: Unheard | None = None
        self.following: list[FakeFollowed] = []

    @property
    def n_watched(self) -> int:
        return sum(len(one.watched) for one in self.following)

    def follow(self, path: str, heard: Heard, never: Path | None = None) -> FakeFollowed:
        del path, never
        followed = FakeFollowed(self, heard)
        followed.unheard = self.refusing
        self.following.append(followed)
        return followed

    def describe(self) -> Mapping[str, str]:
        return {"Told by": "a test", "Folders watched": f"{self.n_watched} of {self.most} at most"}

    def beat(self) -> None:
        """Tell of everything that changed since the last time."""
        for one in list(self.following):
            one.beat()

    def lose(self) -> None:
        """The system's queue ran over: everybody is told that something was lost."""
        for one in list(self.following):
            one.watched = {place: names_in(place) for place in one.watched}
            one.tell("", True)

    def close(self) -> None:
        for one in list(self.following):
            one.close()


class FakeFollowed:
    def __init__(self, events: FakeFolderEvents, heard: Heard) -> None:
        self._events = events
        self._heard: Heard | None = heard
        self.watched: dict[str, dict[str, tuple[bool, int, int]]] = {}
        self.entered = set[str]()
        self.unheard: Unheard | None = None

    def entering(self, place: str) -> None:
        if self.unheard is not None:
            return
        if place not in self.watched and self._events.n_watched >= self._events.most:
            self.unheard = Unheard.LIMIT
            self.watched.clear()
            return
        self.entered.add(place)
        self.watched.setdefault(place, names_in(place))

    def entered_all(self) -> None:
        self.watched = {p: names for p, names in self.watched.items() if p in self.entered}
        self.entered = set()

    def beat(self) -> None:
        for place, before in list(self.watched.items()):
            after = names_in(place)
            self.watched[place] = after
            for name in {*before, *after}:
                if before.get(name) != after.get(name):
                    self.tell(name, (after.get(name) or before[name])[0])

    def tell(self, name: str, is_folder: bool) -> None:
        if self._heard is not None:
            self._heard(name, is_folder)

    def close(self) -> None:
        self._heard = None
        self.watched.clear()
        if self in self._events.following:
            self._events.following.remove(self)


def names_in(place: str) -> dict[str, tuple[bool, int, int]]:
    """Of each name: whether it is a folder, by what it is known, and when it was changed."""
    found = {}
    with contextlib.suppress(OSError):
        for path in Path(place).iterdir():
            status = path.lstat()
            is_folder = path.is_dir() and not path.is_symlink()
            known_by = status.st_ino if is_folder else status.st_size
            found[path.name] = (is_folder, known_by, status.st_mtime_ns)
    return found
