"""Tools in chat: the choice by the composer, the call that waits, what the transcript says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.fakes.bundle import fake_engines
from tests.fakes.chat_model import write_fake_model
from tests.fakes.scripted_model import ScriptedModel, call
from ui.desktop.chat.page import ChatPage
from ui.desktop.chat.rows import NoticeRow, rows_of
from ui.desktop.theme import ThemeController
from workbench.app import Workbench, open_workspace
from workbench.paths import WorkspacePaths

READY = {"answer": "ready"}


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[tuple[Workbench, ScriptedModel]]:
    model = ScriptedModel()
    engines = replace(fake_engines(), chat_model=model)
    workbench = open_workspace(WorkspacePaths(tmp_path / "workspace"), lambda _: engines)
    imported = workbench.models.import_file(write_fake_model(tmp_path / "model.gguf"))
    workbench.models.choose(imported.id)
    yield workbench, model
    workbench.close()


def test_a_call_waits_in_the_window_and_is_allowed_for_the_conversation(
    qtbot: QtBot, theme: ThemeController, opened: tuple[Workbench, ScriptedModel]
) -> None:
    workbench, model = opened
    model.script = [call("write_file", name="note.txt", content="420"), READY, "Written.",
                    call("calculate", expression="2 + 2"), READY, "Four."]  # fmt: skip
    page = ChatPage(theme)
    qtbot.addWidget(page)
    page.attach(workbench)
    page.show()

    page.composer.tools.actions_shown[2].trigger()
    assert page.view_model.tools == "read-only"
    page.ask("Write it down")
    qtbot.waitUntil(lambda: page.consent.isVisible())
    assert "note.txt" in page.consent.arguments.toPlainText()
    assert "conversation" in page.consent.always.text()
    page.consent.always.click()
    qtbot.waitUntil(lambda: not page.view_model.is_busy)

    assert not page.consent.isVisible()
    (kept,) = workbench.conversations.list()
    qtbot.waitUntil(lambda: workbench.conversations.get(kept.id).tools == "read-only")
    assert workbench.conversations.get(kept.id).granted_tools == ("write_file",)
    page.ask("And two and two?")
    qtbot.waitUntil(lambda: page.view_model.conversation is not None)
    qtbot.waitUntil(lambda: not page.view_model.is_busy and model.n_said == 6)
    (last,) = workbench.conversations.path(kept.id)[1:]
    notices = [row.text for row in rows_of(last) if isinstance(row, NoticeRow)]
    assert "2 + 2 = 4" in notices[0]

    page.composer.tools.actions_shown[0].trigger()
    qtbot.waitUntil(lambda: workbench.conversations.get(kept.id).granted_tools == ())
    assert workbench.conversations.get(kept.id).tools == ""
    page.detach()


def test_stopping_takes_the_question_back(
    qtbot: QtBot, theme: ThemeController, opened: tuple[Workbench, ScriptedModel]
) -> None:
    workbench, model = opened
    model.script = [call("write_file", name="note.txt", content="420"), READY, "No."]
    page = ChatPage(theme)
    qtbot.addWidget(page)
    page.attach(workbench)
    page.show()

    page.composer.tools.actions_shown[1].trigger()
    page.ask("Write it down")
    qtbot.waitUntil(lambda: page.consent.isVisible())
    page.view_model.stop()

    qtbot.waitUntil(lambda: not page.view_model.is_busy)
    assert not page.consent.isVisible()
    page.detach()
