"""Work on lanes, its results on the thread of the page, whichever way the lane delivers.

A page that is gone gets nothing more.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

import shiboken6
from PySide6.QtCore import QObject, Signal, Slot

from workbench.errors import Cancelled
from workbench.jobs import Done, Failed, Job, JobContext, Lane, Outcome


def _while_there(call: Callable[[Any], None]) -> Callable[[Any], None]:
    """`call`, but for a method of a dialog that was closed meanwhile: its parts are gone."""
    owner = getattr(call, "__self__", None)
    if not isinstance(owner, QObject):
        return call

    def only_then(arrived: object) -> None:
        if shiboken6.isValid(owner):
            call(arrived)

    return only_then


class LaneCalls(QObject):
    """Submits jobs for one view model."""

    _arrived = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._is_closed = False
        self._lock = threading.RLock()  # nothing arrives at a page that is being deleted
        self._arrived.connect(self._call)

    def close(self) -> None:
        with self._lock:
            self._is_closed = True

    def submit(
        self,
        lane: Lane,
        work: Callable[[JobContext], Any],
        *,
        on_event: Callable[[Any], None] = lambda _event: None,
        on_done: Callable[[Outcome], None] = lambda _outcome: None,
    ) -> Job | None:
        """Queue the work; None if the lane takes nothing more."""
        on_event, on_done = _while_there(on_event), _while_there(on_done)
        try:
            return lane.submit(
                work,
                on_event=lambda event: self._hand_over(lambda: on_event(event)),
                on_done=lambda outcome: self._hand_over(lambda: on_done(outcome)),
            )
        except Cancelled:
            return None

    def read(
        self,
        lane: Lane,
        work: Callable[[], Any],
        then: Callable[[Any], None],
        otherwise: Callable[[BaseException], None],
    ) -> None:
        """A short call: `then` gets its result, `otherwise` its error."""
        then, otherwise = _while_there(then), _while_there(otherwise)

        def on_done(outcome: Outcome) -> None:
            match outcome:
                case Done(result):
                    then(result)
                case Failed(error):
                    otherwise(error)
                case _:
                    return

        self.submit(lane, lambda _context: work(), on_done=on_done)

    def _hand_over(self, call: Callable[[], None]) -> None:
        """From the thread of a lane."""
        with self._lock:
            if not self._is_closed:
                self._arrived.emit(call)

    @Slot(object)
    def _call(self, call: Callable[[], None]) -> None:
        if not self._is_closed:
            call()
