"""Step 26 of the schema: judged questions of a collection, and what their runs came to."""

from __future__ import annotations

import sqlite3

from workbench.storage.script import run_script


def m0026_search_tests(connection: sqlite3.Connection) -> None:
    run_script(
        connection,
        """
        CREATE TABLE search_tests (
            id TEXT PRIMARY KEY,
            collection_id TEXT NOT NULL REFERENCES collections(id) ON DELETE CASCADE,
            name TEXT NOT NULL COLLATE NOCASE,
            created_at TEXT NOT NULL,
            UNIQUE (collection_id, name)
        );
        CREATE TABLE search_test_questions (
            test_id TEXT NOT NULL REFERENCES search_tests(id) ON DELETE CASCADE,
            key TEXT NOT NULL,
            position INTEGER NOT NULL,
            question TEXT NOT NULL,
            origin TEXT NOT NULL,
            PRIMARY KEY (test_id, key)
        ) WITHOUT ROWID;
        -- A marked passage has a sketch, from which its words cannot be read, and its document.
        CREATE TABLE search_test_targets (
            id INTEGER PRIMARY KEY,
            test_id TEXT NOT NULL,
            key TEXT NOT NULL,
            document TEXT NOT NULL,
            grade INTEGER NOT NULL,
            sketch BLOB NOT NULL DEFAULT x'',
            document_id TEXT,
            FOREIGN KEY (test_id, key)
                REFERENCES search_test_questions(test_id, key) ON DELETE CASCADE
        );
        CREATE INDEX search_test_targets_by_question ON search_test_targets(test_id, key);
        CREATE INDEX search_test_targets_by_document ON search_test_targets(document_id)
            WHERE document_id IS NOT NULL;
        CREATE TABLE search_test_runs (
            id INTEGER PRIMARY KEY,
            test_id TEXT NOT NULL REFERENCES search_tests(id) ON DELETE CASCADE,
            at TEXT NOT NULL,
            content TEXT NOT NULL
        );
        CREATE INDEX search_test_runs_by_test ON search_test_runs(test_id, id);
        -- A newer version of a file keeps the marks; with its last version they go, and a
        -- question that nothing answers any more goes with them.
        CREATE TRIGGER search_test_marks_move AFTER DELETE ON documents
        WHEN EXISTS (SELECT 1 FROM search_test_targets WHERE document_id = OLD.id) BEGIN
            UPDATE search_test_targets SET document_id = (
                SELECT d.id FROM documents d
                WHERE d.collection_id = OLD.collection_id AND d.name = OLD.name AND d.id <> OLD.id
                ORDER BY d.added_at DESC LIMIT 1
            ) WHERE document_id = OLD.id;
            DELETE FROM search_test_questions WHERE (test_id, key) IN (
                SELECT test_id, key FROM search_test_targets
                WHERE length(sketch) > 0 AND document_id IS NULL
            ) AND NOT EXISTS (
                SELECT 1 FROM search_test_targets t
                WHERE t.test_id = search_test_questions.test_id
                AND t.key = search_test_questions.key
                AND (length(t.sketch) = 0 OR t.document_id IS NOT NULL)
            );
            DELETE FROM search_test_targets WHERE length(sketch) > 0 AND document_id IS NULL;
        END;
        """,
    )
