"""What is learned from, in the window: a set with its report, corrections, and on to a plan."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ui.desktop.theme import ThemeController
from ui.desktop.training.sets_dialog import SetsDialog
from ui.desktop.training.sets_model import SetsModel
from workbench.app import Workbench
from workbench.domain.feedback import Feedback
from workbench.jobs import plain_context
from workbench.services.chat.chat import Ask

WAIT_MS = 20_000


@pytest.fixture
def dialog(qtbot: QtBot, workbench: Workbench) -> Iterator[SetsDialog]:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = SetsDialog(parent, ThemeController("light"), SetsModel(workbench))
    dialog.show()
    yield dialog
    if shiboken6.isValid(dialog):
        dialog.hide()


def rows_in(folder: Path) -> Path:
    path = folder / "support.jsonl"
    rows = [
        {"prompt": f"Question {n}", "completion": f"Write to ada{n}@example.org."}
        for n in range(12)
    ]
    path.write_text("\n".join(map(json.dumps, [*rows, rows[0], {"prompt": 1}])) + "\n", "utf-8")
    return path


def test_a_file_becomes_a_set_with_a_report_and_a_plan(
    qtbot: QtBot, dialog: SetsDialog, tmp_path: Path
) -> None:
    with qtbot.waitSignal(dialog._model.told, timeout=WAIT_MS) as told:
        dialog.bring_file(str(rows_in(tmp_path)))
    assert "1 rows cannot be used; row 14" in told.args[0]
    qtbot.waitUntil(lambda: "13 examples" in dialog.report.title.text(), timeout=WAIT_MS)
    shown = " ".join(one.text() for one in dialog.report.problems.findChildren(QWidget)
                     if hasattr(one, "text"))  # fmt: skip
    assert "personal data" in shown and "there twice" in shown

    with qtbot.waitSignal(dialog._model.told, timeout=WAIT_MS):
        dialog.report.split.click()
    qtbot.waitUntil(lambda: dialog.reference == "support@2", timeout=WAIT_MS)
    with qtbot.waitSignal(dialog._model.told, timeout=WAIT_MS):
        dialog.report.redact.click()
    qtbot.waitUntil(lambda: dialog.reference == "support@3", timeout=WAIT_MS)

    with qtbot.waitSignal(dialog.train_wanted, timeout=WAIT_MS) as wanted:
        dialog.report.train.click()
    reference, fields = wanted.args
    assert reference == "support@3"
    assert len((*fields["examples"], *fields["held_out"])) == 13 and fields["n_redacted"] >= 13


def test_corrections_are_accepted_and_collected(
    qtbot: QtBot, dialog: SetsDialog, workbench: Workbench
) -> None:
    turn = workbench.chat.send(Ask("What is it?"), plain_context())
    workbench.feedback.keep(Feedback(turn.id, -1, correction="It is this."))
    dialog._model.look()

    def button() -> QPushButton | None:
        every = dialog.review.findChildren(QPushButton)
        return next((one for one in every if one.accessibleName().startswith("Learn")), None)

    qtbot.waitUntil(lambda: button() is not None, timeout=WAIT_MS)
    accept = button()
    assert accept is not None and not dialog.review.collect.isEnabled()
    accept.click()
    qtbot.waitUntil(dialog.review.collect.isEnabled, timeout=WAIT_MS)
    with qtbot.waitSignal(dialog._model.told, timeout=WAIT_MS):
        dialog._model.collect("corrections")
    qtbot.waitUntil(lambda: dialog.reference == "corrections@1", timeout=WAIT_MS)


def test_what_cannot_be_read_is_said(qtbot: QtBot, dialog: SetsDialog, tmp_path: Path) -> None:
    path = tmp_path / "bad.jsonl"
    path.write_text('{"text": "running"}\n', "utf-8")
    with qtbot.waitSignal(dialog._model.failed, timeout=WAIT_MS):
        dialog.bring_file(str(path))
    assert dialog.banner.isVisible()


def test_every_control_has_a_name(dialog: SetsDialog) -> None:
    for control in dialog.findChildren(QPushButton):
        assert control.accessibleName() or control.text(), control
