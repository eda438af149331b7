from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.document import OriginSpan, PageSpan, TextEdit
from workbench.domain.origin import Origin, before_edits, column_name, origin_of

SHEET = (
    "Prices\n\n| Item | Price | In stock |\n| - | - | - |\n| Gloves | 11.90 | 4 |\n| Cap | 7 | 0 |"
)
ROWS = tuple(
    OriginSpan(f"Prices!B{number}:D{number}", SHEET.index(line), SHEET.index(line) + len(line))
    for number, line in ((2, "| Item | Price | In stock |"), (3, "| Gloves | 11.90 | 4 |"),
                         (4, "| Cap | 7 | 0 |"))
)  # fmt: skip


def said_of(part: str, text: str = SHEET, places: tuple[OriginSpan, ...] = ROWS) -> str:
    start = text.index(part)
    found = origin_of(start, start + len(part), text=text, media_type="x/y", places=places)
    return found.said


@pytest.mark.parametrize(
    ("part", "said"),
    [
        ("11.90", "sheet Prices, cell C3"),
        ("Gloves | 11.90", "sheet Prices, cells B3:C3"),
        ("11.90 | 4 |\n| Cap | 7", "sheet Prices, cells B3:D4"),
        ("| Item | Price | In stock |", "sheet Prices, cells B2:D2"),
    ],
)
def test_a_span_of_a_sheet_is_said_in_cells(part: str, said: str) -> None:
    assert said_of(part) == said


def test_a_bar_inside_a_cell_is_no_border() -> None:
    row = r"| a \| b | c |"
    assert said_of("c", row, (OriginSpan("S!A1:B1", 0, len(row)),)) == "sheet S, cell B1"


def test_a_sheet_inside_another_file_keeps_its_way() -> None:
    row = "| a | b |"
    places = (OriginSpan("annex.xlsx, Prices!A1:B1", 0, len(row)),)
    assert said_of("b", row, places) == "annex.xlsx, sheet Prices, cell B1"


def test_pages_paragraphs_parts_and_lines() -> None:
    text = "One.\n\nTwo.\n\nThree."
    numbered = tuple(
        OriginSpan(f"paragraph {n}", text.index(word), text.index(word) + len(word))
        for n, word in enumerate(("One.", "Two.", "Three."), 1)
    )
    pages = (PageSpan(1, 0, 4), PageSpan(2, 6, 18))

    def said(start: int, end: int, media_type: str = "x/y", **known: object) -> Origin:
        return origin_of(start, end, text=text, media_type=media_type, **known)  # type: ignore[arg-type]

    assert said(6, 18, places=numbered).said == "paragraphs 2–3"
    assert said(0, 18, places=(numbered[0], numbered[2])).said == "paragraphs 1, 3"
    assert said(7, 8, pages=pages) == Origin("page 2", (2,))
    assert said(0, 18, pages=pages).said == "pages 1–2"
    assert said(7, 8, "x/presentation", pages=pages).said == "slide 2"
    assert said(6, 18, "text/plain").said == "lines 3, 5"
    assert said(0, 2).said == "line 1 of its text"
    assert said(0, 3, places=(OriginSpan("body", 0, 18),)).said == "body"


def test_many_places_are_not_all_named() -> None:
    text = "abcde"
    places = tuple(OriginSpan(f"{name}.txt", at, at + 1) for at, name in enumerate(text))
    found = origin_of(0, 5, text=text, media_type="x/y", places=places)
    assert found.said == "a.txt; b.txt; c.txt and 2 more"
    assert len(found.places) == 5


@given(st.text(max_size=40), st.integers(-5, 60), st.integers(-5, 60))
def test_every_span_of_every_text_stands_somewhere(text: str, start: int, end: int) -> None:
    assert origin_of(start, end, text=text, media_type="text/plain").said


@given(st.integers(1, 20_000))
def test_columns_are_named_as_spreadsheets_name_them(column: int) -> None:
    letters = 0
    for letter in column_name(column):
        letters = letters * 26 + ord(letter) - 64
    assert letters == column


@given(st.data())
def test_places_outside_of_edits_are_found_again(data: st.DataObject) -> None:
    """A text with some words replaced: every other character is found where it was."""
    old, new, edits = "", "", []
    untouched = []
    for is_edit in data.draw(st.lists(st.booleans(), max_size=8)):
        before = data.draw(st.text("ab", min_size=1, max_size=6))
        after = data.draw(st.text("xy", max_size=6)) if is_edit else before
        if is_edit:
            edits.append(
                TextEdit(len(new), len(new) + len(after), len(old), len(old) + len(before))
            )
        else:
            untouched += [(len(new) + at, len(old) + at) for at in range(len(before))]
        old, new = old + before, new + after
    for at, was_at in untouched:
        assert before_edits(at, edits) == was_at
