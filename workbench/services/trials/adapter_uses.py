"""Where an adapter went: releases that bind it, their prompts, evaluations and trials."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from workbench.services.evaluation.evaluation import Evaluation
from workbench.services.routing.releases import Releases
from workbench.services.trials.trials import Trials


@dataclass(frozen=True, slots=True)
class AdapterUse:
    """`kind`: release, prompt, evaluation or trial; `details` tells it from others."""

    kind: str
    name: str
    details: str


def uses_of(
    sha256s: Collection[str], releases: Releases, evaluation: Evaluation, trials: Trials
) -> tuple[AdapterUse, ...]:
    """Of the adapters with these bytes."""
    bound = [
        one
        for one in releases.list()
        if any(adapter.sha256 in sha256s for adapter in one.content.adapters)
    ]
    names = {one.reference for one in bound}
    prompts = {one.content.prompt for one in bound if one.content.prompt is not None}
    return (
        *(AdapterUse("Release", one.reference, one.stage.value) for one in bound),
        *(AdapterUse("Prompt", one.reference, one.hash[:16]) for one in sorted(prompts, key=str)),
        *(
            AdapterUse("Evaluation", run.source, run.id)
            for run in evaluation.list()
            if any(column.release in names for column in run.columns)
        ),
        *(
            AdapterUse("Trial", one.name, one.state)
            for one in trials.all()
            if one.content.second in names
        ),
    )
