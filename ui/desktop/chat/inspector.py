"""The side panel: an answer's sources, a passage in its document, and how they were found."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.desktop.chat.source_cards import SourceCards, sources_of
from ui.desktop.chat.trace_view import TraceView
from ui.desktop.language import tr
from ui.desktop.passage import PassagePanel
from ui.desktop.reading.mark_button import MarkButton
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import GhostButton, IconButton, Label
from ui.desktop.widgets.segments import Segments
from workbench.app import Workbench
from workbench.domain.document import Citation
from workbench.domain.retrieval import RetrievalTrace

WIDTH_PX = 356
SOURCES, SEARCH = range(2)
_NO_SOURCES = tr("The sources of an answer appear here.")
_NONE_CITED = tr("This answer cites no source. The Search tab shows what was looked for and found.")


class Inspector(QWidget):
    closed = Signal()

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tabs = Segments(theme, (tr("Sources"), tr("Search")))
        self._close = IconButton(theme, "x", tr("Close side panel"))
        self._back = GhostButton(theme, tr("All sources"), "chevron-left")
        self._number = Label(theme, tone="muted", size_px=12)
        self.mark = MarkButton(theme)
        self._question = ""
        self.cards = SourceCards(theme)
        self.trace = TraceView(theme)
        self.passage = PassagePanel(theme)
        self._stack = QStackedWidget()
        self._is_on_search_by_itself = False
        self.setAutoFillBackground(True)
        theme.changed.connect(self._dress)
        self._dress()
        self._build()
        self._tabs.chosen.connect(self._show_tab)
        self._close.clicked.connect(self.closed)
        self._back.clicked.connect(self.show_list)
        self.cards.chosen.connect(self.show_citation)
        self.trace.chosen.connect(self.show_citation)

    def attach(self, workbench: Workbench) -> None:
        self.passage.attach(workbench)
        self.mark.attach(workbench)

    def detach(self) -> None:
        self.passage.detach()
        self.mark.detach()

    def show_answer(
        self,
        citations: Sequence[Citation],
        trace: RetrievalTrace | None,
        names: Mapping[str, str],
    ) -> None:
        """What belongs to one answer. The list comes back; a passage of another answer goes.

        An answer for which nothing was found opens on the search that says why.
        """
        nothing = _NONE_CITED if trace is not None else _NO_SOURCES
        self.cards.show_sources(sources_of(citations, trace), nothing)
        self.trace.show_trace(trace, names)
        self._question = trace.query if trace is not None else ""
        found_nothing = trace is not None and not trace.used
        if found_nothing and self._tabs.current == SOURCES:
            self._tabs.choose(SEARCH)
            self._is_on_search_by_itself = True
        elif not found_nothing and self._is_on_search_by_itself:
            self._tabs.choose(SOURCES)
            self._is_on_search_by_itself = False
        self.show_list()

    @Slot(object)
    def show_citation(self, citation: Citation) -> None:
        """The passage in its document, marked."""
        self._number.setText(
            tr("Source {number}", number=citation.number)
            if citation.number
            else tr("Found passage")
        )
        self._stack.setCurrentIndex(2)
        self.passage.show_citation(citation)
        self.mark.show_passage(self._question, citation.passage)

    @Slot()
    def show_list(self) -> None:
        self._stack.setCurrentIndex(self._tabs.current)

    def show_search(self) -> None:
        self._tabs.choose(SEARCH)

    def sizeHint(self) -> QSize:
        return QSize(WIDTH_PX, 600)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme.current
        painter = QPainter(self)
        painter.fillRect(0, 0, 1, self.height(), theme.border)
        painter.end()

    def _build(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(14, 12, 10, 8)
        top.setSpacing(6)
        top.addWidget(self._tabs, 1)
        top.addWidget(self._close)
        passage_page = QWidget()
        column = QVBoxLayout(passage_page)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(6)
        back = QHBoxLayout()
        back.setContentsMargins(14, 0, 14, 0)
        back.addWidget(self._back)
        back.addStretch(1)
        back.addWidget(self._number, 0, Qt.AlignmentFlag.AlignRight)
        back.addWidget(self.mark)
        column.addLayout(back)
        column.addWidget(self.passage, 1)
        self._stack.addWidget(self.cards)
        self._stack.addWidget(self.trace)
        self._stack.addWidget(passage_page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self._stack, 1)

    @Slot()
    def _dress(self) -> None:
        """The palette, so that everything inside stands on the panel's colour."""
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(self._theme.current.panel))
        self.setPalette(palette)

    @Slot(int)
    def _show_tab(self, number: int) -> None:
        self._stack.setCurrentIndex(number)
        self._back.setText(tr("All sources") if number == SOURCES else tr("Search results"))
