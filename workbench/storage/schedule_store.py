"""Schedules of evaluations and the runs that they began. Knows rows alone."""

from __future__ import annotations

from workbench.domain.schedule import Schedule, ScheduleContent, ScheduledRun
from workbench.errors import InputError, NotFound
from workbench.storage.codec import dumps, loads, storable
from workbench.storage.database import Database, Row


class ScheduleStore:
    """Every write is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, schedule: Schedule) -> None:
        """Raises InputError if the name is taken."""
        with self._database.write() as connection:
            if connection.execute(
                "SELECT 1 FROM schedules WHERE name = ?", (schedule.name,)
            ).fetchone():
                raise InputError(f"There is a schedule “{schedule.name}”.", hint="Name another.")
            connection.execute(
                "INSERT INTO schedules(id, name, content, seen, created_at) VALUES (?, ?, ?, ?, ?)",
                (
                    schedule.id,
                    storable(schedule.name),
                    dumps(schedule.content),
                    storable(schedule.seen),
                    schedule.created_at,
                ),
            )

    def all(self) -> tuple[Schedule, ...]:
        return tuple(map(_schedule, self._database.read("SELECT * FROM schedules ORDER BY name")))

    def get(self, name: str) -> Schedule:
        """Raises NotFound."""
        row = self._database.read_one("SELECT * FROM schedules WHERE name = ?", (name,))
        if row is None:
            raise NotFound(f"There is no schedule “{name[:60]}”.", hint="`eval schedule list`.")
        return _schedule(row)

    def pause(self, schedule_id: str, is_paused: bool) -> None:
        with self._database.write() as connection:
            connection.execute(
                "UPDATE schedules SET is_paused = ? WHERE id = ?", (int(is_paused), schedule_id)
            )

    def remove(self, schedule_id: str) -> None:
        with self._database.write() as connection:
            connection.execute("DELETE FROM schedules WHERE id = ?", (schedule_id,))

    def begun(self, run: ScheduledRun, seen: str, at: str) -> None:
        """A run of a schedule, and what it saw; not due again for the same reason."""
        with self._database.write() as connection:
            connection.execute(
                "INSERT INTO schedule_runs(schedule_id, run_id, cause) VALUES (?, ?, ?)",
                (run.schedule_id, run.run_id, run.cause),
            )
            connection.execute(
                "UPDATE schedules SET seen = ?, looked_at = ? WHERE id = ?",
                (storable(seen), at, run.schedule_id),
            )

    def ended(self, run: ScheduledRun) -> None:
        with self._database.write() as connection:
            connection.execute(
                "UPDATE schedule_runs SET reasons = ?, is_seen = ?, ended_at = ?"
                " WHERE schedule_id = ? AND run_id = ?",
                (
                    dumps(run.reasons),
                    int(run.is_seen),
                    run.ended_at,
                    run.schedule_id,
                    run.run_id,
                ),
            )

    def acknowledge(self) -> None:
        """Somebody saw all of them."""
        with self._database.write() as connection:
            connection.execute("UPDATE schedule_runs SET is_seen = 1")

    def runs(self, schedule_id: str = "") -> tuple[ScheduledRun, ...]:
        """The oldest first; of all without an id."""
        rows = self._database.read(
            "SELECT * FROM schedule_runs WHERE ? = '' OR schedule_id = ? ORDER BY run_id",
            (schedule_id, schedule_id),
        )
        return tuple(
            ScheduledRun(
                row["schedule_id"],
                row["run_id"],
                row["cause"],
                loads(tuple[str, ...], row["reasons"]),
                bool(row["is_seen"]),
                row["ended_at"],
            )
            for row in rows
        )


def _schedule(row: Row) -> Schedule:
    return Schedule(
        row["id"],
        row["name"],
        loads(ScheduleContent, row["content"]),
        row["seen"],
        bool(row["is_paused"]),
        row["created_at"],
        row["looked_at"],
    )
