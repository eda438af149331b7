"""Thumbs under an answer: kept at once, shown again, taken back; why in a dialog."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.fakes.chat_model import write_fake_model
from ui.desktop.chat.feedback import WhyDialog
from ui.desktop.chat.page import ChatPage
from ui.desktop.chat.turn_rows import FooterView
from ui.desktop.theme import ThemeController
from workbench.app import Workbench
from workbench.domain.conversation import Turn
from workbench.domain.feedback import Feedback
from workbench.jobs import plain_context
from workbench.services.chat.chat import Ask

WAIT = 30_000


@pytest.fixture
def turn(workbench: Workbench, tmp_path: Path) -> Turn:
    workbench.models.choose(
        workbench.models.import_file(write_fake_model(tmp_path / "fake.gguf")).id
    )
    return workbench.chat.send(Ask("What is the daily allowance?"), plain_context())


@pytest.fixture
def footer(
    qtbot: QtBot, workbench: Workbench, theme: ThemeController, turn: Turn
) -> Iterator[FooterView]:
    page = ChatPage(theme)
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    page.attach(workbench)
    page.show_conversation(turn.conversation_id)
    qtbot.waitUntil(lambda: any(shown(page)), timeout=WAIT)
    yield next(iter(shown(page)))
    page.detach()


def shown(page: ChatPage) -> list[FooterView]:
    return [view for view in page.findChildren(FooterView) if view.isVisible()]


def test_a_liked_answer_is_kept_and_taken_back(
    qtbot: QtBot, workbench: Workbench, footer: FooterView, turn: Turn
) -> None:
    footer._like.click()
    qtbot.waitUntil(lambda: workbench.feedback.get(turn.id) is not None, timeout=WAIT)
    assert footer._like.isChecked() and not footer._dislike.isChecked()

    footer._like.click()
    qtbot.waitUntil(lambda: workbench.feedback.get(turn.id) is None, timeout=WAIT)
    assert not footer._like.isChecked()


def test_a_disliked_answer_is_kept_at_once_and_asked_about(
    qtbot: QtBot, workbench: Workbench, footer: FooterView, turn: Turn
) -> None:
    footer._dislike.click()
    window = footer.window()
    qtbot.waitUntil(lambda: bool(window.findChildren(WhyDialog)), timeout=WAIT)
    assert workbench.feedback.ratings() == {turn.id: -1}
    (dialog,) = window.findChildren(WhyDialog)

    dialog.reasons["wrong"].click()
    dialog.correction.setPlainText("It is 95 euros.")
    dialog.keep()

    def kept() -> Feedback:
        found = workbench.feedback.get(turn.id)
        assert found is not None
        return found

    qtbot.waitUntil(lambda: kept().reasons == ("wrong",), timeout=WAIT)
    assert kept().correction == "It is 95 euros."


def test_what_is_said_elsewhere_is_shown(
    qtbot: QtBot, workbench: Workbench, footer: FooterView, turn: Turn
) -> None:
    workbench.feedback.keep(Feedback(turn.id, 1))

    qtbot.waitUntil(footer._like.isChecked, timeout=WAIT)
    assert footer._like.accessibleName() == "Like answer"


def test_a_corrected_answer_becomes_a_case_with_one_click(
    qtbot: QtBot, workbench: Workbench, footer: FooterView, turn: Turn
) -> None:
    footer._dislike.click()
    window = footer.window()
    qtbot.waitUntil(lambda: bool(window.findChildren(WhyDialog)), timeout=WAIT)
    (dialog,) = window.findChildren(WhyDialog)
    dialog.correction.setPlainText("It is 95 euros.")

    dialog.test_case.click()
    qtbot.waitUntil(lambda: bool(workbench.datasets.list()), timeout=WAIT)

    (version,) = workbench.datasets.list()
    (case,) = workbench.datasets.cases(version)
    assert version.name == "from chats"
    assert case.messages[-1] == ("user", turn.question)
    assert [(one.kind, one.value) for one in case.checks] == [("similar", "It is 95 euros.")]
