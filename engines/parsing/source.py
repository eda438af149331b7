"""What a format's parser is given, and what it builds its text with.

Pure but for reading the one file. Every parser returns text without control characters, lone
surrogates or carriage returns, so that offsets mean the same everywhere.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from engines.parsing.tables import markdown_rows
from workbench.domain.document import HeadingSpan, OriginSpan, PageSpan, ParsedDocument
from workbench.errors import LimitExceeded, UnreadableDocument
from workbench.ports.document_parser import ParseLimits

INDENT = "  "
_MAX_INDENTS = 9
MAX_INNER_FILES = 5_000
MAX_UNPACKED_BYTES = 1_000_000_000
_BYTES_PER_CHAR = 4
_UNWANTED = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")


@dataclass(slots=True)
class Budget:
    """What all files inside one file may cost together."""

    files: int = MAX_INNER_FILES
    unpacked_bytes: int = MAX_UNPACKED_BYTES


@dataclass(frozen=True, slots=True)
class Source:
    """One file to be parsed; `suffix` is that of its original name.

    A file that lies inside another has its bytes in `data` and stands at `depth` 1 or deeper.
    """

    path: Path
    suffix: str
    limits: ParseLimits
    password: str = ""
    data: bytes | None = None
    depth: int = 0
    budget: Budget = field(default_factory=Budget)
    parse: Callable[[Source], ParsedDocument] | None = None  # reads files inside this one

    def read(self) -> bytes:
        """The file's bytes. Raises LimitExceeded when they cannot be a text within the limits."""
        if self.size_bytes() > self.limits.text_chars * _BYTES_PER_CHAR:
            raise too_long(self.limits)
        return self.path.read_bytes() if self.data is None else self.data

    def size_bytes(self) -> int:
        return self.path.stat().st_size if self.data is None else len(self.data)

    def inside(self, suffix: str, data: bytes) -> Source:
        """A file that was found in this one."""
        return replace(self, suffix=suffix, data=data, depth=self.depth + 1)


def clean(text: str) -> str:
    """One kind of line end, and U+FFFD for every character that no text should hold."""
    return _UNWANTED.sub("\ufffd", _LINE_ENDS.sub("\n", text))


def too_long(limits: ParseLimits) -> LimitExceeded:
    return LimitExceeded(
        f"This file holds more than {limits.text_chars:,} characters of text.",
        hint="Split it into smaller files.",
    )


def no_text() -> UnreadableDocument:
    return UnreadableDocument("This file holds no text.", hint="Choose a file with text in it.")


class TextBuilder:
    """Joins blocks to one text with an empty line between them.

    Notes where headings, pages and the places of the original stand. With `counts` what has no
    other place is called by its number: "paragraph 12", "table 2, row 3".
    """

    def __init__(self, limits: ParseLimits, *, counts: bool = False) -> None:
        self.counts = counts
        self._limits = limits
        self._n_paragraphs = self._n_tables = 0
        self._inside = ""  # the part of the original that is being read
        self._parts: list[str] = []
        self._length = 0
        self._headings: list[HeadingSpan] = []
        self._pages: list[PageSpan] = []
        self._origins: list[OriginSpan] = []
        self._in_list = False

    @property
    def is_empty(self) -> bool:
        return not self._parts

    def block(self, text: str, origin: str = "") -> None:
        """Add a paragraph or a group of lines; blank ones leave no trace."""
        self._append(text, "\n\n", origin or self._next_paragraph(text))

    def item(self, text: str, mark: str = "-", depth: int = 0) -> None:
        """Add a list item, indented by its depth; items that follow each other form one block."""
        if text.strip():
            indent = INDENT * min(depth, _MAX_INDENTS)
            separator = "\n" if self._in_list else "\n\n"
            origin = self._next_paragraph(text)
            self._append(f"{mark} {text.strip()}", separator + indent, origin)
            self._in_list = True

    def line(self, text: str, origin: str = "") -> None:
        """Add a line that belongs to the block before it, as a row belongs to its table."""
        self._append(text, "\n", origin)

    def table(
        self,
        rows: Sequence[Sequence[str]],
        origin: Callable[[int], str] | None = None,
        *,
        has_header: bool = True,
    ) -> None:
        """Add rows in Markdown; `origin` names the place of the row of that number."""
        if self.counts and origin is None:
            self._n_tables += 1
            table = f"table {self._n_tables}"
            origin = lambda number: self._within(f"{table}, row {number + 1}")  # noqa: E731
        separator = "\n\n"
        for number, line in markdown_rows(rows, has_header=has_header):
            place = "" if origin is None or number is None else origin(number)
            if self._append(line, separator, place) is not None:
                separator = "\n"

    def heading(self, level: int, text: str) -> None:
        if start_end := self._append(
            " ".join(clean(text).split()), "\n\n", self._next_paragraph(text)
        ):
            self._headings.append(HeadingSpan(level, *start_end))

    def within(self, part: str, fill: Callable[[], object]) -> None:
        """Everything that `fill` adds stands in this part: "chapter 3", "body"."""
        before = (self._inside, self._n_paragraphs, self._n_tables)
        self._inside, self._n_paragraphs, self._n_tables = part, 0, 0
        start, n_origins = self._length, len(self._origins)
        fill()
        self._inside, self._n_paragraphs, self._n_tables = before
        if self._length > start and len(self._origins) == n_origins:
            self._origins.append(OriginSpan(part, start + (2 if start else 0), self._length))

    def _next_paragraph(self, text: str) -> str:
        if not self.counts or not text.strip():
            return ""
        self._n_paragraphs += 1
        return self._within(f"paragraph {self._n_paragraphs}")

    def _within(self, place: str) -> str:
        return f"{self._inside}, {place}" if self._inside else place

    def page(self, number: int, fill: Callable[[], None]) -> None:
        """Everything that `fill` adds stands on this page, or slide."""
        before = self._length
        fill()
        if self._length > before:
            start = before + (2 if before else 0)  # the empty line between belongs to no page
            self._pages.append(PageSpan(number, start, self._length))

    def nested(self, inner: ParsedDocument, origin: str, level: int) -> None:
        """Add a document that was found inside this one, its headings below `level`."""
        start_end = self._append(inner.text, "\n\n")
        if start_end is None:
            return
        shift = start_end[0] - (len(inner.text) - len(inner.text.lstrip()))
        end = start_end[1]
        for heading in inner.headings:
            if heading.end + shift <= end:
                self._headings.append(
                    HeadingSpan(heading.level + level, heading.start + shift, heading.end + shift)
                )
        places = [(f"page {page.number}", page.start, page.end) for page in inner.pages]
        places += [(place.label, place.start, place.end) for place in inner.origins]
        for label, start, finish in places or [("", start_end[0] - shift, end - shift)]:
            self._origins.append(
                OriginSpan(f"{origin}, {label}" if label else origin, start + shift,
                           min(finish + shift, end))
            )  # fmt: skip

    def _append(self, text: str, separator: str, origin: str = "") -> tuple[int, int] | None:
        text = clean(text).strip()
        if not text:
            return None
        self._in_list = False
        if self._parts:
            self._parts.append(separator)
            self._length += len(separator)
        start = self._length
        self._parts.append(text)
        self._length += len(text)
        if self._length > self._limits.text_chars:
            raise too_long(self._limits)
        if origin:
            self._origins.append(OriginSpan(origin, start, self._length))
        return start, self._length

    def document(
        self, media_type: str, title: str = "", warnings: Sequence[str] = ()
    ) -> ParsedDocument:
        """The finished document. Raises UnreadableDocument when nothing was added."""
        if not self._parts:
            raise no_text()
        text = "".join(self._parts)
        title = " ".join(clean(title).split())
        if not title and self._headings:
            title = text[self._headings[0].start : self._headings[0].end]
        return ParsedDocument(
            text,
            media_type,
            title,
            pages=tuple(self._pages),
            headings=tuple(self._headings),
            warnings=tuple(warnings),
            origins=tuple(self._origins),
        )
