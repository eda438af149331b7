"""Step 57 of the schema: pipelines, their runs, and what came of each step."""

from __future__ import annotations

import sqlite3

from workbench.storage.script import run_script


def m0057_pipelines(connection: sqlite3.Connection) -> None:
    run_script(
        connection,
        """
        CREATE TABLE pipelines (
            id TEXT PRIMARY KEY,
            name TEXT NOT NULL UNIQUE COLLATE NOCASE,
            text TEXT NOT NULL,
            every TEXT NOT NULL DEFAULT '',
            at TEXT NOT NULL DEFAULT '',
            -- What it is about, as it was when it last looked.
            seen TEXT NOT NULL DEFAULT '',
            created_at TEXT NOT NULL,
            looked_at TEXT NOT NULL DEFAULT ''
        );
        CREATE TABLE pipeline_runs (
            id TEXT PRIMARY KEY,
            pipeline_id TEXT NOT NULL REFERENCES pipelines(id) ON DELETE CASCADE,
            text TEXT NOT NULL,
            cause TEXT NOT NULL,
            state TEXT NOT NULL,
            problem TEXT NOT NULL DEFAULT '',
            created_at TEXT NOT NULL,
            ended_at TEXT NOT NULL DEFAULT '',
            is_seen INTEGER NOT NULL DEFAULT 1
        );
        CREATE INDEX pipeline_runs_of ON pipeline_runs(pipeline_id, id);
        CREATE TABLE pipeline_results (
            run_id TEXT NOT NULL REFERENCES pipeline_runs(id) ON DELETE CASCADE,
            step_id TEXT NOT NULL,
            position INTEGER NOT NULL,
            kind TEXT NOT NULL,
            state TEXT NOT NULL,
            fingerprint TEXT NOT NULL DEFAULT '',
            handle TEXT NOT NULL DEFAULT '',
            output TEXT NOT NULL DEFAULT '{}',
            passed INTEGER NOT NULL DEFAULT 1,
            said TEXT NOT NULL DEFAULT '',
            of_run TEXT NOT NULL DEFAULT '',
            approved_at TEXT NOT NULL DEFAULT '',
            began_at TEXT NOT NULL DEFAULT '',
            ended_at TEXT NOT NULL DEFAULT '',
            PRIMARY KEY (run_id, step_id)
        );
        CREATE INDEX pipeline_results_known ON pipeline_results(fingerprint) WHERE state = 'done';
        """,
    )
