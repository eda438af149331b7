"""Step 81 of the schema: for which time the switch was on that earlier chats were hidden."""

from __future__ import annotations

import sqlite3


def m0081_since_when_chats_are_hidden(connection: sqlite3.Connection) -> None:
    """Empty: whoever demands it in `policy.json` says no time."""
    connection.execute("ALTER TABLE chat_hiding ADD COLUMN switched TEXT NOT NULL DEFAULT ''")
