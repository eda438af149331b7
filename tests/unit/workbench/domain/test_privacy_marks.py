"""Marks in stored texts: any text comes back, whatever is hidden in it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.privacy_marks import (
    CLOSE,
    JOINT,
    OPEN,
    Span,
    cut_from,
    escaped,
    mark,
    marked,
    marks_in,
    shown,
)
from workbench.domain.privacy_redaction import Ledger

TEXTS = st.text(
    st.one_of(st.sampled_from([OPEN, CLOSE, JOINT, "A", "1", "_", "<", ">"]), st.characters())
)


@st.composite
def texts_with_spans(draw: st.DrawFn) -> tuple[str, list[Span]]:
    text = draw(TEXTS)
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=8)))
    pairs = zip(cuts[::2], cuts[1::2], strict=False)
    labels = st.sampled_from(["PERSON", "EMAIL_ADDRESS", "CASE_NUMBER"])
    return text, [(start, end, draw(labels)) for start, end in pairs]


@given(texts_with_spans())
def test_what_was_hidden_comes_back(made: tuple[str, list[Span]]) -> None:
    text, spans = made
    ledger = Ledger()
    stored = marked(text, spans, ledger.number_for)

    assert shown(stored, ledger.value_of) == text
    assert set(marks_in(stored)) == {(label, n) for label, n, _ in ledger.entries()}


@given(TEXTS)
def test_a_text_in_which_nothing_is_hidden_comes_back(text: str) -> None:
    assert shown(escaped(text), lambda _label, _number: None) == text
    assert not list(marks_in(escaped(text)))


def test_without_the_vault_a_mark_reads_as_its_placeholder() -> None:
    stored = f"To {mark('EMAIL_ADDRESS', 12)}."
    assert shown(stored, lambda _label, _number: None) == "To <EMAIL_ADDRESS_12>."


def test_what_a_title_cuts_through_is_hidden_up_to_there() -> None:
    question = "Write to Anna Miller about it"
    spans = [(9, 20, "PERSON")]
    assert cut_from(question, "Write to Anna", spans) == [(9, 13, "PERSON")]
    assert cut_from(question, "Write", spans) == []
    assert cut_from(question, "Another", spans) == []
