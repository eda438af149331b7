"""Step 56 of the schema: programs that bring tools, as the user registered them."""

from __future__ import annotations

import sqlite3

from workbench.storage.script import run_script


def m0056_tool_servers(connection: sqlite3.Connection) -> None:
    run_script(
        connection,
        """
        CREATE TABLE tool_servers (
            name TEXT PRIMARY KEY,
            command TEXT NOT NULL,
            environment TEXT NOT NULL DEFAULT '[]',
            folder TEXT NOT NULL DEFAULT '',
            added_at TEXT NOT NULL,
            -- The files of its command line as they were when a person allowed it to be started.
            allowed TEXT NOT NULL DEFAULT '[]',
            allowed_at TEXT NOT NULL DEFAULT ''
        );
        """,
    )
