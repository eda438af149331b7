"""What a run's page says and draws: nothing twice, nothing beyond the window, the right lines."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from ui.desktop.theme import ThemeController
from ui.desktop.training import wording
from ui.desktop.training.lineage_view import LineageView
from ui.desktop.training.sets_report import ReportPanel
from ui.desktop.widgets import Label
from workbench.domain.training import RunState, TrainingSettings
from workbench.domain.training_run import Outcome, TrainingRun
from workbench.services.trials.adapter_uses import AdapterUse

RUN = TrainingRun(
    "r", "Charts", "2026-01-01T00:00:00", "m", "Base", "", "", "", "data", "", 100, 10, 0,
    False, "quick", TrainingSettings(),
)  # fmt: skip


def test_a_message_that_only_repeats_the_state_is_left_out() -> None:
    assert wording.said("Paused.", RunState.PAUSED) == ""
    assert wording.said("Cut off; it can be resumed.", RunState.PAUSED) != ""


def test_a_word_longer_than_a_line_can_be_broken() -> None:
    shown = wording.breakable("te" * 200 + " and short words")

    assert max(map(len, shown.replace("\u200b", " ").split())) <= 24
    assert shown.replace("\u200b", "") == "te" * 200 + " and short words"


def test_a_release_hangs_on_the_adapter_that_it_binds(qtbot: QtBot) -> None:
    view = LineageView(ThemeController())
    qtbot.addWidget(view)
    made = (
        Outcome(12, "F16", "a" * 64, 1, "a.gguf", None),
        Outcome(12, "F32", "b" * 64, 2, "b.gguf", None),
    )
    used = (
        AdapterUse("Release", "first@1", "staging", ("a" * 64,)),
        AdapterUse("Trial", "canary", "running", ("a" * 64, "b" * 64)),
    )

    view.show_run(RUN, made, used)

    assert view._bound == [(0,), (0, 1)]
    assert not view.grab().isNull()
    assert "Release: first@1" in view.accessibleDescription()


def test_a_report_tells_how_far_it_is(qtbot: QtBot) -> None:
    panel = ReportPanel(ThemeController())
    qtbot.addWidget(panel)
    panel.begin("support@1")

    panel.show_progress("support@1", 120, 400)
    panel.show_progress("another@1", 1, 2)

    texts = [one.text() for one in panel.problems.findChildren(Label)]
    assert "Reading the examples… 120 of 400" in texts
