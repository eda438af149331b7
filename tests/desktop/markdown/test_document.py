"""A block becomes a text document that holds its words and nothing that could be loaded."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextBlock, QTextDocument, QTextFragment, QTextListFormat, QTextTable
from PySide6.QtWidgets import QApplication

from ui.desktop.markdown.blocks import Code, Prose, Table, split
from ui.desktop.markdown.document import (
    CHIP,
    Chip,
    citation_pieces,
    new_document,
    render,
    source_name,
)
from ui.desktop.markdown.style import MarkdownStyle
from workbench.domain.passage_marks import Mark

STYLE = MarkdownStyle(
    text="#000000",
    muted="#444444",
    accent="#0000ff",
    chip="#ddddff",
    chip_text="#0000aa",
    code_background="#eeeeee",
    border="#cccccc",
    header="#eeeeee",
    is_dark=False,
)

LINES = (
    *("# h", "- a", "  - b", "1. c", "> q", "> - ql", "|a|b|", "|-|-|", "|1|", "`c`", "**b"),
    *("[l](u)", "![i](u)", "***", "text [1]", "", "    code", "```", "~~s~~", "\\", "&amp;", "🙂"),
)

pytestmark = pytest.mark.usefixtures("qapp")


def rendered(source: str, citable: frozenset[int] = frozenset()) -> QTextDocument:
    document = new_document(STYLE)
    for block in split(source):
        assert not isinstance(block, Code)
        render(document, block, STYLE, citable)
    return document


def blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def fragments(document: QTextDocument) -> Iterator[QTextFragment]:
    for block in blocks(document):
        iterator = block.begin()
        while not iterator.atEnd():
            yield iterator.fragment()
            iterator += 1


def anchors(document: QTextDocument) -> list[tuple[str, str]]:
    return [
        (fragment.text(), fragment.charFormat().anchorHref())
        for fragment in fragments(document)
        if fragment.charFormat().isAnchor()
    ]


def test_a_citation_becomes_an_anchor_that_reads_as_it_was_written() -> None:
    document = rendered("The cap is six months [1].", frozenset({1}))
    assert document.toPlainText() == "The cap is six months [1]."
    assert "".join(text for text, _ in anchors(document)) == "[1]"
    assert {address for _, address in anchors(document)} == {"cite:1"}


def test_a_number_that_was_not_given_stays_text() -> None:
    assert anchors(rendered("See [7] and [1].", frozenset({1}))) == [
        ("[", "cite:1"),
        ("1", "cite:1"),
        ("]", "cite:1"),
    ]


def test_several_numbers_in_one_bracket_are_several_citations() -> None:
    pieces = list(citation_pieces("a [1, 2] b", {1, 2}))
    assert [(piece.text, piece.citation) for piece in pieces] == [
        ("a ", None),
        ("[1]", Mark(1)),
        ("[2]", Mark(2)),
        (" b", None),
    ]


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("[1b]", ["[1b]"]),
        ("[1B]", ["[1b]"]),
        ("[ 1a; 2 ]", ["[1a]", "[2]"]),
        ("[1a][2b]", ["[1a]", "[2b]"]),
        ("[1a, 3b] [1abc] [b1] [1 b]", []),
    ],
)
def test_a_mark_with_a_letter_is_a_citation(text: str, cited: list[str]) -> None:
    pieces = list(citation_pieces(text, {1, 2}))

    assert [piece.text for piece in pieces if piece.citation] == cited


@given(text=st.text(st.sampled_from("a1B2 ,;[]("), max_size=30))
def test_no_word_is_lost_between_citations(text: str) -> None:
    pieces = list(citation_pieces(text, {1, 2}))

    def words(part: str) -> str:
        return re.sub(r"[\s,;\[\]]", "", part).lower()

    assert words("".join(piece.text for piece in pieces)) == words(text)
    assert all(piece.citation.number in {1, 2} for piece in pieces if piece.citation)


def test_a_citation_of_a_sentence_says_which_one() -> None:
    document = rendered("[1b] The cap is six months.", frozenset({1}))

    assert document.toPlainText() == "[1b] The cap is six months."
    assert "".join(text for text, _ in anchors(document)) == "[1b]"
    tips = {f.charFormat().toolTip() for f in fragments(document) if f.charFormat().isAnchor()}
    assert tips == {"Source 1, sentence b"}
    assert source_name(Mark(12)) == "Source 12"


def test_a_citation_inside_code_stays_code() -> None:
    assert anchors(rendered("`list[1]`", frozenset({1}))) == []


def test_html_is_shown_as_text() -> None:
    source = "<b onclick='x'>bold</b> <script>alert(1)</script>"
    assert rendered(source).toPlainText() == source


def test_a_picture_is_named_and_not_loaded() -> None:
    document = rendered("![a chart](http://example.org/chart.png)")
    assert document.toPlainText() == "[a chart: picture not loaded]"
    assert "example.org" not in document.toHtml()


def test_a_link_keeps_its_address_as_an_anchor() -> None:
    assert anchors(rendered("[the site](https://example.org/a?b=c)")) == [
        ("the site", "link:https://example.org/a?b=c")
    ]


def test_a_script_address_is_no_link() -> None:
    assert anchors(rendered("[x](javascript:alert(1))")) == []


def test_inline_code_is_marked_as_a_chip() -> None:
    chips = [
        f.text() for f in fragments(rendered("use `x = 1` now")) if f.charFormat().hasProperty(CHIP)
    ]
    assert chips == ["x = 1"]
    kinds = {
        f.charFormat().intProperty(CHIP)
        for f in fragments(rendered("`x`"))
        if f.charFormat().hasProperty(CHIP)
    }
    assert kinds == {Chip.CODE}


def test_lists_nest_and_number() -> None:
    document = rendered("3. three\n4. four\n   - inner")
    formats = [
        (block.text(), block.textList().format().style(), block.textList().format().indent())
        for block in blocks(document)
        if block.textList() is not None
    ]
    styles = QTextListFormat.Style
    assert formats == [
        ("three", styles.ListDecimal, 1),
        ("four", styles.ListDecimal, 1),
        ("inner", styles.ListCircle, 2),
    ]
    first = document.begin().textList()
    assert first.format().start() == 3


def test_a_continued_list_goes_on_counting() -> None:
    document = new_document(STYLE)
    render(document, Prose("1. item", first_number=13), STYLE, frozenset())
    assert document.begin().textList().format().start() == 13


def test_a_table_has_its_cells_and_a_header() -> None:
    document = rendered("| a | b |\n|---|--:|\n| 1 | *two* |")
    tables = [
        frame for frame in document.rootFrame().childFrames() if isinstance(frame, QTextTable)
    ]
    (table,) = tables
    cells = [
        [table.cellAt(row, column).firstCursorPosition().block().text() for column in range(2)]
        for row in range(2)
    ]
    assert cells == [["a", "b"], ["1", "two"]]
    assert table.format().headerRowCount() == 1


def test_a_heading_says_its_level_to_screen_readers() -> None:
    assert rendered("### Third").begin().blockFormat().headingLevel() == 3


def test_rendering_again_replaces() -> None:
    document = new_document(STYLE)
    render(document, Prose("first"), STYLE, frozenset())
    render(document, Prose("second"), STYLE, frozenset())
    assert document.toPlainText() == "second"


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(LINES) | st.text(max_size=12), max_size=10))
def test_whatever_is_written_can_be_rendered(qapp: QApplication, lines: list[str]) -> None:
    for block in split("\n".join(lines)):
        if isinstance(block, Prose | Table):
            render(new_document(STYLE), block, STYLE, frozenset({1}))
