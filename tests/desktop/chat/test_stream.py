"""Events of a lane come out of the buffer in order, text joined."""

from __future__ import annotations

import threading

import pytest

from ui.desktop.chat.stream import Ended, EventBuffer, Relay
from workbench.domain.chat_event import Reading, TextDelta
from workbench.errors import Cancelled
from workbench.jobs import Done, JobContext


def test_neighbouring_pieces_of_text_come_out_as_one() -> None:
    buffer = EventBuffer()
    for event in (
        Reading(1, 2, 0),
        TextDelta("a"),
        TextDelta("b"),
        Ended(Done(None)),
        TextDelta("c"),
    ):
        buffer.put(event)
    assert buffer.drain() == [
        Reading(1, 2, 0),
        TextDelta("ab"),
        Ended(Done(None)),
        TextDelta("c"),
    ]
    assert buffer.drain() == []


def test_the_relay_buffers_reports_and_passes_the_cancel_on() -> None:
    cancel, buffer = threading.Event(), EventBuffer()
    relay = Relay(JobContext(lambda _event: None, cancel), buffer)
    relay.report(TextDelta("x"))
    assert not relay.cancelled
    cancel.set()
    assert relay.cancelled
    assert relay.wait(0)
    with pytest.raises(Cancelled):
        relay.check()
    assert buffer.drain() == [TextDelta("x")]
