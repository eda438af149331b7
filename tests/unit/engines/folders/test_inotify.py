"""What inotify is asked and what it answers: limits, a queue that ran over, an end."""

from __future__ import annotations

import errno
import struct
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engines.folders import events as local
from engines.folders.events import LocalFolderEvents
from engines.folders.inotify import Inotify, InotifyFolder, events_in, limits
from workbench.domain.folder_watching import Unheard

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux only")

EVENTS = st.lists(
    st.tuples(
        st.integers(-1, 2**31 - 1),
        st.integers(0, 2**32 - 1),
        st.binary(max_size=40).map(lambda name: name.replace(b"\0", b"")),
    )
)


def packed(watch: int, mask: int, name: bytes) -> bytes:
    padded = name + b"\0" * (-len(name) % 16) if name else b""
    return struct.pack("iIII", watch, mask, 0, len(padded)) + padded


@given(EVENTS, st.integers(0, 15))
def test_events_are_read_as_they_were_written(
    events: list[tuple[int, int, bytes]], missing: int
) -> None:
    buffer = b"".join(packed(*event) for event in events)
    assert list(events_in(buffer)) == events
    cut = list(events_in(buffer[: len(buffer) - missing]))
    assert cut == events[: len(cut)]
    assert len(events) - len(cut) <= (1 if missing else 0)


@pytest.fixture
def inotify() -> Iterator[Inotify]:
    made = Inotify()
    yield made
    made.close()


def test_a_queue_that_ran_over_is_told_to_everybody(inotify: Inotify, tmp_path: Path) -> None:
    told: list[tuple[int, str, bool]] = []
    for number in range(2):
        ear = InotifyFolder(inotify, lambda name, is_dir, n=number: told.append((n, name, is_dir)))
        place = tmp_path / str(number)
        place.mkdir()
        ear.entering(str(place))
    inotify._tell(packed(-1, 0x4000, b""))
    assert sorted(told) == [(0, "", True), (1, "", True)]


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (errno.ENOSPC, Unheard.LIMIT),
        (errno.ENOMEM, Unheard.LIMIT),
        (errno.EIO, Unheard.FAILED),
        (errno.ENOENT, None),
        (errno.EACCES, None),
    ],
)
def test_a_folder_for_which_no_watch_is_lent_says_so_and_gives_back_the_others(
    inotify: Inotify,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    number: int,
    expected: Unheard | None,
) -> None:
    ear = InotifyFolder(inotify, lambda _name, _is_folder: None)
    ear.entering(str(tmp_path))
    assert inotify.n_watches == 1

    def refuse(*_: Any) -> int:
        raise OSError(number, "inotify")

    monkeypatch.setattr(inotify, "watch", refuse)
    ear.entering(str(tmp_path / "sub"))
    assert ear.unheard is expected
    assert inotify.n_watches == (0 if expected else 1)


def test_folders_that_are_gone_cost_no_watch(inotify: Inotify, tmp_path: Path) -> None:
    ear = InotifyFolder(inotify, lambda _name, _is_folder: None)
    for name in ("a", "b", "c"):
        (tmp_path / name).mkdir()
        ear.entering(str(tmp_path / name))
    ear.entered_all()
    assert inotify.n_watches == 3
    ear.entering(str(tmp_path / "a"))
    ear.entered_all()
    assert inotify.n_watches == 1
    (tmp_path / "a").rmdir()
    until = time.monotonic() + 10
    while inotify.n_watches and time.monotonic() < until:
        time.sleep(0.01)
    assert inotify.n_watches == 0


def test_an_end_leaves_no_descriptor_and_no_thread(tmp_path: Path) -> None:
    before = len(list(Path("/proc/self/fd").iterdir()))
    events = LocalFolderEvents(lambda _path: False)
    followed = events.follow(str(tmp_path), lambda _name, _is_folder: None)
    followed.entering(str(tmp_path))
    assert events.describe()["Folders watched"].startswith("1 of ")
    events.close()
    assert followed.unheard is Unheard.FAILED
    followed.close()
    assert len(list(Path("/proc/self/fd").iterdir())) == before


@pytest.mark.parametrize(
    ("number", "expected"), [(errno.EMFILE, Unheard.LIMIT), (errno.ENOSYS, Unheard.FAILED)]
)
def test_without_an_instance_nothing_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, expected: Unheard
) -> None:
    def refuse() -> Inotify:
        raise OSError(number, "inotify")

    monkeypatch.setattr(local, "Inotify", refuse)
    followed = LocalFolderEvents(lambda _path: False).follow(str(tmp_path), lambda _n, _f: None)
    assert followed.unheard is expected


def test_what_the_system_does_not_say_is_left_out() -> None:
    assert limits(lambda name: "8192\n" if name.endswith("watches") else "?") == {
        "max_user_watches": "8,192"
    }
