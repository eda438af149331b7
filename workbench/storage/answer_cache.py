"""Kept answers in SQLite, within a quota: the least recently used go first.

Triggers delete an answer with the turn, document or model that it came from (see `migrations`).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from workbench.domain.cached_answer import CachedAnswer, CacheStatus
from workbench.domain.clock import now
from workbench.storage.codec import dumps
from workbench.storage.database import Database
from workbench.storage.hidden_rows import writing
from workbench.storage.hidden_texts import load


class AnswerCacheStore:
    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, key: str) -> CachedAnswer | None:
        """The answer of this key, which is the most recently used from now on."""
        row = self._database.read_one("SELECT answer FROM cached_answers WHERE key = ?", (key,))
        if row is None:
            return None
        with self._database.write() as connection:
            connection.execute(
                "UPDATE cached_answers SET used_at = ?, uses = uses + 1 WHERE key = ?",
                (now(), key),
            )
        return load(CachedAnswer, row["answer"], self._database.texts)

    def put(
        self,
        key: str,
        answer: CachedAnswer,
        *,
        model_id: str,
        turn_id: str | None,
        document_ids: Iterable[str],
        quota_bytes: int,
    ) -> None:
        """Keep it unless a turn or document that it came from is gone by now, or it is larger
        than the quota.
        """
        size = len(dumps(answer).encode())
        documents = sorted(set(document_ids))
        if size > quota_bytes:
            return
        at = now()
        with writing(self._database, {"answer": answer}) as (connection, stored):
            if _is_gone(connection, turn_id, documents):
                return
            connection.execute(
                "INSERT OR REPLACE INTO cached_answers(key, turn_id, model_id, answer, size_bytes,"
                " created_at, used_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
                (key, turn_id, model_id, stored["answer"], size, at, at),
            )
            connection.executemany(
                "INSERT INTO cached_answer_documents(key, document_id) VALUES (?, ?)",
                [(key, document) for document in documents],
            )
            _trim(connection, quota_bytes)

    def trim(self, quota_bytes: int) -> None:
        with self._database.write() as connection:
            _trim(connection, quota_bytes)

    def clear(self) -> int:
        """Delete all and return how many that were; `sweep` takes them out of the files."""
        with self._database.write() as connection:
            return connection.execute("DELETE FROM cached_answers").rowcount

    def sweep(self) -> None:
        """After a transaction that deleted: nothing of it is left in the write-ahead log."""
        self._database.checkpoint()

    def status(self, megabytes: int, reason: str) -> CacheStatus:
        row = self._database.read_one(
            "SELECT count(*) AS n, coalesce(sum(size_bytes), 0) AS size,"
            " coalesce(sum(uses), 0) AS uses, coalesce(min(used_at), '') AS oldest"
            " FROM cached_answers"
        )
        assert row is not None  # an aggregate has one row
        return CacheStatus(megabytes, row["n"], row["size"], row["uses"], row["oldest"], reason)


def _is_gone(connection: sqlite3.Connection, turn_id: str | None, documents: list[str]) -> bool:
    sources = [("turns", turn_id)] if turn_id is not None else []
    sources += [("documents", document) for document in documents]
    return any(
        connection.execute(f"SELECT 1 FROM {table} WHERE id = ?", (key,)).fetchone() is None  # noqa: S608 - our own words
        for table, key in sources
    )


def _trim(connection: sqlite3.Connection, quota_bytes: int) -> None:
    connection.execute(
        "DELETE FROM cached_answers WHERE key IN (SELECT key FROM ("
        " SELECT key, sum(size_bytes) OVER (ORDER BY used_at DESC, rowid DESC) AS sum_bytes"
        " FROM cached_answers) WHERE sum_bytes > ?)",
        (quota_bytes,),
    )
