"""Step 16 of the schema: roll ups and traces."""

from __future__ import annotations

import sqlite3

from workbench.storage.script import run_script


def m0016_roll_ups_and_traces(connection: sqlite3.Connection) -> None:
    """Figures of whole hours, which hours they lag behind, and the steps of each request."""
    run_script(
        connection,
        """
        -- What requests have in common; numbers of an hour point here.
        CREATE TABLE usage_dimensions (
            id INTEGER PRIMARY KEY,
            key TEXT NOT NULL UNIQUE,
            feature TEXT NOT NULL,
            model_id TEXT NOT NULL,
            model TEXT NOT NULL,
            prompt_id TEXT NOT NULL,
            prompt_version INTEGER,
            release TEXT NOT NULL,
            status TEXT NOT NULL,
            error_kind TEXT NOT NULL,
            refused INTEGER NOT NULL,
            collections TEXT NOT NULL
        );
        CREATE TABLE usage_hours (
            version INTEGER PRIMARY KEY AUTOINCREMENT,
            hour TEXT NOT NULL UNIQUE,
            n INTEGER NOT NULL,
            numbers BLOB NOT NULL
        );
        -- Hours whose numbers are not those of `requests`.
        CREATE TABLE usage_stale_hours (hour TEXT PRIMARY KEY) WITHOUT ROWID;
        INSERT INTO usage_stale_hours SELECT DISTINCT substr(at, 1, 13) FROM requests;
        CREATE TRIGGER requests_stale_insert AFTER INSERT ON requests BEGIN
            INSERT OR IGNORE INTO usage_stale_hours VALUES (substr(new.at, 1, 13));
        END;
        CREATE TRIGGER requests_stale_delete AFTER DELETE ON requests BEGIN
            INSERT OR IGNORE INTO usage_stale_hours VALUES (substr(old.at, 1, 13));
        END;
        CREATE TRIGGER requests_stale_update AFTER UPDATE ON requests
        WHEN old.turn_id IS new.turn_id BEGIN
            INSERT OR IGNORE INTO usage_stale_hours VALUES (substr(old.at, 1, 13));
            INSERT OR IGNORE INTO usage_stale_hours VALUES (substr(new.at, 1, 13));
        END;
        CREATE TRIGGER request_collections_stale_insert AFTER INSERT ON request_collections BEGIN
            INSERT OR IGNORE INTO usage_stale_hours
            SELECT substr(at, 1, 13) FROM requests WHERE id = new.request_id;
        END;
        CREATE TRIGGER request_collections_stale_delete AFTER DELETE ON request_collections BEGIN
            INSERT OR IGNORE INTO usage_stale_hours
            SELECT substr(at, 1, 13) FROM requests WHERE id = old.request_id;
        END;
        CREATE TABLE trace_steps (
            request_seq INTEGER NOT NULL REFERENCES requests(seq) ON DELETE CASCADE,
            ordinal INTEGER NOT NULL,
            name TEXT NOT NULL,
            start_s REAL NOT NULL,
            duration_s REAL NOT NULL,
            outcome TEXT NOT NULL DEFAULT '',
            facts TEXT NOT NULL DEFAULT '{}',
            PRIMARY KEY (request_seq, ordinal)
        ) WITHOUT ROWID;
        -- Whoever deletes a conversation deletes which passages it was answered from.
        CREATE TRIGGER requests_forget_references AFTER UPDATE OF turn_id ON requests
        WHEN new.turn_id IS NULL AND old.turn_id IS NOT NULL BEGIN
            UPDATE trace_steps SET facts = json_remove(facts, '$.passages', '$.collections')
            WHERE request_seq = new.seq;
        END;
        CREATE VIEW request_steps AS
        SELECT r.id AS request_id, r.at, r.feature, r.model, r.status, s.ordinal, s.name,
               s.start_s, s.duration_s, s.outcome, s.facts
        FROM trace_steps s JOIN requests r ON r.seq = s.request_seq;
        """,
    )
