"""Step 7 of the schema: registry."""

from __future__ import annotations

import sqlite3

from workbench.storage.script import run_script


def m0007_registry(connection: sqlite3.Connection) -> None:
    """Versions of models and releases in stages, and how they got there."""
    run_script(
        connection,
        """
        ALTER TABLE models ADD COLUMN line TEXT NOT NULL DEFAULT '';
        ALTER TABLE models ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
        ALTER TABLE models ADD COLUMN stage TEXT NOT NULL DEFAULT 'staging'
            CHECK (stage IN ('staging', 'production', 'archived'));
        UPDATE models SET line = name;
        CREATE UNIQUE INDEX models_in_production ON models(line COLLATE NOCASE)
            WHERE stage = 'production';
        CREATE TABLE releases (
            id TEXT PRIMARY KEY,
            name TEXT NOT NULL COLLATE NOCASE,
            version INTEGER NOT NULL,
            stage TEXT NOT NULL CHECK (stage IN ('staging', 'production', 'archived')),
            content TEXT NOT NULL,
            hash TEXT NOT NULL,
            note TEXT NOT NULL,
            created_at TEXT NOT NULL,
            UNIQUE (name, version)
        );
        CREATE UNIQUE INDEX releases_in_production ON releases(name) WHERE stage = 'production';
        CREATE TRIGGER releases_never_change
        BEFORE UPDATE OF id, name, version, content, hash, note, created_at ON releases BEGIN
            SELECT RAISE(ABORT, 'a release never changes');
        END;
        CREATE TABLE stage_changes (
            id INTEGER PRIMARY KEY,
            subject TEXT NOT NULL CHECK (subject IN ('model', 'release')),
            name TEXT NOT NULL,
            version INTEGER NOT NULL,
            before TEXT NOT NULL,
            after TEXT NOT NULL,
            action TEXT NOT NULL CHECK (action IN ('promote', 'rollback')),
            reason TEXT NOT NULL,
            at TEXT NOT NULL
        );
        CREATE INDEX stage_changes_by_name ON stage_changes(subject, name COLLATE NOCASE);
        CREATE TRIGGER stage_changes_never_change BEFORE UPDATE ON stage_changes BEGIN
            SELECT RAISE(ABORT, 'history never changes');
        END;
        ALTER TABLE turns ADD COLUMN release TEXT NOT NULL DEFAULT '';
        """,
    )
