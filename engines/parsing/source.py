"""What a format's parser is given, and what it builds its text with.

Pure but for reading the one file. Every parser returns text without control characters, lone
surrogates or carriage returns, so that offsets mean the same everywhere.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from workbench.domain.document import HeadingSpan, ParsedDocument
from workbench.errors import LimitExceeded, UnreadableDocument
from workbench.ports.document_parser import ParseLimits

_BYTES_PER_CHAR = 4
_UNWANTED = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class Source:
    """One file to be parsed; `suffix` is that of its original name."""

    path: Path
    suffix: str
    limits: ParseLimits

    def read(self) -> bytes:
        """The file's bytes. Raises LimitExceeded when they cannot be a text within the limits."""
        if self.path.stat().st_size > self.limits.text_chars * _BYTES_PER_CHAR:
            raise too_long(self.limits)
        return self.path.read_bytes()


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
    """Joins blocks to one text with an empty line between them, and notes the headings."""

    def __init__(self, limits: ParseLimits) -> None:
        self._limits = limits
        self._parts: list[str] = []
        self._length = 0
        self._headings: list[HeadingSpan] = []
        self._in_list = False

    def block(self, text: str) -> None:
        """Add a paragraph or a group of lines; blank ones leave no trace."""
        self._append(text, "\n\n")

    def item(self, text: str, mark: str = "-") -> None:
        """Add a list item; items that follow each other form one block."""
        if text.strip():
            self._append(f"{mark} {text.strip()}", "\n" if self._in_list else "\n\n")
            self._in_list = True

    def line(self, text: str) -> None:
        """Add a line that belongs to the block before it, as a row belongs to its table."""
        self._append(text, "\n")

    def heading(self, level: int, text: str) -> None:
        if start_end := self._append(" ".join(clean(text).split()), "\n\n"):
            self._headings.append(HeadingSpan(level, *start_end))

    def _append(self, text: str, separator: str) -> tuple[int, int] | None:
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
        return start, self._length

    def document(
        self, media_type: str, title: str = "", warnings: tuple[str, ...] = ()
    ) -> ParsedDocument:
        """The finished document. Raises UnreadableDocument when nothing was added."""
        if not self._parts:
            raise no_text()
        text = "".join(self._parts)
        title = " ".join(clean(title).split())
        if not title and self._headings:
            title = text[self._headings[0].start : self._headings[0].end]
        return ParsedDocument(
            text, media_type, title, headings=tuple(self._headings), warnings=warnings
        )
