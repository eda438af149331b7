"""Step 33 of the schema: trials in use, answers that nobody saw, evaluations by schedule."""

from __future__ import annotations

import sqlite3

from workbench.storage.script import run_script


def m0033_experiments(connection: sqlite3.Connection) -> None:
    """Who answers a conversation in a trial stands in the turns themselves, as their release."""
    run_script(
        connection,
        """
        CREATE TABLE trials (
            id TEXT PRIMARY KEY,
            name TEXT NOT NULL UNIQUE COLLATE NOCASE,
            content TEXT NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('running', 'stopped', 'rolled back')),
            share REAL NOT NULL,
            created_at TEXT NOT NULL,
            ended_at TEXT NOT NULL DEFAULT '',
            reason TEXT NOT NULL DEFAULT ''
        );
        CREATE TABLE shadow_answers (
            trial_id TEXT NOT NULL REFERENCES trials(id) ON DELETE CASCADE,
            turn_id TEXT NOT NULL REFERENCES turns(id) ON DELETE CASCADE,
            answer TEXT NOT NULL,
            problem TEXT NOT NULL,
            made_at TEXT NOT NULL,
            PRIMARY KEY (trial_id, turn_id)
        ) WITHOUT ROWID;
        CREATE INDEX shadow_answers_turn ON shadow_answers(turn_id);
        CREATE TABLE schedules (
            id TEXT PRIMARY KEY,
            name TEXT NOT NULL UNIQUE COLLATE NOCASE,
            content TEXT NOT NULL,
            seen TEXT NOT NULL DEFAULT '',
            is_paused INTEGER NOT NULL DEFAULT 0,
            created_at TEXT NOT NULL,
            looked_at TEXT NOT NULL DEFAULT ''
        );
        CREATE TABLE schedule_runs (
            schedule_id TEXT NOT NULL REFERENCES schedules(id) ON DELETE CASCADE,
            run_id TEXT NOT NULL REFERENCES eval_runs(id) ON DELETE CASCADE,
            cause TEXT NOT NULL,
            reasons TEXT NOT NULL DEFAULT '[]',
            is_seen INTEGER NOT NULL DEFAULT 0,
            ended_at TEXT NOT NULL DEFAULT '',
            PRIMARY KEY (schedule_id, run_id)
        ) WITHOUT ROWID;
        CREATE INDEX schedule_runs_run ON schedule_runs(run_id);
        """,
    )
