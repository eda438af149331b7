"""In the window: drafts reviewed, a proposed run agreed to, its adapter used, who has seen it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.fakes.bundle import fake_engines
from tests.fakes.chat_model import FakeChatModel
from tests.fakes.trainer import FakeTrainer
from ui.desktop.theme import ThemeController
from ui.desktop.training.desk import TrainingDesk
from ui.desktop.training.dialog import TrainingDialog
from ui.desktop.training.plan_dialog import PlanDialog
from ui.desktop.training.propose_dialog import ProposeDialog
from ui.desktop.training.rollout_dialog import RolloutDialog
from workbench.app import Workbench
from workbench.domain.feedback import Feedback
from workbench.domain.training import RunState
from workbench.jobs import plain_context
from workbench.ports.engines import Engines
from workbench.services.chat.chat import Ask


@pytest.fixture
def trainer() -> FakeTrainer:
    return FakeTrainer()


@pytest.fixture
def engines(trainer: FakeTrainer) -> Engines:
    return replace(fake_engines(), trainer=trainer)


@pytest.fixture
def dialog(qtbot: QtBot, theme: ThemeController, workbench: Workbench) -> Iterator[TrainingDialog]:
    page = QWidget()
    qtbot.addWidget(page)
    page.show()
    desk = TrainingDesk(theme, page)
    desk.attach(workbench)
    yield desk.open()
    desk.detach()


def wait(qtbot: QtBot, condition: Callable[[], bool]) -> None:
    qtbot.waitUntil(condition, timeout=20_000)


def shown(dialog: QWidget, kind: type) -> list[QWidget]:
    return [one for one in dialog.findChildren(kind) if one.isVisible()]


def test_what_a_model_proposes_is_corrected_and_accepted(
    qtbot: QtBot, dialog: TrainingDialog, workbench: Workbench, tmp_path: Path, engines: Engines
) -> None:
    model = engines.chat_model
    assert isinstance(model, FakeChatModel)
    model.check_constraint = lambda _constraint: None  # type: ignore[method-assign]
    said = {"question": "What is the rent?", "answer": "540 euros a month"}
    model._answer = lambda _messages: json.dumps(said)
    (tmp_path / "rent.txt").write_text("The rent is 540 euros a month, due on the first day. " * 8)
    collection = workbench.library.create_collection("home")
    workbench.ingest.add([tmp_path / "rent.txt"], collection.id, plain_context())
    sets = dialog.open_sets()
    sets.parts.chosen.emit(2)
    sets.drafts.propose.click()
    wait(qtbot, lambda: bool(shown(sets, ProposeDialog)))
    (asked,) = sets.findChildren(ProposeDialog)
    asked.collection.setCurrentIndex(asked.collection.findData("home"))

    asked.begin.click()

    wait(qtbot, lambda: bool(sets.drafts.answers))
    assert sets.drafts.chosen == "from documents" and workbench.learning.sets.list() == ()
    (draft,) = sets.drafts.answers
    sets.drafts.answers[draft].setText("It is 540 euros a month.")
    sets.drafts.accepted.emit(
        "from documents",
        draft,
        sets.drafts.questions[draft].text(),
        sets.drafts.answers[draft].text(),
    )
    wait(qtbot, lambda: len(workbench.learning.sets.list()) == 1)
    (one,) = workbench.learning.sets.examples(workbench.learning.sets.list()[0])
    assert one.example.messages[-1][1] == "It is 540 euros a month."
    wait(qtbot, lambda: not sets.drafts.answers)
    sets.accept()


def test_a_proposed_run_is_looked_at_agreed_to_and_taken_into_use(
    qtbot: QtBot, dialog: TrainingDialog, workbench: Workbench
) -> None:
    conversation = workbench.conversations.create()
    for number in range(20):
        workbench.chat.send(Ask(f"About invoice {number}?", conversation.id), plain_context())
        turn = workbench.conversations.path(conversation.id)[-1]
        workbench.feedback.keep(Feedback(turn.id, -1, correction=f"Invoice {number}."))
        workbench.learning.corrections.review(turn.id, "accepted")
    dialog._view_model.refresh()
    wait(qtbot, dialog.proposal.isVisible)
    assert "20 accepted corrections" in dialog.proposal.message

    dialog._view_model.look_at_proposal()
    wait(qtbot, lambda: bool(shown(dialog, PlanDialog)))
    (plan,) = shown(dialog, PlanDialog)
    assert isinstance(plan, PlanDialog)
    wait(qtbot, lambda: plan.preset.currentData() == "balanced" and plan.start.isEnabled())
    assert workbench.training.list() == ()
    plan.start.click()

    wait(qtbot, lambda: [one.status.state for one in workbench.training.list()] == [RunState.DONE])
    wait(qtbot, lambda: not dialog._view_model.is_busy and not dialog.proposal.isVisible())
    wait(qtbot, lambda: not dialog.panel.compare.use.isHidden())
    dialog.panel.compare.use.click()
    (rollout,) = shown(dialog, RolloutDialog)
    assert isinstance(rollout, RolloutDialog)
    rollout.way.setCurrentIndex(rollout.way.findData("shadow"))
    rollout.begin.click()
    assert "only checks" in rollout.problem.text()
    rollout.way.setCurrentIndex(rollout.way.findData("canary"))
    rollout.begin.click()
    wait(qtbot, lambda: bool(dialog.banner.message) and not dialog._view_model.is_busy)
    assert "canary" in dialog.banner.message, dialog.banner.message
    (trial,) = workbench.judging.trials.all()
    assert trial.content.kind == "canary" and trial.state == "running"
    seen = dialog.open_seen()
    seen.field.setText("invoice 7")
    seen.field.returnPressed.emit()
    wait(qtbot, lambda: "1 adapters" in seen.line.text())
    seen.accept()
