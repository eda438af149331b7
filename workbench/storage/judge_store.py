"""Judges, what people said beside them, and what they said of pairs. Knows rows alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from workbench.domain.clock import now
from workbench.domain.judging import Judge, PairVerdict
from workbench.storage.codec import dumps, loads, storable
from workbench.storage.database import Database, Row


@dataclass(frozen=True, slots=True)
class PairPlace:
    """Two columns of two runs, or of one."""

    first_run: str
    first_column: int
    second_run: str
    second_column: int
    judge_key: str


class JudgeStore:
    """Every write is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def keep(self, judge: Judge) -> None:
        """Known from now on; with a new bar if it was known."""
        with self._database.write() as connection:
            connection.execute(
                "INSERT INTO judges(key, model, model_sha256, rubric, rubric_hash, bar, created_at)"
                " VALUES (?, ?, ?, ?, ?, ?, ?)"
                " ON CONFLICT(key) DO UPDATE SET bar = excluded.bar",
                (
                    judge.key,
                    storable(judge.model),
                    judge.model_sha256,
                    judge.rubric,
                    judge.rubric_hash,
                    judge.bar,
                    now(),
                ),
            )

    def get(self, key: str) -> Judge | None:
        row = self._database.read_one("SELECT * FROM judges WHERE key = ?", (key,))
        return _judge(row) if row is not None else None

    def all(self) -> tuple[Judge, ...]:
        rows = self._database.read("SELECT * FROM judges ORDER BY created_at DESC, key")
        return tuple(map(_judge, rows))

    def labels(self, key: str) -> tuple[tuple[str, int, str, str], ...]:
        """Run, position, what was judged, what a person said; the oldest first."""
        rows = self._database.read(
            "SELECT run_id, position, judged, label FROM judge_labels WHERE judge_key = ?"
            " ORDER BY labelled_at, run_id, position",
            (key,),
        )
        return tuple((r["run_id"], r["position"], r["judged"], r["label"]) for r in rows)

    def label(self, key: str, run_id: str, position: int, judged: str, label: str) -> None:
        """In place of what was said of it before."""
        with self._database.write() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO judge_labels(judge_key, run_id, position, judged, label,"
                " labelled_at) VALUES (?, ?, ?, ?, ?, ?)",
                (key, run_id, position, judged, label, now()),
            )

    def judged_cells(self, key: str) -> tuple[tuple[str, int, str], ...]:
        """Run, position and result of the cells that this judge gave a grade in."""
        rows = self._database.read(
            "SELECT run_id, position, result FROM eval_cells"
            " WHERE is_done = 1 AND instr(result, ?) > 0",
            (key,),
        )
        return tuple((r["run_id"], r["position"], r["result"]) for r in rows)

    def keep_pair(self, place: PairPlace, case_key: str, verdict: PairVerdict) -> None:
        with self._database.write() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO eval_pairs(first_run, first_column, second_run,"
                " second_column, judge_key, case_key, result, judged_at)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (*_place(place), case_key, dumps(verdict), now()),
            )

    def pairs(self, place: PairPlace) -> Mapping[str, PairVerdict]:
        """By key of the case."""
        rows = self._database.read(
            "SELECT case_key, result FROM eval_pairs WHERE first_run = ? AND first_column = ?"
            " AND second_run = ? AND second_column = ? AND judge_key = ? ORDER BY case_key",
            _place(place),
        )
        return {row["case_key"]: loads(PairVerdict, row["result"]) for row in rows}


def _place(place: PairPlace) -> tuple[str, int, str, int, str]:
    return (
        place.first_run,
        place.first_column,
        place.second_run,
        place.second_column,
        place.judge_key,
    )


def _judge(row: Row) -> Judge:
    return Judge(
        row["key"],
        row["model"],
        row["model_sha256"],
        row["rubric"],
        row["rubric_hash"],
        row["bar"],
    )
