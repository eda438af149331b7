"""Step 3 of the schema: models."""

from __future__ import annotations

import sqlite3

from workbench.storage.script import run_script


def m0003_models(connection: sqlite3.Connection) -> None:
    run_script(
        connection,
        """
        CREATE TABLE models (
            id TEXT PRIMARY KEY,
            name TEXT NOT NULL UNIQUE COLLATE NOCASE,
            path TEXT NOT NULL UNIQUE,
            header TEXT NOT NULL,
            sha256 TEXT NOT NULL DEFAULT '',
            settings TEXT NOT NULL DEFAULT '{}',
            added_at TEXT NOT NULL
        );
        """,
    )
