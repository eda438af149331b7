"""The dialogs of rights: found, planned, erased, kept; every control named."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from tests.fakes.bundle import fake_engines
from ui.desktop.rights.desk import RightsDesk
from ui.desktop.rights.dossier_dialog import DossierDialog
from ui.desktop.rights.erase_dialog import EraseDialog
from ui.desktop.theme import ThemeController
from workbench.app import Workbench, open_workspace
from workbench.jobs import plain_context
from workbench.paths import WorkspacePaths
from workbench.services.chat.chat import Ask

_NAME = "Zoraida Quillfeather"


@pytest.fixture
def opened(tmp_path: Path):  # type: ignore[no-untyped-def]
    workbench = open_workspace(WorkspacePaths(tmp_path / "workspace"), fake_engines)
    workbench.chat.send(Ask(question=f"Who is {_NAME}?"), plain_context())
    workbench.settings.update(system_prompt=f"Be kind to {_NAME}.")
    yield workbench
    workbench.close()


@pytest.fixture
def desk(qtbot: QtBot, theme: ThemeController, opened: Workbench) -> RightsDesk:
    page = QWidget()
    qtbot.addWidget(page)
    made = RightsDesk(theme, page)
    qtbot.addWidget(made.card)
    made.attach(opened)
    return made


def test_a_person_is_found_and_erased(
    qtbot: QtBot,
    desk: RightsDesk,
    opened: Workbench,
    theme: ThemeController,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    dialog = desk.open_person()
    qtbot.addWidget(dialog)
    dialog.search.click()
    assert "Nobody" in dialog.banner.message
    dialog.names.setText(_NAME)
    with qtbot.waitSignal(desk.view_model.found, timeout=20_000):
        dialog.search.click()
    qtbot.waitUntil(dialog.erase.isEnabled)
    plan = dialog.planned()
    assert plan is not None
    assert {item.place for item in plan.items} == {"chats", "settings"}
    asking = EraseDialog(dialog, theme, plan)
    qtbot.addWidget(asking)
    asking.confirmed.connect(dialog._on_confirmed)
    asking.word.setText("no")
    assert not asking.act.isEnabled()
    assert opened.conversations.list()
    asking.word.setText("Erase")
    with qtbot.waitSignals([desk.view_model.erased, desk.view_model.found], timeout=30_000):
        asking.act.click()
    assert not opened.conversations.list()
    assert "Erased." in dialog.banner.message
    qtbot.waitUntil(lambda: not dialog.erase.isEnabled())
    dialog.reject()


def test_rules_and_holds_are_set(qtbot: QtBot, desk: RightsDesk, opened: Workbench) -> None:
    model = desk.view_model
    with qtbot.waitSignal(model.retention_found, timeout=20_000):
        dialog = desk.open_retention()
    qtbot.addWidget(dialog)
    box = dialog.rules["chats"]
    box.setCurrentIndex(box.findData(365))
    with qtbot.waitSignal(model.retention_found, timeout=20_000):
        box.activated.emit(box.currentIndex())
    assert opened.rights.retention.rules[0].days == 365
    with qtbot.waitSignal(model.retention_found, timeout=20_000):
        model.hold("Case 7", "an order", ["all"])
    assert dialog.holds.value.name == "Case 7"
    assert dialog.release.isEnabled()
    dialog.accept()


def test_an_answer_is_explained_and_asked_again(
    qtbot: QtBot, desk: RightsDesk, opened: Workbench, theme: ThemeController, tmp_path: Path
) -> None:
    (conversation,) = opened.conversations.list()
    (turn,) = opened.conversations.turns(conversation.id)
    model, page = desk.view_model, QWidget()
    qtbot.addWidget(page)
    with qtbot.waitSignal(model.dossier_made, timeout=20_000):
        dialog = DossierDialog(page, theme, model, turn.id)
    qtbot.addWidget(dialog)
    assert _NAME in dialog.text.toPlainText()
    with qtbot.waitSignal(model.replayed, timeout=20_000):
        dialog.again.click()
    assert "word for word" in dialog.banner.message
    report = desk.open_report()
    qtbot.addWidget(report)
    with qtbot.waitSignal(model.told, timeout=20_000):
        begin, end = report.period.itemData(1)
        model.report(begin, end, tmp_path / "report.pdf")
    assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF")
    report.since.setText("nonsense")
    assert not report.write.isEnabled()
    report.reject()
    dialog.accept()
