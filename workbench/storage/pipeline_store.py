"""Pipelines, their runs and results in SQLite: rows in, domain values out. Every write is one
transaction, on disk when the call returns.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence

from workbench.domain.pipeline import PipelineRun, SavedPipeline, StepResult
from workbench.errors import InputError, NotFound
from workbench.storage.codec import storable
from workbench.storage.database import Database, Row


class PipelineStore:
    """Thread-safe."""

    def __init__(self, database: Database) -> None:
        self._database = database

    # -- pipelines

    def save(self, one: SavedPipeline) -> SavedPipeline:
        """A new one, or the new text of the one of that name; its schedule stays."""
        with self._database.write() as connection:
            connection.execute(
                "INSERT INTO pipelines(id, name, text, created_at) VALUES (?, ?, ?, ?)"
                " ON CONFLICT(name) DO UPDATE SET text = excluded.text, name = excluded.name",
                (one.id, storable(one.name), storable(one.text), one.created_at),
            )
        return self.get(one.name)

    def all(self) -> tuple[SavedPipeline, ...]:
        return tuple(map(_pipeline, self._database.read("SELECT * FROM pipelines ORDER BY name")))

    def get(self, name: str) -> SavedPipeline:
        """By name or id. Raises NotFound."""
        row = self._database.read_one(
            "SELECT * FROM pipelines WHERE name = ? OR id = ?", (name, name)
        )
        if row is None:
            raise NotFound(
                f"There is no pipeline “{name[:60]}”.", hint="`workbench pipeline list` has all."
            )
        return _pipeline(row)

    def schedule(self, pipeline_id: str, every: str, at: str, seen: str, now: str) -> None:
        """From `now` on; empty `every` ends it."""
        with self._database.write() as connection:
            connection.execute(
                "UPDATE pipelines SET every = ?, at = ?, seen = ?, looked_at = ? WHERE id = ?",
                (every, at, storable(seen), now, pipeline_id),
            )

    def looked(self, pipeline_id: str, seen: str, at: str) -> None:
        with self._database.write() as connection:
            connection.execute(
                "UPDATE pipelines SET seen = ?, looked_at = ? WHERE id = ?",
                (storable(seen), at, pipeline_id),
            )

    def remove(self, pipeline_id: str) -> None:
        """With its runs."""
        with self._database.write() as connection:
            connection.execute("DELETE FROM pipelines WHERE id = ?", (pipeline_id,))

    # -- runs

    def begin(self, run: PipelineRun, results: Sequence[StepResult]) -> None:
        with self._database.write() as connection:
            connection.execute(
                "INSERT INTO pipeline_runs(id, pipeline_id, text, cause, state, created_at)"
                " VALUES (?, ?, ?, ?, ?, ?)",
                (
                    run.id,
                    run.pipeline_id,
                    storable(run.text),
                    storable(run.cause),
                    run.state,
                    run.created_at,
                ),
            )
            for position, one in enumerate(results):
                _write(connection, run.id, position, one)

    def keep(self, run_id: str, result: StepResult) -> None:
        with self._database.write() as connection:
            connection.execute(
                "UPDATE pipeline_results SET state = ?, fingerprint = ?, handle = ?, output = ?,"
                " passed = ?, said = ?, of_run = ?, approved_at = ?, began_at = ?, ended_at = ?"
                " WHERE run_id = ? AND step_id = ?",
                (*_values(result), run_id, result.step_id),
            )

    def move(self, run: PipelineRun) -> None:
        with self._database.write() as connection:
            connection.execute(
                "UPDATE pipeline_runs SET state = ?, problem = ?, ended_at = ?, is_seen = ?"
                " WHERE id = ?",
                (run.state, storable(run.problem), run.ended_at, int(run.is_seen), run.id),
            )

    def recover(self) -> int:
        """At a start: what still counts as running was cut short, and can go on. How many."""
        with self._database.write() as connection:
            n = connection.execute(
                "UPDATE pipeline_runs SET state = 'paused',"
                " problem = 'The program ended while it was running.' WHERE state = 'running'"
            ).rowcount
            connection.execute(
                "UPDATE pipeline_results SET state = 'waiting' WHERE state = 'running'"
            )
        return int(n)

    def runs(self, pipeline_id: str = "", limit: int = -1) -> tuple[PipelineRun, ...]:
        """The newest first; of all without an id."""
        rows = self._database.read(
            "SELECT * FROM pipeline_runs WHERE ? = '' OR pipeline_id = ? ORDER BY id DESC LIMIT ?",
            (pipeline_id, pipeline_id, limit),
        )
        return tuple(map(_run, rows))

    def run(self, beginning: str) -> PipelineRun:
        """By the beginning of its id. Raises NotFound, InputError."""
        rows = self._database.read(
            "SELECT * FROM pipeline_runs WHERE id >= ? AND id < ? ORDER BY id LIMIT 2",
            (beginning, f"{beginning}~"),
        )
        if not beginning or not rows:
            raise NotFound(
                f"There is no run “{beginning[:60]}”.", hint="`workbench pipeline list` has all."
            )
        if len(rows) > 1:
            raise InputError(f"More than one run begins with “{beginning}”.", hint="Write more.")
        return _run(rows[0])

    def results(self, run_id: str) -> tuple[StepResult, ...]:
        rows = self._database.read(
            "SELECT * FROM pipeline_results WHERE run_id = ? ORDER BY position", (run_id,)
        )
        return tuple(map(_result, rows))

    def known(self, pipeline_id: str, step_id: str, fingerprint: str) -> tuple[str, StepResult]:
        """The newest result of a step that was made of the same, with its run. Raises NotFound."""
        row = self._database.read_one(
            "SELECT * FROM pipeline_results JOIN pipeline_runs ON id = run_id"
            " WHERE fingerprint = ? AND pipeline_results.state = 'done' AND step_id = ?"
            " AND pipeline_id = ? ORDER BY run_id DESC LIMIT 1",
            (fingerprint, step_id, pipeline_id),
        )
        if row is None:
            raise NotFound("Nothing was made of this yet.")
        kept = self._database.read_one(
            "SELECT * FROM pipeline_results WHERE run_id = ? AND step_id = ?",
            (row["run_id"], step_id),
        )
        if kept is None:
            raise NotFound("Nothing was made of this yet.")
        return row["run_id"], _result(kept)

    def see(self) -> None:
        """Somebody saw how they ended."""
        with self._database.write() as connection:
            connection.execute("UPDATE pipeline_runs SET is_seen = 1")


def _write(connection: sqlite3.Connection, run_id: str, position: int, one: StepResult) -> None:
    connection.execute(
        "INSERT INTO pipeline_results(state, fingerprint, handle, output, passed, said, of_run,"
        " approved_at, began_at, ended_at, run_id, step_id, position, kind)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (*_values(one), run_id, one.step_id, position, one.kind),
    )


def _values(one: StepResult) -> tuple[str | int, ...]:
    return (
        one.state,
        one.fingerprint,
        one.handle,
        json.dumps(dict(one.output)),
        int(one.passed),
        storable(one.said),
        one.of_run,
        one.approved_at,
        one.began_at,
        one.ended_at,
    )


def _pipeline(row: Row) -> SavedPipeline:
    return SavedPipeline(
        row["id"],
        row["name"],
        row["text"],
        row["every"],
        row["at"],
        row["seen"],
        row["created_at"],
        row["looked_at"],
    )


def _run(row: Row) -> PipelineRun:
    return PipelineRun(
        row["id"],
        row["pipeline_id"],
        row["text"],
        row["cause"],
        row["state"],
        row["problem"],
        row["created_at"],
        row["ended_at"],
        bool(row["is_seen"]),
    )


def _result(row: Row) -> StepResult:
    return StepResult(
        step_id=row["step_id"],
        kind=row["kind"],
        state=row["state"],
        fingerprint=row["fingerprint"],
        handle=row["handle"],
        output=json.loads(row["output"]),
        passed=bool(row["passed"]),
        said=row["said"],
        of_run=row["of_run"],
        approved_at=row["approved_at"],
        began_at=row["began_at"],
        ended_at=row["ended_at"],
    )
