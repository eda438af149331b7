"""Step 25 of the schema: settings of collections, and whether documents are read anew."""

from __future__ import annotations

import sqlite3

from workbench.storage.script import run_script


def m0025_collection_settings(connection: sqlite3.Connection) -> None:
    run_script(
        connection,
        """
        ALTER TABLE collections ADD COLUMN settings TEXT NOT NULL DEFAULT '{}';
        -- 1: documents that were read by other rules than now are read again.
        ALTER TABLE collections ADD COLUMN is_rereading INTEGER NOT NULL DEFAULT 0;
        """,
    )
