"""A linked folder is followed while the program runs, and compared at its start."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.fakes.bundle import fake_engines
from workbench.app import Workbench, open_workspace
from workbench.domain.linked_folder import FolderState
from workbench.domain.look_times import LookPace
from workbench.errors import DiskFull
from workbench.paths import WorkspacePaths
from workbench.services.documents import folder_listening


@pytest.fixture(autouse=True)
def often(monkeypatch: pytest.MonkeyPatch) -> None:
    pace = LookPace(quiet_s=0.1, soonest_s=0.05, share=1.0, told_share=1.0)
    monkeypatch.setattr(folder_listening, "LookPace", lambda: pace)
    monkeypatch.setattr(folder_listening, "_GLANCE_S", 0.2)


def write(path: Path, text: str) -> None:
    path.write_text(text, "utf-8")
    os.utime(path, (time.time() - 60, time.time() - 60 - len(text)))


def wait_for(holds: Callable[[], bool]) -> None:
    until = time.monotonic() + 20
    while not holds():
        assert time.monotonic() < until, "it did not come to that"
        time.sleep(0.02)


def names(workbench: Workbench) -> list[str]:
    return sorted(document.name for document in workbench.library.documents())


def test_a_folder_is_compared_at_the_start_and_followed(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    write(folder / "one.txt", "One.")
    paths = WorkspacePaths(tmp_path / "workspace")
    workbench = open_workspace(paths, fake_engines)
    try:
        into = workbench.library.collection_named("Notes", create=True)
        linked = workbench.linked_folders.link(folder, into.id)
        workbench.resume_in_background()
        wait_for(lambda: names(workbench) == ["one.txt"])
        write(folder / "two.txt", "Two.")
        wait_for(lambda: names(workbench) == ["one.txt", "two.txt"])
        (folder / "one.txt").unlink()
        wait_for(lambda: names(workbench) == ["two.txt"])
        workbench.linked_folders.set_paused(linked.id, True)
    finally:
        workbench.close()
    write(folder / "three.txt", "Three, while nobody looked.")

    again = open_workspace(paths, fake_engines)
    try:
        again.linked_folders.set_paused(linked.id, False)
        again.resume_in_background()
        wait_for(lambda: names(again) == ["three.txt", "two.txt"])
        with again.gate.answering():
            write(folder / "four.txt", "Four, in the middle of an answer.")
            time.sleep(0.4)
            assert "four.txt" not in names(again)
        wait_for(lambda: "four.txt" in names(again))
    finally:
        again.close()


def test_a_sync_that_fails_says_why_and_is_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    write(folder / "one.txt", "One.")
    workbench = open_workspace(WorkspacePaths(tmp_path / "workspace"), fake_engines)
    try:
        into = workbench.library.collection_named("Notes", create=True)
        linked = workbench.linked_folders.link(folder, into.id)

        def full(*_: object) -> None:
            raise DiskFull("The disk is full.", hint="Free some space.")

        with monkeypatch.context() as patch:
            patch.setattr(workbench.folder_sync, "_take", full)
            workbench.folder_watch.start()
            wait_for(lambda: workbench.linked_folders.get(linked.id).state is FolderState.FAILED)
            assert "full" in workbench.linked_folders.get(linked.id).problem
        workbench.folder_watch.look_now()
        wait_for(lambda: workbench.linked_folders.get(linked.id).state is FolderState.SYNCED)
        assert names(workbench) == ["one.txt"]
    finally:
        workbench.close()
