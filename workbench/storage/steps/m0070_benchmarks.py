"""Step 70 of the schema: benchmark tasks that were run, and what each row was worth."""

from __future__ import annotations

import sqlite3

from workbench.storage.script import run_script


def m0070_benchmarks(connection: sqlite3.Connection) -> None:
    """No text of rows or answers is kept: they can be had again from the task's files."""
    run_script(
        connection,
        """
        CREATE TABLE benchmark_runs (
            id TEXT PRIMARY KEY,
            created_at TEXT NOT NULL,
            ended_at TEXT NOT NULL DEFAULT '',
            task TEXT NOT NULL,
            task_hash TEXT NOT NULL,
            version TEXT NOT NULL DEFAULT '',
            model_id TEXT NOT NULL,
            model TEXT NOT NULL,
            sha256 TEXT NOT NULL DEFAULT '',
            shots INTEGER NOT NULL,
            seed INTEGER NOT NULL,
            row_limit INTEGER NOT NULL,
            as_chat INTEGER NOT NULL DEFAULT 0,
            n_rows INTEGER NOT NULL,
            left_out TEXT NOT NULL DEFAULT '[]'
        );
        CREATE TABLE benchmark_rows (
            run_id TEXT NOT NULL REFERENCES benchmark_runs(id) ON DELETE CASCADE,
            position INTEGER NOT NULL,
            scores TEXT NOT NULL,
            PRIMARY KEY (run_id, position)
        ) WITHOUT ROWID;
        """,
    )
