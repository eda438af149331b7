"""Code gets its colours line by line and all at once, whatever the language is called."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication, QPlainTextDocumentLayout

from ui.desktop.markdown.highlighting import CodeHighlighter, colour_of, spans_by_line
from ui.desktop.markdown.style import DARK_CODE, LIGHT_CODE
from ui.desktop.theme import DARK, LIGHT


def contrast(one: str, other: str) -> float:
    def luminance(colour: str) -> float:
        parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize(
    ("colours", "background"),
    [(DARK_CODE, DARK.code_background), (LIGHT_CODE, LIGHT.code_background)],
    ids=["dark", "light"],
)
def test_every_colour_can_be_read(colours: dict[str, str], background: str) -> None:
    assert {k: v for k, v in colours.items() if contrast(v, background) < 4.5} == {}


def test_a_string_over_two_lines_is_a_string_on_both() -> None:
    lines = spans_by_line('x = """a\nb"""', "python", DARK_CODE)
    string = DARK_CODE["Literal.String"]
    assert [any(colour == string for *_, colour in line) for line in lines] == [True, True]


def test_spans_cover_the_words_that_they_colour() -> None:
    (line,) = spans_by_line("return 42", "python", DARK_CODE)
    assert (0, 6, DARK_CODE["Keyword"]) in line
    assert (7, 2, DARK_CODE["Literal.Number"]) in line


def test_an_unknown_language_has_no_colours() -> None:
    assert spans_by_line("x = 1", "no-such-language", DARK_CODE) == [[]]


def test_a_child_type_takes_the_colour_of_its_parent() -> None:
    assert colour_of("Token.Literal.String.Double", DARK_CODE) == DARK_CODE["Literal.String"]
    assert colour_of("Token.Text", DARK_CODE) is None


def test_colours_stand_right_behind_characters_outside_the_basic_plane(
    qapp: QApplication,
) -> None:
    document = QTextDocument()
    document.setDocumentLayout(QPlainTextDocumentLayout(document))
    highlighter = CodeHighlighter(document, "python", DARK_CODE)
    document.setPlainText('"🙂" + 1')
    highlighter.rehighlight()
    formats = document.firstBlock().layout().formats()
    spans = {(f.start, f.length) for f in formats}  # type: ignore[attr-defined]
    assert (0, 4) in spans  # the quotes and two UTF-16 units
