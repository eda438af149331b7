"""Colour source code with Pygments: line by line while it arrives, all at once when it is there."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QColor, QSyntaxHighlighter, QTextCharFormat, QTextDocument

if TYPE_CHECKING:
    from pygments.lexer import Lexer

WHOLE_TEXT_LIMIT = 20_000  # characters; lexing 660 lines at once took 57 ms
Span = tuple[int, int, str]  # start, length, colour


@cache
def lexer_for(language: str) -> Lexer | None:
    """The lexer of a fence's language; None if there is none or the language is unknown."""
    from pygments.lexers import get_lexer_by_name  # noqa: PLC0415 - dear before the first paint
    from pygments.util import ClassNotFound  # noqa: PLC0415

    if not language:
        return None
    try:
        return get_lexer_by_name(language.lower(), stripnl=False, ensurenl=False)
    except ClassNotFound:
        return None


def warm_up() -> None:
    """Import Pygments and one common lexer, which takes 40 ms; call it beside the GUI thread."""
    spans_by_line("x = 1", "python", {})


def colour_of(token_type: Any, colours: Mapping[str, str]) -> str | None:
    """The colour of a Pygments token type or of its nearest parent that has one."""
    name = str(token_type).removeprefix("Token").removeprefix(".")
    while name:
        if name in colours:
            return colours[name]
        name = name.rpartition(".")[0]
    return None


def spans_by_line(text: str, language: str, colours: Mapping[str, str]) -> list[list[Span]]:
    """Coloured spans of every line of `text`; offsets count within the line, in characters."""
    lexer = lexer_for(language)
    lines: list[list[Span]] = [[]]
    column = 0
    if lexer is None:
        return lines
    for token_type, value in lexer.get_tokens(text):
        colour = colour_of(token_type, colours)
        for i, part in enumerate(value.split("\n")):
            if i:
                lines.append([])
                column = 0
            if colour is not None and part:
                lines[-1].append((column, len(part), colour))
            column += len(part)
    return lines


class CodeHighlighter(QSyntaxHighlighter):
    """Paints a code document. Colours change with the theme, the language may arrive late."""

    def __init__(self, document: QTextDocument, language: str, colours: Mapping[str, str]) -> None:
        super().__init__(document)
        self._language = language
        self._colours = colours
        self._lines: list[list[Span]] | None = None  # None: every line by itself

    def use_language(self, language: str) -> None:
        """The fence's language, which may arrive letter by letter."""
        if language != self._language:
            self._language = language
            self._lines = None
            self.rehighlight()

    def lex_whole(self, text: str) -> None:
        """The text is complete: strings and comments over several lines come out right."""
        if len(text) <= WHOLE_TEXT_LIMIT and "\n" in text:
            self._lines = spans_by_line(text, self._language, self._colours)
            self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        if not text:
            return
        number = self.currentBlock().blockNumber()
        if self._lines is not None and number < len(self._lines):
            spans = self._lines[number]
        else:
            spans = spans_by_line(text, self._language, self._colours)[0]
        is_astral = any(character > "\uffff" for character in text)
        for start, length, colour in spans:
            fmt = QTextCharFormat()
            fmt.setForeground(QColor(colour))
            if is_astral:  # Qt counts UTF-16 units
                first, end = _utf16(text[:start]), _utf16(text[: start + length])
                self.setFormat(first, end - first, fmt)
            else:
                self.setFormat(start, length, fmt)


def _utf16(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
