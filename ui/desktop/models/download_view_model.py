"""Models from a hub: what was searched, looked at, is on its way or was paused.

Asks the services on the lanes for a hub and never waits. Keeps a token in memory only.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from ui.desktop.lane_calls import LaneCalls
from workbench.app import Workbench
from workbench.domain.model import RegisteredModel
from workbench.egress import MODELS
from workbench.jobs import Done, Failed, Job, JobContext, Outcome
from workbench.services.models.downloads import DownloadPlan


class DownloadViewModel(QObject):
    found = Signal(object)  # tuple of HubModel
    looked = Signal(object)  # Looked
    planned = Signal(object)  # DownloadPlan
    asking_changed = Signal(bool)  # a search or a look is under way
    ask_failed = Signal(object)  # an exception of one of them
    busy_changed = Signal(bool)  # a download is under way
    progressed = Signal(object)  # FetchProgress or CarryProgress
    brought = Signal(object)  # RegisteredModel
    failed = Signal(object)  # an exception of a download
    unfinished_changed = Signal(object)  # tuple of Unfinished

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workbench: Workbench | None = None
        self._calls = LaneCalls(self)
        self._asking: Job | None = None
        self._job: Job | None = None
        self._at_work = ""  # its id
        self._discards = False
        self.token = ""

    @property
    def is_permitted(self) -> bool:
        return self._workbench is not None and self._workbench.downloads.is_permitted

    @property
    def is_busy(self) -> bool:
        return self._job is not None

    @property
    def permission_line(self) -> str:
        """Who decides, in one sentence."""
        return self._workbench.network.status().sentence if self._workbench is not None else ""

    @property
    def needs_restart(self) -> bool:
        """Was it permitted after this start?"""
        if self._workbench is None:
            return False
        actions = self._workbench.network.status().actions
        return any(item.action.name == MODELS.name and item.hosts_next for item in actions)

    def attach(self, workbench: Workbench) -> None:
        self._workbench = workbench
        self.refresh()

    def detach(self) -> None:
        self.stop_asking()
        if self._job is not None:
            self._job.cancel()
        self._calls.close()
        self._workbench = None

    def permit(self) -> None:
        """From the next start on. Raises InputError where an administrator decides."""
        if self._workbench is not None:
            self._workbench.network.allow(MODELS.name)

    def search(self, words: str) -> None:
        self._ask(
            lambda workbench, context: workbench.downloads.search(
                words, context, token=self._token(workbench)
            ),
            self.found.emit,
        )

    def look(self, repository: str) -> None:
        self._ask(
            lambda workbench, context: workbench.downloads.look(
                repository, context, token=self._token(workbench)
            ),
            self.looked.emit,
        )

    def plan(self, looked: Any, file_name: str) -> None:
        """Asks this machine alone: what has arrived earlier, how much the disk holds."""
        workbench = self._workbench
        if workbench is not None:
            self._calls.read(
                workbench.io_lane,
                lambda: workbench.downloads.plan(looked, file_name),
                self.planned.emit,
                self.ask_failed.emit,
            )

    def stop_asking(self) -> None:
        if self._asking is not None:
            self._asking.cancel()

    def download(self, plan: DownloadPlan) -> None:
        self._bring(
            plan.id,
            lambda workbench, context: workbench.downloads.download(
                plan, context, is_accepted=True, token=self._token(workbench)
            ),
        )

    def resume(self, download_id: str) -> None:
        self._bring(
            download_id,
            lambda workbench, context: workbench.downloads.resume(
                download_id, context, token=self._token(workbench)
            ),
        )

    def pause(self) -> None:
        """What has arrived stays."""
        if self._job is not None:
            self._job.cancel()

    def cancel(self) -> None:
        """What has arrived goes, too."""
        self._discards = True
        self.pause()

    def discard(self, download_id: str) -> None:
        workbench = self._workbench
        if workbench is not None:
            self._calls.read(
                workbench.io_lane,
                lambda: workbench.downloads.discard(download_id),
                lambda _none: self.refresh(),
                self.failed.emit,
            )

    def refresh(self) -> None:
        workbench = self._workbench
        if workbench is not None:
            self._calls.read(
                workbench.io_lane,
                workbench.downloads.unfinished,
                self.unfinished_changed.emit,
                self.failed.emit,
            )

    # ------------------------------------------------------------------------ private

    def _token(self, workbench: Workbench) -> str:
        return self.token or workbench.downloads.token()

    def _ask(
        self, work: Callable[[Workbench, JobContext], Any], then: Callable[[Any], object]
    ) -> None:
        """The newest question alone counts."""
        workbench = self._workbench
        if workbench is None:
            return
        self.stop_asking()
        job: Job | None = None

        def on_done(outcome: Outcome) -> None:
            if self._asking is not job:
                return
            self._asking = None
            self.asking_changed.emit(False)
            match outcome:
                case Done(result):
                    then(result)
                case Failed(error):
                    self.ask_failed.emit(error)
                case _:
                    return

        job = self._calls.submit(
            workbench.hub_lane, lambda context: work(workbench, context), on_done=on_done
        )
        if job is not None:
            self._asking = job
            self.asking_changed.emit(True)

    def _bring(
        self, download_id: str, work: Callable[[Workbench, JobContext], RegisteredModel]
    ) -> None:
        workbench = self._workbench
        if workbench is None or self._job is not None:
            return
        self._at_work = download_id

        def on_done(outcome: Outcome) -> None:
            self._job = None
            discards, self._discards = self._discards, False
            self.busy_changed.emit(False)
            match outcome:
                case Done(result):
                    self.brought.emit(result)
                case Failed(error):
                    self.failed.emit(error)
                case _:
                    pass
            if discards:
                self.discard(self._at_work)
            self.refresh()

        self._job = self._calls.submit(
            workbench.download_lane,
            lambda context: work(workbench, context),
            on_event=self.progressed.emit,
            on_done=on_done,
        )
        if self._job is not None:
            self.busy_changed.emit(True)
