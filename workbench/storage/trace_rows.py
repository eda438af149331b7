"""Steps of requests as rows: written with the request's end, read one request at a time."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence

from workbench.domain.trace import Fact, Step
from workbench.storage.database import Database, Row


def write_steps(connection: sqlite3.Connection, request_id: str, steps: Sequence[Step]) -> None:
    """Within a transaction that the caller has begun."""
    connection.executemany(
        "INSERT INTO trace_steps(request_seq, ordinal, name, start_s, duration_s, outcome, facts)"
        " SELECT seq, ?, ?, ?, ?, ?, ? FROM requests WHERE id = ?",
        [
            (
                ordinal,
                step.name,
                step.start_s,
                step.duration_s,
                step.outcome,
                json.dumps(dict(step.facts), separators=(",", ":")),
                request_id,
            )
            for ordinal, step in enumerate(steps, 1)
        ],
    )


class TraceRows:
    def __init__(self, database: Database) -> None:
        self._database = database

    def steps(self, request_id: str) -> tuple[Step, ...]:
        """In order; none for a request that kept none or is not there."""
        rows = self._database.read(
            "SELECT s.* FROM requests r JOIN trace_steps s ON s.request_seq = r.seq"
            " WHERE r.id = ? ORDER BY s.ordinal",
            (request_id,),
        )
        return tuple(map(_step, rows))

    def add(self, request_id: str, step: Step) -> None:
        """One more step, after all that are there; nothing if the request is not."""
        with self._database.write() as connection:
            connection.execute(
                "INSERT INTO trace_steps(request_seq, ordinal, name, start_s, duration_s, outcome,"
                " facts) SELECT r.seq, coalesce(max(s.ordinal), 0) + 1, ?,"
                " coalesce(max(s.start_s + s.duration_s), 0), ?, ?, ?"
                " FROM requests r LEFT JOIN trace_steps s ON s.request_seq = r.seq"
                " WHERE r.id = ? GROUP BY r.seq",
                (
                    step.name,
                    step.duration_s,
                    step.outcome,
                    json.dumps(dict(step.facts), separators=(",", ":")),
                    request_id,
                ),
            )

    def request_ids(self, beginning: str, limit: int = 2) -> list[str]:
        """Requests whose id, or whose turn's id, begins so."""
        rows = self._database.read(
            "SELECT id FROM requests WHERE id >= ? AND id < ? UNION"
            " SELECT id FROM requests WHERE turn_id >= ? AND turn_id < ? LIMIT ?",
            (beginning, f"{beginning}~", beginning, f"{beginning}~", limit),
        )
        return [row["id"] for row in rows]


def _step(row: Row) -> Step:
    facts: dict[str, Fact] = {
        name: tuple(value) if isinstance(value, list) else value
        for name, value in json.loads(row["facts"]).items()
    }
    return Step(row["name"], row["start_s"], row["duration_s"], row["outcome"], facts)
