"""Ask the base and the tuned model the same, and set what they say side by side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from workbench.domain.adapter import AdapterChoice
from workbench.domain.model import Message, Priority, SamplingSettings
from workbench.domain.training_run import TrainingRun
from workbench.errors import InputError
from workbench.jobs import JobContext
from workbench.services.chat.generate import Generate
from workbench.services.training.training import Training

_MOST_TOKENS: Final = 200


@dataclass(frozen=True, slots=True)
class Side:
    """One question with what was wanted and what both said."""

    question: str
    wanted: str
    base: str
    tuned: str


def sides(
    training: Training,
    generate: Generate,
    run: TrainingRun,
    adapter_id: str,
    n: int,
    context: JobContext,
) -> tuple[Side, ...]:
    """The first held-out questions of a run, reporting each `Side`. Raises InputError where the
    base is a folder, and what `Generate.one` raises.
    """
    if not run.base_id:
        raise InputError(
            "This run's base is a folder; answers are made by models in GGUF.",
            hint="Import the same model as a GGUF.",
        )
    found = []
    for turns in training.held_out(run.id, n):
        *before, last = turns
        messages = [_message(role, text) for role, text in before]
        base = _answer(generate, messages, run.base_id, None, context)
        tuned = _answer(generate, messages, run.base_id, AdapterChoice(adapter_id), context)
        side = Side(before[-1][1] if before else "", last[1], base, tuned)
        context.report(side)
        found.append(side)
    return tuple(found)


def ask_both(
    generate: Generate,
    question: str,
    base_id: str,
    adapter_id: str,
    context: JobContext,
) -> tuple[str, str]:
    """What base and tuned model say to one question."""
    messages = [Message("user", question)]
    base = _answer(generate, messages, base_id, None, context)
    return base, _answer(generate, messages, base_id, AdapterChoice(adapter_id), context)


def _answer(
    generate: Generate,
    messages: list[Message],
    base_id: str,
    adapter: AdapterChoice | None,
    context: JobContext,
) -> str:
    return generate.one(
        messages,
        SamplingSettings(max_tokens=_MOST_TOKENS),
        context.telling(lambda _event: None),
        base_id,
        use_cache=False,
        adapters=(adapter,) if adapter else (),
        priority=Priority.EVALUATION,
        feature="evaluation",
    ).text


def _message(role: Any, text: str) -> Message:
    return Message(role, text)
