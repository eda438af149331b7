"""An answer that is held to its passages is one of their sentences, or the refusal."""

from __future__ import annotations

import pytest

from tests.unit.workbench.services.chat_world import passage
from workbench.domain.model import Constraint, SamplingSettings
from workbench.domain.quoting import MOST_QUOTES, QuoteForm, quote_form
from workbench.domain.sampling import check_sampling
from workbench.errors import InputError
from workbench.services.chat.verbatim import held_to
from workbench.services.retrieval.prompting import passage_prompt

TEXTS = passage_prompt()
FREE = SamplingSettings()


def form(settings: SamplingSettings) -> QuoteForm:
    assert settings.constraint is not None
    assert settings.constraint.kind == "quotes"
    return quote_form(settings.constraint.source)


def test_the_sentences_and_the_refusal_can_be_chosen() -> None:
    held = held_to([passage(1, "It is red.\nSo [1b] it is."), passage(2, "No.")], TEXTS, FREE, 3)

    lines = ("[1a] It is red.", "[1b] So (1b) it is.", "[2a] No.")
    assert form(held) == QuoteForm(TEXTS.refusal, lines, 3)
    assert check_sampling(held) == held


def test_another_demanded_form_stays() -> None:
    digits = SamplingSettings(constraint=Constraint("regex", "[0-9]+"))

    assert held_to([passage(1, "It is red.")], TEXTS, digits) == digits


def test_a_long_sentence_can_be_quoted_and_too_many_are_refused_instead_of_let_go() -> None:
    endless = "word " * 2_000
    held = held_to([passage(1, f"Yes.\n\n{endless.strip()}.")], TEXTS, FREE)
    assert form(held).quotes == ("[1a] Yes.", f"[1b] {endless.strip()}.")

    many = "\n".join(f"- item {n}" for n in range(MOST_QUOTES + 5))
    with pytest.raises(InputError, match="are allowed"):
        form(held_to([passage(1, many)], TEXTS, FREE))
