"""Thresholds on figures: when an alert is raised, when it is cleared, when nobody is disturbed.

Pure. Hysteresis: an alert that was raised at one threshold is cleared only at another one, which
lies on the good side of the first, so that a figure that hovers does not flicker.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time
from typing import Final, Literal

from workbench.errors import InputError

AlertMetric = Literal[
    "first_token_p95",
    "total_p95",
    "queue_p95",
    "tokens_per_second_p50",
    "error_rate",
    "no_answer_rate",
    "disliked_rate",
    "requests",
    "tokens",
    "cost",
    "guard_rate",
    "held_rate",
    "best_score_mean",
    "evaluation_share",
    "drift_signals",
    "self_test_changes",
    "disk_free_gb",
    "memory_free_gb",
]
Window = Literal["hour", "day", "week"]
Side = Literal["above", "below"]
# What each is, and its unit.
METRICS: Final[dict[AlertMetric, tuple[str, str]]] = {
    "first_token_p95": ("Time to first token, p95", "s"),
    "total_p95": ("Time of the whole request, p95", "s"),
    "queue_p95": ("Waiting for the model, p95", "s"),
    "tokens_per_second_p50": ("Tokens per second, p50", "/s"),
    "error_rate": ("Failed requests", "%"),
    "no_answer_rate": ("Answers that the documents do not say", "%"),
    "disliked_rate": ("Answers that were disliked, of those rated", "%"),
    "requests": ("Requests", ""),
    "tokens": ("Tokens read and written", ""),
    "cost": ("What it would cost at a hosted model", ""),
    "guard_rate": ("Requests in which rails found something", "%"),
    "held_rate": ("Requests that rails held back", "%"),
    "best_score_mean": ("Best score of a search, mean", ""),
    "evaluation_share": ("Cases that passed in the newest evaluation", "%"),
    "drift_signals": ("Signals of drift in the newest week looked at", ""),
    "self_test_changes": ("Results that the newest self-test found changed", ""),
    "disk_free_gb": ("Free space on the workspace's disk", "GB"),
    "memory_free_gb": ("Free memory", "GB"),
}
OF_THE_MACHINE: Final[frozenset[AlertMetric]] = frozenset({"disk_free_gb", "memory_free_gb"})
# Told by the newest of its kind, whatever the window.
OF_THE_NEWEST: Final[frozenset[AlertMetric]] = frozenset(
    {"evaluation_share", "drift_signals", "self_test_changes"}
)
_WINDOWS: Final[dict[Window, str]] = {
    "hour": "in the last hour",
    "day": "since midnight",
    "week": "in the last seven days",
}
_SUMS: Final[frozenset[AlertMetric]] = frozenset({"requests", "tokens", "cost"})


@dataclass(frozen=True, slots=True)
class AlertRule:
    """`clear_at`: what the figure must reach again before the alert is over. `least`: requests in
    the window, below which rates and times say nothing. `window` day: since midnight, so that a
    budget begins anew; hour and week: the last ones. `quiet`: `22:00-07:00`, or empty.
    """

    name: str
    metric: AlertMetric
    side: Side
    threshold: float
    clear_at: float
    window: Window = "hour"
    least: int = 5
    feature: str = ""
    model: str = ""
    quiet: str = ""

    def next_state(self, is_raised: bool, value: float | None, n: int) -> bool:
        """Whether it is raised after `value` over `n` requests; without a value it stays as it
        is."""
        counts = self.metric not in OF_THE_MACHINE | OF_THE_NEWEST | _SUMS
        if value is None or (counts and n < self.least):
            return is_raised
        sign = 1 if self.side == "above" else -1
        if is_raised:
            return not sign * value <= sign * self.clear_at
        return sign * value > sign * self.threshold

    def is_quiet(self, local: datetime) -> bool:
        """From the first time until before the second, also over midnight."""
        if not self.quiet:
            return False
        start, end = _quiet(self.quiet)
        now = local.time().replace(tzinfo=None)
        return start <= now < end if start <= end else now >= start or now < end


@dataclass(frozen=True, slots=True)
class AlertState:
    id: str
    rule: AlertRule
    is_raised: bool
    changed_at: str  # empty: never


@dataclass(frozen=True, slots=True)
class AlertEvent:
    id: int
    rule_id: str
    name: str
    at: str
    kind: Literal["raised", "cleared"]
    value: float
    threshold: float
    acknowledged_at: str = ""
    note: str = ""


def checked(rule: AlertRule) -> AlertRule:
    """Raises InputError naming what cannot be."""
    if not rule.name.strip():
        raise InputError("An alert needs a name.", hint="Name it after what went wrong.")
    sign = 1 if rule.side == "above" else -1
    if sign * rule.clear_at > sign * rule.threshold:
        raise InputError(
            f"The alert would be cleared at {rule.clear_at:g} before it is raised.",
            hint=f"With “{rule.side}”, choose at most {rule.threshold:g}."
            if rule.side == "above"
            else f"With “{rule.side}”, choose at least {rule.threshold:g}.",
        )
    if rule.least < 1:
        raise InputError("At least one request is needed.", hint="Choose 1 or more.")
    if rule.quiet:
        _quiet(rule.quiet)
    return rule


def spelled(metric: AlertMetric, value: float | None) -> str:
    """With its unit; rates are kept as shares and read as per cents."""
    if value is None:
        return "–"
    unit = METRICS[metric][1]
    if unit == "%":
        return f"{value:.1%}"
    return (
        f"{value:,.3g}{f' {unit}' if unit else ''}"
        if value < 1e3
        else f"{value:,.0f} {unit}".strip()
    )


def told(rule: AlertRule) -> str:
    """In words: `Failed requests above 5.0%, cleared at 2.0%, in the last hour`."""
    parts = [
        f"{METRICS[rule.metric][0]} {rule.side} {spelled(rule.metric, rule.threshold)}",
        f"cleared at {spelled(rule.metric, rule.clear_at)}",
    ]
    if rule.metric not in OF_THE_MACHINE | OF_THE_NEWEST:
        parts.append(_WINDOWS[rule.window])
    parts += [word for word in (rule.feature, rule.model) if word]
    if rule.quiet:
        parts.append(f"quiet {rule.quiet}")
    return ", ".join(parts)


def _quiet(text: str) -> tuple[time, time]:
    start, dash, end = text.partition("-")
    try:
        if not dash:
            raise ValueError(text)
        return time.fromisoformat(start.strip()), time.fromisoformat(end.strip())
    except ValueError as error:
        raise InputError(
            f"“{text}” are no quiet hours.", hint="Write them as 22:00-07:00."
        ) from error
