"""Step 83 of the schema: what a run of an agent and a survey are for."""

from __future__ import annotations

import sqlite3

from workbench.storage.script import run_script


def m0083_purposes_of_work(connection: sqlite3.Connection) -> None:
    """Empty: nobody said, as before."""
    run_script(
        connection,
        """
        ALTER TABLE agent_runs ADD COLUMN purpose TEXT NOT NULL DEFAULT '';
        ALTER TABLE surveys ADD COLUMN purpose TEXT NOT NULL DEFAULT '';
        """,
    )
