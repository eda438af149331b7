"""Step 19 of the schema: alerts and feedback."""

from __future__ import annotations

import sqlite3

from workbench.storage.script import run_script


def m0019_alerts_and_feedback(connection: sqlite3.Connection) -> None:
    """Thresholds and when they were crossed; what people said of answers."""
    run_script(
        connection,
        """
        CREATE TABLE alert_rules (
            id TEXT PRIMARY KEY,
            name TEXT NOT NULL UNIQUE COLLATE NOCASE,
            rule TEXT NOT NULL,
            is_raised INTEGER NOT NULL DEFAULT 0,
            changed_at TEXT NOT NULL DEFAULT '',
            created_at TEXT NOT NULL
        );
        -- Stays when its rule is removed.
        CREATE TABLE alert_events (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            rule_id TEXT NOT NULL,
            name TEXT NOT NULL,
            at TEXT NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('raised', 'cleared')),
            value REAL NOT NULL,
            threshold REAL NOT NULL,
            acknowledged_at TEXT NOT NULL DEFAULT '',
            note TEXT NOT NULL DEFAULT ''
        );
        CREATE INDEX alert_events_waiting ON alert_events(at)
            WHERE kind = 'raised' AND acknowledged_at = '';
        -- Text that a person wrote goes with the turn; the figure on `requests` stays.
        CREATE TABLE feedback (
            turn_id TEXT PRIMARY KEY REFERENCES turns(id) ON DELETE CASCADE,
            at TEXT NOT NULL,
            rating INTEGER NOT NULL CHECK (rating IN (-1, 1)),
            reasons TEXT NOT NULL DEFAULT '[]',
            correction TEXT NOT NULL DEFAULT '',
            note TEXT NOT NULL DEFAULT ''
        );
        CREATE INDEX feedback_by_time ON feedback(at);
        ALTER TABLE requests ADD COLUMN feedback INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE requests ADD COLUMN feedback_reasons TEXT NOT NULL DEFAULT '[]';
        ALTER TABLE usage_dimensions ADD COLUMN feedback INTEGER NOT NULL DEFAULT 0;
        DELETE FROM usage_dimensions;
        DELETE FROM usage_hours;
        INSERT OR IGNORE INTO usage_stale_hours SELECT DISTINCT substr(at, 1, 13) FROM requests;
        CREATE VIEW feedback_by_day AS
        SELECT substr(at, 1, 10) AS day, feature, model, sum(feedback = 1) AS liked,
               sum(feedback = -1) AS disliked
        FROM requests WHERE feedback <> 0 GROUP BY day, feature, model;
        """,
    )
