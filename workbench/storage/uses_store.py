"""Uses of collections, and which collections an example to learn from came from. Rows alone."""

from __future__ import annotations

from workbench.domain.clock import now
from workbench.domain.rights.uses import CollectionUses, Use
from workbench.storage.codec import dumps, loads, storable
from workbench.storage.database import Database, Row


class UsesStore:
    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[tuple[str, CollectionUses], ...]:
        """With the collections' names, by name."""
        rows = self._database.read(
            "SELECT c.name, u.* FROM collection_uses u JOIN collections c"
            " ON c.id = u.collection_id ORDER BY c.name COLLATE NOCASE"
        )
        return tuple((row["name"], _uses(row)) for row in rows)

    def get(self, collection_id: str) -> CollectionUses | None:
        row = self._database.read_one(
            "SELECT * FROM collection_uses WHERE collection_id = ?", (collection_id,)
        )
        return _uses(row) if row is not None else None

    def put(self, uses: CollectionUses) -> None:
        with self._database.write() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO collection_uses"
                "(collection_id, ground, uses, note, until, at, purposes, outside)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (uses.collection_id, uses.ground, dumps(uses.uses), storable(uses.note),
                 uses.until, now(), dumps(uses.purposes), uses.outside),
            )  # fmt: skip

    def remove(self, collection_id: str) -> None:
        with self._database.write() as connection:
            connection.execute(
                "DELETE FROM collection_uses WHERE collection_id = ?", (collection_id,)
            )

    # -- what conversations are held for

    def purpose_of(self, conversation_id: str) -> str:
        """Empty if nobody said."""
        row = self._database.read_one(
            "SELECT purpose FROM conversation_purposes WHERE conversation_id = ?",
            (conversation_id,),
        )
        return str(row["purpose"]) if row is not None else ""

    def state(self, conversation_id: str, purpose: str) -> None:
        """Empty: it is held for nothing that was said."""
        with self._database.write() as connection:
            if purpose:
                connection.execute(
                    "INSERT OR REPLACE INTO conversation_purposes VALUES (?, ?, ?)",
                    (conversation_id, storable(purpose), now()),
                )
            else:
                connection.execute(
                    "DELETE FROM conversation_purposes WHERE conversation_id = ?",
                    (conversation_id,),
                )

    def conversation_of(self, turn_id: str) -> str:
        row = self._database.read_one("SELECT conversation_id FROM turns WHERE id = ?", (turn_id,))
        return str(row["conversation_id"]) if row is not None else ""

    def name_of(self, collection_id: str) -> str:
        row = self._database.read_one("SELECT name FROM collections WHERE id = ?", (collection_id,))
        return str(row["name"]) if row is not None else collection_id

    def collections_of(self, source: str) -> tuple[str, ...]:
        """Of `turn:ID`, `document:ID` or an id alone: what it was read from."""
        one = source.partition(":")[2] or source
        rows = self._database.read(
            "SELECT collection_id AS id FROM documents WHERE id = ?1"
            " UNION SELECT value AS id FROM turns, json_each(turns.retrieval, '$.collections')"
            " WHERE turns.id = ?1 AND turns.retrieval IS NOT NULL",
            (one,),
        )
        return tuple(row["id"] for row in rows)


def _uses(row: Row) -> CollectionUses:
    return CollectionUses(
        row["collection_id"], row["ground"], loads(tuple[Use, ...], row["uses"]), row["note"],
        row["until"], row["at"], loads(tuple[str, ...], row["purposes"]), row["outside"],
    )  # fmt: skip
