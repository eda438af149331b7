"""Numbers of usage as a person reads them. Pure."""

from __future__ import annotations

from datetime import date, datetime, tzinfo

from ui.desktop.language import shown, tr
from workbench.domain.time_buckets import from_stored
from workbench.domain.usage import Counts, TimeUnit
from workbench.domain.usage_period import Period, PeriodName

PERIODS: dict[PeriodName, str] = {
    "day": tr("One day"),
    "week": tr("7 days"),
    "month": tr("30 days"),
    "quarter": tr("90 days"),
    "half": tr("180 days"),
    "all": tr("All time"),
}
UNITS: dict[TimeUnit, str] = {
    "hour": tr("By hour"),
    "day": tr("By day"),
    "week": tr("By week"),
    "month": tr("By month"),
}
FEATURES = {
    "chat": tr("Chat"),
    "ask": tr("Command line"),
    "generate": tr("Generate"),
    "batch": tr("Batch"),
    "evaluation": tr("Evaluation"),
    "self-test": tr("Self-test"),
    "api": tr("Local server"),
    "agent": tr("Agent"),
}
ERRORS = {
    "user": tr("Error: user"),
    "resource": tr("Error: machine"),
    "engine": tr("Error: engine"),
    "cancelled": tr("Cancelled"),
    "guard": tr("Held back by rails"),
}
GUARDS = {
    "any": tr("Rails: any finding"),
    "noted": tr("Rails: noted"),
    "in": tr("Rails: question held"),
    "out": tr("Rails: answer held"),
}
STATUSES = {
    "complete": tr("Complete"),
    "stopped": tr("Stopped"),
    "failed": tr("Failed"),
    "interrupted": tr("Interrupted"),
    "open": tr("Being answered"),
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
            return f"{shown(value / size, '.3g')} {letter}"
    return shown(value, ",.0f" if value == int(value) else ",.1f")


def seconds(value: float | None) -> str:
    if value is None:
        return NONE
    if value < 1:
        return tr("{value:.0f} ms", value=value * 1000)
    if value < _LONG:
        return f"{shown(value, '.2f')} s"
    if value < 2 * _MINUTE:
        return f"{shown(value, '.0f')} s"
    if value < 2 * _HOUR:
        return tr("{value:.1f} min", value=value / _MINUTE)
    return tr("{value:,.1f} h", value=value / _HOUR)


def share(value: float | None) -> str:
    return NONE if value is None else shown(value, ".1%")


def speed(value: float | None) -> str:
    return NONE if value is None else shown(value, ".1f")


def money(value: float, currency: str) -> str:
    return f"{currency} {shown(value, ',.2f')}" if value < 1e5 else f"{currency} {count(value)}"


def energy(watt_hours: float) -> str:
    return (
        tr("{watt_hours:.1f} Wh", watt_hours=watt_hours)
        if watt_hours < 1e3
        else tr("{watt_hours:,.2f} kWh", watt_hours=watt_hours / 1e3)
    )


def energy_source(counts: Counts, watts: float) -> str:
    """Whether a meter told it, or the stated watts."""
    share = counts.measured_s / counts.busy_s if counts.busy_s else 0.0
    if share >= _WHOLE:
        return tr("measured by this machine's meter")
    return (
        tr("{share:.0%} measured, else {watts:g} W", share=share, watts=watts)
        if share
        else tr("estimated at {watts:g} W", watts=watts)
    )


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
        return tr("All time")
    if period.name == "day":
        return _day(period.last)
    return tr("{day} to {day_2}", day=_day(period.first), day_2=_day(period.last))


def bucket(key: str, unit: TimeUnit) -> str:
    """A bucket's name, short."""
    match unit:
        case "hour":
            moment = datetime.fromisoformat(key)
            return shown(moment, "%d %b %H:%M")
        case "day":
            return shown(date.fromisoformat(key), "%d %b")
        case "week":
            return key.replace("-W", tr(" week "))
        case _:
            return shown(date.fromisoformat(f"{key}-01"), "%b %Y")


def moment(at: str, zone: tzinfo) -> str:
    return shown(from_stored(at).astimezone(zone), "%d %b %Y %H:%M:%S")


def _day(day: date) -> str:
    return shown(day, "%d %b %Y")
