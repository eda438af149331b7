"""Quality, drift, self-tests and advice on the page, each with the way to its requests."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from pytestqt.qtbot import QtBot

from tests import usage_rows
from tests.fakes.chat_model import write_fake_model
from ui.desktop.theme import ThemeController
from ui.desktop.usage.notifier import Notifier
from ui.desktop.usage.page import ADVICE, DRIFT, OVERVIEW, QUALITY, UsagePage
from ui.desktop.usage.requests_dialog import RequestsDialog
from workbench.app import Workbench
from workbench.domain.time_buckets import stored
from workbench.domain.usage_period import Period
from workbench.jobs import plain_context

NOW = datetime(2026, 7, 18, tzinfo=UTC)
WAIT = 30_000


@pytest.fixture
def page(
    qtbot: QtBot,
    workbench: Workbench,
    theme: ThemeController,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[UsagePage]:
    database = workbench.usage._store._database
    monkeypatch.setattr(usage_rows, "FIRST", NOW - timedelta(days=36))
    monkeypatch.setattr(usage_rows, "DAYS", 36)
    usage_rows.fill(database, 400)
    with database.write() as connection:
        connection.execute("UPDATE requests SET feedback = -1 WHERE seq % 9 = 0")
        connection.execute(
            "UPDATE requests SET feedback_reasons = '[\"wrong\"]' WHERE feedback = -1"
        )
        columns = [{"number": 1, "label": "Demo", "model_id": "m1", "model": "Demo"}]
        for run in range(3):
            at = stored(NOW - timedelta(days=3 * run + 1))
            connection.execute(
                "INSERT INTO eval_runs(id, created_at, ended_at, state, source, source_hash,"
                " columns, seed, parallel) VALUES (?, ?, ?, 'complete', 'Set@1', '', ?, 0, 1)",
                (f"run{run}", at, at, json.dumps(columns)),
            )
            for position in range(10):
                outcome = "pass" if position > run else "fail"
                grade = {"name": "groundedness", "outcome": outcome, "score": 1.0}
                graded = json.dumps({"grades": [grade]})
                connection.execute(
                    "INSERT INTO eval_cells(run_id, position, column_number, case_key, request,"
                    " is_done, outcome, score, result) VALUES (?, ?, 1, ?, '{}', 1, ?, 1, ?)",
                    (
                        f"run{run}",
                        position,
                        f"c{position}",
                        outcome,
                        graded,
                    ),
                )
    model = workbench.models.import_file(write_fake_model(tmp_path / "fake.gguf"))
    workbench.models.choose(model.id)
    shown = UsagePage(theme)
    qtbot.addWidget(shown)
    shown.resize(1180, 760)
    shown.view_model.period = Period("month", NOW.date())
    shown.attach(workbench)
    shown.show()
    settle(qtbot, shown)
    yield shown
    shown.detach()


def settle(qtbot: QtBot, page: UsagePage) -> None:
    def is_quiet() -> bool:
        lanes = (page.view_model._lane, page.watch._lane, page.watch._slow)
        return page.view_model.overview is not None and not any(
            lane is not None and lane.is_busy for lane in lanes
        )

    qtbot.waitUntil(is_quiet, timeout=WAIT)
    qtbot.wait(10)


def choose(qtbot: QtBot, page: UsagePage, number: int) -> None:
    page.tabs.choose(number)
    settle(qtbot, page)


def newest_dialog(page: UsagePage) -> RequestsDialog:
    return page.window().findChildren(RequestsDialog)[-1]


def test_quality_shows_scores_reasons_and_control_charts(qtbot: QtBot, page: UsagePage) -> None:
    choose(qtbot, page, QUALITY)

    panel = page.quality
    assert panel.isVisible() and not page._full.isVisible()
    model = panel.scores.view.model()
    assert model.rowCount() == 3
    assert model.index(0, 4).data() == "90.0%"
    assert model.index(0, 5).data() == "60% to 98%"
    grounded = panel.grounding.chart.data
    assert grounded is not None and grounded.series[0].values == (0.7, 0.8, 0.9)
    reasons = panel.reasons.chart.data
    assert reasons is not None and reasons.labels == ("Wrong",)
    drawn = panel.charts["failures"].chart.data
    assert drawn is not None
    assert [one.name for one in drawn.series][:4] == ["upper", "middle", "lower", "figure"]
    groups = page.view_model.overview.summary.groups  # type: ignore[union-attr]
    for at, group in enumerate(groups):
        counts = group.figures.counts
        ended = counts.complete + counts.failed + counts.interrupted
        expected = (counts.failed + counts.interrupted) / ended if ended else None
        assert drawn.series[3].values[at] == expected

    # Each point leads to its requests, with the keyboard too.
    chart = page.quality.charts["failures"].chart
    with qtbot.waitSignal(page.view_model.requests_ready, timeout=WAIT) as told:
        chart.setFocus()
        qtbot.keyClick(chart, Qt.Key.Key_End)
        qtbot.keyClick(chart, Qt.Key.Key_Return)
    assert told.args[2] and {one.begin.at[:10] for one in told.args[2]} == {chart.data.keys[-1]}  # type: ignore[union-attr]


def test_weeks_are_compared_the_suite_is_asked_and_trouble_grouped(
    qtbot: QtBot, page: UsagePage, workbench: Workbench
) -> None:
    workbench.monitoring.drift._clock = lambda: NOW
    choose(qtbot, page, DRIFT)
    assert "No week was compared" in page.drift.signals.text.text()
    with qtbot.waitSignal(page.watch.looked, timeout=WAIT):
        page.drift.compare.click()
    settle(qtbot, page)

    assert page.drift.signals.view.model().rowCount() >= 6
    assert "No drift" in page.drift.signals.text.text()
    assert page.drift.compare.isEnabled() and not page.working.text()
    with qtbot.waitSignal(page.view_model.requests_ready, timeout=WAIT) as told:
        page.drift.signals.opened.emit(0)
    since, until = stored(NOW - timedelta(days=7)), stored(NOW)
    assert told.args[2] and all(since <= one.begin.at < until for one in told.args[2])

    # The self-test beside it.
    for _ in range(2):
        with qtbot.waitSignal(page.watch.looked, timeout=WAIT):
            page.drift.test.click()
        settle(qtbot, page)
    model = page.drift.tests.view.model()
    assert model.rowCount() == 2
    assert "as they were" in model.index(0, 3).data()

    with qtbot.waitSignal(page.watch.troubles_ready, timeout=WAIT):
        page.drift.group.click()
    assert "none in this period" in page.drift.troubles.text.text()


def test_models_are_weighed_and_every_field_filters(
    qtbot: QtBot, page: UsagePage, workbench: Workbench
) -> None:
    with workbench.usage._store._database.write() as connection:
        connection.execute(
            "UPDATE requests SET model_id = ? WHERE model_id = 'm1'",
            (workbench.models.current().id,),
        )
    choose(qtbot, page, ADVICE)
    model = page.advice.candidates.view.model()
    names = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert "fake" in names
    assert model.index(names.index("fake"), 3).data() != "–"
    with qtbot.waitSignal(page.view_model.requests_ready, timeout=WAIT) as told:
        page.advice.candidates.opened.emit(names.index("fake"))
    assert told.args[2]

    # More filters are there when they are wanted.
    controls = page.controls
    assert not controls.filters["guard"].isVisible()
    controls.more.click()
    controls.show_filter("guard", "any", "")
    settle(qtbot, page)
    overview = page.view_model.overview
    assert overview is not None
    counts = overview.summary.total.counts
    assert counts.requests == counts.guard_hits > 0
    controls.more.click()
    assert controls.filters["guard"].isVisible()  # it is in force
    controls.forget_filters()
    settle(qtbot, page)


def test_what_is_due_is_done_by_itself(qtbot: QtBot, page: UsagePage, workbench: Workbench) -> None:
    workbench.monitoring.drift._clock = lambda: NOW
    workbench.monitoring.self_tests.run(plain_context())
    with qtbot.waitSignal(page.watch.looked, timeout=WAIT):
        page.watch.do_what_is_due()
    settle(qtbot, page)
    assert len(workbench.monitoring.drift.history()) == 1
    assert len(workbench.monitoring.self_tests.history()) == 1  # not due yet
    choose(qtbot, page, OVERVIEW)
    assert page._full.isVisible()


def test_without_a_tray_nothing_is_told(qtbot: QtBot) -> None:
    notifier = Notifier(QIcon())
    if not notifier.is_available():
        assert not notifier.tell("AI Workbench", "Alert")
    notifier.clear()
