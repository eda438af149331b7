"""What an ingestion reports while it runs, and what it came to."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.domain.document import Document


@dataclass(frozen=True, slots=True)
class Scanning:
    """`found` files seen so far below the chosen paths."""

    found: int


@dataclass(frozen=True, slots=True)
class IngestProgress:
    """Files first, then the chunks of all of them; `seconds_left` is None until it can be told."""

    files_done: int
    files_total: int
    chunks_done: int
    chunks_total: int
    current: str
    seconds_left: float | None
    pages_done: int = 0  # of documents that have pages


@dataclass(frozen=True, slots=True)
class FileIngested:
    """One file reached a lasting state (pending, ready or failed)."""

    document: Document


@dataclass(frozen=True, slots=True)
class FileSkipped:
    """Not added: `reason` is "duplicate", "hidden", "unsupported", "empty" or "unreadable"."""

    path: str
    reason: str
    detail: str = ""


IngestEvent = Scanning | IngestProgress | FileIngested | FileSkipped


@dataclass(frozen=True, slots=True)
class IngestReport:
    added: tuple[Document, ...]
    skipped: tuple[FileSkipped, ...]

    @property
    def failed(self) -> tuple[Document, ...]:
        return tuple(d for d in self.added if d.status.value == "failed")
