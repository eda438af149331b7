"""Step 22 of the schema: linked folders and properties."""

from __future__ import annotations

import sqlite3

from workbench.storage.script import run_script


def m0022_linked_folders_and_properties(connection: sqlite3.Connection) -> None:
    run_script(
        connection,
        """
        CREATE TABLE linked_folders (
            id TEXT PRIMARY KEY,
            collection_id TEXT NOT NULL REFERENCES collections(id) ON DELETE CASCADE,
            path TEXT NOT NULL,
            rules TEXT NOT NULL,
            is_paused INTEGER NOT NULL DEFAULT 0,
            away TEXT NOT NULL DEFAULT '',
            problem TEXT NOT NULL DEFAULT '',
            created_at TEXT NOT NULL,
            synced_at TEXT NOT NULL DEFAULT '',
            left_out TEXT NOT NULL DEFAULT '{}',
            UNIQUE (collection_id, path)
        );
        -- Without a document: a person removed it, and it stays out until the file changes.
        CREATE TABLE linked_files (
            folder_id TEXT NOT NULL REFERENCES linked_folders(id) ON DELETE CASCADE,
            path TEXT NOT NULL,
            size_bytes INTEGER NOT NULL,
            mtime_ns INTEGER NOT NULL,
            inode INTEGER NOT NULL,
            device INTEGER NOT NULL,
            sha256 TEXT NOT NULL DEFAULT '',
            document_id TEXT REFERENCES documents(id) ON DELETE SET NULL,
            next_id TEXT REFERENCES documents(id) ON DELETE SET NULL,
            problem TEXT NOT NULL DEFAULT '',
            PRIMARY KEY (folder_id, path)
        ) WITHOUT ROWID;
        CREATE INDEX linked_files_by_document ON linked_files(document_id);
        CREATE INDEX linked_files_by_next ON linked_files(next_id) WHERE next_id IS NOT NULL;
        ALTER TABLE documents ADD COLUMN linked INTEGER NOT NULL DEFAULT 0;
        CREATE INDEX documents_linked ON documents(id) WHERE linked = 1;
        -- Tags, and what is known of a document beside its text: author, date, language.
        CREATE TABLE document_properties (
            document_id TEXT NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
            key TEXT NOT NULL,
            value TEXT NOT NULL COLLATE NOCASE,
            is_given INTEGER NOT NULL DEFAULT 0,
            PRIMARY KEY (document_id, key, value)
        ) WITHOUT ROWID;
        CREATE INDEX document_properties_by_value ON document_properties(key, value);
        """,
    )
