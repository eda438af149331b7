"""Step 17 of the schema: lineage."""

from __future__ import annotations

import sqlite3

from workbench.storage.script import run_script


def m0017_lineage(connection: sqlite3.Connection) -> None:
    """How models came to be that were made here."""
    run_script(
        connection,
        """
        CREATE TABLE model_lineage (
            model_id TEXT PRIMARY KEY REFERENCES models(id) ON DELETE CASCADE,
            source_sha256 TEXT NOT NULL,
            content TEXT NOT NULL
        );
        """,
    )
