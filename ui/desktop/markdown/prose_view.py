"""Show one rendered block as real text: selectable, read by screen readers, opening nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal, Slot
from PySide6.QtGui import (
    QAction,
    QColor,
    QGuiApplication,
    QHelpEvent,
    QPainter,
    QPaintEvent,
    QTextBlock,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QMenu, QTextBrowser, QToolTip, QWidget

from ui.desktop.language import tr
from ui.desktop.markdown.document import CHIP, CHIP_GAP_PX, CITE, LINK, QUOTE, Chip, source_name
from ui.desktop.markdown.style import MarkdownStyle
from workbench.domain.passage_marks import Mark, read_mark


@dataclass(frozen=True, slots=True)
class _Box:
    rect: QRectF
    kind: Chip


class ProseView(QTextBrowser):
    """A text browser that loads nothing, opens nothing and paints boxes behind chips."""

    citation_clicked = Signal(object)  # Mark

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().setAccessibleName(tr("Scroll up and down"))
        self.horizontalScrollBar().setAccessibleName(tr("Scroll left and right"))
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.viewport().setAutoFillBackground(False)
        self.setAccessibleName(tr("Answer"))
        self.citation_tip: Callable[[Mark], str] = source_name
        self._style: MarkdownStyle | None = None
        self._boxes: list[_Box] = []
        self._quote_bars: list[QRectF] = []
        self._has_boxes = False
        self.anchorClicked.connect(self._clicked)

    def show_document(self, document: QTextDocument, style: MarkdownStyle) -> None:
        """Show a document whose text width is already set."""
        self._style = style
        self._has_boxes = False
        if self.document() is not document:
            self.setDocument(document)
        self.viewport().update()

    def document_changed(self) -> None:
        """The shown document was rendered again."""
        self._has_boxes = False
        self.viewport().update()

    def loadResource(self, _kind: int, _name: object) -> None:
        return None

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def resizeEvent(self, event: object) -> None:
        self._has_boxes = False
        super().resizeEvent(event)  # type: ignore[arg-type]

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._style is not None:
            if not self._has_boxes:
                self._boxes = list(_chip_boxes(self.document()))
                self._quote_bars = list(_quote_bars(self.document()))
                self._has_boxes = True
            if self._boxes or self._quote_bars:
                self._paint_boxes(self._style)
        super().paintEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            tip = self._tip_at(event)
            if tip:
                QToolTip.showText(event.globalPos(), tip, self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)

    def contextMenuEvent(self, event: object) -> None:
        position = event.pos()  # type: ignore[attr-defined]
        menu = self.createStandardContextMenu(position)
        anchor = self.anchorAt(position)
        if anchor.startswith(LINK):
            menu.addSeparator()
            _add_copy_address(menu, anchor.removeprefix(LINK))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())  # type: ignore[attr-defined]

    def _tip_at(self, event: QHelpEvent) -> str:
        anchor = self.anchorAt(self.viewport().mapFrom(self, event.pos()))
        mark = _cited(anchor)
        if mark is not None:
            return self.citation_tip(mark)
        if anchor.startswith(LINK):
            return tr(
                "{removeprefix}\nClick to copy the address; it is not opened.",
                removeprefix=anchor.removeprefix(LINK),
            )
        return ""

    @Slot("QUrl")
    def _clicked(self, url: object) -> None:
        address = url.toString()  # type: ignore[attr-defined]
        mark = _cited(address)
        if mark is not None:
            self.citation_clicked.emit(mark)
        elif address.startswith(LINK):
            menu = QMenu(self)
            shown = menu.addAction(_shortened(address.removeprefix(LINK)))
            shown.setEnabled(False)
            _add_copy_address(menu, address.removeprefix(LINK))
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(self.cursor().pos())

    def _paint_boxes(self, style: MarkdownStyle) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.translate(-self.horizontalScrollBar().value(), 0)
        painter.setBrush(QColor(style.border))
        for bar in self._quote_bars:
            painter.drawRoundedRect(bar, 1.5, 1.5)
        for box in self._boxes:
            is_citation = box.kind is Chip.CITATION
            painter.setBrush(QColor(style.chip if is_citation else style.code_background))
            painter.drawRoundedRect(box.rect, 4, 4)
        painter.end()


def _cited(address: str) -> Mark | None:
    return read_mark(address.removeprefix(CITE)) if address.startswith(CITE) else None


def _add_copy_address(menu: QMenu, address: str) -> None:
    action = QAction(tr("Copy address"), menu)
    action.triggered.connect(lambda: QGuiApplication.clipboard().setText(address))
    menu.addAction(action)


def _shortened(address: str, limit: int = 80) -> str:
    return address if len(address) <= limit else address[: limit - 1] + "…"


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _chip_boxes(document: QTextDocument) -> Iterator[_Box]:
    """A box for each run of chip text, one per line it runs over, in document coordinates."""
    for block in _blocks(document):
        run: tuple[int, int, Chip] | None = None  # start, end, kind
        last_anchor = ""
        for kind, anchor, start, end in _chips(block):
            if run and run[1] == start and run[2] is kind and anchor == last_anchor:
                run = (run[0], end, kind)
            else:
                if run:
                    yield from _line_boxes(document, block, run)
                run = (start, end, kind)
            last_anchor = anchor
        if run:
            yield from _line_boxes(document, block, run)


def _chips(block: QTextBlock) -> Iterator[tuple[Chip, str, int, int]]:
    iterator = block.begin()
    while not iterator.atEnd():
        fragment = iterator.fragment()
        fmt = fragment.charFormat()
        if fmt.hasProperty(CHIP):
            start = fragment.position() - block.position()
            kind = Chip(fmt.intProperty(CHIP))
            yield kind, fmt.anchorHref(), start, start + fragment.length()
        iterator += 1


def _line_boxes(
    document: QTextDocument, block: QTextBlock, run: tuple[int, int, Chip]
) -> Iterator[_Box]:
    start, end, kind = run
    origin: QPointF = document.documentLayout().blockBoundingRect(block).topLeft()
    layout = block.layout()
    line = layout.lineForTextPosition(start)
    while line.isValid() and line.textStart() < end:
        line_end = line.textStart() + line.textLength()
        left = _x(line, max(start, line.textStart()))
        right = _x(line, min(end, line_end))
        baseline = origin.y() + line.y() + line.ascent()
        up, down = (12.0, 4.0) if kind is Chip.CITATION else (13.0, 4.5)
        before, behind = (0.0, -CHIP_GAP_PX) if kind is Chip.CITATION else (2.5, 2.5)
        left, width = origin.x() + left - before, right - left + before + behind
        yield _Box(QRectF(left, baseline - up, width, up + down), kind)
        if line.lineNumber() + 1 >= layout.lineCount():
            return
        line = layout.lineAt(line.lineNumber() + 1)


def _x(line: object, position: int) -> float:
    found = line.cursorToX(position)  # type: ignore[attr-defined]
    return float(found[0] if isinstance(found, tuple) else found)


def _quote_bars(document: QTextDocument) -> Iterator[QRectF]:
    """A bar left of each run of quoted blocks."""
    layout = document.documentLayout()
    current: QRectF | None = None
    for block in _blocks(document):
        if block.blockFormat().intProperty(QUOTE):
            rect = layout.blockBoundingRect(block)
            top = current.top() if current else rect.top()
            current = QRectF(0, top, 3, rect.bottom() - top)
        elif current:
            yield current
            current = None
    if current:
        yield current
