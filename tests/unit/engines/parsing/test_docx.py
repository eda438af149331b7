"""Word documents: reading order, headings, tables, notes; bombs and damage are refused."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engines.parsing.docx_numbering import numeral
from tests.documents.docx_writer import STRICT, USUAL, paragraph, table, write_docx, write_zip
from tests.unit.engines.parsing.support import DOCUMENTS, headings, parse, read_or_refused
from workbench.domain.document import ParsedDocument
from workbench.errors import LimitExceeded, UnreadableDocument


def read(body: str, **more: object) -> str:
    return parse(write_docx(body, **more), ".docx").text  # type: ignore[arg-type]


def test_headings_paragraphs_and_tables_come_in_reading_order() -> None:
    document = parse((DOCUMENTS / "report.docx").read_bytes(), ".docx")

    assert headings(document) == [(1, "Annual safety report"), (2, "Fire drills")]
    assert document.text.endswith(
        "3 minutes and 40 seconds.\n\n"
        "| Building | Exits |\n| - | - |\n| North wing | six |\n| South wing | four |"
    )


def test_list_items_stand_on_lines_of_their_own() -> None:
    numbered = '<w:numPr><w:numId w:val="1"/></w:numPr>'
    body = paragraph("Bring:") + "".join(
        paragraph(item, properties=numbered) for item in ("gloves", "goggles")
    )

    assert read(body + paragraph("Thanks.")) == "Bring:\n\n- gloves\n- goggles\n\nThanks."


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        ("<w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t>", "a\tb\nc"),
        ("<w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t>", "a-b"),
        ("<w:instrText>PAGE</w:instrText><w:t>7</w:t>", "7"),
    ],
)
def test_runs_become_text(inside: str, text: str) -> None:
    assert read(f"<w:p><w:r>{inside}</w:r></w:p>") == text


def test_deleted_text_is_gone_and_inserted_text_is_there() -> None:
    body = (
        "<w:p><w:r><w:t>stay </w:t></w:r>"
        "<w:del><w:r><w:delText>old</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>new</w:t></w:r></w:ins></w:p>"
    )

    assert read(body) == "stay new"


def test_text_in_a_box_appears_once() -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>boxed</w:t></w:r></w:p></w:txbxContent>"
    both = (
        "<w:p><w:r><mc:AlternateContent>"
        f"<mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
        "</mc:AlternateContent></w:r></w:p>"
    )

    assert read(both) == "boxed"


def test_content_controls_and_footnotes_are_read() -> None:
    notes = (
        f'<w:footnotes xmlns:w="{USUAL}">'
        '<w:footnote w:type="separator"><w:p/></w:footnote>'
        f'<w:footnote w:id="2">{paragraph("See annex B.")}</w:footnote></w:footnotes>'
    )
    body = f"<w:sdt><w:sdtContent>{paragraph('Controlled')}</w:sdtContent></w:sdt>"

    assert read(body, parts={"word/footnotes.xml": notes}) == "Controlled\n\n[^1]: See annex B."


NUMBERING = (
    f'<w:numbering xmlns:w="{USUAL}">'
    '<w:abstractNum w:abstractNumId="7">'
    '<w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/>'
    '</w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1.%2)"/></w:lvl>'
    '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="7"/>'
    '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    "</w:numbering>"
)


def numbered(text: str, list_id: int, depth: int, style: str = "") -> str:
    place = f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{list_id}"/></w:numPr>'
    return paragraph(text, style, properties=place)


def test_the_numbers_that_word_draws_are_counted() -> None:
    body = (
        numbered("Scope", 1, 0, "Heading1")
        + numbered("first", 1, 1)
        + numbered("second", 1, 1)
        + numbered("Terms", 1, 0)
        + numbered("again", 1, 1)
        + numbered("a new list", 2, 0)
    )

    assert read(body, parts={"word/numbering.xml": NUMBERING}) == (
        "3. Scope\n\n  3.a) first\n  3.b) second\n4. Terms\n  4.a) again\n1. a new list"
    )


def test_a_level_that_was_left_out_counts_as_begun() -> None:
    body = numbered("one", 1, 0) + numbered("deep", 1, 2) + numbered("next", 1, 1)
    deep = '<w:lvl w:ilvl="2"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2.%3"/></w:lvl>'
    numbering = NUMBERING.replace("</w:abstractNum>", f"{deep}</w:abstractNum>")

    assert read(body, parts={"word/numbering.xml": numbering}) == (
        "3. one\n    3.a.1 deep\n  3.b) next"
    )


@pytest.mark.parametrize(
    ("value", "style", "text"),
    [(28, "lowerLetter", "bb"), (14, "upperRoman", "XIV"), (0, "lowerRoman", "0"), (5, "x", "5")],
)
def test_numbers_are_written_in_their_style(value: int, style: str, text: str) -> None:
    assert numeral(value, style) == text


def test_note_marks_stand_where_the_text_refers_to_the_notes() -> None:
    notes = (
        f'<w:footnotes xmlns:w="{USUAL}">'
        f'<w:footnote w:id="9">{paragraph("See annex B.")}</w:footnote></w:footnotes>'
    )
    body = '<w:p><w:r><w:t>Paid</w:t><w:footnoteReference w:id="9"/></w:r></w:p>'

    assert read(body, parts={"word/footnotes.xml": notes}) == "Paid[^1]\n\n[^1]: See annex B."


MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"


@pytest.mark.parametrize(
    ("inside", "latex"),
    [
        ("<m:r><m:t>E=π</m:t></m:r>", "E=\\pi"),
        (
            "<m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup>"
            "</m:sSup>",
            "x^{2}",
        ),
        (
            "<m:f><m:fPr/><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:r><m:t>b</m:t></m:r>"
            "</m:den></m:f>",
            "\\frac{a}{b}",
        ),
        (
            '<m:f><m:fPr><m:type m:val="noBar"/></m:fPr><m:num><m:r><m:t>n</m:t></m:r></m:num>'
            "<m:den><m:r><m:t>k</m:t></m:r></m:den></m:f>",
            "\\genfrac{}{}{0pt}{}{n}{k}",
        ),
        ("<m:r><m:t>n\U0001d70b\U0001f600</m:t></m:r>", "n \\pi \U0001f600"),
        (
            '<m:groupChr><m:groupChrPr><m:chr m:val="\u23de"/><m:pos m:val="top"/>'
            "</m:groupChrPr><m:e><m:r><m:t>s⋅t</m:t></m:r></m:e></m:groupChr>",
            "\\overbrace{s \\cdot t}",
        ),
        ("<m:rad><m:e><m:r><m:t>x</m:t></m:r></m:e></m:rad>", "\\sqrt{x}"),
        (
            '<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:sub><m:r><m:t>i</m:t></m:r></m:sub>'
            "<m:sup><m:r><m:t>n</m:t></m:r></m:sup><m:e><m:r><m:t>i</m:t></m:r></m:e></m:nary>",
            "\\sum_{i}^{n} i",
        ),
        (
            "<m:func><m:fName><m:r><m:t>log</m:t></m:r></m:fName><m:e><m:r><m:t>x</m:t></m:r></m:e>"
            "</m:func>",
            "\\log(x)",
        ),
    ],
)
def test_formulas_become_latex(inside: str, latex: str) -> None:
    body = f'<w:p><m:oMath xmlns:m="{MATH}">{inside}</m:oMath></w:p>'

    assert read(body) == f"${latex}$"


def test_what_spans_cells_is_repeated_in_each() -> None:
    wide = '<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>' + paragraph("wide") + "</w:tc>"
    high = '<w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>' + paragraph("high") + "</w:tc>"
    below = "<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>"
    a, b = (f"<w:tc>{paragraph(text)}</w:tc>" for text in "ab")
    rows = f"<w:tr>{wide}{a}</w:tr><w:tr>{high}{a}{b}</w:tr><w:tr>{below}{b}{a}</w:tr>"

    assert read(f"<w:tbl>{rows}</w:tbl>") == (
        "| wide | wide | a |\n| - | - | - |\n| high | a | b |\n| high | b | a |"
    )


def test_a_row_that_starts_late_leaves_its_first_columns_empty() -> None:
    a, b = (f"<w:tc>{paragraph(text)}</w:tc>" for text in "ab")
    late = f'<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>{b}</w:tr>'

    assert read(f"<w:tbl><w:tr>{a}{b}</w:tr>{late}</w:tbl>") == "| a | b |\n| - | - |\n|  | b |"


def test_what_stands_in_a_text_box_is_read_as_paragraphs_after_its_own() -> None:
    box = f"<w:txbxContent>{paragraph('one')}{paragraph('two')}</w:txbxContent>"

    assert read(f"<w:p><w:r><w:t>above</w:t></w:r><w:r>{box}</w:r></w:p>") == "above\n\none\n\ntwo"


CHART = """<c:chartSpace xmlns:c="c" xmlns:a="a"><c:chart>
<c:title><c:tx><a:t>Sales</a:t></c:tx></c:title><c:plotArea><c:line3DChart>
<c:ser><c:tx><c:v>2024</c:v></c:tx><c:cat><c:pt idx="0"><c:v>North</c:v></c:pt>
<c:pt idx="1"><c:v>South</c:v></c:pt></c:cat>
<c:val><c:pt idx="0"><c:v>4.5000000000000004</c:v></c:pt></c:val></c:ser>
</c:line3DChart></c:plotArea></c:chart></c:chartSpace>"""


def test_a_chart_shows_the_figures_that_it_draws() -> None:
    relation = (
        '<Relationships><Relationship Id="r7" Type="x/chart" Target="charts/one.xml"/>'
        "</Relationships>"
    )
    body = '<w:p><w:r><c:chart xmlns:c="c" xmlns:r="r" r:id="r7"/></w:r></w:p>'
    parts = {"word/_rels/document.xml.rels": relation, "word/charts/one.xml": CHART}

    assert read(body, parts=parts) == (
        "Line chart: Sales\n\n|  | 2024 |\n| - | - |\n| North | 4.5 |\n| South |  |"
    )


def test_the_strict_kind_and_other_part_names_are_read() -> None:
    assert read(paragraph("strict"), namespace=STRICT, main_part="word/document2.xml") == "strict"


def test_the_title_comes_from_the_properties() -> None:
    core = '<p xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Named</dc:title></p>'
    data = write_docx(paragraph("words"), parts={"docProps/core.xml": core})

    assert parse(data, ".docx").title == "Named"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "damaged"),
        (b"plain words", "damaged"),
        (bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 512, "password"),
        (write_zip({"a.txt": "x"}), "damaged"),
        (write_docx("")[:-30], "damaged"),
        (write_docx("<w:p><w:broken></w:p>"), "damaged"),
        (write_docx(""), "no text"),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_hint(data: bytes, message: str) -> None:
    with pytest.raises(UnreadableDocument, match=message) as caught:
        parse(data, ".docx")

    assert caught.value.hint


def test_entities_that_explode_are_refused() -> None:
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    bomb = (
        f'<!DOCTYPE w:document [<!ENTITY l0 "ha">{laughs}]>'
        f'<w:document xmlns:w="{USUAL}"><w:body><w:p><w:r><w:t>&l9;</w:t></w:r></w:p></w:body>'
        "</w:document>"
    )

    with pytest.raises(UnreadableDocument):
        parse(write_docx("", parts={"word/document.xml": bomb}), ".docx")


def test_entities_do_not_read_other_files() -> None:
    thief = (
        '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
        f'<w:document xmlns:w="{USUAL}"><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body>'
        "</w:document>"
    )

    with pytest.raises(UnreadableDocument):
        parse(write_docx("", parts={"word/document.xml": thief}), ".docx")


def test_what_unpacks_to_far_more_than_its_size_is_refused() -> None:
    with pytest.raises(LimitExceeded):
        parse(write_docx(paragraph(" " * 20_000_000)), ".docx")


def test_an_archive_of_very_many_entries_is_refused() -> None:
    with pytest.raises(LimitExceeded):
        parse(write_zip({f"{n}": "" for n in range(10_001)}), ".docx")


def test_an_entry_that_lies_about_its_size_is_refused() -> None:
    data = bytearray(write_docx(paragraph("words " * 1000)))
    name = data.rfind(b"word/document.xml")  # in the central directory
    assert data[name - 46 : name - 42] == b"PK\x01\x02"
    data[name - 22 : name - 18] = (10).to_bytes(4, "little")

    with pytest.raises(UnreadableDocument):
        parse(bytes(data), ".docx")


def test_tables_nested_in_cells_are_flattened() -> None:
    inner = table(("x", "y"))
    cells = f"<w:tc>{paragraph('a')}{inner}</w:tc><w:tc>{paragraph('b')}</w:tc>"

    assert read(f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>") == "| a x y | b |"


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 100_000), st.binary(min_size=1, max_size=12)), max_size=6))
def test_damaged_files_are_read_or_refused(damage: list[tuple[int, bytes]]) -> None:
    data = bytearray((DOCUMENTS / "report.docx").read_bytes())
    for place, noise in damage:
        at = place % len(data)
        data[at : at + len(noise)] = noise
    outcome = read_or_refused(bytes(data), ".docx")
    assert outcome.text if isinstance(outcome, ParsedDocument) else outcome.message


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "Zs")), min_size=1))
def test_the_words_of_a_paragraph_survive(text: str) -> None:
    if not text.strip():
        return
    assert read(paragraph(text)) == text.strip()
