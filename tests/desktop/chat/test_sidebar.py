"""The list of conversations by keyboard: open, rename, delete after asking."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from ui.desktop.chat.conversation_list_model import ConversationListModel, Heading, Item
from ui.desktop.chat.sidebar import Sidebar
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import GhostButton
from workbench.domain.conversation import Conversation, ConversationId

STAMP = "2026-05-20T12:00:00.000000Z"


def item(name: str) -> Item:
    conversation = Conversation(ConversationId(name), f"Chat {name}", STAMP, STAMP)
    return Item(conversation, "No documents", "12:00")


@pytest.fixture
def sidebar(qtbot: QtBot, theme: ThemeController) -> Sidebar:
    model = ConversationListModel()
    model.show_entries((Heading("Today"), item("a"), item("b")))
    widget = Sidebar(theme, model)
    model.setParent(widget)
    qtbot.addWidget(widget)
    widget.resize(244, 500)
    with qtbot.waitActive(widget):
        widget.show()
    widget.show_current("a")
    widget.list.setFocus()
    return widget


def test_arrows_move_and_enter_opens(qtbot: QtBot, sidebar: Sidebar) -> None:
    qtbot.keyClick(sidebar.list, Qt.Key.Key_Down)
    with qtbot.waitSignal(sidebar.opened) as opened:
        qtbot.keyClick(sidebar.list, Qt.Key.Key_Return)
    assert opened.args == ["b"]


def test_f2_renames(qtbot: QtBot, sidebar: Sidebar) -> None:
    qtbot.keyClick(sidebar.list, Qt.Key.Key_F2)
    editor = sidebar.list.findChild(QLineEdit)
    assert editor is not None
    assert editor.text() == "Chat a"
    editor.setText("Better")
    model = sidebar.list.model()
    assert isinstance(model, ConversationListModel)
    with qtbot.waitSignal(model.rename_asked) as asked:
        qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert asked.args == ["a", "Better"]


def test_delete_asks_first(qtbot: QtBot, sidebar: Sidebar) -> None:
    with qtbot.assertNotEmitted(sidebar.deleted):
        qtbot.keyClick(sidebar.list, Qt.Key.Key_Delete)
    dialog = sidebar.findChild(QDialog)
    assert dialog is not None
    (act,) = [b for b in dialog.findChildren(GhostButton) if b.text() == "Delete"]
    with qtbot.waitSignal(sidebar.deleted) as deleted:
        qtbot.mouseClick(act, Qt.MouseButton.LeftButton)
    assert deleted.args == ["a"]


def test_the_shown_conversation_stays_chosen_when_the_list_changes(sidebar: Sidebar) -> None:
    model = sidebar.list.model()
    assert isinstance(model, ConversationListModel)
    model.show_entries((Heading("Today"), item("c"), item("b"), item("a")))
    assert sidebar.list.currentIndex().data() == "Chat a"


def test_an_empty_list_says_what_belongs_there(sidebar: Sidebar) -> None:
    model = sidebar.list.model()
    assert isinstance(model, ConversationListModel)
    model.show_entries(())
    assert sidebar._empty.text() == "Conversations appear here."
    sidebar.search.setText("nothing like it")
    model.show_entries((item("a"),))
    model.show_entries(())
    assert sidebar._empty.text() == "No conversation matches."
