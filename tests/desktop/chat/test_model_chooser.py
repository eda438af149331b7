"""Who answers, chosen in the header of the chat, shown with the answer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.fakes.chat_model import FakeChatModel, write_fake_model
from ui.desktop.chat.page import ChatPage
from ui.desktop.chat.rows import HeadRow, NoticeRow
from ui.desktop.theme import ThemeController
from workbench.app import Workbench
from workbench.domain.remote_model import RemotePlace
from workbench.domain.routing import CURRENT, Rule, RuleSet, Target
from workbench.domain.stage import Stage
from workbench.errors import GenerationError
from workbench.services.routing.releases import Recipe


@pytest.fixture
def bench(workbench: Workbench, tmp_path: Path) -> Workbench:
    workbench.models.import_file(write_fake_model(tmp_path / "Fast & small.gguf"))
    for name in ("calm", "old"):
        release = workbench.releases.create(name, Recipe())
        workbench.releases.promote(release.reference, Stage.PRODUCTION, "first")
    workbench.releases.promote("old@1", Stage.ARCHIVED, "done")
    rules = RuleSet("everyday", (Rule("all", Target("model", "Fast & small")),))
    workbench.route_sets.save(rules)
    place = RemotePlace("http://127.0.0.1:8080/v1", "there")
    workbench.remote_models.add("Neighbour", place, frozenset())
    return workbench


@pytest.fixture
def page(qtbot: QtBot, theme: ThemeController, bench: Workbench) -> Iterator[ChatPage]:
    widget = ChatPage(theme)
    qtbot.addWidget(widget)
    widget.resize(1192, 800)
    widget.show()
    widget.attach(bench)
    qtbot.waitUntil(widget.header.chooser.isVisible)
    yield widget
    widget.detach()


def choose(qtbot: QtBot, page: ChatPage, beginning: str) -> None:
    chooser = page.header.chooser
    action = next(one for one in chooser._group.actions() if one.text().startswith(beginning))
    with qtbot.waitSignal(page.view_model.choices_changed):
        action.trigger()


def ask(qtbot: QtBot, page: ChatPage, question: str) -> None:
    page.ask(question)
    qtbot.waitUntil(lambda: not page.view_model.is_busy)
    qtbot.waitUntil(lambda: not page.transcript._rest.isActive())


def rows(page: ChatPage, kind: type) -> list:  # type: ignore[type-arg]
    return [cell.row for cell in page.transcript._cells if isinstance(cell.row, kind)]


def test_models_releases_and_rule_sets_are_offered_but_nothing_archived(page: ChatPage) -> None:
    offered = " | ".join(page.header.chooser.entries)

    assert "Demo model" in offered
    assert "Fast && small" in offered
    assert "Neighbour  (outside this program)" in offered
    assert "calm@1 · Demo model  (production)" in offered
    assert "everyday" in offered
    assert "old@1" not in offered
    assert page.header.chooser.accessibleName() == "Who answers: Demo model, model"


def test_a_chosen_release_answers_and_is_stored(
    qtbot: QtBot, page: ChatPage, bench: Workbench
) -> None:
    choose(qtbot, page, "calm@1")
    qtbot.waitUntil(lambda: "calm@1" in page.header.chooser.text())

    ask(qtbot, page, "Hello?")

    (conversation,) = bench.conversations.list()
    (turn,) = bench.conversations.path(conversation.id)
    assert turn.release == "calm@1"


def test_a_rule_set_answers_and_says_why(qtbot: QtBot, page: ChatPage) -> None:
    choose(qtbot, page, "everyday")
    qtbot.waitUntil(lambda: page.header.chooser.text() == "Rules: everyday")

    ask(qtbot, page, "Hello?")

    (head,) = rows(page, HeadRow)
    (notice,) = rows(page, NoticeRow)
    assert head.model == "Fast & small"
    assert notice.text.startswith("Answered by Fast & small because rule “all” of “everyday” fits")


def test_what_a_model_wrote_before_it_failed_is_not_shown(
    qtbot: QtBot, page: ChatPage, bench: Workbench, monkeypatch: pytest.MonkeyPatch
) -> None:
    rules = bench.route_sets.get("everyday")
    with qtbot.waitSignal(page.view_model.choices_changed):
        bench.route_sets.save(replace(rules, fallbacks=(CURRENT,)))
    choose(qtbot, page, "everyday")
    qtbot.waitUntil(lambda: page.header.chooser.text() == "Rules: everyday")
    engine = bench.models._chat_model
    assert isinstance(engine, FakeChatModel)
    n_words = 0

    def breaks_at_the_third() -> None:
        nonlocal n_words
        n_words += 1
        if n_words == 3:
            raise GenerationError("Decoding failed.", hint="Ask again.")

    monkeypatch.setattr(engine, "_answer", lambda _messages: "One two three four.")
    monkeypatch.setattr(engine, "_before_token", breaks_at_the_third)

    ask(qtbot, page, "Hello?")

    (head,) = rows(page, HeadRow)
    (notice,) = rows(page, NoticeRow)
    assert head.model == "Demo model"
    assert "Fast & small failed: Decoding failed." in notice.text
    (conversation,) = bench.conversations.list()
    assert bench.conversations.path(conversation.id)[0].answer == "One two three four."


def test_a_model_of_another_program_is_marked_where_it_is_in_use(
    qtbot: QtBot, page: ChatPage
) -> None:
    choose(qtbot, page, "Neighbour")
    qtbot.waitUntil(lambda: "Neighbour" in page.header.chooser.text())

    assert "outside this program, at 127.0.0.1:8080" in page.header.chooser.accessibleName()
    assert "sent outside this program, to 127.0.0.1:8080" in page._foot.text()


def test_a_kept_answer_has_a_badge_and_regenerating_asks_the_model(
    qtbot: QtBot, page: ChatPage, bench: Workbench
) -> None:
    bench.settings.update(response_cache_mb=1)
    ask(qtbot, page, "Hello?")
    page.new_chat()
    ask(qtbot, page, "Hello?")

    (head,) = rows(page, HeadRow)
    (notice,) = rows(page, NoticeRow)
    assert head.badge == "Kept answer"
    assert "This is a kept answer, made at" in notice.text

    page.transcript.row_actions.regenerate.emit(head.turn_id)
    qtbot.waitUntil(lambda: not page.view_model.is_busy)
    qtbot.waitUntil(lambda: rows(page, HeadRow)[0].badge == "")
