"""The panel that shows a passage in its document: as text, or as the page it stands on."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui.desktop.language import tr
from ui.desktop.passage.page_canvas import PageCanvas
from ui.desktop.passage.reveal_dialog import RevealDialog, has_placeholders
from ui.desktop.passage.spans import Span, Window
from ui.desktop.passage.text_view import PassageTextView
from ui.desktop.passage.view_model import Mode, Page, PassageViewModel, Position
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import GhostButton, IconButton, Label, ProgressBar, use_thin_scroll_bars
from ui.desktop.widgets.password_dialog import PasswordDialog
from workbench.app import Workbench
from workbench.domain.document import Citation

_ZOOMS = (1.0, 1.3, 1.6, 2.0, 3.0)
_NARROW_PX = 560


class PassagePanel(QWidget):
    """`show_citation` or `show_document`; everything else is its own business."""

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._zoom: int | None = None  # None: chosen by the room there is
        self._position = Position(None, 0, Mode.TEXT, False)
        self._scrolls_to_mark = False
        self._said = ""
        self._hidden = ""  # the text that is shown, with its placeholders
        self._workbench: Workbench | None = None
        self.view_model = PassageViewModel(self)
        self._title = _ElidedLabel(theme, size_px=13, weight=QFont.Weight.DemiBold)
        self._note = Label(theme, tone="warn", size_px=12, wrap=True)
        self._note.hide()
        self._reveal = IconButton(theme, "eye", tr("Show what the placeholders stand for"))
        self._reveal.clicked.connect(self._show_originals)
        self._reveal.hide()
        self._unlock = GhostButton(theme, tr("Password…"))
        self._unlock.hide()
        self._loading = ProgressBar(theme, tr("Opening the document"))
        self._loading.setFixedHeight(3)
        self._text = PassageTextView(theme)
        self._earlier = GhostButton(theme, tr("Show earlier text"))
        self._later = GhostButton(theme, tr("Show later text"))
        self._canvas = PageCanvas()
        self._area = QScrollArea()
        self._stack = QStackedWidget()
        self._bar = QWidget()
        self._build()
        self._width_timer = QTimer(self)
        self._width_timer.setSingleShot(True)
        self._width_timer.setInterval(120)
        self._width_timer.timeout.connect(self._ask_width)
        self._bind()

    def attach(self, workbench: Workbench) -> None:
        self._workbench = workbench
        self.view_model.attach(workbench)

    def detach(self) -> None:
        self._workbench = None
        self.view_model.detach()

    def show_citation(self, citation: Citation) -> None:
        """The passage of a citation in its document, the quoted sentence marked."""
        self._scrolls_to_mark = True
        self._ask_width()
        self.view_model.show_citation(citation)

    def show_document(self, document_id: str, start: int = 0, end: int = 0) -> None:
        """A document at a span, given in code points of its text."""
        self._scrolls_to_mark = True
        self._ask_width()
        self.view_model.show_document(document_id, start, end)

    def sizeHint(self) -> QSize:
        return QSize(420, 560)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        line = self._loading.geometry().center().y()
        painter.fillRect(0, line, self.width(), 1, QColor(self._theme.current.border))
        painter.end()

    # ------------------------------------------------------------------------- building

    def _build(self) -> None:
        theme = self._theme
        self._previous = IconButton(theme, "chevron-up", tr("Previous page"))
        self._next = IconButton(theme, "chevron-down", tr("Next page"))
        self._place = Label(theme, tone="muted", size_px=12)
        self._origin = _ElidedLabel(theme, tone="muted", size_px=12)
        self._origin.hide()
        self._smaller = IconButton(theme, "zoom-out", tr("Smaller"))
        self._larger = IconButton(theme, "zoom-in", tr("Larger"))
        self._mode = IconButton(theme, "text", tr("Show text"))
        row = QHBoxLayout(self._bar)
        row.setContentsMargins(14, 0, 10, 0)
        row.setSpacing(2)
        for widget in (self._previous, self._next, self._place):
            row.addWidget(widget)
        row.addWidget(self._origin, 1)
        row.addStretch(0)
        for widget in (self._smaller, self._larger, self._mode):
            row.addWidget(widget)

        text_page = QWidget()
        column = QVBoxLayout(text_page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._earlier, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._text, 1)
        column.addWidget(self._later, 0, Qt.AlignmentFlag.AlignHCenter)
        for more in (self._earlier, self._later):
            more.hide()

        use_thin_scroll_bars(self._area, theme)
        self._area.setWidget(self._canvas)
        self._area.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._area.setAccessibleName(tr("Page of the document"))
        self._area.viewport().installEventFilter(self)
        self._stack.addWidget(text_page)
        self._stack.addWidget(self._area)
        self._stack.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)

        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        head = QHBoxLayout()
        head.setContentsMargins(14, 0, 14, 0)
        head.addWidget(self._title, 1)
        head.addWidget(self._reveal)
        layout.addLayout(head)
        note_row = QHBoxLayout()
        note_row.setContentsMargins(14, 0, 14, 0)
        note_row.addWidget(self._note, 1)
        note_row.addWidget(self._unlock)
        layout.addLayout(note_row)
        layout.addWidget(self._bar)
        layout.addWidget(self._loading)
        layout.addWidget(self._stack, 1)
        self._set_loading(False)

    def _bind(self) -> None:
        self._bar.hide()
        model = self.view_model
        model.title_changed.connect(self._title.setText)
        model.note_changed.connect(self._show_note)
        model.loading_changed.connect(self._set_loading)
        model.password_needed.connect(self._unlock.setVisible)
        self._unlock.clicked.connect(self._ask_password)
        model.position_changed.connect(self._show_position)
        model.place_changed.connect(self._show_origin)
        model.text_ready.connect(self._show_text)
        model.page_ready.connect(self._show_page)
        self._previous.clicked.connect(lambda: self._turn(-1))
        self._next.clicked.connect(lambda: self._turn(1))
        self._smaller.clicked.connect(lambda: self._zoom_by(-1))
        self._larger.clicked.connect(lambda: self._zoom_by(1))
        self._mode.clicked.connect(self._switch_mode)
        self._earlier.clicked.connect(lambda: model.show_more(before=True))
        self._later.clicked.connect(lambda: model.show_more(before=False))

    # ------------------------------------------------------------------------- showing

    @Slot(str)
    def _show_note(self, note: str) -> None:
        self._note.setText(note)
        self._note.setVisible(bool(note))

    @Slot()
    def _ask_password(self) -> None:
        name = self._title.text() or tr("This file")
        dialog = PasswordDialog(self, self._theme, name, is_read=True)
        dialog.given.connect(self.view_model.unlock)
        dialog.open()

    @Slot(str)
    def _show_origin(self, said: str) -> None:
        """Where in the original it stands; pages have a line of their own."""
        self._said = said
        self._origin.setText(said[:1].upper() + said[1:])
        self._show_bar()

    @Slot(bool)
    def _set_loading(self, loading: bool) -> None:
        policy = self._loading.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._loading.setSizePolicy(policy)
        self._loading.setVisible(loading)
        self._loading.set_fraction(None if loading else 0)

    @Slot(object)
    def _show_position(self, position: Position) -> None:
        self._position = position
        has_pages = position.page is not None and position.n_pages > 1
        is_page = position.mode is Mode.PAGE
        self._show_bar()
        for widget in (self._previous, self._next):
            widget.setVisible(has_pages)
        if position.page is not None:
            self._place.setText(
                tr("Page {page} of {n_pages}", page=position.page, n_pages=position.n_pages)
            )
        self._previous.setEnabled(position.page != 1)
        self._next.setEnabled(position.page != position.n_pages)
        self._mode.setVisible(position.can_show_page)
        self._mode.set_icon_name("text" if is_page else "file-text")
        name = tr("Show text") if is_page else tr("Show page")
        self._mode.setAccessibleName(name)
        self._mode.setToolTip(name)
        self._smaller.setVisible(is_page)
        self._larger.setVisible(is_page)
        self._stack.setCurrentIndex(1 if is_page else 0)
        if is_page:
            self._ask_width()

    def _show_bar(self) -> None:
        position = self._position
        has_origin = bool(self._said) and position.page is None
        has_pages = position.page is not None and position.n_pages > 1
        self._origin.setVisible(has_origin)
        self._place.setVisible(not has_origin)
        self._bar.setVisible(has_pages or position.can_show_page or has_origin)

    @Slot(object, object, object)
    def _show_text(self, window: Window, quote: Span, passage: Span) -> None:
        self._earlier.setVisible(window.has_more_before)
        self._later.setVisible(window.has_more_after)
        self._stack.setCurrentIndex(0)
        self._hidden = window.text
        self._reveal.setVisible(self._workbench is not None and has_placeholders(window.text))
        self._text.show_window(window, quote, passage)

    @Slot()
    def _show_originals(self) -> None:
        if self._workbench is not None:
            found = [one.id for one in self._workbench.library.collections()]
            dialog = RevealDialog(self, self._theme, self._workbench, self._hidden, found)
            dialog.open()

    @Slot(object)
    def _show_page(self, page: Page) -> None:
        self._canvas.show_page(page)
        self._reveal.hide()  # a page shows what is in the file
        if self._scrolls_to_mark:
            self._scrolls_to_mark = False
            box = self._canvas.first_box()
            height = self._area.viewport().height()
            top = round(box.top()) - height // 3 if box is not None else 0
            self._area.verticalScrollBar().setValue(max(0, top))
            self._scroll_across(box)

    # ------------------------------------------------------------------------- doing

    def _turn(self, by: int) -> None:
        self.view_model.turn_page(by)
        self._area.verticalScrollBar().setValue(0)

    def _zoom_by(self, step: int) -> None:
        self._zoom = min(max(0, self._zoom_index + step), len(_ZOOMS) - 1)
        self._smaller.setEnabled(self._zoom > 0)
        self._larger.setEnabled(self._zoom < len(_ZOOMS) - 1)
        self._fit_canvas()
        self._width_timer.start()

    @Slot()
    def _switch_mode(self) -> None:
        is_page = self._position.mode is Mode.PAGE
        self._scrolls_to_mark = True
        self.view_model.set_mode(Mode.TEXT if is_page else Mode.PAGE)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_canvas()
        self._width_timer.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._area.viewport() and event.type() == QEvent.Type.Resize:
            self._fit_canvas()
            self._width_timer.start()
        return False

    def _fit_canvas(self) -> None:
        self._canvas.set_page_width(self._canvas_width())

    def _scroll_across(self, box: QRectF | None) -> None:
        """To the marked lines; without any, both margins of the page are cut alike."""
        bar = self._area.horizontalScrollBar()
        middle = bar.maximum() // 2
        bar.setValue(middle if box is None else min(middle, max(0, round(box.left()) - 12)))

    @property
    def _zoom_index(self) -> int:
        """A narrow panel begins a step larger: a page's margins may go, its words must be read."""
        if self._zoom is not None:
            return self._zoom
        return 1 if self._area.viewport().width() < _NARROW_PX else 0

    def _canvas_width(self) -> int:
        return round(max(200, self._area.viewport().width() - 2) * _ZOOMS[self._zoom_index])

    @Slot()
    def _ask_width(self) -> None:
        """Pages are rendered as wide as they are shown, in steps, so that few are rendered."""
        width = round(self._canvas_width() * self.devicePixelRatio())
        self.view_model.set_width(-(-width // 64) * 64)


class _ElidedLabel(Label):
    """One line that gives way: cut in the middle, whole in the tooltip."""

    def setText(self, text: str) -> None:
        self._whole = text
        self.setToolTip(text)
        self.setAccessibleName(text)
        self._cut()

    def minimumSizeHint(self) -> QSize:
        return QSize(40, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        text = getattr(self, "_whole", "")
        width = max(40, self.width())
        super().setText(self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, width))
