"""Step 47 of the schema: texts whose personal data a person has labelled, to measure with."""

from __future__ import annotations

import sqlite3

from workbench.storage.script import run_script


def m0047_labelled_texts(connection: sqlite3.Connection) -> None:
    run_script(
        connection,
        """
        CREATE TABLE labelled_texts (
            id TEXT PRIMARY KEY,
            at TEXT NOT NULL,
            text TEXT NOT NULL,
            spans TEXT NOT NULL
        );
        """,
    )
