"""Words and figures of evaluations, for people. Pure."""

from __future__ import annotations

from ui.desktop.language import tr
from ui.desktop.widgets.labels import Tone
from workbench.domain.evaluation import Run, Totals
from workbench.domain.grading.grade import Outcome

NONE = "–"
OUTCOMES: dict[Outcome, str] = {
    "pass": tr("Pass"),
    "fail": tr("Fail"),
    "abstain": tr("Abstain"),
    "error": tr("Error"),
}
TONES: dict[Outcome, Tone] = {
    "pass": "ok",
    "fail": "danger",
    "abstain": "muted",
    "error": "warn",
}
STATES = {"running": tr("Running"), "stopped": tr("Paused"), "complete": tr("Complete")}


def share(one: Totals) -> str:
    return NONE if one.share is None else f"{one.share:.1%}"


def interval(one: Totals) -> str:
    if not one.n_decided:
        return NONE
    return tr("{low:.1%} to {high:.1%}", low=one.interval.low, high=one.interval.high)


def mean(one: Totals) -> str:
    return NONE if one.mean is None else f"{one.mean:.3f}"


def when(run: Run) -> str:
    return run.created_at[:16].replace("T", " ")


def how_far(run: Run) -> str:
    if run.n_done == run.n_cells:
        return tr("{n_cells:,} answers", n_cells=run.n_cells)
    return tr("{n_done:,} of {n_cells:,} answers", n_done=run.n_done, n_cells=run.n_cells)


def time_left(seconds: float | None) -> str:
    """`about 2 min left`; empty while nobody knows."""
    if seconds is None:
        return ""
    if seconds < 60:
        return tr("about {what} s left", what=max(1, round(seconds)))
    if seconds < 5_400:
        return tr("about {seconds} min left", seconds=round(seconds / 60))
    return tr("about {seconds:.1f} h left", seconds=seconds / 3_600)
