"""How a run of training goes, as one line with a bar."""

from __future__ import annotations

from typing import Any

from ui.cli.output import Output
from ui.cli.progress import bar
from workbench.jobs import JobContext, plain_context
from workbench.services.models.model_files import CarryProgress
from workbench.services.training.training_runner import TrainingProgress


def training_context(output: Output) -> JobContext:
    """A context that shows steps and losses on the status line."""
    known: dict[str, float] = {}

    def show(event: Any) -> None:
        match event:
            case TrainingProgress():
                for point in event.points:
                    if point.loss is not None:
                        known["loss"] = point.loss
                    if point.validation is not None:
                        known["validation"] = point.validation
                figures = ", ".join(f"{name} {value:.4f}" for name, value in known.items())
                status = event.status
                stage = status.message or f"Step {status.step} of {event.n_steps}"
                text = bar(stage, event.fraction, event.seconds_left)
                output.status(f"{text}; {figures}" if figures else text)
            case CarryProgress(name):
                output.status(bar(f"Reading {name}", event.fraction, event.seconds_left))
            case _:
                return

    return plain_context(show)
