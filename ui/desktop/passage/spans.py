"""Which part of a document's text to show around a span, and where the span lies in it.

Pure. Offsets are code points into the document's text; a window keeps them by its start.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from workbench.domain.document import PageSpan

AROUND = 6_000  # characters shown on each side of a span in a document without pages

# Qt makes one paragraph end of each of these; replaced one for one, so that offsets stay true.
_CONTROL = str.maketrans({
    "\r": "\n", "\f": "\n", "\v": "\n", "\u2028": "\n", "\u2029": "\n", "\x85": "\n", "\x00": " ",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Span:
    start: int
    end: int

    def within(self, start: int, end: int) -> Span:
        """The part of the span inside start..end; empty at its edge if there is none."""
        first = min(max(self.start, start), end)
        return Span(first, max(first, min(self.end, end)))

    def moved(self, by: int) -> Span:
        return Span(self.start + by, self.end + by)


@dataclass(frozen=True, slots=True)
class Window:
    """`text` is a document's text from `start` on, as long as before, drawable."""

    text: str
    start: int
    has_more_before: bool = False
    has_more_after: bool = False


def drawable(text: str) -> str:
    """Line ends and control characters as single line feeds and spaces; same length."""
    return text.replace("\r\n", " \n").translate(_CONTROL)


def window_around(text: str, span: Span, before: int = AROUND, after: int = AROUND) -> Window:
    """The text around a span, cut at line ends where there are some nearby."""
    start = max(0, min(span.start, len(text)) - before)
    end = min(len(text), max(span.end, span.start) + after)
    if start > 0:
        line = text.find("\n", start, min(span.start, start + 400))
        start = line + 1 if line >= 0 else start
    if end < len(text):
        line = text.rfind("\n", max(span.end, end - 400), end)
        end = line if line >= 0 else end
    return Window(drawable(text[start:end]), start, start > 0, end < len(text))


def page_window(text: str, page: PageSpan) -> Window:
    """The text of one page."""
    return Window(drawable(text[page.start : page.end]), page.start)


def page_at(pages: Sequence[PageSpan], offset: int) -> int | None:
    """Index of the page that holds `offset`; the nearest one if it lies between pages."""
    found: int | None = None
    for index, page in enumerate(pages):
        if page.start <= offset or found is None:
            found = index
        if page.start <= offset < page.end:
            return index
    return found


def utf16_offset(text: str, offset: int) -> int:
    """Qt counts UTF-16 units where Python counts code points."""
    head = text[:offset]
    return offset + len(re.findall("[\U00010000-\U0010ffff]", head))
