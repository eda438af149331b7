"""Pipelines in words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ui.desktop.language import tr
from ui.desktop.widgets.labels import Tone
from ui.desktop.widgets.row_list import Row
from workbench.domain.pipeline import (
    OVER,
    PipelineRun,
    RunState,
    SavedPipeline,
    StepResult,
    StepState,
    Told,
)
from workbench.domain.pipeline_text import Fault

STATES: Final[dict[RunState, str]] = {
    "running": tr("Running"),
    "asking": tr("Waits for your yes"),
    "paused": tr("Can go on"),
    "stopped": tr("Stopped"),
    "failed": tr("Failed"),
    "complete": tr("Done"),
}
STEPS: Final[dict[StepState, str]] = {
    "waiting": tr("Waits"),
    "running": tr("Running"),
    "asking": tr("Waits for your yes"),
    "done": tr("Done"),
    "unchanged": tr("Unchanged"),
    "held": tr("Held back"),
    "failed": tr("Failed"),
    "stopped": tr("Stopped"),
}
_TONES: Final[dict[str, Tone]] = {
    "failed": "danger",
    "asking": "warn",
    "held": "warn",
    "running": "accent_text",
}
_MOST_FAULTS: Final = 6


def pipeline_row(one: SavedPipeline, last: PipelineRun | None) -> Row:
    when = {
        "daily": tr("Every day at {at}", at=one.at),
        "change": tr("On change"),
        "idle": tr("When idle"),
    }
    below = when.get(one.every, tr("When you say so"))
    mark = STATES[last.state] if last is not None else ""
    return Row(one.name, below, mark, tone_of(last.state if last is not None else ""), one.name)


def step_row(one: StepResult) -> Row:
    mark = STEPS[one.state] if one.passed or one.state == "held" else tr("Did not pass")
    tone: Tone = tone_of(one.state) if one.passed or one.state == "held" else "danger"
    return Row(f"{one.step_id} · {one.kind}", one.said or " ", mark, tone, one.step_id)


def run_row(one: PipelineRun) -> Row:
    began = one.created_at[:16].replace("T", " ")
    below = f"{one.cause}{'; ' if one.problem else ''}{one.problem}"
    return Row(f"{began} UTC", below, STATES[one.state], tone_of(one.state), one.id)


def ended_line(one: PipelineRun) -> str:
    """For a notification: how a run ended, or that it asks."""
    said = STATES[one.state]
    return f"{said}. {one.problem}" if one.problem and one.state != "asking" else f"{said}."


def tone_of(state: str) -> Tone:
    return _TONES.get(state, "muted")


def faults_text(faults: Sequence[Fault]) -> str:
    """What is wrong, a line each; the first few."""
    told = [f"{one.sentence[:1].upper()}{one.sentence[1:]}" for one in faults[:_MOST_FAULTS]]
    more = len(faults) - _MOST_FAULTS
    return "\n".join([*told, tr("and {more:,} more", more=more)] if more > 0 else told)


def run_text(told: Told) -> str:
    n = sum(one.state in OVER for one in told.results)
    text = tr(
        "{states}: {n} of {n_results} steps.",
        states=STATES[told.run.state],
        n=n,
        n_results=len(told.results),
    )
    return text if told.run.state == "asking" else f"{text} {told.run.problem}".rstrip()


def yes_text(told: Told) -> str:
    """What a person agrees to."""
    by_id = {one.step_id: one for one in told.results}
    asking = [one for one in told.results if one.state == "asking"]
    said = [f"{one.step_id}: {one.said}" for one in asking]
    judged = [
        f"{one.step_id}: {one.said}"
        for one in by_id.values()
        if one.kind in ("evaluate", "compare") and one.state in OVER
    ]
    return "\n".join([*said, *judged])
