"""Counts of a period that the audit log does not have. Rows in, numbers out."""

from __future__ import annotations

from typing import Final

from workbench.storage.database import Database

_QUERIES: Final = {
    "requests": "SELECT count(*) FROM requests WHERE at >= ? AND at < ?",
    "requests_failed": "SELECT count(*) FROM requests WHERE at >= ? AND at < ?"
    " AND status = 'failed'",
    "feedback": "SELECT count(*) FROM feedback WHERE at >= ? AND at < ?",
    "alerts_raised": "SELECT count(*) FROM alert_events WHERE at >= ? AND at < ?"
    " AND kind = 'raised'",
    "evaluation_runs": "SELECT count(*) FROM eval_runs WHERE created_at >= ? AND created_at < ?",
    "training_runs": "SELECT count(*) FROM training_runs WHERE created_at >= ? AND created_at < ?",
}


class ComplianceRows:
    def __init__(self, database: Database) -> None:
        self._database = database

    def figures(self, since: str, until: str) -> dict[str, int]:
        found = {}
        for name, sql in _QUERIES.items():
            row = self._database.read_one(sql, (since, until))
            found[name] = int(row[0]) if row is not None else 0
        return found
