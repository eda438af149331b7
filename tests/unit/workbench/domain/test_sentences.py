from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.sentences import sentence_spans, statements, trimmed


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in sentence_spans(text)]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("One. Two! Three? Four", ["One.", "Two!", "Three?", "Four"]),
        ("Dr. Meyer paid 3.50 EUR. She left.", ["Dr. Meyer paid 3.50 EUR.", "She left."]),
        ("J. R. Smith signed, e.g. twice. Yes.", ["J. R. Smith signed, e.g. twice.", "Yes."]),
        ("He said “No.” Then he left.", ["He said “No.”", "Then he left."]),
        ("See fig. 3 for details. Done.", ["See fig. 3 for details.", "Done."]),
        (
            "See No. 5 and Art. 3. The answer is no. Ask.",
            ["See No. 5 and Art. 3.", "The answer is no.", "Ask."],
        ),
        ("第一条。第二条！第三条", ["第一条。", "第二条！", "第三条"]),
        ("A heading\n\nA paragraph", ["A heading", "A paragraph"]),
        ("Bring:\n- a pen\n- paper", ["Bring:", "- a pen", "- paper"]),
        ("It runs\nover two lines. Next.", ["It runs\nover two lines.", "Next."]),
        ("Wait... what? Yes.", ["Wait... what?", "Yes."]),
        ("Visit example.com today. Bye.", ["Visit example.com today.", "Bye."]),
        ("   \n ", []),
        ("", []),
    ],
)
def test_sentences_end_where_a_reader_would_end_them(text: str, sentences: list[str]) -> None:
    assert cut(text) == sentences


def test_offsets_count_in_the_whole_text() -> None:
    text = "Before. First one. Second one. After."

    spans = sentence_spans(text, 8, 30)

    assert [text[start:end] for start, end in spans] == ["First one.", "Second one."]


@given(st.text(alphabet="aB1 .!?。\n\t-“”\u0301é", max_size=200))
def test_sentences_hold_every_character_that_is_not_blank_once(text: str) -> None:
    spans = sentence_spans(text)

    assert all(text[start:end] == text[start:end].strip() for start, end in spans)
    assert all(before[1] <= after[0] for before, after in zip(spans, spans[1:], strict=False))
    kept = "".join(text[start:end] for start, end in spans)
    assert "".join(kept.split()) == "".join(text.split())


def test_a_trimmed_span_of_blanks_is_empty() -> None:
    assert trimmed("a   b", 1, 4) == (1, 1)


def test_every_row_of_a_table_is_a_statement_however_long_it_is() -> None:
    row = "| INV-2043 | Mistral Foods and Beverages of the South | EUR 12640.00 | 2026-06-30 |"
    text = f"Invoices of the year are these\n{row}\n{row}\nand no others"

    found = [text[start:end] for start, end in statements(text)]

    assert found == ["Invoices of the year are these", row, row, "and no others"]


def test_a_day_and_its_german_month_are_one_sentence() -> None:
    text = "Der Vertrag endet am 13. Januar 2028. Dann beginnt ein neuer am 1. März 2028."
    spans = sentence_spans(text)

    assert [text[start:end] for start, end in spans] == [
        "Der Vertrag endet am 13. Januar 2028.",
        "Dann beginnt ein neuer am 1. März 2028.",
    ]
