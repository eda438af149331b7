"""Keep linked folders in sync while the program runs: a thread that looks, and a lane that works.

Looking is a walk over names, sizes and times; it is rare where nothing changes or where it takes
long, waits while an answer is written, and runs at a low priority where the system allows that.
"""

from __future__ import annotations

import contextlib
import os
import threading
import time
from collections.abc import Callable

from workbench.domain.linked_folder import LinkedFolder, SyncReport
from workbench.errors import Cancelled, NotFound, WorkbenchError
from workbench.jobs import AnswerGate, Done, Failed, JobContext, Lane
from workbench.services.documents.folder_sync import FolderSync
from workbench.services.documents.linked_folders import LinkedFolders

_SOONEST_S = 2.0  # between two looks at a folder that changes
_LATEST_S = 30.0  # at one that has not changed for long
_LATEST_AFTER_FAILURE_S = 300.0
_SLOWER = 1.5  # times, after each look that found nothing
_SHARE = 0.02  # of the time, at most, goes into looking
_SLICE_S = 5.0  # of a sync, before other work of the lane has its turn
_NICENESS = 10


class FolderWatch:
    """One thread, started once by `start` and ended by `close`."""

    def __init__(
        self, *, folders: LinkedFolders, sync: FolderSync, lane: Lane, gate: AnswerGate
    ) -> None:
        self._folders = folders
        self._sync = sync
        self._lane = lane
        self._gate = gate
        self._stop = threading.Event()
        self._wake = threading.Event()
        self._due: dict[str, float] = {}
        self._pauses: dict[str, float] = {}
        self._thread = threading.Thread(target=self._run, name="folders", daemon=True)
        self._context = JobContext(lambda _event: None, self._stop)

    def start(self) -> None:
        """The first look at each folder follows at once. May be called again."""
        with contextlib.suppress(RuntimeError):  # it runs already
            self._thread.start()

    def look_now(self) -> None:
        """Look at every folder as soon as the lane is free."""
        self._due.clear()
        self._wake.set()

    def close(self) -> None:
        self._stop.set()
        self._wake.set()
        if self._thread.ident is not None:
            self._thread.join(10.0)

    # -- the thread

    def _run(self) -> None:
        _be_nice()
        while not self._stop.is_set():
            with contextlib.suppress(Cancelled):
                for folder in self._folders.all():
                    if not folder.is_paused and time.monotonic() >= self._due.get(folder.id, 0.0):
                        self._visit(folder)
            self._wake.wait(_SOONEST_S / 2)
            self._wake.clear()

    def _visit(self, folder: LinkedFolder) -> None:
        self._gate.wait_until_free(self._context)
        began = time.monotonic()
        try:
            has_work = self._sync.has_work(folder, self._context)
        except NotFound:
            return
        took = time.monotonic() - began
        pause = min(_LATEST_S, self._pauses.get(folder.id, _SOONEST_S) * _SLOWER)
        if has_work:
            pause = _SOONEST_S if self._work(folder) else _LATEST_AFTER_FAILURE_S
        self._pauses[folder.id] = max(_SOONEST_S, min(pause, _LATEST_AFTER_FAILURE_S))
        self._due[folder.id] = time.monotonic() + max(self._pauses[folder.id], took / _SHARE)

    def _work(self, folder: LinkedFolder) -> bool:
        """Sync in slices; False if it failed."""
        while not self._stop.is_set():
            outcome = self._slice(folder)
            if isinstance(outcome, Failed):
                return self._tell(folder, outcome.error)
            if not (isinstance(outcome, SyncReport) and outcome.has_more):
                return True
            if not any(one.id == folder.id and not one.is_paused for one in self._folders.all()):
                return True
        return True

    def _slice(self, folder: LinkedFolder) -> SyncReport | Failed | None:
        job = self._lane.submit(lambda context: self._sync.sync(folder.id, context, for_s=_SLICE_S))
        while not job.is_finished:
            if self._stop.is_set():
                job.cancel()
            job.wait(0.2)
        match job.outcome:
            case Done(SyncReport() as report):
                return report
            case Failed() as failed:
                return failed
        return None

    def _tell(self, folder: LinkedFolder, error: BaseException) -> bool:
        if isinstance(error, NotFound):  # unlinked meanwhile
            return True
        if not isinstance(error, WorkbenchError):
            raise error
        self._folders.report_problem(folder.id, f"{error.message} {error.hint}".strip())
        return False


def _be_nice() -> None:
    """This thread only; elsewhere than on Linux a process has one priority for all."""
    set_priority: Callable[[int, int, int], None] | None = getattr(os, "setpriority", None)
    if set_priority is not None and os.uname().sysname == "Linux":
        with contextlib.suppress(OSError):
            set_priority(os.PRIO_PROCESS, threading.get_native_id(), _NICENESS)
