"""Say where in the original a span of a document's text stands: page, cells, paragraph, part.

Pure: reads the places that a parser noted, and the text itself; opens no file. Boxes on a page are
found by drawing it, see the document parser's port.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from workbench.domain.document import OriginSpan, PageImage, PageSpan, RectF, TextEdit

_MOST_SAID = 3
_CELLS = re.compile(r"(.*)!([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?", re.DOTALL)
_COUNTED = re.compile(r"(.*?)\b(paragraph|line|row|cell|page) (\d{1,9})", re.DOTALL)
_BORDER = re.compile(r"(?<!\\)\|")
_AS_WRITTEN = ("text/plain", "text/markdown", "text/x-rst")  # a line of the text is one of the file
_SLIDES = "presentation"


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a span stands. `said` is for people: "page 3", "sheet Prices, cells B3:D3"."""

    said: str
    pages: tuple[int, ...] = ()  # numbers from 1; empty in a format without pages
    places: tuple[str, ...] = ()  # as the parser calls them: "Prices!A2:D2", "annex.pdf, page 3"


@dataclass(frozen=True, slots=True)
class PageBoxes:
    """Boxes around the lines of a span on one page, as shares of its width and height."""

    page: int
    boxes: tuple[RectF, ...]


@dataclass(frozen=True, slots=True)
class _Cells:
    """A rectangle of one sheet, columns from 1."""

    sheet: str
    left: int
    top: int
    right: int
    bottom: int

    def __str__(self) -> str:
        first = f"{column_name(self.left)}{self.top}"
        last = f"{column_name(self.right)}{self.bottom}"
        inside, _, sheet = self.sheet.rpartition(", ")
        where = f"{inside}, sheet {sheet}" if inside else f"sheet {sheet}"
        return f"{where}, cell {first}" if first == last else f"{where}, cells {first}:{last}"


def origin_of(
    start: int,
    end: int,
    *,
    text: str,
    media_type: str,
    pages: Sequence[PageSpan] = (),
    places: Sequence[OriginSpan] = (),
) -> Origin:
    """Where `text[start:end]` stands; an empty span stands where its first character does."""
    start = min(max(0, start), len(text))
    end = min(max(start + 1, end), max(len(text), start + 1))
    numbers = tuple(page.number for page in pages if page.start < end and page.end > start)
    inside = [place for place in places if place.start < end and place.end > start]
    labels = tuple(dict.fromkeys(place.label for place in inside))
    if inside:
        return Origin(_joined(_of_places(inside, text, start, end)), numbers, labels)
    if numbers:
        return Origin(_numbered("slide" if _SLIDES in media_type else "page", numbers), numbers)
    lines = (text.count("\n", 0, start) + 1, text.count("\n", 0, end - 1) + 1)
    said = _numbered("line", sorted(set(lines)))
    return Origin(said if media_type in _AS_WRITTEN else f"{said} of its text")


def boxes_of(page: int, image: PageImage) -> PageBoxes:
    width, height = max(1, image.width), max(1, image.height)
    return PageBoxes(
        page,
        tuple(
            RectF(box.x / width, box.y / height, box.width / width, box.height / height)
            for box in image.boxes
        ),
    )


def as_drawn(
    page: PageSpan, spans: Sequence[tuple[int, int]], edits: Sequence[TextEdit]
) -> tuple[PageSpan, tuple[tuple[int, int], ...]]:
    """Page and spans in the text as it was before it was edited: the one that the page shows."""
    drawn = tuple((before_edits(start, edits), before_edits(end, edits)) for start, end in spans)
    start, end = before_edits(page.start, edits), before_edits(page.end, edits)
    return PageSpan(page.number, start, end), drawn


def before_edits(at: int, edits: Sequence[TextEdit]) -> int:
    """The place in the original text; inside what was edited, the nearer end of it."""
    last = bisect.bisect_right(edits, at, key=lambda edit: edit.start) - 1
    if last < 0:
        return at
    edit = edits[last]
    if at >= edit.end:
        return at - edit.end + edit.old_end
    return edit.old_start if at == edit.start else edit.old_end


def column_name(column: int) -> str:
    """ "C" for 3."""
    letters = ""
    while column > 0:
        column, letter = divmod(column - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return letters


def _of_places(places: Sequence[OriginSpan], text: str, start: int, end: int) -> list[str]:
    cells: dict[str, _Cells] = {}
    counted: dict[str, list[int]] = {}
    said: dict[str, None] = {}  # in the order of the text; of counted places their first words
    for place in places:
        if found := _CELLS.fullmatch(place.label):
            part = _narrowed(_cells(found), text, place, start, end)
            before = cells.get(part.sheet)
            cells[part.sheet] = part if before is None else _around(before, part)
            said[f"!{part.sheet}"] = None
        elif found := _COUNTED.fullmatch(place.label):
            words = f"{found[1]}{found[2]}"
            counted.setdefault(words, []).append(int(found[3]))
            said[words] = None
        else:
            said[place.label] = None
    return [
        str(cells[words[1:]])
        if words[1:] in cells and words[0] == "!"
        else _numbered(words, counted[words])
        if words in counted
        else words
        for words in said
    ]


def _cells(found: re.Match[str]) -> _Cells:
    left, top = _column(found[2]), int(found[3])
    return _Cells(
        found[1], left, top, _column(found[4]) if found[4] else left, int(found[5] or top)
    )


def _narrowed(cells: _Cells, text: str, place: OriginSpan, start: int, end: int) -> _Cells:
    """Of a row of a table, `| a | b |`, those cells that the span touches."""
    row = text[place.start : place.end]
    borders = [found.start() for found in _BORDER.finditer(row)]
    if not row.startswith("|") or len(borders) < 2 or cells.top != cells.bottom:
        return cells
    first, last = max(0, start - place.start), min(len(row), end - place.start)
    touched = [
        number
        for number, (left, right) in enumerate(pairwise(borders))
        if row[max(first, left + 1) : min(last, right)].strip()
    ]
    if not touched or cells.left + touched[-1] > cells.right:
        return cells
    return _Cells(
        cells.sheet, cells.left + touched[0], cells.top, cells.left + touched[-1], cells.bottom
    )


def _around(one: _Cells, other: _Cells) -> _Cells:
    return _Cells(
        one.sheet,
        min(one.left, other.left),
        min(one.top, other.top),
        max(one.right, other.right),
        max(one.bottom, other.bottom),
    )


def _column(letters: str) -> int:
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - ord("A") + 1
    return column


def _numbered(word: str, numbers: Sequence[int]) -> str:
    """ "page 3", "pages 3-5", "pages 3, 7"."""
    runs: list[list[int]] = []
    for number in sorted(set(numbers)):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    shown = [f"{run[0]}–{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs]
    return f"{word}{'s' if len(set(numbers)) > 1 else ''} {', '.join(shown)}"


def _joined(said: Iterable[str]) -> str:
    found = list(said)
    more = len(found) - _MOST_SAID
    return "; ".join(found[:_MOST_SAID]) + (f" and {more} more" if more > 0 else "")
