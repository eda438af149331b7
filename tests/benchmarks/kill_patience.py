"""Wait for a worker to come to a point, however busy the machine is; say why it did not.

Patience is counted in the worker's own processor time, its children's included, since the clock
says nothing where many others work. A worker that ended, or that does nothing at all, is not
waited for; of one that stands still the stacks of its threads are shown.
"""

from __future__ import annotations

import contextlib
import faulthandler
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Sequence

import psutil

_LOOK_S = 0.5
_SPENT_S = 240.0  # of the processor; a round of all steps takes about thirty
_STILL_S = 120.0  # by the clock, without any work


def show_stacks_when_asked() -> None:
    """For the worker: where its threads stand, when SIGUSR1 comes."""
    if hasattr(signal, "SIGUSR1"):
        faulthandler.register(signal.SIGUSR1, file=sys.stderr, all_threads=True)


def wait_for(reached: threading.Event, process: subprocess.Popen[str], said: Sequence[str]) -> None:
    """Raises AssertionError with the reason and what the worker said; then it was killed."""
    spent, since = 0.0, time.monotonic()
    why = ""
    while not reached.wait(_LOOK_S):
        now = processor_s(process.pid)
        if now > spent + 0.05:
            spent, since = now, time.monotonic()
        still = time.monotonic() - since
        if process.poll() is not None:
            why = f"it ended by itself with {process.returncode}"
        elif spent > _SPENT_S:
            why = f"it worked for {spent:.0f} s of the processor"
        elif still > _STILL_S:
            why = f"it did nothing for {still:.0f} s, after {spent:.0f} s of the processor"
            if hasattr(signal, "SIGUSR1"):
                os.kill(process.pid, signal.SIGUSR1)
                time.sleep(2.0)
        if why:
            process.kill()
            process.wait(30)
            time.sleep(0.5)  # for what it said last
            raise AssertionError(f"the worker did not come so far: {why}\n{''.join(said)}")


def processor_s(number: int) -> float:
    """Of the process and its living children."""
    total = 0.0
    with contextlib.suppress(psutil.Error):
        process = psutil.Process(number)
        for one in (process, *process.children(recursive=True)):
            with contextlib.suppress(psutil.Error):
                times = one.cpu_times()
                total += times.user + times.system
    return total
