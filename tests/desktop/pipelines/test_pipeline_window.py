"""Pipelines in the window: written with their faults, run, agreed to, looked back at, removed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QDialog, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.fakes.bundle import fake_engines
from ui.desktop.pipelines.desk import PipelinesDesk
from ui.desktop.pipelines.window import PipelineWindow
from ui.desktop.pipelines.wording import ended_line
from ui.desktop.theme import ThemeController
from workbench.app import Workbench, open_workspace
from workbench.domain.check_text import check_of_text
from workbench.domain.dataset import Case
from workbench.domain.stage import Stage
from workbench.jobs import plain_context
from workbench.paths import WorkspacePaths
from workbench.services.routing.releases import Recipe

TEXT = """\
name: Weekly
steps:
  - {id: cases, kind: evaluate, data: golden}
  - {id: use, kind: promote, release: Helper@1, gate: cases, to: production}
  - {id: page, kind: report, of: cases}
"""


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Workbench]:
    workbench = open_workspace(WorkspacePaths(tmp_path / "workspace"), lambda _: fake_engines())
    check = check_of_text("not-contains: sorry")[0]
    case = Case("case", messages=(("user", "Question"),), checks=(check,))
    workbench.datasets.add_cases("golden", [case], "a test")
    model = workbench.models.current()
    workbench.releases.create("Helper", Recipe(model.id))
    yield workbench
    workbench.close()


@pytest.fixture
def desk(qtbot: QtBot, theme: ThemeController, opened: Workbench) -> Iterator[PipelinesDesk]:
    page = QWidget()
    qtbot.addWidget(page)
    made = PipelinesDesk(theme, page)
    made.attach(opened)
    page.show()
    yield made
    made.detach()


def shown(desk: PipelinesDesk) -> PipelineWindow:
    window = desk.open()
    assert window is not None and desk.open() is window
    return window


def click(qtbot: QtBot, button: QWidget) -> None:
    assert button.isVisible() and button.isEnabled()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_text_is_checked_saved_run_agreed_to_and_kept(
    qtbot: QtBot, desk: PipelinesDesk, opened: Workbench
) -> None:
    window = shown(desk)
    editor = window.editor
    editor.text.setPlainText(TEXT.replace("gate: cases", "gate: case"))
    qtbot.waitUntil(lambda: "Line 4: " in editor.faults.text())
    assert not editor.save.isEnabled()
    editor.text.setPlainText(TEXT)
    qtbot.waitUntil(editor.save.isEnabled)
    click(qtbot, editor.save)
    qtbot.waitUntil(lambda: window.list.model_of_rows.rowCount() == 1)
    qtbot.waitUntil(lambda: window.run.isVisible())

    click(qtbot, window.run)
    qtbot.waitUntil(lambda: window.agree.isVisible())
    marks = [row.mark for row in window.steps.model_of_rows.rows]
    assert marks == ["Done", "Waits for your yes", "Waits"]
    assert opened.releases.find("Helper@1").stage is Stage.STAGING
    click(qtbot, window.agree)
    dialog = next(one for one in window.findChildren(QDialog) if one.isVisible())
    dialog.accept()
    qtbot.waitUntil(lambda: "Done: 3 of 3" in window.state.text())

    assert opened.releases.find("Helper@1").stage is Stage.PRODUCTION
    window.steps.setCurrentIndex(window.steps.model_of_rows.index(0))
    assert window.said.text().startswith("100.0%")
    qtbot.waitUntil(lambda: window.history.model_of_rows.rowCount() == 1)
    editor.every.setCurrentIndex(editor.every.findData("daily"))
    editor.every.activated.emit(editor.every.currentIndex())
    qtbot.waitUntil(lambda: opened.pipelines.get("Weekly").every == "daily")
    click(qtbot, window.run)
    qtbot.waitUntil(
        lambda: [row.mark for row in window.steps.model_of_rows.rows] == 3 * ["Unchanged"]
    )
    qtbot.waitUntil(lambda: not desk.view_model.is_working)
    desk.view_model.remove()
    qtbot.waitUntil(lambda: opened.pipelines.all() == ())


def test_examples_begin_a_new_one_and_the_card_tells_what_needs_a_look(
    qtbot: QtBot, desk: PipelinesDesk
) -> None:
    window = shown(desk)
    window.new.activated.emit(2)
    assert window.editor.text.toPlainText().startswith("#")
    qtbot.waitUntil(lambda: window.editor.faults.text() == "Nothing is wrong with it.")
    assert desk.card.unseen.isHidden()
    desk.card.show_unseen(2)
    assert desk.card.unseen.text() == "2 runs need a look."


def test_every_control_has_a_name(desk: PipelinesDesk) -> None:
    window = shown(desk)
    unnamed: list[Any] = [
        widget
        for kind in (QAbstractButton, QLineEdit, QPlainTextEdit)
        for widget in window.findChildren(kind)
        if not (widget.accessibleName() or getattr(widget, "text", lambda: "")())
        and widget.focusPolicy() is not Qt.FocusPolicy.NoFocus
    ]
    assert unnamed == []


def test_the_end_of_a_run_is_told_once(
    qtbot: QtBot, desk: PipelinesDesk, opened: Workbench
) -> None:
    told: list[tuple[str, str]] = []
    desk.view_model.ended.connect(lambda name, run: told.append((name, ended_line(run))))
    shown_over: list[str] = []
    desk.notifier.tell = lambda title, text: bool(shown_over.append(f"{title}: {text}"))  # type: ignore[method-assign]
    with qtbot.waitSignal(desk.view_model.listed):
        desk.view_model.look()

    saved = opened.pipelines.save(TEXT)
    run = opened.pipelines.begin(saved.name)
    opened.pipelines.work(run.id, plain_context())
    qtbot.waitUntil(lambda: bool(told))
    with qtbot.waitSignal(desk.view_model.listed):
        desk.view_model.look()

    assert told == [("Weekly", "Waits for your yes.")]
    assert len(shown_over) == 1 and "Weekly" in shown_over[0]
