"""Step 2 of the schema: conversations."""

from __future__ import annotations

import sqlite3

from workbench.storage.script import run_script


def m0002_conversations(connection: sqlite3.Connection) -> None:
    run_script(
        connection,
        """
        CREATE TABLE conversations (
            id TEXT PRIMARY KEY,
            title TEXT NOT NULL,
            created_at TEXT NOT NULL,
            updated_at TEXT NOT NULL,
            leaf_id TEXT,
            collection_ids TEXT NOT NULL DEFAULT '[]'
        );
        CREATE INDEX conversations_by_update ON conversations(updated_at);
        CREATE TABLE turns (
            seq INTEGER PRIMARY KEY AUTOINCREMENT,
            id TEXT NOT NULL UNIQUE,
            conversation_id TEXT NOT NULL REFERENCES conversations(id) ON DELETE CASCADE,
            parent_id TEXT REFERENCES turns(id) ON DELETE CASCADE,
            question TEXT NOT NULL,
            answer TEXT NOT NULL DEFAULT '',
            state TEXT NOT NULL
                CHECK (state IN ('open', 'complete', 'stopped', 'interrupted', 'failed')),
            created_at TEXT NOT NULL,
            model TEXT NOT NULL DEFAULT '',
            settings TEXT NOT NULL DEFAULT '{}',
            usage TEXT,
            retrieval TEXT,
            citations TEXT NOT NULL DEFAULT '[]',
            notes TEXT NOT NULL DEFAULT '[]',
            error TEXT NOT NULL DEFAULT '',
            hint TEXT NOT NULL DEFAULT ''
        );
        CREATE INDEX turns_by_conversation ON turns(conversation_id);
        CREATE INDEX turns_by_parent ON turns(parent_id);
        CREATE INDEX turns_open ON turns(state) WHERE state = 'open';
        CREATE VIRTUAL TABLE turns_fts USING fts5(
            question, answer, content='turns', content_rowid='seq',
            tokenize="porter unicode61 remove_diacritics 2"
        );
        CREATE TRIGGER turns_fts_insert AFTER INSERT ON turns BEGIN
            INSERT INTO turns_fts(rowid, question, answer)
            VALUES (new.seq, new.question, new.answer);
        END;
        CREATE TRIGGER turns_fts_delete AFTER DELETE ON turns BEGIN
            INSERT INTO turns_fts(turns_fts, rowid, question, answer)
            VALUES ('delete', old.seq, old.question, old.answer);
        END;
        CREATE TRIGGER turns_fts_update AFTER UPDATE OF question, answer ON turns BEGIN
            INSERT INTO turns_fts(turns_fts, rowid, question, answer)
            VALUES ('delete', old.seq, old.question, old.answer);
            INSERT INTO turns_fts(rowid, question, answer)
            VALUES (new.seq, new.question, new.answer);
        END;
        """,
    )
