"""Benchmark runs and the worth of each row in SQLite; on disk when a call returns."""

from __future__ import annotations

import json
from collections.abc import Mapping

from workbench.domain.benchmark.metrics import Value
from workbench.domain.benchmark.run import BenchmarkRun
from workbench.errors import NotFound
from workbench.storage.codec import dumps, loads, storable
from workbench.storage.database import Database, Row

_COLUMNS = (
    "id, created_at, ended_at, task, task_hash, version, model_id, model, sha256, shots, seed,"
    " row_limit, as_chat, n_rows, left_out"
)


class BenchmarkStore:
    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, run: BenchmarkRun) -> None:
        with self._database.write() as connection:
            connection.execute(
                f"INSERT INTO benchmark_runs({_COLUMNS})"  # noqa: S608 - our own words
                f" VALUES ({', '.join('?' * 15)})",
                (
                    run.id,
                    run.created_at,
                    run.ended_at,
                    storable(run.task),
                    run.task_hash,
                    storable(run.version),
                    run.model_id,
                    storable(run.model),
                    run.sha256,
                    run.shots,
                    run.seed,
                    run.row_limit,
                    int(run.as_chat),
                    run.n_rows,
                    dumps(run.left_out),
                ),
            )

    def keep(self, run_id: str, position: int, scores: Mapping[str, Value]) -> None:
        with self._database.write() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO benchmark_rows(run_id, position, scores) VALUES (?, ?, ?)",
                (run_id, position, json.dumps(dict(scores))),
            )

    def end(self, run_id: str, at: str) -> None:
        with self._database.write() as connection:
            connection.execute("UPDATE benchmark_runs SET ended_at = ? WHERE id = ?", (at, run_id))

    def rows(self, run_id: str) -> dict[int, dict[str, Value]]:
        """By position."""
        found = self._database.read(
            "SELECT position, scores FROM benchmark_rows WHERE run_id = ? ORDER BY position",
            (run_id,),
        )
        return {row["position"]: _scores(row["scores"]) for row in found}

    def all(self) -> tuple[BenchmarkRun, ...]:
        """The newest first."""
        rows = self._database.read("SELECT * FROM benchmark_runs ORDER BY id DESC")
        return tuple(map(_run, rows))

    def find(self, beginning: str) -> BenchmarkRun:
        """By its id or how it begins. Raises NotFound."""
        wanted = storable(beginning.strip())
        rows = self._database.read(
            "SELECT * FROM benchmark_runs WHERE substr(id, 1, ?) = ? ORDER BY id LIMIT 2",
            (len(wanted), wanted),
        )
        if not wanted or len(rows) != 1:
            raise NotFound(
                f"There is no one benchmark run “{wanted[:40]}”.",
                hint="`workbench eval benchmarks` lists them.",
            )
        return _run(rows[0])

    def remove(self, run_id: str) -> None:
        with self._database.write() as connection:
            connection.execute("DELETE FROM benchmark_runs WHERE id = ?", (run_id,))


def _run(row: Row) -> BenchmarkRun:
    return BenchmarkRun(
        id=row["id"],
        created_at=row["created_at"],
        ended_at=row["ended_at"],
        task=row["task"],
        task_hash=row["task_hash"],
        version=row["version"],
        model_id=row["model_id"],
        model=row["model"],
        sha256=row["sha256"],
        shots=row["shots"],
        seed=row["seed"],
        row_limit=row["row_limit"],
        as_chat=bool(row["as_chat"]),
        n_rows=row["n_rows"],
        left_out=loads(tuple[str, ...], row["left_out"]),
    )


def _scores(text: str) -> dict[str, Value]:
    return {
        key: tuple(map(float, value)) if isinstance(value, list) else float(value)
        for key, value in json.loads(text).items()
    }
