"""The workspace page against a real workspace over fake engines."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from ui.desktop.theme import DARK, ThemeController
from ui.desktop.workspace.network_card import NetworkCard
from ui.desktop.workspace.page import WorkspacePage
from workbench.app import Workbench
from workbench.domain.model import Message, SamplingSettings
from workbench.egress import Attempt
from workbench.egress.guard import SOCKET
from workbench.jobs import plain_context


@pytest.fixture
def page(qtbot: QtBot, workbench: Workbench) -> WorkspacePage:
    page = WorkspacePage(ThemeController("light"))
    qtbot.addWidget(page)
    page.resize(1180, 760)
    page.attach(workbench)
    with qtbot.waitSignal(page.view_model.report_ready, timeout=20_000):
        page.show()
    return page


def test_the_folder_and_what_it_holds_are_shown(page: WorkspacePage, workbench: Workbench) -> None:
    assert page.places._folder.toolTip() == str(workbench.paths.root)
    assert page.places._grid.count() == 8 * 3  # the database, seven folders: name, place, size


def test_a_theme_is_applied_at_once_and_kept(
    qtbot: QtBot, page: WorkspacePage, workbench: Workbench
) -> None:
    themes = page.look.themes
    themes.setCurrentIndex(themes.findData("dark"))
    themes.activated.emit(themes.currentIndex())

    assert page._theme.current is DARK
    qtbot.waitUntil(lambda: workbench.settings.current.theme == "dark")


def test_numbers_of_the_sampler_are_kept_after_typing(
    qtbot: QtBot, page: WorkspacePage, workbench: Workbench
) -> None:
    field = page.answers.fields["temperature"]

    field.selectAll()
    qtbot.keyClicks(field, "0.7")

    qtbot.waitUntil(
        lambda: workbench.settings.current.sampling.temperature == pytest.approx(0.7),
        timeout=20_000,
    )


def test_a_wrong_number_is_said_beside_the_field_and_not_kept(
    qtbot: QtBot, page: WorkspacePage, workbench: Workbench
) -> None:
    field = page.answers.fields["top_p"]

    field.selectAll()
    qtbot.keyClicks(field, "1.5")
    qtbot.wait(600)

    assert page.answers.problem_of("top_p") == "Must lie between 0 and 1."
    assert workbench.settings.current.sampling.top_p == pytest.approx(0.95)


def test_how_conversations_are_kept_is_chosen(
    qtbot: QtBot, page: WorkspacePage, workbench: Workbench
) -> None:
    assert page.kept.kinds.currentData() == "encrypted"

    page.kept.kinds.setCurrentIndex(page.kept.kinds.findData("off"))
    page.kept.kinds.activated.emit(page.kept.kinds.currentIndex())

    qtbot.waitUntil(lambda: workbench.kept_keys.kept.kind == "off")
    assert not page.kept.remark


def test_a_policy_that_forbids_keeping_is_said(
    qtbot: QtBot, page: WorkspacePage, workbench: Workbench
) -> None:
    workbench.paths.policy.write_text('{"conversation_cache": "off"}')

    workbench.settings.update(passages=7)

    qtbot.waitUntil(lambda: "policy" in page.kept.remark)


def test_reset_brings_the_defaults_back(
    qtbot: QtBot, page: WorkspacePage, workbench: Workbench
) -> None:
    workbench.settings.update(passages=9)
    qtbot.waitUntil(lambda: page.answers.fields["passages"].text() == "9")

    page.answers.reset.click()

    qtbot.waitUntil(lambda: workbench.settings.current.passages == 8, timeout=20_000)


def test_the_report_can_be_copied(page: WorkspacePage, workbench: Workbench) -> None:
    page.doctor.copy.click()

    copied = QGuiApplication.clipboard().text()
    assert "Workspace" in copied
    assert str(workbench.paths.root) in copied


def test_refused_attempts_are_named_with_their_target(qtbot: QtBot) -> None:
    card = NetworkCard(ThemeController("light"))
    qtbot.addWidget(card)

    card.show_attempts((Attempt("2026-01-02T03:04:05Z", "socket.connect", "192.0.2.1", "some"),))

    assert card._pill.text == "1 attempt refused"
    let_through = Attempt("2026-01-02T03:04:05Z", "x", "hub.example:443", "m", "models", False)
    card.show_attempts((let_through, let_through))
    assert card._pill.text == "2 connections that you permitted"
    assert "hub.example:443, for the permitted action “models”" in card._list.text()
    card.show_attempts((Attempt("2026-01-02T03:04:05Z", "socket.connect", "192.0.2.1", "some"),))
    assert "some wanted 192.0.2.1" in card._list.text()
    asked = Attempt("2026-01-02T03:04:05Z", SOCKET, "IPv6 stream socket", "libx.so", count=2)
    card.show_attempts((asked,))
    assert card._pill.text == "2 attempts refused"
    assert "libx.so asked for: IPv6 stream socket" in card._list.text()


def test_kept_answers_are_switched_on_counted_and_deleted(
    qtbot: QtBot, page: WorkspacePage, workbench: Workbench
) -> None:
    card = page.kept_answers
    page.view_model.look()
    qtbot.waitUntil(lambda: card.line.startswith("0 kept"))
    assert card.sizes.currentText() == "Off"

    card.sizes.activated.emit(card.sizes.findData(50))
    qtbot.waitUntil(lambda: card.sizes.currentText() == "Up to 50 MB")
    for _ in range(2):
        workbench.generate.one((Message("user", "Hi"),), SamplingSettings(), plain_context())
    page.view_model.look()
    qtbot.waitUntil(lambda: "given again 1 time." in card.line)

    card.clear.click()
    qtbot.waitUntil(lambda: card.line.startswith("0 kept"))
    assert not card.clear.isEnabled()
