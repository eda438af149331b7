"""Agents in the window: begun, asked about, paused, edited, and a report whose evidence opens."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.fakes.bundle import fake_engines
from tests.fakes.chat_model import write_fake_model
from tests.fakes.scripted_model import ScriptedModel, call, done, plan
from ui.desktop.agents.desk import AgentDesk
from ui.desktop.agents.window import AgentWindow
from ui.desktop.purposes import PurposeDialog
from ui.desktop.theme import ThemeController
from workbench.app import Workbench, open_workspace
from workbench.domain.rights.uses import CollectionUses
from workbench.jobs import plain_context
from workbench.paths import WorkspacePaths
from workbench.services.agents.agents import AgentWish


@pytest.fixture
def model() -> ScriptedModel:
    return ScriptedModel()


@pytest.fixture
def opened(tmp_path: Path, model: ScriptedModel) -> Iterator[Workbench]:
    engines = replace(fake_engines(), chat_model=model)
    workbench = open_workspace(WorkspacePaths(tmp_path / "workspace"), lambda _: engines)
    imported = workbench.models.import_file(write_fake_model(tmp_path / "model.gguf"))
    workbench.models.choose(imported.id)
    (tmp_path / "policy.txt").write_text("Hotels may cost up to 140 EUR a night.", "utf-8")
    collection = workbench.library.collection_named("Papers", create=True)
    workbench.ingest.add([tmp_path / "policy.txt"], collection.id, plain_context())
    yield workbench
    workbench.close()


@pytest.fixture
def desk(qtbot: QtBot, theme: ThemeController, opened: Workbench) -> Iterator[AgentDesk]:
    page = QWidget()
    qtbot.addWidget(page)
    made = AgentDesk(theme, page)
    made.attach(opened)
    page.show()
    yield made
    made.detach()


def shown(qtbot: QtBot, desk: AgentDesk) -> AgentWindow:
    window = desk.open()
    assert window is not None
    qtbot.waitUntil(lambda: window.form.documents.count() == 3)
    return window


def test_a_run_is_begun_asks_and_ends_with_a_report_whose_evidence_opens(
    qtbot: QtBot, desk: AgentDesk, model: ScriptedModel, opened: Workbench, tmp_path: Path
) -> None:
    model.script = [
        plan("Find the limit", "Write it down"),
        call("search_documents", query="hotels cost a night"),
        done("Hotels may cost 140 EUR [1]."),
        call("write_file", name="limit.txt", content="140 EUR"),
        done("It is written."),
        "Hotels may cost 140 EUR [1].",
    ]
    window = shown(qtbot, desk)
    assert window.stack.currentWidget() is window.empty
    window.form.objective.setText("What may a hotel cost?")
    qtbot.mouseClick(window.form.begin, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: not window.consent.isHidden())
    assert "write_file" in window.consent.title.text()
    assert '"content": "140 EUR"' in window.consent.arguments.toPlainText()
    assert not (opened.paths.root / "outbox").exists()
    qtbot.mouseClick(window.consent.once, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Done." in window.state.text())

    assert window.consent.isHidden()
    assert (opened.paths.root / "outbox" / "limit.txt").read_text().startswith("140 EUR\n")
    assert "140 EUR" in window.report.toPlainText()
    assert window.tabs.current == 2
    assert window.plan.list.count() == 2
    window.evidence.selectRow(0)
    qtbot.waitUntil(lambda: window.passage._title.text() == "policy.txt")
    with qtbot.waitSignal(desk.view_model.exported):
        desk.view_model.export(tmp_path / "report.md")
    assert (tmp_path / "report.md").read_text("utf-8").startswith("# What may a hotel cost?")


def test_an_open_plan_is_edited_and_the_run_goes_on(
    qtbot: QtBot, desk: AgentDesk, model: ScriptedModel, opened: Workbench
) -> None:
    agents = opened.agency.agents
    begun = agents.begin(AgentWish("Work it out", plan=("One", "Two")))
    model.script = [call("calculate", expression="1 + 1"), done("It is 2."), "It is 2."]
    window = shown(qtbot, desk)
    desk.view_model.open(begun.id)
    qtbot.waitUntil(lambda: window.plan.list.count() == 2)

    assert window.plan.add.isEnabled()
    window.plan.list.setCurrentRow(1)
    qtbot.mouseClick(window.plan.remove, Qt.MouseButton.LeftButton)
    window.plan.list.item(0).setText("Mine")
    qtbot.mouseClick(window.plan.save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: [one.text for one in agents.find(begun.id).plan] == ["Mine"])
    qtbot.waitUntil(lambda: not window.plan.save.isEnabled())
    qtbot.mouseClick(window.resume, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Done." in window.state.text())

    assert not window.plan.add.isEnabled()
    assert window.steps.model().rowCount() == 4  # edit, call, check, report


def test_every_control_has_a_name_and_can_be_reached(qtbot: QtBot, desk: AgentDesk) -> None:
    window = shown(qtbot, desk)
    unnamed: list[Any] = [
        widget
        for kind in (QAbstractButton, QLineEdit)
        for widget in window.findChildren(kind)
        if not (widget.accessibleName() or getattr(widget, "text", lambda: "")())
        and widget.focusPolicy() is not Qt.FocusPolicy.NoFocus
    ]
    assert unnamed == []


def test_a_run_over_documents_that_want_a_purpose_is_asked_for_one(
    qtbot: QtBot, desk: AgentDesk, model: ScriptedModel, opened: Workbench
) -> None:
    collection = opened.library.collection_named("Papers").id
    opened.rights.purposes.set(CollectionUses(collection, "consent", (), purposes=("travel",)))
    model.script = [
        plan("Find the limit"),
        call("search_documents", query="hotels cost a night"),
        done("Hotels may cost 140 EUR [1]."),
        "A hotel may cost 140 EUR a night [1].",
    ]
    window = shown(qtbot, desk)
    window.form.objective.setText("What may a hotel cost?")
    window.form.begin.click()
    qtbot.waitUntil(lambda: bool(window.findChildren(PurposeDialog)))
    (dialog,) = window.findChildren(PurposeDialog)
    assert not opened.agency.agents.all() and [one.text() for one in dialog.choices] == ["travel"]

    dialog.choices[0].click()
    qtbot.waitUntil(lambda: any(one.is_over for one in opened.agency.agents.all()), timeout=20_000)
    (run,) = opened.agency.agents.all()
    assert (run.state, run.purpose) == ("complete", "travel")
    qtbot.waitUntil(lambda: "For: travel" in window.state.text())


def test_a_purpose_is_stated_in_the_form(qtbot: QtBot, desk: AgentDesk, opened: Workbench) -> None:
    window = shown(qtbot, desk)
    begun: list[AgentWish] = []
    window.form.begun.disconnect()
    window.form.begun.connect(begun.append)
    window.form.objective.setText("What may a hotel cost?")
    window.form.purpose.setText("travel")
    window.form.begin.click()
    assert [one.purpose for one in begun] == ["travel"]
