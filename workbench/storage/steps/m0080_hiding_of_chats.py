"""Step 80 of the schema: how far stored chats are hidden that were there before the switch."""

from __future__ import annotations

import sqlite3

from workbench.storage.script import run_script


def m0080_hiding_of_chats(connection: sqlite3.Connection) -> None:
    """No row: nothing was begun."""
    run_script(
        connection,
        """
        CREATE TABLE chat_hiding (
            one INTEGER PRIMARY KEY CHECK (one = 1),
            at_table TEXT NOT NULL,
            after NOT NULL,
            n_done INTEGER NOT NULL,
            is_done INTEGER NOT NULL DEFAULT 0
        );
        """,
    )
