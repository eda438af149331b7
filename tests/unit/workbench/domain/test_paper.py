"""What is printed can be read again: text out of the PDF, no markup from a text into the HTML."""

from __future__ import annotations

import pypdfium2
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.domain.paper.as_html import as_html
from workbench.domain.paper.rich_text import as_rich_text
from workbench.domain.paper.sheet import Compared, Heading, Paragraph, Quoted, Sheet, Table
from workbench.services.rights.paper_files import pdf_of

_WORDS = "Grüße, Łódź, Ελλάδα, Привет"
SHEET = Sheet(
    "A sheet — of words",
    (
        Paragraph(f"{_WORDS} <b>&amp;", "muted"),
        Heading("Found"),
        Quoted("one\ntwo"),
        Compared((("=", "same "), ("-", "old"), ("+", "new"))),
        Table(("What", "How often"), tuple((f"thing {n}", "x" * 300) for n in range(60)), (1, 2)),
    ),
    "the foot",
)


def text_of(content: bytes) -> tuple[int, str]:
    document = pypdfium2.PdfDocument(content)
    try:
        pages = [page.get_textpage().get_text_range() for page in document]
        return len(pages), "\n".join(pages)
    finally:
        document.close()


def test_words_of_many_scripts_come_out_of_the_pdf() -> None:
    n_pages, text = text_of(pdf_of(SHEET))
    assert n_pages > 3
    for word in [*_WORDS.split(", "), "A sheet — of words", "<b>&amp;", "two", "[−old−][+new+]"]:
        assert word in text
    for n in range(60):
        assert f"thing {n}" in text
    assert text.count("the foot") == n_pages


def test_no_text_becomes_markup() -> None:
    for made in (as_html(SHEET), as_rich_text(SHEET, "#808080")):
        assert "&lt;b&gt;&amp;amp;" in made
        assert "<b>&" not in made


@settings(max_examples=10)
@given(st.text(max_size=400), st.text(max_size=80))
def test_any_text_makes_a_pdf_that_opens(text: str, cell: str) -> None:
    sheet = Sheet(cell, (Paragraph(text), Quoted(text), Table((cell, "b"), ((text, cell),))))
    assert text_of(pdf_of(sheet))[0] >= 1
