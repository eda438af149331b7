"""What an archive of a collection holds. Values, and what must be true of each before it is used.

Pure: knows neither ZIP nor SQLite. What comes from an archive is not trusted.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from workbench.domain.collection_settings import CollectionSettings
from workbench.domain.document import HeadingSpan, OriginSpan, PageSpan, TextEdit
from workbench.domain.document_filter import STORED

FORMAT: Final = "ai-workbench-collection"
VERSION: Final = 1
MANIFEST: Final = "manifest.json"
VECTORS: Final = "vectors.bin"
SUFFIX: Final = ".wbcollection"
MOST_CHARS: Final = 50_000_000  # of one document, as everywhere
_SHA256: Final = re.compile(r"[0-9a-f]{64}")
MEMBER: Final = re.compile(r"documents/[0-9a-f]{64}\.json|files/[0-9a-f]{64}|vectors\.bin")
_LONGEST_NAME: Final = 1_000


@dataclass(frozen=True, slots=True)
class Member:
    """A part of the archive, and what its bytes must be."""

    name: str
    sha256: str
    size_bytes: int


@dataclass(frozen=True, slots=True)
class Manifest:
    name: str  # of the collection
    made_at: str
    embedder: str  # whose vectors these are
    dimension: int  # of each; 0: there are none
    members: tuple[Member, ...]
    rerank: str | None = None  # off or fusion; None: as the settings say
    variety: float | None = None
    settings: CollectionSettings = field(default_factory=CollectionSettings)
    format: str = FORMAT
    version: int = VERSION


@dataclass(frozen=True, slots=True)
class ArchivedChunk:
    start: int
    end: int
    page: int | None
    heading: str


@dataclass(frozen=True, slots=True)
class ArchivedProperty:
    key: str
    value: str
    is_given: bool  # a person said so


@dataclass(frozen=True, slots=True)
class ArchivedDocument:
    """`is_read`: with text and chunks; else its file is read where it arrives."""

    sha256: str
    name: str
    size_bytes: int
    is_read: bool
    media_type: str = ""
    title: str = ""
    reading: str = ""
    text: str = ""
    pages: tuple[PageSpan, ...] = ()
    headings: tuple[HeadingSpan, ...] = ()
    origins: tuple[OriginSpan, ...] = ()
    furniture: tuple[tuple[int, int], ...] = ()
    edits: tuple[TextEdit, ...] = ()
    chunks: tuple[ArchivedChunk, ...] = ()
    properties: tuple[ArchivedProperty, ...] = ()


def document_member(sha256: str) -> str:
    return f"documents/{sha256}.json"


def file_member(sha256: str) -> str:
    return f"files/{sha256}"


def fault_of(document: ArchivedDocument) -> str:
    """Why this cannot be a document; empty if it can."""
    if not _SHA256.fullmatch(document.sha256) or document.size_bytes < 0:
        return "a document has no hash"
    if not document.name.strip() or len(document.name) > _LONGEST_NAME or "/" in document.name:
        return "a document has no name"
    if any(one.key not in STORED or not one.value.strip() for one in document.properties):
        return "a property is not known"
    if len(document.text) > MOST_CHARS:
        return "a text is too long"
    if document.is_read != bool(document.chunks):
        return "a document has no passages"
    n = len(document.text)
    spans: list[tuple[int, int]] = [
        *((one.start, one.end) for one in document.pages),
        *((one.start, one.end) for one in document.headings),
        *((one.start, one.end) for one in document.origins),
        *document.furniture,
        *((one.start, one.end) for one in document.edits),
    ]
    if not _inside(spans, n) or not _inside(((c.start, c.end) for c in document.chunks), n):
        return "a passage lies outside of its text"
    if any(not document.text[one.start : one.end].strip() for one in document.chunks):
        return "a passage is empty"
    numbers = [page.number for page in document.pages]
    if numbers != list(range(1, len(numbers) + 1)):
        return "pages are missing"
    if any(one.page is not None and one.page not in range(1, len(numbers) + 1)
           for one in document.chunks):  # fmt: skip
        return "a passage is on no page"
    return ""


def _inside(spans: Iterable[tuple[int, int]], n: int) -> bool:
    return all(0 <= start <= end <= n for start, end in spans)
