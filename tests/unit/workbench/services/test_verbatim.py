"""An answer that is held to its passages is one of their sentences, or the refusal."""

from __future__ import annotations

import json

from tests.unit.workbench.services.chat_world import passage
from workbench.domain.model import Constraint, SamplingSettings
from workbench.domain.sampling import MOST_CHOICE_CHARS, MOST_CHOICES, check_sampling
from workbench.services.prompting import passage_prompt
from workbench.services.verbatim import held_to

TEXTS = passage_prompt()
FREE = SamplingSettings()


def choices(settings: SamplingSettings) -> list[str]:
    assert settings.constraint is not None
    assert settings.constraint.kind == "choices"
    found: list[str] = json.loads(settings.constraint.source)
    return found


def test_the_sentences_and_the_refusal_can_be_chosen() -> None:
    held = held_to([passage(1, "It is red.\nSo [1b] it is."), passage(2, "No.")], TEXTS, FREE)

    assert choices(held) == [
        TEXTS.refusal, "[1a] It is red.", "[1b] So (1b) it is.", "[2a] No.",
    ]  # fmt: skip
    assert check_sampling(held) == held


def test_another_demanded_form_stays() -> None:
    digits = SamplingSettings(constraint=Constraint("regex", "[0-9]+"))

    assert held_to([passage(1, "It is red.")], TEXTS, digits) == digits


def test_what_is_too_long_or_too_much_is_not_offered() -> None:
    endless = "word " * MOST_CHOICE_CHARS
    assert choices(held_to([passage(1, f"Yes.\n\n{endless}.")], TEXTS, FREE)) == [
        TEXTS.refusal,
        "[1a] Yes.",
    ]

    many = "\n".join(f"- item {n}" for n in range(MOST_CHOICES + 5))
    assert held_to([passage(1, many)], TEXTS, FREE) == FREE
