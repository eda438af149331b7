"""Words and figures of evaluations, for people. Pure."""

from __future__ import annotations

from ui.desktop.widgets.labels import Tone
from workbench.domain.evaluation import Run, Totals
from workbench.domain.grading.grade import Outcome

NONE = "–"
OUTCOMES: dict[Outcome, str] = {
    "pass": "Pass",
    "fail": "Fail",
    "abstain": "Abstain",
    "error": "Error",
}
TONES: dict[Outcome, Tone] = {
    "pass": "ok",
    "fail": "danger",
    "abstain": "muted",
    "error": "warn",
}
STATES = {"running": "Running", "stopped": "Paused", "complete": "Complete"}


def share(one: Totals) -> str:
    return NONE if one.share is None else f"{one.share:.1%}"


def interval(one: Totals) -> str:
    if not one.n_decided:
        return NONE
    return f"{one.interval.low:.1%} to {one.interval.high:.1%}"


def mean(one: Totals) -> str:
    return NONE if one.mean is None else f"{one.mean:.3f}"


def when(run: Run) -> str:
    return run.created_at[:16].replace("T", " ")


def how_far(run: Run) -> str:
    if run.n_done == run.n_cells:
        return f"{run.n_cells:,} answers"
    return f"{run.n_done:,} of {run.n_cells:,} answers"


def time_left(seconds: float | None) -> str:
    """`about 2 min left`; empty while nobody knows."""
    if seconds is None:
        return ""
    if seconds < 60:
        return f"about {max(1, round(seconds))} s left"
    if seconds < 5_400:
        return f"about {round(seconds / 60)} min left"
    return f"about {seconds / 3_600:.1f} h left"
