"""The switch that holds the answers of a conversation to the words of its documents."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from ui.desktop.chat.page import ChatPage
from ui.desktop.theme import ThemeController
from workbench.app import Workbench
from workbench.jobs import plain_context


def test_it_stands_by_the_collections_and_stays_with_the_conversation(
    qtbot: QtBot, theme: ThemeController, workbench: Workbench, tmp_path: Path
) -> None:
    (tmp_path / "rent.txt").write_text("The rent is 900 euros a month.\n", "utf-8")
    collection = workbench.library.collection_named("Rents", create=True)
    workbench.ingest.add([tmp_path / "rent.txt"], collection.id, plain_context())
    page = ChatPage(theme)
    qtbot.addWidget(page)
    page.attach(workbench)
    qtbot.waitUntil(lambda: not page.composer.verbatim.isHidden())

    page.composer.verbatim.switch.click()
    assert page.view_model.is_verbatim
    page.ask("What is the rent?")
    qtbot.waitUntil(lambda: page.view_model.conversation is not None)
    qtbot.waitUntil(lambda: not page.view_model.is_busy)

    kept = workbench.conversations.list()[0]
    assert kept.is_verbatim
    page.new_chat()
    page.composer.verbatim.switch.click()
    assert not page.view_model.is_verbatim
    page.show_conversation(kept.id)
    qtbot.waitUntil(lambda: page.composer.verbatim.switch.isChecked())
    page.composer.verbatim.switch.click()
    qtbot.waitUntil(lambda: not workbench.conversations.list()[0].is_verbatim)
    page.detach()
