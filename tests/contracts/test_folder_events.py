"""What folder events promise, held against the fake and what this system has, on real files."""

from __future__ import annotations

import os
import shutil
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from engines.folders.events import LocalFolderEvents
from engines.folders.observed import ObservedFolder
from tests.fakes.folder_events import FakeFolderEvents
from workbench.domain.folder_watching import Unheard
from workbench.ports.folder_events import FolderEvents, FollowedFolder, Heard

linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="inotify is Linux's")


class Observed:
    """The way of other systems, which runs here too."""

    def __init__(self) -> None:
        self.open: list[ObservedFolder] = []

    def follow(self, path: str, heard: Heard, never: Path | None = None) -> ObservedFolder:
        self.open.append(ObservedFolder(path, heard, never))
        return self.open[-1]

    def describe(self) -> dict[str, str]:
        return {"Told by": "watchdog"}

    def close(self) -> None:
        for one in self.open:
            one.close()


@pytest.fixture(params=["fake", pytest.param("inotify", marks=linux), "watchdog"])
def events(request: pytest.FixtureRequest) -> Iterator[FolderEvents]:
    if request.param == "watchdog":
        pytest.importorskip("watchdog")
    made: FolderEvents = {
        "fake": FakeFolderEvents,
        "inotify": lambda: LocalFolderEvents(lambda _path: False),
        "watchdog": Observed,
    }[request.param]()
    yield made
    made.close()


class Told:
    """What was heard of one folder."""

    def __init__(self, events: FolderEvents, folder: Path) -> None:
        self.names: set[str] = set()
        self._events = events
        self.followed: FollowedFolder = events.follow(str(folder), self._hear)
        self.walk(folder)

    def walk(self, folder: Path) -> None:
        """As a look does: each folder is announced before it is listed."""
        for place, folders, _ in os.walk(folder):
            folders[:] = [name for name in folders if not Path(place, name).is_symlink()]
            self.followed.entering(place)
        self.followed.entered_all()

    def hears(self, name: str, seconds: float = 10.0) -> bool:
        """Whether `name` is told within that time."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            if isinstance(self._events, FakeFolderEvents):
                self._events.beat()
            if name in self.names:
                return True
            time.sleep(0.01)
        return False

    def _hear(self, name: str, is_folder: bool) -> None:
        del is_folder
        self.names.add(name)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "folder" / "sub").mkdir(parents=True)
    (tmp_path / "folder" / "sub" / "one.txt").write_text("One.")
    return tmp_path / "folder"


def test_what_happens_to_files_is_told(events: FolderEvents, folder: Path) -> None:
    for name in ("changed", "touched", "moved", "deleted"):
        (folder / "sub" / f"{name}.txt").write_text("Some words.")
    told = Told(events, folder)
    assert told.followed.unheard is None
    (folder / "new.txt").write_text("New.")
    (folder / "sub" / "changed.txt").write_text("More words than there were.")
    os.utime(folder / "sub" / "touched.txt", (1, 1))
    (folder / "sub" / "moved.txt").rename(folder / "elsewhere.txt")
    (folder / "sub" / "deleted.txt").unlink()
    for name in ("new", "changed", "touched", "elsewhere", "deleted"):
        assert told.hears(f"{name}.txt"), name


def test_what_happens_to_folders_is_told(events: FolderEvents, folder: Path) -> None:
    told = Told(events, folder)
    (folder / "deep").mkdir()
    assert told.hears("deep")
    told.walk(folder)  # the look that follows
    (folder / "deep" / "inner.txt").write_text("Inner.")
    assert told.hears("inner.txt")
    (folder / "deep").rename(folder / "sub" / "renamed")
    assert told.hears("renamed")
    told.walk(folder)
    (folder / "sub" / "renamed" / "other.txt").write_text("Still followed.")
    assert told.hears("other.txt")
    shutil.rmtree(folder / "sub")
    assert told.hears("sub")


def test_a_link_is_not_followed(events: FolderEvents, folder: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (folder / "link").symlink_to(outside)
    told = Told(events, folder)
    (outside / "secret.txt").write_text("Not ours.")
    (folder / "ours.txt").write_text("Ours.")
    assert told.hears("ours.txt")
    assert "secret.txt" not in told.names


def test_two_may_follow_the_same_folder_and_one_may_stop(
    events: FolderEvents, folder: Path
) -> None:
    first, second = Told(events, folder), Told(events, folder / "sub")
    (folder / "sub" / "two.txt").write_text("Two.")
    assert first.hears("two.txt")
    assert second.hears("two.txt")
    first.followed.close()
    first.names.clear()
    (folder / "sub" / "three.txt").write_text("Three.")
    assert second.hears("three.txt")
    assert first.names == set()


def test_where_others_change_files_nothing_is_promised(folder: Path) -> None:
    events = LocalFolderEvents(lambda _path: True)
    followed = events.follow(str(folder), lambda _name, _is_folder: None)
    followed.entering(str(folder))
    followed.entered_all()
    assert followed.unheard is Unheard.NETWORK
    followed.close()
    events.close()
