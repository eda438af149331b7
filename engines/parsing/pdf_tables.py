"""A PDF page's text with its tables as rows of cells, in which every letter keeps its place.

Tables are lines of Markdown, as in documents of the other types. What stands between the cells
has no place on the page; a heading over several columns stands in each of them.
"""

from __future__ import annotations

import bisect
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from engines.parsing.pdf_aligned import aligned_tables
from engines.parsing.pdf_grid import Table, grids, in_order
from engines.parsing.pdf_lines import Cell, has_gap, sticks, visual_lines
from engines.parsing.pdf_rules import rules_of
from engines.parsing.pdf_spread import sides
from engines.parsing.pdf_text import NOWHERE, PageText
from engines.parsing.pdf_words import Word, words_of

if TYPE_CHECKING:
    from pypdfium2 import PdfPage, PdfTextPage

_LEAST_WORDS = 6
_LEAST_LINES = 2  # with a gap in them


def tables_of(page: PdfPage, text_page: PdfTextPage, read: PageText) -> list[Table]:
    """Every table of the page; each word is in one at most."""
    words, turn = words_of(text_page, read)
    if len(words) < _LEAST_WORDS:
        return []
    lines = visual_lines(words)
    if sum(map(has_gap, lines)) < _LEAST_LINES:  # asking for what is drawn takes time
        return []
    rules = rules_of(page, turn)
    found: list[Table] = []
    taken: set[Word] = set()
    for table in grids(rules, words):
        if taken.isdisjoint(table.words):
            found.append(table)
            taken |= table.words
    for side in sides([word for word in words if word not in taken]):
        found += aligned_tables(visual_lines(side, rules.down), rules)
    return found


def with_tables(
    read: PageText, tables: Sequence[Table], in_columns: Callable[[PageText], PageText]
) -> PageText:
    """The page with each table in place of its first word; `in_columns` orders the rest."""
    if not tables:
        return in_columns(read)
    rest, befores = _without(read, tables)
    ordered = in_columns(rest)
    places = sorted(((_line_end(ordered, before), number) for number, before in enumerate(befores)))
    whole = _Joined()
    begin = 0
    for end, number in places:
        whole.add(ordered.text[begin:end], ordered.indices[begin:end])
        whole.part()
        for line in _lines(read, tables[number]):
            whole.add(*line)
        whole.part()
        begin = end
    whole.add(ordered.text[begin:], ordered.indices[begin:])
    return whole.read()


def _without(read: PageText, tables: Sequence[Table]) -> tuple[PageText, list[int]]:
    """The text without the tables' words, and for each the index of the letter before it."""
    spans = sorted({(word.start, word.end) for table in tables for word in table.words})
    text: list[str] = []
    indices: list[int] = []
    begin = 0
    for start, end in [*spans, (len(read.text), len(read.text))]:
        kept = read.text[begin:start]
        # Blanks between two words of tables go with them, a line's end between others stays.
        if kept.strip() or not begin:
            text.append(kept)
            indices += read.indices[begin:start]
        elif "\n" in kept and text and not text[-1].endswith("\n"):
            at = begin + kept.index("\n")
            text.append("\n")
            indices.append(read.indices[at])
        begin = end
    starts = [start for start, _ in spans]
    befores = []
    for table in tables:
        first = min(word.start for word in table.words)
        at = first - 1
        while at >= 0 and (read.text[at].isspace() or _is_in(at, spans, starts)):
            at -= 1
        befores.append(read.indices[at] if at >= 0 else NOWHERE)
    return PageText("".join(text), indices), befores


def _is_in(at: int, spans: Sequence[tuple[int, int]], starts: Sequence[int]) -> bool:
    number = bisect.bisect(starts, at) - 1
    return number >= 0 and at < spans[number][1]


def _line_end(ordered: PageText, before: int) -> int:
    """Where in the text the line ends that holds pdfium's character of that index."""
    if before == NOWHERE:
        return 0
    at = next((n for n, index in enumerate(ordered.indices) if index == before), None)
    if at is None:
        return len(ordered.text)
    end = ordered.text.find("\n", at)
    return len(ordered.text) if end < 0 else end


def _lines(read: PageText, table: Table) -> Iterator[tuple[str, list[int]]]:
    is_from_right = _is_from_right(table)
    for number, row in enumerate(table.rows):
        cells = list(reversed(row) if is_from_right else row)
        while number >= table.n_header and len(cells) > 1 and cells[-1] is None:
            cells.pop()  # as Markdown allows: half of the rows of reports are titles of others
        line = _Line()
        line.put("| ")
        for column, cell in enumerate(cells):
            if column:
                line.put(" | ")
            _fill(line, read, cell)
        line.put(" |\n" if number + 1 < len(table.rows) else " |")
        yield line.text(), line.indices
        if table.n_header and number == 0 and len(table.rows) > 1:
            dashes = f"| {' | '.join('-' * len(row))} |\n"
            yield dashes, [NOWHERE] * len(dashes)


def _fill(line: _Line, read: PageText, cell: Cell | None) -> None:
    before = ""
    for word in in_order(cell.words) if cell else ():
        if before and not sticks(before, word.text):
            line.put(" ")
        for at in range(word.start, word.end):
            if read.text[at] == "|":
                line.put("\\")
            line.put(read.text[at], read.indices[at])
        before = word.text


def _is_from_right(table: Table) -> bool:
    """Is most of it in a script that runs from right to left? Then so do its columns."""
    kinds = [
        unicodedata.bidirectional(word.text[0]) for word in table.words if word.text[0].isalpha()
    ]
    return sum(kind in ("R", "AL") for kind in kinds) > len(kinds) / 2


class _Line:
    def __init__(self) -> None:
        self._parts: list[str] = []
        self.indices: list[int] = []

    def put(self, text: str, index: int = NOWHERE) -> None:
        self._parts.append(text)
        self.indices += [index] * len(text)

    def text(self) -> str:
        return "".join(self._parts)


class _Joined:
    """Parts of a page, an empty line between them."""

    def __init__(self) -> None:
        self._text = ""
        self._indices: list[int] = []
        self._is_parted = False

    def add(self, text: str, indices: Sequence[int]) -> None:
        if self._is_parted:
            n_blank = len(text) - len(text.lstrip())
            text, indices = text[n_blank:], indices[n_blank:]
        if not text:
            return
        if self._is_parted and self._text:
            n_kept = len(self._text.rstrip())
            self._text = f"{self._text[:n_kept]}\n\n"
            self._indices = [*self._indices[:n_kept], NOWHERE, NOWHERE]
        self._is_parted = False
        self._text += text
        self._indices += indices

    def part(self) -> None:
        self._is_parted = True

    def read(self) -> PageText:
        return PageText(self._text, self._indices)
