"""The search playground: both searches, their fusion, and what would enter the prompt."""

from __future__ import annotations

import shlex
from dataclasses import replace

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from ui.desktop.charts.table import table_view
from ui.desktop.errors import present
from ui.desktop.language import tr, tr_n
from ui.desktop.passage.panel import PassagePanel
from ui.desktop.purposes import asks_purpose
from ui.desktop.reading import wording
from ui.desktop.reading.playground_view_model import PlaygroundViewModel, Wish
from ui.desktop.reading.tables import fill
from ui.desktop.reading.window import ReadingWindow
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import (
    Banner,
    ComboBox,
    EmptyState,
    GhostButton,
    Label,
    LineEdit,
    ProgressBar,
    SearchField,
    SectionLabel,
    tell,
)
from ui.desktop.widgets.segments import Segments
from workbench.app import Workbench
from workbench.domain.document import Collection, Passage
from workbench.domain.retrieval import RetrievalTrace
from workbench.domain.search_options import Mode
from workbench.domain.search_test import SearchTest
from workbench.services.prompts.prompt_preview import PromptPreview

_HEADINGS = ("", tr("Passage"), tr("Meaning"), tr("Words"), tr("Fused"), tr("Order"), tr("Prompt"))
_NUMBERS = (0, 2, 3, 4, 5)
_WIDTHS = {0: 36, 2: 88, 3: 84, 4: 68, 5: 62, 6: 70}
_ALL = tr("All collections")
_HINT = "tag=contract type=pdf date>=2024-05"
_MODES: tuple[Mode, ...] = ("hybrid", "keyword", "dense")


class PlaygroundWindow(ReadingWindow):
    room_wanted = Signal(str, int)  # document id, chunk id

    def __init__(self, parent: QWidget, theme: ThemeController, workbench: Workbench) -> None:
        super().__init__(parent, theme, tr("Search playground"))
        self.view_model = PlaygroundViewModel(workbench, self)
        self._preview: PromptPreview | None = None
        self._may_ask = True  # for the purpose
        self.question = SearchField(
            theme, tr("Question"), tr("What would you ask these documents?")
        )
        self.modes = Segments(theme, [wording.MODES[mode] for mode in _MODES])
        self.collection = ComboBox(theme, tr("Collection to search"))
        self.filters = LineEdit(theme, tr("Filters"), _HINT)
        self.filters.setToolTip(
            tr("key=value, != takes away, >= and <= for dates; quotes hold blanks")
        )
        self.busy = ProgressBar(theme, tr("Searching"))
        self.busy.setFixedHeight(3)
        self.banner = Banner(theme)
        self.line = Label(theme, "", tone="muted", size_px=12, wrap=True)
        self.hits = table_view(theme, tr("Passages found"), is_even=False)
        self.empty = EmptyState(theme, "search", "", "")
        self.stack = QStackedWidget()
        self.panel = PassagePanel(theme)
        self.panel.attach(workbench)
        self.mark = GhostButton(theme, tr("This one is right"), "check")
        self.mark.setToolTip(tr("Keep question and passage in the collection's test set"))
        self.open_room = GhostButton(theme, tr("Reading room"), "book-open")
        self.prompt_line = Label(theme, "", tone="muted", size_px=12, wrap=True)
        self.prompt = table_view(theme, tr("Passages in the prompt"), is_even=False)
        self.show_prompt = GhostButton(theme, tr("Show the prompt"), "text")
        self.load = GhostButton(theme, tr("Count with the model"), "play")
        self._build(theme)
        self._bind()
        self._show_nothing()

    def start(self, collection_id: str | None, question: str = "") -> None:
        self.view_model.start(collection_id)
        self.question.setText(question)
        self.question.setFocus()
        if question:
            self._on_enter()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._end()
        super().closeEvent(event)

    def done(self, result: int) -> None:
        self._end()
        super().done(result)

    # -- building

    def _build(self, theme: ThemeController) -> None:
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(self.question, 1)
        first.addWidget(self.modes)
        second = QHBoxLayout()
        second.setSpacing(8)
        second.addWidget(self.collection)
        second.addWidget(self.filters, 1)
        self.column.addLayout(first)
        self.column.addLayout(second)
        self.column.addWidget(self.banner)
        policy = self.busy.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.busy.setSizePolicy(policy)
        self.busy.hide()
        self.column.addWidget(self.busy)
        self.stack.addWidget(self.empty)
        self.stack.addWidget(self._results(theme))
        self.column.addWidget(self.stack, 1)
        for button in self.findChildren(GhostButton):
            button.setAutoDefault(False)

    def _results(self, theme: ThemeController) -> QWidget:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.line)
        column.addWidget(self.hits, 3)
        head = QHBoxLayout()
        head.addWidget(SectionLabel(theme, tr("In the prompt")))
        head.addStretch(1)
        head.addWidget(self.load)
        head.addWidget(self.show_prompt)
        column.addLayout(head)
        column.addWidget(self.prompt_line)
        column.addWidget(self.prompt, 1)
        self.prompt.setMinimumHeight(72)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self.open_room)
        row.addWidget(self.mark)
        column.addLayout(row)
        column.addWidget(self.panel, 1)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(12)
        split.addWidget(left)
        split.addWidget(right)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        split.setSizes([round(self.width() * 0.62), round(self.width() * 0.38)])
        for view in (self.hits, self.prompt):
            view.setWordWrap(False)
        return split

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        # Once: who closes the question and types on is not asked again for each word.
        if self._may_ask and asks_purpose(error, self, self._theme, self.view_model.state_purpose):
            self._may_ask = False
        else:
            present(error, self.banner)

    def _bind(self) -> None:
        model = self.view_model
        model.collections_read.connect(self._show_collections)
        model.searching.connect(self._show_busy)
        model.found.connect(self._show_found)
        model.emptied.connect(self._show_nothing)
        model.previewed.connect(self._show_preview)
        model.marked.connect(self._on_marked)
        model.failed.connect(self._on_failed)
        self.question.textChanged.connect(self._on_wish)
        self.filters.textChanged.connect(self._on_wish)
        self.modes.chosen.connect(self._on_wish)
        self.question.returnPressed.connect(self._on_enter)
        self.filters.returnPressed.connect(self._on_enter)
        self.mark.clicked.connect(self._on_mark)
        self.open_room.clicked.connect(self._on_room)
        self.load.clicked.connect(self._on_load)
        self.show_prompt.clicked.connect(self._on_show_prompt)
        self.hits.doubleClicked.connect(self._on_room)
        for key, act in (
            (Qt.Key.Key_Return, self._on_room),
            (Qt.Key.Key_Enter, self._on_room),
            (Qt.Key.Key_M, self._on_mark),
        ):
            shortcut = QShortcut(QKeySequence(key), self.hits)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(act)
        down = QShortcut(QKeySequence(Qt.Key.Key_Down), self.question)
        down.setContext(Qt.ShortcutContext.WidgetShortcut)
        down.activated.connect(self.hits.setFocus)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self.question.setFocus)

    # -- what the person wants

    @Slot()
    def _on_wish(self, *_: object) -> None:
        wish = self._wish()
        if wish is not None:
            self.view_model.wants(wish)

    @Slot()
    def _on_enter(self) -> None:
        wish = self._wish()
        if wish is not None:
            self.view_model.wants(wish, at_once=True)

    def _wish(self) -> Wish | None:
        """None while the filters cannot be taken apart, such as within quotes."""
        try:
            filters = tuple(shlex.split(self.filters.text()))
        except ValueError:
            self.filters.set_wrong(True)
            return None
        self.filters.set_wrong(False)
        return replace(
            self.view_model.wish,
            question=self.question.text(),
            mode=_MODES[self.modes.current],
            filters=filters,
            collection_id=self.collection.currentData(),
        )

    @Slot()
    def _on_mark(self) -> None:
        passage = self._chosen()
        if passage is not None:
            self.view_model.mark(passage)

    @Slot()
    def _on_room(self, *_: object) -> None:
        passage = self._chosen()
        if passage is not None:
            self.room_wanted.emit(passage.document_id, passage.chunk_id)

    @Slot()
    def _on_load(self) -> None:
        self.load.setEnabled(False)
        self.prompt_line.setText(tr("Loading the model…"))
        self.view_model.preview(even_loading=True)

    @Slot()
    def _on_show_prompt(self) -> None:
        if self._preview is not None:
            texts = [f"{one.role}:\n{one.content}" for one in self._preview.messages]
            tell(self, self._theme, tr("What would be sent"), "", "\n\n".join(texts))

    def _chosen(self) -> Passage | None:
        trace, row = self.view_model.trace, self.hits.currentIndex().row()
        return trace.hits[row].passage if trace is not None and 0 <= row < len(trace.hits) else None

    # -- showing

    @Slot(tuple)
    def _show_collections(self, collections: tuple[Collection, ...]) -> None:
        chosen = self.view_model.wish.collection_id
        self.collection.blockSignals(True)
        self.collection.clear()
        self.collection.addItem(_ALL, None)
        for one in collections:
            self.collection.addItem(one.name, one.id)
        self.collection.setCurrentIndex(max(0, self.collection.findData(chosen)))
        self.collection.blockSignals(False)
        self.collection.currentIndexChanged.connect(
            self._on_wish, Qt.ConnectionType.UniqueConnection
        )
        self._show_nothing()

    @Slot(bool)
    def _show_busy(self, is_busy: bool) -> None:
        self.busy.setVisible(is_busy)
        self.busy.set_fraction(None if is_busy else 0)

    @Slot(object)
    def _show_found(self, trace: RetrievalTrace) -> None:
        self.banner.clear()
        self.line.setText(wording.trace_line(trace))
        rows = [wording.hit_row(at, hit) for at, hit in enumerate(trace.hits, start=1)]
        fill(self.hits, _HEADINGS, rows, _NUMBERS, widths=_WIDTHS, stretch=1)
        self.hits.selectionModel().currentRowChanged.connect(self._on_hit)
        self._show_preview(None)
        if trace.hits:
            self.stack.setCurrentIndex(1)
            self.hits.selectRow(0)
            return
        self.empty.set(
            "search", tr("Nothing found"), trace.note or tr("No passage has these words.")
        )
        self.stack.setCurrentIndex(0)

    @Slot()
    def _show_nothing(self) -> None:
        self.line.setText("")
        self.empty.set(
            "search",
            tr("Try a search"),
            tr(
                "Type a question. You see what is found by meaning and by words,"
                " with ranks and scores,"
                " how both are fused, and which passages a model would read. Mark"
                " the right one, and"
                " the collection's test set grows."
            ),
        )
        self.stack.setCurrentIndex(0)

    @Slot(QModelIndex)
    def _on_hit(self, index: QModelIndex) -> None:
        passage = self._chosen() if index.isValid() else None
        if passage is not None:
            self.panel.show_document(passage.document_id, passage.start, passage.end)

    @Slot(object)
    def _show_preview(self, preview: PromptPreview | None) -> None:
        self._preview = preview
        trace = self.view_model.trace
        n_used = len(trace.used) if trace is not None else 0
        self.load.setVisible(preview is None)
        self.load.setEnabled(True)
        self.show_prompt.setVisible(preview is not None and bool(preview.messages))
        if preview is None:
            used = tr_n("{n:,} passage", "{n:,} passages", n_used)
            self.prompt_line.setText(
                tr("{used} at most; tokens are counted with a loaded model.", used=used)
            )
            rows = [
                [f"{at}", wording.where(hit.passage), wording.NONE]
                for at, hit in enumerate(trace.used if trace is not None else (), start=1)
            ]
        else:
            self.prompt_line.setText(wording.prompt_line(preview))
            rows = wording.prompt_rows(preview)
        widths = {0: 36, 2: 96}
        fill(self.prompt, ("", tr("Passage"), tr("Tokens")), rows, (0, 2), widths=widths, stretch=1)

    @Slot(object)
    def _on_marked(self, test: SearchTest) -> None:
        self.banner.show_message(
            tr(
                "Kept in the test set “{name}”, which has {amount} now.",
                name=test.name,
                amount=tr_n("{n:,} question", "{n:,} questions", test.n_questions),
            ),
            kind="info",
        )

    def _end(self) -> None:
        self.view_model.close()
        self.panel.detach()
