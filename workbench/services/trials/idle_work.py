"""Work that nobody waits for, done when nobody is answered: scheduled runs and shadows.

One thread that sleeps most of the time. Where the program is closed meanwhile, what it did stays.
"""

from __future__ import annotations

import contextlib
import threading
import time
from collections.abc import Callable
from typing import Final

from workbench.domain.schedule import IDLE_S
from workbench.errors import Cancelled, WorkbenchError
from workbench.jobs import AnswerGate, JobContext
from workbench.services.evaluation.schedules import Schedules
from workbench.services.trials.trials import Trials

_LOOK_S: Final = 30.0
_SHADOWS: Final = 5  # in one go; then somebody may want the model


class IdleWork:
    """`start` once; `close` ends what is under way."""

    def __init__(self, schedules: Schedules, trials: Trials, gate: AnswerGate) -> None:
        self._schedules = schedules
        self._trials = trials
        self._gate = gate
        self.also: list[Callable[[JobContext], None]] = []  # chores that know when they are due
        self._stop = threading.Event()
        self._quiet_since = time.monotonic()
        self._thread = threading.Thread(target=self._run, name="idle work", daemon=True)

    def start(self) -> None:
        """May be called again."""
        with contextlib.suppress(RuntimeError):  # it runs already
            self._thread.start()

    def close(self) -> None:
        self._stop.set()
        if self._thread.ident is not None:
            self._thread.join(10.0)

    def look(self, idle_s: float) -> None:
        """Do what is due. Raises Cancelled."""
        context = JobContext(lambda _event: None, self._stop)
        with contextlib.suppress(WorkbenchError):  # told where it is shown; tried again later
            self._schedules.run_due(idle_s, context)
        if idle_s < IDLE_S:
            return
        for chore in self.also:
            with contextlib.suppress(WorkbenchError):
                chore(context)
        for trial in self._trials.all():
            with contextlib.suppress(WorkbenchError):
                self._trials.shadow(trial, context, _SHADOWS)

    def _run(self) -> None:
        while not self._stop.wait(_LOOK_S):
            if self._gate.is_answering:
                self._quiet_since = time.monotonic()
                continue
            with contextlib.suppress(Cancelled):
                self.look(time.monotonic() - self._quiet_since)
