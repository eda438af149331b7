"""Headings of a PDF are told by how they are set, where its outline does not tell."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engines.parsing.pdf_headings import StyledLine, is_bold_name, set_headings
from tests.documents.pdf_writer import stream, with_objects, write_pdf
from tests.unit.engines.parsing.support import headings, parse

BODY = "This is a line of running text that goes on and on below its heading"
BOLD = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>"
PAGE = (
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R"
    " /F2 90 0 R >> >> /Contents 11 0 R >>"
)

Row = tuple[str, float, bool]  # text, size, bold


def lines_of(rows: list[Row], *, left: float = 72.0, middle: float = -0.2) -> list[StyledLine]:
    made, at = [], 0
    for text, size, is_bold in rows:
        made.append(StyledLine(at, at + len(text), text, size, is_bold, left, middle))
        at += len(text) + 1
    return made


def told(rows: list[Row], **places: float) -> list[tuple[int, str]]:
    text = "\n".join(row[0] for row in rows)
    return [(h.level, text[h.start : h.end]) for h in set_headings(lines_of(rows, **places))]


def document(*rows: Row) -> list[Row]:
    """Each row with running text below it."""
    return [row for heading in rows for row in (heading, *[(BODY, 10.0, False)] * 8)]


def test_larger_lines_and_bold_ones_are_headings_the_larger_above() -> None:
    rows = document(("Chapter", 16.0, False), ("First", 10.0, True), ("Second", 10.0, True))
    assert told(rows) == [(1, "Chapter"), (2, "First"), (2, "Second")]


def test_numbers_stand_above_what_is_set_alike() -> None:
    names = ["Note 1 - Basis", "Use", "Note 2 - Revenue", "Kinds", "Note 3 - Debt", "Terms"]
    found = told(document(*[(name, 10.0, True) for name in names]))
    assert [level for level, _ in found] == [1, 2, 1, 2, 1, 2]


@pytest.mark.parametrize(
    "text",
    [
        "July 30, January 29,",
        "2023 2023",
        "(In millions)",
        "• a point of a list",
        "Yes ☒ No ☐",
        "Fiscal Year:",
        "and goes on from the line above",
        "This is bold for its weight, and it is a whole sentence that goes on to its very end.",
        "word " * 21,
    ],
)
def test_what_does_not_read_like_a_title_is_none(text: str) -> None:
    assert told(document((text, 10.0, True), ("Heading", 10.0, True))) == [(1, "Heading")]


def test_bold_in_a_bold_text_and_emphasis_everywhere_tell_nothing() -> None:
    assert told([("Word", 10.0, True)] * 60) == []
    assert told([("Often", 10.0, True), (BODY, 10.0, False)] * 30) == []


def test_heads_of_columns_stand_where_no_paragraph_begins() -> None:
    rows = document(("Amortized Cost", 10.0, True))
    lines = lines_of(rows)
    moved = StyledLine(0, 14, "Amortized Cost", 10.0, True, 300.0, 0.2)
    assert [h.start for h in set_headings(lines)] == [0]
    assert set_headings([moved, *lines[1:]]) == []
    centred = StyledLine(0, 14, "Amortized Cost", 10.0, True, 300.0, 0.0)
    assert [h.start for h in set_headings([centred, *lines[1:]])] == [0]


def test_running_titles_are_none_and_two_lines_are_one_heading() -> None:
    title: Row = ("The Company", 12.0, False)
    rows = [row for _ in range(5) for row in (title, *[(BODY, 10.0, False)] * 9)]
    assert told(rows) == []
    assert told(document(("A title that", 14.0, True)))[0][1] == "A title that"
    both = [("A title that is", 14.0, True), ("Set in two lines", 14.0, True)]
    assert told([*both, *[(BODY, 10.0, False)] * 8]) == [(1, "A title that is\nSet in two lines")]


def test_names_of_fonts_tell_their_weight() -> None:
    for name in ("ABCDEF+Arial-BoldMT", "Helvetica-Black", "SourceSans-SemiBold", "X-DemiBold"):
        assert is_bold_name(name)
    for name in ("Times-Roman", "ArialMT", ""):
        assert not is_bold_name(name)


@given(
    st.lists(
        st.tuples(
            st.text("aB1 .,:(é中", min_size=1, max_size=30),
            st.sampled_from([8.0, 10.0, 14.0]),
            st.booleans(),
        ),
        max_size=60,
    )
)
def test_headings_are_spans_of_lines_in_order(rows: list[Row]) -> None:
    lines = lines_of(rows)
    found = set_headings(lines)
    starts, ends = {line.start for line in lines}, {line.end for line in lines}
    assert all(h.start in starts and h.end in ends and 1 <= h.level <= 6 for h in found)
    assert all(a.end < b.start for a, b in pairwise(found))


def test_a_pdf_without_an_outline_has_the_headings_that_one_sees() -> None:
    content, at = ["BT"], 740
    for text, font, size in (
        ("Report of the year", "F1", 18),
        *[(f"{BODY} {n}", "F1", 10) for n in range(6)],
        ("Results", "F2", 10),
        *[(f"{BODY} {n}", "F1", 10) for n in range(6)],
        ("Results  17  18", "F2", 10),
    ):
        content.append(f"/{font} {size} Tf 1 0 0 1 72 {at} Tm ({text}) Tj")
        at -= 24
    drawn = stream("\n".join([*content, "ET"]).encode())
    data = with_objects(write_pdf([["x"]]), {90: BOLD, 10: PAGE, 11: drawn})
    assert [words for _, words in headings(parse(data, ".pdf"))] == [
        "Report of the year",
        "Results",
    ]
