"""Step 65 of the schema: what a collection may be asked for, and what a conversation is for."""

from __future__ import annotations

import sqlite3

from workbench.storage.script import run_script


def m0065_stated_purposes(connection: sqlite3.Connection) -> None:
    """Without purposes a collection may be asked for everything, as before."""
    run_script(
        connection,
        """
        ALTER TABLE collection_uses ADD COLUMN purposes TEXT NOT NULL DEFAULT '[]';
        ALTER TABLE collection_uses ADD COLUMN outside TEXT NOT NULL DEFAULT 'ask';
        CREATE TABLE conversation_purposes (
            conversation_id TEXT PRIMARY KEY REFERENCES conversations(id) ON DELETE CASCADE,
            purpose TEXT NOT NULL,
            at TEXT NOT NULL
        ) WITHOUT ROWID;
        """,
    )
