"""Step 1 of the schema: collections and documents."""

from __future__ import annotations

import sqlite3

from workbench.storage.script import run_script


def m0001_collections_and_documents(connection: sqlite3.Connection) -> None:
    run_script(
        connection,
        """
        CREATE TABLE collections (
            id TEXT PRIMARY KEY,
            name TEXT NOT NULL UNIQUE COLLATE NOCASE,
            created_at TEXT NOT NULL
        );
        CREATE TABLE documents (
            id TEXT PRIMARY KEY,
            collection_id TEXT NOT NULL REFERENCES collections(id) ON DELETE CASCADE,
            name TEXT NOT NULL,
            source_path TEXT NOT NULL,
            sha256 TEXT NOT NULL,
            size_bytes INTEGER NOT NULL,
            media_type TEXT NOT NULL DEFAULT '',
            status TEXT NOT NULL CHECK (status IN ('waiting', 'pending', 'ready', 'failed')),
            error TEXT NOT NULL DEFAULT '',
            hint TEXT NOT NULL DEFAULT '',
            title TEXT NOT NULL DEFAULT '',
            n_chars INTEGER NOT NULL DEFAULT 0,
            added_at TEXT NOT NULL,
            UNIQUE (collection_id, sha256)
        );
        CREATE INDEX documents_by_status ON documents(status);
        CREATE INDEX documents_by_content ON documents(sha256);
        -- Apart from its document: a text may be megabytes, and lists never read it.
        CREATE TABLE texts (
            document_id TEXT PRIMARY KEY REFERENCES documents(id) ON DELETE CASCADE,
            text TEXT NOT NULL
        );
        -- A row stands here from the first deleted row until the last deleted byte.
        CREATE TABLE erasures (
            id INTEGER PRIMARY KEY,
            started_at TEXT NOT NULL
        );
        CREATE TABLE pages (
            document_id TEXT NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
            number INTEGER NOT NULL,
            "start" INTEGER NOT NULL,
            "end" INTEGER NOT NULL,
            PRIMARY KEY (document_id, number)
        ) WITHOUT ROWID;
        CREATE TABLE chunks (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            document_id TEXT NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
            ordinal INTEGER NOT NULL,
            "start" INTEGER NOT NULL,
            "end" INTEGER NOT NULL,
            page INTEGER,
            heading TEXT NOT NULL DEFAULT '',
            text TEXT NOT NULL,
            vector BLOB,
            embedder TEXT,
            indexed INTEGER NOT NULL DEFAULT 0,
            UNIQUE (document_id, ordinal)
        );
        CREATE INDEX chunks_waiting ON chunks(indexed) WHERE indexed = 0;
        CREATE VIRTUAL TABLE chunks_fts USING fts5(
            heading, text, content='chunks', content_rowid='id',
            tokenize="porter unicode61 remove_diacritics 2"
        );
        CREATE TRIGGER chunks_fts_insert AFTER INSERT ON chunks BEGIN
            INSERT INTO chunks_fts(rowid, heading, text) VALUES (new.id, new.heading, new.text);
        END;
        CREATE TRIGGER chunks_fts_delete AFTER DELETE ON chunks BEGIN
            INSERT INTO chunks_fts(chunks_fts, rowid, heading, text)
            VALUES ('delete', old.id, old.heading, old.text);
        END;
        """,
    )
