"""Step 4 of the schema: search in titles."""

from __future__ import annotations

import sqlite3

from workbench.storage.script import run_script


def m0004_search_in_titles(connection: sqlite3.Connection) -> None:
    run_script(
        connection,
        """
        CREATE VIRTUAL TABLE conversations_fts USING fts5(
            conversation_id UNINDEXED, title, tokenize="porter unicode61 remove_diacritics 2"
        );
        INSERT INTO conversations_fts(conversation_id, title) SELECT id, title FROM conversations;
        CREATE TRIGGER conversations_fts_insert AFTER INSERT ON conversations BEGIN
            INSERT INTO conversations_fts(conversation_id, title) VALUES (new.id, new.title);
        END;
        CREATE TRIGGER conversations_fts_delete AFTER DELETE ON conversations BEGIN
            DELETE FROM conversations_fts WHERE conversation_id = old.id;
        END;
        CREATE TRIGGER conversations_fts_update AFTER UPDATE OF title ON conversations BEGIN
            UPDATE conversations_fts SET title = new.title WHERE conversation_id = old.id;
        END;
        """,
    )
