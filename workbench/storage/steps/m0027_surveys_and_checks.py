"""Step 27 of the schema: surveys over all documents, checked answers, answers word for word."""

from __future__ import annotations

import sqlite3

from workbench.storage.script import run_script


def m0027_surveys_and_checks(connection: sqlite3.Connection) -> None:
    run_script(
        connection,
        """
        CREATE TABLE surveys (
            id TEXT PRIMARY KEY,
            created_at TEXT NOT NULL,
            ended_at TEXT NOT NULL DEFAULT '',
            state TEXT NOT NULL
                CHECK (state IN ('running', 'paused', 'stopped', 'complete', 'failed')),
            question TEXT NOT NULL,
            plan TEXT NOT NULL,
            collections TEXT NOT NULL,
            filter TEXT NOT NULL DEFAULT '[]',
            model_id TEXT NOT NULL DEFAULT '',
            model TEXT NOT NULL DEFAULT '',
            problem TEXT NOT NULL DEFAULT '',
            overview TEXT NOT NULL DEFAULT ''
        );
        -- One row for each document that is gone through; with the document its findings go.
        CREATE TABLE survey_documents (
            survey_id TEXT NOT NULL REFERENCES surveys(id) ON DELETE CASCADE,
            position INTEGER NOT NULL,
            document_id TEXT NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
            state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'read', 'failed')),
            reason TEXT NOT NULL DEFAULT '',
            result TEXT,
            seconds REAL NOT NULL DEFAULT 0,
            PRIMARY KEY (survey_id, position)
        ) WITHOUT ROWID;
        CREATE INDEX survey_documents_by_document ON survey_documents(document_id);
        -- Whether each sentence of an answer is borne out by what it cites.
        ALTER TABLE turns ADD COLUMN checks TEXT NOT NULL DEFAULT '[]';
        -- Answers of this conversation quote the passages word for word.
        ALTER TABLE conversations ADD COLUMN is_verbatim INTEGER NOT NULL DEFAULT 0;
        """,
    )
