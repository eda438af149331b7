"""Step 43 of the schema: what people said to runs that the program proposed."""

from __future__ import annotations

import sqlite3

from workbench.storage.script import run_script


def m0043_training_proposals(connection: sqlite3.Connection) -> None:
    """What was known when somebody said yes or no, so that the same is not proposed again."""
    run_script(
        connection,
        """
        CREATE TABLE training_proposals (
            id INTEGER PRIMARY KEY,
            answer TEXT NOT NULL CHECK (answer IN ('accepted', 'declined')),
            n_new INTEGER NOT NULL,  -- accepted corrections that no run had learned from
            alerts TEXT NOT NULL,  -- JSON: alerts of quality, each with when it was raised
            at TEXT NOT NULL
        );
        """,
    )
