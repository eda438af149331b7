"""Step 48 of the schema: profiles of a shared workspace, and whose an API token is."""

from __future__ import annotations

import sqlite3


def m0048_profiles(connection: sqlite3.Connection) -> None:
    """`slot` is JSON: the profile's keys, each wrapped or sealed. Names are unique among those in
    use; what was removed stays as a name for what it did.
    """
    for statement in (
        """
        CREATE TABLE profiles (
            id TEXT PRIMARY KEY,
            name TEXT NOT NULL,
            roles TEXT NOT NULL,
            slot TEXT NOT NULL,
            created_at TEXT NOT NULL,
            removed_at TEXT NOT NULL DEFAULT ''
        )
        """,
        "CREATE UNIQUE INDEX profiles_name ON profiles(name COLLATE NOCASE) WHERE removed_at = ''",
        "ALTER TABLE api_tokens ADD COLUMN profile TEXT NOT NULL DEFAULT ''",
    ):
        connection.execute(statement)
