"""reStructuredText: the text stays as it was written; its headings are found by their lines."""

from __future__ import annotations

import re
from collections.abc import Iterator

from engines.parsing.plain import read_text
from engines.parsing.source import Source
from workbench.domain.document import HeadingSpan, ParsedDocument

MEDIA_TYPE = "text/x-rst"

_ADORNMENT = re.compile(r"([!-/:-@\[-`{-~])\1{1,}[ \t]*$")
_LITERAL = re.compile(r"[ \t]")


def parse_restructured(source: Source) -> ParsedDocument:
    """Text and heading spans. Raises UnreadableDocument, LimitExceeded."""
    text = read_text(source)
    headings = tuple(find_headings(text))
    title = text[headings[0].start : headings[0].end] if headings else ""
    return ParsedDocument(text, MEDIA_TYPE, title, headings=headings)


def find_headings(text: str) -> Iterator[HeadingSpan]:
    """Words over a line of signs at least as long; the signs' first use gives the level."""
    levels: dict[tuple[str, bool], int] = {}
    lines = text.split("\n")
    start = 0
    for number, line in enumerate(lines):
        words = line.strip()
        below = _sign(lines[number + 1]) if number + 1 < len(lines) else ""
        above = _sign(lines[number - 1]) if number else ""
        is_over = above == below
        blank_before = number == 0 or not lines[number - 1].strip() or is_over
        indented = bool(_LITERAL.match(line)) and not is_over
        if (
            below and words and not _sign(line) and blank_before and not indented
            and len(lines[number + 1].rstrip()) >= len(line.rstrip())
        ):  # fmt: skip
            level = levels.setdefault((below, is_over), len(levels) + 1)
            begin = start + len(line) - len(line.lstrip())
            yield HeadingSpan(level, begin, begin + len(words))
        start += len(line) + 1


def _sign(line: str) -> str:
    match = _ADORNMENT.match(line)
    return match[1] if match else ""
