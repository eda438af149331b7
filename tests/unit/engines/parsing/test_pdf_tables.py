"""Tables of PDFs become rows of cells, and every letter in them is still found on the page."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pypdfium2
from hypothesis import given, settings
from hypothesis import strategies as st

from engines.parsing.pdf import read_page_text
from engines.parsing.pdf_grid import Table
from engines.parsing.pdf_lines import cell_of
from engines.parsing.pdf_page import render_page
from engines.parsing.pdf_tables import with_tables
from engines.parsing.pdf_text import NOWHERE, PageText, read_raw_text
from engines.parsing.pdf_words import Word
from tests.documents.pdf_writer import stream, with_objects, write_pdf, write_placed_pdf
from tests.unit.engines.parsing.support import parse
from tests.unit.engines.parsing.test_pdf import text_in
from workbench.domain.chunking import chunk_document
from workbench.domain.document import PageSpan
from workbench.domain.survey.tables import find_tables

Placed = list[tuple[float, float, str]]

ABOVE = "A paragraph that stands above the table and says what the reader will find in it."
BELOW = "And another one below it, which goes on with what the paragraph above had begun."


def report() -> Placed:
    """A statement as filings have it: figures set flush right, signs apart from them."""
    texts: Placed = [(72, 740, ABOVE), (250, 700, "Three Months Ended"), (420, 700, "Six Months")]
    for column, (month, year) in enumerate((("July 1,", "2023"), ("June 25,", "2022")) * 2):
        texts += [(238 + 80 * column, 686, month), (242 + 80 * column, 674, year)]
    rows = (
        ("Net sales:", ()),
        ("Products", ("63,355", "63,948", "245,241", "232,309")),
        ("Other income/(expense), net", ("(10", "243", "(97", "796")),
        ("Basic weighted-average shares", ()),
        ("outstanding", ("1.20", "1.31", "4.86", "4.42")),
        ("Net income", ("19,442", "21,744", "79,082", "74,129")),
    )
    for number, (label, figures) in enumerate(rows):
        y = 656 - 12 * number
        texts.append((72, y, label))
        for column, figure in enumerate(figures):
            right = 280 + 80 * column
            if label == "Net income":
                texts.append((right - 50, y, "$"))
            texts.append((right - 5.56 * len(figure), y, figure))
            if figure.startswith("("):
                texts.append((right + 3, y, ")"))
    return [*texts, (72, 540, BELOW)]


def drawn_table(rows: list[list[str]], *, with_lines: bool = True) -> bytes:
    texts: Placed = [(72, 740, ABOVE)]
    for number, row in enumerate(rows):
        texts += [(76 + 120 * n, 690 - 20 * number, cell) for n, cell in enumerate(row) if cell]
    height, width = 20 * len(rows), 120 * len(rows[0])
    rules = [(72.0, 704.0 - 20 * n, 72.0 + width, 704.0 - 20 * n) for n in range(len(rows) + 1)]
    rules += [
        (72.0 + 120 * n, 704.0, 72.0 + 120 * n, 704.0 - height) for n in range(len(rows[0]) + 1)
    ]
    return write_placed_pdf([texts], rules=rules if with_lines else ())


def rows_of(data: bytes) -> list[str]:
    return [line for line in parse(data, ".pdf").text.split("\n") if line.startswith("|")]


# ---------------------------------------------------------------------------------------- tables


def test_a_table_with_lines_around_its_cells_is_rows_whatever_stands_in_them() -> None:
    rows = [["Name", "Kind", "What it is for"], ["HOST", "", "Where it runs"], ["a|b", "INT", "x"]]

    document = parse(drawn_table(rows), ".pdf")

    assert document.text == (
        f"{ABOVE}\n\n| Name | Kind | What it is for |\n| - | - | - |\n"
        "| HOST |  | Where it runs |\n| a\\|b | INT | x |"
    )


def test_a_cell_over_several_columns_stands_in_each() -> None:
    texts: Placed = [(76, 690, "Model"), (200, 690, "Score")]
    texts += [(196, 670, "small"), (316, 670, "large"), (76, 650, "ours"), (196, 650, "0.91")]
    texts += [(316, 650, "0.95"), (76, 630, "theirs"), (196, 630, "0.85"), (316, 630, "0.90")]
    rules = [(72.0, y, 432.0, y) for y in (704.0, 664.0, 644.0, 624.0)]
    rules += [(192.0, 684.0, 432.0, 684.0), (312.0, 684.0, 312.0, 624.0)]
    rules += [(x, 704.0, x, 624.0) for x in (72.0, 192.0, 432.0)]

    assert rows_of(write_placed_pdf([texts], rules=rules)) == [
        "| Model | Score | Score |",
        "| - | - | - |",
        "| Model | small | large |",
        "| ours | 0.91 | 0.95 |",
        "| theirs | 0.85 | 0.90 |",
    ]


def test_a_statement_without_lines_is_rows_with_headers_joined_and_signs_at_their_figures() -> None:
    text = parse(write_placed_pdf([report()]), ".pdf").text

    assert text.split("\n\n") == [
        ABOVE,
        "|  | Three Months Ended July 1, 2023 | Three Months Ended June 25, 2022"
        " | Six Months July 1, 2023 | Six Months June 25, 2022 |\n"
        "| - | - | - | - | - |\n"
        "| Net sales: |\n"
        "| Products | 63,355 | 63,948 | 245,241 | 232,309 |\n"
        "| Other income/(expense), net | (10) | 243 | (97) | 796 |\n"
        "| Basic weighted-average shares outstanding | 1.20 | 1.31 | 4.86 | 4.42 |\n"
        "| Net income | $19,442 | $21,744 | $79,082 | $74,129 |",
        BELOW,
    ]


def test_tables_of_pages_that_lie_on_their_side_are_read() -> None:
    rows = [("Item", "Price"), ("Tea", "3.50"), ("Milk", "1.20"), ("Bread", "2.80")]
    drawn = "\n".join(
        f"BT /F1 10 Tf 0 1 -1 0 {100 + 14 * number} {100 + 200 * column} Tm ({cell}) Tj ET"
        for number, row in enumerate(rows)
        for column, cell in enumerate(row)
    )

    assert rows_of(with_objects(write_pdf([[]]), {11: stream(drawn.encode())})) == [
        "| Item | Price |", "| - | - |", "| Tea | 3.50 |", "| Milk | 1.20 |", "| Bread | 2.80 |",
    ]  # fmt: skip


def test_columns_of_scripts_from_right_to_left_begin_at_the_right() -> None:
    text = "ثمن\nاسم"
    price = Word(0, 3, text[:3], 10, 0, 30, 10)
    name = Word(4, 7, text[4:], 100, 0, 130, 10)
    table = Table([[cell_of([price]), cell_of([name])]], 0)

    read = with_tables(PageText(text, range(len(text))), [table], lambda page: page)

    assert read.text == "| اسم | ثمن |"


def test_the_columns_of_a_long_table_are_named_in_every_passage_and_its_rows_can_be_asked() -> None:
    rows = [["Month", "Sales in euros", "Returns"]]
    rows += [[f"Month {n}", f"{n},{n}00.00", f"{n}0"] for n in range(1, 32)]
    document = parse(drawn_table(rows, with_lines=False), ".pdf")

    chunks = [chunk for chunk in chunk_document(document) if "Month 31" in chunk.text]
    (table,) = find_tables(document.text)

    assert chunks[0].heading.endswith("Month | Sales in euros | Returns")
    assert table.header == ("Month", "Sales in euros", "Returns")
    assert [row.cells for row in table.rows] == [tuple(row) for row in rows[1:]]


# ------------------------------------------------------------------------------------ no tables


def test_prose_lists_contents_forms_and_code_are_no_tables() -> None:
    pages: dict[str, Placed] = {
        "list": [
            place
            for n in range(8)
            for place in ((72.0, 700.0 - 14 * n, f"{n}."), (110.0, 700.0 - 14 * n, f"Point {n}."))
        ],
        "contents": [
            place
            for n in range(8)
            for place in (
                (72.0, 700.0 - 14 * n, f"Chapter of the number {n}"),
                (500.0, 700.0 - 14 * n, str(3 + 4 * n)),
            )
        ],
        "form": [
            (72.0, 700.0, "Name:"), (200.0, 700.0, "Ada"), (72.0, 680.0, "Place of birth:"),
            (190.0, 680.0, "London"), (72.0, 660.0, "Signed"), (300.0, 660.0, "10 December 1815"),
        ],
        "code": [
            (72.0 + 20 * (n % 3), 700.0 - 12 * n, f"value_{n} = compute({n}, other={n + 1})")
            for n in range(12)
        ],
        "labels of a chart": [
            (72.0, 700.0, "100"), (72.0, 660.0, "50"), (72.0, 620.0, "0"),
            (100.0, 600.0, "2021"), (200.0, 600.0, "2022"), (300.0, 600.0, "2023"),
        ],
    }  # fmt: skip

    assert {name: rows_of(write_placed_pdf([page])) for name, page in pages.items()} == {
        name: [] for name in pages
    }


def test_a_box_around_a_note_and_a_frame_around_a_page_are_no_tables() -> None:
    rules = [(72.0, y, 432.0, y) for y in (704.0, 604.0)]
    rules += [(x, 704.0, x, 604.0) for x in (72.0, 432.0)]
    texts: Placed = [(80, 690, "A note that is drawn around."), (80, 660, "It has two lines.")]

    assert rows_of(write_placed_pdf([texts], rules=rules)) == []


# ------------------------------------------------------------------------------------- places


def test_a_row_is_boxed_at_its_cells(tmp_path: Path) -> None:
    path = tmp_path / "blob"
    path.write_bytes(write_placed_pdf([report()]))
    document = parse(path.read_bytes(), ".pdf")
    start = document.text.index("| Net income")
    end = document.text.index("\n", start)

    image = render_page(path, document.pages[0], [(start, end)], 900)

    found = [" ".join(text_in(path, 0, image, box).split()) for box in image.boxes]
    assert found[0] == "Net income"
    assert " ".join(found[1:]).replace("$ ", "") == "19,442 21,744 79,082 74,129"


def test_documents_that_were_read_before_tables_were_told_are_boxed_as_before(
    tmp_path: Path,
) -> None:
    path = tmp_path / "blob"
    path.write_bytes(write_placed_pdf([report()]))
    file = pypdfium2.PdfDocument(path)
    text_page = file[0].get_textpage()
    earlier = read_page_text(file[0], text_page, has_tables=False).text
    text_page.close()
    file.close()
    start = earlier.index("Products")

    image = render_page(path, PageSpan(1, 0, len(earlier)), [(start, start + 8)], 900)

    assert [" ".join(text_in(path, 0, image, box).split()) for box in image.boxes] == ["Products"]


# ------------------------------------------------------------------------------------ any page


COLUMN = st.sampled_from([72.0, 80.0, 200.0, 260.0, 330.0, 400.0])
HEIGHT = st.sampled_from([700.0 - 12 * n for n in range(20)])
TEXT = st.text("ab19,.$()%-| x", min_size=1, max_size=30)
RULE = st.tuples(COLUMN, HEIGHT, COLUMN, HEIGHT)


@settings(max_examples=60)
@given(
    st.lists(st.tuples(COLUMN, HEIGHT, TEXT), max_size=60),
    st.lists(RULE, max_size=20),
)
def test_no_letter_is_lost_and_each_keeps_its_place(
    texts: Placed, rules: list[tuple[float, float, float, float]]
) -> None:
    file = pypdfium2.PdfDocument(write_placed_pdf([texts], rules=rules))
    page = file[0]
    text_page = page.get_textpage()
    raw, read = read_raw_text(text_page), read_page_text(page, text_page)
    again = read_page_text(page, text_page)
    text_page.close()
    file.close()
    at = dict(zip(raw.indices, raw.text, strict=True))

    assert len(read.text) == len(read.indices)
    assert read == again
    for character, index in zip(read.text, read.indices, strict=True):
        assert index == NOWHERE or character.isspace() or at[index] == character
    wanted = Counter(i for c, i in zip(raw.text, raw.indices, strict=True) if not c.isspace())
    held = Counter(
        i for c, i in zip(read.text, read.indices, strict=True) if not c.isspace() and i != NOWHERE
    )
    assert set(wanted) == set(held)


def test_a_page_that_draws_more_than_a_table_can_is_read_without_one() -> None:
    rows = [["Name", "Kind"], ["HOST", "TEXT"], ["PORT", "NUMBER"]]
    rules = [(72.0, 100.0 + n / 100, 500.0, 100.0 + n / 100) for n in range(20_000)]
    texts = [(76.0 + 120 * n, 690.0 - 20 * k, c) for k, row in enumerate(rows)
             for n, c in enumerate(row)]  # fmt: skip

    assert "PORT NUMBER" in parse(write_placed_pdf([texts], rules=rules), ".pdf").text


def test_a_page_of_ten_thousand_words_is_read() -> None:
    lines = ["w " * 200 for _ in range(50)]

    assert parse(write_pdf([lines]), ".pdf").text.count("w") == 10_000
