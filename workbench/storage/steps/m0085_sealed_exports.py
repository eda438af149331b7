"""Step 85 of the schema: the key that exports are sealed with."""

from __future__ import annotations

import sqlite3

from workbench.storage.script import run_script


def m0085_sealed_exports(connection: sqlite3.Connection) -> None:
    """One row at most. `header` is the wrapped key that each export begins with."""
    run_script(
        connection,
        """
        CREATE TABLE export_seal (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            is_on INTEGER NOT NULL DEFAULT 0,
            header BLOB NOT NULL,
            secret BLOB NOT NULL,
            changed_at TEXT NOT NULL
        );
        """,
    )
