"""Rows of one workspace's database that another one lacks, brought over in one transaction.

What both have stays as it is here. Documents come as waiting, since passages and vectors are made
anew; numbers that only count rows are given anew.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from workbench.storage.chat_merge import ChatMerge, Prepared
from workbench.storage.database import Database, Row, nothing

_OWN_NUMBER: Final = {"turns": "seq"}  # counts rows here
_COLLECTION: Final = ("id", "name", "created_at", "embedder", "rerank", "variety", "settings")
_DOCUMENT: Final = (
    "id", "name", "source_path", "sha256", "size_bytes", "media_type", "added_at",
)  # fmt: skip
# A table whose rows have a name that no two may have, the tables that hang from it, and by what.
_NAMED: Final[Mapping[str, tuple[tuple[str, str], ...]]] = {
    "prompts": (
        ("prompt_versions", "prompt_id"),
        ("prompt_labels", "prompt_id"),
        ("prompts_fts", "prompt_id"),
    ),
    "datasets": (("dataset_versions", "dataset_id"), ("dataset_cases", "dataset_id")),
    "training_sets": (("training_set_versions", "set_id"), ("training_set_examples", "set_id")),
    "pipelines": (),
}


@dataclass
class Missing:
    """What is there and not here: ids, and of documents their contents by SHA-256 and size."""

    collections: list[str] = field(default_factory=list)
    documents: list[str] = field(default_factory=list)
    contents: dict[str, int] = field(default_factory=dict)
    conversations: list[str] = field(default_factory=list)
    turns: list[str] = field(default_factory=list)
    named: dict[str, list[str]] = field(default_factory=dict)
    runs: list[str] = field(default_factory=list)
    places: dict[str, str] = field(default_factory=dict)  # of a collection there, its id here

    @property
    def counts(self) -> dict[str, int]:
        return {
            "collections": len(self.collections),
            "documents": len(self.documents),
            "conversations": len(self.conversations),
            "turns": len(self.turns),
            **{name: len(ids) for name, ids in self.named.items()},
            "eval_runs": len(self.runs),
        }


class MergeRows:
    def __init__(self, here: Database, there: Database) -> None:
        self._here = here
        self._there = there
        self._chats = ChatMerge(here, there)

    def missing(self) -> Missing:
        found = Missing()
        names = {row["name"].casefold(): row["id"] for row in self._rows(self._here, "collections")}
        for row in self._rows(self._there, "collections"):
            known = names.get(row["name"].casefold())
            found.places[row["id"]] = known or row["id"]
            if known is None:
                found.collections.append(row["id"])
        self._documents(found)
        known_ids = self._ids(self._here, "conversations")
        found.conversations = [
            one for one in self._ids(self._there, "conversations") if one not in known_ids
        ]
        turns = self._ids(self._here, "turns")
        found.turns = [one for one in self._ids(self._there, "turns", "seq") if one not in turns]
        for table in _NAMED:
            here = self._rows(self._here, table)
            taken = {row["id"] for row in here} | {row["name"].casefold() for row in here}
            found.named[table] = [
                row["id"]
                for row in self._rows(self._there, table)
                if not {row["id"], row["name"].casefold()} & taken
            ]
        runs = self._ids(self._here, "eval_runs")
        found.runs = [one for one in self._ids(self._there, "eval_runs") if one not in runs]
        return found

    def bring(self, found: Missing, record: Callable[[], None] = nothing) -> None:
        """All of it or nothing; what `record` writes is in the same transaction."""
        chats = self._looked_through(found)
        with self._here.write() as connection:
            record()
            for one in found.collections:
                self._put(connection, "collections", self._one("collections", one), _COLLECTION)
            for one in found.documents:
                self._put_document(connection, self._one("documents", one), found)
            for one in found.conversations:
                row = self._plain("conversations", self._one("conversations", one))
                ids = json.loads(row["collection_ids"])
                row["collection_ids"] = json.dumps([found.places.get(at, at) for at in ids])
                row = self._chats.own("conversations", row, chats["conversations", one])
                self._insert(connection, "conversations", row)
            for one in found.turns:
                row = self._plain("turns", self._one("turns", one))
                row["state"] = "interrupted" if row["state"] == "open" else row["state"]
                self._insert(
                    connection, "turns", self._chats.own("turns", row, chats["turns", one])
                )
                if (said := self._feedback(one)) is not None:
                    made = self._chats.own("feedback", dict(said), chats["feedback", one])
                    self._insert(connection, "feedback", made)
            for table, ids in found.named.items():
                for one in ids:
                    self._insert(connection, table, self._plain(table, self._one(table, one)))
                    for below, by in _NAMED[table]:
                        self._all(connection, below, by, one)
            for one in found.runs:
                self._insert(connection, "eval_runs", dict(self._one("eval_runs", one)))
                self._all(connection, "eval_cells", "run_id", one)

    def _looked_through(self, found: Missing) -> dict[tuple[str, str], Prepared]:
        """What is to be hidden in each row of a chat: that takes long, and nobody waits for it."""
        chats = self._chats
        made = {
            ("conversations", one): chats.prepared("conversations", self._one("conversations", one))
            for one in found.conversations
        }
        for one in found.turns:
            made["turns", one] = chats.prepared("turns", self._one("turns", one))
            if (said := self._feedback(one)) is not None:
                made["feedback", one] = chats.prepared("feedback", said)
        return made

    def _feedback(self, turn_id: str) -> Row | None:
        return self._there.read_one("SELECT * FROM feedback WHERE turn_id = ?", (turn_id,))

    def _documents(self, found: Missing) -> None:
        here = self._here.read("SELECT id, collection_id, sha256 FROM documents")
        ids = {row["id"] for row in here}
        contents = {(row["collection_id"], row["sha256"]) for row in here}
        for row in self._rows(self._there, "documents"):
            place = found.places[row["collection_id"]]
            if row["id"] in ids or (place, row["sha256"]) in contents:
                continue
            found.documents.append(row["id"])
            found.contents[row["sha256"]] = row["size_bytes"]

    def _put_document(self, connection: sqlite3.Connection, row: Row, found: Missing) -> None:
        values = {name: row[name] for name in _DOCUMENT}
        values |= {"collection_id": found.places[row["collection_id"]], "status": "waiting"}
        self._insert(connection, "documents", values)
        for one in self._there.read(
            "SELECT * FROM document_properties WHERE document_id = ? AND is_given = 1", (row["id"],)
        ):
            self._insert(connection, "document_properties", dict(one))

    def _put(
        self, connection: sqlite3.Connection, table: str, row: Row, columns: Sequence[str]
    ) -> None:
        self._insert(connection, table, {name: row[name] for name in columns})

    def _all(self, connection: sqlite3.Connection, table: str, by: str, value: str) -> None:
        rows = self._there.read(f"SELECT * FROM {table} WHERE {by} = ?", (value,))  # noqa: S608
        for row in rows:
            self._insert(connection, table, dict(row))

    def _insert(self, connection: sqlite3.Connection, table: str, values: dict[str, Any]) -> None:
        names = ", ".join(f'"{name}"' for name in values)
        places = ", ".join("?" * len(values))
        sql = f"INSERT INTO {table}({names}) VALUES ({places})"  # noqa: S608 - our own words
        connection.execute(sql, tuple(values.values()))

    def _plain(self, table: str, row: Row) -> dict[str, Any]:
        return {name: value for name, value in dict(row).items() if name != _OWN_NUMBER.get(table)}

    def _one(self, table: str, row_id: str) -> Row:
        row = self._there.read_one(f"SELECT * FROM {table} WHERE id = ?", (row_id,))  # noqa: S608
        assert row is not None, "nobody writes there"
        return row

    def _rows(self, database: Database, table: str) -> list[Row]:
        return database.read(f"SELECT * FROM {table}")  # noqa: S608 - our own words

    def _ids(self, database: Database, table: str, order: str = "id") -> dict[str, None]:
        rows = database.read(f"SELECT id FROM {table} ORDER BY {order}")  # noqa: S608
        return dict.fromkeys(row["id"] for row in rows)
