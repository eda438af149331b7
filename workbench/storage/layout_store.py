"""What is known of a document's text beside its pages: headings, furniture, places, edits.

One compressed row for each document: a sheet of ten thousand rows has ten thousand places, and no
list ever needs them.
"""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

from workbench.domain.document import HeadingSpan, OriginSpan, ParsedDocument, TextEdit
from workbench.errors import Corrupt
from workbench.storage.database import Database


@dataclass(frozen=True, slots=True)
class Layout:
    headings: tuple[HeadingSpan, ...] = ()
    origins: tuple[OriginSpan, ...] = ()
    furniture: tuple[tuple[int, int], ...] = ()
    edits: tuple[TextEdit, ...] = ()


class LayoutStore:
    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, document_id: str) -> Layout | None:
        """None for a document that was read before layouts were kept."""
        row = self._database.read_one(
            "SELECT content FROM layouts WHERE document_id = ?", (document_id,)
        )
        return None if row is None else unpacked(row["content"])

    def replace(
        self, connection: sqlite3.Connection, document_id: str, parsed: ParsedDocument
    ) -> None:
        """Inside the caller's transaction."""
        layout = Layout(parsed.headings, parsed.origins, parsed.furniture, parsed.edits)
        connection.execute(
            "INSERT OR REPLACE INTO layouts (document_id, content) VALUES (?, ?)",
            (document_id, packed(layout)),
        )

    def copy(self, connection: sqlite3.Connection, document_id: str, twin_id: str) -> None:
        """Inside the caller's transaction."""
        connection.execute("DELETE FROM layouts WHERE document_id = ?", (document_id,))
        connection.execute(
            "INSERT INTO layouts (document_id, content)"
            " SELECT ?, content FROM layouts WHERE document_id = ?",
            (document_id, twin_id),
        )


def packed(layout: Layout) -> bytes:
    """Spans as the gap to the one before and their length, which compress well."""
    content = {
        "headings": [
            [h.level for h in layout.headings],
            _gaps((h.start, h.end) for h in layout.headings),
        ],
        "origins": [
            [o.label for o in layout.origins],
            _gaps((o.start, o.end) for o in layout.origins),
        ],
        "furniture": _gaps(layout.furniture),
        "edits": [
            _gaps((e.start, e.end) for e in layout.edits),
            _gaps((e.old_start, e.old_end) for e in layout.edits),
        ],
    }
    return zlib.compress(json.dumps(content, separators=(",", ":")).encode("utf-8"), 6)


def unpacked(content: bytes) -> Layout:
    """Raises Corrupt."""
    try:
        known: Any = json.loads(zlib.decompress(content))
        levels, headings = known["headings"]
        labels, origins = known["origins"]
        new, old = known["edits"]
        return Layout(
            tuple(map(HeadingSpan, levels, *_columns(headings))),
            tuple(map(OriginSpan, labels, *_columns(origins))),
            tuple(_spans(known["furniture"])),
            tuple(TextEdit(*a, *b) for a, b in zip(_spans(new), _spans(old), strict=True)),
        )
    except (zlib.error, ValueError, LookupError, TypeError) as error:
        raise Corrupt(
            "What is known of a document's layout is damaged.",
            hint="Index its collection anew; that reads the document again.",
        ) from error


def _gaps(spans: Iterable[tuple[int, int]]) -> list[int]:
    last = 0
    pairs = []
    for start, end in spans:
        pairs.append((start - last, end - start))
        last = end
    return list(chain.from_iterable(pairs))


def _spans(gaps: Sequence[int]) -> Iterator[tuple[int, int]]:
    last = 0
    for gap, length in zip(gaps[::2], gaps[1::2], strict=True):
        start = last + gap
        last = start + length
        yield start, last


def _columns(gaps: Sequence[int]) -> tuple[list[int], list[int]]:
    spans = list(_spans(gaps))
    return [start for start, _ in spans], [end for _, end in spans]
