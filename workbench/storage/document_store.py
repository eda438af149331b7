"""Documents on their way from a file to something that can be asked: rows in, values out.

Lists never read a document's text. Collections, chunks, linked folders and properties have
their own files and hang here, since one transaction often spans them.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from workbench.domain.clock import new_id, now
from workbench.domain.document import (
    Chunk,
    Collection,
    CollectionId,
    Document,
    DocumentId,
    DocumentStatus,
    PageSpan,
    ParsedDocument,
)
from workbench.domain.document_naming import BEGINNING_CHARS
from workbench.errors import NotFound
from workbench.storage.chunk_store import ChunkStore
from workbench.storage.collection_store import CollectionStore
from workbench.storage.database import Database, Row
from workbench.storage.folder_store import FolderStore
from workbench.storage.layout_store import Layout, LayoutStore
from workbench.storage.property_store import PropertyStore

_DOCUMENT = "SELECT d.* FROM documents d"


@dataclass(frozen=True, slots=True)
class NewDocument:
    """A file whose bytes are safe in the blob store."""

    name: str
    source_path: str
    sha256: str
    size_bytes: int


class DocumentStore:
    def __init__(self, database: Database) -> None:
        self._database = database
        self.collections = CollectionStore(database)
        self.chunks = ChunkStore(database)
        self.folders = FolderStore(database)
        self.properties = PropertyStore(database)
        self.layouts = LayoutStore(database)

    # -- reading

    def all(self, collection_id: str | None = None) -> tuple[Document, ...]:
        """Newest last; of one collection or of all."""
        where = "" if collection_id is None else "WHERE d.collection_id = ?"
        rows = self._database.read(
            f"{_DOCUMENT} {where} ORDER BY d.added_at, d.id",
            () if collection_id is None else (collection_id,),
        )
        return tuple(map(_document, rows))

    def get(self, document_id: str) -> Document:
        """Raises NotFound."""
        row = self._database.read_one(f"{_DOCUMENT} WHERE d.id = ?", (document_id,))
        if row is None:
            raise NotFound("This document is not in the workspace.", hint="It may be removed.")
        return _document(row)

    def matching(self, text: str, limit: int = 2) -> tuple[Document, ...]:
        """By exact id; else by exact name; else by the beginning of an id."""
        beginning = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%"
        for condition, value in (
            ("d.id = ?", text),
            ("d.name = ?", text),
            ("d.id LIKE ? ESCAPE '\\'", beginning),
        ):
            rows = self._database.read(
                f"{_DOCUMENT} WHERE {condition} ORDER BY d.added_at, d.id LIMIT ?", (value, limit)
            )
            if rows:
                return tuple(map(_document, rows))
        return ()

    def read_otherwise(self, collection_id: str, reading: str) -> tuple[DocumentId, ...]:
        """Documents of the collection that were read by other rules, oldest first."""
        rows = self._database.read(
            "SELECT id FROM documents WHERE collection_id = ? AND reading <> ?"
            " AND status IN ('pending', 'ready') ORDER BY added_at, id",
            (collection_id, reading),
        )
        return tuple(DocumentId(row["id"]) for row in rows)

    def set_reading(self, document_id: str, reading: str) -> None:
        with self._database.write() as connection:
            connection.execute(
                "UPDATE documents SET reading = ? WHERE id = ?", (reading, document_id)
            )

    def as_parsed(self, document_id: str) -> ParsedDocument:
        """What the parser returned, as far as it was kept. Raises NotFound."""
        row = self._database.read_one(
            "SELECT media_type, title FROM documents WHERE id = ?", (document_id,)
        )
        layout = self.layouts.of(document_id) or Layout()
        return ParsedDocument(
            self.text(document_id),
            row["media_type"] if row is not None else "",
            row["title"] if row is not None else "",
            self.pages(document_id),
            layout.headings,
            (),
            layout.origins,
            layout.furniture,
            layout.edits,
        )

    def n_changes(self) -> int:
        """Another number whenever a document came, went, or is called or described otherwise."""
        row = self._database.read_one("SELECT n FROM document_changes")
        return int(row["n"]) if row is not None else 0

    def named(self, collection_ids: Sequence[str], limit: int) -> dict[str, tuple[str, str, int]]:
        """Name without suffix, title and length of documents that were read, by id."""
        rows = self._database.read(
            "SELECT d.id, d.name, d.title, d.n_chars FROM documents d"
            " JOIN texts t ON t.document_id = d.id"
            " WHERE d.collection_id IN (SELECT value FROM json_each(?)) LIMIT ?",
            (json.dumps(list(collection_ids)), limit),
        )
        return {
            row["id"]: (PurePath(row["name"]).stem, row["title"], row["n_chars"]) for row in rows
        }

    def beginnings(self, document_ids: Sequence[str]) -> dict[str, str]:
        """How their texts begin, by id. SQLite reads the whole of each for it."""
        rows = self._database.read(
            "SELECT document_id, substr(text, 1, ?) AS beginning FROM texts"
            " WHERE document_id IN (SELECT value FROM json_each(?))",
            (BEGINNING_CHARS, json.dumps(list(document_ids))),
        )
        return {row["document_id"]: row["beginning"] for row in rows}

    def newer_than(self, document_id: str) -> Document | None:
        """What stands for a linked file's document that is gone, if there is one."""
        row = self._database.read_one(
            f"{_DOCUMENT} JOIN successors s ON s.next_id = d.id WHERE s.document_id = ?",
            (document_id,),
        )
        return _document(row) if row is not None else None

    def with_status(self, status: DocumentStatus) -> tuple[DocumentId, ...]:
        rows = self._database.read(
            "SELECT id FROM documents WHERE status = ? ORDER BY added_at, id", (status.value,)
        )
        return tuple(DocumentId(row["id"]) for row in rows)

    def text(self, document_id: str) -> str:
        """As parsed; empty until then. Raises NotFound."""
        self.get(document_id)
        row = self._database.read_one(
            "SELECT text FROM texts WHERE document_id = ?", (document_id,)
        )
        return str(row["text"]) if row is not None else ""

    def texts_of(self, collection_id: str) -> Iterator[str]:
        """Title and text of each document, one after the other."""
        for document in self.all(collection_id):
            row = self._database.read_one(
                "SELECT d.title || char(10) || t.text AS said FROM documents d"
                " JOIN texts t ON t.document_id = d.id WHERE d.id = ?",
                (document.id,),
            )
            if row is not None:
                yield str(row["said"])

    def pages(self, document_id: str) -> tuple[PageSpan, ...]:
        rows = self._database.read(
            'SELECT number, "start", "end" FROM pages WHERE document_id = ? ORDER BY number',
            (document_id,),
        )
        return tuple(PageSpan(row["number"], row["start"], row["end"]) for row in rows)

    def same_content(self, collection_id: str, sha256: str) -> Document | None:
        row = self._database.read_one(
            f"{_DOCUMENT} WHERE d.collection_id = ? AND d.sha256 = ?", (collection_id, sha256)
        )
        return _document(row) if row is not None else None

    def parsed_elsewhere(self, document: Document, reading: str) -> Document | None:
        """A document of the same bytes and kind in another collection, if it has been parsed by
        the same rules."""
        rows = self._database.read(
            f"{_DOCUMENT} WHERE d.sha256 = ? AND d.id != ? AND d.status IN ('pending', 'ready')"
            " AND d.reading = ?",
            (document.sha256, document.id, reading),
        )
        suffix = PurePath(document.name).suffix.lower()
        found = (_document(row) for row in rows)
        return next((d for d in found if PurePath(d.name).suffix.lower() == suffix), None)

    def sizes(self, collection_id: str) -> set[int]:
        """Every file size in the collection: a size that is new needs no look for duplicates."""
        rows = self._database.read(
            "SELECT DISTINCT size_bytes FROM documents WHERE collection_id = ?", (collection_id,)
        )
        return {row["size_bytes"] for row in rows}

    def uses_blob(self, sha256: str) -> bool:
        return (
            self._database.read_one("SELECT 1 FROM documents WHERE sha256 = ? LIMIT 1", (sha256,))
            is not None
        )

    # -- writing

    def add(self, collection_id: str, new: NewDocument) -> Document:
        """The acknowledgement: from here on a kill loses nothing. Status WAITING.

        Raises NotFound if the collection is gone.
        """
        document = Document(
            DocumentId(new_id()),
            CollectionId(collection_id),
            new.name,
            new.source_path,
            new.sha256,
            new.size_bytes,
            "",
            DocumentStatus.WAITING,
            now(),
        )
        try:
            with self._database.write() as connection:
                connection.execute(
                    "INSERT INTO documents (id, collection_id, name, source_path, sha256,"
                    " size_bytes, status, added_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                    (
                        document.id,
                        collection_id,
                        new.name,
                        new.source_path,
                        new.sha256,
                        new.size_bytes,
                        document.status.value,
                        document.added_at,
                    ),
                )
        except sqlite3.IntegrityError as error:
            raise NotFound(
                "The collection was deleted while files were being added.",
                hint="Choose another collection and add them again.",
            ) from error
        return document

    def store_parsed(
        self,
        document_id: str,
        parsed: ParsedDocument,
        chunks: Sequence[Chunk],
        reading: str = "",
    ) -> None:
        """Text, layout and chunks in one transaction, in place of what was there: PENDING.

        `reading`: by which rules it was parsed and cut.
        """
        with self._database.write() as connection:
            connection.execute("DELETE FROM pages WHERE document_id = ?", (document_id,))
            connection.execute(
                "INSERT OR REPLACE INTO texts (document_id, text) VALUES (?, ?)",
                (document_id, parsed.text),
            )
            connection.executemany(
                'INSERT INTO pages (document_id, number, "start", "end") VALUES (?, ?, ?, ?)',
                [(document_id, page.number, page.start, page.end) for page in parsed.pages],
            )
            connection.execute(  # kept answers quote what it said before
                "DELETE FROM cached_answers WHERE key IN"
                " (SELECT key FROM cached_answer_documents WHERE document_id = ?)",
                (document_id,),
            )
            self.layouts.replace(connection, document_id, parsed)
            self.chunks.replace(connection, document_id, chunks)
            connection.execute(
                "UPDATE documents SET status = 'pending', error = '', hint = '', media_type = ?,"
                " title = ?, n_chars = ?, n_pages = ?, n_chunks = ?, reading = ? WHERE id = ?",
                (
                    parsed.media_type,
                    parsed.title,
                    len(parsed.text),
                    len(parsed.pages),
                    len(chunks),
                    reading,
                    document_id,
                ),
            )

    def swap_index(
        self, collection: Collection, indexed: Sequence[int], keep: Sequence[str]
    ) -> bool:
        """Make the next index of `collection`, which holds these chunks, the one that is searched.

        Of other embedders' vectors only those by `keep` stay. False, and nothing is done, if
        another embedder has been chosen meanwhile.
        """
        with self._database.write() as connection:
            done = connection.execute(
                "UPDATE collections SET embedder = next_embedder, next_embedder = NULL,"
                " generation = generation + 1"
                " WHERE id = ? AND generation = ? AND next_embedder = ?",
                (collection.id, collection.generation, collection.next_embedder),
            ).rowcount
            if done:
                self.chunks.swapped(connection, collection.id, indexed)
                self.chunks.forget_vectors_except(connection, collection.id, keep)
        return bool(done)

    def store_as(self, document_id: str, twin: Document) -> None:
        """What `store_parsed` stores, and vectors, as another document of the same bytes has it."""
        with self._database.write() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO texts (document_id, text)"
                " SELECT ?, text FROM texts WHERE document_id = ?",
                (document_id, twin.id),
            )
            connection.execute("DELETE FROM pages WHERE document_id = ?", (document_id,))
            connection.execute(
                'INSERT INTO pages (document_id, number, "start", "end")'
                ' SELECT ?, number, "start", "end" FROM pages WHERE document_id = ?',
                (document_id, twin.id),
            )
            self.layouts.copy(connection, document_id, twin.id)
            self.chunks.copy(connection, document_id, twin.id)
            connection.execute(
                "UPDATE documents SET status = 'pending', error = '', hint = '',"
                " (media_type, title, n_chars, n_pages, n_chunks, reading) ="
                " (SELECT media_type, title, n_chars, n_pages, n_chunks, reading FROM documents"
                " WHERE id = ?) WHERE id = ?",
                (twin.id, document_id),
            )

    def fail(self, document_id: str, error: str, hint: str) -> None:
        self._set(document_id, DocumentStatus.FAILED, error, hint)

    def wait(self, document_id: str) -> None:
        """To be parsed again."""
        self._set(document_id, DocumentStatus.WAITING, "", "")

    def delete(self, document_ids: Sequence[str]) -> int:
        """Rows, text, chunks and full-text entries go; a record that erasing has begun comes.

        Returns its id, for `finish_erasing` when index and files are clean too.
        """
        with self._database.write() as connection:
            begun = connection.execute("INSERT INTO erasures (started_at) VALUES (?)", (now(),))
            number = begun.lastrowid
            connection.executemany(
                "DELETE FROM documents WHERE id = ?", [(each,) for each in document_ids]
            )
        assert number is not None
        return number

    # -- erasing

    def erasures(self) -> tuple[int, ...]:
        """Removals whose rows are gone, but perhaps not yet every byte elsewhere."""
        return tuple(row["id"] for row in self._database.read("SELECT id FROM erasures"))

    def optimize_after_delete(self) -> None:
        """Make deleted text vanish from the database's own files."""
        self._database.optimize_after_delete()

    def finish_erasing(self, erasures: Sequence[int]) -> None:
        if erasures:
            with self._database.write() as connection:
                connection.executemany(
                    "DELETE FROM erasures WHERE id = ?", [(number,) for number in erasures]
                )

    def _set(self, document_id: str, status: DocumentStatus, error: str, hint: str) -> None:
        with self._database.write() as connection:
            connection.execute(
                "UPDATE documents SET status = ?, error = ?, hint = ? WHERE id = ?",
                (status.value, error, hint, document_id),
            )


def _document(row: Row) -> Document:
    return Document(
        DocumentId(row["id"]),
        CollectionId(row["collection_id"]),
        row["name"],
        row["source_path"],
        row["sha256"],
        row["size_bytes"],
        row["media_type"],
        DocumentStatus(row["status"]),
        row["added_at"],
        row["n_pages"],
        row["n_chunks"],
        row["n_chars"],
        row["error"],
        row["hint"],
    )
