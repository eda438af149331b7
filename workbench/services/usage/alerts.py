"""Look at figures against their thresholds, keep what was crossed, and who has seen it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta, tzinfo
from pathlib import Path
from typing import Final, assert_never

from workbench.domain.alert import (
    OF_THE_MACHINE,
    OF_THE_NEWEST,
    AlertEvent,
    AlertMetric,
    AlertRule,
    AlertState,
    checked,
)
from workbench.domain.time_buckets import stored, zone_named
from workbench.domain.usage import Figures, Metric, Selection
from workbench.domain.usage_period import midnight
from workbench.errors import NotFound
from workbench.ports.machine import Machine
from workbench.services.usage.monitoring import Monitoring
from workbench.services.usage.usage import RequestHistory, local_zone_name
from workbench.storage.alert_store import AlertStore

_GB: Final = 1_000_000_000
_TIMES: Final[dict[AlertMetric, Metric]] = {
    "first_token_p95": "first_token_s",
    "total_p95": "total_s",
    "queue_p95": "queue_s",
    "tokens_per_second_p50": "tokens_per_second",
}


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a rule sees at this moment; `is_raised`: whether it would be raised now."""

    state: AlertState
    value: float | None
    n: int  # requests in its window
    is_raised: bool


class Alerts:
    """Thread-safe; call from a lane."""

    def __init__(
        self,
        *,
        store: AlertStore,
        usage: RequestHistory,
        machine: Machine,
        folder: Path,
        monitoring: Monitoring | None = None,
        clock: Callable[[], datetime] = _now,
    ) -> None:
        self._store = store
        self._usage = usage
        self._machine = machine
        self._folder = folder
        self._monitoring = monitoring
        self._clock = clock

    def rules(self) -> tuple[AlertState, ...]:
        return self._store.rules()

    def add(self, rule: AlertRule) -> AlertState:
        """Raises InputError for what cannot be, or a name that is taken."""
        return self._store.add(checked(rule))

    def remove(self, name: str) -> AlertState:
        """By name or id. Raises NotFound."""
        found = self.get(name)
        self._store.remove(found.id)
        return found

    def get(self, name: str) -> AlertState:
        """By name or id. Raises NotFound."""
        for state in self._store.rules():
            if name == state.id or name.casefold() == state.rule.name.casefold():
                return state
        raise NotFound(f"There is no alert “{name}”.", hint="`workbench alerts list` shows them.")

    def look(self, name: str = "") -> list[Reading]:
        """What each rule, or this one, sees now. Keeps nothing."""
        states = (self.get(name),) if name else self._store.rules()
        return [self._read(state) for state in states]

    def check(self) -> list[AlertEvent]:
        """Look at all rules, keep what changed, and return it."""
        changes = [
            (replace(one.state, is_raised=one.is_raised), one.value)
            for one in self.look()
            if one.is_raised != one.state.is_raised and one.value is not None
        ]
        return self._store.change(changes, stored(self._clock())) if changes else []

    def shown(self) -> tuple[AlertEvent, ...]:
        """What a person should see now: raised, not acknowledged, outside its quiet hours."""
        rules = {state.id: state.rule for state in self._store.rules()}
        local = self._clock().astimezone(_zone())
        return tuple(
            event
            for event in self._store.waiting()
            if event.rule_id not in rules or not rules[event.rule_id].is_quiet(local)
        )

    def history(self, limit: int = -1) -> tuple[AlertEvent, ...]:
        return self._store.events(limit)

    def acknowledge(self, event_id: int, note: str = "") -> None:
        self._store.acknowledge(event_id, note)

    def _read(self, state: AlertState) -> Reading:
        rule = state.rule
        if rule.metric in OF_THE_MACHINE:
            value: float | None = self._of_machine(rule.metric)
            return Reading(state, value, 0, rule.next_state(state.is_raised, value, 0))
        if rule.metric in OF_THE_NEWEST:
            value, n = self._of_the_newest(rule.metric)
            return Reading(state, value, n, rule.next_state(state.is_raised, value, n))
        metric = _TIMES.get(rule.metric)
        figures = self._usage.summary(
            self._selection(rule), None, UTC, (metric,) if metric else ()
        ).total
        n = figures.counts.requests
        value = self._of_requests(rule.metric, figures)
        return Reading(state, value, n, rule.next_state(state.is_raised, value, n))

    def _selection(self, rule: AlertRule) -> Selection:
        now = self._clock()
        match rule.window:
            case "hour":
                since = now - timedelta(hours=1)
            case "day":
                zone = _zone()
                since = midnight(now.astimezone(zone).date(), zone)
            case "week":
                since = now - timedelta(days=7)
            case _:
                assert_never(rule.window)
        return Selection(since=stored(since), feature=rule.feature, model=rule.model)

    def _of_requests(  # noqa: PLR0911 - one for each figure
        self, metric: AlertMetric, figures: Figures
    ) -> float | None:
        counts = figures.counts
        match metric:
            case "error_rate":
                rate = counts.success_rate
                return None if rate is None else 1 - rate
            case "no_answer_rate":
                return counts.refused / counts.retrievals if counts.retrievals else None
            case "disliked_rate":
                rated = counts.liked + counts.disliked
                return counts.disliked / rated if rated else None
            case "requests":
                return float(counts.requests)
            case "tokens":
                return float(counts.prompt_tokens + counts.completion_tokens)
            case "guard_rate":
                return counts.guard_hits / counts.requests if counts.requests else None
            case "held_rate":
                return counts.errors_guard / counts.requests if counts.requests else None
            case "best_score_mean":
                return counts.mean_best_score
            case "cost":
                return self._usage.prices.read().cost(counts)
            case _:
                spread = figures.spreads.get(_TIMES[metric])
                if spread is None:
                    return None
                return spread.p50 if metric == "tokens_per_second_p50" else spread.p95

    def _of_the_newest(self, metric: AlertMetric) -> tuple[float | None, int]:
        """And of how many cases, signals or results that is."""
        watching = self._monitoring
        if watching is None:
            return None, 0
        if metric == "evaluation_share":
            score = watching.quality.newest_score()
            return (score.share, score.n) if score is not None else (None, 0)
        if metric == "drift_signals":
            look = next(iter(watching.drift.history(1)), None)
            if look is None or not look.shifts:
                return None, 0
            return float(sum(one.is_drift for one in look.shifts)), len(look.shifts)
        test = next(iter(watching.self_tests.history(1)), None)
        return (float(test.n_changed), len(test.results)) if test is not None else (None, 0)

    def _of_machine(self, metric: AlertMetric) -> float:
        if metric == "disk_free_gb":
            return shutil.disk_usage(self._folder).free / _GB
        return self._machine.report().free_memory_bytes / _GB


def _zone() -> tzinfo:
    return zone_named(local_zone_name())
