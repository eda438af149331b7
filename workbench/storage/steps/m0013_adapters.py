"""Step 13 of the schema: adapters."""

from __future__ import annotations

import sqlite3

from workbench.storage.script import run_script


def m0013_adapters(connection: sqlite3.Connection) -> None:
    """LoRA adapters beside models, which of them are on, and which an answer was made with."""
    run_script(
        connection,
        """
        ALTER TABLE models ADD COLUMN adapter TEXT;
        ALTER TABLE turns ADD COLUMN adapters TEXT NOT NULL DEFAULT '[]';
        -- Without a conversation: what holds in the workspace.
        CREATE TABLE adapter_choices (
            conversation_id TEXT REFERENCES conversations(id) ON DELETE CASCADE,
            model_id TEXT NOT NULL,
            adapter_id TEXT NOT NULL REFERENCES models(id) ON DELETE CASCADE,
            scale REAL NOT NULL,
            is_on INTEGER NOT NULL
        );
        CREATE UNIQUE INDEX adapter_choices_once
            ON adapter_choices(coalesce(conversation_id, ''), model_id, adapter_id);
        CREATE INDEX adapter_choices_by_adapter ON adapter_choices(adapter_id);
        CREATE TRIGGER adapter_choices_go_with_models AFTER DELETE ON models
        BEGIN
            DELETE FROM adapter_choices WHERE model_id = old.id;
        END;
        """,
    )
