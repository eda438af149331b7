"""Files to text, pages to pictures; always in a child process with limits."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from workbench.domain.document import PageImage, PageSpan, ParsedDocument
from workbench.domain.sealing import StreamSeal


@dataclass(frozen=True, slots=True)
class ParseLimits:
    """What one file may cost before it is given up with a reason."""

    seconds: float = 120.0
    memory_bytes: int = 1_500_000_000
    text_chars: int = 50_000_000
    pages: int = 10_000


class DocumentParser(Protocol):
    """Knows formats by suffix and by content. Thread-safe; the calls block."""

    @property
    def suffixes(self) -> frozenset[str]:
        """Suffixes it reads, lower case with the dot."""

    @property
    def unavailable(self) -> Mapping[str, str]:
        """Suffixes that it could read, each with what is missing on this machine for that."""

    def parse(
        self,
        path: Path,
        suffix: str,
        limits: ParseLimits,
        is_cancelled: Callable[[], bool] = lambda: False,
        password: str = "",
        seal: StreamSeal | None = None,
    ) -> ParsedDocument:
        """Read one file; `suffix` is that of its original name (blobs have none).

        `password` opens an encrypted file; it is kept nowhere. `seal` opens the workspace's sealed
        copy; nothing of its content is written anywhere.

        Raises UnsupportedFormat; UnreadableDocument with one sentence and a hint (encrypted,
        damaged, recursive, empty, binary, no text layer); LimitExceeded; Cancelled.
        """

    def render_page(
        self,
        path: Path,
        page: PageSpan,
        spans: tuple[tuple[int, int], ...],
        width_px: int,
        password: str = "",
        seal: StreamSeal | None = None,
    ) -> PageImage:
        """Render one page of a PDF, or one picture of a file, `width_px` wide, with the boxes
        of document-offset `spans`.

        The boxes are returned, not painted. Raises UnreadableDocument, LimitExceeded.
        """

    def close(self) -> None: ...
