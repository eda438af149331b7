"""Evaluations that run by themselves: when, what, and from which share on all is well. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, Literal

Every = Literal["daily", "change", "idle"]
EVERY: Final[tuple[Every, ...]] = ("daily", "change", "idle")
IDLE_S: Final = 300.0  # nobody was answered for so long
_AGAIN_IDLE: Final = timedelta(hours=6)  # between two runs of one that runs when idle


@dataclass(frozen=True, slots=True)
class ScheduleContent:
    """`source`, `subjects`, `prompts`, `collections`, `purpose`: as of a run. `at`: of a daily one,
    local.
    """

    every: Every
    source: str
    subjects: tuple[str, ...] = ()
    prompts: tuple[str, ...] = ()
    collections: tuple[str, ...] = ()
    at: str = "03:00"
    least: float | None = None  # share that must pass; None: every verdict
    parallel: int = 4
    purpose: str = ""  # what collections are asked for


@dataclass(frozen=True, slots=True)
class Schedule:
    id: str
    name: str
    content: ScheduleContent
    seen: str = ""  # what it is about, as it was at the last run
    is_paused: bool = False
    created_at: str = ""
    looked_at: str = ""  # when it last ran, local time


@dataclass(frozen=True, slots=True)
class ScheduledRun:
    """`reasons`: the thresholds that it missed."""

    schedule_id: str
    run_id: str
    cause: str
    reasons: tuple[str, ...] = ()
    is_seen: bool = False
    ended_at: str = ""


def cause(schedule: Schedule, now: datetime, seen: str, idle_s: float) -> str:
    """Why it is due; empty if it is not. `seen`: what it is about, as it is now."""
    content = schedule.content
    last = datetime.fromisoformat(schedule.looked_at) if schedule.looked_at else None
    if schedule.is_paused:
        return ""
    match content.every:
        case "daily":
            hour, minute = map(int, content.at.split(":"))
            due = now.replace(hour=hour, minute=minute, second=0, microsecond=0)
            due = due if due <= now else due - timedelta(days=1)
            begun = datetime.fromisoformat(schedule.created_at) if schedule.created_at else due
            return "daily" if due >= begun and (last is None or last < due) else ""
        case "change":
            if seen == schedule.seen:
                return ""
            return changed(schedule.seen, seen) if schedule.seen else "first look"
        case "idle":
            is_long_ago = last is None or now - last >= _AGAIN_IDLE
            return "idle" if idle_s >= IDLE_S and is_long_ago else ""


def changed(before: str, after: str) -> str:
    """Which of `name=value` parts differ, by name."""
    old, new = _parts(before), _parts(after)
    names = [name for name in new if old.get(name) != new[name]]
    return f"changed: {', '.join(names)}" if names else "changed"


def fingerprint(parts: Mapping[str, str]) -> str:
    return ";".join(f"{name}={value}" for name, value in sorted(parts.items()))


def trend(shares: Sequence[float | None]) -> str:
    """Of the newest share against those before, in words."""
    known = [one for one in shares if one is not None]
    if len(known) < 2:
        return "too few runs for a trend"
    before = sum(known[:-1]) / len(known[:-1])
    return f"{known[-1]:.1%}, {known[-1] - before:+.1%} against the mean of {len(known) - 1} before"


def _parts(text: str) -> dict[str, str]:
    return dict(part.split("=", 1) for part in text.split(";") if "=" in part)
