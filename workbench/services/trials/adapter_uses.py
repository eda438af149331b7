"""Where an adapter went: releases that bind it, their prompts, evaluations and trials."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from workbench.services.evaluation.evaluation import Evaluation
from workbench.services.routing.releases import Releases
from workbench.services.trials.trials import Trials


@dataclass(frozen=True, slots=True)
class AdapterUse:
    """`kind`: release, prompt, evaluation or trial; `details` tells it from others. `adapters`:
    the SHA-256 of those that were asked about.
    """

    kind: str
    name: str
    details: str
    adapters: tuple[str, ...] = ()


def uses_of(
    sha256s: Collection[str], releases: Releases, evaluation: Evaluation, trials: Trials
) -> tuple[AdapterUse, ...]:
    """Of the adapters with these bytes."""
    bound = {
        one.reference: (one, held)
        for one in releases.list()
        if (held := tuple(a.sha256 for a in one.content.adapters if a.sha256 in sha256s))
    }

    def held_by(references: Collection[str]) -> tuple[str, ...]:
        """In the order of the releases."""
        found = [one for name, (_, held) in bound.items() if name in references for one in held]
        return tuple(dict.fromkeys(found))

    prompts = {one.content.prompt for one, _ in bound.values() if one.content.prompt is not None}
    return (
        *(
            AdapterUse("Release", name, one.stage.value, held)
            for name, (one, held) in bound.items()
        ),
        *(
            AdapterUse(
                "Prompt",
                prompt.reference,
                prompt.hash[:16],
                held_by([name for name, (one, _) in bound.items() if one.content.prompt == prompt]),
            )
            for prompt in sorted(prompts, key=str)
        ),
        *(
            AdapterUse("Evaluation", run.source, run.id, held)
            for run in evaluation.list()
            if (held := held_by({column.release for column in run.columns}))
        ),
        *(
            AdapterUse("Trial", one.name, one.state, held)
            for one in trials.all()
            if (held := held_by({one.content.second}))
        ),
    )
