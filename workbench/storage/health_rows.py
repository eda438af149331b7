"""Is what SQLite holds about documents whole: the file, the full-text tables, passages and texts.

Looks, and rebuilds full-text tables; decides nothing.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from workbench.errors import Corrupt
from workbench.storage.database import FULL_TEXT_TABLES, MOST_LEVELS, Database, n_levels

_ENOUGH = 20  # lines of complaint


@dataclass(frozen=True, slots=True)
class OutOfLine:
    """A document whose rows do not fit each other."""

    document_id: str
    name: str
    what: str


class HealthRows:
    def __init__(self, database: Database) -> None:
        self._database = database

    def file_problem(self) -> str:
        """What is wrong with the file apart from full-text tables; empty: nothing."""
        rows = self._database.read(f"PRAGMA quick_check({_ENOUGH})")
        found = [str(row[0]) for row in rows if row[0] != "ok"]
        # Newer versions of SQLite also look into full-text tables, which can be rebuilt.
        return next((one for one in found if "_fts" not in one), "")

    def damaged_full_text(self) -> tuple[str, ...]:
        """Full-text tables that are damaged, worn out, or not about what stands in their tables."""
        return tuple(table for table in FULL_TEXT_TABLES if not self._is_whole(table))

    def rebuild_full_text(self, tables: Sequence[str]) -> None:
        """Make them anew from the tables that they are about. Raises DiskFull, Corrupt."""
        for table in tables:
            try:
                with self._database.write() as connection:
                    _command(connection, table, "rebuild")
            except Corrupt:  # so damaged that even its structure cannot be read
                with self._database.write() as connection:
                    _make_again(connection, table)
        self._database.checkpoint()

    def out_of_line(
        self, collection_ids: Sequence[str], check: Callable[[], None]
    ) -> Iterator[OutOfLine]:
        """Documents that can be searched, and whose passages do not fit them."""
        for collection_id in collection_ids:
            for row in self._database.read(
                "SELECT id, name, n_chunks FROM documents WHERE collection_id = ?"
                " AND status IN ('pending', 'ready')",
                (collection_id,),
            ):
                check()
                what = self._misfit(row["id"], row["n_chunks"])
                if what:
                    yield OutOfLine(row["id"], row["name"], what)

    def n_without_vector(self, collection_id: str, embedder: str) -> int:
        """Passages that count as indexed and have no vector."""
        row = self._database.read_one(
            "SELECT COUNT(*) AS n FROM chunks k JOIN documents d ON d.id = k.document_id"
            " WHERE d.collection_id = ? AND k.indexed = 1 AND NOT EXISTS ("
            "SELECT 1 FROM embeddings e WHERE e.content = k.content AND e.embedder = ?)",
            (collection_id, embedder),
        )
        return int(row["n"]) if row is not None else 0

    def _is_whole(self, table: str) -> bool:
        try:
            with self._database.write() as connection:
                if n_levels(connection, table) > MOST_LEVELS:
                    return False
                connection.execute(
                    # Rank 1: compared with the table that it is about, not only with itself.
                    f"INSERT INTO {table}({table}, rank) VALUES ('integrity-check', 1)"  # noqa: S608
                )
        except Corrupt:
            return False
        return True

    def _misfit(self, document_id: str, n_chunks: int) -> str:
        row = self._database.read_one(
            "SELECT text FROM texts WHERE document_id = ?", (document_id,)
        )
        if row is None:
            return "its text is missing"
        text, n = str(row["text"]), 0
        for chunk in self._database.read(
            'SELECT "start", "end", text FROM chunks WHERE document_id = ?', (document_id,)
        ):
            n += 1
            if text[chunk["start"] : chunk["end"]] != chunk["text"]:
                return "a passage does not stand in its text"
        return "" if n == n_chunks else f"it has {n:,} passages instead of {n_chunks:,}"


def _command(connection: sqlite3.Connection, table: str, command: str) -> None:
    connection.execute(f"INSERT INTO {table}({table}) VALUES (?)", (command,))  # noqa: S608


def _make_again(connection: sqlite3.Connection, table: str) -> None:
    """Its triggers stand on the table that it is about, and stay."""
    made_by = connection.execute(
        "SELECT sql FROM sqlite_master WHERE type = 'table' AND name = ?", (table,)
    ).fetchone()[0]
    connection.execute(f"DROP TABLE {table}")
    connection.execute(made_by)
    _command(connection, table, "rebuild")
