"""The panel shows the cited passage marked in its document, as text and as a page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from tests.fakes.bundle import fake_engines
from tests.fakes.parser import FakeParser
from ui.desktop.passage import PassagePanel
from ui.desktop.passage.view_model import Mode
from ui.desktop.theme import ThemeController
from ui.desktop.widgets.password_dialog import PasswordDialog
from workbench.app import Workbench, open_workspace
from workbench.domain.document import (
    ChunkId,
    Citation,
    Document,
    DocumentId,
    PageImage,
    PageSpan,
    ParsedDocument,
    Passage,
    RectF,
)
from workbench.domain.locked import LOCKED_PDF, WRONG_PASSWORD
from workbench.domain.sealing import StreamSeal
from workbench.errors import LimitExceeded, PasswordNeeded
from workbench.jobs import plain_context
from workbench.paths import WorkspacePaths
from workbench.ports.document_parser import ParseLimits

PAGES = ("First page of the report.", "The cap is 🙂 twelve months of fees.", "Last page.")
TEXT = "\n".join(PAGES)


class PagedParser(FakeParser):
    """Reads every .pdf as three pages and draws them grey."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[tuple[int, tuple[tuple[int, int], ...], int]] = []
        self.refuses_pages = False
        self.password = ""  # of the pages, not of the text

    @property
    def suffixes(self) -> frozenset[str]:
        return super().suffixes | {".pdf"}

    def parse(
        self,
        path: Path,
        suffix: str,
        limits: ParseLimits,
        is_cancelled: object = None,
        password: str = "",
        seal: StreamSeal | None = None,
    ) -> ParsedDocument:
        if suffix != ".pdf":
            return super().parse(path, suffix, limits)
        spans, at = [], 0
        for number, page in enumerate(PAGES, 1):
            spans.append(PageSpan(number, at, at + len(page)))
            at += len(page) + 1
        return ParsedDocument(TEXT, "application/pdf", pages=tuple(spans))

    def render_page(
        self,
        path: Path,
        page: PageSpan,
        spans: tuple[tuple[int, int], ...],
        width_px: int,
        password: str = "",
        seal: StreamSeal | None = None,
    ) -> PageImage:
        if password != self.password:
            raise PasswordNeeded(WRONG_PASSWORD if password else LOCKED_PDF)
        if self.refuses_pages:
            raise LimitExceeded("The page took too long to draw.", hint="Read its text.")
        self.asked.append((page.number, spans, width_px))
        image = QImage(width_px, width_px * 2, QImage.Format.Format_RGB32)
        image.fill(QColor("#eeeeee"))
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        image.save(buffer, "PNG")  # type: ignore[call-overload]
        boxes = (RectF(10, 900, 200, 20),) if spans else ()
        return PageImage(buffer.data().data(), width_px, width_px * 2, boxes)


@pytest.fixture
def parser() -> PagedParser:
    return PagedParser()


@pytest.fixture
def opened(workspace_paths: WorkspacePaths, parser: PagedParser) -> Iterator[Workbench]:
    bench = open_workspace(workspace_paths, lambda _paths: replace(fake_engines(), parser=parser))
    yield bench
    bench.close()


@pytest.fixture
def panel(qtbot: QtBot, theme: ThemeController, opened: Workbench) -> Iterator[PassagePanel]:
    widget = PassagePanel(theme)
    qtbot.addWidget(widget)
    widget.resize(420, 500)
    widget.show()
    widget.attach(opened)
    yield widget
    widget.detach()


def add(opened: Workbench, path: Path, content: str) -> Document:
    path.write_text(content, "utf-8")
    collection = opened.library.collection_named("Reports", create=True)
    (document,) = opened.ingest.add([path], collection.id, plain_context()).added
    return document


def cited(document: Document, text: str, quote: str, page: int | None = None) -> Citation:
    start = text.index(quote)
    passage = Passage(
        ChunkId(1), document.id, document.name, page, max(0, start - 10), start + len(quote), quote
    )
    return Citation(1, passage, start, start + len(quote))


def test_the_quote_stands_marked_in_the_text(
    qtbot: QtBot, panel: PassagePanel, opened: Workbench, tmp_path: Path
) -> None:
    text = "filler line\n" * 3_000 + "The cap is 🙂 twelve months.\n" + "filler\n" * 3_000
    document = add(opened, tmp_path / "long.txt", text)
    panel.show_citation(cited(document, text, "🙂 twelve"))
    qtbot.waitUntil(lambda: panel._text.marked_text == "🙂 twelve")
    (_, selection) = panel._text.extraSelections()
    assert selection.cursor.selectedText() == "🙂 twelve"  # type: ignore[attr-defined]
    assert len(panel._text.toPlainText()) < 20_000
    assert not panel._earlier.isHidden()
    before = len(panel._text.toPlainText())
    panel._earlier.click()
    qtbot.waitUntil(lambda: len(panel._text.toPlainText()) > before)
    assert panel._text.marked_text == "🙂 twelve"


def test_it_says_where_in_the_original_the_quote_stands(
    qtbot: QtBot, panel: PassagePanel, opened: Workbench, tmp_path: Path
) -> None:
    text = "One.\nTwo.\nThree."
    document = add(opened, tmp_path / "lines.txt", text)
    panel.show_citation(cited(document, text, "Two."))
    qtbot.waitUntil(lambda: panel._origin.accessibleName() == "Line 2")
    assert panel._origin.isVisible()
    paged = add(opened, tmp_path / "report.pdf", "pdf")
    panel.show_citation(cited(paged, TEXT, "twelve months", 2))
    qtbot.waitUntil(lambda: panel._place.text() == "Page 2 of 3")
    assert panel._origin.isHidden()


def test_a_page_is_drawn_with_its_boxes(
    qtbot: QtBot, panel: PassagePanel, opened: Workbench, parser: PagedParser, tmp_path: Path
) -> None:
    document = add(opened, tmp_path / "report.pdf", "pdf")
    citation = cited(document, TEXT, "twelve months", 2)
    panel.show_citation(citation)
    qtbot.waitUntil(lambda: panel._canvas.first_box() is not None)
    number, spans, width = parser.asked[-1]
    assert (number, spans) == (2, ((citation.quote_start, citation.quote_end),))
    assert 420 <= width <= 640
    assert panel._place.text() == "Page 2 of 3"
    assert panel._canvas.accessibleName() == "Page 2, 1 marked lines"
    assert panel._area.verticalScrollBar().value() > 0


def test_pages_turn_and_end(
    qtbot: QtBot, panel: PassagePanel, opened: Workbench, parser: PagedParser, tmp_path: Path
) -> None:
    document = add(opened, tmp_path / "report.pdf", "pdf")
    panel.show_document(document.id)
    qtbot.waitUntil(lambda: panel._place.text() == "Page 1 of 3")
    assert not panel._previous.isEnabled()
    panel._next.click()
    panel._next.click()
    qtbot.waitUntil(lambda: parser.asked[-1][:2] == (3, ()) if parser.asked else False)
    assert panel._place.text() == "Page 3 of 3"
    assert not panel._next.isEnabled()


def test_a_page_can_be_read_as_text(
    qtbot: QtBot, panel: PassagePanel, opened: Workbench, tmp_path: Path
) -> None:
    document = add(opened, tmp_path / "report.pdf", "pdf")
    panel.show_citation(cited(document, TEXT, "twelve months", 2))
    qtbot.waitUntil(lambda: panel._canvas.first_box() is not None)
    panel._mode.click()
    assert panel._text.toPlainText() == PAGES[1]
    assert panel._text.marked_text == "twelve months"
    assert panel._mode.accessibleName() == "Show page"


def test_zooming_draws_the_page_larger(
    qtbot: QtBot, panel: PassagePanel, opened: Workbench, parser: PagedParser, tmp_path: Path
) -> None:
    document = add(opened, tmp_path / "report.pdf", "pdf")
    panel.show_document(document.id)
    qtbot.waitUntil(lambda: bool(parser.asked))
    before = parser.asked[-1][2]
    panel._larger.click()
    panel._larger.click()
    qtbot.waitUntil(lambda: parser.asked[-1][2] >= before * 1.3)


def test_a_page_that_cannot_be_drawn_is_shown_as_text(
    qtbot: QtBot, panel: PassagePanel, opened: Workbench, parser: PagedParser, tmp_path: Path
) -> None:
    parser.refuses_pages = True
    document = add(opened, tmp_path / "report.pdf", "pdf")
    panel.show_citation(cited(document, TEXT, "twelve months", 2))
    qtbot.waitUntil(lambda: panel._text.marked_text == "twelve months")
    assert panel._note.text() == "The page took too long to draw. This is its text."


def test_a_removed_document_leaves_the_passage_as_it_was_cited(
    qtbot: QtBot, panel: PassagePanel
) -> None:
    passage = Passage(
        ChunkId(1), DocumentId("gone"), "old.txt", None, 100, 124, "The cap is twelve months."
    )
    panel.show_citation(Citation(1, passage, 111, 117))
    qtbot.waitUntil(lambda: panel._text.marked_text == "twelve")
    assert "no longer in the workspace" in panel._note.text()
    assert panel._title.accessibleName() == "old.txt"


def test_the_newest_request_wins(
    qtbot: QtBot, panel: PassagePanel, opened: Workbench, tmp_path: Path
) -> None:
    first = add(opened, tmp_path / "first.txt", "alpha beta")
    second = add(opened, tmp_path / "second.txt", "gamma delta")
    panel.show_document(first.id, 0, 5)
    panel.show_document(second.id, 0, 5)
    qtbot.waitUntil(lambda: panel._text.marked_text == "gamma")
    assert panel._title.accessibleName() == "second.txt"


def test_the_mode_is_remembered_for_the_next_citation(
    qtbot: QtBot, panel: PassagePanel, opened: Workbench, tmp_path: Path
) -> None:
    document = add(opened, tmp_path / "report.pdf", "pdf")
    panel.view_model.set_mode(Mode.TEXT)
    panel.show_citation(cited(document, TEXT, "Last page", 3))
    qtbot.waitUntil(lambda: panel._text.marked_text == "Last page")


def test_pages_of_an_encrypted_file_ask_for_its_password(
    qtbot: QtBot, panel: PassagePanel, opened: Workbench, parser: PagedParser, tmp_path: Path
) -> None:
    document = add(opened, tmp_path / "report.pdf", "encrypted")
    parser.password = "plum"

    def type_in(password: str) -> None:
        panel._unlock.click()
        dialog = panel.findChildren(PasswordDialog)[-1]
        assert not dialog.act.isEnabled()
        dialog.field.setText(password)
        dialog.act.click()

    panel.show_document(document.id)
    qtbot.waitUntil(panel._unlock.isVisible)
    assert "needs a password" in panel._note.text()
    type_in("pear")
    qtbot.waitUntil(lambda: "does not open" in panel._note.text())
    type_in("plum")

    qtbot.waitUntil(lambda: len(parser.asked) == 1)
    assert panel._stack.currentWidget() is panel._area
    assert panel._unlock.isHidden()
    panel.view_model.turn_page(1)
    qtbot.waitUntil(lambda: [number for number, *_ in parser.asked] == [1, 2])
