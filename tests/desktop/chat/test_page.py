"""The chat page on a real workspace with fake engines: ask, stop, branch, cite, keep."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from pytestqt.qtbot import QtBot

from tests.fakes.bundle import fake_engines
from tests.fakes.chat_model import FakeChatModel
from tests.foreign_chats import CHATGPT
from ui.desktop.chat.page import ChatPage
from ui.desktop.chat.rows import NoticeRow, QuestionRow
from ui.desktop.theme import ThemeController
from workbench.app import Workbench, open_workspace
from workbench.domain.conversation import TurnState
from workbench.domain.passage_marks import Mark
from workbench.errors import GenerationError
from workbench.jobs import plain_context
from workbench.paths import WorkspacePaths

POLICY = "The notice period is ninety days. A hotel may cost EUR 165 a night.\n"


class Held:
    """Lets the fake model go on only when told."""

    def __init__(self) -> None:
        self.go = threading.Event()
        self.n_free = 1 << 30

    def __call__(self) -> None:
        if self.n_free > 0:
            self.n_free -= 1
            return
        self.go.wait(20)


@pytest.fixture
def held() -> Held:
    return Held()


@pytest.fixture
def model(held: Held) -> FakeChatModel:
    return FakeChatModel("The notice period is ninety days [1].", n_ctx=4_096, before_token=held)


@pytest.fixture
def opened(
    workspace_paths: WorkspacePaths, model: FakeChatModel, held: Held
) -> Iterator[Workbench]:
    engines = replace(fake_engines(), chat_model=model)
    bench = open_workspace(workspace_paths, lambda _paths: engines)
    yield bench
    held.go.set()
    bench.close()


@pytest.fixture
def page(qtbot: QtBot, theme: ThemeController, opened: Workbench) -> Iterator[ChatPage]:
    widget = ChatPage(theme)
    qtbot.addWidget(widget)
    widget.resize(1192, 800)
    widget.show()
    widget.attach(opened)
    yield widget
    widget.detach()


@pytest.fixture
def add_policy(opened: Workbench, tmp_path: Path) -> Callable[[], str]:
    def add() -> str:
        path = tmp_path / "policy.md"
        path.write_text(POLICY, "utf-8")
        collection = opened.library.create_collection("HR")
        opened.ingest.add([path], collection.id, plain_context())
        return collection.id

    return add


def ask(qtbot: QtBot, page: ChatPage, question: str) -> None:
    page.composer.set_text(question)
    qtbot.keyClick(page.composer.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not page.view_model.is_busy)
    settle(qtbot, page)


def settle(qtbot: QtBot, page: ChatPage) -> None:
    qtbot.waitUntil(lambda: not page.transcript._rest.isActive())


def questions(page: ChatPage) -> list[str]:
    rows = [cell.row for cell in page.transcript._cells]
    return [row.text for row in rows if isinstance(row, QuestionRow)]


def shown_text(page: ChatPage) -> str:
    parts = []
    for cell in page.transcript._cells:
        document = cell.document
        if document is not None and not isinstance(cell.row, QuestionRow):
            parts.append(document.toPlainText())
    return "\n".join(parts)


def test_a_question_is_answered_and_listed(qtbot: QtBot, page: ChatPage) -> None:
    ask(qtbot, page, "How long is the notice period?")
    assert questions(page) == ["How long is the notice period?"]
    assert "ninety days" in shown_text(page)
    qtbot.waitUntil(lambda: page.view_model.list_model.n_items == 1)
    assert page.composer.text == ""


def test_a_citation_opens_its_passage(
    qtbot: QtBot, page: ChatPage, add_policy: Callable[[], str]
) -> None:
    add_policy()
    qtbot.waitUntil(lambda: bool(page.view_model.chosen))
    ask(qtbot, page, "How long is the notice period?")
    turn = page.view_model._turns[-1]
    assert turn.citations
    page.transcript.row_actions.cite.emit(turn.id, Mark(1))
    text = page.inspector.passage._text
    qtbot.waitUntil(lambda: "ninety days" in text.marked_text)
    assert page.inspector.isVisible()


def test_each_mark_opens_the_sentence_that_it_names(
    qtbot: QtBot, page: ChatPage, add_policy: Callable[[], str], model: FakeChatModel
) -> None:
    model._answer = lambda _messages: "[1a] The notice period is ninety days. See also [1b]."
    add_policy()
    qtbot.waitUntil(lambda: bool(page.view_model.chosen))
    ask(qtbot, page, "How long is the notice period?")
    turn = page.view_model._turns[-1]
    text = page.inspector.passage._text

    for mark, quote in (
        (Mark(1, "b"), "A hotel may cost EUR 165 a night."),
        (Mark(1), "The notice period is ninety days."),
        (Mark(1, "z"), "The notice period is ninety days."),
    ):
        page.transcript.row_actions.cite.emit(turn.id, mark)
        qtbot.waitUntil(lambda quote=quote: text.marked_text == quote)

    tip = page.transcript.row_actions.citation_tip
    assert tip(turn.id, Mark(1, "b")) == "Source 1, sentence b: policy.md"
    assert tip(turn.id, Mark(1)) == "Source 1: policy.md"
    assert tip(turn.id, Mark(7)) == ""


def test_stop_keeps_what_was_written(qtbot: QtBot, page: ChatPage, held: Held) -> None:
    held.n_free = 3
    page.composer.set_text("Tell me")
    qtbot.keyClick(page.composer.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.view_model.live is not None and bool(page.view_model.live.text))
    qtbot.keyClick(page.composer.field, Qt.Key.Key_Escape)
    held.go.set()
    qtbot.waitUntil(lambda: not page.view_model.is_busy)
    settle(qtbot, page)
    turn = page.view_model._turns[-1]
    assert turn.state is TurnState.STOPPED
    assert turn.answer
    notices = [c.row for c in page.transcript._cells if isinstance(c.row, NoticeRow)]
    assert [notice.action for notice in notices] == ["Regenerate"]


def test_regenerating_makes_a_branch_that_can_be_walked(qtbot: QtBot, page: ChatPage) -> None:
    ask(qtbot, page, "Why?")
    first = page.view_model._turns[0]
    page.transcript.row_actions.regenerate.emit(first.id)
    qtbot.waitUntil(lambda: not page.view_model.is_busy and len(page.view_model._turns) == 2)
    second = page.view_model._path[-1]
    assert (second.parent_id, second.question) == (first.parent_id, "Why?")
    assert questions(page) == ["Why?"]
    page.transcript.row_actions.walk.emit(first.id)
    qtbot.waitUntil(lambda: page.view_model._path[-1].id == first.id)


def test_editing_a_question_asks_beside_it_and_gives_the_draft_back(
    qtbot: QtBot, page: ChatPage
) -> None:
    ask(qtbot, page, "Why?")
    first = page.view_model._turns[0]
    page.composer.set_text("unsent words")
    page.transcript.row_actions.edit.emit(first.id)
    assert page.composer.text == "Why?"
    assert page.composer.is_editing
    ask(qtbot, page, "How?")
    assert questions(page) == ["How?"]
    assert len(page.view_model._turns) == 2
    assert page.composer.text == "unsent words"


def test_an_edit_can_be_cancelled(qtbot: QtBot, page: ChatPage) -> None:
    ask(qtbot, page, "Why?")
    page.composer.set_text("unsent")
    page.transcript.row_actions.edit.emit(page.view_model._turns[0].id)
    qtbot.keyClick(page.composer.field, Qt.Key.Key_Escape)
    assert (page.composer.is_editing, page.composer.text) == (False, "unsent")


def test_a_failure_is_told_beside_its_question(
    qtbot: QtBot, page: ChatPage, model: FakeChatModel
) -> None:
    model._failure = GenerationError("Decoding failed.", hint="Try again.")
    ask(qtbot, page, "Why?")
    qtbot.waitUntil(lambda: any(isinstance(c.row, NoticeRow) for c in page.transcript._cells))
    (notice,) = [c.row for c in page.transcript._cells if isinstance(c.row, NoticeRow)]
    assert (notice.text, notice.hint, notice.action) == ("Decoding failed.", "Try again.", "Retry")


def test_another_chat_can_be_read_while_an_answer_is_written(
    qtbot: QtBot, page: ChatPage, held: Held
) -> None:
    ask(qtbot, page, "First")
    first = page.view_model.conversation
    assert first is not None
    page.new_chat()
    held.n_free = 2
    page.composer.set_text("Second")
    qtbot.keyClick(page.composer.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.view_model.live is not None and bool(page.view_model.live.text))
    second = page.view_model.conversation
    assert second is not None
    page.view_model.open(first.id)
    qtbot.waitUntil(lambda: questions(page) == ["First"])
    assert page.view_model.live is None
    assert page.view_model.is_busy
    page.view_model.open(second.id)
    qtbot.waitUntil(lambda: questions(page) == ["Second"])
    assert page.view_model.live is not None
    held.go.set()
    qtbot.waitUntil(lambda: not page.view_model.is_busy)
    settle(qtbot, page)
    assert "ninety days" in shown_text(page)


def test_unsent_text_belongs_to_its_conversation_and_survives(
    qtbot: QtBot, page: ChatPage, opened: Workbench
) -> None:
    ask(qtbot, page, "First")
    qtbot.keyClicks(page.composer.field, "half a thought")
    first = page.view_model.conversation
    assert first is not None
    page.new_chat()
    assert page.composer.text == ""
    page.view_model.open(first.id)
    qtbot.waitUntil(lambda: page.composer.text == "half a thought")
    page.detach()
    kept = json.loads((opened.paths.root / "drafts.json").read_text("utf-8"))
    assert kept == {first.id: "half a thought"}


def test_deleting_a_conversation_takes_its_draft_along(
    qtbot: QtBot, page: ChatPage, opened: Workbench
) -> None:
    ask(qtbot, page, "First")
    qtbot.keyClicks(page.composer.field, "half")
    shown = page.view_model.conversation
    assert shown is not None
    page.sidebar.deleted.emit(shown.id)
    qtbot.waitUntil(lambda: opened.conversations.list() == ())
    qtbot.waitUntil(lambda: page.view_model.list_model.n_items == 0)
    page.detach()
    assert "half" not in (opened.paths.root / "drafts.json").read_text("utf-8")
    assert questions(page) == []


def test_renaming_shows_everywhere(qtbot: QtBot, page: ChatPage) -> None:
    ask(qtbot, page, "First")
    shown = page.view_model.conversation
    assert shown is not None
    page.view_model.rename(shown.id, "A better name")
    qtbot.waitUntil(lambda: page.view_model.list_model.index_of(shown.id).data() == "A better name")
    qtbot.waitUntil(lambda: page.header._title_text == "A better name")


@pytest.mark.parametrize("suffix", [".md", ".json"])
def test_exporting_writes_the_file(
    qtbot: QtBot, page: ChatPage, tmp_path: Path, suffix: str
) -> None:
    ask(qtbot, page, "First")
    shown = page.view_model.conversation
    assert shown is not None
    target = tmp_path / f"chat{suffix}"
    with qtbot.waitSignal(page.view_model.exported):
        page.sidebar.export_asked.emit(shown.id, target)
    assert "ninety days" in target.read_text("utf-8")


def test_an_export_that_fails_is_told(qtbot: QtBot, page: ChatPage, tmp_path: Path) -> None:
    ask(qtbot, page, "First")
    shown = page.view_model.conversation
    assert shown is not None
    page.sidebar.export_asked.emit(shown.id, tmp_path / "missing" / "chat.md")
    qtbot.waitUntil(lambda: "could not be written" in page.banner.message)


def test_chats_of_another_program_are_taken_over(
    qtbot: QtBot, page: ChatPage, tmp_path: Path
) -> None:
    place = tmp_path / "conversations.json"
    place.write_text(json.dumps([CHATGPT]), "utf-8")
    told: list[str] = []
    page.importing.told.connect(told.append)
    page.importing.take(place)
    qtbot.waitUntil(lambda: told[-1:] == ["1 chat taken over from ChatGPT."])
    qtbot.waitUntil(lambda: page.view_model.list_model.n_items == 1)
    (tmp_path / "no.json").write_text("{}", "utf-8")
    page.importing.take(tmp_path / "no.json")
    qtbot.waitUntil(lambda: "holds no chats" in page.banner.message)


def test_search_finds_text_of_answers(qtbot: QtBot, page: ChatPage) -> None:
    ask(qtbot, page, "First")
    page.sidebar.search.setText("ninety")
    model = page.view_model.list_model
    qtbot.waitUntil(lambda: model.rowCount() == 1 and model.n_items == 1)
    page.sidebar.search.setText("no such word")
    qtbot.waitUntil(lambda: model.rowCount() == 0)
    page.sidebar.search.clear()
    qtbot.waitUntil(lambda: model.n_items == 1 and model.rowCount() == 2)


def test_dropped_files_are_offered_to_the_documents(qtbot: QtBot, page: ChatPage) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/some/file.pdf"), QUrl("https://example.org/x")])
    drop = QDropEvent(
        QPointF(QPoint(5, 5)),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    with qtbot.waitSignal(page.files_dropped) as dropped:
        page.dropEvent(drop)
    assert dropped.args == [[Path("/some/file.pdf")]]


def test_a_narrow_page_lays_the_panel_over_the_transcript(qtbot: QtBot, page: ChatPage) -> None:
    ask(qtbot, page, "First")
    qtbot.waitUntil(page.inspector.isVisible)
    page.resize(900, 700)
    qtbot.waitUntil(lambda: not page.inspector.isVisible())
    page.columns.want_panel(True)
    assert page.inspector.isVisible()
    assert page.inspector.geometry().right() == page.rect().right()
    page.resize(1192, 800)
    qtbot.waitUntil(lambda: page.inspector.parent() is page.columns._splitter)


def test_the_panel_keeps_its_width_for_the_next_start(
    qtbot: QtBot, page: ChatPage, opened: Workbench, theme: ThemeController
) -> None:
    ask(qtbot, page, "First")
    splitter = page.columns._splitter
    left, middle, panel = splitter.sizes()
    splitter.setSizes([left, middle - 100, panel + 100])
    wanted = splitter.sizes()[2]
    page.detach()
    again = ChatPage(theme)
    qtbot.addWidget(again)
    again.resize(1192, 800)
    again.show()
    again.attach(opened)
    ask(qtbot, again, "Second")
    assert wanted > panel
    assert again.columns._splitter.sizes()[2] == wanted
    again.detach()


def test_the_demo_model_is_named_as_what_it_is(qtbot: QtBot, page: ChatPage) -> None:
    qtbot.waitUntil(lambda: page._is_demo)
    assert not page.empty._demo.isHidden()
    ask(qtbot, page, "First")
    assert page._foot.text().startswith("Demo model for trying the program.")


def test_the_page_does_not_wait_for_a_busy_lane(
    qtbot: QtBot, page: ChatPage, opened: Workbench
) -> None:
    ask(qtbot, page, "First")
    shown = page.view_model.conversation
    assert shown is not None
    go = threading.Event()
    opened.io_lane.submit(lambda _context: go.wait(20))
    page.new_chat()
    page.view_model.open(shown.id)
    qtbot.waitUntil(lambda: questions(page) == ["First"])
    go.set()


def test_an_interrupted_turn_is_there_at_the_next_start(
    qtbot: QtBot, page: ChatPage, opened: Workbench, held: Held
) -> None:
    held.n_free = 2
    page.composer.set_text("Second")
    qtbot.keyClick(page.composer.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.view_model.live is not None and bool(page.view_model.live.text))
    opened.chat.recover()  # what the next start does with turns that are open
    shown = page.view_model.conversation
    assert shown is not None
    turns = opened.conversations.turns(shown.id)
    assert [turn.state for turn in turns] == [TurnState.INTERRUPTED]
    held.go.set()
    end = time.monotonic() + 10
    while page.view_model.is_busy and time.monotonic() < end:
        qtbot.wait(10)
