"""Collections, documents, pages, passages. Offsets are Python code points into the text."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import NewType

from workbench.domain.collection_settings import CollectionSettings

CollectionId = NewType("CollectionId", str)
DocumentId = NewType("DocumentId", str)
ChunkId = NewType("ChunkId", int)

DEFAULT_COLLECTION = "Documents"


class DocumentStatus(Enum):
    """Where a document stands on its way from a file to something that can be asked."""

    WAITING = "waiting"  # copied and acknowledged, not yet parsed
    PENDING = "pending"  # text and chunks stored, not all vectors in the index
    READY = "ready"
    FAILED = "failed"  # `error` and `hint` say why; can be retried


@dataclass(frozen=True, slots=True)
class Collection:
    id: CollectionId
    name: str
    created_at: str  # ISO 8601, UTC
    n_documents: int = 0
    n_chunks: int = 0
    embedder: str = ""  # empty: the bundled model; else model:ID or folder:PATH
    next_embedder: str | None = None  # what it is being indexed with; None: nothing is under way
    generation: int = 0  # of its index: one more with each change of the embedder
    rerank: str | None = None  # how its hits are put in order again; None: as the settings say
    variety: float | None = None  # against repetition, 0 to 1; None: as the settings say
    settings: CollectionSettings = field(default_factory=CollectionSettings)
    is_rereading: bool = False  # documents that were read by other rules are read again

    @property
    def index(self) -> str:
        """The name of the index that is searched."""
        return index_name(self.id, self.generation)

    @property
    def earlier_index(self) -> str:
        """The name of the index that was searched before; only a kill leaves anything there."""
        return index_name(self.id, self.generation - 1)

    @property
    def next_index(self) -> str:
        """The name of the index that takes its place when it is whole."""
        return index_name(self.id, self.generation + 1)


def index_name(collection_id: str, generation: int) -> str:
    """One index per collection and generation; the first is called like the collection."""
    return f"{collection_id}.{generation}" if generation else collection_id


@dataclass(frozen=True, slots=True)
class Document:
    id: DocumentId
    collection_id: CollectionId
    name: str  # file name with suffix
    source_path: str  # where it was read from; kept for the person, never needed again
    sha256: str
    size_bytes: int
    media_type: str
    status: DocumentStatus
    added_at: str
    n_pages: int = 0
    n_chunks: int = 0
    n_chars: int = 0
    error: str = ""
    hint: str = ""


@dataclass(frozen=True, slots=True)
class PageSpan:
    """Page `number` (from 1) is `text[start:end]` of its document."""

    number: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class HeadingSpan:
    """A heading that stands at `text[start:end]`; level 1 is the highest."""

    level: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class OriginSpan:
    """`text[start:end]` came from that place in the original: cells, a mail's part, a member."""

    label: str  # as people write it: "Prices!A2:D2", "annex.pdf, page 3"
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class TextEdit:
    """`text[start:end]` stands in place of what was at `old_start` to `old_end` in the original."""

    start: int
    end: int
    old_start: int
    old_end: int


@dataclass(frozen=True, slots=True)
class ParsedDocument:
    """What a parser returns: plain text, and where pages and headings stand in it.

    `pages` is empty for formats without pages. For PDF, `text[page.start:page.end]` is exactly
    the page's text layer, character by character, so that a span can be found on the page again.
    `furniture` are the lines that pages repeat at their top and bottom, such as running heads
    and page numbers: part of the text, so that pages stay exact, and of no passage.
    """

    text: str
    media_type: str
    title: str = ""
    pages: tuple[PageSpan, ...] = ()
    headings: tuple[HeadingSpan, ...] = ()
    warnings: tuple[str, ...] = ()
    origins: tuple[OriginSpan, ...] = ()
    furniture: tuple[tuple[int, int], ...] = ()  # spans, in order
    edits: tuple[TextEdit, ...] = ()  # in order; what was redacted before indexing


@dataclass(frozen=True, slots=True)
class Chunk:
    """A piece of one document, `text == document_text[start:end]`; the unit of retrieval."""

    ordinal: int
    start: int
    end: int
    text: str
    page: int | None = None
    heading: str = ""  # headings above it, joined by " > "; embedded with it, not part of `text`


@dataclass(frozen=True, slots=True)
class Passage:
    """A span of a document that can be shown, cited and opened."""

    chunk_id: ChunkId
    document_id: DocumentId
    document: str  # the document's name
    page: int | None
    start: int
    end: int
    text: str
    heading: str = ""
    score: float = 0.0


@dataclass(frozen=True, slots=True)
class Anchor:
    """What a cited passage is known by when its document has changed since."""

    text_hash: str  # SHA-256 of its words, blanks and forms of letters aside
    before: str = ""  # what stood before it when the answer was written
    after: str = ""


@dataclass(frozen=True, slots=True)
class Citation:
    """`[2]` or `[2b]` in an answer: passage 2 as it was when the answer was written.

    `quote_start`/`quote_end` narrow the passage to the sentence that the answer names or, if it
    names none, leans on, in document offsets; they equal `passage.start`/`passage.end` when no
    sentence stands out.
    """

    number: int
    passage: Passage
    quote_start: int
    quote_end: int
    anchor: Anchor | None = None  # None in answers that were written before there was one


@dataclass(frozen=True, slots=True)
class RectF:
    """A box on a page in points, origin at the top left."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class PageImage:
    """A rendered page: PNG bytes, its size in pixels, and the highlighted boxes in pixels."""

    png: bytes
    width: int
    height: int
    boxes: tuple[RectF, ...]
