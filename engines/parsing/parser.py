"""The document parser: two children, one that reads files and one that draws pages.

Drawing has its own child so that a page opens while a slow file is being read. Knows the limits
and the words for their being passed; the formats are the child's.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path

from engines.child import Call, Child, ChildDied, ChildFailed, ChildTooLarge, ChildTooSlow
from engines.frames import Frame
from engines.parsing.formats import readable_suffixes, unavailable_suffixes
from workbench.domain.document import (
    HeadingSpan,
    OriginSpan,
    PageImage,
    PageSpan,
    ParsedDocument,
    RectF,
)
from workbench.domain.sealing import StreamSeal
from workbench.errors import EngineError, LimitExceeded, UnreadableDocument, WorkbenchError
from workbench.ports.document_parser import ParseLimits

_RENDER_SECONDS = 30.0
_RENDER_MEMORY_BYTES = 1_500_000_000


class ChildDocumentParser:
    """`DocumentParser` over child processes, which are started by the first call."""

    def __init__(self, child_command: Sequence[str]) -> None:
        self._reader = Child(child_command, "parse")
        self._renderer = Child(child_command, "parse")
        self._reading = threading.Lock()  # so that a file killed for its cost kills no other
        self._rendering = threading.Lock()

    @property
    def suffixes(self) -> frozenset[str]:
        return readable_suffixes()

    @property
    def unavailable(self) -> Mapping[str, str]:
        return unavailable_suffixes()

    def parse(
        self,
        path: Path,
        suffix: str,
        limits: ParseLimits,
        is_cancelled: Callable[[], bool] = lambda: False,
        password: str = "",
        seal: StreamSeal | None = None,
    ) -> ParsedDocument:
        call = Call(
            "parse",
            {
                "path": str(path),
                "suffix": suffix.lower(),
                "limits": asdict(limits),
                "password": password,
                "seal": _for_child(seal),
            },
            timeout_s=limits.seconds,
            memory_bytes=limits.memory_bytes,
        )
        with self._reading:
            try:
                return _document(self._reader.call(call, is_cancelled))
            except EngineError as error:
                raise _reworded(error, limits.seconds) from error
            except (ChildTooSlow, ChildTooLarge) as error:
                raise _reworded(error, limits.seconds) from error

    def render_page(
        self,
        path: Path,
        page: PageSpan,
        spans: tuple[tuple[int, int], ...],
        width_px: int,
        password: str = "",
        seal: StreamSeal | None = None,
    ) -> PageImage:
        call = Call(
            "render",
            {
                "path": str(path),
                "page": (page.number, page.start, page.end),
                "spans": spans,
                "width_px": width_px,
                "password": password,
                "seal": _for_child(seal),
                "seconds": _RENDER_SECONDS,
                "memory_bytes": _RENDER_MEMORY_BYTES,
            },
            timeout_s=_RENDER_SECONDS,
            memory_bytes=_RENDER_MEMORY_BYTES,
        )
        with self._rendering:
            try:
                frame = self._renderer.call(call)
            except (EngineError, ChildTooSlow, ChildTooLarge) as error:
                raise _reworded(error, _RENDER_SECONDS) from error
        boxes = tuple(RectF(**box) for box in frame.header["boxes"])
        return PageImage(frame.blobs[0], frame.header["width"], frame.header["height"], boxes)

    def close(self) -> None:
        self._reader.close()
        self._renderer.close()


def _for_child(seal: StreamSeal | None) -> list[str] | None:
    """The key of this one file, through the pipe."""
    return None if seal is None else [seal.key.hex(), seal.tail.hex()]


def _document(frame: Frame) -> ParsedDocument:
    header = frame.header
    return ParsedDocument(
        frame.blobs[0].decode("utf-8"),
        header["media_type"],
        header["title"],
        tuple(PageSpan(*page) for page in header["pages"]),
        tuple(HeadingSpan(*heading) for heading in header["headings"]),
        tuple(header["warnings"]),
        tuple(OriginSpan(*origin) for origin in header["origins"]),
        tuple((start, end) for start, end in header["furniture"]),
    )


def _reworded(error: WorkbenchError, seconds: float) -> WorkbenchError:
    """What the end of the child means for the file that it was reading."""
    match error:
        case ChildTooSlow():
            return LimitExceeded(
                f"This file took longer than {seconds:g} seconds to read.",
                hint="Split it into smaller files.",
            )
        case ChildTooLarge():
            return LimitExceeded(
                "This file needs more memory to read than it may take.",
                hint="Split it into smaller files.",
            )
        case ChildDied() if error.details.endswith("SIGXCPU"):
            return LimitExceeded(
                f"This file took longer than {seconds:g} seconds to read.",
                hint="Split it into smaller files.",
            )
        case ChildDied() | ChildFailed():
            return UnreadableDocument(
                "This file is damaged: the process that read it was brought down.",
                hint="Open it in the program that made it and save it again.",
                details=error.details,
            )
        case _:
            return error
