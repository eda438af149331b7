"""Collect garbage on the GUI thread alone.

Python collects on whichever thread happens to allocate. A widget that dies in a cycle on the
thread of a lane takes the process with it, so automatic collection is off while a window lives,
and a timer collects the young generations often and everything seldom.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer, Slot

_EVERY_MS = 700
_FULL_EVERY = 60  # beats; what was there at the start is frozen, so that it stays short


class GarbageOnGuiThread(QObject):
    """Works from `start` to `stop`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._n_beats = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.beat)

    def start(self) -> None:
        gc.disable()
        self._timer.start()

    def freeze(self) -> None:
        """What lives now (modules, pages) is looked at no more."""
        gc.collect()
        gc.freeze()

    def stop(self) -> None:
        self._timer.stop()
        gc.unfreeze()
        gc.enable()

    @Slot()
    def beat(self) -> None:
        self._n_beats += 1
        young, middle, _old = gc.get_count()
        threshold, middle_threshold, _ = gc.get_threshold()
        if self._n_beats % _FULL_EVERY == 0:
            gc.collect()
        elif middle > middle_threshold:
            gc.collect(1)
        elif young > threshold:
            gc.collect(0)
