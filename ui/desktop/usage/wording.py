"""Numbers of usage as a person reads them. Pure."""

from __future__ import annotations

from datetime import date, datetime, tzinfo

from workbench.domain.time_buckets import from_stored
from workbench.domain.usage import Counts, TimeUnit
from workbench.domain.usage_period import Period, PeriodName

PERIODS: dict[PeriodName, str] = {
    "day": "One day",
    "week": "7 days",
    "month": "30 days",
    "quarter": "90 days",
    "half": "180 days",
    "all": "All time",
}
UNITS: dict[TimeUnit, str] = {
    "hour": "By hour",
    "day": "By day",
    "week": "By week",
    "month": "By month",
}
FEATURES = {
    "chat": "Chat",
    "ask": "Command line",
    "generate": "Generate",
    "batch": "Batch",
    "evaluation": "Evaluation",
    "self-test": "Self-test",
    "api": "Local server",
    "agent": "Agent",
}
ERRORS = {
    "user": "Error: user",
    "resource": "Error: machine",
    "engine": "Error: engine",
    "cancelled": "Cancelled",
    "guard": "Held back by rails",
}
GUARDS = {
    "any": "Rails: any finding",
    "noted": "Rails: noted",
    "in": "Rails: question held",
    "out": "Rails: answer held",
}
STATUSES = {
    "complete": "Complete",
    "stopped": "Stopped",
    "failed": "Failed",
    "interrupted": "Interrupted",
    "open": "Being answered",
}
NONE = "–"
_SIZES = ((1e9, "G"), (1e6, "M"), (1e3, "k"))
_MINUTE = 60
_HOUR = 3_600
_WHOLE = 0.995
_LONG = 10


def count(value: float) -> str:
    """Whole up to 9,999, then three digits and a letter."""
    for size, letter in _SIZES:
        if value >= size and value >= 1e4:
            return f"{value / size:.3g} {letter}"
    return f"{value:,.0f}" if value == int(value) else f"{value:,.1f}"


def seconds(value: float | None) -> str:
    if value is None:
        return NONE
    if value < 1:
        return f"{value * 1000:.0f} ms"
    if value < _LONG:
        return f"{value:.2f} s"
    if value < 2 * _MINUTE:
        return f"{value:.0f} s"
    if value < 2 * _HOUR:
        return f"{value / _MINUTE:.1f} min"
    return f"{value / _HOUR:,.1f} h"


def share(value: float | None) -> str:
    return NONE if value is None else f"{value:.1%}"


def speed(value: float | None) -> str:
    return NONE if value is None else f"{value:.1f}"


def money(value: float, currency: str) -> str:
    return f"{currency} {value:,.2f}" if value < 1e5 else f"{currency} {count(value)}"


def energy(watt_hours: float) -> str:
    return f"{watt_hours:.1f} Wh" if watt_hours < 1e3 else f"{watt_hours / 1e3:,.2f} kWh"


def energy_source(counts: Counts, watts: float) -> str:
    """Whether a meter told it, or the stated watts."""
    share = counts.measured_s / counts.busy_s if counts.busy_s else 0.0
    if share >= _WHOLE:
        return "measured by this machine's meter"
    return f"{share:.0%} measured, else {watts:g} W" if share else f"estimated at {watts:g} W"


def change(now: float | None, before: float | None) -> str:
    """How much more or less than before; empty where that says nothing."""
    if not now or not before:
        return ""
    ratio = now / before - 1
    if abs(ratio) < 0.0005:
        return "±0 %"
    return f"{ratio:+.1%}".replace("%", " %") if abs(ratio) < 10 else f"×{now / before:.0f}"


def period_text(period: Period) -> str:
    if period.name == "all":
        return "All time"
    if period.name == "day":
        return _day(period.last)
    return f"{_day(period.first)} to {_day(period.last)}"


def bucket(key: str, unit: TimeUnit) -> str:
    """A bucket's name, short."""
    match unit:
        case "hour":
            moment = datetime.fromisoformat(key)
            return f"{moment:%d %b %H:%M}"
        case "day":
            return f"{date.fromisoformat(key):%d %b}"
        case "week":
            return key.replace("-W", " week ")
        case _:
            return f"{date.fromisoformat(f'{key}-01'):%b %Y}"


def moment(at: str, zone: tzinfo) -> str:
    return f"{from_stored(at).astimezone(zone):%d %b %Y %H:%M:%S}"


def _day(day: date) -> str:
    return f"{day:%d %b %Y}"
