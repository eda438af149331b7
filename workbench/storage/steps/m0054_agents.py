"""Step 54 of the schema: runs of agents, their steps, and the passages that they found."""

from __future__ import annotations

import sqlite3

from workbench.storage.script import run_script


def m0054_agents(connection: sqlite3.Connection) -> None:
    run_script(
        connection,
        """
        CREATE TABLE agent_runs (
            id TEXT PRIMARY KEY,
            created_at TEXT NOT NULL,
            ended_at TEXT NOT NULL DEFAULT '',
            state TEXT NOT NULL CHECK (state IN
                ('running', 'waiting', 'paused', 'stopped', 'complete', 'failed')),
            objective TEXT NOT NULL,
            collections TEXT NOT NULL,
            model_id TEXT NOT NULL,
            model TEXT NOT NULL,
            budget TEXT NOT NULL,
            spent TEXT NOT NULL,
            plan TEXT NOT NULL DEFAULT '[]',
            consent TEXT NOT NULL,
            tools TEXT NOT NULL DEFAULT '[]',
            granted TEXT NOT NULL DEFAULT '[]',
            report TEXT NOT NULL DEFAULT '',
            problem TEXT NOT NULL DEFAULT '',
            profile TEXT NOT NULL DEFAULT ''
        );
        -- Each step is here before anybody is told of it; a call before it is carried out.
        CREATE TABLE agent_steps (
            run_id TEXT NOT NULL REFERENCES agent_runs(id) ON DELETE CASCADE,
            position INTEGER NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN
                ('plan', 'edit', 'call', 'check', 'answer', 'report')),
            state TEXT NOT NULL CHECK (state IN
                ('asked', 'going', 'done', 'failed', 'refused', 'forbidden')),
            at TEXT NOT NULL,
            item INTEGER NOT NULL DEFAULT -1,
            tool TEXT NOT NULL DEFAULT '',
            arguments TEXT NOT NULL DEFAULT '',
            text TEXT NOT NULL DEFAULT '',
            consent TEXT NOT NULL DEFAULT '',
            evidence TEXT NOT NULL DEFAULT '[]',
            link TEXT NOT NULL DEFAULT '',
            tokens INTEGER NOT NULL DEFAULT 0,
            seconds REAL NOT NULL DEFAULT 0,
            request_id TEXT NOT NULL DEFAULT '',
            PRIMARY KEY (run_id, position)
        ) WITHOUT ROWID;
        -- The passages, by number; with the document its passages go.
        CREATE TABLE agent_evidence (
            run_id TEXT NOT NULL REFERENCES agent_runs(id) ON DELETE CASCADE,
            number INTEGER NOT NULL,
            document_id TEXT NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
            passage TEXT NOT NULL,
            PRIMARY KEY (run_id, number)
        ) WITHOUT ROWID;
        CREATE INDEX agent_evidence_by_document ON agent_evidence(document_id);
        """,
    )
