"""Sentences of the services are found again, with their values, in the person's language."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.desktop import language
from ui.desktop.said import said, said_of
from workbench.errors import InputError

_WORDS = {
    "The workspace folder {0} cannot be made or written to.": "Der Ordner {0} geht nicht.",
    "Choose another stage.": "Wählen Sie eine andere Stufe.",
}


@pytest.fixture(autouse=True)
def german() -> Iterator[None]:
    language.use("de", lambda _context, text, _n: _WORDS.get(text, ""))
    yield
    language.use(language.ENGLISH)


def test_a_sentence_and_a_hint_are_found() -> None:
    error = InputError(
        "The workspace folder /a/b {c} cannot be made or written to.", hint="Choose another stage."
    )

    assert said_of(error) == "Der Ordner /a/b {c} geht nicht. Wählen Sie eine andere Stufe."


def test_what_nobody_translated_stays() -> None:
    assert said("Something else entirely.") == "Something else entirely."
    assert said("") == ""


@given(st.text(max_size=60))
def test_any_value_comes_back_as_it_was(value: str) -> None:
    if not value:
        return
    told = said(f"The workspace folder {value} cannot be made or written to.")
    assert told == f"Der Ordner {value} geht nicht."
