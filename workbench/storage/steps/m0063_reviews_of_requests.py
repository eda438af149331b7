"""Step 63 of the schema: answers without a turn wait for a reviewer as well."""

from __future__ import annotations

import sqlite3


def m0063_reviews_of_requests(connection: sqlite3.Connection) -> None:
    """`source`: chat, generate, api, agent. Without a turn the review itself holds what was asked
    (`question`), who wrote it (`model`), what the rails said (`rails`, lines as JSON) and what was
    decided (`answer`); `ref`: the id of the request or the run.
    """
    for statement in (
        "ALTER TABLE reviews RENAME TO reviews_before",
        "DROP INDEX reviews_waiting",
        """
        CREATE TABLE reviews (
            id TEXT PRIMARY KEY,
            turn_id TEXT UNIQUE REFERENCES turns(id) ON DELETE CASCADE,
            conversation_id TEXT NOT NULL DEFAULT '',
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
            original TEXT NOT NULL DEFAULT '',
            source TEXT NOT NULL DEFAULT 'chat',
            ref TEXT NOT NULL DEFAULT '',
            question TEXT NOT NULL DEFAULT '',
            model TEXT NOT NULL DEFAULT '',
            rails TEXT NOT NULL DEFAULT '[]',
            answer TEXT NOT NULL DEFAULT ''
        )
        """,
        "INSERT INTO reviews(id, turn_id, conversation_id, reasons, asked_by, made_at, due_at,"
        " assigned_to, escalated_at, decision, decided_by, decided_at, note, original)"
        " SELECT id, turn_id, conversation_id, reasons, asked_by, made_at, due_at,"
        " assigned_to, escalated_at, decision, decided_by, decided_at, note, original"
        " FROM reviews_before",
        "DROP TABLE reviews_before",
        "CREATE INDEX reviews_waiting ON reviews(made_at) WHERE decision = ''",
        "CREATE INDEX reviews_by_ref ON reviews(ref) WHERE ref <> ''",
    ):
        connection.execute(statement)
