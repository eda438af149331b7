"""Step 12 of the schema: requests."""

from __future__ import annotations

import sqlite3

from workbench.storage.script import run_script


def m0012_requests(connection: sqlite3.Connection) -> None:
    """One fact row per request, without its text; it outlives the turn that it was made for."""
    run_script(
        connection,
        """
        CREATE TABLE requests (
            seq INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            turn_id TEXT REFERENCES turns(id) ON DELETE SET NULL,
            at TEXT NOT NULL,
            feature TEXT NOT NULL,
            model_id TEXT NOT NULL DEFAULT '',
            model TEXT NOT NULL DEFAULT '',
            prompt_id TEXT NOT NULL DEFAULT '',
            prompt_version INTEGER,
            prompt_hash TEXT NOT NULL DEFAULT '',
            release TEXT NOT NULL DEFAULT '',
            status TEXT NOT NULL
                CHECK (status IN ('open', 'complete', 'stopped', 'interrupted', 'failed')),
            error_kind TEXT NOT NULL DEFAULT ''
                CHECK (error_kind IN ('', 'user', 'resource', 'engine', 'cancelled')),
            prompt_tokens INTEGER,
            completion_tokens INTEGER,
            reused_tokens INTEGER,
            queue_s REAL,
            first_token_s REAL,
            total_s REAL,
            tokens_per_second REAL,
            retrieval_s REAL,
            n_hits INTEGER,
            n_passages INTEGER,
            best_score REAL,
            n_citations INTEGER NOT NULL DEFAULT 0,
            refused INTEGER NOT NULL DEFAULT 0
        );
        CREATE INDEX requests_by_time ON requests(at);
        CREATE INDEX requests_by_model ON requests(model_id, at);
        CREATE INDEX requests_by_turn ON requests(turn_id) WHERE turn_id IS NOT NULL;
        CREATE INDEX requests_open ON requests(status) WHERE status = 'open';
        CREATE TABLE request_collections (
            request_id TEXT NOT NULL REFERENCES requests(id) ON DELETE CASCADE,
            collection_id TEXT NOT NULL,
            PRIMARY KEY (request_id, collection_id)
        ) WITHOUT ROWID;
        CREATE INDEX request_collections_by_collection ON request_collections(collection_id);
        CREATE VIEW usage_by_day AS
        SELECT substr(at, 1, 10) AS day, feature, count(*) AS requests,
               sum(status = 'complete') AS complete, sum(status = 'stopped') AS stopped,
               sum(status = 'interrupted') AS interrupted, sum(status = 'failed') AS failed,
               coalesce(sum(prompt_tokens), 0) AS prompt_tokens,
               coalesce(sum(completion_tokens), 0) AS completion_tokens,
               coalesce(sum(reused_tokens), 0) AS reused_tokens,
               avg(first_token_s) AS mean_first_token_s, avg(total_s) AS mean_total_s,
               sum(refused) AS refused
        FROM requests GROUP BY day, feature;
        CREATE VIEW usage_by_model AS
        SELECT model_id, model, count(*) AS requests,
               sum(status = 'complete') AS complete, sum(status = 'stopped') AS stopped,
               sum(status = 'interrupted') AS interrupted, sum(status = 'failed') AS failed,
               coalesce(sum(prompt_tokens), 0) AS prompt_tokens,
               coalesce(sum(completion_tokens), 0) AS completion_tokens,
               coalesce(sum(reused_tokens), 0) AS reused_tokens,
               avg(first_token_s) AS mean_first_token_s, avg(total_s) AS mean_total_s,
               avg(tokens_per_second) AS mean_tokens_per_second,
               min(at) AS first_at, max(at) AS last_at
        FROM requests WHERE model_id <> '' GROUP BY model_id, model;
        """,
    )
