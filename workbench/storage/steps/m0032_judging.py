"""Step 32 of the schema: pinned baselines, model judges and what people said beside them."""

from __future__ import annotations

import sqlite3

from workbench.storage.script import run_script


def m0032_judging(connection: sqlite3.Connection) -> None:
    """Judges are named by a hash of their model and rubric; labels hold verdicts, no text."""
    run_script(
        connection,
        """
        ALTER TABLE eval_cells ADD COLUMN answered TEXT NOT NULL DEFAULT '';
        CREATE TABLE eval_pins (
            source TEXT PRIMARY KEY,
            run_id TEXT NOT NULL REFERENCES eval_runs(id) ON DELETE CASCADE,
            pinned_at TEXT NOT NULL
        );
        CREATE INDEX eval_pins_run ON eval_pins(run_id);
        CREATE TABLE eval_pairs (
            first_run TEXT NOT NULL REFERENCES eval_runs(id) ON DELETE CASCADE,
            first_column INTEGER NOT NULL,
            second_run TEXT NOT NULL REFERENCES eval_runs(id) ON DELETE CASCADE,
            second_column INTEGER NOT NULL,
            case_key TEXT NOT NULL,
            judge_key TEXT NOT NULL,
            result TEXT NOT NULL,
            judged_at TEXT NOT NULL,
            PRIMARY KEY (
                first_run, first_column, second_run, second_column, judge_key, case_key
            )
        ) WITHOUT ROWID;
        CREATE INDEX eval_pairs_second ON eval_pairs(second_run);
        CREATE TABLE judges (
            key TEXT PRIMARY KEY,
            model TEXT NOT NULL,
            model_sha256 TEXT NOT NULL,
            rubric TEXT NOT NULL,
            rubric_hash TEXT NOT NULL,
            bar REAL NOT NULL,
            created_at TEXT NOT NULL
        );
        CREATE TABLE judge_labels (
            judge_key TEXT NOT NULL REFERENCES judges(key) ON DELETE CASCADE,
            run_id TEXT NOT NULL,
            position INTEGER NOT NULL,
            judged TEXT NOT NULL CHECK (judged IN ('pass', 'fail')),
            label TEXT NOT NULL CHECK (label IN ('pass', 'fail')),
            labelled_at TEXT NOT NULL,
            PRIMARY KEY (judge_key, run_id, position)
        ) WITHOUT ROWID;
        CREATE TABLE case_drafts (
            id TEXT PRIMARY KEY,
            dataset TEXT NOT NULL COLLATE NOCASE,
            origin TEXT NOT NULL CHECK (origin IN ('document', 'paraphrase')),
            source TEXT NOT NULL,
            content TEXT NOT NULL,
            created_at TEXT NOT NULL
        );
        CREATE INDEX case_drafts_dataset ON case_drafts(dataset);
        """,
    )
