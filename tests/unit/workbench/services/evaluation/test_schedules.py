"""Evaluations by schedule: when they are due, what they missed, their trend; shadows when idle."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.fakes.chat_model import FakeChatModel
from ui.cli.context import Context
from ui.cli.main import FIXABLE, OK, build_parser
from ui.cli.output import Output
from workbench.app import Workbench
from workbench.domain.dataset import Case
from workbench.domain.schedule import (
    IDLE_S,
    Schedule,
    ScheduleContent,
    cause,
    changed,
    fingerprint,
    trend,
)
from workbench.egress import Seal
from workbench.errors import InputError, NotFound
from workbench.jobs import plain_context
from workbench.ports.engines import Engines
from workbench.services.evaluation.datasets import ImportWish

NOON = datetime(2026, 5, 4, 12, 0)  # noqa: DTZ001 - local time, as people say it


def schedule(every: str, **more: object) -> Schedule:
    content = ScheduleContent(every, "gold")  # type: ignore[arg-type]
    return Schedule("s", "s", content, created_at="2026-05-01T00:00:00", **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("last", "is_due"),
    [
        ("", True),
        ("2026-05-04T03:00:05", False),
        ("2026-05-04T02:59:00", True),
        ("2026-05-03T03:00:05", True),
    ],
)
def test_a_daily_one_is_due_once_a_day(last: str, is_due: bool) -> None:
    assert bool(cause(schedule("daily", looked_at=last), NOON, "", 0)) is is_due
    assert cause(schedule("daily", looked_at=last, is_paused=True), NOON, "", 0) == ""


def test_one_that_was_made_today_waits_for_its_hour() -> None:
    made = Schedule("s", "s", ScheduleContent("daily", "gold"), created_at="2026-05-04T11:00:00")
    assert cause(made, NOON, "", 0) == ""
    assert cause(made, NOON + timedelta(hours=16), "", 0) == "daily"


def test_a_change_says_what_changed() -> None:
    before, after = (
        fingerprint({"model": "a", "cases": "1"}),
        fingerprint({"model": "b", "cases": "1"}),
    )

    assert cause(schedule("change", seen=before), NOON, before, 0) == ""
    assert cause(schedule("change", seen=before), NOON, after, 0) == "changed: model"
    assert changed("", after) == "changed: cases, model"


def test_an_idle_one_waits_for_quiet_and_for_some_hours() -> None:
    assert cause(schedule("idle"), NOON, "", IDLE_S) == "idle"
    assert cause(schedule("idle"), NOON, "", IDLE_S - 1) == ""
    recent = (NOON - timedelta(hours=1)).isoformat()
    assert cause(schedule("idle", looked_at=recent), NOON, "", IDLE_S) == ""


def test_a_trend_is_told_in_words() -> None:
    assert trend([0.9]) == "too few runs for a trend"
    assert trend([0.8, None, 0.6, 0.9]) == "90.0%, +20.0% against the mean of 2 before"


def test_a_schedule_runs_misses_and_alerts(
    workbench: Workbench,
    engines: Engines,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    path = tmp_path / "gold.csv"
    path.write_text(
        "question,__expected\n" + "".join(f"Say {k}.,contains: {k}\n" for k in range(4))
    )
    workbench.datasets.import_from("gold", ImportWish(path))
    model = engines.chat_model
    assert isinstance(model, FakeChatModel)
    context = Context(workbench.paths.root, Seal(False, "a test"))
    context._workbench = workbench

    def run(*arguments: str, code: int = OK) -> object:
        options = build_parser().parse_args(["eval", "schedule", *arguments, "--json"])
        capsys.readouterr()
        assert options.run(options, context, Output(as_json=True)) == code
        return json.loads(capsys.readouterr().out)

    run("add", "watch", "gold", "--every", "change", "--least", "0.9")
    service = workbench.judging.schedules
    assert service.due(0) == ()
    run("run", "watch")
    with path.open("a") as more:
        more.write("Say 9.,contains: 9\n")
    workbench.datasets.import_from("gold", ImportWish(path))
    assert [why for _, why in service.due(0)] == ["changed: cases"]
    model._answer = lambda messages: "nothing"
    workbench.judging.idle_work.look(0)  # what the thread does
    assert service.due(0) == ()

    found = run("list")
    assert [one["name"] for one in found["schedules"]] == ["watch"]  # type: ignore[index]
    (alert,) = found["alerts"]  # type: ignore[index]
    assert alert["reasons"] == ["0.0% pass, 90.0% are demanded"]
    shown = run("trend", "watch")
    assert [one["share"] for one in shown["points"]] == [1.0, 0.0]  # type: ignore[index]
    assert shown["said"] == "0.0%, -100.0% against the mean of 1 before"  # type: ignore[index]
    run("list", "--seen")
    assert run("list")["alerts"] == []  # type: ignore[index]
    run("run", "watch", code=FIXABLE)
    assert run("pause", "watch")["is_paused"]  # type: ignore[index]
    run("remove", "watch")
    assert len(workbench.evaluation.list()) == 3
    with pytest.raises(NotFound):
        run("trend", "watch")
    with pytest.raises(InputError):
        run("add", "x", "gold", "--at", "25:00")
    with pytest.raises(NotFound):
        run("add", "x", "none")
    assert service.run_due(1e9, plain_context()) == ()


def test_one_that_cannot_begin_does_not_keep_the_others_from_it(workbench: Workbench) -> None:
    for name in ("gone", "there"):
        workbench.datasets.add_cases(name, [Case("one", {"question": "Hello?"})], "")
        content = ScheduleContent("idle", name)
        workbench.judging.schedules.create(name, content)
    workbench.datasets.remove("gone")

    with pytest.raises(NotFound):
        workbench.judging.schedules.run_due(1e9, plain_context())

    assert [run.subject for run in workbench.evaluation.list()] == ["there"]
