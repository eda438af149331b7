"""Counts over passages that lists of documents do not have: rows in, numbers out."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from workbench.storage.database import Database


class StatsRows:
    def __init__(self, database: Database) -> None:
        self._database = database

    def n_indexed(self, collection_id: str) -> int:
        row = self._database.read_one(
            "SELECT COUNT(*) AS n FROM chunks k JOIN documents d ON d.id = k.document_id"
            " WHERE d.collection_id = ? AND k.indexed = 1",
            (collection_id,),
        )
        return int(row["n"]) if row is not None else 0

    def n_indexed_of(self, document_id: str) -> int:
        row = self._database.read_one(
            "SELECT COUNT(*) AS n FROM chunks WHERE document_id = ? AND indexed = 1",
            (document_id,),
        )
        return int(row["n"]) if row is not None else 0

    def spans(self, collection_id: str) -> Iterator[list[tuple[int, int]]]:
        """Where the passages of each document stand in its text."""
        rows = self._database.stream(
            'SELECT k.document_id, k."start", k."end" FROM documents d'
            " JOIN chunks k ON k.document_id = d.id WHERE d.collection_id = ?"
            " ORDER BY k.document_id",
            (collection_id,),
        )
        for _, found in groupby(rows, key=lambda row: row["document_id"]):
            yield [(row["start"], row["end"]) for row in found]
