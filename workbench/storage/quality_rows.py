"""Verdicts of evaluations and reasons of feedback, added up where they lie. Knows no intervals."""

from __future__ import annotations

import json
from dataclasses import dataclass

from workbench.storage.database import Database


@dataclass(frozen=True, slots=True)
class ScoreRow:
    """One column of one run: how many passed and failed, and the sum of their scores."""

    run_id: str
    at: str
    source: str
    source_hash: str
    label: str
    model_id: str
    model: str
    release: str
    prompt: str
    n_pass: int
    n_fail: int
    n_error: int
    score: float
    latency_s: float  # mean
    check: str = ""  # empty: the whole cell; else of one grader


class QualityRows:
    def __init__(self, database: Database) -> None:
        self._database = database

    def scores(self, since: str = "", until: str = "") -> tuple[ScoreRow, ...]:
        """Of runs that came to their end, the oldest first."""
        return self._rows(
            "SELECT e.id, c.column_number, '' AS name, sum(c.outcome = 'pass') AS n_pass,"
            " sum(c.outcome = 'fail') AS n_fail, sum(c.outcome = 'error') AS n_error,"
            " total(CASE WHEN c.outcome IN ('pass', 'fail') THEN c.score END) AS score,"
            " avg(json_extract(c.result, '$.latency_s')) AS latency"
            " FROM eval_runs e JOIN eval_cells c ON c.run_id = e.id"
            " WHERE e.state = 'complete' AND c.is_done = 1 AND e.created_at >= ?"
            " AND e.created_at < ? GROUP BY e.id, c.column_number",
            since,
            until,
        )

    def checks(self, since: str = "", until: str = "") -> tuple[ScoreRow, ...]:
        """The same for each grader of the cells."""
        return self._rows(
            "SELECT e.id, c.column_number, json_extract(g.value, '$.name') AS name,"
            " sum(json_extract(g.value, '$.outcome') = 'pass') AS n_pass,"
            " sum(json_extract(g.value, '$.outcome') = 'fail') AS n_fail,"
            " sum(json_extract(g.value, '$.outcome') = 'error') AS n_error,"
            " total(CASE WHEN json_extract(g.value, '$.outcome') IN ('pass', 'fail')"
            " THEN json_extract(g.value, '$.score') END) AS score,"
            " avg(json_extract(c.result, '$.latency_s')) AS latency"
            " FROM eval_runs e JOIN eval_cells c ON c.run_id = e.id,"
            " json_each(c.result, '$.grades') g"
            " WHERE e.state = 'complete' AND c.is_done = 1 AND e.created_at >= ?"
            " AND e.created_at < ? GROUP BY e.id, c.column_number, name",
            since,
            until,
        )

    def reasons(self, since: str = "", until: str = "") -> dict[str, int]:
        """How often each reason was given for a dislike, of requests of this time."""
        rows = self._database.read(
            "SELECT j.value AS reason, count(*) AS n FROM requests r,"
            " json_each(r.feedback_reasons) j WHERE r.feedback = -1 AND r.at >= ? AND r.at < ?"
            " GROUP BY reason ORDER BY n DESC, reason",
            (since, until or "~"),
        )
        return {row["reason"]: row["n"] for row in rows}

    def _rows(self, sql: str, since: str, until: str) -> tuple[ScoreRow, ...]:
        runs = {
            row["id"]: row
            for row in self._database.read(
                "SELECT id, created_at, source, source_hash, columns FROM eval_runs"
            )
        }
        found: list[ScoreRow] = []
        for row in self._database.read(sql, (since, until or "~")):
            run = runs[row["id"]]
            columns = {one["number"]: one for one in json.loads(run["columns"])}
            column = columns.get(row["column_number"], {})
            found.append(
                ScoreRow(
                    row["id"],
                    run["created_at"],
                    run["source"],
                    run["source_hash"],
                    label=str(column.get("label", "")),
                    model_id=str(column.get("model_id", "")),
                    model=str(column.get("model", "")),
                    release=str(column.get("release", "")),
                    prompt=str(column.get("prompt", "")),
                    n_pass=row["n_pass"] or 0,
                    n_fail=row["n_fail"] or 0,
                    n_error=row["n_error"] or 0,
                    score=row["score"] or 0.0,
                    latency_s=row["latency"] or 0.0,
                    check=row["name"] or "",
                )
            )
        return tuple(sorted(found, key=lambda one: (one.at, one.run_id, one.label, one.check)))
