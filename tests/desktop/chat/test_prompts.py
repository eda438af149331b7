"""`/name` in the composer: the list, the variables, the chip, and what the turn keeps."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.fakes.chat_model import FakeChatModel
from ui.desktop.chat.page import ChatPage
from ui.desktop.chat.prompt_popup import matching
from ui.desktop.prompts.fill_dialog import FillDialog
from ui.desktop.prompts.template_edit import TemplateEdit
from ui.desktop.theme import ThemeController
from workbench.app import Workbench
from workbench.domain.conversation import Turn
from workbench.domain.prompt import (
    Example,
    PromptContent,
    RecommendedSettings,
    Variable,
    VariableKind,
)
from workbench.ports.engines import Engines

LONG = 20_000
GREET = PromptContent(
    "Greet {{ name }} in a {{ tone }} way.",
    "Be kind.",
    (Variable("name"), Variable("tone", VariableKind.CHOICE, "Tone", "warm", ("warm", "cool"))),
    (Example("Greet Bo", "Hi Bo."),),
    settings=RecommendedSettings(temperature=0.7),
)


@pytest.fixture
def page(qtbot: QtBot, theme: ThemeController, workbench: Workbench) -> Iterator[ChatPage]:
    workbench.prompts.create("greet", GREET, title="Greet somebody")
    workbench.prompts.create("goodbye", PromptContent("Say goodbye."), title="Part")
    page = ChatPage(theme)
    qtbot.addWidget(page)
    page.resize(1192, 800)
    page.show()
    page.attach(workbench)
    qtbot.waitUntil(lambda: len(page.prompts._prompts) == 2, timeout=LONG)
    yield page
    page.detach()


def type_in(qtbot: QtBot, page: ChatPage, text: str) -> None:
    page.composer.field.setFocus()
    qtbot.keyClicks(page.composer.field, text)


def names(page: ChatPage) -> list[str]:
    return [one.name for one in page.prompts.model.prompts]


def dialog_of(qtbot: QtBot, page: ChatPage) -> FillDialog:
    def visible() -> list[FillDialog]:
        return [one for one in page.findChildren(FillDialog) if one.isVisible()]

    qtbot.waitUntil(lambda: bool(visible()), timeout=LONG)
    return visible()[0]


def insert_greeting(qtbot: QtBot, page: ChatPage) -> None:
    type_in(qtbot, page, "/gre")
    qtbot.keyClick(page.composer.field, Qt.Key.Key_Return)
    dialog = dialog_of(qtbot, page)
    field = dialog.form.field("name")
    assert isinstance(field, TemplateEdit)
    field.setPlainText("Ada")
    qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: page.composer.text.startswith("Greet"), timeout=LONG)


def last_turn(workbench: Workbench) -> Turn | None:
    for conversation in workbench.conversations.list():
        turns = workbench.conversations.turns(conversation.id)
        if turns and turns[-1].state.value == "complete":
            return turns[-1]
    return None


def test_a_slash_lists_prompts_and_the_letters_narrow_the_list(
    qtbot: QtBot, page: ChatPage
) -> None:
    type_in(qtbot, page, "/")
    assert page.prompts.isVisible()
    assert names(page) == ["goodbye", "greet"]

    type_in(qtbot, page, "gre")
    assert names(page) == ["greet"]
    type_in(qtbot, page, "xx")
    assert page.prompts.isHidden()


def test_the_keys_move_choose_and_close(qtbot: QtBot, page: ChatPage) -> None:
    field = page.composer.field
    type_in(qtbot, page, "/")
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert page.prompts.view.currentIndex().row() == 1
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert page.prompts.view.currentIndex().row() == 0

    qtbot.keyClick(field, Qt.Key.Key_Escape)

    assert page.prompts.isHidden()
    assert page.composer.text == "/"
    type_in(qtbot, page, "g")
    assert page.prompts.isVisible()


def test_a_slash_inside_a_question_opens_nothing(qtbot: QtBot, page: ChatPage) -> None:
    type_in(qtbot, page, "and/or")
    assert page.prompts.isHidden()
    page.composer.field.clear()
    type_in(qtbot, page, "/greet somebody")
    assert page.prompts.isHidden()


def test_a_prompt_without_variables_is_inserted_at_once(qtbot: QtBot, page: ChatPage) -> None:
    type_in(qtbot, page, "/good")
    qtbot.keyClick(page.composer.field, Qt.Key.Key_Tab)

    qtbot.waitUntil(lambda: page.composer.text == "Say goodbye.", timeout=LONG)
    assert page.composer.prompt.isVisible()


def test_variables_are_asked_for_before_it_is_inserted(qtbot: QtBot, page: ChatPage) -> None:
    type_in(qtbot, page, "/gre")
    qtbot.keyClick(page.composer.field, Qt.Key.Key_Return)
    dialog = dialog_of(qtbot, page)

    assert not dialog.insert.isEnabled()
    assert dialog.form.field("name").hasFocus()
    dialog.reject()
    assert page.composer.text == "/gre"


def test_a_turn_keeps_the_prompt_its_parts_and_its_settings(
    qtbot: QtBot, page: ChatPage, workbench: Workbench, engines: Engines
) -> None:
    insert_greeting(qtbot, page)
    assert "version 1" in page.composer.prompt._pill.text
    qtbot.keyClick(page.composer.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: last_turn(workbench) is not None, timeout=LONG)

    turn = last_turn(workbench)
    assert turn is not None and turn.prompt is not None
    assert turn.question == "Greet Ada in a warm way."
    assert (turn.prompt.name, turn.prompt.version, turn.prompt.hash) == ("greet", 1, GREET.hash)
    assert not turn.prompt.is_edited
    assert turn.settings.temperature == 0.7
    assert isinstance(engines.chat_model, FakeChatModel)
    messages, _ = engines.chat_model.asked[-1]
    assert [one.content for one in messages][:3] == ["Be kind.", "Greet Bo", "Hi Bo."]
    assert page.composer.prompt.isHidden()


def test_what_is_changed_before_sending_is_marked_and_regenerating_keeps_the_prompt(
    qtbot: QtBot, page: ChatPage, workbench: Workbench
) -> None:
    insert_greeting(qtbot, page)
    type_in(qtbot, page, " Please.")
    qtbot.keyClick(page.composer.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: last_turn(workbench) is not None, timeout=LONG)
    first = last_turn(workbench)
    assert first is not None and first.prompt is not None and first.prompt.is_edited
    qtbot.waitUntil(lambda: not page.view_model.is_busy, timeout=LONG)

    page.view_model.regenerate(first.id)

    def again() -> bool:
        turn = last_turn(workbench)
        return turn is not None and turn.id != first.id

    qtbot.waitUntil(again, timeout=LONG)
    second = last_turn(workbench)
    assert second is not None and second.prompt == first.prompt


def test_without_the_chip_it_is_a_plain_question(
    qtbot: QtBot, page: ChatPage, workbench: Workbench
) -> None:
    insert_greeting(qtbot, page)
    page.composer.prompt.removed.emit()
    assert page.composer.prompt.isHidden()
    qtbot.keyClick(page.composer.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: last_turn(workbench) is not None, timeout=LONG)

    turn = last_turn(workbench)
    assert turn is not None and turn.prompt is None


def test_emptying_the_field_or_another_chat_lets_go_of_the_prompt(
    qtbot: QtBot, page: ChatPage
) -> None:
    insert_greeting(qtbot, page)
    page.composer.field.clear()
    assert page.composer.prompt.isHidden()


def test_names_come_before_titles_and_favourites_first(workbench: Workbench) -> None:
    make = workbench.prompts.create
    for name, title in (("b-sum", "x"), ("sum", "y"), ("z", "Sum up"), ("summarise", "q")):
        make(name, PromptContent("x"), title=title)
    favourite = workbench.prompts.find("summarise")
    workbench.prompts.update(replace(favourite, is_favourite=True))

    found = [one.name for one in matching(workbench.prompts.list(), "sum")]

    assert found == ["summarise", "sum", "z", "b-sum"]
