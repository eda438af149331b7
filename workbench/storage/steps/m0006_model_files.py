"""Step 6 of the schema: model files."""

from __future__ import annotations

import sqlite3

from workbench.storage.script import run_script


def m0006_model_files(connection: sqlite3.Connection) -> None:
    """What the files of a model were when they were last looked at whole, and who vouches."""
    run_script(
        connection,
        """
        ALTER TABLE models ADD COLUMN keep TEXT NOT NULL DEFAULT 'in place'
            CHECK (keep IN ('in place', 'link', 'copy'));
        CREATE INDEX models_by_content ON models(sha256);
        CREATE TABLE model_files (
            model_id TEXT NOT NULL REFERENCES models(id) ON DELETE CASCADE,
            ordinal INTEGER NOT NULL,
            path TEXT NOT NULL,
            size_bytes INTEGER NOT NULL,
            mtime_ns INTEGER NOT NULL,
            sha256 TEXT NOT NULL,
            PRIMARY KEY (model_id, ordinal)
        );
        -- Without a model: an import that was refused.
        CREATE TABLE model_checks (
            id INTEGER PRIMARY KEY,
            model_id TEXT REFERENCES models(id) ON DELETE CASCADE,
            name TEXT NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('verified', 'unverified', 'changed', 'refused')),
            sha256 TEXT NOT NULL,
            vouched_by TEXT NOT NULL,
            reason TEXT NOT NULL,
            licence TEXT NOT NULL,
            source TEXT NOT NULL,
            at TEXT NOT NULL
        );
        CREATE INDEX model_checks_by_model ON model_checks(model_id, id);
        CREATE TABLE trusted_keys (
            fingerprint TEXT PRIMARY KEY,
            name TEXT NOT NULL UNIQUE COLLATE NOCASE,
            public_key TEXT NOT NULL,
            added_at TEXT NOT NULL
        );
        """,
    )
