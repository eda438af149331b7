"""Step 15 of the schema: embedders."""

from __future__ import annotations

import hashlib
import sqlite3

from workbench.storage.script import run_script


def m0015_embedders(connection: sqlite3.Connection) -> None:
    def content(heading: str, text: str) -> bytes:
        whole = f"{heading}\n{text}" if heading else text
        return hashlib.sha256(whole.encode("utf-8", "surrogatepass")).digest()

    connection.create_function("chunk_content", 2, content, deterministic=True)
    run_script(
        connection,
        """
        -- Empty: the bundled model. Else model:ID or folder:PATH.
        ALTER TABLE collections ADD COLUMN embedder TEXT NOT NULL DEFAULT '';
        ALTER TABLE collections ADD COLUMN next_embedder TEXT;
        ALTER TABLE collections ADD COLUMN generation INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE collections ADD COLUMN rerank TEXT;
        ALTER TABLE collections ADD COLUMN variety REAL;
        ALTER TABLE chunks ADD COLUMN content BLOB;
        UPDATE chunks SET content = chunk_content(heading, text);
        CREATE INDEX chunks_by_content ON chunks(content);
        CREATE TABLE embeddings (
            content BLOB NOT NULL,
            embedder TEXT NOT NULL,
            vector BLOB NOT NULL,
            PRIMARY KEY (content, embedder)
        );
        INSERT OR IGNORE INTO embeddings (content, embedder, vector)
        SELECT content, embedder, vector FROM chunks
        WHERE vector IS NOT NULL AND embedder IS NOT NULL;
        ALTER TABLE chunks DROP COLUMN vector;
        ALTER TABLE chunks DROP COLUMN embedder;
        -- What no passage holds any more is nobody's business, its vectors neither.
        CREATE TRIGGER embeddings_forget AFTER DELETE ON chunks BEGIN
            DELETE FROM embeddings WHERE content = old.content
            AND NOT EXISTS (SELECT 1 FROM chunks WHERE content = old.content);
        END;
        """,
    )
