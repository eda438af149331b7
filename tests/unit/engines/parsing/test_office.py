"""Sheets, slides, OpenDocument files and e-books become text with their structure."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engines.parsing.cell_formats import kind_of, show_number
from engines.parsing.sheet import areas, cell_name, cell_place
from tests.documents.docx_writer import write_zip
from tests.documents.samples import (
    XLSX_ROWS,
    XLSX_STRINGS,
    relations,
    shape,
    write_epub,
    write_odf,
    write_pptx,
    write_xlsx,
)
from tests.unit.engines.parsing.support import headings, origins, parse
from workbench.errors import LimitExceeded, UnreadableDocument

OLE = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(512)


@pytest.mark.parametrize("suffix", [".docx", ".pptx", ".xlsx", ".odt", ".ods", ".odp", ".epub"])
def test_protected_and_damaged_office_files_say_so(suffix: str) -> None:
    for data in (OLE, b"PK\x03\x04", write_zip({"other.txt": "x"}), b""):
        with pytest.raises(UnreadableDocument) as caught:
            parse(data, suffix)
        assert caught.value.hint
    bomb = write_zip({"content.xml": " " * 8_000_000, "word/document.xml": "x"})
    with pytest.raises(LimitExceeded):
        parse(bomb, suffix)


# ------------------------------------------------------------------------------------- sheets


def rows(*lines: str, after: str = "") -> str:
    inside = "".join(f'<row r="{n}">{line}</row>' for n, line in enumerate(lines, 1))
    return f"<sheetData>{inside}</sheetData>{after}"


def text_cell(place: str, text: str) -> str:
    return f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>'


def test_a_sheet_is_a_table_under_its_name_and_rows_know_their_cells() -> None:
    document = parse(write_xlsx(XLSX_ROWS, strings=XLSX_STRINGS), ".xlsx")

    assert document.text == "Prices\n\n| Article | Price |\n| - | - |\n| Gloves | 11.9 |"
    assert headings(document) == [(1, "Prices")]
    assert origins(document)["Prices!A2:B2"] == "| Gloves | 11.9 |"


def test_dates_percentages_and_truth_are_shown_as_people_see_them() -> None:
    sheet = rows(
        '<c r="A1" s="1"><v>45292</v></c><c r="B1" s="2"><v>0.25</v></c>'
        '<c r="C1" t="b"><v>1</v></c><c r="D1"><v>0.30000000000000004</v></c>'
    )

    assert "| 2024-01-01 | 25% | TRUE | 0.3 |" in parse(write_xlsx(sheet), ".xlsx").text


def test_blank_rows_and_columns_part_tables_and_a_caption_is_text() -> None:
    sheet = rows(
        text_cell("A1", "Ducks seen"),
        text_cell("A2", "Year") + text_cell("B2", "Count") + text_cell("D2", "Note"),
        text_cell("A3", "2019") + text_cell("B3", "120") + text_cell("D3", "wet"),
        "",
        text_cell("A5", "Signed"),
    )

    assert parse(write_xlsx(sheet), ".xlsx").text == (
        "Prices\n\nDucks seen\n\n| Year | Count |\n| - | - |\n| 2019 | 120 |\n\n"
        "| Note |\n| - |\n| wet |\n\nSigned"
    )


def test_what_stands_in_merged_cells_is_repeated_within_reason() -> None:
    sheet = rows(
        text_cell("A1", "a") + text_cell("C1", "c"),
        text_cell("A2", "1") + text_cell("B2", "2") + text_cell("C2", "3"),
        after='<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="C2:XFD1048576"/></mergeCells>',
    )

    assert "| a | a | c |" in parse(write_xlsx(sheet), ".xlsx").text


@pytest.mark.parametrize(
    ("stored", "format_id", "code", "shown"),
    [
        ("45292.75", 22, "", "2024-01-01 18:00:00"),
        ("0.5", 18, "", "12:00"),
        ("1.5", 164, "[h]:mm", "36:00:00"),
        ("45292", 164, '"Day" 0', "45292"),
        ("1e400", 0, "", "1e400"),
        ("-3", 14, "", "-3"),
        ("words", 14, "", "words"),
        ("1234567890123456789", 0, "", "1.23456789012346e+18"),
    ],
)
def test_numbers_follow_their_format(stored: str, format_id: int, code: str, shown: str) -> None:
    assert show_number(stored, kind_of(format_id, code)) == shown


def test_workbooks_of_old_macs_count_from_1904() -> None:
    assert show_number("0", "date", is_1904=True) == "00:00"
    assert show_number("43830", "date", is_1904=True) == "2024-01-01"


@given(st.integers(1, 9_999_999), st.integers(1, 18_278))
def test_cell_names_and_places_are_inverse(row: int, column: int) -> None:
    assert cell_place(cell_name(row, column)) == (row, column)


@given(
    st.dictionaries(
        st.integers(1, 12), st.dictionaries(st.integers(1, 12), st.just("x"), max_size=6)
    )
)
def test_areas_hold_every_cell_once(cells: dict[int, dict[int, str]]) -> None:
    held: list[tuple[int, int]] = []
    for area in areas(cells):
        held += [
            (row, column)
            for row, line in cells.items()
            for column in line
            if area.top <= row <= area.bottom and area.left <= column <= area.right
        ]
    assert sorted(held) == sorted((row, column) for row, line in cells.items() for column in line)


# ------------------------------------------------------------------------------------- slides


def test_slides_are_pages_with_titles_lists_and_without_what_repeats() -> None:
    table = (
        "<p:graphicFrame><a:graphic><a:graphicData><a:tbl><a:tr>"
        + "".join(
            f"<a:tc{more}><a:txBody><a:p><a:r><a:t>{text}</a:t></a:r></a:p></a:txBody></a:tc>"
            for text, more in (("Room", ' gridSpan="2"'), ("", ' hMerge="1"'))
        )
        + "</a:tr></a:tbl></a:graphicData></a:graphic></p:graphicFrame>"
    )
    first = shape("7", "sldNum") + shape("Wear gloves", "body") + shape("Safety", "title") + table
    document = parse(write_pptx(first, shape("Thanks")), ".pptx")

    assert document.text == "Safety\n\n- Wear gloves\n\n| Room | Room |\n\nThanks"
    assert headings(document) == [(1, "Safety")]
    assert [document.text[page.start : page.end] for page in document.pages][1] == "Thanks"


def test_shapes_are_read_from_top_to_bottom() -> None:
    low, high = (f'<a:xfrm><a:off x="0" y="{y}"/></a:xfrm>' for y in (5_000_000, 1_000_000))
    slide = shape("below", place=low) + shape("above", place=high)

    assert parse(write_pptx(slide), ".pptx").text == "above\n\nbelow"


def test_notes_and_comments_of_a_slide_follow_it() -> None:
    notes = f'<p:notes xmlns:p="p" xmlns:a="a"><p:cSld><p:spTree>{shape("Breathe", "body")}'
    comment = '<p:cmLst xmlns:p="p"><p:cm authorId="0"><p:text>Shorter!</p:text></p:cm></p:cmLst>'
    more = {
        "ppt/slides/_rels/slide0.xml.rels": relations(
            ("r1", "notesSlide", "../notes.xml"), ("r2", "comments", "../comments.xml")
        ),
        "ppt/notes.xml": f"{notes}</p:spTree></p:cSld></p:notes>",
        "ppt/comments.xml": comment,
    }

    text = parse(write_pptx(shape("Hello", "title"), more=more), ".pptx").text

    assert text == "Hello\n\nNotes: Breathe\n\n[comment]: Shorter!"


# ------------------------------------------------------------------------------- OpenDocument


def test_text_with_headings_lists_notes_and_tables() -> None:
    styles = (
        '<text:list-style style:name="L1"><text:list-level-style-number text:level="1"'
        ' style:num-format="1" text:start-value="3"/></text:list-style>'
        '<style:style style:name="P1" style:family="paragraph"'
        ' style:parent-style-name="Title"/>'
    )
    body = (
        '<office:text><text:p text:style-name="P1">Rules</text:p>'
        "<text:tracked-changes><text:p>gone</text:p></text:tracked-changes>"
        '<text:h text:outline-level="2">Gloves</text:h>'
        '<text:p>Wear<text:s text:c="2"/>them<text:note><text:note-body><text:p>Always.</text:p>'
        "</text:note-body></text:note>.</text:p>"
        '<text:list text:style-name="L1"><text:list-item><text:p>one</text:p><text:list>'
        "<text:list-item><text:p>deeper</text:p></text:list-item></text:list></text:list-item>"
        "<text:list-item><text:p>two</text:p></text:list-item></text:list>"
        '<table:table><table:table-row><table:table-cell table:number-columns-spanned="2">'
        "<text:p>a</text:p></table:table-cell><table:covered-table-cell/></table:table-row>"
        "</table:table></office:text>"
    )
    document = parse(write_odf(body, styles), ".odt")

    assert headings(document) == [(1, "Rules"), (2, "Gloves")]
    assert document.text == (
        "Rules\n\nGloves\n\nWear  them[^1].\n\n3. one\n  - deeper\n4. two\n\n| a | a |\n\n"
        "[^1]: Always."
    )


def test_repeated_cells_are_counted_and_not_all_made() -> None:
    sheet = (
        '<office:spreadsheet><table:table table:name="S"><table:table-row>'
        '<table:table-cell table:number-columns-repeated="16000"/>'
        "<table:table-cell><text:p>far</text:p></table:table-cell></table:table-row>"
        '<table:table-row table:number-rows-repeated="1048570"><table:table-cell/>'
        "</table:table-row></table:table></office:spreadsheet>"
    )

    assert origins(parse(write_odf(sheet), ".ods")) == {"S!WQK1:WQK1": "far"}


def test_a_locked_opendocument_file_says_so() -> None:
    manifest = {"META-INF/manifest.xml": "<m><file-entry><encryption-data/></file-entry></m>"}

    with pytest.raises(UnreadableDocument, match="password"):
        parse(write_odf("<office:text/>", more=manifest), ".odt")


# ------------------------------------------------------------------------------------ e-books


def test_chapters_come_in_the_order_of_the_spine() -> None:
    first = "<html><head><title/></head><body><h1>One</h1><p>It rained.</p></body></html>"
    document = parse(write_epub(first, "<html><body><h2>Two</h2>Sun.</body></html>"), ".epub")

    assert document.text == "One\n\nIt rained.\n\nTwo\n\nSun."
    assert document.title == "Field notes"


def test_a_protected_book_says_so_and_hidden_fonts_do_no_harm() -> None:
    page = "<html><body>Words</body></html>"
    locks = {
        "http://www.w3.org/2001/04/xmlenc#aes128-cbc": False,
        "http://www.idpf.org/2008/embedding": True,
        "http://ns.adobe.com/pdf/enc#RC": False,
    }
    for method in list(locks)[::2]:
        lock = f'<e><EncryptedData><EncryptionMethod Algorithm="{method}"/></EncryptedData></e>'
        with pytest.raises(UnreadableDocument, match="protected"):
            parse(write_epub(page, more={"META-INF/encryption.xml": lock}), ".epub")
    lock = "<e><EncryptedData><EncryptionMethod Algorithm='http://x/font'/></EncryptedData></e>"
    assert parse(write_epub(page, more={"META-INF/encryption.xml": lock}), ".epub").text == "Words"
