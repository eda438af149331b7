"""Put calls of other threads on the GUI thread, in order and in small portions.

A burst (ten thousand skipped files) is worked off in slices, so that the window stays alive.
"""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal, Slot

_SLICE_S = 0.006


class QtDelivery(QObject):
    """`deliver` for lanes: call it from any thread, made on the GUI thread."""

    _wake = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._calls: deque[Callable[[], None]] = deque()
        self._lock = threading.Lock()
        self._is_awake = False
        self._is_closed = False
        self._wake.connect(self._drain, Qt.ConnectionType.QueuedConnection)

    def __call__(self, call: Callable[[], None]) -> None:
        with self._lock:
            if self._is_closed:
                return
            self._calls.append(call)
            if self._is_awake:
                return
            self._is_awake = True
            self._wake.emit()

    def close(self) -> None:
        """Drop what is queued and take nothing more: the window is gone."""
        with self._lock:
            self._is_closed = True
            self._calls.clear()

    @Slot()
    def _drain(self) -> None:
        end = time.perf_counter() + _SLICE_S
        try:
            while time.perf_counter() < end:
                with self._lock:
                    if not self._calls:
                        return
                    call = self._calls.popleft()
                call()
        finally:
            with self._lock:
                self._is_awake = bool(self._calls) and not self._is_closed
                if self._is_awake:
                    self._wake.emit()
