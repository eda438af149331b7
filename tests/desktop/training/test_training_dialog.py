"""Fine-tuning in the window: planned, trained, watched, compared, by mouse and by keyboard."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.fakes.bundle import fake_engines
from tests.fakes.trainer import N_STEPS, FakeTrainer
from ui.desktop.theme import ThemeController
from ui.desktop.training.curves import PLACES, Track, charts
from ui.desktop.training.desk import TrainingDesk
from ui.desktop.training.dialog import TrainingDialog
from workbench.app import Workbench
from workbench.domain.training import Point, RunState
from workbench.ports.engines import Engines


@pytest.fixture
def trainer() -> FakeTrainer:
    return FakeTrainer()


@pytest.fixture
def engines(trainer: FakeTrainer) -> Engines:
    return replace(fake_engines(), trainer=trainer)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    path = tmp_path / "answers.jsonl"
    lines = [{"prompt": f"Question {n}", "completion": f"Answer {n}"} for n in range(40)]
    path.write_text("".join(json.dumps(one) + "\n" for one in lines))
    return path


@pytest.fixture
def dialog(qtbot: QtBot, theme: ThemeController, workbench: Workbench) -> Iterator[TrainingDialog]:
    page = QWidget()
    qtbot.addWidget(page)
    page.show()
    desk = TrainingDesk(theme, page)
    assert not desk.opener.isEnabled()
    desk.attach(workbench)
    opened = desk.open()
    yield opened
    desk.detach()


def wait(qtbot: QtBot, condition: Callable[[], bool]) -> None:
    qtbot.waitUntil(condition, timeout=20_000)


def test_from_a_plan_to_an_adapter_that_is_on(
    qtbot: QtBot, dialog: TrainingDialog, workbench: Workbench, data: Path
) -> None:
    plan = dialog.plan()
    wait(qtbot, lambda: plan.base.count() > 0)
    assert not plan.start.isEnabled()
    plan.file.setText(str(data))
    plan.estimate.click()
    wait(qtbot, lambda: plan.rows.count() > 0)
    assert plan.start.isEnabled() and "calibration" in plan.line.text()

    plan.expert.setChecked(True)
    plan.form.numbers["rank"].setText("0")
    plan.start.click()
    assert "Rank" in plan.line.text() and plan.isVisible()
    plan.form.numbers["rank"].setText("4")
    plan.start.click()

    wait(qtbot, lambda: "Done" in dialog.panel.state.text())
    (view,) = workbench.training.list()
    assert (view.status.state, view.run.settings.rank) == (RunState.DONE, 4)
    assert dialog.panel.cards["loss"].chart.data is not None
    assert "validation 0.2000" in dialog.panel.figures.text()
    wait(qtbot, dialog.panel.apply.isEnabled)
    dialog.panel.apply.click()
    wait(qtbot, lambda: "is on" in dialog.banner.message)
    assert workbench.adapters.on(workbench.models.current())

    dialog.panel.compare.compare.click()
    wait(qtbot, lambda: dialog.panel.compare._grid.count() > 4)
    assert "10 before, 5 after" in dialog.panel.compare.figures.text()
    assert "Data: answers.jsonl: 40 examples" in dialog.panel.lineage.accessibleDescription()
    wait(qtbot, dialog.panel.compare.promote.isEnabled)
    dialog.panel.compare.promote.click()
    wait(qtbot, lambda: "in production" in dialog.banner.message)


def test_a_plan_that_cannot_be_says_why(
    qtbot: QtBot, dialog: TrainingDialog, trainer: FakeTrainer, data: Path
) -> None:
    trainer.needs_bytes = 1 << 40
    plan = dialog.plan()
    wait(qtbot, lambda: plan.base.count() > 0)
    plan.file.setText(str(data))
    plan.estimate.click()

    wait(qtbot, lambda: "1,048,576 MiB" in plan.line.text())
    assert plan.rows.count() == 0
    data.write_text("nonsense\n")
    plan.estimate.click()
    wait(qtbot, lambda: "line 1" in plan.line.text())


def test_general_examples_are_mixed_in_with_a_share(
    qtbot: QtBot, dialog: TrainingDialog, workbench: Workbench, data: Path, tmp_path: Path
) -> None:
    general = tmp_path / "general.jsonl"
    general.write_text('{"prompt": "What is a river?", "completion": "Water that flows."}\n')
    plan = dialog.plan()
    wait(qtbot, lambda: plan.base.count() > 0)
    plan.file.setText(str(data))
    plan.expert.setChecked(True)
    assert plan.replay.isVisible() and plan.wish.replay is None

    plan.replay.file.setText(str(general))

    assert plan.form.numbers["replay_share"].value == 0.1
    plan.start.click()
    wait(qtbot, lambda: "Done" in dialog.panel.state.text())
    (view,) = workbench.training.list()
    assert (view.run.n_replay, view.run.settings.replay_share) == (1, 0.1)


def test_paused_and_resumed(
    qtbot: QtBot, dialog: TrainingDialog, workbench: Workbench, trainer: FakeTrainer, data: Path
) -> None:
    trainer.on_step = lambda step: (
        workbench.training.pause(workbench.training.list()[0].run.id) if step == 3 else None
    )
    plan = dialog.plan()
    wait(qtbot, lambda: plan.base.count() > 0)
    plan.file.setText(str(data))
    plan.start.click()
    wait(qtbot, lambda: "Paused" in dialog.panel.state.text())

    wait(qtbot, lambda: dialog.panel.resume.isVisible() and dialog.panel.resume.isEnabled())
    dialog.panel.resume.click()

    wait(qtbot, lambda: f"step {N_STEPS}" in dialog.panel.state.text())


def test_a_long_run_draws_as_few_places_as_a_short_one() -> None:
    points = [Point(n, float(n), loss=1.0) for n in range(5_000)]
    points += [Point(n, float(n), validation=2.0) for n in range(0, 5_000, 500)]

    found = charts(Track(points))["loss"]

    assert len(found.keys) == PLACES and found.labels[-1] == "4,999"
    assert found.series[1].values[0] == 2.0
    assert charts(Track())["loss"].is_empty
