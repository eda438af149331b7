"""Step 37 of the schema: tokens of the local API."""

from __future__ import annotations

import sqlite3


def m0037_api_tokens(connection: sqlite3.Connection) -> None:
    """`hash` is the SHA-256 of a secret of 256 random bits, which nothing slower would protect."""
    connection.execute(
        """
        CREATE TABLE api_tokens (
            id TEXT PRIMARY KEY,
            name TEXT NOT NULL,
            hash TEXT NOT NULL UNIQUE,
            scope TEXT NOT NULL,
            created_at TEXT NOT NULL,
            used_at TEXT NOT NULL DEFAULT '',
            revoked_at TEXT NOT NULL DEFAULT ''
        )
        """
    )
