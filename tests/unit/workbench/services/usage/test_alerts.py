"""Alerts over real rows: raised once, cleared once, kept, acknowledged, quiet at night."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.fakes.machine import FakeMachine
from tests.unit.workbench.services.usage.test_usage import history_of
from workbench.domain.alert import AlertMetric, AlertRule
from workbench.domain.clock import new_id
from workbench.domain.request_fact import RequestBegin, RequestEnd
from workbench.domain.time_buckets import stored
from workbench.errors import InputError, NotFound
from workbench.services.usage.alerts import Alerts
from workbench.storage.alert_store import AlertStore
from workbench.storage.database import Database
from workbench.storage.migrations import migrate
from workbench.storage.usage_store import UsageStore

NOON = datetime(2026, 5, 5, 12, 30, tzinfo=UTC)
SLOW = AlertRule("Slow", "total_p95", "above", 10.0, 8.0, least=2)


class Desk:
    """Alerts with a clock that stands still until it is moved."""

    def __init__(self, database: Database, folder: Path) -> None:
        self.now = NOON
        self.store = UsageStore(database)
        self.alerts = Alerts(
            store=AlertStore(database),
            usage=history_of(database),
            machine=FakeMachine(),
            folder=folder,
            clock=lambda: self.now,
        )

    def ask(self, total_s: float, *, kind: str = "", model: str = "m", n: int = 1) -> None:
        for _ in range(n):
            begin = RequestBegin(
                new_id(), stored(self.now - timedelta(minutes=1)), "chat", model, model
            )
            self.store.begin(begin)
            status = "failed" if kind else "complete"
            end = RequestEnd(status, kind, prompt_tokens=60, completion_tokens=40, total_s=total_s)  # type: ignore[arg-type]
            self.store.end(begin.id, end)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    monkeypatch.setenv("TZ", "UTC")
    database = Database(tmp_path / "workbench.db")
    migrate(database, tmp_path / "backups")
    yield Desk(database, tmp_path)
    database.close()


def test_an_alert_is_raised_once_and_cleared_once(desk: Desk) -> None:
    desk.alerts.add(SLOW)
    desk.ask(20.0, n=3)

    (raised,) = desk.alerts.check()
    assert (raised.kind, raised.value, raised.threshold) == ("raised", 20.0, 10.0)
    assert desk.alerts.check() == []
    assert desk.alerts.rules()[0].is_raised

    desk.now += timedelta(hours=2)
    desk.ask(9.0, n=5)
    assert desk.alerts.check() == [], "between the thresholds"
    desk.now += timedelta(hours=2)
    desk.ask(2.0, n=5)
    (cleared,) = desk.alerts.check()
    assert cleared.kind == "cleared"
    assert [event.kind for event in desk.alerts.history()] == ["cleared", "raised"]


def test_looking_keeps_nothing(desk: Desk) -> None:
    desk.alerts.add(SLOW)
    desk.ask(20.0, n=3)

    (reading,) = desk.alerts.look("slow")
    assert (reading.value, reading.n, reading.is_raised) == (20.0, 3, True)
    assert desk.alerts.history() == () and not desk.alerts.rules()[0].is_raised


@pytest.mark.parametrize(
    ("metric", "threshold", "value"),
    [("error_rate", 0.2, 0.25), ("requests", 3.0, 4.0), ("tokens", 300.0, 400.0)],
)
def test_each_metric_is_that_of_its_window(
    desk: Desk, metric: AlertMetric, threshold: float, value: float
) -> None:
    rule = AlertRule("A", metric, "above", threshold, threshold, "day", least=1)
    desk.alerts.add(rule)
    desk.now -= timedelta(days=1)
    desk.ask(1.0, n=50)
    desk.now += timedelta(days=1)
    desk.ask(1.0, n=3)
    desk.ask(1.0, kind="engine")

    (raised,) = desk.alerts.check()
    assert raised.value == pytest.approx(value)


def test_a_rule_for_one_model_sees_no_other(desk: Desk) -> None:
    desk.alerts.add(replace(SLOW, model="other"))
    desk.ask(20.0, n=3)
    assert desk.alerts.check() == []

    desk.ask(20.0, n=3, model="other")
    assert len(desk.alerts.check()) == 1


def test_free_memory_and_disk_need_no_requests(desk: Desk) -> None:
    desk.alerts.add(AlertRule("Memory", "memory_free_gb", "below", 100.0, 100.0))
    desk.alerts.add(AlertRule("Disk", "disk_free_gb", "below", 1e9, 1e9))

    assert {event.name for event in desk.alerts.check()} == {"Memory", "Disk"}


def test_what_was_raised_is_shown_until_somebody_has_seen_it_but_not_at_night(desk: Desk) -> None:
    desk.alerts.add(replace(SLOW, quiet="12:00-13:00"))
    desk.ask(20.0, n=3)
    (raised,) = desk.alerts.check()

    assert desk.alerts.shown() == (), "quiet"
    desk.now += timedelta(hours=1)
    assert desk.alerts.shown() == (raised,)
    desk.alerts.acknowledge(raised.id, "The disk was busy.")
    assert desk.alerts.shown() == ()
    (kept,) = desk.alerts.history()
    assert kept.acknowledged_at and kept.note == "The disk was busy."


def test_names_are_unique_and_history_outlives_the_rule(desk: Desk) -> None:
    desk.alerts.add(SLOW)
    with pytest.raises(InputError):
        desk.alerts.add(replace(SLOW, name="SLOW"))
    desk.ask(20.0, n=3)
    desk.alerts.check()

    desk.alerts.remove("slow")

    assert desk.alerts.rules() == () and len(desk.alerts.history()) == 1
    with pytest.raises(NotFound):
        desk.alerts.remove("slow")
    with pytest.raises(NotFound):
        desk.alerts.acknowledge(99)
