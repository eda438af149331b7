"""Step 51 of the schema: requests of persons, and where backups were put."""

from __future__ import annotations

import sqlite3

from workbench.storage.script import run_script


def m0051_rights(connection: sqlite3.Connection) -> None:
    """What was searched, handed out and erased for whom (a pseudonym), and the receipts.

    `terms` and `plan` are there only while an erasure is under way.
    """
    run_script(
        connection,
        """
        CREATE TABLE rights_requests (
            id TEXT PRIMARY KEY,
            kind TEXT NOT NULL CHECK (kind IN ('find', 'export', 'erase')),
            at TEXT NOT NULL,
            ended_at TEXT NOT NULL DEFAULT '',
            state TEXT NOT NULL CHECK (state IN ('acting', 'proving', 'done')),
            subject TEXT NOT NULL,
            counts TEXT NOT NULL DEFAULT '{}',
            terms TEXT NOT NULL DEFAULT '',
            plan TEXT NOT NULL DEFAULT '',
            receipt TEXT NOT NULL DEFAULT ''
        );
        CREATE TABLE backup_places (
            path TEXT PRIMARY KEY,
            snapshot_id TEXT NOT NULL,
            at TEXT NOT NULL
        ) WITHOUT ROWID;
        """,
    )
