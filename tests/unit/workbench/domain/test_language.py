"""Languages by their little words and scripts; nothing where it is not clear."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.language import language_of
from workbench.services.metering.request_facts import known_languages


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("What is the notice period?", "en"),
        ("Wie lang ist die Kündigungsfrist?", "de"),
        ("Quel est le délai de préavis ?", "fr"),
        ("¿Cuál es el plazo de preaviso?", "es"),
        ("Qual è il periodo di preavviso?", "it"),
        ("Hoe lang is de opzegtermijn?", "nl"),
        ("解約通知期間は？", "ja"),
        ("合同的通知期是多久？", "zh"),
        ("Какой срок уведомления?", "ru"),
        ("Write a poem about cats", ""),
        ("x = [1, 2]", ""),
        ("", ""),
    ],
)
def test_a_language_is_told_or_nothing_is_said(text: str, language: str) -> None:
    assert language_of(text, known_languages()) == language


@given(st.text())
def test_any_text_has_a_known_language_or_none(text: str) -> None:
    known = known_languages()

    assert language_of(text, known) in {"", *known.words, *(code for code, _, _ in known.scripts)}
