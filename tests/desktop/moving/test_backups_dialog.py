"""Backups in the window: made, listed, checked, and what is missing brought back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from ui.desktop.moving.desk import BackupsDesk
from ui.desktop.theme import ThemeController
from workbench.app import Workbench
from workbench.jobs import plain_context
from workbench.services.chat.chat import Ask


@pytest.fixture
def desk(qtbot: QtBot, theme: ThemeController, workbench: Workbench) -> Iterator[BackupsDesk]:
    page = QWidget()
    qtbot.addWidget(page)
    made = BackupsDesk(theme, page)
    made.attach(workbench)
    page.show()
    yield made
    made.detach()


def test_a_backup_is_made_checked_and_brings_back_what_was_deleted(
    qtbot: QtBot, desk: BackupsDesk, workbench: Workbench, tmp_path: Path
) -> None:
    asked = workbench.chat.send(Ask("What about the lighthouse?"), plain_context())
    window, model = desk.open(), desk.view_model
    assert window is not None and desk.open() is window
    assert not window.make.isEnabled()

    window.folder.setText(str(tmp_path / "backups"))
    window.look.click()
    qtbot.waitUntil(lambda: not model.is_busy and window.plain.isVisible())
    assert not window.make.isEnabled()  # a passphrase, or the word that there shall be none
    window.passphrase.setText("a word that nobody says twice")
    window.make.click()
    qtbot.waitUntil(lambda: not model.is_busy and window.rows.value is not None)
    window.check.click()
    qtbot.waitUntil(lambda: "whole" in window.said.text())

    workbench.conversations.delete(asked.conversation_id)
    window.bring.click()
    qtbot.waitUntil(lambda: "1 conversation" in window.said.text())
    assert workbench.conversations.list() == ()
    window.bring.click()
    qtbot.waitUntil(lambda: window.said.text().startswith("Brought"))
    assert [one.id for one in workbench.conversations.list()] == [asked.conversation_id]
    window.bring.click()
    qtbot.waitUntil(lambda: "has everything" in window.said.text())


def test_a_wrong_passphrase_is_said_and_every_control_has_a_name(
    qtbot: QtBot, desk: BackupsDesk, workbench: Workbench, tmp_path: Path
) -> None:
    workbench.backups.make(tmp_path / "b", "the right one of them", plain_context(), program="t")
    window = desk.open()
    assert window is not None
    window.folder.setText(str(tmp_path / "b"))
    window.passphrase.setText("another")
    window.look.click()
    qtbot.waitUntil(lambda: window.banner.isVisible())

    for widget in (*window.findChildren(QAbstractButton), *window.findChildren(QLineEdit)):
        assert widget.accessibleName() or getattr(widget, "text", str)()
