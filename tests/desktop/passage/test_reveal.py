"""What a privacy policy took out is shown on demand: beside a passage, and nowhere else."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ui.desktop.passage import PassagePanel
from ui.desktop.passage.reveal_dialog import RevealDialog, has_placeholders
from ui.desktop.theme import ThemeController
from workbench.app import Workbench
from workbench.domain.audit import Action
from workbench.domain.collection_settings import CollectionSettings
from workbench.jobs import plain_context

MAIL = "ada@analytical-engines.org"


@pytest.fixture
def panel(
    qtbot: QtBot, theme: ThemeController, workbench: Workbench, tmp_path: Path
) -> PassagePanel:
    (tmp_path / "lease.txt").write_text(f"Write to {MAIL} about the lease.", "utf-8")
    letters = workbench.library.collection_named("Letters", create=True)
    workbench.library.set_settings(letters.id, CollectionSettings(privacy="default"))
    workbench.ingest.add([tmp_path / "lease.txt"], letters.id, plain_context())
    made = PassagePanel(theme)
    qtbot.addWidget(made)
    made.resize(480, 600)
    made.attach(workbench)
    made.show()
    with qtbot.waitSignal(made.view_model.text_ready):
        made.show_document(workbench.library.documents(letters.id)[0].id)
    return made


def test_originals_are_shown_in_a_dialog_and_cannot_be_copied(
    qtbot: QtBot, panel: PassagePanel, workbench: Workbench
) -> None:
    assert "<EMAIL_ADDRESS_1>" in panel._hidden
    assert panel._reveal.isVisible()
    qtbot.mouseClick(panel._reveal, Qt.MouseButton.LeftButton)
    dialog = panel.findChild(RevealDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: MAIL in dialog.shown.toPlainText())
    assert dialog.said.text() == "1 placeholder was put back."
    assert dialog.shown.textInteractionFlags() == Qt.TextInteractionFlag.NoTextInteraction
    assert workbench.audit_trail.list(5, Action.TEXT_RESTORED.value)
    dialog.accept()
    assert dialog.shown.toPlainText() == ""
    panel.detach()


def test_only_placeholders_can_be_revealed() -> None:
    assert has_placeholders("Ask <PERSON_1>.")
    assert not has_placeholders("Ask <person> or PERSON_1.")
