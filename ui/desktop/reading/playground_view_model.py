"""State of the search playground: a question, how it is searched, what was found, what it would
put before a model.

Asks the services on a lane and never waits; a newer question makes older answers void.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QTimer, Signal

from ui.desktop.lane_calls import LaneCalls
from workbench.app import Workbench
from workbench.domain.document import Collection, Passage
from workbench.domain.document_filter import parse_filter
from workbench.domain.retrieval import RetrievalTrace
from workbench.domain.search_options import Mode, SearchOptions
from workbench.domain.search_test import SearchTest
from workbench.jobs import Done, Failed, JobContext, Outcome
from workbench.services.privacy import stated
from workbench.services.prompts.prompt_preview import PromptPreview

SHOWN = 20  # hits
_PAUSE_MS = 250  # behind the last key


@dataclass(frozen=True, slots=True)
class Wish:
    question: str = ""
    mode: Mode = "hybrid"
    filters: tuple[str, ...] = ()
    collection_id: str | None = None  # None: all


class PlaygroundViewModel(QObject):
    collections_read = Signal(tuple)  # tuple[Collection, ...]
    searching = Signal(bool)
    found = Signal(object)  # RetrievalTrace
    emptied = Signal()
    previewed = Signal(object)  # PromptPreview, or None while the model is not loaded
    marked = Signal(object)  # SearchTest
    failed = Signal(object)  # an exception

    def __init__(self, workbench: Workbench, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._calls = LaneCalls(self)
        self._wish = Wish()
        self._purpose = ""
        self._asked: Wish | None = None
        self._trace: RetrievalTrace | None = None
        self._collections: tuple[Collection, ...] = ()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self.search_now)

    def start(self, collection_id: str | None) -> None:
        self._wish = replace(self._wish, collection_id=collection_id)

        def then(found: tuple[Collection, ...]) -> None:
            self._collections = found
            self.collections_read.emit(found)

        library = self._workbench.library
        self._calls.read(self._workbench.io_lane, library.collections, then, self.failed.emit)

    def close(self) -> None:
        self._timer.stop()
        self._calls.close()

    @property
    def wish(self) -> Wish:
        return self._wish

    @property
    def trace(self) -> RetrievalTrace | None:
        return self._trace

    def wants(self, wish: Wish, *, at_once: bool = False) -> None:
        """Search for this, when nobody has typed for a moment."""
        self._wish = wish
        if at_once:
            self.search_now()
        else:
            self._timer.start()

    def state_purpose(self, purpose: str) -> None:
        """What documents are asked for while this window is open."""
        self._purpose = purpose
        self.search_now()

    def search_now(self) -> None:
        self._timer.stop()
        wish = self._wish
        if wish == self._asked:
            return
        self._asked = wish
        if not wish.question.strip():
            self._trace = None
            self.searching.emit(False)
            self.emptied.emit()
            return
        self.searching.emit(True)
        bench = self._workbench

        def work() -> RetrievalTrace:
            every = [one.id for one in bench.library.collections()]
            chosen = every if wish.collection_id is None else [wish.collection_id]
            with stated.said(self._purpose):
                return bench.retrieval.search(
                    wish.question,
                    chosen,
                    k=SHOWN,
                    use=bench.settings.current.passages,
                    options=SearchOptions(mode=wish.mode),
                    only=parse_filter(wish.filters),
                )

        def then(trace: RetrievalTrace) -> None:
            if wish != self._asked:
                return
            self._trace = trace
            self.searching.emit(False)
            self.found.emit(trace)
            self.preview(even_loading=False)

        def otherwise(error: BaseException) -> None:
            if wish == self._asked:
                self._asked = None
                self.searching.emit(False)
                self.failed.emit(error)

        self._calls.read(bench.io_lane, work, then, otherwise)

    def preview(self, *, even_loading: bool) -> None:
        """What would enter the prompt; a model is loaded for it only on purpose."""
        trace, previews = self._trace, self._workbench.reading.previews
        if trace is None:
            return

        def work(context: JobContext) -> PromptPreview | None:
            return previews.of(trace, context) if even_loading or previews.can_count else None

        def on_done(outcome: Outcome) -> None:
            match outcome:
                case Done(preview) if trace is self._trace:
                    self.previewed.emit(preview)
                case Failed(error):
                    self.failed.emit(error)

        lane = self._workbench.chat_lane if even_loading else self._workbench.io_lane
        self._calls.submit(lane, work, on_done=on_done)

    def mark(self, passage: Passage) -> None:
        """This passage is right for the question."""
        trace, bench = self._trace, self._workbench
        if trace is None:
            return

        def work() -> SearchTest:
            document = bench.library.document(passage.document_id)
            return bench.reading.tests.mark(
                document.collection_id, trace.query, passage, "playground"
            )

        self._calls.read(bench.io_lane, work, self.marked.emit, self.failed.emit)
