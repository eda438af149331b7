"""A chat in which something is hidden is shown after somebody said why."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from ui.desktop.chat.page import ChatPage
from ui.desktop.theme import ThemeController
from workbench.app import Workbench
from workbench.domain.privacy_places import Place
from workbench.jobs import plain_context
from workbench.services.chat.chat import Ask

WAIT_MS = 40_000


@pytest.fixture
def page(qtbot: QtBot, theme: ThemeController, workbench: Workbench) -> Iterator[ChatPage]:
    widget = ChatPage(theme)
    qtbot.addWidget(widget)
    widget.show()
    widget.attach(workbench)
    yield widget
    widget.detach()


def test_the_strip_is_there_until_a_reason_was_given(
    qtbot: QtBot, page: ChatPage, workbench: Workbench
) -> None:
    workbench.privacy_desk.rules.set_place(Place.CHATS, on=True)
    turn = workbench.chat.send(Ask("Who is Anna Miller (anna@firma.com)?"), plain_context())
    workbench.paths.policy.write_text('{"reveal_chats": "reason"}', "utf-8")
    workbench.chat_reveals._shown.clear()  # as after a start
    strip = page.hidden_strip
    page.view_model.open(turn.conversation_id)
    qtbot.waitUntil(lambda: not strip.isHidden(), timeout=WAIT_MS)
    shown = page.view_model.conversation
    assert shown is not None
    assert "Miller" not in shown.title

    strip.reveal("a complaint")
    qtbot.waitUntil(strip.isHidden, timeout=WAIT_MS)
    again = page.view_model.conversation
    assert again is not None
    assert "Anna Miller" in again.title
    assert [one.reason for one in workbench.privacy_desk.reveals()] == ["a complaint"]
