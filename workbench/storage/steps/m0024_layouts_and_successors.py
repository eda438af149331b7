"""Step 24 of the schema: where texts come from, how they were read, and newer versions."""

from __future__ import annotations

import sqlite3

from workbench.storage.script import run_script


def m0024_layouts_and_successors(connection: sqlite3.Connection) -> None:
    run_script(
        connection,
        """
        -- What is known of a text beside its pages: headings, furniture, places in the original.
        CREATE TABLE layouts (
            document_id TEXT PRIMARY KEY REFERENCES documents(id) ON DELETE CASCADE,
            content BLOB NOT NULL
        );
        -- By which rules it was parsed and cut; empty: before there was a layout.
        ALTER TABLE documents ADD COLUMN reading TEXT NOT NULL DEFAULT '';
        -- A linked file changed: its earlier document is gone, the newer one stands for it.
        CREATE TABLE successors (
            document_id TEXT PRIMARY KEY,
            next_id TEXT NOT NULL REFERENCES documents(id) ON DELETE CASCADE
        ) WITHOUT ROWID;
        CREATE INDEX successors_by_next ON successors(next_id);
        """,
    )
