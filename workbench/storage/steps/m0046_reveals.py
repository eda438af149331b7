"""Step 46 of the schema: what was revealed of hidden text, when and for which reason."""

from __future__ import annotations

import sqlite3

from workbench.storage.script import run_script


def m0046_reveals(connection: sqlite3.Connection) -> None:
    run_script(
        connection,
        """
        CREATE TABLE reveals (
            id INTEGER PRIMARY KEY,
            at TEXT NOT NULL,
            place TEXT NOT NULL,
            n_restored INTEGER NOT NULL,
            reason TEXT NOT NULL
        );
        """,
    )
