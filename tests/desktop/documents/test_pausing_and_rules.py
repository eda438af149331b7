"""An import is paused and goes on; what a linked folder leaves out is edited on the page."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ui.desktop.documents.import_strip import ImportStrip
from ui.desktop.documents.page import DocumentsPage
from ui.desktop.documents.rules_dialog import RulesDialog
from ui.desktop.theme import ThemeController
from workbench.app import Workbench
from workbench.domain.ingestion import IngestProgress
from workbench.domain.linked_folder import IgnoreRules

WAIT_MS = 20_000


@pytest.fixture
def page(qtbot: QtBot, workbench: Workbench) -> DocumentsPage:
    made = DocumentsPage(ThemeController("light"))
    qtbot.addWidget(made)
    made.resize(1180, 760)
    made.show()
    with qtbot.waitSignal(made.view_model.documents_changed):
        made.attach(workbench)
    return made


def test_the_strip_tells_pages_and_that_it_is_paused(qtbot: QtBot) -> None:
    strip = ImportStrip(ThemeController("light"))
    qtbot.addWidget(strip)
    strip.start()
    wishes: list[bool] = []
    strip.pause_wanted.connect(wishes.append)
    strip.show_progress(IngestProgress(3, 10, 20, 80, "a.pdf", 42.0, 12))
    assert "12 pages" in strip.line
    assert "left" in strip.line

    strip.pause.click()
    assert strip.line.endswith("paused")
    assert strip.pause.accessibleName() == "Go on"
    strip.pause.click()
    assert "left" in strip.line
    strip.pause.click()
    strip.cancel.click()
    assert not strip.pause.isEnabled()

    strip.start()
    assert wishes == [True, False, True]
    assert strip.pause.text() == "Pause"


def test_an_import_waits_while_it_is_paused(
    qtbot: QtBot, page: DocumentsPage, tmp_path: Path, workbench: Workbench
) -> None:
    for number in range(40):
        (tmp_path / f"{number:02}.txt").write_text(f"This is paper {number}.", "utf-8")
    with workbench.gate.answering():  # so that nothing is done before it is paused
        page.view_model.add([tmp_path])
        page.view_model.set_paused(True)
    qtbot.wait(150)
    n = len(workbench.library.documents())
    qtbot.wait(150)
    assert len(workbench.library.documents()) == n < 40

    page.view_model.set_paused(False)

    qtbot.waitUntil(lambda: page.list.documents.rowCount() == 40, timeout=WAIT_MS)


def test_rules_of_a_linked_folder_are_edited_and_applied(
    qtbot: QtBot, page: DocumentsPage, tmp_path: Path, workbench: Workbench
) -> None:
    folder = tmp_path / "papers"
    folder.mkdir()
    for name in ("one.txt", "two.txt", "drafts.txt"):
        (folder / name).write_text(f"This is {name}.", "utf-8")
        os.utime(folder / name, (time.time() - 60, time.time() - 60))
    page.linked.link(folder)
    qtbot.waitUntil(lambda: page.list.documents.rowCount() == 3, timeout=WAIT_MS)
    qtbot.waitUntil(lambda: bool(page.folders.cards), timeout=WAIT_MS)

    page.folders.cards[0].rules.click()
    (dialog,) = page.findChildren(RulesDialog)
    assert dialog.patterns.accessibleName()
    dialog.patterns.setPlainText("drafts.*\n\n drafts.* ")
    dialog.hidden.setChecked(True)
    dialog.most.setText("x")
    dialog.most.edited.emit()
    assert not dialog.save.isEnabled()
    dialog.most.setText("2.5")
    dialog.most.edited.emit()
    dialog.save.click()

    qtbot.waitUntil(lambda: page.list.documents.rowCount() == 2, timeout=WAIT_MS)
    (linked,) = workbench.linked_folders.all()
    assert linked.rules == IgnoreRules(("drafts.*",), with_hidden=True, max_bytes=2_500_000)
