"""The windows about documents: what they show, and what can be done in them by keyboard."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QTableView
from pytestqt.qtbot import QtBot

from tests.document_room import write
from ui.desktop.chat.inspector import Inspector
from ui.desktop.documents.page import DocumentsPage
from ui.desktop.reading.archive_calls import ArchiveDialog
from ui.desktop.reading.care_window import CareWindow
from ui.desktop.reading.playground import PlaygroundWindow
from ui.desktop.reading.room import ReadingRoomWindow
from ui.desktop.reading.tests_window import TestsWindow
from ui.desktop.theme import ThemeController
from workbench.app import Workbench
from workbench.domain.document import Citation
from workbench.errors import InputError

WAIT_MS = 40_000


def only(page: DocumentsPage, kind: type) -> object:
    (found,) = page.reading.windows
    assert isinstance(found, kind)
    return found


def rows(view: QTableView) -> list[list[str]]:
    model = view.model()
    if model is None:
        return []
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_the_playground_shows_both_searches_and_keeps_what_is_marked(
    qtbot: QtBot, page: DocumentsPage, workbench: Workbench, collection: str
) -> None:
    page.reading.open_playground()
    window = only(page, PlaygroundWindow)
    assert isinstance(window, PlaygroundWindow)
    assert window.stack.currentIndex() == 0

    qtbot.keyClicks(window.question, "limit for a hotel")
    qtbot.keyClick(window.question, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(rows(window.hits)) > 1, timeout=WAIT_MS)
    best = rows(window.hits)[0]
    assert best[1].startswith("hotel")
    assert "#1" in best[2] + best[3]
    qtbot.waitUntil(lambda: window.load.isVisible(), timeout=WAIT_MS)
    assert "loaded model" in window.prompt_line.text()
    window.load.click()
    qtbot.waitUntil(lambda: "tokens for" in window.prompt_line.text(), timeout=WAIT_MS)
    assert rows(window.prompt)[0][2].isdigit()

    window.hits.setFocus()
    qtbot.keyClick(window.hits, Qt.Key.Key_M)
    qtbot.waitUntil(lambda: bool(workbench.reading.tests.list(collection)), timeout=WAIT_MS)
    qtbot.waitUntil(lambda: "Marked" in window.banner.message, timeout=WAIT_MS)

    window.modes.choose(1)
    qtbot.waitUntil(lambda: all(one[2] == "–" for one in rows(window.hits)), timeout=WAIT_MS)
    window.filters.setText("type=md")
    qtbot.waitUntil(
        lambda: {one[1].split(",")[0] for one in rows(window.hits)} == {"hotels.md"},
        timeout=WAIT_MS,
    )
    window.filters.setText("nonsense")
    qtbot.waitUntil(lambda: "nonsense" in window.banner.message, timeout=WAIT_MS)
    window.filters.setText('name="')
    assert window._wish() is None
    window.filters.clear()
    window.question.clear()
    qtbot.waitUntil(lambda: window.stack.currentIndex() == 0, timeout=WAIT_MS)


def test_the_room_shows_passages_neighbours_and_leads_from_one_to_the_other(
    qtbot: QtBot, page: DocumentsPage, workbench: Workbench
) -> None:
    document = workbench.library.find("hotels.md")
    page.detail.show_document(document)
    page.detail.room_wanted.emit(document.id)
    window = only(page, ReadingRoomWindow)
    assert isinstance(window, ReadingRoomWindow)

    qtbot.waitUntil(lambda: len(rows(window.passages)) == 2, timeout=WAIT_MS)
    qtbot.waitUntil(lambda: len(rows(window.nearest)) == 3, timeout=WAIT_MS)
    assert window.name.text() == "hotels.md"
    assert rows(window.nearest)[0][1] == "hotel.txt"
    assert not window.back.isEnabled()

    window.nearest.setFocus()
    window.nearest.selectRow(0)
    qtbot.keyClick(window.nearest, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.name.text() == "hotel.txt", timeout=WAIT_MS)
    assert window.back.isEnabled()
    window.back.click()
    qtbot.waitUntil(lambda: window.name.text() == "hotels.md", timeout=WAIT_MS)


def test_a_failed_document_says_why_and_can_be_read_again(
    qtbot: QtBot, page: DocumentsPage, workbench: Workbench
) -> None:
    document = workbench.library.find("train.txt")
    workbench.retrieval._documents.fail(document.id, "It was encrypted.", "Add it again.")
    page.reading.open_room(document.id)
    window = only(page, ReadingRoomWindow)
    assert isinstance(window, ReadingRoomWindow)
    qtbot.waitUntil(lambda: window.retry.isVisible(), timeout=WAIT_MS)
    assert "encrypted" in window.banner.message

    window.retry.click()

    qtbot.waitUntil(lambda: window.state.text == "Ready", timeout=WAIT_MS)
    qtbot.waitUntil(lambda: not window.retry.isVisible(), timeout=WAIT_MS)


def test_test_sets_are_imported_run_and_emptied(
    qtbot: QtBot, page: DocumentsPage, workbench: Workbench, tmp_path: Path
) -> None:
    folder = write(
        tmp_path / "basic",
        {
            "queries.jsonl": '{"_id": "1", "text": "hotel limit"}\n{"_id": "2", "text": "train"}\n',
            "qrels.tsv": "1\thotel\t1\n2\ttrain\t1\n",
        },
    )
    page.reading.open_tests()
    window = only(page, TestsWindow)
    assert isinstance(window, TestsWindow)
    qtbot.waitUntil(lambda: bool(window._listed.collections), timeout=WAIT_MS)
    window.import_folder(tmp_path)
    qtbot.waitUntil(lambda: "BEIR" in window.banner.message, timeout=WAIT_MS)

    window.import_folder(folder)
    qtbot.waitUntil(lambda: len(rows(window.questions)) == 2, timeout=WAIT_MS)
    assert "Never run" in window.line.text()
    window.run.click()
    qtbot.waitUntil(lambda: len(rows(window.figures)) == 3, timeout=WAIT_MS)
    assert rows(window.figures)[2][0] == "Both"
    qtbot.waitUntil(lambda: window.run.isVisible(), timeout=WAIT_MS)
    assert window.trend.chart.data is not None
    titles = []
    for at in range(window.over_time.count()):
        window.over_time.setCurrentIndex(at)
        titles.append(window.trend.chart.data.title)
    assert len(set(titles)) == 5
    assert window.trend.chart.data.spell(12.4) == "12 ms"

    window.questions.setFocus()
    window.questions.selectRow(0)
    qtbot.keyClick(window.questions, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: len(rows(window.questions)) == 1, timeout=WAIT_MS)
    window.view_model.remove()
    qtbot.waitUntil(lambda: not workbench.reading.tests.list(), timeout=WAIT_MS)
    qtbot.waitUntil(lambda: window.stack.currentIndex() == 0, timeout=WAIT_MS)


def test_the_check_finds_damage_and_repairs_it(
    qtbot: QtBot, page: DocumentsPage, workbench: Workbench, collection: str
) -> None:
    page.reading.open_care()
    window = only(page, CareWindow)
    assert isinstance(window, CareWindow)
    qtbot.waitUntil(lambda: window.grid.count() > 10, timeout=WAIT_MS)
    workbench.reading.verification._index.drop(workbench.library.collection(collection).index)

    window.check.click()
    qtbot.waitUntil(lambda: window.repair.isVisible(), timeout=WAIT_MS)
    assert rows(window.findings)[0][0] == "Travel"
    window.repair.click()
    qtbot.waitUntil(lambda: "agree" in window.verdict.text(), timeout=WAIT_MS)
    assert not window.repair.isVisible()


@pytest.mark.parametrize("name", ["open_playground", "open_tests", "open_care", "room"])
def test_every_control_has_a_name_and_windows_go_with_the_page(
    qtbot: QtBot, page: DocumentsPage, workbench: Workbench, name: str
) -> None:
    if name == "room":
        page.reading.open_room(workbench.library.find("train.txt").id)
    else:
        getattr(page.reading, name)()
        getattr(page.reading, name)()
    (window,) = page.reading.windows
    controls = [
        control
        for kind in (QAbstractButton, QComboBox, QLineEdit, QTableView)
        for control in window.findChildren(kind)
        if control.isVisibleTo(window) and control.focusPolicy() != Qt.FocusPolicy.NoFocus
    ]

    assert controls
    assert [type(one).__name__ for one in controls if not one.accessibleName()] == []
    page.detach()
    assert page.reading.windows == ()


def test_the_menu_leads_to_every_window(page: DocumentsPage) -> None:
    menu = page.reading.menu()

    assert [one.text() for one in menu.actions()][:3] == [
        "Search playground…",
        "Test sets…",
        "Figures and check…",
    ]
    menu.deleteLater()


def test_a_mark_without_a_question_is_refused(workbench: Workbench, collection: str) -> None:
    (passage,) = workbench.reading.room.passages(workbench.library.find("train.txt").id)

    with pytest.raises(InputError):
        workbench.reading.tests.mark(collection, " ", passage, "playground")


def test_a_passage_of_an_answer_is_kept_as_right(
    qtbot: QtBot, workbench: Workbench, collection: str
) -> None:
    inspector = Inspector(ThemeController("light"))
    qtbot.addWidget(inspector)
    inspector.show()
    inspector.attach(workbench)
    trace = workbench.retrieval.search("limit for a hotel", [collection])
    passage = trace.hits[0].passage
    citation = Citation(1, passage, passage.start, passage.end)

    inspector.show_answer((citation,), None, {})
    inspector.show_citation(citation)
    assert not inspector.mark.isVisible()
    inspector.show_answer((citation,), trace, {})
    inspector.show_citation(citation)
    inspector.mark.click()
    qtbot.waitUntil(lambda: inspector.mark.text() == "Kept", timeout=WAIT_MS)

    (test,) = workbench.reading.tests.list(collection)
    (question,) = workbench.reading.tests.questions(test.id)
    assert (question.text, question.origin) == ("limit for a hotel", "chat")
    inspector.detach()


def test_a_collection_is_exported_and_imported_in_dialogs(
    qtbot: QtBot, page: DocumentsPage, workbench: Workbench, collection: str, tmp_path: Path
) -> None:
    page.view_model.choose(collection)
    qtbot.waitUntil(lambda: page.view_model.collection is not None, timeout=WAIT_MS)
    path = tmp_path / "travel.wbcollection"
    page.reading.open_export()
    (dialog,) = page.reading.windows
    assert isinstance(dialog, ArchiveDialog)
    assert not dialog.read_anew.isVisible()

    dialog.begin(str(path))
    # Its end names the file; its progress also speaks of 3 documents.
    qtbot.waitUntil(lambda: str(path) in dialog.line.text(), timeout=WAIT_MS)
    dialog.reject()
    page.reading.open_import()
    (dialog,) = page.reading.windows
    assert isinstance(dialog, ArchiveDialog)
    dialog.begin(str(path))
    qtbot.waitUntil(lambda: "Travel (2)" in dialog.line.text(), timeout=WAIT_MS)
    dialog.begin(str(tmp_path / "source" / "hotel.txt"))
    qtbot.waitUntil(lambda: "no archive" in dialog.banner.message, timeout=WAIT_MS)

    assert len(workbench.library.documents()) == 6
