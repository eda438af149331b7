"""PDF: the text layer page by page, found again on the rendered page; damage gets a reason."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

import pypdfium2
import pytest

from engines.parsing.pdf import PAGE_SEPARATOR
from engines.parsing.pdf_page import MAX_WIDTH_PX, render_page
from engines.parsing.png import encode_png
from tests.documents.pdf_writer import (
    assemble,
    stream,
    with_objects,
    write_encrypted_pdf,
    write_pdf,
    write_recursive_pdf,
)
from tests.unit.engines.parsing.support import DOCUMENTS, headings, parse
from workbench.domain.document import PageImage, PageSpan, RectF
from workbench.errors import LimitExceeded, UnreadableDocument
from workbench.ports.document_parser import ParseLimits

CONTRACT = DOCUMENTS / "contract.pdf"
ASTRAL_FONT = (
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding"
    " /ToUnicode 7 0 R >>"
)
CMAP = (
    b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
    b"1 begincodespacerange <00> <ff> endcodespacerange\n"
    b"1 beginbfchar <41> <D83DDE00> endbfchar\n"
    b"endcmap CMapName currentdict /CMap defineresource pop end end"
)


def test_pages_and_outline_are_found_in_the_text() -> None:
    document = parse(CONTRACT.read_bytes(), ".pdf")

    assert document.title == "Contract of supply 2025-117"
    assert [document.text[p.start : p.end].split("\n")[0] for p in document.pages] == [
        "Contract of supply 2025-117",
        "2. Warranty",
        "3. Termination",
    ]
    assert headings(document) == [(1, "1. Subject"), (1, "2. Warranty"), (1, "3. Termination")]
    for before, after in zip(document.pages, document.pages[1:], strict=False):
        assert document.text[before.end : after.start] == PAGE_SEPARATOR


def test_words_hyphenated_by_the_layout_are_healed_and_names_keep_their_hyphen() -> None:
    data = write_pdf([["The infor-", "mation follows ISO-", "9001 of the year"]])

    assert parse(data, ".pdf").text == "The information follows ISO-9001 of the year"


def test_characters_beyond_the_basic_plane_are_one_code_point() -> None:
    data = write_pdf([["A b A"]], font=ASTRAL_FONT)
    objects: dict[int, str | bytes] = {7: stream(CMAP)}
    whole = with_objects(data, objects)

    assert parse(whole, ".pdf").text == "\U0001f600 b \U0001f600"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "empty"),
        (b"not a pdf", "not a PDF"),
        (b"%PDF-1.7\n" + b"\0" * 500, "damaged"),
        (write_encrypted_pdf("secret"), "encrypted"),
        (write_pdf([[""]]), "no text layer"),
        (write_recursive_pdf(), "no text layer"),
        (assemble({1: "<< /Type /Catalog >>"}, "/Root 1 0 R"), "PDF"),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_hint(data: bytes, message: str) -> None:
    with pytest.raises(UnreadableDocument, match=message) as caught:
        parse(data, ".pdf")

    assert caught.value.hint


def test_pages_without_text_are_mentioned() -> None:
    document = parse(write_pdf([["words"], [], []]), ".pdf")

    assert document.warnings == ("2 of 3 pages hold no text; they may be scans.",)


def test_too_many_pages_or_characters_are_refused() -> None:
    data = write_pdf([["words"]] * 5)

    with pytest.raises(LimitExceeded, match="5 pages"):
        parse(data, ".pdf", ParseLimits(pages=4))
    with pytest.raises(LimitExceeded, match="characters"):
        parse(data, ".pdf", ParseLimits(text_chars=20))


def test_a_pdf_without_a_suffix_is_known_by_its_content() -> None:
    assert parse(CONTRACT.read_bytes(), "").media_type == "application/pdf"


# ----------------------------------------------------------------------------------- rendering


@pytest.mark.parametrize(
    "page_entries",
    [
        "/MediaBox [0 0 612 792]",
        "/MediaBox [0 0 612 792] /Rotate 90",
        "/MediaBox [0 0 612 792] /Rotate 180",
        "/MediaBox [0 0 612 792] /CropBox [50 400 500 760]",
        "/MediaBox [-100 -50 512 742]",
    ],
)
@pytest.mark.parametrize("quote", ["Fernhill", "costs 23,750 euros, payable", "(net)"])
def test_the_boxes_hold_exactly_the_quoted_words(
    tmp_path: Path, page_entries: str, quote: str
) -> None:
    lines = [
        "Fernhill Laboratory",
        "The centrifuge costs 23,750 euros, payable",
        "within 30 days (net).",
    ]
    path = tmp_path / "blob"
    path.write_bytes(write_pdf([["Cover"], lines], page_entries=page_entries))
    document = parse(path.read_bytes(), ".pdf")
    start = document.text.index(quote)

    image = render_page(path, document.pages[1], [(start, start + len(quote))], 700)

    found = " ".join(text_in(path, 1, image, box) for box in image.boxes)
    assert " ".join(found.split()) == quote


def test_a_span_over_two_lines_gets_a_box_for_each() -> None:
    document = parse(CONTRACT.read_bytes(), ".pdf")
    start = document.text.index("Between")
    end = document.text.index("Subject") + len("Subject")

    image = render_page(CONTRACT, document.pages[0], [(start, end)], 800)

    assert len(image.boxes) == 2
    assert image.boxes[0].y + image.boxes[0].height <= image.boxes[1].y + 2


def test_spans_outside_the_page_have_no_boxes() -> None:
    document = parse(CONTRACT.read_bytes(), ".pdf")

    image = render_page(CONTRACT, document.pages[1], [(0, 10), (5000, 6000)], 200)

    assert image.boxes == ()


@pytest.mark.parametrize(("asked", "got"), [(1, 1), (333, 333), (801, 801), (9000, MAX_WIDTH_PX)])
def test_the_picture_is_as_wide_as_asked_up_to_the_limit(asked: int, got: int) -> None:
    image = render_page(CONTRACT, PageSpan(1, 0, 0), [], asked)

    assert (image.width, *read_png_size(image.png)) == (got, image.width, image.height)


def test_a_page_that_is_not_there_and_one_too_high_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "strip.pdf"
    path.write_bytes(write_pdf([["x"]], page_entries="/MediaBox [0 0 10 14000]"))

    with pytest.raises(UnreadableDocument, match="no page 2"):
        render_page(path, PageSpan(2, 0, 0), [], 100)
    with pytest.raises(LimitExceeded):
        render_page(path, PageSpan(1, 0, 0), [], 100)


def test_png_holds_the_pixels_it_was_given() -> None:
    rows = bytes(range(2 * 8))  # two rows of two pixels with two bytes of padding each

    png = encode_png(memoryview(rows), 2, 2, 8)

    assert read_png_size(png) == (2, 2)
    length = struct.unpack(">I", png[33:37])[0]
    assert zlib.decompress(png[41 : 41 + length]) == b"\0" + rows[:6] + b"\0" + rows[8:14]


def text_in(path: Path, index: int, image: PageImage, box: RectF) -> str:
    """What pdfium itself finds inside a box of the picture."""
    document = pypdfium2.PdfDocument(path)
    page = document[index]
    to_page = [
        page_point(page, x, y, image)
        for x, y in ((box.x, box.y), (box.x + box.width, box.y + box.height))
    ]
    (x0, x1), (y0, y1) = (sorted(values) for values in zip(*to_page, strict=True))
    text_page = page.get_textpage()
    inset = 0.2  # boxes are rounded to whole pixels
    text: str = text_page.get_text_bounded(x0 + inset, y0 + inset, x1 - inset, y1 - inset)
    document.close()
    return text


def page_point(
    page: pypdfium2.PdfPage, x: float, y: float, image: PageImage
) -> tuple[float, float]:
    across, down = pypdfium2.raw.c_double(), pypdfium2.raw.c_double()
    size = (image.width, image.height)
    pypdfium2.raw.FPDF_DeviceToPage(page, 0, 0, *size, 0, int(x), int(y), across, down)
    return across.value, down.value


def read_png_size(png: bytes) -> tuple[int, int]:
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack(">II", png[16:24])
    return width, height
