"""Step 23 of the schema: rails."""

from __future__ import annotations

import sqlite3


def m0023_rails(connection: sqlite3.Connection) -> None:
    """What the rails noted of a turn: counts and families as JSON."""
    connection.execute("ALTER TABLE turns ADD COLUMN rails TEXT")
