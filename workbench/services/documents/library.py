"""The documents that are there: list, open, show, and remove so that nothing of them is left."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from workbench.changes import Changes, Kind
from workbench.domain.audit import Action, Event, Facts, word
from workbench.domain.collection_settings import CollectionSettings, checked, reading_of
from workbench.domain.document import (
    Citation,
    Collection,
    Document,
    PageImage,
    PageSpan,
    Passage,
)
from workbench.domain.document_filter import LANGUAGE
from workbench.domain.origin import Origin, PageBoxes, as_drawn, boxes_of, origin_of
from workbench.domain.search_options import checked_variety
from workbench.errors import IndexFailure, InputError, NotFound, UnreadableDocument
from workbench.jobs import JobContext
from workbench.ports.document_parser import DocumentParser
from workbench.ports.vector_index import VectorIndex
from workbench.services.documents.citations import Citations, CitedPlace
from workbench.services.documents.collection_privacy import CollectionPrivacy, policy_of
from workbench.services.documents.passwords import Passwords
from workbench.services.documents.properties import Properties
from workbench.services.workspace.audit import Audit
from workbench.storage.blobs import BlobStore, opening
from workbench.storage.document_store import DocumentStore

PDF, PICTURES = "application/pdf", "image/"
_BOXES_PX = 1_000  # the width at which pages are drawn to find boxes


def has_drawn_pages(media_type: str) -> bool:
    """Whether there are pages that can be looked at as they are in the file."""
    return media_type == PDF or media_type.startswith(PICTURES)


class Library:
    def __init__(
        self,
        *,
        documents: DocumentStore,
        blobs: BlobStore,
        index: VectorIndex,
        parser: DocumentParser,
        privacy: CollectionPrivacy,
        audit: Audit,
        changes: Changes,
        passwords: Passwords | None = None,
    ) -> None:
        self._passwords = passwords or Passwords()
        self._documents = documents
        self._blobs = blobs
        self._index = index
        self._parser = parser
        self.privacy = privacy
        self._audit = audit
        self._changes = changes
        self.properties = Properties(documents=documents, changes=changes)

    # -- collections

    def collections(self) -> tuple[Collection, ...]:
        """By name."""
        return self._documents.collections.all()

    def collection(self, collection_id: str) -> Collection:
        """Raises NotFound."""
        return self._documents.collections.get(collection_id)

    def collection_named(self, name: str, create: bool = False) -> Collection:
        """Raises NotFound if there is none and `create` is off, InputError for a blank name."""
        found = self._documents.collections.named(name)
        if found is not None:
            return found
        if create:
            return self.create_collection(name)
        names = ", ".join(f"“{known.name}”" for known in self.collections())
        raise NotFound(
            f"There is no collection named “{name}”.",
            hint=f"There are: {names}." if names else "Add documents first; that makes one.",
        )

    def create_collection(self, name: str) -> Collection:
        """Raises InputError if the name is blank or taken."""
        created = self._documents.collections.create(name)
        self._changes.publish(Kind.COLLECTIONS, created.id)
        return created

    def rename_collection(self, collection_id: str, name: str) -> Collection:
        """Raises NotFound, InputError if the name is blank or taken."""
        renamed = self._documents.collections.rename(collection_id, name)
        self._changes.publish(Kind.COLLECTIONS, collection_id)
        return renamed

    def set_search(
        self, collection_id: str, rerank: str | None, variety: float | None
    ) -> Collection:
        """How the hits of this collection are put in order; None: as the settings say.

        Raises NotFound, InputError for a variety that is not between 0 and 1.
        """
        self.collection(collection_id)
        self._documents.collections.set_search(collection_id, rerank, checked_variety(variety))
        self._changes.publish(Kind.COLLECTIONS, collection_id)
        return self.collection(collection_id)

    def set_settings(self, collection_id: str, settings: CollectionSettings) -> Collection:
        """Passages, language, instructions, purpose, privacy. Documents that have to be read again
        for it are, once somebody runs `Reindexing`; `is_rereading` says so.

        Raises NotFound, InputError for a value that cannot be.
        """
        before = self.collection(collection_id).settings
        rereads = reading_of(before) != reading_of(checked(settings))
        policy = policy_of(settings)
        told: tuple[Event, ...] = ()
        if settings.privacy != before.privacy:
            name = "off" if policy is None else word(policy.name)
            told = (Event(Action.COLLECTION_PRIVACY, collection_id, {"policy": name}),)
        with self._audit.telling(*told):
            self._documents.collections.set_settings(collection_id, settings, rereads=rereads)
        if settings.language and settings.language != before.language:
            for document in self.documents(collection_id):
                said = {LANGUAGE: settings.language}
                self._documents.properties.read_from_file(document.id, said)
        self._changes.publish(Kind.COLLECTIONS, collection_id)
        return self.collection(collection_id)

    def delete_collection(self, collection_id: str, context: JobContext) -> None:
        """The collection and everything in it. Raises NotFound, and what `remove` raises."""
        self.collection(collection_id)
        documents = self.documents(collection_id)
        self._erase([document.id for document in documents], context)
        # Last, so that after a kill the collection is still known to the start's clean-up.
        event = Event(Action.COLLECTION_REMOVED, collection_id, {"documents": len(documents)})
        with self._audit.telling(event):
            self._documents.collections.delete(collection_id)
        self.privacy.forget(collection_id)
        self._changes.publish(Kind.COLLECTIONS, collection_id)

    # -- documents

    def documents(self, collection_id: str | None = None) -> tuple[Document, ...]:
        """In the order they were added; of one collection or of all."""
        return self._documents.all(collection_id)

    def document(self, document_id: str) -> Document:
        """Raises NotFound."""
        return self._documents.get(document_id)

    def find(self, text: str, collection_id: str = "") -> Document:
        """By id, exact name, or the beginning of an id, in that collection if one is named.

        Raises NotFound if none or several fit.
        """
        found = [
            one
            for one in self._documents.matching(text)
            if not collection_id or one.collection_id == collection_id
        ]
        if not found:
            raise NotFound(
                f"There is no document “{text}”.",
                hint="Give its id, the beginning of its id, or its exact file name.",
            )
        if len(found) > 1:
            raise NotFound(
                f"“{text}” fits more than one document.",
                hint="Give the whole id instead; the list of documents shows it.",
            )
        return found[0]

    def text(self, document_id: str) -> str:
        """As parsed; what offsets of chunks and citations count in. Raises NotFound."""
        return self._documents.text(document_id)

    def pages(self, document_id: str) -> tuple[PageSpan, ...]:
        """Empty for a format without pages; a picture is a page."""
        found = self._documents.pages(document_id)
        if not found and self.document(document_id).media_type.startswith(PICTURES):
            return (PageSpan(1, 0, len(self.text(document_id))),)
        return found

    def chunks(self, document_id: str) -> tuple[Passage, ...]:
        """In the order of the text."""
        return self._documents.chunks.of_document(document_id)

    def origin(self, document_id: str, start: int, end: int) -> Origin:
        """Where in the original `text[start:end]` stands: page, cells, paragraph, part.

        Raises NotFound.
        """
        document = self.document(document_id)
        layout = self._documents.layouts.of(document_id)
        return origin_of(
            start,
            end,
            text=self.text(document_id),
            media_type=document.media_type,
            pages=self._documents.pages(document_id),
            places=layout.origins if layout is not None else (),
        )

    def boxes(self, document_id: str, start: int, end: int) -> tuple[PageBoxes, ...]:
        """Where on their pages the lines of `text[start:end]` stand. Blocks; draws the pages.

        Empty for a format without pages to draw. Raises NotFound, UnreadableDocument.
        """
        if not has_drawn_pages(self.document(document_id).media_type):
            return ()
        found = []
        for page in self.pages(document_id):
            if page.start < end and page.end > start:
                image = self.page_image(document_id, page.number, ((start, end),), _BOXES_PX)
                found.append(boxes_of(page.number, image))
        return tuple(found)

    def locate(self, citation: Citation) -> CitedPlace:
        """Where a citation leads today: in place, moved, changed or gone. Reads the text."""
        return Citations(self._documents).locate(citation)

    def original(self, document_id: str) -> Path:
        """The workspace's copy of the file; its name is its hash. Raises NotFound."""
        path = self._blobs.path(self.document(document_id).sha256)
        if not path.is_file():
            raise NotFound(
                "The workspace's copy of this file is gone.",
                hint="Remove this entry and add the file again.",
            )
        return path

    def page_image(
        self,
        document_id: str,
        page_number: int,
        spans: tuple[tuple[int, int], ...],
        width_px: int,
        password: str = "",
    ) -> PageImage:
        """The page as a picture with the boxes of document-offset `spans`. Blocks.

        An encrypted file is opened with `password`, or the one that opened it before. Raises
        NotFound, PasswordNeeded, InputError for a format without pages or a page that is not there.
        """
        path = self.original(document_id)
        sha256 = self.document(document_id).sha256
        seal, password = opening(self._blobs, sha256), password or self._passwords.of(sha256)
        pages = self.pages(document_id)
        if not has_drawn_pages(self.document(document_id).media_type):
            raise UnreadableDocument(
                "This document has no pages to show.", hint="Look at its text instead."
            )
        for page in pages:
            if page.number == page_number:
                inside = tuple(
                    (max(start, page.start), min(end, page.end))
                    for start, end in spans
                    if start < page.end and end > page.start
                )
                layout = self._documents.layouts.of(document_id)
                edits = layout.edits if layout is not None else ()
                drawn, boxed = as_drawn(page, inside, edits)
                image = self._parser.render_page(path, drawn, boxed, width_px, password, seal)
                self._passwords.remember(sha256, password)
                return image
        raise InputError(
            f"There is no page {page_number}.", hint=f"The document has {len(pages)} pages."
        )

    # -- removal

    def remove(self, document_ids: Sequence[str], context: JobContext) -> None:
        """Remove documents for good: text, chunks, full-text entries, vectors and files.

        Files that another collection uses stay. A kill half way is finished at the next start.
        Raises NotFound before anything is touched; WorkspaceReadOnly; Cancelled before the first
        row is gone.
        """
        for document_id in document_ids:
            self.document(document_id)
        self._erase(document_ids, context)

    def _erase(self, document_ids: Sequence[str], context: JobContext) -> None:
        documents = [self._documents.get(document_id) for document_id in document_ids]
        chunk_ids = self._documents.chunks.ids_of_documents(document_ids)
        indexes = self._indexes(chunk_ids)
        context.check()
        if not documents:
            return
        with self._audit.telling(*map(_removed, documents)):
            erasure = self._documents.delete(document_ids)
        self._changes.publish(Kind.DOCUMENTS, *document_ids)
        self._documents.optimize_after_delete()
        try:
            for name, ids in indexes.items():
                self._index.remove(name, ids)
            self._index.compact()
        except IndexFailure:
            self._index.reset()  # nothing may stay; what lives is filled in again from SQLite
            self._documents.chunks.mark_all_missing()
        for collection_id in {document.collection_id for document in documents}:
            self.privacy.prune(collection_id, self._documents.texts_of(collection_id))
        for sha256 in {document.sha256 for document in documents}:
            with self._blobs.guard:
                if not self._documents.uses_blob(sha256):
                    self._blobs.delete(sha256)
        self._documents.finish_erasing([erasure])

    def _indexes(self, chunk_ids: Mapping[str, Sequence[int]]) -> dict[str, Sequence[int]]:
        """Which ids go from which index, those that are being built included."""
        found: dict[str, Sequence[int]] = {}
        for collection_id, ids in chunk_ids.items():
            collection = self._documents.collections.get(collection_id)
            found[collection.index] = ids
            if collection.next_embedder is not None:
                found[collection.next_index] = ids
        return found


def _removed(document: Document) -> Event:
    facts: Facts = {"sha256": document.sha256, "collection": document.collection_id}
    return Event(Action.DOCUMENT_REMOVED, document.id, facts)
