"""Garbage is collected on the GUI thread and on no other."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator
from typing import ClassVar

import pytest
from pytestqt.qtbot import QtBot

from ui.desktop.garbage import GarbageOnGuiThread


@pytest.fixture
def garbage(qtbot: QtBot) -> Iterator[GarbageOnGuiThread]:
    garbage = GarbageOnGuiThread()
    garbage.start()
    yield garbage
    garbage.stop()


class Cycle:
    """Notes the thread on which it dies."""

    died_on: ClassVar[list[int]] = []

    def __init__(self) -> None:
        self.me = self

    def __del__(self) -> None:
        Cycle.died_on.append(threading.get_ident())


def test_cycles_made_on_a_lane_die_on_the_gui_thread(garbage: GarbageOnGuiThread) -> None:
    Cycle.died_on.clear()

    def work() -> None:
        for _ in range(3000):
            Cycle()

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert Cycle.died_on == []
    garbage.beat()

    assert len(Cycle.died_on) == 3000
    assert set(Cycle.died_on) == {threading.get_ident()}


def test_the_interpreter_collects_by_itself_again_afterwards(qtbot: QtBot) -> None:
    garbage = GarbageOnGuiThread()

    garbage.start()
    assert not gc.isenabled()
    garbage.stop()

    assert gc.isenabled()
