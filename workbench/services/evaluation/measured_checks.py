"""Checks by what is known beside the answer: what it would have cost, how likely a text is.

Knows prices and models; nothing is asked. The perplexity is that of the expected text after the
prompt as the model reads it, chat template included; without one, of the answer.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from workbench.domain.evaluation import Cell, CellResult
from workbench.domain.grading.grade import Check, Grade, broken, measured, negated, verdict
from workbench.domain.grading.judged_kinds import MEASURED
from workbench.domain.model import (
    Message,
    Priority,
    PromptProbabilities,
    SamplingSettings,
)
from workbench.domain.release import Release
from workbench.errors import Cancelled, GenerationError, WorkbenchError
from workbench.jobs import JobContext, plain_context
from workbench.services.models.adapters import Adapters, uses_of
from workbench.services.models.models import Models
from workbench.storage.price_file import PriceFile


@dataclass(frozen=True, slots=True)
class Subject:
    """Who answered."""

    model_id: str
    release: Release | None = None


class MeasuredChecks:
    """Thread-safe; the calls block. `Cancelled` is the only thing that they raise."""

    def __init__(self, models: Models, adapters: Adapters, prices: PriceFile) -> None:
        self._models = models
        self._adapters = adapters
        self._prices = prices

    def is_mine(self, check: Check) -> bool:
        return check.kind in MEASURED

    def grade(
        self, cell: Cell, answered: CellResult, check: Check, subject: Subject, context: JobContext
    ) -> Grade:
        if check.threshold is None:
            return broken("there is no threshold")
        try:
            if check.kind == "cost":
                found = self._cost(answered, check, check.threshold)
            else:
                found = self._perplexity(cell, answered, check, subject, context)
        except Cancelled:
            raise
        except WorkbenchError as error:
            return broken(error.message)
        return negated(found) if check.negate else found

    def _cost(self, answered: CellResult, check: Check, most: float) -> Grade:
        """`value`: the name of a row of the table; nothing: the one that is compared with."""
        table = self._prices.read()
        name = check.value or table.used
        price = next((one for one in table.prices if one.name == name), None)
        if price is None:
            return broken(f"there is no price “{str(name)[:60]}”")
        cost = price.of_tokens(
            answered.prompt_tokens, answered.reused_tokens, answered.completion_tokens
        )
        said = f"{cost:.6g} {table.currency} at “{price.name}”, {most:g} are allowed"
        return Grade("pass" if cost <= most else "fail", float(cost <= most), said)

    def _perplexity(
        self, cell: Cell, answered: CellResult, check: Check, subject: Subject, context: JobContext
    ) -> Grade:
        text = answered.answer if check.value is None else check.value
        if not isinstance(text, str):
            return broken("what is expected must be a text")
        if not text.strip():
            return broken("there is no text whose perplexity could be told")
        logs = self._logs(_messages(cell, subject), text, subject, context)
        mean = math.fsum(logs) / len(logs)
        perplexity, threshold = math.exp(min(-mean, 700.0)), check.threshold or 0.0
        said = f"perplexity {perplexity:.4g}, mean log-probability {mean:.3f}, {len(logs):,} tokens"
        if check.kind == "perplexity":
            told = verdict(perplexity <= threshold)
            return Grade(told.outcome, told.score, f"{said}; at most {threshold:g} is allowed")
        found = measured(1 / (1 + perplexity), threshold, "the score of the perplexity")
        return Grade(found.outcome, found.score, f"{found.reason}; {said}")

    def _logs(
        self, messages: Sequence[Message], text: str, subject: Subject, context: JobContext
    ) -> list[float]:
        """The logarithm of each token's probability, after the prompt and the tokens before it.

        Another model that judges the same cells stays loaded if both fit.
        """
        release = subject.release
        ready = self._models.ready(
            subject.model_id, plain_context(), beside=True, even_archived=release is not None
        )
        bound = release.content.adapters if release is not None else ()
        applied = self._adapters.bound(bound, self._models.get(subject.model_id))
        engine = ready.engine
        prompt = [token for token, _ in engine.preview(messages).tokens]
        expected = engine.tokens_of(text)
        for event in engine.complete(
            [*prompt, *expected],
            SamplingSettings(max_tokens=1),
            lambda: context.cancelled,
            Priority.EVALUATION,
            n_prompt_probs=1,
            adapters=uses_of(applied),
        ):
            if isinstance(event, PromptProbabilities):
                return [one.written.logprob for one in event.rest[-len(expected) :]]
        context.check()
        raise GenerationError("The model told no likelihood.", hint="Use a model of this program.")


def _messages(cell: Cell, subject: Subject) -> tuple[Message, ...]:
    """With the system text of a release, where the case brings none, as it was asked."""
    system = subject.release.content.system if subject.release is not None else ""
    if not system or cell.messages[0].role == "system":
        return cell.messages
    return (Message("system", system), *cell.messages)
