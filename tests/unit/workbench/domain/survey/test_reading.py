"""What rules read out of one document: dates, amounts, labelled fields, sentences, tables."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.survey_corpus import TODAY, make_archive
from workbench.domain.survey.amounts import find_amounts, read_number
from workbench.domain.survey.dates import find_dates
from workbench.domain.survey.found import FoundRow
from workbench.domain.survey.question import recognise
from workbench.domain.survey.reading import Text, read
from workbench.domain.survey.short import telling_sentences
from workbench.domain.survey.tables import find_tables
from workbench.services.documents.survey_words import survey_words

WORDS = survey_words()


def rows_of(question: str, text: str, name: str = "contract.md") -> tuple[FoundRow, ...]:
    plan = recognise(question, WORDS, TODAY)
    assert plan is not None
    return read(Text(name, text), plan, WORDS)[0].rows


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2026-03-31", "2026-03-31"),
        ("31 March 2026", "2026-03-31"),
        ("March 31, 2026", "2026-03-31"),
        ("31. März 2026", "2026-03-31"),
        ("the 1st of May 2025", "2025-05-01"),
        ("31.03.2026", "2026-03-31"),
        ("31/03/2026", "2026-03-31"),
        ("Dec. 5, 2025", "2025-12-05"),
        ("March 2026", "2026-03"),
        ("31.02.2026", None),
        ("section 1.2.10", None),
        ("in 2026", None),
    ],
)
def test_dates_are_read(written: str, day: str | None) -> None:
    found = find_dates(f"It is {written}, they say.", WORDS.months)

    assert [one.said() for one in found] == ([day] if day else [])


def test_months_come_first_where_the_text_says_so() -> None:
    found = find_dates("From 12/31/2025 to 02/03/2026.", WORDS.months)

    assert [one.first for one in found] == [date(2025, 12, 31), date(2026, 2, 3)]


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("1,250.00", 1250), ("1.250,00", 1250), ("1 250", 1250), ("12.5", 12.5), ("0.125", 0.125),
        ("1,250", 1250), ("1.250.000", 1_250_000), ("12,50", 12.5), ("-3", -3),
    ],
)  # fmt: skip
def test_numbers_are_read_as_they_are_written_here_and_there(written: str, value: float) -> None:
    assert read_number(written) == value


def test_amounts_have_currencies_and_scales() -> None:
    found = find_amounts("EUR 1,250.00, then $3.5 million and 1.200,50 €.")

    assert [(one.value, one.currency) for one in found] == [
        (1250, "EUR"),
        (3_500_000, "USD"),
        (1200.5, "EUR"),
    ]


@given(st.dates(date(1950, 1, 1), date(2069, 12, 31)))
def test_a_day_is_the_same_however_it_is_written(day: date) -> None:
    forms = (
        day.isoformat(),
        f"{day:%d.%m.%Y}",
        f"{day.day} {day:%B %Y}",
        f"{day:%B} {day.day}, {day.year}",
    )
    for form in forms:
        assert [one.first for one in find_dates(f"on {form}.", WORDS.months)] == [day]


@given(st.text(alphabet="|-\\ ab1\n", max_size=200))
def test_any_text_can_be_looked_through_for_tables(text: str) -> None:
    for table in find_tables(text):
        for row in table.rows:
            assert text[row.start : row.end].strip().startswith("|")


@given(st.text(max_size=400))
def test_any_text_can_be_read_for_a_question(text: str) -> None:
    for question in ("How many contracts end this year?", "Total of all invoices per month"):
        for row in rows_of(question, text):
            assert 0 <= row.start <= row.end <= len(text)
    for start, end in telling_sentences(text, WORDS.empty):
        assert text[start:end].strip()


def test_a_label_a_sentence_and_a_term_tell_the_same_day() -> None:
    for text in (
        "End date: 31 March 2026",
        "This contract begins on 1 April 2024 and ends on 31 March 2026.",
        "The term runs from 1 April 2024 to 31 March 2026.",
        "| Item | Value |\n| - | - |\n| Valid to | 31.03.2026 |",
    ):
        (row,) = rows_of("How many contracts end this year?", f"Contract\n\n{text}\n")
        assert (row.cells[0].text, row.fits) == ("2026-03-31", True), text


def test_two_dates_that_differ_are_both_told() -> None:
    text = (
        "Contract\n\nEnd date: 31 March 2026\n\nThe contract ends on 30 June 2026 at the latest.\n"
    )
    (row,) = rows_of("How many contracts end this year?", text)

    assert row.cells[0].text == "2026-03-31"
    assert row.cells[0].others == ("2026-06-30",)


def test_a_year_alone_may_lie_on_both_sides_and_does_not_tell() -> None:
    (row,) = rows_of("Which contracts end before July 2026?", "Contract\n\nEnd date: 2026\n")

    assert row.fits is None


def test_each_row_of_a_table_of_contracts_counts() -> None:
    text = (
        "| Contract | Supplier | End date |\n| - | - | - |\n"
        "| C1 | Acme | 2026-05-01 |\n| C2 | Bolt | 2027-05-01 |\n"
    )
    rows = rows_of("How many contracts end this year?", text, "contracts.csv")

    assert [(row.title, row.fits) for row in rows] == [("C1", True), ("C2", False)]
    assert text[rows[0].start : rows[0].end] == "| C1 | Acme | 2026-05-01 |"


def test_the_items_of_one_invoice_are_not_invoices() -> None:
    text = (
        "Invoice no: 17\nDate: 2025-03-04\n| Item | Amount |\n| - | - |\n| Screws | 10.00 |\n"
        "| Nails | 12.00 |\n\nAmount due: EUR 26.18\n"
    )
    (row,) = rows_of("Total of all invoices in 2025", text, "invoice-17.txt")

    assert (row.cells[0].number, row.cells[0].currency) == (26.18, "EUR")


def test_what_is_not_said_near_its_word_is_left_open() -> None:
    plan = recognise("How many contracts end this year?", WORDS, TODAY)
    assert plan is not None
    text = "Contract on paper.\n\nTheir cooperation is over on 3 May 2026.\n"

    result, is_settled = read(Text("contract.md", text), plan, WORDS)

    assert not is_settled
    assert result.rows[0].fits is None


def test_a_paper_that_only_mentions_a_contract_is_none(tmp_path: Path) -> None:
    archive = make_archive(tmp_path)
    plan = recognise("How many contracts end this year?", WORDS, TODAY)
    assert plan is not None
    for name in archive.others:
        text = (tmp_path / name).read_text("utf-8")
        assert not read(Text(name, text), plan, WORDS)[0].is_subject
    right = 0
    for contract in archive.contracts:
        text = (tmp_path / contract.name).read_text("utf-8")
        (row,) = read(Text(contract.name, text), plan, WORDS)[0].rows
        right += row.cells[0].text == contract.end.isoformat()
        assert row.cells[0].text in ("", contract.end.isoformat())
    assert right >= 40
