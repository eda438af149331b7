"""Types of one's own and larger recognisers, from the desk."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.desktop.privacy.own_types_dialog import OwnTypesDialog
from ui.desktop.privacy.recognizers_dialog import RecognizersDialog
from ui.desktop.privacy.window import PrivacyWindow
from ui.desktop.theme import ThemeController
from workbench.app import Workbench

WAIT_MS = 40_000


@pytest.fixture
def window(qtbot: QtBot, theme: ThemeController, workbench: Workbench) -> Iterator[PrivacyWindow]:
    parent = QWidget()
    qtbot.addWidget(parent)
    made = PrivacyWindow(parent, theme, workbench)
    made.show()
    yield made
    made.close()


def test_a_type_is_tried_kept_found_at_once_and_removed(
    qtbot: QtBot, window: PrivacyWindow, workbench: Workbench
) -> None:
    window.before.setPlainText("the case AZ-1234/56 is closed")
    window.rules.own_types.click()
    dialog = window.findChild(OwnTypesDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.chosen.count() == 1, timeout=WAIT_MS)
    dialog.name.setText("CASE_NUMBER")
    dialog.rule.setPlainText(r"AZ-\d+")
    dialog.matches.setPlainText("AZ-1234/56")

    dialog.check.click()
    qtbot.waitUntil(lambda: "upper bound" in dialog.problem.text(), timeout=WAIT_MS)
    dialog.rule.setPlainText(r"AZ-\d{4}/\d{2}")
    dialog.misses.setPlainText("AZ-12")
    dialog.check.click()
    qtbot.waitUntil(lambda: "come out right: 2" in dialog.said.text(), timeout=WAIT_MS)
    dialog.keep.click()

    qtbot.waitUntil(lambda: "<CASE_NUMBER_1>" in window.after.toPlainText(), timeout=WAIT_MS)
    qtbot.waitUntil(lambda: window.kind.findText("CASE_NUMBER") >= 0, timeout=WAIT_MS)
    assert window.rules.type.findText("CASE_NUMBER") >= 0
    qtbot.waitUntil(lambda: dialog.chosen.currentText() == "CASE_NUMBER", timeout=WAIT_MS)
    assert dialog.written() == workbench.privacy_desk.rules.policy().selection.custom[0]
    workbench.privacy_desk.rules.remove_custom("CASE_NUMBER")
    dialog.close()


def test_a_folder_is_used_and_its_labels_are_translated(
    qtbot: QtBot, window: PrivacyWindow, workbench: Workbench, tmp_path: Path
) -> None:
    window.before.setPlainText("the Xyzzyplugh wears a fedora")
    window.rules.recognizers.click()
    dialog = window.findChild(RecognizersDialog)
    assert dialog is not None
    assert not dialog.empty.isHidden()

    dialog.use(tmp_path / "ner")

    qtbot.waitUntil(lambda: dialog.labels.model().rowCount() == 2, timeout=WAIT_MS)
    qtbot.waitUntil(lambda: "<PERSON_1>" in window.after.toPlainText(), timeout=WAIT_MS)
    dialog.labels.selectRow(1)
    dialog.kind.setCurrentText("ORGANIZATION")
    dialog.translate.click()
    larger = workbench.privacy_desk.larger
    qtbot.waitUntil(
        lambda: dict(larger.listed()[0].types) == {"PER": "PERSON", "HAT": "ORGANIZATION"},
        timeout=WAIT_MS,
    )
    dialog.close()
