"""The way of macOS and Windows: when nothing can be told, and what is never told."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import pytest

from engines.folders.events import LocalFolderEvents
from engines.folders.observed import ObservedFolder
from workbench.domain.folder_watching import Unheard


def hear_nothing(_name: str, _is_folder: bool) -> None:
    raise AssertionError("nothing was to be told")


def test_a_folder_that_is_not_there_is_away(tmp_path: Path) -> None:
    followed = ObservedFolder(str(tmp_path / "gone"), hear_nothing, None)
    assert followed.unheard is Unheard.AWAY
    followed.close()


def test_without_the_library_nothing_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "watchdog.events", None)
    followed = ObservedFolder(str(tmp_path), hear_nothing, None)
    assert followed.unheard is Unheard.ABSENT
    followed.close()


def test_other_systems_are_asked_through_the_library_and_not_about_the_workspace(
    tmp_path: Path,
) -> None:
    (tmp_path / "workspace").mkdir()
    (tmp_path / "workspace2").mkdir()
    told: list[str] = []
    events = LocalFolderEvents(lambda _path: False, system="darwin")
    followed = events.follow(
        str(tmp_path), lambda name, _is_folder: told.append(name), tmp_path / "workspace"
    )
    followed.entering(str(tmp_path))
    followed.entered_all()
    assert followed.unheard is None
    (tmp_path / "workspace" / "workbench.db").write_text("Ours.")
    (tmp_path / "workspace2" / "paper.txt").write_text("Theirs.")
    until = time.monotonic() + 10
    while "paper.txt" not in told and time.monotonic() < until:
        time.sleep(0.01)
    assert "paper.txt" in told
    assert "workbench.db" not in told
    assert events.describe() == {"Told by": "the system, through watchdog"}
    followed.close()
    events.close()
