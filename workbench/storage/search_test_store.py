"""Judged questions and what their runs came to: rows in, values out."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import get_args

from workbench.domain.clock import new_id, now
from workbench.domain.passage_sketch import pack, unpack
from workbench.domain.search_test import (
    JudgedQuestion,
    Origin,
    SearchTest,
    SearchTestRun,
    Target,
)
from workbench.errors import InputError, NotFound
from workbench.storage.codec import dumps, loads, storable
from workbench.storage.database import Database, Row

_TEST = """
    SELECT t.*, (SELECT COUNT(*) FROM search_test_questions q WHERE q.test_id = t.id) AS n
    FROM search_tests t
"""
_MOST_RUNS = 200  # are kept of one test


@dataclass(frozen=True, slots=True)
class MarkedPassage:
    """Where somebody marked a passage: the document that holds it now."""

    document_id: str
    target: Target


class SearchTestStore:
    """Names are unique in a collection, without regard to case."""

    def __init__(self, database: Database) -> None:
        self._database = database

    # -- tests

    def all(self, collection_id: str | None = None) -> tuple[SearchTest, ...]:
        """By name; of one collection or of all."""
        rows = self._database.read(
            f"{_TEST} WHERE ?1 IS NULL OR t.collection_id = ?1 ORDER BY t.name", (collection_id,)
        )
        return tuple(map(_test, rows))

    def get(self, test_id: str) -> SearchTest:
        """Raises NotFound."""
        row = self._database.read_one(f"{_TEST} WHERE t.id = ?", (test_id,))
        if row is None:
            raise NotFound("This test set is not in the workspace.", hint="It may be removed.")
        return _test(row)

    def create(self, collection_id: str, name: str) -> SearchTest:
        """Raises InputError if the name is blank or taken, NotFound for the collection."""
        name = storable(" ".join(name.split()))
        if not name:
            raise InputError("A test set needs a name.", hint="Type at least one letter.")
        test = SearchTest(new_id(), collection_id, name, now())
        try:
            with self._database.write() as connection:
                connection.execute(
                    "INSERT INTO search_tests VALUES (?, ?, ?, ?)",
                    (test.id, collection_id, name, test.created_at),
                )
        except sqlite3.IntegrityError as error:
            if "UNIQUE" in str(error):
                raise InputError(
                    f"This collection has a test set named “{name}” already.",
                    hint="Choose another name.",
                ) from error
            raise NotFound(
                "This collection is not in the workspace.", hint="It may be deleted."
            ) from error
        return test

    def remove(self, test_id: str) -> None:
        with self._database.write() as connection:
            connection.execute("DELETE FROM search_tests WHERE id = ?", (test_id,))

    # -- questions

    def questions(self, test_id: str) -> tuple[JudgedQuestion, ...]:
        """In the order they came."""
        targets: dict[str, list[Target]] = {}
        for row in self._database.read(
            "SELECT key, document, grade, sketch FROM search_test_targets"
            " WHERE test_id = ? ORDER BY id",
            (test_id,),
        ):
            found = Target(row["document"], row["grade"], unpack(row["sketch"]))
            targets.setdefault(row["key"], []).append(found)
        rows = self._database.read(
            "SELECT key, question, origin FROM search_test_questions"
            " WHERE test_id = ? ORDER BY position",
            (test_id,),
        )
        return tuple(
            JudgedQuestion(
                row["key"], row["question"], tuple(targets.get(row["key"], ())), _origin(row)
            )
            for row in rows
        )

    def add(
        self,
        test_id: str,
        questions: Iterable[JudgedQuestion],
        documents: dict[str, str] | None = None,
    ) -> int:
        """In one transaction; a question with a known key is replaced. How many there are then.

        `documents` names, by key, the document in which passages were marked.
        """
        held = documents or {}
        with self._database.write() as connection:
            position = connection.execute(
                "SELECT COALESCE(MAX(position), 0) FROM search_test_questions WHERE test_id = ?",
                (test_id,),
            ).fetchone()[0]
            for place, one in enumerate(questions, start=position + 1):
                connection.execute(
                    "DELETE FROM search_test_questions WHERE test_id = ? AND key = ?",
                    (test_id, one.key),
                )
                connection.execute(
                    "INSERT INTO search_test_questions VALUES (?, ?, ?, ?, ?)",
                    (test_id, storable(one.key), place, storable(one.text), one.origin),
                )
                _insert_targets(connection, test_id, one.key, one.targets, held.get(one.key))
        return self.get(test_id).n_questions

    def mark(self, test_id: str, key: str, target: Target, document_id: str) -> None:
        """One more right answer of a question that is there."""
        with self._database.write() as connection:
            _insert_targets(connection, test_id, key, (target,), document_id)

    def marked(self, test_id: str, key: str) -> tuple[MarkedPassage, ...]:
        """The passages that were marked for a question, with the documents that hold them."""
        rows = self._database.read(
            "SELECT document, grade, sketch, document_id FROM search_test_targets"
            " WHERE test_id = ? AND key = ? AND document_id IS NOT NULL ORDER BY id",
            (test_id, key),
        )
        return tuple(
            MarkedPassage(
                row["document_id"], Target(row["document"], row["grade"], unpack(row["sketch"]))
            )
            for row in rows
        )

    def remove_questions(self, test_id: str, keys: Iterable[str]) -> int:
        """How many that were."""
        n = 0
        with self._database.write() as connection:
            for key in keys:
                n += connection.execute(
                    "DELETE FROM search_test_questions WHERE test_id = ? AND key = ?",
                    (test_id, key),
                ).rowcount
        return n

    # -- runs

    def add_run(self, run: SearchTestRun) -> SearchTestRun:
        """Its number comes from here; the oldest beyond a bound go."""
        with self._database.write() as connection:
            done = connection.execute(
                "INSERT INTO search_test_runs (test_id, at, content) VALUES (?, ?, ?)",
                (run.test_id, run.at, dumps(run)),
            )
            connection.execute(
                "DELETE FROM search_test_runs WHERE test_id = ?1 AND id NOT IN ("
                "SELECT id FROM search_test_runs WHERE test_id = ?1 ORDER BY id DESC LIMIT ?2)",
                (run.test_id, _MOST_RUNS),
            )
        assert done.lastrowid is not None
        return replace(run, id=done.lastrowid)

    def runs(self, test_id: str) -> tuple[SearchTestRun, ...]:
        """Oldest first."""
        rows = self._database.read(
            "SELECT id, content FROM search_test_runs WHERE test_id = ? ORDER BY id", (test_id,)
        )
        return tuple(replace(loads(SearchTestRun, row["content"]), id=row["id"]) for row in rows)


def _insert_targets(
    connection: sqlite3.Connection,
    test_id: str,
    key: str,
    targets: Iterable[Target],
    document_id: str | None,
) -> None:
    connection.executemany(
        "INSERT INTO search_test_targets (test_id, key, document, grade, sketch, document_id)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        [
            (
                test_id,
                storable(key),
                storable(one.document),
                one.grade,
                pack(one.sketch),
                document_id if one.is_passage else None,
            )
            for one in targets
        ],
    )


def _origin(row: Row) -> Origin:
    found: Origin = next((one for one in get_args(Origin) if one == row["origin"]), "file")
    return found


def _test(row: Row) -> SearchTest:
    return SearchTest(row["id"], row["collection_id"], row["name"], row["created_at"], row["n"])
