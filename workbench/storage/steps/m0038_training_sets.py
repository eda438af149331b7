"""Step 38 of the schema: sets of examples to learn from."""

from __future__ import annotations

import sqlite3

from workbench.storage.script import run_script


def m0038_training_sets(connection: sqlite3.Connection) -> None:
    """Versions are only added to; a trigger refuses to change one."""
    run_script(
        connection,
        """
        CREATE TABLE training_sets (
            id TEXT PRIMARY KEY,
            name TEXT NOT NULL UNIQUE COLLATE NOCASE,
            created_at TEXT NOT NULL
        );
        CREATE TABLE training_set_versions (
            set_id TEXT NOT NULL REFERENCES training_sets(id) ON DELETE CASCADE,
            number INTEGER NOT NULL,
            hash TEXT NOT NULL,
            n_examples INTEGER NOT NULL,
            form TEXT NOT NULL,
            is_pairs INTEGER NOT NULL,
            n_redacted INTEGER NOT NULL,
            licence TEXT NOT NULL,
            message TEXT NOT NULL,
            created_at TEXT NOT NULL,
            PRIMARY KEY (set_id, number)
        ) WITHOUT ROWID;
        CREATE TABLE training_set_examples (
            set_id TEXT NOT NULL,
            number INTEGER NOT NULL,
            position INTEGER NOT NULL,
            split TEXT NOT NULL,
            source TEXT NOT NULL,
            content TEXT NOT NULL,
            PRIMARY KEY (set_id, number, position),
            FOREIGN KEY (set_id, number) REFERENCES training_set_versions(set_id, number)
                ON DELETE CASCADE
        ) WITHOUT ROWID;
        CREATE INDEX training_set_examples_by_source ON training_set_examples(source)
            WHERE source <> '';
        CREATE TRIGGER training_set_versions_never_change BEFORE UPDATE ON training_set_versions
        BEGIN SELECT RAISE(ABORT, 'a version of a training set never changes'); END;
        CREATE TRIGGER training_set_examples_never_change BEFORE UPDATE ON training_set_examples
        BEGIN SELECT RAISE(ABORT, 'a version of a training set never changes'); END;
        -- What people said and whether it is to be learned from.
        CREATE TABLE training_reviews (
            turn_id TEXT PRIMARY KEY REFERENCES turns(id) ON DELETE CASCADE,
            verdict TEXT NOT NULL CHECK (verdict IN ('accepted', 'refused')),
            at TEXT NOT NULL
        ) WITHOUT ROWID;
        """,
    )
