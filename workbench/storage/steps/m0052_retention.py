"""Step 52 of the schema: how long what is kept, what is pinned, and legal holds."""

from __future__ import annotations

import sqlite3

from workbench.storage.script import run_script


def m0052_retention(connection: sqlite3.Connection) -> None:
    """A hold keeps what its scopes name: `all`, `place:chats`, `conversation:ID`, ..."""
    run_script(
        connection,
        """
        CREATE TABLE retention_rules (
            kind TEXT PRIMARY KEY,
            days INTEGER,
            set_at TEXT NOT NULL
        ) WITHOUT ROWID;
        CREATE TABLE retention_pins (
            kind TEXT NOT NULL,
            key TEXT NOT NULL,
            at TEXT NOT NULL,
            PRIMARY KEY (kind, key)
        ) WITHOUT ROWID;
        CREATE TABLE retention_runs (
            id TEXT PRIMARY KEY,
            at TEXT NOT NULL,
            counts TEXT NOT NULL
        );
        CREATE TABLE legal_holds (
            id TEXT PRIMARY KEY,
            name TEXT NOT NULL UNIQUE COLLATE NOCASE,
            reason TEXT NOT NULL,
            scopes TEXT NOT NULL,
            at TEXT NOT NULL,
            released_at TEXT NOT NULL DEFAULT ''
        );
        """,
    )
