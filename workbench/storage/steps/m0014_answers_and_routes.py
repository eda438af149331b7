"""Step 14 of the schema: answers and routes."""

from __future__ import annotations

import sqlite3

from workbench.storage.script import run_script


def m0014_answers_and_routes(connection: sqlite3.Connection) -> None:
    """Answers that are kept to be given again, rule sets, models of other programs.

    A kept answer goes with the turn, document or model that it came from, in the same transaction:
    nobody who deletes those has to know of it.
    """
    run_script(
        connection,
        """
        ALTER TABLE turns ADD COLUMN answer_trace TEXT;
        ALTER TABLE requests ADD COLUMN cached INTEGER NOT NULL DEFAULT 0;
        CREATE TABLE cached_answers (
            key TEXT PRIMARY KEY,
            turn_id TEXT REFERENCES turns(id) ON DELETE CASCADE,
            model_id TEXT NOT NULL,
            answer TEXT NOT NULL,
            size_bytes INTEGER NOT NULL,
            created_at TEXT NOT NULL,
            used_at TEXT NOT NULL,
            uses INTEGER NOT NULL DEFAULT 0
        );
        CREATE INDEX cached_answers_by_use ON cached_answers(used_at);
        CREATE INDEX cached_answers_by_turn ON cached_answers(turn_id)
            WHERE turn_id IS NOT NULL;
        CREATE INDEX cached_answers_by_model ON cached_answers(model_id);
        CREATE TABLE cached_answer_documents (
            key TEXT NOT NULL REFERENCES cached_answers(key) ON DELETE CASCADE,
            document_id TEXT NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
            PRIMARY KEY (key, document_id)
        ) WITHOUT ROWID;
        CREATE INDEX cached_answer_documents_by_document
            ON cached_answer_documents(document_id);
        CREATE TRIGGER cached_answers_go_with_documents
            AFTER DELETE ON cached_answer_documents
        BEGIN
            DELETE FROM cached_answers WHERE key = old.key;
        END;
        CREATE TRIGGER cached_answers_go_with_models AFTER DELETE ON models
        BEGIN
            DELETE FROM cached_answers WHERE model_id = old.id;
        END;
        CREATE TRIGGER cached_answers_go_with_changed_turns
            AFTER UPDATE OF question, answer ON turns
            WHEN old.state <> 'open'
                AND (old.question <> new.question OR old.answer <> new.answer)
        BEGIN
            DELETE FROM cached_answers WHERE turn_id = old.id;
        END;
        CREATE TABLE route_sets (
            name TEXT PRIMARY KEY COLLATE NOCASE,
            content TEXT NOT NULL,
            changed_at TEXT NOT NULL
        );
        CREATE TABLE remote_models (
            id TEXT PRIMARY KEY,
            name TEXT NOT NULL UNIQUE COLLATE NOCASE,
            place TEXT NOT NULL,
            added_at TEXT NOT NULL
        );
        """,
    )
