"""Advice on prompt, retrieval or fine-tuning, from what is wanted, the data, and a measurement."""

from __future__ import annotations

import functools
import json
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from workbench.domain.grading.squad import f1_of
from workbench.domain.model import Message, Priority, SamplingSettings
from workbench.domain.training_report import TrainingReport
from workbench.domain.training_set import TRAIN, VALIDATION, Learned, split_by_group
from workbench.domain.tuning_advice import Advice, Baseline, DataFacts, Needs, advise
from workbench.jobs import JobContext
from workbench.paths import resources
from workbench.services.chat.generate import Generate
from workbench.services.models.models import Models
from workbench.services.training.training_sets import TrainingSets

_SHOWN: Final = 4  # examples in the prompt
_LONGEST_ANSWER: Final = 256


@dataclass(frozen=True, slots=True)
class Advised:
    ways: tuple[Advice, ...]
    baseline: Baseline | None
    report: TrainingReport | None


class Advisor:
    """Thread-safe; the calls block."""

    def __init__(self, sets: TrainingSets, generate: Generate, models: Models) -> None:
        self._sets = sets
        self._generate = generate
        self._models = models

    def advise(
        self,
        needs: Needs,
        context: JobContext,
        *,
        reference: str = "",
        model: str = "",
        n: int = 20,
        seed: int = 0,
    ) -> Advised:
        """`reference`: a training set, of which `n` held-out examples are asked; 0: none is.

        Raises NotFound, Cancelled, and what loading the model raises.
        """
        if not reference:
            return Advised(advise(needs), None, None)
        report = self._sets.report(reference, context)
        examples = self._sets.examples(self._sets.resolve(reference))
        data = DataFacts(report.n_examples, len(report.problems), bool(report.labels))
        baseline = self._measured(examples, context, model, n, seed) if n > 0 else None
        return Advised(advise(needs, data, baseline), baseline, report)

    def _measured(
        self, examples: Sequence[Learned], context: JobContext, model: str, n: int, seed: int
    ) -> Baseline:
        held = [one for one in examples if one.split == VALIDATION]
        taught = [one for one in examples if one.split == TRAIN]
        if not held:
            divided = split_by_group(examples, min(0.5, n / max(1, len(examples))), 0.0, seed)
            held = [one for one in divided if one.split == VALIDATION]
            taught = [one for one in divided if one.split == TRAIN]
        held = held[:n]
        shown = taught[:_SHOWN]
        known = self._models.get(model) if model else self._models.current()
        begun = time.monotonic()
        plain = [self._score(one, (), known.id, context) for one in held]
        seconds = (time.monotonic() - begun) / max(1, len(held))
        with_examples = [self._score(one, shown, known.id, context) for one in held]
        return Baseline(
            len(held),
            "F1 of words",
            _mean(plain),
            _mean(with_examples) if shown else None,
            seconds,
            known.name,
        )

    def _score(
        self, one: Learned, shown: Sequence[Learned], model_id: str, context: JobContext
    ) -> float:
        context.check()
        asked = [Message("system", text) for role, text in one.example.prompt if role == "system"]
        for example in shown:
            asked += _messages(example.example.messages)
        asked += _messages(one.example.prompt)
        wanted = one.example.messages[-1][1]
        sampling = SamplingSettings(max_tokens=_LONGEST_ANSWER)
        made = self._generate.one(
            asked,
            sampling,
            context.telling(lambda _event: None),
            model_id,
            priority=Priority.EVALUATION,
            feature="evaluation",
        )
        return f1_of(made.text, wanted)


def sentences(advice: Advice) -> tuple[str, ...]:
    """The reasons in words."""
    texts = _texts()["reasons"]
    return tuple(texts[one.key].format(**one.facts) for one in advice.reasons)


def way_text(advice: Advice) -> str:
    return _texts()["ways"][advice.way]


@functools.cache
def _texts() -> dict[str, dict[str, str]]:
    text = (resources() / "training" / "advice.json").read_text("utf-8")
    found: dict[str, dict[str, str]] = json.loads(text)
    return found


def _messages(turns: Sequence[tuple[str, str]]) -> list[Message]:
    return [
        Message("assistant" if role == "assistant" else "user", text)
        for role, text in turns
        if role != "system"
    ]


def _mean(scores: Sequence[float]) -> float:
    return sum(scores) / len(scores) if scores else 0.0
