"""Step 5 of the schema: counts and lookups."""

from __future__ import annotations

import sqlite3

from workbench.storage.script import run_script


def m0005_counts_and_lookups(connection: sqlite3.Connection) -> None:
    """Listing ten thousand documents counts nothing; comparing with the index reads no text."""
    run_script(
        connection,
        """
        ALTER TABLE documents ADD COLUMN n_pages INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE documents ADD COLUMN n_chunks INTEGER NOT NULL DEFAULT 0;
        UPDATE documents SET
            n_pages = (SELECT COUNT(*) FROM pages p WHERE p.document_id = documents.id),
            n_chunks = (SELECT COUNT(*) FROM chunks k WHERE k.document_id = documents.id);
        CREATE INDEX chunks_by_document ON chunks(document_id, indexed);
        """,
    )
