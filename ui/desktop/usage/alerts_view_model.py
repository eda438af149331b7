"""State of the alerts: looked at every minute, told once, shown until somebody has seen them.

Asks the service on a lane of its own and never waits. Knows no widgets.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import tzinfo
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from ui.desktop.lane_calls import LaneCalls
from workbench.app import Workbench
from workbench.domain.alert import AlertEvent, AlertRule
from workbench.domain.time_buckets import zone_named
from workbench.jobs import Lane
from workbench.services.usage.alerts import Alerts
from workbench.services.usage.usage import local_zone_name

_EVERY_MS = 60_000
_LISTED = 200


class AlertsViewModel(QObject):
    raised = Signal(object)  # AlertEvent, once for each
    shown = Signal(tuple)  # tuple[AlertEvent, ...] that nobody has acknowledged
    looked = Signal(tuple)  # tuple[Reading, ...]
    history_found = Signal(tuple)  # tuple[AlertEvent, ...]
    failed = Signal(object)  # an exception

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workbench: Workbench | None = None
        self._lane: Lane | None = None
        self._calls = LaneCalls(self)
        self._told: set[int] = set()
        self.zone: tzinfo = zone_named(local_zone_name())
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.check)

    def attach(self, workbench: Workbench) -> None:
        self._workbench = workbench
        self._lane = Lane("alerts")
        self._calls = LaneCalls(self)
        self._timer.start()

    def detach(self) -> None:
        """Safe to call twice."""
        self._timer.stop()
        self._calls.close()
        if self._lane is not None:
            self._lane.close()
            self._lane = None
        self._workbench = None

    @Slot()
    def check(self) -> None:
        """Look at all rules and keep what changed."""

        def work(alerts: Alerts) -> tuple[AlertEvent, ...]:
            alerts.check()
            return alerts.shown()

        self._ask(work, self._show)

    @Slot()
    def look(self) -> None:
        """What the rules see now, and the history."""
        self._ask(lambda alerts: tuple(alerts.look()), self.looked.emit)
        self._ask(lambda alerts: alerts.history(_LISTED), self.history_found.emit)

    def add(self, rule: AlertRule) -> None:
        self._act(lambda alerts: alerts.add(rule))

    def remove(self, rule_id: str) -> None:
        self._act(lambda alerts: alerts.remove(rule_id))

    def acknowledge(self, event_id: int, note: str = "") -> None:
        self._act(lambda alerts: alerts.acknowledge(event_id, note))

    def _act(self, work: Callable[[Alerts], Any]) -> None:
        def then(_done: Any) -> None:
            self.check()
            self.look()

        self._ask(work, then)

    def _show(self, events: tuple[AlertEvent, ...]) -> None:
        for event in events:
            if event.id not in self._told:
                self._told.add(event.id)
                self.raised.emit(event)
        self.shown.emit(events)

    def _ask(self, work: Callable[[Alerts], Any], then: Callable[[Any], None]) -> None:
        workbench = self._workbench
        if workbench is not None and self._lane is not None:
            alerts = workbench.alerts
            self._calls.read(self._lane, lambda: work(alerts), then, self.failed.emit)
