"""Step 53 of the schema: what the documents of a collection may be used for, and on what ground."""

from __future__ import annotations

import sqlite3

from workbench.storage.script import run_script


def m0053_purposes(connection: sqlite3.Connection) -> None:
    """Without a row everything is allowed, as it was before there was anything to say."""
    run_script(
        connection,
        """
        CREATE TABLE collection_uses (
            collection_id TEXT PRIMARY KEY REFERENCES collections(id) ON DELETE CASCADE,
            ground TEXT NOT NULL,
            uses TEXT NOT NULL,
            note TEXT NOT NULL DEFAULT '',
            until TEXT NOT NULL DEFAULT '',
            at TEXT NOT NULL
        ) WITHOUT ROWID;
        """,
    )
