"""Step 20 of the schema: datasets."""

from __future__ import annotations

import sqlite3

from workbench.storage.script import run_script


def m0020_datasets(connection: sqlite3.Connection) -> None:
    """Cases with what is expected of their answers, in versions that never change."""
    run_script(
        connection,
        """
        CREATE TABLE datasets (
            id TEXT PRIMARY KEY,
            name TEXT NOT NULL UNIQUE COLLATE NOCASE,
            created_at TEXT NOT NULL
        );
        CREATE TABLE dataset_versions (
            dataset_id TEXT NOT NULL REFERENCES datasets(id) ON DELETE CASCADE,
            number INTEGER NOT NULL,
            hash TEXT NOT NULL,
            message TEXT NOT NULL,
            n_cases INTEGER NOT NULL,
            created_at TEXT NOT NULL,
            PRIMARY KEY (dataset_id, number)
        );
        CREATE TABLE dataset_cases (
            dataset_id TEXT NOT NULL,
            number INTEGER NOT NULL,
            position INTEGER NOT NULL,
            content TEXT NOT NULL,
            PRIMARY KEY (dataset_id, number, position),
            FOREIGN KEY (dataset_id, number)
                REFERENCES dataset_versions(dataset_id, number) ON DELETE CASCADE
        ) WITHOUT ROWID;
        CREATE TRIGGER dataset_versions_stay BEFORE UPDATE ON dataset_versions
        BEGIN SELECT RAISE(ABORT, 'a version never changes'); END;
        CREATE TRIGGER dataset_cases_stay BEFORE UPDATE ON dataset_cases
        BEGIN SELECT RAISE(ABORT, 'a version never changes'); END;
        """,
    )
