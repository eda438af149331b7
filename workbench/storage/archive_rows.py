"""What an archive takes from a collection and brings into one, beside documents and chunks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workbench.domain.collection_archive import ArchivedProperty
from workbench.storage.database import Database


class ArchiveRows:
    def __init__(self, database: Database) -> None:
        self._database = database

    def title_and_reading(self, document_id: str) -> tuple[str, str]:
        row = self._database.read_one(
            "SELECT title, reading FROM documents WHERE id = ?", (document_id,)
        )
        return (row["title"], row["reading"]) if row is not None else ("", "")

    def properties(self, document_id: str) -> tuple[ArchivedProperty, ...]:
        rows = self._database.read(
            "SELECT key, value, is_given FROM document_properties WHERE document_id = ?"
            " ORDER BY key, value",
            (document_id,),
        )
        return tuple(ArchivedProperty(r["key"], r["value"], bool(r["is_given"])) for r in rows)

    def set_properties(self, document_id: str, properties: Sequence[ArchivedProperty]) -> None:
        with self._database.write() as connection:
            connection.executemany(
                "INSERT OR REPLACE INTO document_properties VALUES (?, ?, ?, ?)",
                [(document_id, one.key, one.value, int(one.is_given)) for one in properties],
            )

    def vectors(self, collection_id: str, embedder: str) -> Iterator[tuple[bytes, bytes]]:
        """Content hash and vector, each content once."""
        for row in self._database.stream(
            "SELECT e.content, e.vector FROM embeddings e WHERE e.embedder = ? AND e.content IN ("
            "SELECT k.content FROM chunks k JOIN documents d ON d.id = k.document_id"
            " WHERE d.collection_id = ?)",
            (embedder, collection_id),
        ):
            yield bytes(row["content"]), bytes(row["vector"])

    def add_vectors(self, rows: Sequence[tuple[bytes, bytes]], embedder: str) -> None:
        """Of contents that some chunk has; what is there stays as it is."""
        with self._database.write() as connection:
            connection.executemany(
                "INSERT OR IGNORE INTO embeddings (content, embedder, vector)"
                " SELECT ?1, ?2, ?3 WHERE EXISTS (SELECT 1 FROM chunks WHERE content = ?1)",
                [(content, embedder, vector) for content, vector in rows],
            )
