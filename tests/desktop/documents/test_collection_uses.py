"""Consent and purposes of a collection in the window: said in a form, asked for in a chat."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ui.desktop.chat.page import ChatPage
from ui.desktop.chat.purpose_asking import PurposeDialog
from ui.desktop.documents.page import DocumentsPage
from ui.desktop.documents.uses_dialog import UsesDialog
from ui.desktop.theme import ThemeController
from workbench.app import Workbench
from workbench.domain.rights.uses import CollectionUses
from workbench.jobs import plain_context


@pytest.fixture
def notes(workbench: Workbench, tmp_path: Path) -> str:
    (tmp_path / "note.txt").write_text("The candidate begins in March.", "utf-8")
    made = workbench.library.collection_named("Notes", create=True).id
    workbench.ingest.add([tmp_path / "note.txt"], made, plain_context())
    return made


def test_the_form_keeps_what_was_said(qtbot: QtBot, workbench: Workbench, notes: str) -> None:
    page = DocumentsPage(ThemeController("light"))
    qtbot.addWidget(page)
    page.attach(workbench)
    page.uses.open_for(workbench.library.collection(notes))
    qtbot.waitUntil(lambda: page.findChild(UsesDialog) is not None)
    dialog = page.findChild(UsesDialog)
    assert dialog is not None and not dialog.outside.isEnabled()

    dialog.purposes.setText("hiring; payroll; hiring")
    dialog.outside.setCurrentIndex(1)
    dialog.learn.setChecked(True)
    dialog.until.setText("soon")
    dialog._on_save()
    assert "no date" in dialog._problem.text()
    dialog.until.setText("2031-01-31")
    with qtbot.waitSignal(page.uses.kept):
        dialog._on_save()

    kept = workbench.rights.purposes.of(notes)
    assert kept is not None
    assert (kept.purposes, kept.outside, kept.uses) == (("hiring", "payroll"), "refuse", ("train",))
    page.detach()


def test_a_refused_question_is_asked_for_its_purpose_and_goes_on(
    qtbot: QtBot, workbench: Workbench, notes: str
) -> None:
    workbench.rights.purposes.set(CollectionUses(notes, "consent", (), purposes=("hiring",)))
    page = ChatPage(ThemeController("light"))
    qtbot.addWidget(page)
    page.attach(workbench)
    qtbot.waitUntil(lambda: bool(page.view_model.chosen))

    page.view_model.send("When does she begin?")
    qtbot.waitUntil(lambda: page.findChild(PurposeDialog) is not None)
    qtbot.waitUntil(lambda: page.composer.text == "When does she begin?")
    dialog = page.findChild(PurposeDialog)
    assert dialog is not None
    dialog.choices[0].click()

    def is_answered() -> bool:
        found = workbench.conversations.list()
        return bool(found) and bool(workbench.conversations.turns(found[0].id))

    qtbot.waitUntil(is_answered, timeout=10_000)
    qtbot.waitUntil(lambda: not page.view_model.is_busy, timeout=10_000)
    (conversation,) = workbench.conversations.list()
    assert workbench.rights.purposes.purpose_of(conversation.id) == "hiring"
    assert conversation.title == "When does she begin?"
    page.detach()
