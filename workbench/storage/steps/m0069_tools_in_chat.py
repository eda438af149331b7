"""Step 69 of the schema: tools in chat: whether a conversation uses them, what was called."""

from __future__ import annotations

import sqlite3

from workbench.storage.script import run_script


def m0069_tools_in_chat(connection: sqlite3.Connection) -> None:
    """Until now no conversation used any."""
    run_script(
        connection,
        """
        ALTER TABLE conversations ADD COLUMN tools TEXT NOT NULL DEFAULT '';
        ALTER TABLE conversations ADD COLUMN granted_tools TEXT NOT NULL DEFAULT '[]';
        ALTER TABLE turns ADD COLUMN tools TEXT NOT NULL DEFAULT '[]';
        """,
    )
