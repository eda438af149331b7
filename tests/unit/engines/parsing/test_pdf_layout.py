"""Columns in reading order, running heads marked, forms, passwords, scans."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engines.parsing import ocr
from engines.parsing.pdf_columns import Piece, reading_order
from engines.parsing.pdf_furniture import MarginLine, repeated_lines
from engines.parsing.pdf_page import render_page
from engines.parsing.source import Source
from tests.documents.pdf_writer import (
    write_encrypted_pdf,
    write_form_pdf,
    write_pdf,
    write_placed_pdf,
)
from tests.unit.engines.parsing.support import DOCUMENTS, headings, origins, parse
from tests.unit.engines.parsing.test_pdf import text_in
from workbench.errors import LimitExceeded, UnreadableDocument, UnsupportedFormat
from workbench.ports.document_parser import ParseLimits

LEFT = [f"The left column goes on in line {n}," for n in "abcdefgh"]
RIGHT = [f"while the right one is at its line {n}." for n in "stuvwxyz"]


def two_columns() -> bytes:
    texts = [(72.0, 740.0, "A heading over both of the columns of this page, written across")]
    for number, (left, right) in enumerate(zip(LEFT, RIGHT, strict=True)):
        texts += [(72.0, 700.0 - 14 * number, left), (320.0, 700.0 - 14 * number, right)]
    texts.append((72.0, 560.0, "And a line below them that is also written across the page."))
    return write_placed_pdf([texts])


# ------------------------------------------------------------------------------------ columns


def test_columns_that_are_drawn_line_by_line_are_read_one_after_the_other() -> None:
    lines = parse(two_columns(), ".pdf").text.split("\n")

    assert lines[0].startswith("A heading")
    assert lines[1:9] == LEFT
    assert lines[9:17] == RIGHT
    assert lines[17].startswith("And a line")


def test_words_of_columns_are_still_found_on_the_page(tmp_path: Path) -> None:
    path = tmp_path / "blob"
    path.write_bytes(two_columns())
    document = parse(path.read_bytes(), ".pdf")
    start = document.text.index("line c,")
    end = document.text.index("line d,") + 7

    image = render_page(path, document.pages[0], [(start, end)], 900)

    found = [" ".join(text_in(path, 0, image, box).split()) for box in image.boxes]
    assert found == ["line c,", LEFT[3]]


def test_a_table_is_no_columns_of_prose() -> None:
    rows = [(f"Item {n}", f"{n * 3}.50") for n in range(12)]
    texts = [
        (72.0 + 250 * column, 700.0 - 14 * number, cell)
        for number, row in enumerate(rows)
        for column, cell in enumerate(row)
    ]

    assert parse(write_placed_pdf([texts]), ".pdf").text.split("\n")[3] == "| Item 3 | 9.50 |"


PIECES = st.lists(
    st.tuples(st.integers(0, 8), st.integers(1, 60), st.floats(0, 500), st.floats(1, 300)),
    max_size=40,
)


@given(PIECES)
def test_no_piece_is_lost_or_doubled(drawn: list[tuple[int, int, float, float]]) -> None:
    pieces, at = [], 0
    for line, n_chars, left, width in sorted(drawn):
        pieces.append(Piece(line, at, at + n_chars, left, left + width))
        at += n_chars + 1

    assert sorted(reading_order(pieces), key=lambda p: p.start) == pieces


# ----------------------------------------------------------------------------------- furniture


def test_running_heads_and_page_numbers_are_marked_and_pages_stay_whole() -> None:
    pages = [
        [
            (72.0, 760.0, "Annual report 2024"),
            (72.0, 600.0, f"Part {word} of the story."),
            (300.0, 30.0, f"Page {number} of 3"),
        ]
        for number, word in enumerate(("one", "two", "three"), 1)
    ]
    document = parse(write_placed_pdf(pages), ".pdf")

    assert [document.text[a:b] for a, b in document.furniture] == [
        text for number in (1, 2, 3) for text in ("Annual report 2024", f"Page {number} of 3")
    ]
    assert document.text[document.pages[1].start : document.pages[1].end] == (
        "Annual report 2024\nPart two of the story.\nPage 2 of 3"
    )


def test_what_stands_once_or_in_the_middle_is_no_furniture() -> None:
    head = MarginLine(0, 4, 0.05, "Head")
    other = MarginLine(5, 9, 0.05, "Else")

    assert repeated_lines([[head], [other], [head]]) == [[head], [], [head]]
    assert repeated_lines([[head], [MarginLine(0, 4, 0.95, "Head")]]) == [[], []]
    assert repeated_lines([]) == []


# --------------------------------------------------------------------------- forms and passwords


def test_the_fields_of_a_form_are_read_with_their_page() -> None:
    document = parse(write_form_pdf([["Order form"]], {"Name": "Okafor", "Town": "Lagos"}), ".pdf")

    assert document.text == ("Order form\n\nForm fields\n\nName: Okafor\nTown: Lagos\nAgreed: yes")
    assert headings(document) == [(1, "Form fields")]
    assert origins(document)["page 1, field Town"] == "Town: Lagos"
    assert document.text[: document.pages[0].end] == "Order form"


def test_a_password_opens_an_encrypted_pdf(tmp_path: Path) -> None:
    path = tmp_path / "blob"
    path.write_bytes(write_encrypted_pdf("secret"))
    from engines.parsing.formats import parse_file

    with pytest.raises(UnreadableDocument, match="needs a password"):
        parse_file(Source(path, ".pdf", ParseLimits()))
    with pytest.raises(UnreadableDocument, match="does not open"):
        parse_file(Source(path, ".pdf", ParseLimits(), "wrong"))
    with pytest.raises(UnreadableDocument, match="no text layer"):  # open, and empty
        parse_file(Source(path, ".pdf", ParseLimits(), "secret"))


# --------------------------------------------------------------------------------------- scans


@pytest.fixture
def tesseract(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program of that name which answers as Tesseract does."""
    program = tmp_path / "bin" / "tesseract"
    program.parent.mkdir()
    program.write_text(
        "#!/bin/sh\n"
        'if [ "$1" = --list-langs ]; then echo "List of languages (3):"; echo deu; echo eng;'
        " echo osd; exit 0; fi\n"
        'head -c 4 > /dev/null\n[ "$OMP_THREAD_LIMIT" = 1 ] || exit 3\n'
        'if [ -n "$SLOW" ]; then exec sleep 20; fi\n'
        'if [ -n "$BROKEN" ]; then exit 1; fi\n'
        'cat > /dev/null; printf "Seen with $4\\n\\f"\n'
    )
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}{os.pathsep}{os.environ['PATH']}")
    ocr.languages.cache_clear()
    yield program  # type: ignore[misc]
    ocr.languages.cache_clear()


@pytest.fixture
def no_tesseract(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))


PNG = b"\x89PNG\r\n\x1a\n" + bytes(40)


def test_without_tesseract_pictures_are_refused_with_what_to_install(no_tesseract: None) -> None:
    from engines.parsing.formats import readable_suffixes, unavailable_suffixes

    with pytest.raises(UnsupportedFormat, match="not installed") as caught:
        parse(PNG, ".png")

    assert "tesseract-ocr" in caught.value.hint
    assert ".png" not in readable_suffixes()
    assert ".png" in unavailable_suffixes()


def test_with_tesseract_pictures_are_read_in_the_languages_it_has(tesseract: Path) -> None:
    from engines.parsing.formats import readable_suffixes, unavailable_suffixes

    document = parse(PNG, ".png")

    assert (document.text, document.media_type) == ("Seen with eng+deu", "image/png")
    assert ".png" in readable_suffixes()
    assert unavailable_suffixes() == {}


def test_slow_and_broken_pictures_get_a_reason(
    tesseract: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SLOW", "1")
    with pytest.raises(LimitExceeded, match="longer"):
        parse(PNG, ".png", ParseLimits(seconds=0.5))
    monkeypatch.delenv("SLOW")
    monkeypatch.setenv("BROKEN", "1")
    with pytest.raises(UnreadableDocument, match="damaged"):
        parse(PNG, ".png")


def test_scanned_pages_are_read_and_said_to_be_scans(tesseract: Path) -> None:
    from tests.documents.pdf_writer import stream, with_objects

    drawn = with_objects(write_pdf([["Words"], []]), {13: stream(b"10 10 100 100 re f")})
    document = parse(drawn, ".pdf")

    assert [document.text[p.start : p.end] for p in document.pages] == [
        "Words",
        "Seen with eng+deu",
    ]
    assert document.warnings == ("1 of 2 pages are scans; their text was read by Tesseract.",)


def test_the_contract_has_no_furniture() -> None:
    assert parse((DOCUMENTS / "contract.pdf").read_bytes(), ".pdf").furniture == ()
