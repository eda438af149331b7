"""Step 30 of the schema: training runs."""

from __future__ import annotations

import sqlite3

from workbench.storage.script import run_script


def m0030_training(connection: sqlite3.Connection) -> None:
    """Their base, their data by fingerprint, what it came from, and the adapters they made."""
    run_script(
        connection,
        """
        CREATE TABLE training_runs (
            id TEXT PRIMARY KEY,
            name TEXT NOT NULL,
            created_at TEXT NOT NULL,
            base_sha256 TEXT NOT NULL,
            data_sha256 TEXT NOT NULL,
            content TEXT NOT NULL  -- as it was ordered
        );
        CREATE TABLE training_adapters (
            adapter_id TEXT PRIMARY KEY,
            run_id TEXT NOT NULL REFERENCES training_runs(id) ON DELETE CASCADE,
            sha256 TEXT NOT NULL,
            content TEXT NOT NULL  -- checkpoint, format, what was measured
        );
        CREATE INDEX training_adapters_by_run ON training_adapters(run_id);
        -- What the examples came from: turns, documents.
        CREATE TABLE training_sources (
            run_id TEXT NOT NULL REFERENCES training_runs(id) ON DELETE CASCADE,
            source TEXT NOT NULL,
            PRIMARY KEY (run_id, source)
        ) WITHOUT ROWID;
        CREATE INDEX training_sources_by_source ON training_sources(source);
        """,
    )
