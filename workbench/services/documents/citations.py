"""Where citations lead today: in place, moved, changed, or gone with their document.

Knows documents and their versions; how a passage is found in a text is decided in the domain.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from workbench.domain.citation_place import CitationState, anchor, find_again
from workbench.domain.document import Citation, Document
from workbench.errors import NotFound
from workbench.storage.document_store import DocumentStore


@dataclass(frozen=True, slots=True)
class CitedPlace:
    """`citation` points to where its passage stands now; with GONE it is as it was written."""

    state: CitationState
    citation: Citation
    note: str = ""  # what a reader should know; empty if it is in place


class Citations:
    """Thread-safe; the calls read a document's text."""

    def __init__(self, documents: DocumentStore) -> None:
        self._documents = documents

    def anchored(self, citations: Sequence[Citation]) -> tuple[Citation, ...]:
        """The same with what stands around each passage now, to find it by later."""
        return tuple(
            replace(
                one,
                anchor=anchor(one.passage.text, *self._documents.chunks.around(one.passage)),
            )
            for one in citations
        )

    def locate(self, citation: Citation) -> CitedPlace:
        """Never raises for a document that is gone: that is an answer too."""
        passage = citation.passage
        document, is_newer = self._document_of(citation)
        if document is None:
            note = "This document is no longer in the workspace."
            return CitedPlace(CitationState.GONE, citation, note)
        text = self._documents.text(document.id)
        found = find_again(text, citation)
        if found.state is CitationState.GONE:
            note = "This passage is no longer in the document."
            return CitedPlace(found.state, citation, note)
        start, end = found.start, found.end
        page = next(
            (p.number for p in self._documents.pages(document.id) if p.start <= start < p.end),
            None,
        )
        now = replace(
            passage,
            document_id=document.id,
            document=document.name,
            start=start,
            end=end,
            text=text[start:end],
            page=page,
        )
        moved = replace(
            citation, passage=now, quote_start=found.quote_start, quote_end=found.quote_end
        )
        return CitedPlace(found.state, moved, _note(found.state, is_newer=is_newer))

    def _document_of(self, citation: Citation) -> tuple[Document | None, bool]:
        """The document itself; else the newer version of its file, or one of its name."""
        wanted = citation.passage.document_id
        try:
            return self._documents.get(wanted), False
        except NotFound:
            newer = self._documents.newer_than(wanted)
        if newer is not None:
            return newer, True
        same_name = [
            one
            for one in self._documents.matching(citation.passage.document)
            if one.name == citation.passage.document
        ]
        # Of several by this name none is the one.
        return (same_name[0] if len(same_name) == 1 else None), True


def _note(state: CitationState, *, is_newer: bool) -> str:
    match state:
        case CitationState.CHANGED:
            return "This passage has changed since it was cited."
        case CitationState.MOVED:
            where = "in a newer version of the document" if is_newer else "in the document"
            return f"This passage stands at another place {where} now."
        case _:
            return "The document is a newer version; this passage is the same." if is_newer else ""
