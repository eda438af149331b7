"""Step 9 of the schema: prompts."""

from __future__ import annotations

import sqlite3

from workbench.storage.script import run_script


def m0009_prompts(connection: sqlite3.Connection) -> None:
    """Prompts with versions that never change, and what a turn keeps of the prompt it used."""
    run_script(
        connection,
        """
        CREATE TABLE prompts (
            id TEXT PRIMARY KEY,
            name TEXT NOT NULL UNIQUE,
            title TEXT NOT NULL DEFAULT '',
            description TEXT NOT NULL DEFAULT '',
            folder TEXT NOT NULL DEFAULT '',
            tags TEXT NOT NULL DEFAULT '[]',
            is_favourite INTEGER NOT NULL DEFAULT 0,
            created_at TEXT NOT NULL,
            updated_at TEXT NOT NULL
        );
        CREATE TABLE prompt_versions (
            prompt_id TEXT NOT NULL REFERENCES prompts(id) ON DELETE CASCADE,
            number INTEGER NOT NULL,
            content TEXT NOT NULL,
            hash TEXT NOT NULL,
            message TEXT NOT NULL DEFAULT '',
            author TEXT NOT NULL DEFAULT '',
            created_at TEXT NOT NULL,
            restored_from INTEGER,
            PRIMARY KEY (prompt_id, number)
        );
        CREATE TRIGGER prompt_versions_stay BEFORE UPDATE ON prompt_versions BEGIN
            SELECT RAISE(ABORT, 'a version of a prompt never changes');
        END;
        CREATE TABLE prompt_labels (
            prompt_id TEXT NOT NULL,
            label TEXT NOT NULL,
            version INTEGER NOT NULL,
            moved_at TEXT NOT NULL,
            PRIMARY KEY (prompt_id, label),
            FOREIGN KEY (prompt_id, version)
                REFERENCES prompt_versions(prompt_id, number) ON DELETE CASCADE
        );
        CREATE VIRTUAL TABLE prompts_fts USING fts5(
            prompt_id UNINDEXED, name, title, tags, description, text,
            tokenize="porter unicode61 remove_diacritics 2"
        );
        ALTER TABLE turns ADD COLUMN prompt TEXT;
        CREATE INDEX turns_by_prompt
            ON turns(json_extract(prompt, '$.prompt_id'), json_extract(prompt, '$.version'))
            WHERE prompt IS NOT NULL;
        """,
    )
