"""Step 75 of the schema: where each word stands, and how often documents changed."""

from __future__ import annotations

import sqlite3

from workbench.storage.script import run_script


def m0075_words_and_changes(connection: sqlite3.Connection) -> None:
    """`chunks_fts_words` is a view of the full-text index and holds nothing of its own.

    `document_changes` counts whatever a filter or a list of names may depend on, so that both can
    be kept in memory until it counts on. A change of status is none.
    """
    run_script(
        connection,
        """
        CREATE VIRTUAL TABLE chunks_fts_words USING fts5vocab(chunks_fts, instance);
        CREATE TABLE document_changes (n INTEGER NOT NULL);
        INSERT INTO document_changes VALUES (0);
        CREATE TRIGGER documents_came AFTER INSERT ON documents BEGIN
            UPDATE document_changes SET n = n + 1;
        END;
        CREATE TRIGGER documents_went AFTER DELETE ON documents BEGIN
            UPDATE document_changes SET n = n + 1;
        END;
        CREATE TRIGGER documents_changed
        AFTER UPDATE OF collection_id, name, source_path, title, n_chars ON documents BEGIN
            UPDATE document_changes SET n = n + 1;
        END;
        CREATE TRIGGER document_properties_came AFTER INSERT ON document_properties BEGIN
            UPDATE document_changes SET n = n + 1;
        END;
        CREATE TRIGGER document_properties_went AFTER DELETE ON document_properties BEGIN
            UPDATE document_changes SET n = n + 1;
        END;
        CREATE TRIGGER document_properties_changed AFTER UPDATE ON document_properties BEGIN
            UPDATE document_changes SET n = n + 1;
        END;
        """,
    )
