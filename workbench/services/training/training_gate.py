"""What two evaluation runs, of the base and of the tuned model, say to the gate."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.errors import InputError
from workbench.services.evaluation.evaluation import Evaluation


@dataclass(frozen=True, slots=True)
class Evidence:
    """Cases that passed and now fail; the lower end of the judge's interval, if one judged."""

    lost: tuple[str, ...] = ()
    judge_low: float | None = None


def evidence(evaluation: Evaluation, before: str, after: str) -> Evidence:
    """Of two runs over the same cases, by id. Raises NotFound, InputError if nothing is shared."""
    first, second = evaluation.find(before), evaluation.find(after)
    found = evaluation.compare(first, second)
    if not found or all(one.difference.n == 0 for one in found):
        raise InputError(
            "The two evaluations share no case.", hint="Run the same suite on both models."
        )
    lost = tuple(key for one in found for key in one.worse)
    lows = [one.difference.interval.low for one in found]
    return Evidence(lost, min(lows) if second.settings.judge.id else None)
