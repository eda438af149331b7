"""Self-tests in SQLite: each with its fingerprint, and a row for each result."""

from __future__ import annotations

import json

from workbench.domain.self_test import Result, SelfTest
from workbench.storage.database import Database, Row


class SelfTestStore:
    """Every write is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def keep(self, test: SelfTest) -> None:
        """Whole, when it has ended."""
        with self._database.write() as connection:
            connection.execute(
                "INSERT INTO self_tests(id, at, suite_hash, is_complete, fingerprint, before_id,"
                " n_changed) VALUES (?, ?, ?, ?, ?, ?, ?)",
                (
                    test.id,
                    test.at,
                    test.suite_hash,
                    int(test.is_complete),
                    json.dumps(dict(test.fingerprint), ensure_ascii=False),
                    test.before_id,
                    test.n_changed,
                ),
            )
            connection.executemany(
                "INSERT INTO self_test_results(test_id, subject, case_key, result_hash, n_tokens,"
                " error) VALUES (?, ?, ?, ?, ?, ?)",
                [
                    (test.id, one.subject, one.case, one.hash, one.n_tokens, one.error)
                    for one in test.results
                ],
            )

    def all(self, limit: int = -1) -> tuple[SelfTest, ...]:
        """The newest first."""
        rows = self._database.read(
            "SELECT * FROM self_tests ORDER BY at DESC, id DESC LIMIT ?", (limit,)
        )
        return tuple(map(self._whole, rows))

    def get(self, test_id: str) -> SelfTest | None:
        row = self._database.read_one("SELECT * FROM self_tests WHERE id = ?", (test_id,))
        return self._whole(row) if row is not None else None

    def newest_of(self, subject: str) -> SelfTest | None:
        """The newest one with results of this subject."""
        row = self._database.read_one(
            "SELECT * FROM self_tests t WHERE EXISTS (SELECT 1 FROM self_test_results"
            " WHERE test_id = t.id AND subject = ? AND error = '')"
            " ORDER BY at DESC, id DESC LIMIT 1",
            (subject,),
        )
        return self._whole(row) if row is not None else None

    def _whole(self, row: Row) -> SelfTest:
        results = self._database.read(
            "SELECT * FROM self_test_results WHERE test_id = ? ORDER BY subject, case_key",
            (row["id"],),
        )
        return SelfTest(
            row["id"],
            row["at"],
            row["suite_hash"],
            json.loads(row["fingerprint"]),
            tuple(
                Result(
                    one["subject"],
                    one["case_key"],
                    one["result_hash"],
                    one["n_tokens"],
                    one["error"],
                )
                for one in results
            ),
            row["before_id"],
            row["n_changed"],
            bool(row["is_complete"]),
        )
