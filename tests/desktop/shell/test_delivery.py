"""Calls of other threads arrive on the GUI thread, in order, and leave the window alive."""

from __future__ import annotations

import sys
import threading

from PySide6.QtCore import QObject, QThread, Signal, Slot
from pytestqt.qtbot import QtBot

from ui.desktop.delivery import QtDelivery


def test_calls_arrive_in_order_on_the_gui_thread(qtbot: QtBot) -> None:
    deliver = QtDelivery()
    seen: list[int] = []
    threads: set[int] = set()

    def call(number: int) -> None:
        seen.append(number)
        threads.add(threading.get_ident())

    def work() -> None:
        for number in range(2000):
            deliver(lambda number=number: call(number))  # type: ignore[misc]

    worker = threading.Thread(target=work)
    worker.start()
    qtbot.waitUntil(lambda: len(seen) == 2000, timeout=30_000)
    worker.join()

    assert seen == list(range(2000))
    assert threads == {threading.get_ident()}


def test_a_call_that_fails_does_not_hold_up_the_next(qtbot: QtBot) -> None:
    deliver = QtDelivery()
    seen: list[str] = []

    def fail() -> None:
        raise ValueError("a bug")

    with qtbot.captureExceptions() as caught:
        deliver(fail)
        deliver(lambda: seen.append("next"))
        qtbot.waitUntil(lambda: seen == ["next"])

    assert [kind for kind, _error, _trace in caught] == [ValueError]


def test_nothing_arrives_after_the_end(qtbot: QtBot) -> None:
    deliver = QtDelivery()
    seen: list[int] = []

    deliver(lambda: seen.append(1))
    deliver.close()
    deliver(lambda: seen.append(2))
    qtbot.wait(20)

    assert seen == []


class Emitter(QObject):
    arrived = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.n = 0
        self.arrived.connect(self.on_arrived)

    @Slot(object)
    def on_arrived(self, _value: object) -> None:
        self.n += 1


def test_two_thousand_emits_leave_the_references_to_none_alone(qtbot: QtBot) -> None:
    """A binding that gives references away ends the process after some thousand calls."""
    emitter = Emitter()
    before = sys.getrefcount(None)

    for number in range(2000):
        emitter.arrived.emit(number)
        emitter.setObjectName("a name")
        QThread.msleep(0)

    assert emitter.n == 2000
    assert sys.getrefcount(None) > before - 200
