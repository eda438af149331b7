"""Tags and properties of documents: set by people, read from files, asked for by filters."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from workbench.changes import Changes, Kind
from workbench.domain.document_filter import TAG, UNKNOWN, DocumentFilter, checked_property
from workbench.domain.language import language_of
from workbench.errors import InputError
from workbench.services.metering.request_facts import known_languages
from workbench.storage.document_store import DocumentStore


class Properties:
    def __init__(self, *, documents: DocumentStore, changes: Changes) -> None:
        self._documents = documents
        self._store = documents.properties
        self._changes = changes

    def of(self, document_ids: Sequence[str]) -> dict[str, dict[str, tuple[str, ...]]]:
        """Values by key, of each document that has any."""
        return self._store.of_documents(document_ids)

    def tag(
        self, document_ids: Sequence[str], add: Sequence[str] = (), remove: Sequence[str] = ()
    ) -> None:
        """Raises NotFound, InputError for an empty tag."""
        for document_id in document_ids:
            self._documents.get(document_id)
        new = [checked_property(TAG, tag) for tag in add]
        self._store.tag(document_ids, new, [" ".join(tag.split()) for tag in remove])
        self._changes.publish(Kind.DOCUMENTS, *document_ids)

    def give(self, document_ids: Sequence[str], values: Mapping[str, str]) -> None:
        """Author, date, language; an empty value takes it back. Raises NotFound, InputError."""
        if TAG in values:
            raise InputError("A document may have many tags.", hint="Use --tag and --untag.")
        for document_id in document_ids:
            self._documents.get(document_id)
        checked = {
            key: checked_property(key, value) if value else None for key, value in values.items()
        }
        self._store.give(document_ids, checked)
        self._changes.publish(Kind.DOCUMENTS, *document_ids)

    def fitting(self, only: DocumentFilter, collection_ids: Sequence[str]) -> frozenset[str]:
        """Ids of the documents that fit."""
        return frozenset(self._store.fitting(only, collection_ids))


def language_said(text: str) -> str:
    """The language of a document's beginning, or that it could not be told."""
    return language_of(text, known_languages()) or UNKNOWN


def day_of(mtime_ns: int) -> str:
    """The day a file was last changed, where this computer is."""
    return datetime.fromtimestamp(mtime_ns / 1e9).astimezone().strftime("%Y-%m-%d")
