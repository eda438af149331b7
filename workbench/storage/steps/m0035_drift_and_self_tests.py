"""Step 35 of the schema: drift and self-tests."""

from __future__ import annotations

import sqlite3

from workbench.storage.script import run_script


def m0035_drift_and_self_tests(connection: sqlite3.Connection) -> None:
    """Vectors of questions, what was found when weeks were compared, and pinned runs."""
    run_script(
        connection,
        """
        -- Goes with the turn: whoever deletes a conversation deletes these too.
        CREATE TABLE question_vectors (
            turn_id TEXT PRIMARY KEY REFERENCES turns(id) ON DELETE CASCADE,
            embedder TEXT NOT NULL,
            vector BLOB NOT NULL
        );
        CREATE TABLE drift_looks (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            at TEXT NOT NULL,
            since TEXT NOT NULL,
            until TEXT NOT NULL,
            reference_since TEXT NOT NULL,
            is_drift INTEGER NOT NULL,
            least_p REAL,
            signals TEXT NOT NULL,
            UNIQUE (since, until)
        );
        CREATE TABLE self_tests (
            id TEXT PRIMARY KEY,
            at TEXT NOT NULL,
            suite_hash TEXT NOT NULL,
            is_complete INTEGER NOT NULL DEFAULT 0,
            fingerprint TEXT NOT NULL,
            before_id TEXT NOT NULL DEFAULT '',
            n_changed INTEGER NOT NULL DEFAULT 0
        );
        CREATE INDEX self_tests_by_time ON self_tests(at);
        CREATE TABLE self_test_results (
            test_id TEXT NOT NULL REFERENCES self_tests(id) ON DELETE CASCADE,
            subject TEXT NOT NULL,
            case_key TEXT NOT NULL,
            result_hash TEXT NOT NULL,
            n_tokens INTEGER NOT NULL DEFAULT 0,
            error TEXT NOT NULL DEFAULT '',
            PRIMARY KEY (test_id, subject, case_key)
        ) WITHOUT ROWID;
        """,
    )
