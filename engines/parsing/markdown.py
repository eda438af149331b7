"""Markdown: the text stays as it was written; its headings are found by their marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from engines.parsing.plain import read_text
from engines.parsing.source import Source
from workbench.domain.document import HeadingSpan, ParsedDocument

MEDIA_TYPE = "text/markdown"

_ATX = re.compile(r" {0,3}(#{1,6})[ \t]+")
_UNDERLINE = re.compile(r" {0,3}(=+|-+)[ \t]*$")
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_NOT_A_TITLE = re.compile(r"\s*$| {4}|\t|[ ]{0,3}(?:[>|*+-]|\d+[.)])(?:\s|$)|.*\|")


def parse_markdown(source: Source) -> ParsedDocument:
    """Text and heading spans. Raises UnreadableDocument, LimitExceeded."""
    text = read_text(source)
    headings = tuple(find_headings(text))
    title = text[headings[0].start : headings[0].end] if headings else ""
    return ParsedDocument(text, MEDIA_TYPE, title, headings=headings)


def find_headings(text: str) -> Iterator[HeadingSpan]:
    """Headings in order, both spellings, none inside fenced code or front matter.

    The span covers the heading's words, without marks.
    """
    fence = ""
    previous = ""  # the line above, if it can be the words over an underline
    previous_start = start = 0
    in_front_matter = text.startswith("---\n")
    for number, line in enumerate(text.split("\n")):
        if in_front_matter:
            in_front_matter = number == 0 or line.rstrip() not in ("---", "...")
            previous = ""
        elif fence:
            mark = _FENCE.match(line)
            if mark and mark[1].startswith(fence) and not line.strip().strip(fence[0]):
                fence = ""
        elif mark := _FENCE.match(line):
            fence, previous = mark[1], ""
        elif atx := _ATX.match(line):
            if words := _without_closing_marks(line[atx.end() :]):
                yield HeadingSpan(len(atx[1]), start + atx.end(), start + atx.end() + len(words))
            previous = ""
        elif previous and (underline := _UNDERLINE.match(line)):
            indent = len(previous) - len(previous.lstrip())
            level = 1 if underline[1][0] == "=" else 2
            yield HeadingSpan(
                level, previous_start + indent, previous_start + len(previous.rstrip())
            )
            previous = ""
        else:
            previous, previous_start = ("" if _NOT_A_TITLE.match(line) else line), start
        start += len(line) + 1


def _without_closing_marks(words: str) -> str:
    words = words.rstrip()
    bare = words.rstrip("#")
    return bare.rstrip() if not bare or bare[-1].isspace() else words
