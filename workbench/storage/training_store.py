"""Training runs in SQLite: what was ordered, what it came from, which adapters came of it."""

from __future__ import annotations

from workbench.domain.training_run import Outcome, TrainingRun
from workbench.storage.codec import dumps, loads, storable
from workbench.storage.database import Database


class TrainingStore:
    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, run: TrainingRun) -> None:
        with self._database.write() as connection:
            connection.execute(
                "INSERT OR IGNORE INTO training_runs(id, name, created_at, base_sha256,"
                " data_sha256, content) VALUES (?, ?, ?, ?, ?, ?)",
                (
                    run.id,
                    storable(run.name),
                    run.created_at,
                    run.base_sha256,
                    run.data_sha256,
                    dumps(run),
                ),
            )
            connection.executemany(
                "INSERT OR IGNORE INTO training_sources(run_id, source) VALUES (?, ?)",
                [(run.id, storable(source)) for source in run.sources],
            )

    def all(self) -> tuple[TrainingRun, ...]:
        """The newest first."""
        rows = self._database.read("SELECT content FROM training_runs ORDER BY created_at DESC, id")
        return tuple(loads(TrainingRun, row["content"]) for row in rows)

    def remove(self, run_id: str) -> None:
        with self._database.write() as connection:
            connection.execute("DELETE FROM training_runs WHERE id = ?", (run_id,))

    def add_adapter(self, run_id: str, outcome: Outcome) -> None:
        with self._database.write() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO training_adapters(adapter_id, run_id, sha256, content)"
                " VALUES (?, ?, ?, ?)",
                (outcome.adapter_id, run_id, outcome.sha256, dumps(outcome)),
            )

    def adapters(self, run_id: str) -> tuple[Outcome, ...]:
        rows = self._database.read(
            "SELECT content FROM training_adapters WHERE run_id = ? ORDER BY rowid", (run_id,)
        )
        return tuple(loads(Outcome, row["content"]) for row in rows)

    def run_of(self, adapter_id: str) -> TrainingRun | None:
        """The run that an adapter came of."""
        row = self._database.read_one(
            "SELECT r.content FROM training_runs r JOIN training_adapters a ON a.run_id = r.id"
            " WHERE a.adapter_id = ?",
            (adapter_id,),
        )
        return loads(TrainingRun, row["content"]) if row is not None else None

    def sources(self) -> frozenset[str]:
        """Of all runs."""
        rows = self._database.read("SELECT DISTINCT source FROM training_sources")
        return frozenset(row["source"] for row in rows)

    def having_seen(self, source: str) -> tuple[tuple[TrainingRun, tuple[str, ...]], ...]:
        """Runs whose data came from `source`, each with the adapters that came of it."""
        found = []
        for row in self._database.read(
            "SELECT r.id, r.content FROM training_runs r JOIN training_sources s"
            " ON s.run_id = r.id WHERE s.source = ? ORDER BY r.created_at",
            (source,),
        ):
            adapters = tuple(one.adapter_id for one in self.adapters(row["id"]))
            found.append((loads(TrainingRun, row["content"]), adapters))
        return tuple(found)
