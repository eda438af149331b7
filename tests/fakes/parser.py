"""A parser of text and Markdown in this process; can be told to fail for one content."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Mapping
from pathlib import Path

from workbench.domain.document import HeadingSpan, PageImage, PageSpan, ParsedDocument, RectF
from workbench.domain.sealing import StreamSeal, unseal
from workbench.errors import (
    Cancelled,
    LimitExceeded,
    UnreadableDocument,
    UnsupportedFormat,
    WorkbenchError,
)
from workbench.ports.document_parser import ParseLimits

_HEADING = re.compile(r"^(#{1,6}) +(.+)$", re.MULTILINE)
_MEDIA_TYPES = {".txt": "text/plain", ".md": "text/markdown"}
_ONE_PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c494441"
    "54789c63f8ffff3f0005fe02fe0def46b80000000049454e44ae426082"
)


class FakeParser:
    def __init__(self) -> None:
        self.failures: dict[str, WorkbenchError] = {}  # a text found in the file -> what is raised
        self.passwords: dict[str, str] = {}  # a text found in the file -> what opens it
        self.missing: dict[str, str] = {}
        self.parsed: list[Path] = []

    @property
    def suffixes(self) -> frozenset[str]:
        return frozenset(_MEDIA_TYPES)

    @property
    def unavailable(self) -> Mapping[str, str]:
        return self.missing

    def parse(
        self,
        path: Path,
        suffix: str,
        limits: ParseLimits,
        is_cancelled: Callable[[], bool] = lambda: False,
        password: str = "",
        seal: StreamSeal | None = None,
    ) -> ParsedDocument:
        if is_cancelled():
            raise Cancelled
        if suffix.lower() not in _MEDIA_TYPES:
            raise UnsupportedFormat(f"Files of the kind {suffix} cannot be read.", hint="Use .txt.")
        self.parsed.append(path)
        try:
            content = path.read_bytes()
            if seal is not None:
                content = b"".join(unseal(io.BytesIO(content).read, seal))
            text = content.decode("utf-8").replace("\r\n", "\n")
        except (OSError, UnicodeDecodeError) as error:
            raise UnreadableDocument("This file holds no text.", hint="Use another.") from error
        for marker, failure in self.failures.items():
            if marker in text:
                raise failure
        for marker, needed in self.passwords.items():
            if marker in text and password != needed:
                raise UnreadableDocument("This file needs a password.", hint="Add it with one.")
        if "\0" in text or not text.strip():
            raise UnreadableDocument("This file holds no text.", hint="Choose another file.")
        if len(text) > limits.text_chars:
            raise LimitExceeded("This file holds too much text.", hint="Split it.")
        headings = tuple(
            HeadingSpan(len(found[1]), found.start(2), found.end(2))
            for found in (_HEADING.finditer(text) if suffix.lower() == ".md" else ())
        )
        title = text[headings[0].start : headings[0].end] if headings else ""
        return ParsedDocument(text, _MEDIA_TYPES[suffix.lower()], title, headings=headings)

    def render_page(
        self,
        path: Path,
        page: PageSpan,
        spans: tuple[tuple[int, int], ...],
        width_px: int,
        password: str = "",
        seal: StreamSeal | None = None,
    ) -> PageImage:
        return PageImage(_ONE_PIXEL, 1, 1, tuple(RectF(0, 0, 1, 1) for _ in spans))

    def close(self) -> None:
        """Nothing to end."""
