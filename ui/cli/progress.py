"""How far long work is, as one line with a bar for a terminal."""

from __future__ import annotations

from typing import Any, Final

from ui.cli.output import Output
from workbench.domain.work_progress import WorkProgress
from workbench.jobs import JobContext, plain_context
from workbench.services.models.model_files import CarryProgress

_WIDTH: Final = 24


def progress_context(output: Output) -> JobContext:
    """A context that shows what is reported on the status line."""

    def show(event: Any) -> None:
        match event:
            case WorkProgress(stage):
                output.status(bar(stage, event.fraction, event.seconds_left))
            case CarryProgress(name):
                output.status(bar(f"Reading {name}", event.fraction, event.seconds_left))
            case _:
                return

    return plain_context(show)


def bar(stage: str, fraction: float, seconds_left: float | None) -> str:
    """`Quantising [######------------------]  25 %, 12 s left`."""
    full = round(fraction * _WIDTH)
    drawn = "#" * full + "-" * (_WIDTH - full)
    return f"{stage} [{drawn}] {fraction:4.0%}{time_left(seconds_left)}".replace("%", " %")


def time_left(seconds: float | None) -> str:
    """`, 12 s left`, `, 3:05 min left`; empty while nobody knows."""
    if seconds is None:
        return ""
    if seconds < 100:
        return f", {seconds:.0f} s left"
    minutes, rest = divmod(round(seconds), 60)
    if minutes < 100:
        return f", {minutes}:{rest:02} min left"
    return f", {minutes // 60}:{minutes % 60:02} h left"
