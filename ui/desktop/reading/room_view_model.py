"""State of the reading room: which document, its passages, and what one of them is nearest to.

Asks the services on a lane and never waits. Knows no widgets.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from ui.desktop.lane_calls import LaneCalls
from workbench.app import Workbench
from workbench.changes import Change, Kind
from workbench.domain.document import Document, Passage
from workbench.jobs import Failed, JobContext, Outcome
from workbench.services.documents.originals import Original
from workbench.services.documents.reading_room import Neighbour, Sheet


@dataclass(frozen=True, slots=True)
class Opened:
    """A document with its passages; `chunk` is to be chosen."""

    sheet: Sheet
    passages: tuple[Passage, ...]
    chunk: int | None = None


class RoomViewModel(QObject):
    opened = Signal(object)  # Opened
    neighbours_found = Signal(int, tuple)  # chunk id, tuple[Neighbour, ...]
    file_found = Signal(object)  # Original
    failed = Signal(object)  # an exception
    _changed = Signal(object)  # a Change, from any thread

    def __init__(self, workbench: Workbench, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._calls = LaneCalls(self)
        self._document_id = ""
        self._chunk: int | None = None
        self._before: list[tuple[str, int | None]] = []
        self._changed.connect(self._on_change)
        self._unsubscribe = workbench.changes.subscribe(self._changed.emit)

    def close(self) -> None:
        self._unsubscribe()
        self._calls.close()

    @property
    def can_go_back(self) -> bool:
        return bool(self._before)

    def open(self, document_id: str, chunk: int | None = None) -> None:
        """Show this document; `back` leads to the one before."""
        if self._document_id and self._document_id != document_id:
            self._before.append((self._document_id, self._chunk))
        self._load(document_id, chunk)

    def back(self) -> None:
        if self._before:
            self._load(*self._before.pop())

    def choose(self, chunk: int) -> None:
        """Look for what this passage is nearest to."""
        if chunk == self._chunk:
            return
        self._chunk = chunk
        room = self._workbench.reading.room

        def then(found: tuple[Neighbour, ...]) -> None:
            if chunk == self._chunk:
                self.neighbours_found.emit(chunk, found)

        self._calls.read(
            self._workbench.io_lane, lambda: room.neighbours(chunk), then, self.failed.emit
        )

    def find_file(self) -> None:
        originals, document_id = self._workbench.reading.originals, self._document_id

        def work() -> Original:
            return originals.to_open(document_id)

        self._calls.read(self._workbench.io_lane, work, self.file_found.emit, self.failed.emit)

    def retry(self) -> None:
        ingest, document_id = self._workbench.ingest, self._document_id

        def work(context: JobContext) -> Document:
            return ingest.retry(document_id, context)

        def on_done(outcome: Outcome) -> None:
            if isinstance(outcome, Failed):
                self.failed.emit(outcome.error)

        self._calls.submit(self._workbench.index_lane, work, on_done=on_done)

    def _load(self, document_id: str, chunk: int | None) -> None:
        self._document_id, self._chunk = document_id, None
        room = self._workbench.reading.room

        def work() -> Opened:
            return Opened(room.sheet(document_id), room.passages(document_id), chunk)

        def then(found: Opened) -> None:
            if document_id == self._document_id:
                self.opened.emit(found)

        self._calls.read(self._workbench.io_lane, work, then, self.failed.emit)

    def _on_change(self, change: Change) -> None:
        if change.kind is Kind.DOCUMENTS and self._document_id in change.ids:
            self._load(self._document_id, self._chunk)
