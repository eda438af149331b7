"""Step 49 of the schema: answers that wait for a reviewer, and what decides which."""

from __future__ import annotations

import sqlite3


def m0049_reviews(connection: sqlite3.Connection) -> None:
    """`asked_by`, `assigned_to`, `decided_by` are ids of profiles, which outlive their removal;
    empty: nobody. `original` is the answer as the model wrote it.
    """
    for statement in (
        """
        CREATE TABLE reviews (
            id TEXT PRIMARY KEY,
            turn_id TEXT NOT NULL UNIQUE REFERENCES turns(id) ON DELETE CASCADE,
            conversation_id TEXT NOT NULL,
            reasons TEXT NOT NULL,
            asked_by TEXT NOT NULL,
            made_at TEXT NOT NULL,
            due_at TEXT NOT NULL DEFAULT '',
            assigned_to TEXT NOT NULL DEFAULT '',
            escalated_at TEXT NOT NULL DEFAULT '',
            decision TEXT NOT NULL DEFAULT '',
            decided_by TEXT NOT NULL DEFAULT '',
            decided_at TEXT NOT NULL DEFAULT '',
            note TEXT NOT NULL DEFAULT '',
            original TEXT NOT NULL DEFAULT ''
        )
        """,
        "CREATE INDEX reviews_waiting ON reviews(made_at) WHERE decision = ''",
        "CREATE TABLE review_rules (one INTEGER PRIMARY KEY CHECK (one = 1), rules TEXT NOT NULL)",
    ):
        connection.execute(statement)
