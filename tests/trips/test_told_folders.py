"""A linked folder of whose changes the system tells: on real files, with this system's events.

No regular look happens in these tests but where one says so: what comes, comes by events.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engines.folders.events import LocalFolderEvents
from tests.fakes.bundle import fake_engines
from tests.fakes.folder_events import FakeFolderEvents
from tests.trips.test_folder_watch import names, wait_for, write
from workbench.app import Workbench, open_workspace
from workbench.domain.folder_watching import Unheard
from workbench.domain.linked_folder import FolderState, LinkedFolder
from workbench.domain.look_times import LookPace
from workbench.jobs import JobContext
from workbench.paths import WorkspacePaths
from workbench.ports.engines import Engines
from workbench.ports.folder_events import FolderEvents
from workbench.services.documents import folder_listening, folder_sync

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="inotify is Linux's")


class Followed:
    """A workspace with one linked folder that is followed."""

    def __init__(self, where: Path, events: FolderEvents) -> None:
        self.folder = where / "folder"
        self.folder.mkdir()
        self.events = events
        self.looks = 0
        self.workbench = self.opened(where)
        into = self.workbench.library.collection_named("Notes", create=True)
        self.linked = self.workbench.linked_folders.link(self.folder, into.id)
        self.workbench.folder_watch.start()
        wait_for(lambda: self.unheard() != "not looked at yet")

    def opened(self, where: Path) -> Workbench:
        def engines(paths: WorkspacePaths) -> Engines:
            return replace(fake_engines(paths), folder_events=self.events)

        workbench = open_workspace(WorkspacePaths(where / "workspace"), engines)
        real = workbench.folder_sync.has_work

        def counted(folder: LinkedFolder, context: JobContext, *more: object) -> bool:
            self.looks += 1
            return real(folder, context, *more)  # type: ignore[arg-type]

        workbench.folder_watch._sync.has_work = counted  # type: ignore[method-assign]
        return workbench

    def unheard(self) -> Unheard | str | None:
        watching = self.workbench.folder_watch.watching(self.linked.id)
        if watching is None or not watching.looked_at:
            return "not looked at yet"
        return watching.unheard

    def is_settled(self) -> bool:
        """Whether the next regular look is far."""
        ear = self.workbench.folder_watch._listening._ears[self.linked.id]
        return ear.times.regular > time.monotonic() + 100

    def is_alike(self) -> bool:
        """Whether the library holds exactly what lies in the folder."""
        there = Counter(
            hashlib.sha256(path.read_bytes()).hexdigest()
            for path in self.folder.rglob("*")
            if path.is_file() and not path.is_symlink() and path.stat().st_size
        )
        documents = self.workbench.library.documents()
        return {one.sha256 for one in documents} == set(there)


@pytest.fixture
def pace(monkeypatch: pytest.MonkeyPatch) -> None:
    pace = LookPace(quiet_s=0.1, soonest_s=0.05, told_share=1.0)
    monkeypatch.setattr(folder_listening, "LookPace", lambda: pace)
    monkeypatch.setattr(folder_listening, "_GLANCE_S", 0.2)


@pytest.fixture
def followed(tmp_path: Path, pace: None) -> Iterator[Followed]:
    made = Followed(tmp_path, LocalFolderEvents(lambda _path: False))
    yield made
    made.workbench.close()


def test_what_happens_in_a_folder_comes_without_regular_looks(
    followed: Followed, tmp_path: Path
) -> None:
    folder, bench = followed.folder, followed.workbench
    assert followed.unheard() is None
    write(folder / "one.txt", "One.")
    wait_for(lambda: names(bench) == ["one.txt"])
    (folder / "one.txt").rename(folder / "first.txt")
    wait_for(lambda: names(bench) == ["first.txt"])
    (folder / "deep" / "er").mkdir(parents=True)
    write(folder / "deep" / "er" / "two.txt", "Two.")
    wait_for(lambda: names(bench) == ["first.txt", "two.txt"])
    (folder / "deep").rename(folder / "moved")
    write(folder / "moved" / "er" / "three.txt", "Three.")
    wait_for(lambda: names(bench) == ["first.txt", "three.txt", "two.txt"])
    (folder / "moved").rename(tmp_path / "outside")
    wait_for(lambda: names(bench) == ["first.txt"])
    (tmp_path / "outside").rename(folder / "back")
    wait_for(lambda: names(bench) == ["first.txt", "three.txt", "two.txt"])
    shutil.rmtree(folder / "back")
    (folder / "first.txt").unlink()
    wait_for(lambda: names(bench) == [])


def test_what_is_left_out_leads_to_no_look(followed: Followed, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (followed.folder / "link").symlink_to(outside)
    (followed.folder / ".git").mkdir()
    write(followed.folder / "seen.txt", "Seen.")
    wait_for(lambda: names(followed.workbench) == ["seen.txt"])
    wait_for(followed.is_settled)
    before = followed.looks
    (outside / "secret.txt").write_text("Not ours.", "utf-8")
    (followed.folder / ".git" / "objects.txt").write_text("Hidden.", "utf-8")
    (followed.folder / "film.mkv").write_bytes(b"0" * 1000)
    (followed.folder / ".seen.txt.swp").write_text("Hidden.", "utf-8")
    time.sleep(0.5)
    assert followed.looks == before


def test_a_storm_is_few_looks(followed: Followed, tmp_path: Path) -> None:
    made = tmp_path / "made"
    for number in range(80):
        place = made / f"{number % 20}" / f"{number}.txt"
        place.parent.mkdir(parents=True, exist_ok=True)
        write(place, f"Number {number}.")
    before = followed.looks
    shutil.copytree(made, followed.folder / "checkout")  # as a checkout: 80 files at once
    wait_for(lambda: len(names(followed.workbench)) == 80)
    assert 1 <= followed.looks - before <= 20  # a busy machine copies slowly


def test_a_file_that_is_being_written_is_taken_when_it_is_whole(followed: Followed) -> None:
    path = followed.folder / "slow.txt"
    with path.open("w", encoding="utf-8") as file:
        longest = 0.0  # between two lines; on a very busy machine the file may look quiet
        for number in range(12):
            wrote = time.monotonic()
            file.write(f"Line {number}.\n")
            file.flush()
            time.sleep(0.1)
            taken = names(followed.workbench)
            longest = max(longest, time.monotonic() - wrote)
            assert taken == [] or longest > folder_sync.QUIET_S / 2
    wait_for(followed.is_alike)


def test_a_folder_that_goes_away_takes_nothing_along_and_is_followed_when_it_is_back(
    followed: Followed, tmp_path: Path
) -> None:
    bench, number = followed.workbench, followed.linked.id
    write(followed.folder / "one.txt", "One.")
    wait_for(lambda: names(bench) == ["one.txt"])
    followed.folder.rename(tmp_path / "unplugged")
    wait_for(lambda: bench.linked_folders.get(number).state is FolderState.AWAY)
    assert followed.unheard() is Unheard.AWAY
    assert names(bench) == ["one.txt"]
    (tmp_path / "unplugged").rename(followed.folder)
    wait_for(lambda: bench.linked_folders.get(number).state is FolderState.SYNCED)
    wait_for(lambda: followed.unheard() is None)
    write(followed.folder / "two.txt", "Two.")
    wait_for(lambda: names(bench) == ["one.txt", "two.txt"])


def test_where_no_watch_is_left_the_folder_is_looked_at_regularly(
    tmp_path: Path, pace: None
) -> None:
    events = FakeFolderEvents(most=2)
    followed = Followed(tmp_path, events)
    try:
        for name in ("a", "b", "c"):
            (followed.folder / name).mkdir()
            write(followed.folder / name / f"{name}.txt", name)
        followed.workbench.folder_watch.look_now()
        wait_for(lambda: len(names(followed.workbench)) == 3)
        wait_for(lambda: followed.unheard() is Unheard.LIMIT)
        write(followed.folder / "later.txt", "Nobody tells.")
        wait_for(lambda: "later.txt" in names(followed.workbench))
        assert events.n_watched == 0  # the others may have them
    finally:
        followed.workbench.close()


def test_a_queue_that_ran_over_leads_to_a_look(tmp_path: Path, pace: None) -> None:
    events = FakeFolderEvents()
    followed = Followed(tmp_path, events)
    try:
        wait_for(followed.is_settled)
        write(followed.folder / "lost.txt", "Nobody told of it.")
        time.sleep(0.4)
        assert names(followed.workbench) == []
        events.lose()
        wait_for(lambda: names(followed.workbench) == ["lost.txt"])
    finally:
        followed.workbench.close()


def test_a_paused_folder_holds_no_watch(tmp_path: Path, pace: None) -> None:
    events = FakeFolderEvents()
    followed = Followed(tmp_path, events)
    try:
        assert events.n_watched == 1
        followed.workbench.linked_folders.set_paused(followed.linked.id, True)
        wait_for(lambda: events.n_watched == 0)
        assert followed.workbench.folder_watch.watching(followed.linked.id) is None
        write(followed.folder / "one.txt", "One.")
        followed.workbench.linked_folders.set_paused(followed.linked.id, False)
        wait_for(lambda: names(followed.workbench) == ["one.txt"])
        assert events.n_watched == 1
    finally:
        followed.workbench.close()


ACTS = st.lists(
    st.tuples(
        st.sampled_from(
            ("write", "write", "delete", "rename", "copy", "move folder", "drop folder")
        ),
        st.integers(0, 5),
        st.integers(0, 5),
    ),
    min_size=1,
    max_size=8,
)
PLACES = ("", "a", "a/deep", "b", "c/d/e", "c")


def happen(folder: Path, acts: list[tuple[str, int, int]]) -> None:
    """What people and programs do to files, any of it."""
    for number, (act, one, other) in enumerate(acts):
        source = folder / PLACES[one] / f"{other}.txt"
        target = folder / PLACES[other] / f"{one}.txt"
        place, new_place = folder / PLACES[one], folder / PLACES[other] / f"moved{one}"
        if act == "write":
            source.parent.mkdir(parents=True, exist_ok=True)
            write(source, f"{time.monotonic_ns()} {number} " + "words " * other)
        elif act == "delete":
            source.unlink(missing_ok=True)
        elif act in ("rename", "copy") and source.is_file() and target.parent.is_dir():
            if act == "rename":
                source.replace(target)
            elif source != target:
                shutil.copy2(source, target)
        elif act == "move folder" and PLACES[one] and place.is_dir() and new_place.parent.is_dir():
            if not new_place.exists() and not new_place.is_relative_to(place):
                os.rename(place, new_place)  # noqa: PTH104 - as other programs do
        elif act == "drop folder" and PLACES[one]:
            shutil.rmtree(place, ignore_errors=True)


@settings(
    max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(ACTS)
def test_after_quiet_the_library_is_what_the_folder_is(
    followed: Followed, acts: list[tuple[str, int, int]]
) -> None:
    happen(followed.folder, acts)
    wait_for(followed.is_alike)
