"""The side panel tells where an answer comes from, or why nothing was found."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ui.desktop.chat.inspector import SEARCH, SOURCES, Inspector
from ui.desktop.chat.source_cards import SourceCard, sources_of
from ui.desktop.chat.trace_view import scores_text
from ui.desktop.theme import ThemeController
from workbench.domain.document import ChunkId, Citation, DocumentId, Passage
from workbench.domain.retrieval import Hit, RetrievalTrace


def hit(number: int, *, used: bool = True, dense: float | None = 0.5) -> Hit:
    passage = Passage(
        ChunkId(number), DocumentId("d"), f"file{number}.pdf", number, 0, 20, "Twenty letters here!"
    )
    return Hit(passage, 1 if dense is not None else None, dense, 2, 4.5, 0.0325, used)


def trace(*hits: Hit, note: str = "") -> RetrievalTrace:
    return RetrievalTrace("What is it?", ("c1",), hits, 0.012, note)


@pytest.fixture
def inspector(qtbot: QtBot, theme: ThemeController) -> Inspector:
    widget = Inspector(theme)
    qtbot.addWidget(widget)
    widget.resize(360, 700)
    widget.show()
    return widget


def cards(inspector: Inspector) -> list[str]:
    found = inspector.cards.widget().findChildren(SourceCard)
    return [card.accessibleName().split(",")[0] for card in found]


def test_cited_passages_come_before_those_only_read() -> None:
    hits = (hit(1), hit(2), hit(3), hit(4, used=False))
    second = Citation(2, hits[1].passage, 0, 6)
    found = sources_of([second], trace(*hits))
    assert [(s.citation.number, s.is_cited) for s in found] == [(2, True), (1, False), (3, False)]
    assert found[0].citation is second


def test_a_card_says_what_it_is(inspector: Inspector) -> None:
    hits = (hit(1), hit(2))
    inspector.show_answer([Citation(1, hits[0].passage, 0, 6)], trace(*hits), {"c1": "Legal"})
    assert cards(inspector) == ["Source 1: file1.pdf", "Source 2: file2.pdf"]


def test_a_chosen_card_opens_its_passage(qtbot: QtBot, inspector: Inspector) -> None:
    citation = Citation(1, hit(1).passage, 0, 6)
    inspector.show_answer([citation], trace(hit(1)), {})
    card = inspector.cards.widget().findChildren(SourceCard)[0]
    with qtbot.waitSignal(inspector.cards.chosen) as chosen:
        qtbot.keyClick(card, Qt.Key.Key_Return)
    assert chosen.args == [citation]
    assert inspector._stack.currentIndex() == 2
    inspector._back.click()
    assert inspector._stack.currentIndex() == SOURCES


def test_nothing_found_shows_why_by_itself_and_goes_back(inspector: Inspector) -> None:
    note = "Nothing in the chosen collections comes close to this question."
    inspector.show_answer((), trace(hit(1, used=False), note=note), {"c1": "Legal"})
    assert inspector._tabs.current == SEARCH
    assert inspector.trace._note.text() == note
    assert inspector.trace._where.text() == "Legal · 0 of 1 passages entered the prompt · 12 ms"
    assert inspector.trace._hits.rowCount() == 1
    inspector.show_answer((), trace(hit(1)), {})
    assert inspector._tabs.current == SOURCES


def test_a_search_tab_that_was_chosen_stays(inspector: Inspector) -> None:
    inspector.show_search()
    inspector.show_answer((), trace(hit(1)), {})
    assert inspector._tabs.current == SEARCH


def test_plain_chat_says_that_nothing_was_searched(inspector: Inspector) -> None:
    inspector.show_answer((), None, {})
    assert not inspector.trace._nothing.isHidden()
    assert "No documents were searched" in inspector.trace._nothing.text()


def test_scores_name_what_is_missing() -> None:
    assert scores_text(hit(1)) == "meaning #1 0.50 · words #2 4.50 · fused 0.033"
    assert scores_text(hit(1, dense=None)).startswith("meaning – · words #2")


def test_a_hit_opens_in_its_document(qtbot: QtBot, inspector: Inspector) -> None:
    inspector.show_answer((), trace(hit(1), hit(2)), {})
    inspector.show_search()
    with qtbot.waitSignal(inspector.trace.chosen) as chosen:
        inspector.trace._list.activated.emit(inspector.trace._hits.index(1))
    assert chosen.args[0].passage.document == "file2.pdf"
