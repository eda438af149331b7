"""Load a document's text or page around a span, on a lane of its own. Knows no widgets."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from ui.desktop.lane_calls import LaneCalls
from ui.desktop.language import tr
from ui.desktop.passage.spans import AROUND, Span, Window, page_at, page_window, window_around
from ui.desktop.said import said
from workbench.app import Workbench
from workbench.domain.citation_place import CitationState
from workbench.domain.document import Citation, Document, DocumentId, PageSpan, RectF
from workbench.errors import NotFound, PasswordNeeded, WorkbenchError
from workbench.jobs import Lane
from workbench.services.documents.citations import CitedPlace
from workbench.services.documents.library import has_drawn_pages


class Mode(Enum):
    TEXT = "text"
    PAGE = "page"


@dataclass(frozen=True, slots=True)
class Shown:
    """What the panel is about: a span of a document, and the passage around it."""

    document_id: DocumentId
    name: str
    span: Span
    passage: Span
    fallback: str = ""  # the passage as it was cited, for when the document is gone


@dataclass(frozen=True, slots=True)
class Position:
    """Where the reader is. `page` counts from 1 and is None in a document without pages."""

    page: int | None
    n_pages: int
    mode: Mode
    can_show_page: bool


@dataclass(frozen=True, slots=True)
class Page:
    number: int
    image: QImage
    boxes: tuple[RectF, ...]


class PassageViewModel(QObject):
    """What is shown of which document. A newer request makes older replies void."""

    title_changed = Signal(str)
    position_changed = Signal(object)  # Position
    text_ready = Signal(object, object, object)  # Window, quote Span, passage Span; in document
    page_ready = Signal(object)  # Page
    note_changed = Signal(str)
    place_changed = Signal(str)  # "sheet Prices, cells B3:D3"; empty until it is known
    loading_changed = Signal(bool)
    password_needed = Signal(bool)  # before the page can be shown

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._calls = LaneCalls(self)
        self._workbench: Workbench | None = None
        self._lane: Lane | None = None
        self._request = 0
        self._place_request = 0
        self._shown: Shown | None = None
        self._text = ""
        self._pages: tuple[PageSpan, ...] = ()
        self._page_index: int | None = None
        self._has_pages = False
        self._mode = Mode.PAGE
        self._before = self._after = AROUND
        self._width_px = 0
        self._password = ""

    def attach(self, workbench: Workbench) -> None:
        self._workbench = workbench
        self._calls = LaneCalls(self)
        self._lane = Lane("passage")

    def detach(self) -> None:
        """Stop reading. Safe to call twice."""
        self._workbench = None
        self._calls.close()
        if self._lane is not None:
            self._lane.close()
            self._lane = None

    # ------------------------------------------------------------------------- asking

    def show_citation(self, citation: Citation) -> None:
        """Where it leads today, which may be another place than when it was written."""
        workbench = self._workbench
        if workbench is None:
            return
        self._request += 1
        self.title_changed.emit(citation.passage.document)
        self.loading_changed.emit(True)
        library = workbench.library
        self._submit(
            lambda: library.locate(citation),
            self._located,
            lambda _error: self._show(_shown(citation)),
        )

    def _located(self, place: CitedPlace) -> None:
        shown = _shown(place.citation)
        if place.state is CitationState.GONE:
            self._shown, self._text = shown, ""
            self._say_gone(place.note)
            return
        if place.state is not CitationState.IN_PLACE:
            self._text = ""  # what was read before may be an earlier version
        self._show(shown)
        if place.note:
            self.note_changed.emit(place.note)

    def show_document(self, document_id: str, start: int = 0, end: int = 0) -> None:
        span = Span(start, end)
        self._show(Shown(DocumentId(document_id), "", span, span))

    def set_mode(self, mode: Mode) -> None:
        """Show the page or its text, now and from now on."""
        self._mode = mode
        self._present()

    def set_width(self, width_px: int) -> None:
        """How wide the page is drawn, in pixels of the screen."""
        if width_px != self._width_px:
            self._width_px = width_px
            if self._shows_page:
                self._load_page()

    def unlock(self, password: str) -> None:
        """Try the pages of this encrypted document again."""
        self._password, self._has_pages = password, True
        self.note_changed.emit("")
        self.password_needed.emit(False)
        self._present()

    def turn_page(self, by: int) -> None:
        if self._page_index is not None:
            wanted = min(max(0, self._page_index + by), len(self._pages) - 1)
            if wanted != self._page_index:
                self._page_index = wanted
                self._present()

    def show_more(self, *, before: bool) -> None:
        """Widen the window of text towards the start or the end."""
        if before:
            self._before += 2 * AROUND
        else:
            self._after += 2 * AROUND
        self._present()

    # ------------------------------------------------------------------------- loading

    @property
    def _shows_page(self) -> bool:
        return self._has_pages and self._mode is Mode.PAGE and self._page_index is not None

    def _show(self, shown: Shown) -> None:
        workbench = self._workbench
        if workbench is None:
            return
        self._request += 1
        is_same = self._shown is not None and self._shown.document_id == shown.document_id
        self._shown = shown
        self._before = self._after = AROUND
        self.note_changed.emit("")
        self.password_needed.emit(False)
        self._look_up_place(shown)
        if shown.name:
            self.title_changed.emit(shown.name)
        if is_same and self._text:
            self._page_index = page_at(self._pages, shown.span.start)
            self._present()
            return
        self._text, self._pages, self._page_index = "", (), None
        self.loading_changed.emit(True)
        library = workbench.library

        def work() -> tuple[Document, str, tuple[PageSpan, ...]]:
            document = library.document(shown.document_id)
            return document, library.text(document.id), library.pages(document.id)

        self._submit(work, self._loaded, self._not_loaded)

    def _look_up_place(self, shown: Shown) -> None:
        """Where in the original the span stands; a later look-up makes this one void."""
        workbench, lane = self._workbench, self._lane
        self._place_request += 1
        self.place_changed.emit("")
        if workbench is None or lane is None or shown.span.end <= shown.span.start:
            return
        request, library = self._place_request, workbench.library

        def work() -> str:
            return library.origin(shown.document_id, shown.span.start, shown.span.end).said

        def then(said: str) -> None:
            if request == self._place_request:
                self.place_changed.emit(said)

        # What goes wrong here, goes wrong with the text too, and is told there.
        self._calls.read(lane, work, then, lambda _error: None)

    def _loaded(self, found: tuple[Document, str, tuple[PageSpan, ...]]) -> None:
        document, self._text, self._pages = found
        assert self._shown is not None
        self._has_pages = has_drawn_pages(document.media_type)
        self._shown = replace(self._shown, name=document.name)
        self._page_index = page_at(self._pages, self._shown.span.start)
        self.title_changed.emit(document.name)
        self._present()

    def _not_loaded(self, error: BaseException) -> None:
        """The document is gone or unreadable: what was cited is still known."""
        if isinstance(error, NotFound):
            note = tr("This document is no longer in the workspace.")
        elif isinstance(error, WorkbenchError):
            note = said(error.message)
        else:
            note = tr("The document could not be read.")
        self._say_gone(note)

    def _say_gone(self, note: str) -> None:
        """Show what was cited instead of the document."""
        shown = self._shown
        assert shown is not None
        self.loading_changed.emit(False)
        if shown.fallback:
            note += tr(" Below is the passage as it was cited.")
            window = Window(shown.fallback, shown.passage.start)
            self.text_ready.emit(window, shown.span, shown.passage)
        else:
            self.text_ready.emit(Window("", 0), Span(0, 0), Span(0, 0))
        self.note_changed.emit(note)
        self.position_changed.emit(Position(None, 0, Mode.TEXT, False))

    def _present(self) -> None:
        shown = self._shown
        if shown is None or not self._text:
            self.loading_changed.emit(False)
            return
        page = None if self._page_index is None else self._pages[self._page_index]
        mode = Mode.PAGE if self._shows_page else Mode.TEXT
        number = None if page is None else page.number
        self.position_changed.emit(Position(number, len(self._pages), mode, self._has_pages))
        if mode is Mode.PAGE:
            self._load_page()
            return
        if page is None:
            window = window_around(self._text, shown.span, self._before, self._after)
        else:
            window = page_window(self._text, page)
        self.loading_changed.emit(False)
        self.text_ready.emit(window, shown.span, shown.passage)

    def _load_page(self) -> None:
        workbench, shown = self._workbench, self._shown
        if workbench is None or shown is None or self._page_index is None or not self._width_px:
            return
        self._request += 1
        page, width_px, library = self._pages[self._page_index], self._width_px, workbench.library
        span = shown.span.within(page.start, page.end)
        spans = ((span.start, span.end),) if span.end > span.start else ()
        password = self._password
        self.loading_changed.emit(True)

        def work() -> Page:
            found = library.page_image(shown.document_id, page.number, spans, width_px, password)
            return Page(page.number, QImage.fromData(found.png), found.boxes)

        self._submit(work, self._page_loaded, self._page_not_loaded)

    def _page_loaded(self, page: Page) -> None:
        self._password = ""  # whoever opened the page remembers it
        self.loading_changed.emit(False)
        self.password_needed.emit(False)
        self.page_ready.emit(page)

    def _page_not_loaded(self, error: BaseException) -> None:
        message = (
            said(error.message) if isinstance(error, WorkbenchError) else tr("The page failed.")
        )
        self._has_pages, self._password = False, ""  # its text is still there
        self._present()
        self.password_needed.emit(isinstance(error, PasswordNeeded))
        self.note_changed.emit(tr("{message} This is its text.", message=message))

    def _submit(
        self,
        work: Callable[[], Any],
        then: Callable[[Any], Any],
        otherwise: Callable[[BaseException], Any],
    ) -> None:
        """Run on the panel's lane; a reply to anything but the newest request is dropped."""
        if self._lane is None:
            return
        request = self._request

        def newest(call: Callable[[Any], Any]) -> Callable[[Any], None]:
            return lambda value: call(value) if request == self._request else None

        self._calls.read(self._lane, work, newest(then), newest(otherwise))


def _shown(citation: Citation) -> Shown:
    passage = citation.passage
    return Shown(
        passage.document_id,
        passage.document,
        Span(citation.quote_start, citation.quote_end),
        Span(passage.start, passage.end),
        passage.text,
    )
