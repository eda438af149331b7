"""Collections: rows in, domain objects out."""

from __future__ import annotations

import contextlib
import json
import sqlite3
from collections.abc import Iterator, Sequence

from workbench.domain.clock import new_id, now
from workbench.domain.collection_settings import CollectionSettings
from workbench.domain.document import Collection, CollectionId, index_name
from workbench.errors import InputError, NotFound
from workbench.storage.codec import dumps, loads
from workbench.storage.database import Database, Row

_COLLECTION = """
    SELECT c.id, c.name, c.created_at, c.embedder, c.next_embedder, c.generation, c.rerank,
        c.variety, c.settings, c.is_rereading,
        COUNT(d.id) AS n_documents, COALESCE(SUM(d.n_chunks), 0) AS n_chunks
    FROM collections c LEFT JOIN documents d ON d.collection_id = c.id
"""


class CollectionStore:
    """Names are unique without regard to case."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[Collection, ...]:
        """Every collection by name."""
        rows = self._database.read(f"{_COLLECTION} GROUP BY c.id ORDER BY c.name COLLATE NOCASE")
        return tuple(map(_collection, rows))

    def get(self, collection_id: str) -> Collection:
        """Raises NotFound."""
        row = self._database.read_one(
            f"{_COLLECTION} WHERE c.id = ? GROUP BY c.id", (collection_id,)
        )
        if row is None:
            raise NotFound("This collection is not in the workspace.", hint="It may be deleted.")
        return _collection(row)

    def named(self, name: str) -> Collection | None:
        row = self._database.read_one(
            f"{_COLLECTION} WHERE c.name = ? GROUP BY c.id", (name.strip(),)
        )
        return _collection(row) if row is not None else None

    def uncounted(self, collection_ids: Sequence[str]) -> tuple[Collection, ...]:
        """Those that are there, in this order; what is in them is not counted, which takes time."""
        rows = self._database.read(
            "SELECT c.*, 0 AS n_documents, 0 AS n_chunks FROM json_each(?) wanted"
            " JOIN collections c ON c.id = wanted.value ORDER BY wanted.key",
            (json.dumps(list(collection_ids)),),
        )
        return tuple(map(_collection, rows))

    def create(self, name: str) -> Collection:
        """Raises InputError if the name is blank or taken."""
        collection = Collection(CollectionId(new_id()), _checked(name), now())
        with self._database.write() as connection, _unique(collection.name):
            connection.execute(
                "INSERT INTO collections (id, name, created_at) VALUES (?, ?, ?)",
                (collection.id, collection.name, collection.created_at),
            )
        return collection

    def rename(self, collection_id: str, name: str) -> Collection:
        """Raises NotFound, InputError if the name is blank or taken."""
        name = _checked(name)
        with self._database.write() as connection, _unique(name):
            connection.execute(
                "UPDATE collections SET name = ? WHERE id = ?", (name, collection_id)
            )
        return self.get(collection_id)

    def generations(self, collection_ids: Sequence[str]) -> dict[str, tuple[str, str]]:
        """Embedder and index by id, of those that are there; never counts anything."""
        rows = self._database.read(
            "SELECT id, embedder, generation FROM collections"
            " WHERE id IN (SELECT value FROM json_each(?))",
            (json.dumps(list(collection_ids)),),
        )
        return {
            row["id"]: (row["embedder"], index_name(row["id"], row["generation"])) for row in rows
        }

    def set_next_embedder(self, collection_id: str, embedder: str | None) -> None:
        """What it shall be indexed with from now on; None: it stays as it is."""
        with self._database.write() as connection:
            connection.execute(
                "UPDATE collections SET next_embedder = ? WHERE id = ?", (embedder, collection_id)
            )

    def set_search(self, collection_id: str, rerank: str | None, variety: float | None) -> None:
        """How hits are put in order; None: as the settings say."""
        with self._database.write() as connection:
            connection.execute(
                "UPDATE collections SET rerank = ?, variety = ? WHERE id = ?",
                (rerank, variety, collection_id),
            )

    def set_settings(
        self, collection_id: str, settings: CollectionSettings, *, rereads: bool
    ) -> None:
        """`rereads`: its documents are to be read again; one that reads goes on reading."""
        with self._database.write() as connection:
            connection.execute(
                "UPDATE collections SET settings = ?, is_rereading = MAX(is_rereading, ?)"
                " WHERE id = ?",
                (dumps(settings), int(rereads), collection_id),
            )

    def set_rereading(self, collection_id: str, is_rereading: bool) -> None:
        with self._database.write() as connection:
            connection.execute(
                "UPDATE collections SET is_rereading = ? WHERE id = ?",
                (int(is_rereading), collection_id),
            )

    def delete(self, collection_id: str) -> None:
        """The row and, through it, every document that is still in it."""
        with self._database.write() as connection:
            connection.execute("DELETE FROM collections WHERE id = ?", (collection_id,))


@contextlib.contextmanager
def _unique(name: str) -> Iterator[None]:
    """Word the broken UNIQUE constraint on the name."""
    try:
        yield
    except sqlite3.IntegrityError as error:
        raise InputError(
            f"There is already a collection named “{name}”.", hint="Choose another name."
        ) from error


def _checked(name: str) -> str:
    name = " ".join(name.split())
    if not name:
        raise InputError("A collection needs a name.", hint="Type at least one letter.")
    return name


def _collection(row: Row) -> Collection:
    return Collection(
        CollectionId(row["id"]),
        row["name"],
        row["created_at"],
        row["n_documents"],
        row["n_chunks"],
        row["embedder"],
        row["next_embedder"],
        row["generation"],
        row["rerank"],
        row["variety"],
        loads(CollectionSettings, row["settings"]),
        bool(row["is_rereading"]),
    )
