"""Keep linked folders in sync while the program runs: a thread that looks, and a lane that works.

A look is a walk over names, sizes and times: soon after the system told of a change, regularly
where it does not tell, rarely besides. It waits while an answer is written, and runs at a low
priority where the system allows that.
"""

from __future__ import annotations

import contextlib
import os
import threading
import time
from collections.abc import Callable, Collection, Iterator
from functools import partial

from workbench.domain.folder_watching import FolderWatching
from workbench.domain.linked_folder import LinkedFolder, SyncReport
from workbench.errors import Cancelled, NotFound, WorkbenchError
from workbench.jobs import AnswerGate, Done, Failed, JobContext, Lane
from workbench.services.documents.folder_listening import FolderListening
from workbench.services.documents.folder_sync import FolderSync
from workbench.services.documents.linked_folders import LinkedFolders

_SLICE_S = 5.0  # of a sync, before other work of the lane has its turn
_NICENESS = 10


class FolderWatch:
    """One thread, started once by `start` and ended by `close`."""

    def __init__(
        self,
        *,
        folders: LinkedFolders,
        sync: FolderSync,
        listening: FolderListening,
        lane: Lane,
        gate: AnswerGate,
    ) -> None:
        self._folders = folders
        self._sync = sync
        self._listening = listening
        self._lane = lane
        self._gate = gate
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="folders", daemon=True)
        self._context = JobContext(lambda _event: None, self._stop)

    def start(self) -> None:
        """The first look at each folder follows at once. May be called again."""
        with contextlib.suppress(RuntimeError):  # it runs already
            self._thread.start()

    def look_now(self) -> None:
        """Look at every folder as soon as the lane is free."""
        self._listening.look_now()

    def watching(self, folder_id: str) -> FolderWatching | None:
        """How it is followed; None: it is not, in this run. Never blocks."""
        return self._listening.watching(folder_id)

    def assess(self, folder_id: str, context: JobContext) -> tuple[FolderWatching, bool]:
        """Look now: how it can be followed, and whether folder and collection are alike.

        While it is followed in this run the first is only asked for. Raises NotFound, Cancelled.
        """
        folder = self._folders.get(folder_id)
        known = self._listening.watching(folder_id)
        if known is not None:
            return known, not self._sync.has_work(folder, context)
        self._listening.name(folder)
        try:
            is_alike = not self._looks_different(folder, context)
            known = self._listening.watching(folder_id)
        finally:
            self._listening.leave(folder_id)
        return known or self._listening.glance(folder.path), is_alike

    def summary(self) -> tuple[tuple[str, str], ...]:
        """For the doctor: means, folders, and how each is followed."""
        folders = self._folders.followed()
        rows = [*self._listening.describe().items(), ("Followed", str(len(folders)))]
        for folder in folders:
            watching = self._listening.watching(folder.id) or self._listening.glance(folder.path)
            rows.append((folder.path, watching.sentence))
        return tuple(rows)

    def turn(self, chosen: Collection[str], context: JobContext) -> Iterator[SyncReport]:
        """Look at those of the chosen folders that are due, and sync them here and now.

        For those who wait for it: `wait`, then take the next turn. Not beside `start`.
        Raises what a sync raises.
        """
        folders = [one for one in self._folders.followed() if one.id in chosen]
        for folder in self._listening.due(folders):
            reports = list[SyncReport]()
            self._visit(folder, context, partial(self._sync_here, folder, context, reports))
            yield from reports

    def wait(self, at_most_s: float) -> None:
        """Until a folder may be due, or that time is over."""
        self._listening.wait(at_most_s)

    def close(self) -> None:
        self._stop.set()
        self._listening.look_now()  # so that it sees that it has to stop
        if self._thread.ident is not None:
            self._thread.join(10.0)
        self._listening.close()

    # -- the thread

    def _run(self) -> None:
        _be_nice()
        while not self._stop.is_set():
            with contextlib.suppress(Cancelled):
                for folder in self._listening.due(self._folders.followed()):
                    self._visit(folder, self._context, partial(self._work, folder))
            if not self._stop.is_set():
                self._listening.wait()

    def _visit(
        self, folder: LinkedFolder, context: JobContext, work: Callable[[], SyncReport | None]
    ) -> None:
        self._gate.wait_until_free(context)
        began = time.monotonic()
        try:
            has_work = self._looks_different(folder, context)
        except NotFound:
            return
        took = time.monotonic() - began
        report = work() if has_work else None
        self._listening.looked(
            folder,
            took,
            found=has_work,
            busy=report is not None and bool(report.busy),
            failed=has_work and report is None,
        )

    def _looks_different(self, folder: LinkedFolder, context: JobContext) -> bool:
        """A look; from then on changes are told, where the system can."""
        followed = self._listening.begin(folder)
        if followed is None:
            return self._sync.has_work(folder, context)
        has_work = self._sync.has_work(folder, context, followed.entering)
        followed.entered_all()
        return has_work

    def _work(self, folder: LinkedFolder) -> SyncReport | None:
        """Sync in slices; None if it did not come to its end."""
        while not self._stop.is_set():
            outcome = self._slice(folder)
            if isinstance(outcome, Failed):
                self._tell(folder, outcome.error)
                return None
            if not isinstance(outcome, SyncReport) or not outcome.has_more:
                return outcome
            if not any(one.id == folder.id for one in self._folders.followed()):
                return outcome
        return None

    def _sync_here(
        self, folder: LinkedFolder, context: JobContext, into: list[SyncReport]
    ) -> SyncReport:
        into.append(self._sync.sync(folder.id, context))
        return into[-1]

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

    def _tell(self, folder: LinkedFolder, error: BaseException) -> None:
        if isinstance(error, NotFound):  # unlinked meanwhile
            return
        if not isinstance(error, WorkbenchError):
            raise error
        self._folders.report_problem(folder.id, f"{error.message} {error.hint}".strip())


def _be_nice() -> None:
    """This thread only; elsewhere than on Linux a process has one priority for all."""
    set_priority: Callable[[int, int, int], None] | None = getattr(os, "setpriority", None)
    if set_priority is not None and os.uname().sysname == "Linux":
        with contextlib.suppress(OSError):
            set_priority(os.PRIO_PROCESS, threading.get_native_id(), _NICENESS)
