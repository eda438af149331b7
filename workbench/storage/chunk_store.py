"""Chunks, their vectors, and the full-text search over them.

A vector is stored as little-endian 32-bit floats under the hash of what was embedded and the name
of the embedder that made it. So the vector index is filled again without embedding again, what two
documents have in common is embedded once, and what no document holds any more is gone.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.domain.chunking import embedding_text
from workbench.domain.document import Chunk, ChunkId, DocumentId, Passage
from workbench.domain.search_query import is_unspaced
from workbench.storage.chunk_ranges import Chosen, ChunkRanges
from workbench.storage.database import Database, Row
from workbench.storage.search import content_phrases, phrase_query
from workbench.storage.unspaced_search import unspaced_hits
from workbench.storage.word_search import WordSearch

if TYPE_CHECKING:
    from workbench.storage.chunk_ranges import Ids

_PASSAGE = """
    SELECT k.id, k.document_id, d.name, k.page, k."start", k."end", k.text, k.heading
    FROM chunks k JOIN documents d ON d.id = k.document_id
"""

_VECTORS = """
    SELECT k.id, e.vector FROM chunks k JOIN documents d ON d.id = k.document_id
    JOIN embeddings e ON e.content = k.content AND e.embedder = ?
    WHERE k.id > ? AND d.collection_id IN (SELECT value FROM json_each(?))
    ORDER BY k.id LIMIT ?
"""
_VECTORS_MISSING = _VECTORS.replace("WHERE", "WHERE k.indexed = 0 AND")

_WAITING = """
    SELECT k.id, k.document_id, d.collection_id, d.name, k.heading, k.text, e.vector
    FROM chunks k JOIN documents d ON d.id = k.document_id
    LEFT JOIN embeddings e ON e.content = k.content AND e.embedder = ?1
"""


@dataclass(frozen=True, slots=True)
class UnindexedChunk:
    """A chunk that the vector index lacks; `vector` is empty until it is embedded."""

    id: ChunkId
    document_id: DocumentId
    collection_id: str
    document: str  # its name
    heading: str
    text: str
    vector: bytes


class ChunkStore:
    def __init__(self, database: Database) -> None:
        self._database = database
        self.ranges = ChunkRanges(database)
        self.words = WordSearch(database)

    def replace(
        self, connection: sqlite3.Connection, document_id: str, chunks: Iterable[Chunk]
    ) -> None:
        """Inside the caller's transaction: these chunks instead of those the document had.

        The old ones go last, so that the vectors of what did not change stay.
        """
        connection.execute(
            "UPDATE chunks SET ordinal = -1 - ordinal WHERE document_id = ?", (document_id,)
        )
        connection.executemany(
            'INSERT INTO chunks (document_id, ordinal, "start", "end", page, heading, text,'
            " content) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                (
                    document_id,
                    c.ordinal,
                    c.start,
                    c.end,
                    c.page,
                    c.heading,
                    c.text,
                    content_of(c.heading, c.text),
                )
                for c in chunks
            ),
        )
        connection.execute(
            "DELETE FROM chunks WHERE document_id = ? AND ordinal < 0", (document_id,)
        )

    def copy(self, connection: sqlite3.Connection, document_id: str, twin_id: str) -> None:
        """Inside the caller's transaction: another document's chunks; its vectors are shared."""
        connection.execute("DELETE FROM chunks WHERE document_id = ?", (document_id,))
        connection.execute(
            'INSERT INTO chunks (document_id, ordinal, "start", "end", page, heading, text,'
            ' content) SELECT ?, ordinal, "start", "end", page, heading, text, content'
            " FROM chunks WHERE document_id = ? ORDER BY ordinal",
            (document_id, twin_id),
        )

    def of_document(self, document_id: str) -> tuple[Passage, ...]:
        rows = self._database.read(
            f"{_PASSAGE} WHERE k.document_id = ? ORDER BY k.ordinal", (document_id,)
        )
        return tuple(map(_passage, rows))

    def around(self, passage: Passage, most: int = 80) -> tuple[str, str]:
        """What stands before and after a passage: at most so many characters of its neighbours."""
        row = self._database.read_one(
            "SELECT substr(text, max(1, ?2 + 1 - ?4), min(?2, ?4)) AS before,"
            " substr(text, ?3 + 1, ?4) AS after FROM texts WHERE document_id = ?1",
            (passage.document_id, passage.start, passage.end, most),
        )
        return (row["before"], row["after"]) if row is not None else ("", "")

    def beside(self, ids: Sequence[int], least: int) -> dict[int, list[int]]:
        """Of each of these chunks those right before and after it in its document, and itself;
        only in documents of at least so many chunks."""
        rows = self._database.read(
            "SELECT k.id, n.id AS other FROM json_each(?) wanted JOIN chunks k"
            " ON k.id = wanted.value JOIN documents d ON d.id = k.document_id AND d.n_chunks >= ?"
            " JOIN chunks n ON n.document_id = k.document_id"
            " AND n.ordinal BETWEEN k.ordinal - 1 AND k.ordinal + 1",
            (json.dumps(list(ids)), least),
        )
        found: dict[int, list[int]] = {}
        for row in rows:
            found.setdefault(row["id"], []).append(row["other"])
        return found

    def ids_of_documents(self, document_ids: Sequence[str]) -> dict[str, list[int]]:
        """Chunk ids by collection id."""
        found: dict[str, list[int]] = {}
        for row in self._database.read(
            "SELECT d.collection_id, k.id FROM chunks k JOIN documents d ON d.id = k.document_id"
            " WHERE d.id IN (SELECT value FROM json_each(?))",
            (json.dumps(document_ids),),
        ):
            found.setdefault(row["collection_id"], []).append(row["id"])
        return found

    def passages(self, ids: Sequence[int]) -> dict[int, Passage]:
        """By id; ids that are gone are left out."""
        rows = self._database.read(
            f"{_PASSAGE} JOIN json_each(?) wanted ON wanted.value = k.id", (json.dumps(ids),)
        )
        return {row["id"]: _passage(row) for row in rows}

    def vectors(self, ids: Sequence[int], embedder: str) -> dict[int, bytes]:
        """Stored vectors that this embedder made, by id."""
        rows = self._database.read(
            "SELECT k.id, e.vector FROM chunks k"
            " JOIN embeddings e ON e.content = k.content AND e.embedder = ?"
            " WHERE k.id IN (SELECT value FROM json_each(?))",
            (embedder, json.dumps(ids)),
        )
        return {row["id"]: row["vector"] for row in rows}

    def vectors_after(
        self,
        last: int,
        collection_ids: Sequence[str],
        embedder: str,
        limit: int,
        *,
        missing_only: bool,
    ) -> list[tuple[int, bytes]]:
        """The next stored vectors after chunk `last`, by id; or only those the index lacks."""
        rows = self._database.read(
            _VECTORS_MISSING if missing_only else _VECTORS,
            (embedder, last, json.dumps(list(collection_ids)), limit),
        )
        return [(row["id"], row["vector"]) for row in rows]

    def has_indexed(self, collection_ids: Sequence[str]) -> bool:
        """Should the vector index hold anything of these collections?"""
        row = self._database.read_one(
            "SELECT 1 FROM chunks k JOIN documents d ON d.id = k.document_id WHERE k.indexed = 1"
            " AND d.collection_id IN (SELECT value FROM json_each(?)) LIMIT 1",
            (json.dumps(list(collection_ids)),),
        )
        return row is not None

    def keyword_hits(
        self,
        query: str,
        collection_ids: Sequence[str],
        k: int,
        inside: Chosen | None = None,
    ) -> list[tuple[int, float]]:
        """The k best as (chunk id, BM25), best first, higher is better; any word may match.

        With `inside` only of those chunks, which are of these collections.
        """
        phrases = content_phrases(query)
        if not phrases or not collection_ids:
            return []
        chosen = self.ranges.of_collections(collection_ids) if inside is None else inside
        if is_unspaced(query):
            return unspaced_hits(self._database, query, chosen, k)
        return self.words.best(phrases, chosen, k)

    def holding_words(self, words: str) -> Ids:
        """Chunks in which these words stand one after the other, in whatever form."""
        import numpy as np

        expression = phrase_query(words)
        return self.words.holding(expression) if expression else np.empty(0, dtype=np.int64)

    def holding_text(self, text: str) -> list[int]:
        """Chunks that hold this text, wherever words begin; looks through all of them."""
        rows = self._database.read(
            "SELECT id FROM chunks WHERE instr(text, ?1) OR instr(heading, ?1)", (text,)
        )
        return [row["id"] for row in rows]

    def n_unindexed(self, most: int = -1) -> int:
        """How many chunks the vector index lacks; counting ends at `most`."""
        row = self._database.read_one(
            "SELECT COUNT(*) AS n FROM (SELECT 1 FROM chunks WHERE indexed = 0 LIMIT ?)", (most,)
        )
        return int(row["n"]) if row is not None else 0

    def collections_unindexed(self) -> tuple[str, ...]:
        """Collections with chunks that their vector index lacks, those that wait longest first."""
        rows = self._database.read(
            "SELECT d.collection_id FROM chunks k JOIN documents d ON d.id = k.document_id"
            " WHERE k.indexed = 0 GROUP BY d.collection_id ORDER BY MIN(k.id)"
        )
        return tuple(row["collection_id"] for row in rows)

    def unindexed(
        self, limit: int, embedder: str, collection_id: str | None = None, after: int = 0
    ) -> tuple[UnindexedChunk, ...]:
        """The first `limit` chunks that the vector index lacks, oldest first; of one or of all.

        Only vectors that `embedder` made count. `after`: only later chunks than this one.
        """
        return self._waiting(
            f"{_WAITING} WHERE k.indexed = 0 AND k.id > ?4"
            " AND (?2 IS NULL OR d.collection_id = ?2) ORDER BY k.id LIMIT ?3",
            (embedder, collection_id, limit, after),
        )

    def some(self, ids: Sequence[int], embedder: str) -> tuple[UnindexedChunk, ...]:
        """These chunks for an index to come, in the order of their ids."""
        return self._waiting(
            f"{_WAITING} JOIN json_each(?2) wanted ON wanted.value = k.id ORDER BY k.id",
            (embedder, json.dumps(ids)),
        )

    def _waiting(
        self, statement: str, values: tuple[str | int | None, ...]
    ) -> tuple[UnindexedChunk, ...]:
        rows = self._database.read(statement, values)
        return tuple(
            UnindexedChunk(
                ChunkId(row["id"]),
                DocumentId(row["document_id"]),
                row["collection_id"],
                row["name"],
                row["heading"],
                row["text"],
                row["vector"] or b"",
            )
            for row in rows
        )

    def store_vectors(self, vectors: Mapping[ChunkId, bytes], embedder: str) -> None:
        with self._database.write() as connection:
            connection.executemany(
                "INSERT OR REPLACE INTO embeddings (content, embedder, vector)"
                " SELECT content, ?, ? FROM chunks WHERE id = ?",
                [(embedder, vector, number) for number, vector in vectors.items()],
            )

    def known_contents(self, contents: Sequence[bytes], embedder: str) -> set[bytes]:
        """Those of these contents that this embedder made a vector of."""
        found: set[bytes] = set()
        for content in contents:
            if self._database.read_one(
                "SELECT 1 FROM embeddings WHERE content = ? AND embedder = ?", (content, embedder)
            ):
                found.add(content)
        return found

    def store_contents(self, vectors: Mapping[bytes, bytes], embedder: str) -> None:
        """Ahead of the chunks that will hold these contents; `forget_orphans` if none ever does."""
        with self._database.write() as connection:
            connection.executemany(
                "INSERT OR REPLACE INTO embeddings (content, embedder, vector) VALUES (?, ?, ?)",
                [(content, embedder, vector) for content, vector in vectors.items()],
            )

    def forget_orphans(self) -> None:
        """Vectors of contents that no chunk holds."""
        with self._database.write() as connection:
            connection.execute(
                "DELETE FROM embeddings WHERE NOT EXISTS"
                " (SELECT 1 FROM chunks k WHERE k.content = embeddings.content)"
            )

    def mark_indexed(
        self, ids: Sequence[int], document_ids: Iterable[str]
    ) -> tuple[DocumentId, ...]:
        """These chunks are in the index; returns which of the documents became ready by it."""
        ready: list[DocumentId] = []
        with self._database.write() as connection:
            connection.executemany(
                "UPDATE chunks SET indexed = 1 WHERE id = ?", [(number,) for number in ids]
            )
            for document_id in document_ids:
                changed = connection.execute(
                    "UPDATE documents SET status = 'ready' WHERE id = ? AND status = 'pending'"
                    " AND NOT EXISTS (SELECT 1 FROM chunks k"
                    " WHERE k.document_id = documents.id AND k.indexed = 0)",
                    (document_id,),
                ).rowcount
                if changed:
                    ready.append(DocumentId(document_id))
        return tuple(ready)

    def mark_missing(self, ids: Sequence[int]) -> None:
        """The index lost these; their documents are pending again."""
        with self._database.write() as connection:
            connection.executemany(
                "UPDATE chunks SET indexed = 0 WHERE id = ?", [(number,) for number in ids]
            )
            _make_pending(connection)

    def mark_all_missing(self) -> None:
        """The index was emptied."""
        with self._database.write() as connection:
            connection.execute("UPDATE chunks SET indexed = 0 WHERE indexed = 1")
            _make_pending(connection)

    def mark_not_embedded(self, collection_id: str, embedder: str) -> int:
        """What is indexed with vectors that this embedder did not make is missing from now on.

        Returns how many chunks that were.
        """
        with self._database.write() as connection:
            n = connection.execute(
                "UPDATE chunks SET indexed = 0 WHERE indexed = 1"
                " AND document_id IN (SELECT id FROM documents WHERE collection_id = ?)"
                " AND NOT EXISTS (SELECT 1 FROM embeddings e"
                " WHERE e.content = chunks.content AND e.embedder = ?)",
                (collection_id, embedder),
            ).rowcount
            if n:
                _make_pending(connection)
        return n

    def swapped(
        self, connection: sqlite3.Connection, collection_id: str, indexed: Sequence[int]
    ) -> None:
        """Inside the caller's transaction: the new index of the collection holds these."""
        connection.execute(
            "UPDATE chunks SET indexed = id IN (SELECT value FROM json_each(?))"
            " WHERE document_id IN (SELECT id FROM documents WHERE collection_id = ?)",
            (json.dumps(list(indexed)), collection_id),
        )
        _make_pending(connection)

    def forget_vectors_except(
        self, connection: sqlite3.Connection, collection_id: str, embedders: Sequence[str]
    ) -> None:
        """Inside the caller's transaction: of what only this collection holds, keep the vectors
        of these embedders.
        """
        connection.execute(
            "DELETE FROM embeddings WHERE embedder NOT IN (SELECT value FROM json_each(?1))"
            " AND content IN (SELECT k.content FROM chunks k JOIN documents d"
            " ON d.id = k.document_id WHERE d.collection_id = ?2)"
            " AND NOT EXISTS (SELECT 1 FROM chunks k JOIN documents d ON d.id = k.document_id"
            " WHERE k.content = embeddings.content AND d.collection_id <> ?2)",
            (json.dumps(list(embedders)), collection_id),
        )

    def ids(self, collection_id: str) -> dict[int, bool]:
        """Every chunk of the collection, and whether the vector index should hold it."""
        rows = self._database.read(
            "SELECT k.id, k.indexed FROM chunks k JOIN documents d ON d.id = k.document_id"
            " WHERE d.collection_id = ?",
            (collection_id,),
        )
        return {row["id"]: bool(row["indexed"]) for row in rows}


def content_of(heading: str, text: str) -> bytes:
    """SHA-256 of what is embedded: what is alike has one vector."""
    return hashlib.sha256(embedding_text(heading, text).encode("utf-8", "surrogatepass")).digest()


def _make_pending(connection: sqlite3.Connection) -> None:
    connection.execute(
        "UPDATE documents SET status = 'pending' WHERE status = 'ready' AND EXISTS"
        " (SELECT 1 FROM chunks k WHERE k.document_id = documents.id AND k.indexed = 0)"
    )


def _passage(row: Row) -> Passage:
    return Passage(
        ChunkId(row["id"]),
        DocumentId(row["document_id"]),
        row["name"],
        row["page"],
        row["start"],
        row["end"],
        row["text"],
        row["heading"],
    )
