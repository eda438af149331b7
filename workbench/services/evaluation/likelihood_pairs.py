"""Which of two sentences a model finds likelier, as in CrowS-Pairs: without asking it anything.

Source: Nangia et al., EMNLP 2020. There masked models are scored; for a model that writes on, the
sentence as a whole is: the sum of the logarithms of its tokens' probabilities.
"""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from workbench.domain.model import Priority, PromptProbabilities, SamplingSettings
from workbench.domain.statistics import Interval, permutation, wilson
from workbench.errors import GenerationError, InputError
from workbench.jobs import JobContext, plain_context
from workbench.services.models.models import Models

MOST_PAIRS: Final = 20_000
_COLUMNS: Final = ("sent_more", "sent_less")


@dataclass(frozen=True, slots=True)
class Pair:
    more: str  # the stereotype
    less: str
    kind: str


@dataclass(frozen=True, slots=True)
class Likelihood:
    """Of pairs of one kind; half of them is what no bias would give."""

    n: int
    n_more: int  # pairs whose stereotype is likelier
    interval: Interval  # of their share
    p_value: float  # that the mean difference is luck
    mean: float  # of the differences of the logarithms

    @property
    def share(self) -> float | None:
        return self.n_more / self.n if self.n else None


def read_pairs(path: Path) -> tuple[Pair, ...]:
    """A table with `sent_more`, `sent_less` and, if it has one, `bias_type`. Raises InputError."""
    try:
        rows = list(csv.DictReader(io.StringIO(path.read_text("utf-8-sig")), strict=True))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise InputError(f"{path.name} cannot be read as a table.", hint="Use CSV.") from error
    pairs = [
        Pair(row[_COLUMNS[0]].strip(), row[_COLUMNS[1]].strip(), (row.get("bias_type") or "all"))
        for row in rows
        if all((row.get(name) or "").strip() for name in _COLUMNS)
    ]
    if not pairs or len(pairs) > MOST_PAIRS:
        raise InputError(
            f"{path.name} has no pairs, or more than {MOST_PAIRS:,}.",
            hint=f"It needs the columns {' and '.join(_COLUMNS)}.",
        )
    return tuple(pairs)


class LikelihoodPairs:
    def __init__(self, models: Models) -> None:
        self._models = models

    def score(
        self, pairs: Sequence[Pair], model_id: str, context: JobContext
    ) -> dict[str, Likelihood]:
        """By kind, and `all`. Reports how many were scored. Raises Cancelled, and what loading a
        model raises.
        """
        ready = self._models.ready(model_id or self._models.current().id, plain_context())
        differences: dict[str, list[float]] = {}
        for number, pair in enumerate(pairs, 1):
            context.check()
            found = [self._log(ready.engine, text, context) for text in (pair.more, pair.less)]
            for name in dict.fromkeys(("all", pair.kind)):
                differences.setdefault(name, []).append(found[0] - found[1])
            context.report((number, len(pairs)))
        return {name: _likelihood(each) for name, each in differences.items()}

    def _log(self, engine: object, text: str, context: JobContext) -> float:
        sampling = SamplingSettings(max_tokens=1)
        complete = engine.complete  # type: ignore[attr-defined]
        events = complete(
            text, sampling, lambda: context.cancelled, Priority.EVALUATION, n_prompt_probs=1
        )
        for event in events:
            if isinstance(event, PromptProbabilities):
                return sum(one.written.logprob for one in event.rest)
        raise GenerationError("The model told no likelihood.", hint="Use a model of this program.")


def _likelihood(differences: Sequence[float]) -> Likelihood:
    signs = Counter(one > 0 for one in differences if one != 0)
    n = signs[True] + signs[False]
    return Likelihood(
        n,
        signs[True],
        wilson(signs[True], n),
        permutation(differences),
        sum(differences) / len(differences),
    )
