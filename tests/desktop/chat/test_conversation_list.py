"""Conversations stand under their days; headings cannot be chosen."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from ui.desktop.chat.conversation_list_model import (
    ConversationListModel,
    Heading,
    Item,
    Role,
    grouped,
    when_text,
)
from workbench.domain.conversation import Conversation, ConversationId

NOON = datetime(2026, 5, 20, 12, 0, tzinfo=UTC)
TODAY = NOON.astimezone().date()


def item(name: str, days_ago: int) -> Item:
    stamp = (NOON - timedelta(days=days_ago)).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
    return Item(Conversation(ConversationId(name), name, stamp, stamp), "No documents", "")


def test_items_stand_under_their_days() -> None:
    entries = grouped([item("a", 0), item("b", 1), item("c", 6), item("d", 40)], TODAY)
    assert [e.text if isinstance(e, Heading) else e.conversation.title for e in entries] == [
        "Today",
        "a",
        "Last 7 days",
        "b",
        "c",
        "Older",
        "d",
    ]


def test_the_time_is_shown_as_near_as_it_helps() -> None:
    day = date(2026, 5, 20)
    assert when_text("2025-03-01T12:00:00.000000Z", day) == "1 Mar 2025"
    assert when_text("2026-03-01T12:00:00.000000Z", day) == "1 Mar"


def test_headings_cannot_be_chosen(qtmodeltester: ModelTester) -> None:
    model = ConversationListModel()
    model.show_entries(grouped([item("a", 0)], TODAY))
    qtmodeltester.check(model)
    assert model.flags(model.index(0)) == Qt.ItemFlag.NoItemFlags
    assert model.index(1).data(Role.CONVERSATION_ID) == "a"


def test_a_new_title_asks_for_a_rename_and_an_empty_one_does_not(qtbot: QtBot) -> None:
    model = ConversationListModel()
    model.show_entries((item("a", 0),))
    with qtbot.waitSignal(model.rename_asked) as asked:
        assert model.setData(model.index(0), "  New name ")
    assert asked.args == ["a", "New name"]
    assert not model.setData(model.index(0), "   ")


def test_the_same_conversations_keep_their_place(qtbot: QtBot) -> None:
    model = ConversationListModel()
    model.show_entries((item("a", 0), item("b", 0)))
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged):
        model.show_entries((item("a", 0), item("b", 3)))
