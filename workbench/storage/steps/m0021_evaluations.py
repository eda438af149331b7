"""Step 21 of the schema: evaluations."""

from __future__ import annotations

import sqlite3

from workbench.storage.script import run_script


def m0021_evaluations(connection: sqlite3.Connection) -> None:
    """Runs of cases over subjects; a cell is one answer and what graders said of it."""
    run_script(
        connection,
        """
        CREATE TABLE eval_runs (
            id TEXT PRIMARY KEY,
            created_at TEXT NOT NULL,
            ended_at TEXT NOT NULL DEFAULT '',
            state TEXT NOT NULL CHECK (state IN ('running', 'stopped', 'complete')),
            source TEXT NOT NULL,
            source_hash TEXT NOT NULL,
            columns TEXT NOT NULL,
            seed INTEGER NOT NULL,
            parallel INTEGER NOT NULL,
            baseline TEXT NOT NULL DEFAULT '',
            unread TEXT NOT NULL DEFAULT '[]',
            settings TEXT NOT NULL DEFAULT '{}',
            note TEXT NOT NULL DEFAULT ''
        );
        CREATE TABLE eval_cells (
            run_id TEXT NOT NULL REFERENCES eval_runs(id) ON DELETE CASCADE,
            position INTEGER NOT NULL,
            column_number INTEGER NOT NULL,
            case_key TEXT NOT NULL,
            request TEXT NOT NULL,
            is_done INTEGER NOT NULL DEFAULT 0,
            outcome TEXT NOT NULL DEFAULT '',
            score REAL NOT NULL DEFAULT 0,
            result TEXT NOT NULL DEFAULT '{}',
            PRIMARY KEY (run_id, position)
        ) WITHOUT ROWID;
        CREATE INDEX eval_cells_waiting ON eval_cells(run_id) WHERE is_done = 0;
        """,
    )
